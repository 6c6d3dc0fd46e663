"""Quotations that are put to the speaker. Everybody in these sentences is invented."""

import pytest

from tests.reading_cases import assert_marked_chinese, assert_marked_english

ENGLISH = [
    'Asked whether "the sixth boat is cursed", Harrowgate said ⟦the sixth boat was merely late.⟧',
    'Asked about the "cursed boat", she said ⟦it was late.⟧',
    'When asked whether the boat was "cursed", Harrowgate said ⟦it was merely late.⟧',
    'Asked by a passenger about the "cursed boat", Harrowgate said: "⟦It is late.⟧"',
    'Asked why, "⟦Because,⟧" Harrowgate said.',
    'Told that passengers call it "the tub", Harrowgate laughed. "⟦They are right,⟧" she said.',
]
CHINESE = [
    "被问到“跑路”传闻时，沈知远表示，⟦店还开着。⟧",
    "面对“跑路”的质疑，沈知远说：“⟦店还开着。⟧”",
    "被问到为什么不涨价，“⟦没必要。⟧”沈知远说。",
]


@pytest.mark.parametrize("sentence", ENGLISH)
def test_what_she_is_asked_about_is_not_hers(sentence: str) -> None:
    assert_marked_english(sentence)


@pytest.mark.parametrize("sentence", CHINESE)
def test_what_he_is_asked_about_is_not_his(sentence: str) -> None:
    assert_marked_chinese(sentence)
