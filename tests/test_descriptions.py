"""What a text says the speaker is, and nobody else."""

import pytest

from bot.reading import cues
from bot.reading.people.descriptions import find_descriptions
from tests.reading_cases import assert_marked_english


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Odile Harrowgate, a former boatbuilder from Tarn, was tired.", {"boatbuilder"}),
        ("The boatbuilder Odile Harrowgate was tired.", {"boatbuilder"}),
        ("Odile Harrowgate likes a retired midshipman.", set()),
        ("Odile Harrowgate, a boatbuilder, hired the boatbuilder Tom Verrell.", set()),
        ("Odile Harrowgate, a regular customer, was tired.", set()),
        ("Odile Harrowgate was tired after a long winter.", set()),
    ],
)
def test_what_he_is_said_to_be(text: str, found: set[str]) -> None:
    assert find_descriptions(text, ["odile harrowgate"]) - set(cues.persons.STAND_INS_EN) == found


def test_what_the_press_calls_somebody_else_does_not_stand_for_him() -> None:
    text = "Odile Harrowgate sold a boat to the billionaire Tom Verrell."
    assert "billionaire" not in find_descriptions(text, ["odile harrowgate"])


@pytest.mark.parametrize(
    "sentence",
    [
        "“⟦The boats are safe,⟧” the ferry boss said.",
        "The 61-year-old founder said ⟦the boats were safe.⟧",
        "The billionaire said ⟦the boats were safe.⟧",
        "The Tarn native said ⟦the boats were safe.⟧",
        "The mother of three said ⟦the boats were safe.⟧",
        "The rival founder said the boats were safe.",
        "Tom Verrell sold his mine. The billionaire said the boats were safe.",
    ],
)
def test_what_stands_for_him(sentence: str) -> None:
    assert_marked_english(sentence)
