"""The lines above a conversation that present who takes part: NAME：创始人，…; NAME: founder of …

They look like turns and are none. The clause right behind the name is an office, and nothing but such lines
stands above them.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from bot.reading import cues
from bot.reading.grammar.attribution import Grammar
from bot.reading.people.fillers import title_only
from bot.reading.people.label_forms import Candidate
from bot.reading.people.label_words import answers, asks
from bot.reading.people.others import is_person_name
from bot.reading.people.who import Named
from bot.reading.text.alternations import longest_first
from bot.reading.text.layout import Layout

_CLAUSE_ZH = re.compile(r"[^,。;(!?]{2,40}(?=[,。;(]|$)")
_OFFICES_EN = longest_first(
    [*cues.persons.TITLES_EN, *cues.persons.OFFICES_ALONE_EN, *cues.persons.OFFICES_BEFORE_NAME_EN]
)
_OFFICE_EN = re.compile(
    rf"(?:the |a |an |our )?(?:[a-z&'’-]+ ){{0,3}}?(?:{_OFFICES_EN})"
    rf"(?: and (?:[a-z-]+ ){{0,2}}(?:{_OFFICES_EN}))?"
    r"(?:$|[,.(]| (?:of|at|for|and|in|with)\b)"
)
_PERSONAL = re.compile(r"[我咱你您]|\b(?:i|we|my|our|me|you|your)\b|[?!]")
"""What somebody says in a turn, and nobody in such a line."""


@dataclass(frozen=True, slots=True)
class Presented:
    """Who is presented in one line: the speaker, somebody who asks, or another."""

    words: str
    his: bool
    asks: bool


def find_presented(
    layout: Layout, grammar: Grammar, candidates: Mapping[int, Candidate]
) -> dict[int, Presented]:
    """Who is presented above the first turn, by the index of the paragraph."""
    found: dict[int, Presented] = {}
    counts = Counter(candidate.words for candidate in candidates.values())
    for i in sorted(candidates):
        candidate = candidates[i]
        behind = layout.paragraphs[i].words[candidate.end :].strip("* ")
        if candidate.lone and not candidate.colon:
            continue  # a heading
        if not (candidate.colon and _is_office(behind)):
            break
        his = grammar.label_names(candidate.words, frozenset()) is Named.HIM
        if not (his or is_person_name(candidate.words, candidate.original)):
            break
        clause = _CLAUSE_ZH.match(behind)
        found[i] = Presented(candidate.words, his, asks(clause.group() if clause else behind, ""))
    below = [candidate.words for i, candidate in candidates.items() if i > max(found, default=-1)]
    speak = any(counts[line.words] > 1 for line in found.values()) or any(map(answers, below))
    return found if speak else {}


def _is_office(words: str) -> bool:
    """Whether a line says of somebody what he is."""
    if _PERSONAL.search(words):
        return False
    clause = _CLAUSE_ZH.match(words)
    return (clause is not None and title_only(clause.group())) or _OFFICE_EN.match(words) is not None
