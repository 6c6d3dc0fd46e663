"""An alternation by first characters finds what a plain one finds."""

import re
from typing import Any

import pytest

from bot.reading.people.namesakes import Namesakes
from bot.reading.prose.quotations import OF_ANOTHER
from bot.reading.prose.retractions import _TAKEN_BACK_EN, _TAKEN_BACK_ZH
from bot.reading.text.alternations import WORD_START, anywhere, branches, by_first
from tests.reading_cases import CAPTAIN, ENGINEER


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


def _first_characters(parsed: Any) -> tuple[set[str], bool]:
    """The characters with which a parsed pattern may begin, and whether it may match nothing."""
    found: set[str] = set()
    for operation, value in parsed:
        empty = False
        match operation.name:
            case "LITERAL":
                found.add(chr(value))
            case "IN":
                for kind, item in value:
                    assert kind.name == "LITERAL", "a class that begins a pattern lists its characters"
                    found.add(chr(item))
            case "BRANCH":
                parts = [_first_characters(branch) for branch in value[1]]
                found.update(*(first for first, _ in parts))
                empty = any(nothing for _, nothing in parts)
            case "SUBPATTERN" | "ATOMIC_GROUP":
                first, empty = _first_characters(value[-1] if operation.name == "SUBPATTERN" else value)
                found |= first
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                first, empty = _first_characters(value[2])
                found |= first
                empty = empty or value[0] == 0
            case "AT" | "ASSERT" | "ASSERT_NOT":
                empty = True
            case other:
                raise AssertionError(f"a pattern to be found anywhere begins with {other}")
        if not empty:
            return found, False
    return found, True


@pytest.mark.parametrize(
    "pattern",
    [
        OF_ANOTHER,
        _TAKEN_BACK_ZH,
        _TAKEN_BACK_EN,
        Namesakes(ENGINEER, None)._announced,
        Namesakes(CAPTAIN, "harrowgate")._announced,
    ],
)
def test_every_first_character_of_such_a_pattern_is_named(pattern: re.Pattern[str]) -> None:
    written = re.fullmatch(r"\[(?P<first>.*?)\]\(\?<=\(\?=(?P<pattern>.*)\)\.\)", pattern.pattern, re.S)
    assert written is not None
    named = {character for character in written.group("first") if character != "\\"}
    first, empty = _first_characters(re._parser.parse(written.group("pattern")))  # type: ignore[attr-defined]
    assert first <= named
    assert not empty
