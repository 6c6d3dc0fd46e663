"""Sentences that take back what was quoted before them. Everybody in these texts is invented."""

import pytest

from bot.reading.retractions import takes_back
from tests.reading_cases import CAPTAIN, ENGINEER, doubts, read, statements


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
