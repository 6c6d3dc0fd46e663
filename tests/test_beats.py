"""Quotations that stand alone beside what he does."""

import pytest

from tests.reading_cases import CAPTAIN, assert_marked_english, read, statements


@pytest.mark.parametrize(
    "sentence",
    [
        "Harrowgate laughed. “⟦It's over.⟧”",
        "When I put this to her, she laughed. “⟦It's over.⟧”",
        "Harrowgate was cheerful. “⟦It is over,⟧” she said. A smile. “⟦It's over.⟧”",
        "Tom Verrell thinks the line is finished. Harrowgate disagrees. “⟦It isn't.⟧”",
        "Harrowgate smiled at the headline. “Ferries sink.”",
        "Harrowgate points at a sign on the wall. “No smoking.”",
        "Harrowgate laughed. “You never could row,” said Tom Verrell.",
        "“You never could row,” said Tom Verrell. Harrowgate laughed. “Neither could your father.”",
        "Harrowgate nodded at Tom Verrell. “It's over.”",
        "Harrowgate laughed as her daughter walked in. “It's over.”",
        "Her husband shook his head. “It's over.”",
        "A long pause. “It's over.”",
    ],
)
def test_a_quotation_beside_what_he_does_is_his(sentence: str) -> None:
    assert_marked_english(sentence)


def test_what_he_does_only_parts_his_words() -> None:
    text = "Odile Harrowgate runs boats. “It's over,” Harrowgate said. She paused. “It was over in May.”"
    assert statements(read(text, CAPTAIN)) == ["It'sover,ItwasoverinMay."]
