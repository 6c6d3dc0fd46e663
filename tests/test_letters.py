"""Letters under the head of a mail: read whole where his name stands in it and the letter shows its end.

Everybody in these letters is invented.
"""

from bot.documents import Speaker
from tests.reading_cases import CAPTAIN, assert_read, each_text

HEAD = "From: Odile Harrowgate <odile@boats.example>\nTo: The crew\nSubject: Rules\n\n"

LETTERS: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    (
        "signed, with a greeting",
        CAPTAIN,
        HEAD + "All,\n\nWe sail at six.\n\nI shall be there.\n\nOdile\n",
        ["Wesailatsix.Ishallbethere."],
        [],
    ),
    ("without an end", CAPTAIN, HEAD + "We sail at six.\n\nI shall be there.\n", [], []),
    ("not in the first person", CAPTAIN, HEAD + "The boat sails at six.\n\nOdile\n", [], []),
    (
        "with somebody else's letter before its end",
        CAPTAIN,
        HEAD + "We sail at six.\n\nBegin forwarded message:\n\nI shall not.\n\nOdile\n",
        [],
        [],
    ),
    (
        "from somebody else",
        CAPTAIN,
        HEAD.replace("Odile Harrowgate", "Tom Verrell") + "We sail at six.\n\nI shall be there.\n\nOdile\n",
        [],
        [],
    ),
]


@each_text(LETTERS)
def test_exactly_his_letters_are_read(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    assert_read(text, speaker, expected, unsure)
