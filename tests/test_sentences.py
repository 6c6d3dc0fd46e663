"""Sentences and their quotations: marks that are missing, run over paragraphs, or stand apart.

Everybody in these texts is invented.
"""

import pytest

from bot.documents import Speaker
from tests.reading_cases import CAPTAIN, ENGINEER, assert_read, each_text

ARTICLES: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    (
        "straight marks and half-width stops",
        ENGINEER,
        """\
"早上的尺子是冷的," 沈知远说, "所以要先握一握."
招牌上写着"百年老店"三个字.
沈知远又补充道: "握热了再量, 就不是量它, 是量手."
学徒方唯说: "我握了半小时."
""",
        ["早上的尺子是冷的,所以要先握一握.", "握热了再量,就不是量它,是量手."],
        [],
    ),
    (
        "a quotation runs over two paragraphs",
        ENGINEER,
        """\
沈知远在毕业礼上说：“诸位今天拿到的尺子，是不准的。

“准的尺子在你们心里，十年后再来换。”

校长致谢。“谢谢沈先生的尺子。”她说。
""",
        ["诸位今天拿到的尺子，是不准的。准的尺子在你们心里，十年后再来换。"],
        [],
    ),
    (
        "marks are missing",
        ENGINEER,
        """\
沈知远说：“门口的钟慢七分钟，没人去拨。

拨钟的人退休了，这是后来的事。

“慢七分钟也是准的，只是准在别处。”沈知远补充道。

方唯说：钟是我拨慢的。”

沈知远笑道：那就别拨回来。”
""",
        ["慢七分钟也是准的，只是准在别处。"],
        ["门口的钟慢七分钟", "那就别拨回来"],
    ),
    (
        "a scanned article has spaces inside words",
        ENGINEER,
        """\
知 新 周 刊                                       31

  沈 知 远 说：“厂 房 漏 雨 的 那 几 年，我 们 学
会 了 抬 头。”他 又 说，抬 头 是 最 便 宜 的 测 量。

  邻 居 丁 若 川 却 说：“他 那 是 找 月 亮。”

知 新 周 刊                                       32

  沈 知 远 认 为，月 亮 也 有 误
差。
""",
        ["厂房漏雨的那几年，我们学会了抬头。", "抬头是最便宜的测量。", "月亮也有误差。"],
        [],
    ),
    (
        "spaces stand inside a quotation",
        ENGINEER,
        """\
沈知远说:“ 窗户 要 朝 北。”
""",
        ["窗户要朝北。"],
        [],
    ),
    (
        "English marks are missing",
        ENGINEER,
        """\
A day of misprints

"You may borrow the ruler, not the data," said Shen Zhiyuan. That line was set correctly.

Shen Zhiyuan said: "Draw it twice, first the shape, then the error. The rest of the page was soaked in tea.

Fang Wei said: the proof is lost."

"Keep one misprint," Shen Zhiyuan said, "for the files."
""",
        ["Youmayborrowtheruler,notthedata,", "Keeponemisprint,forthefiles."],
        ["Drawittwice"],
    ),
    (
        "British single marks",
        CAPTAIN,
        """\
'The tide is early,' Harrowgate said. 'We are not late.'

Odile Harrowgate keeps no clock. 'It isn't mine to keep,' she said.

'She is late,' said Martin Bell.
""",
        ["Thetideisearly,Wearenotlate.", "Itisn'tminetokeep,"],
        [],
    ),
    (
        "curly marks and apostrophes",
        CAPTAIN,
        """\
“The tide is early,” says Odile Harrowgate. “We are not late.”

Harrowgate, who runs four boats, thinks that clocks are for trains.

“It’s a good boat,” Bell says. “It’s slow.”

Asked about the fare, she laughed. “Nobody has complained,” she told the Review, “since the tea improved.”
""",
        ["Thetideisearly,Wearenotlate.", "clocksarefortrains."],
        [],
    ),
    (
        "a quotation runs over three paragraphs",
        CAPTAIN,
        """\
"I bought the hull for nothing," Odile Harrowgate said. "It leaked in nine places.

"Nine is not many for a boat.

"I counted again in spring."

The board laughed.
""",
        ["Iboughtthehullfornothing,Itleakedinnineplaces.Nineisnotmanyforaboat.Icountedagaininspring."],
        [],
    ),
    (
        "a speech is opened anew",
        CAPTAIN,
        """\
Harrowgate, in her speech, Odile Harrowgate said: "The river was here first.

"We are guests, and guests do not hurry the house."

Applause followed.
""",
        ["Theriverwasherefirst.Weareguests,andguestsdonothurrythehouse."],
        [],
    ),
    (
        "one is set against the other in a sentence",
        ENGINEER,
        """\
沈知远认为，慢就是快，韩序则认为，慢就是慢。

韩序主张快，沈知远却认为，快就是慢。

沈知远认为慢是本分；韩序认为慢是懒。

Shen Zhiyuan argues that it is too small, but Tom Verrell says it is too big.
""",
        ["慢就是快", "快就是慢。", "慢是本分", "itistoosmall"],
        [],
    ),
    (
        "a first paragraph in bold, an office before his name, a place with a stroke",
        CAPTAIN,
        """\
**The yard will close in May, its proprietor, Mrs. Odile Harrowgate, said.**

LEITH/CRAIL, May 3 (Tide Wire) - The yard will open in June, Odile Harrowgate said on Monday.
""",
        ["TheyardwillcloseinMay,", "TheyardwillopeninJune,"],
        [],
    ),
    (
        "a quotation right behind a full stop, as a scanner leaves it",
        CAPTAIN,
        """\
"It floats," Odile Harrowgate told the Tide Post．"It is made of wood．"
""",
        ["Itfloats,Itismadeofwood．"],
        [],
    ),
    (
        "numbers of notes stand behind sentences and before the notes",
        ENGINEER,
        """\
尺子并不安静。[1] 沈知远把这种脾气形容为「跟木头一起失眠」，这个说法后来进了教材。[2]

[3] 沈知远在给作者的信中写道：「我睡得不好，所以适合量影子。」

[4] 沈知远读到后对作者说，影子破了是不会流泪的。

The gauge is late.[5] Shen Zhiyuan said that it was early.[6] The rest is lost.
""",
        ["跟木头一起失眠", "我睡得不好，所以适合量影子。", "影子破了是不会流泪的。", "itwasearly."],
        [],
    ),
]


@each_text(ARTICLES)
def test_exactly_his_words_are_found_where(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    assert_read(text, speaker, expected, unsure)


@pytest.mark.parametrize("end", ["[1]", "（记者 周衡）", "上海5月3日电"])
def test_a_text_may_end_with_a_note_or_a_dateline(end: str) -> None:
    assert_read(f"沈知远说：“不。”\n\n{end}", ENGINEER, ["不。"], [])
