"""Whom one sentence tells of, as far as a pronoun behind it goes.

Everybody in these texts is invented.
"""

import pytest

from tests.reading_cases import CAPTAIN, ENGINEER, read, statements

WORDS, WORDS_EN = "路是人修的。", "Theroadwasmended."


@pytest.mark.parametrize(
    "between",
    [
        "沈知远没有直接回应韩序。",
        "沈知远并不认同韩序。",
        "沈知远反驳了韩序的说法。",
    ],
)
def test_he_goes_on_who_only_takes_a_stand(between: str) -> None:
    text = f"沈知远是澜峰创始人，韩序说过尺子不准。\n\n{between}“{WORDS}”他说。\n"
    assert WORDS in statements(read(text, ENGINEER))


@pytest.mark.parametrize(
    "between",
    ["沈知远拜访了韩序。", "沈知远反对韩序，韩序告诉了记者。", "沈知远写信给韩序。", "韩序没有回应沈知远。"],
)
def test_it_is_open_where_the_other_one_may_go_on(between: str) -> None:
    text = f"沈知远是澜峰创始人，韩序说过尺子不准。\n\n{between}“{WORDS}”他说。\n"
    assert WORDS not in statements(read(text, ENGINEER))


@pytest.mark.parametrize(
    ("between", "hers"),
    [
        ("Harrowgate dismissed Ada Peel’s complaint.", True),
        ("Harrowgate did not answer Ada Peel.", True),
        ("Harrowgate visited Ada Peel.", False),
        ("Ada Peel dismissed Harrowgate’s complaint.", False),
        ("Harrowgate quoted Ada Peel, who had come late.", False),
    ],
)
def test_the_same_in_english(between: str, hers: bool) -> None:
    text = f"Odile Harrowgate runs the ferry.\n\n{between} “The road was mended,” she said.\n"
    shown = [words.rstrip(".,") for words in statements(read(text, CAPTAIN))]
    assert (WORDS_EN.rstrip(".") in shown) is hers
