"""What announces a text of the speaker's, in English. Everybody here is invented."""

import pytest

from tests.reading_cases import CAPTAIN, assert_marked

SPEECH = "⟦Good afternoon. I won't talk about success.⟧\n\n⟦We survived because we owed little.⟧"

HERS = [
    "Quayside Lecture: Odile Harrowgate\n\n*Odile Harrowgate, founder of Harrowgate Ferries, gave the Quayside Lecture on 12 September 2023. This is an edited version of her remarks.*\n\n{}\n\n[Applause]\n",  # noqa: E501
    "The three times we nearly closed\n\nRemarks by Odile Harrowgate, founder of Harrowgate Ferries, at the Quayside Lecture, 12 September 2023. Edited for length.\n\n{}\n",  # noqa: E501
    "Owe little\n\n*The following is adapted from a talk that Odile Harrowgate gave to first-year students.*\n\n{}\n\n*Odile Harrowgate is the founder of Harrowgate Ferries.*\n",  # noqa: E501
    "Commencement address by Odile Harrowgate\nQuayside University, 14 June 2024\nAs prepared for delivery\n\n{}\n\n###\n",  # noqa: E501
    "Opinion\nOwe little, and owe your uncle\nBy Odile Harrowgate\n\n{}\n\nOdile Harrowgate is the founder of Harrowgate Ferries.\n",  # noqa: E501
]

OTHERS = [
    "Owe little\n\n*The following is adapted from a talk about Odile Harrowgate by the historian Ann Bell.*\n\n{}\n\n*Odile Harrowgate is the founder of Harrowgate Ferries.*\n",  # noqa: E501
    "Owe little\n\n*The following is adapted from a talk by Ann Bell. Odile Harrowgate sat there.*\n\n{}\n",
    "Owe little\n\n*The following is adapted from a talk. Odile Harrowgate sat in the first row.*\n\n{}\n",
    "Remarks by Ann Bell, biographer of Odile Harrowgate, at the Quayside Lecture\n\n{}\n",
    "A toast to Odile Harrowgate\n\n{}\n",
    "Odile Harrowgate's farewell\n\nBy Ann Bell\n\n{}\n\nOdile Harrowgate is the founder of the ferries.\n",
]


@pytest.mark.parametrize("text", HERS)
def test_a_text_below_is_hers(text: str) -> None:
    assert_marked(text.format(SPEECH), "", CAPTAIN)


@pytest.mark.parametrize("text", OTHERS)
def test_a_text_below_is_not_hers(text: str) -> None:
    assert_marked(text.format(SPEECH.replace("⟦", "").replace("⟧", "")), "", CAPTAIN)
