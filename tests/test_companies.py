"""Which companies a text says to be the speaker's, and which titles stand for him."""

import re

import pytest

from bot.reading.people.companies import find_companies, titles_standing_for_him
from bot.reading.text.alternations import by_first


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("Tidewell founder Odile Harrowgate was tired.", {"tidewell"}),
        ("Tidewell's chief executive, Odile Harrowgate, was tired.", {"tidewell"}),
        ("Odile Harrowgate, the owner of Tidewell, was tired.", {"tidewell"}),
        ("Odile Harrowgate founded Tidewell in 1994.", {"tidewell"}),
        ("Odile Harrowgate, who is 61, runs Tidewell.", {"tidewell"}),
        ("Odile Harrowgate met the founder of Summit.", set()),
        ("Odile Harrowgate was tired. Summit's founder was not.", set()),
        ("The founder Odile Harrowgate was tired.", set()),
    ],
)
def test_a_company_beside_his_name_is_his(text: str, companies: set[str]) -> None:
    assert find_companies(text, ["odile harrowgate"]) == companies


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("the founder", True),
        ("the chief executive", True),
        ("the tidewell boss", True),
        ("tidewell's founder", True),
        ("the summit founder", False),
        ("the chairman", False),
    ],
)
def test_a_title_stands_for_him_unless_somebody_else_bears_it(words: str, stands: bool) -> None:
    titles = by_first(titles_standing_for_him(frozenset(["chairman"]), frozenset(["tidewell"])))
    assert (re.fullmatch(titles, words) is not None) is stands
