"""Whose answers stand behind a bare `A:` where a document holds more interviews than one.

A line that names another guest (受访者：NAME), a headline over the next interview (NAME: “…”, 对话NAME), or a
paragraph between the turns that tells of an interview with somebody else, gives what is answered from there
on to that guest, to the next such line.
"""

import re

from bot.documents import Span
from bot.folding import fold
from bot.reading.grammar.attribution import Grammar
from bot.reading.people.others import NAME_ZH, ROLE_ZH, People
from bot.reading.text.layout import Layout, Shape
from bot.reading.text.lines import ends_sentence

LONGEST_NEXT = 160
"""Characters of the longest paragraph that introduces the next guest."""

LONGEST_HEADLINE = 80
"""Characters of the longest headline over the next interview."""

MOST_BETWEEN = 3
"""Paragraphs from such a headline to the first turn below it."""

OF_ONESELF = re.compile(r"[我咱]|\b(?:i|my|me)\b")
INTERVIEWING = re.compile(
    r"采访|专访|访问|访谈|对话|对谈|连线|请教|受访|嘉宾"
    r"|\b(?:interview(?:s|ed)?|spoke|speaks|talked|talks|asked|guest|conversation|q ?& ?a)\b"
)
HEADED_EN = re.compile(
    r"[#*_\s]*(?:\d{1,2}[.)] )?(?P<name>[A-Z][\w'’-]+ (?:[A-Z]\. )?[A-Z][\w'’-]+)"
    r"[*_]*(?=[:,|]| on | says| talks| answers| ?[—–(|]|$)"
)
HEADED_ZH = re.compile(
    r"[#*_\s]*(?:[一二三四五六七八九十\d]{1,2}[、.])?\s*(?P<asks>(?:本刊|本报)?(?:专访|对话|采访|访谈?|对谈|连线)\s?[:|]?)?"
    rf"(?:[^,。:]{{0,14}}(?:{ROLE_ZH}))?(?P<name>{NAME_ZH})(?=[:|(—]|谈|说|$| )"
)
LONG_NAME = 3
"""Characters of a Chinese name that at the start of a headline is hardly another word."""


class NextGuests:
    """Finds where in one document an interview with somebody else, or with him again, begins."""

    def __init__(self, layout: Layout, grammar: Grammar) -> None:
        self._layout = layout
        self._grammar = grammar
        self._people: People | None = None

    def begins(self, i: int) -> bool | None:
        """Whether the interview that a paragraph introduces is with him; None where it introduces none."""
        paragraph = self._layout.paragraphs[i]
        words = paragraph.words
        if len(words) > LONGEST_NEXT:
            return None
        interviewing = INTERVIEWING.search(words) is not None
        headline = len(words) <= LONGEST_HEADLINE and (
            paragraph.shape is Shape.HEADING or (paragraph.follows_blank and not ends_sentence(words))
        )
        if not (interviewing or headline):
            return None
        if OF_ONESELF.search(words.replace("我们", "")) and not headline:
            return None
        if self._grammar.is_named_in(words):
            return True if self._grammar.is_interviewed_in(words, words) else None
        if headline and self._heads_another(i):
            return False
        if not interviewing:
            return None
        return False if self._others_in(paragraph.span) else None

    def _heads_another(self, i: int) -> bool:
        """Whether a headline begins with the name of somebody else."""
        span = self._layout.paragraphs[i].span
        original = self._layout.original[span.start : span.end]
        named = HEADED_EN.match(original)
        if named is not None:
            surname = self._grammar.surname
            return surname is None or surname not in fold(named.group("name")).split()
        headed = HEADED_ZH.match(fold(original))
        return headed is not None and (
            headed.group("asks") is not None
            or len(headed.group("name")) >= LONG_NAME
            or self._others_in(span)
        )

    def _others_in(self, span: Span) -> bool:
        if self._people is None:
            self._people = People(self._layout.original, self._layout.folded, self._grammar.speaker)
        return self._people.others_in(span)


def find_next_guests(
    layout: Layout, grammar: Grammar, labelled: frozenset[int], turns: frozenset[int], first: int
) -> dict[int, bool]:
    """The paragraphs behind the first turn that introduce another interview: whether it is with him.

    `labelled`: the paragraphs that begin with a label; `turns`: those of them whose label comes again.
    """
    guests = NextGuests(layout, grammar)
    found: dict[int, bool] = {}
    for i in range(first + 1, len(layout.paragraphs) - 1):
        if i in turns or labelled.isdisjoint(range(i + 1, i + 1 + MOST_BETWEEN)):
            continue
        begins = guests.begins(i)
        if begins is not None:
            found[i] = begins
    return found


def tells_of_talk(layout: Layout, grammar: Grammar, stop: int) -> bool:
    """Whether a paragraph before a place tells of the speaker alone that he spoke to the paper."""
    people: People | None = None
    for paragraph in layout.paragraphs[:stop]:
        if not grammar.tells_of_interview(paragraph.words):
            continue
        people = people or People(layout.original, layout.folded, grammar.speaker)
        if not people.others_in(paragraph.span):
            return grammar.is_named_in(layout.folded)
    return False
