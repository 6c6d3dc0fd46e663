"""Others who bear the speaker's Latin surname: who they are, and from where on a document tells of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.folding import fold
from bot.reading import cues

GIVEN = {"female": cues.given_names.FEMALE, "male": cues.given_names.MALE}
TITLES = {"female": ("mrs", "ms", "miss", "madam", "dame", "lady"), "male": ("mr", "sir", "lord")}
"""Titles that tell a woman from a man."""


@dataclass(frozen=True, slots=True)
class Namesake:
    """One mention of somebody else of the surname."""

    position: int
    given: str  # folded


def find_namesakes(original: str, surname: str, full: Sequence[str]) -> list[Namesake]:
    """Every mention, in order, of a name that holds a folded surname and is none of the folded full names."""
    folded = fold(original)
    his = {word for name in full for word in name.split()}
    first = any(name.startswith(f"{surname} ") for name in full)
    found = []
    start = folded.find(surname)
    while start >= 0:
        before = re.search(r"\b([A-Z][\w'’-]+) $", original[max(0, start - 24) : start])
        after = re.match(r" ([A-Z][\w'’-]+)", original[start + len(surname) : start + len(surname) + 24])
        for match in (before, after if first else None):
            given = fold(match.group(1)) if match else ""
            if given and given not in his and not _is_ordinary(given):
                found.append(Namesake(start, given))
        start = folded.find(surname, start + 1)
    return found


def own_titles(namesakes: Sequence[Namesake], pronouns: Sequence[str]) -> tuple[str, ...]:
    """The titles that only the speaker can bear among those of the surname: Mrs, where the other is Peter."""
    for kind, words in cues.persons.PRONOUNS.items():
        other = next(name for name in GIVEN if name != kind)
        if {*words} & {*pronouns} and not {*cues.persons.PRONOUNS[other]} & {*pronouns}:
            known = all(namesake.given in GIVEN[other] for namesake in namesakes)
            return TITLES[kind] if namesakes and known else ()
    return ()


def _is_ordinary(word: str) -> bool:
    bare = word.rstrip(".")
    return (
        bare in cues.persons.HONORIFICS_EN
        or bare in cues.persons.RANKS_EN
        or bare in cues.persons.BEFORE_NAME_EN
        or bare in cues.english.SAYING_EN
        or bare in {title for titles in TITLES.values() for title in titles}
        or bare.endswith(("ed", "ing", "ly"))
    )
