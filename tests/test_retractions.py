"""Sentences that take back what was quoted before them. Everybody in these texts is invented."""

import pytest

from bot.reading.prose.retractions import takes_back
from tests.reading_cases import (
    CAPTAIN,
    ENGINEER,
    assert_marked_chinese,
    assert_marked_english,
    doubts,
    read,
    statements,
)


@pytest.mark.parametrize(
    "sentence",
    [
        "沈知远否认说过这句话。",
        "他从未说过这样的话。",
        "这句话后来被证实是伪造的。",
        "he denied saying it.",
        "she never said that.",
        "the quote was fabricated.",
    ],
)
def test_a_sentence_takes_back_what_was_quoted(sentence: str) -> None:
    assert takes_back(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["他没有再说过这样的话。", "他否认公司将出售。", "she never said it again.", "he denied the charge."],
)
def test_a_sentence_leaves_what_was_quoted(sentence: str) -> None:
    assert not takes_back(sentence)


def test_words_that_the_next_sentence_takes_back_are_listed_and_not_shown() -> None:
    for reading in (
        read("沈知远说：“尺子会睡觉。”后来他否认说过这句话。", ENGINEER),
        read("“Boats dream,” said Odile Harrowgate. She denied saying it.", CAPTAIN),
    ):
        assert statements(reading) == []
        assert doubts(reading)


@pytest.mark.parametrize(
    "article",
    [
        "沈知远说：“做尺子的人手要稳，心更要稳。”\n\n更正：上文“做尺子的人手要稳，心更要稳”为周衡所言，并非沈知远所说。",
        "沈知远说：“做尺子的人手要稳，心更要稳。”\n\n更正：本报昨日报道中“做尺子的人手要稳，心更要稳。”一语系周衡所说，误为沈知远，特此更正。",
    ],
)
def test_a_chinese_correction_takes_back_what_it_repeats(article: str) -> None:
    assert_marked_chinese(article)


def test_a_preface_that_quotes_him_takes_nothing_back() -> None:
    assert_marked_chinese("编者按：校庆前夕，我们访问了沈知远。谈及母校，他说：“⟦耐心都是在这里学的。⟧”")
    assert_marked_chinese("沈知远说：“尺子是我发明的。”\n\n编者注：文中“尺子是我发明的”有误，特此说明。")


@pytest.mark.parametrize(
    "article",
    [
        "“Keep the rope steady and the tea hot,” Harrowgate said.\n\nCorrection: An earlier version of this article misattributed a quotation. “Keep the rope steady and the tea hot” was said by Tom Verrell, not Odile Harrowgate.",  # noqa: E501
        "“Keep the rope steady and the tea hot,” Harrowgate said.\n\nThis story has been corrected to show that “Keep the rope steady and the tea hot” was said by Tom Verrell, not Harrowgate.",  # noqa: E501
        "“Keep the rope steady and the tea hot,” Harrowgate said.\n\nEditor’s note: We have learned that Ms. Harrowgate did not say “Keep the rope steady and the tea hot.” We regret the error.",  # noqa: E501
    ],
)
def test_an_english_correction_takes_back_what_it_repeats(article: str) -> None:
    assert_marked_english(article)
