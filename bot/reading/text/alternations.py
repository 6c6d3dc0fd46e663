"""Alternations for regular expressions that the engine finds quickly.

It looks quickly for a pattern whose first character is plain: it skips every other character without trying
the pattern. An alternation counts as such only where each of its branches begins with a plain character.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

WORD_START = r"(?<!\w.)"
"""For `tree`: the word begins here, and is not the end of a longer one."""

DEPTH = 8
"""Characters up to which words are written as a tree: deeper is no quicker, and without a limit it fails."""


def longest_first(words: Iterable[str]) -> str:
    """An alternation for a regular expression in which no word hides a longer one."""
    return "|".join(sorted(map(re.escape, set(words)), key=len, reverse=True)) or "(?!)"


def tree(words: Iterable[str], behind_first: str = "", depth: int = DEPTH) -> str:
    """The same, written as a tree: quick also with thousands of words, since each beginning is tried once.

    `behind_first` has to match behind the first character. A condition on what stands before the word goes
    there: the engine looks quickly for a pattern that begins with plain characters, and for no other.
    """
    following: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        following.setdefault(word[:1], []).append(word[1:])
    ends = following.pop("", None)
    branches = []
    for first, rest in following.items():
        below = tree(rest, depth=depth - 1) if depth else longest_first(rest)
        branches.append(re.escape(first) + behind_first + (f"(?:{below})" if any(rest) else ""))
    return "|".join([*branches, *([""] if ends else [])]) or "(?!)"


class PatternsOnDemand:
    """Patterns by name, each compiled when it is first asked for."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._sources = sources
        self._compiled: dict[str, re.Pattern[str]] = {}

    def __getitem__(self, name: str) -> re.Pattern[str]:
        if name not in self._compiled:
            self._compiled[name] = re.compile(self._sources[name])
        return self._compiled[name]


def anywhere(first: Iterable[str], pattern: str) -> re.Pattern[str]:
    """What finds whether a pattern matches anywhere, for `search` alone: the match is of one character.

    `first`: every character that the pattern may begin with.
    """
    return re.compile(f"[{re.escape(''.join(sorted(set(first))))}](?<=(?={pattern}).)")


Branch = tuple[str, str]
"""A first character, and a pattern for what stands behind it."""


def by_first(*groups: Iterable[Branch]) -> str:
    """Branches as one alternation in which each first character is tried once.

    Of those that begin alike the order is kept, as in any alternation: the first that matches counts.
    """
    behind: dict[str, list[str]] = {}
    for group in groups:
        for first, rest in group:
            behind.setdefault(first, []).append(rest)
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in behind.items()) or "(?!)"


def branches(words: Iterable[str], behind: str = "", edge: str = "") -> Iterator[Branch]:
    """Some words as branches, the longest first; `behind`: a pattern for what has to follow.

    `edge`: a condition on what stands before the word, written to match behind its first character.
    """
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(word[1:])
    for first, rest in rests.items():
        yield first, edge + (f"(?:{tree(rest)})" if any(rest) else "") + behind
