"""Quotations that open a story, before it says whose words they are. Everybody is invented."""

import pytest

from tests.reading_cases import CAPTAIN, ENGINEER, read, statements


@pytest.mark.parametrize(
    ("quotation", "sentence"),
    [
        ("“我们从来不催。”", "说这话的，是澜峰创始人沈知远。"),
        ("“我们从来不催。”", "这是沈知远见到我们时说的第一句话。"),
    ],
)
def test_the_sentence_behind_says_whose_words_they_were(quotation: str, sentence: str) -> None:
    assert statements(read(f"{quotation}\n\n{sentence}", ENGINEER)) == ["我们从来不催。"]


def test_an_english_story_opens_with_her_words() -> None:
    text = "“You are in my light.”\n\nIt is the first thing that Odile Harrowgate says to me."
    assert statements(read(text, CAPTAIN)) == ["Youareinmylight."]


@pytest.mark.parametrize(
    "sentence",
    [
        "韩序这样形容沈知远的性子。",
        "这是韩序对沈知远说的第一句话。",
        "说这话的，是沈知远的母亲。",
        "沈知远没有抬头。",
    ],
)
def test_words_of_somebody_else_are_not_taken(sentence: str) -> None:
    assert statements(read(f"“我们从来不催。”\n\n{sentence}", ENGINEER)) == []
