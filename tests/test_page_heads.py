"""The heads of pages and their numbers are out of the text, names above turns are in it."""

import pytest

from bot.reading.text.layout import lay_out


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("河口月刊  一\n\n尺子。\n\n河口月刊  二\n\n量好了。\n", "尺子。\n量好了。\n"),
        ("尺子。\n河口日报 2031年  第 4 版\n量好了。\n", "尺子。\n量好了。\n"),
        ("尺子。\n· 31 ·\n量好了。\n", "尺子。\n量好了。\n"),
        ("河口 31 期    访谈\n尺子\n\n12    河口\n河口 31 期    访谈\n量好\n\n13    河口\n", "尺子\n量好\n"),
        ("operator\nhello.\nshen\nyes.\n" * 3, "operator\nhello.\nshen\nyes.\n" * 3),
        ("记者\n一？\n沈知远\n二。\n" * 3, "记者\n一?\n沈知远\n二。\n" * 3),
        (
            "Late, they came with a\n\n     THE TIDE CHRONICLE AND ADVERTISER  7\n\nmarrow.\n",
            "late, they came with a marrow.\n",
        ),
        (
            "It was late.\n\n          33\n\nBENCH  AND  TIDE       JUNE  1988\n\nIt sank.\n",
            "it was late.\nit sank.\n",
        ),
        ("It was late.\nTIDE TABLES  1988\nIt sank.\n", "it was late.\ntide tables 1988\nit sank.\n"),
        ("零。\n" + "河口月刊\n一。\n" * 3, "零。\n" + "一。\n" * 3),
    ],
)
def test_page_headers_are_out_and_names_above_turns_are_not(text: str, reading: str) -> None:
    assert lay_out(text).folded == reading


def test_the_head_of_a_paper_with_its_date_and_page_is_no_text() -> None:
    head = "澄川日报          经济新闻        2008.4.22        3"
    page = f"她说：“两千条是三个月的产量，我一口答应，\n\n{head}\n\n回去才发愁。”\n"
    assert "经济新闻" not in lay_out(page).folded
    head = "第 A07 版 · 产业        南湖晨报        2008年4月22日"
    page = f"她说：“两千条也做了，\n{head}\n回去才发愁。”\n"
    assert lay_out(page).folded == "她说:“两千条也做了,回去才发愁。”\n"
