"""Who is present, and who takes the chair, as the head of minutes tells it."""

import pytest

from bot.reading.people.attendance import find_lists_of_those_present, who_takes_the_chair


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("Present: O. Harrowgate, T. Verrell\nAgenda: ropes", [" O. Harrowgate, T. Verrell"]),
        ("In attendance : O. Harrowgate", [" O. Harrowgate"]),
        ("PRESENT: A. Quill\n\nWitness: O. Harrowgate", [" A. Quill", " O. Harrowgate"]),
        ("Presented: a rope", []),
        ("Nobody was there.", []),
    ],
)
def test_those_present_stand_behind_a_word_for_it_and_a_colon(head: str, names: list[str]) -> None:
    assert [head[span.start : span.end] for span in find_lists_of_those_present(head)] == names


@pytest.mark.parametrize(
    ("head", "chair"),
    [
        ("In the chair: O. Harrowgate; T. Verrell took notes", " O. Harrowgate"),
        ("Chairwoman: Odile Harrowgate\nPresent: Tom Verrell", " Odile Harrowgate"),
        ("Armchair: oak", None),
        ("No chair was there.", None),
    ],
)
def test_who_takes_the_chair_stands_behind_a_word_for_it(head: str, chair: str | None) -> None:
    assert who_takes_the_chair(head) == chair
