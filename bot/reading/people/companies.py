"""Which companies a text says to be his: beside his name, with an office or a verb of founding between.

Brightacre's founder, NAME; Brightacre chief executive NAME; NAME, the owner of Brightacre; NAME founded it.
"""

import re
from collections.abc import Sequence
from itertools import islice

from bot.folding import fold
from bot.reading import cues
from bot.reading.text.alternations import Branch, branches, longest_first, tree

MOST_MENTIONS = 12
"""Mentions of his name in a text beside which a company is looked for."""

LONGEST_SIDE = 90
"""Characters beside his name in which the company stands."""

_COMPANY = r"(?P<company>[A-Z][\w&.’'-]*?(?: [A-Z][\w&-]*){0,2})"
_OFFICES = longest_first(
    [*cues.persons.TITLES_EN, *cues.persons.OFFICES_ALONE_EN, *cues.persons.OFFICES_BEFORE_NAME_EN]
)
_BEFORE = re.compile(
    rf"{_COMPANY}(?:['’]s?)?,? (?i:(?:[a-z-]+ (?:and |& )?){{0,3}}?(?:{_OFFICES})"
    rf"(?: and (?:[a-z-]+ ){{0,2}}?(?:{_OFFICES}))?),? $"
)
_OFFICE_OF = re.compile(
    rf"(?:,| \()[^.;:()]{{0,40}}?\b(?i:{_OFFICES})(?:,? (?:and|&) (?i:[a-z ]{{2,30}}?))? (?:of|at) (?:the )?"
    rf"{_COMPANY}(?=[,.;)]| [a-z(])"
)
_FOUNDED = re.compile(
    r"(?:,[^.;:]{1,40},| \([^()]{1,40}\))?,? (?:who |which )?(?:[a-z]+ly )?(?:co-?founded|founded|runs"
    r"|owns|started"
    r"|set up|launched|heads|leads|sold|created|built) "
    rf"(?:(?:the|a|an|his|her) (?:[a-z-]+ ){{0,5}}?(?:{'|'.join(cues.persons.COMPANIES_EN)}|app|service"
    rf"|site),? )?"
    rf"{_COMPANY}(?=[,.;)]| [a-z(])"
)


def find_companies(original: str, names: Sequence[str]) -> frozenset[str]:
    """The folded names of the companies beside one of his folded names in a text with its capitals."""
    his = re.compile(rf"\b(?:{longest_first(names)})\b", re.I)
    found: set[str] = set()
    for match in islice(his.finditer(original), MOST_MENTIONS):
        before = _BEFORE.search(original[max(0, match.start() - LONGEST_SIDE) : match.start()])
        behind = (
            pattern.match(original, match.end(), match.end() + LONGEST_SIDE)
            for pattern in (_OFFICE_OF, _FOUNDED)
        )
        found.update(fold(side.group("company")) for side in (before, *behind) if side is not None)
    return frozenset(found - cues.persons.BEFORE_NAME_EN)


def titles_standing_for_him(
    others: frozenset[str], companies: frozenset[str], descriptions: frozenset[str] = frozenset()
) -> list[Branch]:
    """What stands for him by his title, without the titles that somebody else bears in the document.

    `companies`: his; `descriptions`: what else the text says that he is.
    """
    offices = [*cues.persons.TITLES_EN, *cues.persons.OFFICES_ALONE_EN]
    titles = tree(title for title in offices if title not in others)
    described = longest_first(descriptions)
    office = (
        r" (?:\d{2,3}-year-old )?(?:(?:managing|founding|executive|general"
        rf"|{'|'.join(cues.persons.TRADES_EN)}"
        rf"|(?:[a-z]+ )?(?:{tree(cues.persons.COMPANIES_EN)})['’]s?) )?"
        rf"(?:{titles})\b(?: of the (?:company|group|firm|club|house|business|works)\b)?"
    )
    head = r"(?:['’]s?)? (?:founder|co-founder|owner|boss|ceo|chief executive)\b"
    was = (
        r"he (?:\d{2,3}-year-old )?"
        r"(?:former |one-time |onetime |retired |veteran |ex-|self-made |[a-z]+-born )?"
    )
    return [
        *((word[0], word[1:] + office) for word in ("the", "its", "their")),
        ("t", f"he (?:{longest_first(companies)}){head}"),
        *branches(companies, head),
        ("t", r"he \d{2,3}-year-old\b"),
        ("t", rf"{was}(?:{described})\b"),
        ("t", r"he (?!(?:other|another|alternative)\b)[a-z]+ native\b"),
        ("t", r"he (?:mother|father)-?(?: of |-of-)(?:two|three|four|five|six|seven|\d)\b"),
    ]
