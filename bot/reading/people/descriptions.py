"""What an English text says the speaker is, which may stand for him from there on: NAME, a former deckhand.

Only words for people, and only those that the text says of nobody else.
"""

import re
from collections.abc import Sequence
from itertools import islice

from bot.folding import fold
from bot.reading import cues
from bot.reading.text.alternations import longest_first

MOST_MENTIONS = 12
"""Mentions of his name in a text beside which a description is looked for."""

LONGEST_SIDE = 90
"""Characters beside his name in which it stands."""

_PERSON = (
    r"(?P<noun>[a-z]{2,}(?:[^aeiou]er|eer|ier|[st]or|ist|ian|man|woman|hand|wright|smith|monger|mate|iac|crat)"
    r"|chef|cook|nurse|pilot|monk|nun|baker|poet|architect|student|accountant|scientist|surgeon|captain|clerk)"
)
_BEHIND = re.compile(
    rf"(?:,| is| was| became)(?: (?:aged )?\d{{1,3}},)? (?:an?|the) (?:[a-z][a-z-]*,? ){{0,4}}?{_PERSON}"
    r"(?=[,.;]| (?:who|from|of|in|at|with|and|by|turned|whose|for)\b)"
)
_BEFORE = re.compile(rf"(?:^|[ (—–-]){_PERSON},? $")
_NOT_HIS = frozenset(
    "reporter writer reader interviewer speaker questioner customer passenger former founder owner member"
    " number computer better after never other another together later daughter mother father sister brother"
    " power paper letter water winter summer october november december september monster master semester"
    " character"
    " chapter quarter order center counter matter manner dinner river tower woman man human editor columnist"
    " journalist spokesman spokeswoman factor sector doctor director monitor visitor competitor investor"
    " assistant"
    " consumer user buyer seller officer lawyer partner".split()
)
"""Words that end like those for people, or for people of whom many are told of."""


def find_descriptions(original: str, names: Sequence[str]) -> frozenset[str]:
    """What may stand for the bearer of one of some folded names, as it is said of nobody else in the text.

    That is what the text says that he is, and what the press calls those of whom it tells.
    """
    him = re.compile(rf"\b(?:{longest_first(names)})\b", re.I)
    found: set[str] = set()
    for match in islice(him.finditer(original), MOST_MENTIONS):
        start, end = match.span()
        before = _BEFORE.search(original, max(0, start - LONGEST_SIDE), start)
        behind = _BEHIND.match(original, end, min(len(original), end + LONGEST_SIDE))
        found.update(side.group("noun") for side in (before, behind) if side is not None)
    found -= _NOT_HIS | cues.persons.BEFORE_NAME_EN
    found.update(cues.persons.STAND_INS_EN)
    return frozenset(noun for noun in found if not _is_said_of_another(noun, original, names))


def _is_said_of_another(noun: str, original: str, names: Sequence[str]) -> bool:
    """Whether a text tells of more than one such person: the deckhand Tom Verrell, another deckhand."""
    if noun not in original:  # quick, where a pattern without a plain beginning takes a while
        return False
    if re.search(rf"\b(?:another|other|second|fellow|rival) (?:[a-z-]+ )?{noun}\b|\b{noun}s\b", original):
        return True
    named = re.finditer(rf"\b{noun},? (?P<name>[A-Z]\w+ [A-Z]?\w*)", original)
    return any(not any(name.startswith(fold(other.group("name"))) for name in names) for other in named)
