"""An alternation by first characters finds what a plain one finds."""

import re

import pytest

from bot.reading.alternations import anywhere, branches, by_first
from bot.reading.people import WORD_START


@pytest.mark.parametrize("text", ["he said", "he says so", "saying so", "essay", "sa", ""])
def test_branches_find_what_the_words_in_plain_find(text: str) -> None:
    words = ["said", "say", "says", "saying"]
    plain = re.compile(r"\b(?:said|saying|says|say)\b")
    found = re.compile(by_first(branches(words, r"\b", WORD_START)))
    assert [m.span() for m in found.finditer(text)] == [m.span() for m in plain.finditer(text)]


def test_of_branches_that_begin_alike_the_first_counts() -> None:
    pattern = re.compile(by_first([("说", "(?P<one>道)")], [("说", "(?P<other>道理)"), ("称", "")]))
    match = pattern.match("说道理")
    assert match is not None
    assert match.group("one") == "道"
    assert pattern.match("称") is not None


def test_without_branches_nothing_is_found() -> None:
    assert re.search(by_first([]), "said") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [("he denied it", True), ("redenied", False), ("谣言", True), ("deny", False), ("", False)],
)
def test_a_pattern_is_found_anywhere_by_its_first_characters(text: str, found: bool) -> None:
    assert (anywhere("d谣-", r"\bdenied\b|谣[言传]").search(text) is not None) is found
