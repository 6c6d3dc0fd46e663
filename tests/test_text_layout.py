"""The reading text: what a page or a scanner put in is out of it, and every place leads back."""

import pytest

from bot.documents import Span
from bot.reading.text.layout import Shape, lay_out


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("一\r\n二", "一\n二\n"),
        (
            "The boat was bought in the spring, late, by Har-\nrowgate.",
            "the boat was bought in the spring, late, by harrowgate.\n",
        ),
        (
            "这一行在句子中间被页面的宽度切断了，下\n一行接着写。",
            "这一行在句子中间被页面的宽度切断了,下一行接着写。\n",
        ),
        ("two  spaces   here.", "two spaces here.\n"),
        ("S h e n :  How  fast is it?", "shen : how fast is it?\n"),
        ("Plan A b c.", "plan a b c.\n"),
        (
            "Shen Zhiyuan -- Chief Executive\nWe measured it.",
            "shen zhiyuan -- chief executive\nwe measured it.\n",
        ),
        ("沈 知 远：量 两 遍 就 好 了 吧。", "沈知远:量两遍就好了吧。\n"),
        ("沈知远 不去", "沈知远 不去\n"),
        ("沈知远：石头是量过的\n。", "沈知远:石头是量过的。\n"),
        ("记者：外界称您“顽石”\n，您接受吗？", "记者:外界称您“顽石”,您接受吗?\n"),
        (
            "沈知远：不会。厂房大了，声\n音就散了，机器坏在哪里听\n不出来，所以我们请客人等\n一等。等得下去的客人，才\n会用尺。",
            "沈知远:不会。厂房大了,声音就散了,机器坏在哪里听不出来,所以我们请客人等一等。等得下去的客人,才会用尺。\n",
        ),
        ("> 一。\n>\n> 二。", "一。\n二。\n"),
        (
            "“一句完整的话说到这里就结束了。”──沈知远\n第二行",
            "“一句完整的话说到这里就结束了。”──沈知远\n第二行\n",
        ),
    ],
)
def test_layout_is_taken_out_of_the_reading_text(text: str, reading: str) -> None:
    assert lay_out(text).folded == reading


def test_a_page_header_cuts_a_sentence_into_two_places() -> None:
    text = "这一行在句子中间被页面的宽度切断了，我说绕\n\n— 12 —\n\n一下，绕一下也能想起来。"
    layout = lay_out(text)
    (paragraph,) = layout.paragraphs
    places = layout.pieces(paragraph.span)
    assert [text[place.start : place.end] for place in places] == [
        "这一行在句子中间被页面的宽度切断了，我说绕",
        "一下，绕一下也能想起来。",
    ]


def test_places_lead_back_to_the_document() -> None:
    text = "沈 知 远 说：量 两 遍 就 好 了。"
    layout = lay_out(text)
    start = layout.folded.index("量")
    place = layout.in_document(Span(start, start + 3))
    assert text[place.start : place.end] == "量 两 遍"


@pytest.mark.parametrize(
    ("line", "shape"),
    [
        ("关于价格", Shape.HEADING),
        ("# 一", Shape.HEADING),
        ("他说完就走了。", Shape.TEXT),
        ("***", Shape.SEPARATOR),
        ("\xa0", Shape.SEPARATOR),
    ],
)
def test_a_paragraph_has_the_shape_it_looks_like(line: str, shape: Shape) -> None:
    assert [paragraph.shape for paragraph in lay_out(line).paragraphs] == [shape]
