"""Labels that name nobody are told from names and from words that lead on within a turn."""

import pytest

from bot.reading.people.unnamed_labels import is_rubric, is_voice


@pytest.mark.parametrize(
    "words",
    [
        *("unidentified speaker", "voice from the kitchen", "both", "speaker 3", "male voice", "seadog44"),
        *("vcr", "众人", "现场有人喊", "男声", "台下", "现场观众甲", "读者“老钳工”"),
    ],
)
def test_voices_that_are_not_named(words: str) -> None:
    assert is_voice(words)
    assert not is_rubric(words)


@pytest.mark.parametrize(
    "words",
    [
        *("editor’s note", "translator's note", "correction", "about the company", "image credit", "above"),
        *("背景资料", "名词解释", "小贴士", "译者注", "业配时间", "大事记", "上一篇"),
    ],
)
def test_rubrics_of_an_editor(words: str) -> None:
    assert is_rubric(words)
    assert not is_voice(words)


@pytest.mark.parametrize(
    "words", ["tom verrell", "the lesson", "budget", "a1", "结论", "我的办法", "周衡", "第二"]
)
def test_names_and_words_that_lead_on_are_neither(words: str) -> None:
    assert not is_voice(words)
    assert not is_rubric(words)
