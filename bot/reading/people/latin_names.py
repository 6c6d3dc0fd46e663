"""Names of people in Latin script, told from those of companies, places and things by the words beside them.

Two words with capitals may be anybody's name. What a list of nouns ends (Summit Foods, Carrick Narrows
Bridge), a word of the map begins (New Holland) or an article leads (a Ford Falcon) is nobody's, unless a
common given name begins it. In doubt it is a person: a pronoun behind it is then open.
"""

import re
from collections.abc import Iterator

from bot.reading import cues

CAPITAL = re.compile(r"\b(?!I\b|I['’])[A-Z]")
"""The beginning of a word with a capital, which may be a name."""

_BEHIND_CAPITAL = r"[a-z]*+(?:['’-][A-Z]?[a-z]++){0,8}+"  # as far as it goes it would begin at each piece
_WORD = rf"[A-Z]{_BEHIND_CAPITAL}"
_PARTICLES = r"(?:[A-Z]\. |van |von |de |der |den |di |da |la |le |al |bin ){0,3}"
_BEFORE = "|".join(
    sorted(
        {
            word.capitalize()
            for word in (
                *cues.persons.BEFORE_NAME_EN,
                *cues.persons.CALENDAR_EN,
                *cues.persons.TITLES_EN,
                *cues.persons.OTHER_ROLES_EN,
            )
        }
    )
)
_FIRST_OF_TWO = re.compile(rf"[A-Z](?<!\w.)(?={_BEHIND_CAPITAL} [A-Zvdlab])")
"""Where a capital begins a word that another one or a particle follows."""

_WHOLE = rf"(?P<name>(?!(?:{_BEFORE})\b)(?P<first>{_WORD}) {_PARTICLES}(?P<last>{_WORD}))\b"
_INITIALLED = re.compile(
    r"(?P<name>[A-Z](?<!\w.)(?:(?:(?<=M)(?:r|rs|s)|(?<=D)r|(?<=P)rof|(?<=S)(?:en|gt)|(?<=R)e[pv]"
    r"|(?<=G)(?:ov|en)|(?<=C)(?:apt|ol))\. (?:[A-Z]\. ?){0,3}|\. ?(?:[A-Z]\. ?){0,2})"
    rf"(?=[A-Z][a-z'’-])(?P<last>{_WORD}))\b"
)
"""A surname behind initials or a title with a full stop: P. K. Lowe, Mr. Lowe; no degree (B.S., M.D.)."""

_NAME = re.compile(rf"(?<!the )(?<!The )(?<![Aa]t )(?<![Ii]n )(?<![Ff]rom )(?<!of ){_WHOLE}(?!['’]s [A-Z])")
_GOES_ON = re.compile(rf"(?: {_WORD}){{1,4}}")
_LED_BY_ARTICLE = re.compile(
    r"\b(?:[Aa]n?|[Ii]ts|[Ee]very|[Ee]ach"
    r"|[Tt]he (?:old|new|former|big|small|great|main|whole|entire|famous|nearby|local|neighbouring|first"
    r"|last)) $"
)
_ARTICLES = tuple(
    f"{word} "
    for word in (
        "a A an An its Its every Every each Each old new former big small great main whole entire famous"
        " nearby local neighbouring first last"
    ).split()
)
"""How what such a name is led by ends."""

_ALSO_SURNAMES = frozenset("park hill church hall house castle day court lane bridge lake case press".split())
"""Nouns of places that families are called by, too."""

_FOUNDED = re.compile(
    r"\b(?:(?:co-?)?found(?:ed|s|ing)|launched|launches|acquired|acquires|set up|runs|ran|owns"
    r"|owned|started|starting|sells|sold|bought|buying) $"
)
"""What companies are said to undergo, and people are not."""

_FOUNDING = ("ed ", "s ", "ing ", "set up ", "ran ", "sold ", "bought ")
"""How it ends."""

LONGEST_LEAD = 18
"""Characters before a name in which what leads it stands."""

_TITLES = frozenset(
    word.rstrip(".")
    for word in (*cues.persons.HONORIFICS_EN, *cues.persons.RANKS_EN, "emerita", "emeritus", "lord", "lady")
)
_THINGS = cues.persons.PLACE_NOUNS_EN | cues.persons.THING_NOUNS_EN
GIVEN_NAMES = cues.given_names.FEMALE | cues.given_names.MALE


def _behind(words: list[str]) -> str:
    """What matches behind one of some words and a space; a pattern may look back only by a known length."""
    lengths = sorted({len(word) for word in words})
    by_length = ("|".join(sorted(word for word in words if len(word) == n)) for n in lengths)
    return "(?:" + "|".join(rf"(?<=\b(?:{same}) )" for same in by_length) + ")"


_VERBS = [*cues.english.SAYING_EN, "asked"]
_VERB_ENDS = frozenset(f"{verb[-1]} " for verb in _VERBS)
_SAID = re.compile(rf"{_behind(_VERBS)}{_WHOLE}")


def find_latin_names(original: str) -> Iterator[tuple[str, str]]:
    """The names of people in a text, each with its last word; titles before a whole name are left out."""
    capitals = [match.start() for match in _FIRST_OF_TWO.finditer(original)]
    for evidence in (_NAME, _SAID):
        stop = 0
        for start in capitals:
            if start < stop or (evidence is _SAID and original[start - 2 : start] not in _VERB_ENDS):
                continue
            match = evidence.match(original, start)
            if match is None:
                continue
            behind = _GOES_ON.match(original, match.end())
            if behind is not None and match.group("first").lower() in _TITLES:
                continue  # Professor Emerita Lucia Bonham: the name begins behind
            stop = match.end()
            first = match.group("first").lower()
            ordinary = match.group("last").lower() in cues.persons.BEFORE_NAME_EN and first not in GIVEN_NAMES
            if not (
                ordinary
                or _is_led(original, start, evidence is _NAME, first)
                or _names_a_thing(first, _last_words(match, behind))
            ):
                yield match.group("name"), match.group("last")

    for match in _INITIALLED.finditer(original):
        behind = _GOES_ON.match(original, match.end())
        if behind is None:
            yield match.group("name"), match.group("last")
        elif not _names_a_thing("", _last_words(match, behind)):
            yield match.group("name"), behind.group().split()[-1]


def _is_led(original: str, start: int, by_article: bool, first: str) -> bool:
    """Whether an article, or what only companies undergo, stands before a name."""
    lead = max(0, start - LONGEST_LEAD)
    before = original[lead:start]
    if by_article and before.endswith(_ARTICLES) and _LED_BY_ARTICLE.search(original, lead, start):
        return True
    founded = first not in GIVEN_NAMES and before.endswith(_FOUNDING)
    return founded and _FOUNDED.search(original, lead, start) is not None


def _last_words(name: re.Match[str], behind: re.Match[str] | None) -> list[str]:
    """All words of a name but the first, with those that go on behind it."""
    return [name.group("last").lower(), *(behind.group().lower().split() if behind else ())]


def _names_a_thing(first: str, others: list[str]) -> bool:
    """Whether words with capitals name a company, a place or a thing; `others`: all but the first."""
    if others[-1] in cues.persons.PLACE_NOUNS_EN and (len(others) > 1 or others[0] not in _ALSO_SURNAMES):
        return True
    if first in GIVEN_NAMES:
        return False
    return first in cues.persons.OF_THE_MAP_EN or not _THINGS.isdisjoint(others)
