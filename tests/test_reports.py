"""What a page reports between the turns is told from what the speaker says. Everything is invented."""

import pytest

from bot.folding import fold
from bot.reading.asides.reports import has_rubric, is_report


@pytest.mark.parametrize(
    "words",
    [
        "The Harbour Act of 1998 ended the monopoly of the state line.",
        "The Harbour Trust said in a statement that it was reviewing the licence.",
        "Analysts at Pell Brothers expect fares to rise by a tenth next year.",
        "Last winter, rival operator Sealink cut its timetable by half.",
        "Dunmore lies at the mouth of the Arrow.",
        "Tom Verrell is the magazine’s transport correspondent.",
        "Slow Water by Odile Harrowgate (Gannet Press, 240 pages)",
        "据协会统计，国内市场约为四十亿元。",
        "有业内人士指出，这种做法难以复制。",
        "译者按：原文此处为双关。",
        "澜峰量具2012年营收3.2亿元，同比增长11%。",
        "竞争对手恒准量具同年裁员三百人。",
    ],
)
def test_a_report_is_written_and_not_said(words: str) -> None:
    assert is_report(fold(words), words)


@pytest.mark.parametrize(
    "words",
    [
        "A ferry is a promise.",
        "The council never understood that. It still doesn't.",
        "The trick is to leave on time. Everything else follows.",
        "The tide is out now.",
        "尺子是一种承诺。",
        "1998年冬天特别冷，车间里的水管全冻裂了。",
        "客户不懂这些，也不需要懂。",
    ],
)
def test_what_he_says_without_saying_i_is_no_report(words: str) -> None:
    assert not is_report(fold(words), words)


@pytest.mark.parametrize(
    ("words", "has"),
    [
        ("【名词解释】测头：一种测量端。", True),
        ("【台呼】陪您每一个下午。", True),
        ("【第一】先看手。", False),
        ("【笑】", False),
    ],
)
def test_a_rubric_in_brackets_heads_what_is_not_said(words: str, has: bool) -> None:
    assert has_rubric(fold(words)) is has
