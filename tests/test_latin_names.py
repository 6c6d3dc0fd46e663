"""Which words with capitals are the names of people."""

import pytest

from bot.reading.people.latin_names import find_latin_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He met Tom Verrell in the yard.", ["Verrell"]),
        ("He met Zeno Quill in the yard.", ["Quill"]),
        ("He thanked Professor Emerita Lucia Bonham.", ["Bonham"]),
        ("He criticised Mr. Quill.", ["Quill"]),
        ("P. K. Lowe runs the union.", ["Lowe"]),
        ("He works with Tom Park.", ["Park"]),
        ("A note from Ned Storrow. Ned Storrow was late.", ["Storrow"]),
        ("He sold it to Summit Foods.", []),
        ("He moved to San Marco, and to New Holland.", []),
        ("He drives a Ford Falcon.", []),
        ("He crossed the Carrick Narrows Bridge.", []),
        ("We sat in the old Engineering Hut.", []),
        ("He founded Tallow Quay with two classmates.", []),
        ("The Ellen Voss Hall is closed.", []),
        ("He studied with Cornell University.", []),
    ],
)
def test_people_are_told_from_places_and_companies(text: str, names: list[str]) -> None:
    assert sorted({last for _, last in find_latin_names(text)}) == names
