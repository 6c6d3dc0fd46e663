"""Labels that stand for the whole name of another label: Verrell for Tom Verrell, 知行 for 沈知行."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.folding import is_han
from bot.reading.people.label_forms import Candidate
from bot.reading.people.others import surname_of
from bot.reading.talk.roles import Role

_ANNOUNCED = re.compile(
    r"(?:(?:以下|下文|后文|下)?(?:均|统一)?(?:简称|称为|称|记为|作)"
    r"|(?:hereafter|hereinafter|below|abbreviated)(?: as)?|as)"
    r"\s?:?\s?[\"“「『‘']?(?P<short>[\u4e00-\u9fff]{1,4}|[a-z]{1,4})[\"”」』’']?\s?[)\]】]$"
)


def spelled_out(candidates: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """The labels, with the whole name for what one says in brackets that it is called from there on.

    南方制造（以下简称“南”）：… makes every 南：… one of 南方制造.
    """
    whole: dict[str, Candidate] = {}
    for candidate in candidates.values():
        match = _ANNOUNCED.search(candidate.brackets)
        if match is not None:
            whole.setdefault(match.group("short"), candidate)
    return {
        i: replace(candidate, words=called.words, original=called.original)
        if (called := whole.get(candidate.words)) is not None
        else candidate
        for i, candidate in candidates.items()
    }


class ShortenedLabels:
    """The short forms of the names in the labels of one document."""

    def __init__(self, named: Iterable[tuple[str, Role]]) -> None:
        """`named`: the folded words of the labels that begin turns, and whom each means."""
        self._full: dict[str, str] = {}
        self._roles: dict[str, Role] = {}
        self._initials: dict[str, Role] = {}
        for words, role in named:
            if words.isascii() and " " in words:
                self._full[words.split()[-1]] = words
            short = _given(words)
            if short is not None and role is not Role.SPEAKER:
                self._roles.setdefault(short, role)
            if role is not Role.SPEAKER and " " in words and words.isascii():
                self._initials.setdefault("".join(word[0] for word in words.split()), role)

    def full(self, words: str) -> str:
        """The name by which the document first calls somebody whom it then calls by his surname."""
        return self._full.get(words, words)

    def role(self, words: str) -> Role | None:
        """The role of words that are a short form of somebody else's whole name; None where they are none."""
        return Role.PERSON if words in self._full else self._roles.get(words)

    def role_of_initials(self, original: str) -> Role | None:
        """The role of somebody else whose initials are a label in capitals, though they spell a word: SO."""
        return self._initials.get(original.lower()) if original.isupper() else None

    def are_shared_initials(self, words: str) -> bool:
        """Whether initials are those of somebody else, who has turns under his whole name."""
        return words.replace(".", "").replace(" ", "") in self._initials


def _given(words: str) -> str | None:
    """The given name in the whole name of a label."""
    if words.isascii():
        return words.split(maxsplit=1)[0] if " " in words else None
    if not 2 < len(words) < 5 or not all(map(is_han, words)):
        return None
    given = words[len(surname_of(words)) :]
    return given if len(given) > 1 else None
