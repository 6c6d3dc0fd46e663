"""Others who bear the speaker's Latin surname: who they are, and from where on a document tells of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.documents import Speaker
from bot.folding import fold
from bot.reading import cues
from bot.reading.people.others import ROLE_ZH, is_person_name, surname_of
from bot.reading.text.alternations import anywhere, longest_first

GIVEN = {"female": cues.given_names.FEMALE, "male": cues.given_names.MALE}
TITLES = {"female": ("mrs", "ms", "miss", "madam", "dame", "lady"), "male": ("mr", "sir", "lord")}
"""Titles that tell a woman from a man."""


_TITLED = re.compile(
    rf"\b({'|'.join(title for titles in TITLES.values() for title in titles)})\.? (?:[\w'’-]+ )?$"
)
"""A title before a surname, or before the given name in front of it."""

HEAD_LENGTH, AROUND = 4_000, 120
"""Characters at the top of a text in which those who take part are listed, and around his name there."""


@dataclass(frozen=True, slots=True)
class Namesake:
    """One mention of somebody else of the surname."""

    position: int
    given: str  # folded
    title: str = ""  # folded: Mr Gao Lei


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
        titled = _TITLED.search(folded, max(0, start - 24), start)
        for match in (before, after if first else None):
            given = fold(match.group(1)) if match else ""
            if given and given not in his and not _is_ordinary(given):
                found.append(Namesake(start, given, titled.group(1) if titled else ""))
        start = folded.find(surname, start + 1)
    return found


def has_han_namesake(text: str, name: str) -> bool:
    """Whether folded text gives somebody else of a Chinese surname a label, or names him among its guests."""
    surname = surname_of(name)
    given = name[len(surname) :]
    addresses = longest_first(cues.persons.ADDRESSES)
    labelled = (
        rf"{surname}(?<![^\n、,\s和与及]{surname})(?!{given}|(?:{addresses})\s?[:(|])"
        r"[\u4e00-\u9fff]{1,2}\s?[:(、,和与]"
    )
    if re.search(labelled, text):
        return True
    listed = re.compile(
        rf"(?:(?:{ROLE_ZH}|[、,;/|:\s])(?P<name>{surname}(?!{given}|(?:{addresses})(?![\u4e00-\u9fff]))"
        rf"[\u4e00-\u9fff]{{2}})|(?:{ROLE_ZH})(?P<short>{surname}(?!{given})[\u4e00-\u9fff]))"
        r"(?=[、,;。(|/\s]|$)"
    )
    at = text.find(name, 0, HEAD_LENGTH)
    around = text[max(0, at - AROUND) : at + len(name) + AROUND] if at >= 0 else ""
    found = (match.group("name") or match.group("short") for match in listed.finditer(around))
    return any(is_person_name(other, other) for other in found)


_COMPANIES = longest_first(cues.persons.COMPANIES_EN)


class Namesakes:
    """Finds where a text speaks of somebody or something else that bears the speaker's name."""

    def __init__(self, speaker: Speaker, surname: str | None) -> None:
        """`surname`: folded, in Latin script."""
        name = rf"(?:{longest_first(map(fold, speaker.names))})"
        self._surname = surname
        self._announced = anywhere(
            {fold(name)[0] for name in speaker.names} | set("at另也同重"),
            rf"\b(?:another|the other) {name}|{name},? (?:\(?no relation|a namesake|not to be confused)"
            rf"|{name}, [^,.]{{1,60}}(?:shares? (?:the|his|her) name|of the same name)"
            rf"|(?:另一[位个名]|也有一?[位个名](?:叫)?|同名(?:同姓)?的?|重名的?)[^,。:;]{{0,10}}{name}",
        )
        bare = re.escape(surname or "\x00")
        self._by_company = re.compile(
            rf"{bare}(?:, (?:which\b|the (?:[a-z-]+ ){{0,3}}(?:{_COMPANIES}),)|[^.]*?"
            r"(?:\bin (?:a|its|the) (?:[a-z]+ ){0,2}(?:filing|report|prospectus|accounts|results)\b"
            r"|\bsaid its\b"
            r"|\binvestors that it\b))"
        )
        self._company = re.compile(rf"\b{bare.capitalize()} [A-Z][a-z]+")
        self._his = re.compile(name)
        self._names_company = lru_cache(maxsize=1)(self._find_company)  # asked again for each sentence

    def are_announced_in(self, text: str) -> bool:
        """Whether folded text says that it speaks of somebody else of his whole name."""
        return self._announced.search(text) is not None

    def may_be_company(self, original: str, start: int, end: int) -> bool:
        """Whether the name at a place in an English sentence may be a company's that the text names."""
        if self._surname is None or not self._by_company.match(original[start:end].lower()):
            return False
        return self._names_company(original)

    def _find_company(self, original: str) -> bool:
        return any(not self._his.match(fold(match.group())) for match in self._company.finditer(original))


def own_titles(namesakes: Sequence[Namesake], pronouns: Sequence[str]) -> tuple[str, ...]:
    """The titles that only the speaker can bear among those of the surname: Mrs, where the other is Peter."""
    for kind, words in cues.persons.PRONOUNS.items():
        other = next(name for name in GIVEN if name != kind)
        if {*words} & {*pronouns} and not {*cues.persons.PRONOUNS[other]} & {*pronouns}:
            titled = {namesake.given for namesake in namesakes if namesake.title in TITLES[other]}
            known = all(namesake.given in GIVEN[other] | titled for namesake in namesakes)
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
