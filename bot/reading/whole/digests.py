"""Digests: what several people say about one thing, each under or over his name, the same way for all.

NAME, office / “…” / NAME, office / “…”, or the words first and the name below, or a name alone as a heading
and under it what its bearer tells of himself. One name proves nothing; two or three set alike do.
"""

import re
from functools import cached_property

from bot.documents import Kind
from bot.reading.findings import Finding, Found
from bot.reading.grammar.attribution import Grammar
from bot.reading.text.layout import Layout, Shape
from bot.reading.text.lines import ends_sentence
from bot.reading.text.marks import inside_marks
from bot.reading.whole.signature_lines import is_his_signature

LEAST_QUOTED, LEAST_HEADED = 2, 3
"""People whose words are set alike that make a digest: in quotation marks, and without."""

LONGEST_NAME_LINE = 90
"""Characters of the longest line with a name and what its bearer is."""

MOST_PARAGRAPHS = 12
"""Paragraphs of the longest contribution under a name."""

_NAME_LINE = re.compile(
    r"[#*_ ]*+[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|de|van|von|der|la|al|bin)){1,3}"
    r"(?:\*\*)?(?:(?:,| \(| [|·–—-]) ?[^.!?\n]{2,70})?\)?[*_ ]*+"
)
_OF_SOMEBODY = re.compile(r"\b(?:he|she|him|her|his)\b")
_FIRST_PERSON = re.compile(r"\b(?:i|we|my|our|me|us)\b")


class DigestReader:
    """Reads the contributions that stand under or over his name in one document."""

    def __init__(self, layout: Layout, grammar: Grammar) -> None:
        self._layout = layout
        self._grammar = grammar

    def read_at(self, i: int) -> Found:
        """His contribution that begins at a paragraph, the line with his name among it; else nothing."""
        for read in (self._below_name, self._above_name, self._headed):
            found = read(i)
            if found.findings:
                return found
        return Found()

    def _below_name(self, i: int) -> Found:
        if i not in self._names_above or not self._is_him(i):
            return Found()
        return self._found(i, (i + 1,), range(i, i + 2), "words in marks under his name in a digest")

    def _above_name(self, i: int) -> Found:
        if i + 1 not in self._names_below or not self._is_him(i + 1):
            return Found()
        return self._found(i + 1, (i,), range(i, i + 2), "words in marks over his name in a digest")

    def _headed(self, i: int) -> Found:
        if i not in self._headings or not self._is_him(i):
            return Found()
        stop = self._headings[i]
        return self._found(i, tuple(range(i + 1, stop)), range(i, stop), "words under his name in a digest")

    def _found(self, name: int, said: tuple[int, ...], read: range, rule: str) -> Found:
        spans = (self._layout.paragraphs[at].span for at in said)
        pieces = tuple(inside_marks(self._layout, span) or span for span in spans)
        attribution = self._layout.paragraphs[name].span
        return Found((Finding(Kind.QUOTE, pieces, attribution, rule),), (), frozenset(read))

    def _is_him(self, i: int) -> bool:
        return is_his_signature(self._layout.paragraphs[i].words.strip("#*_ "), self._grammar)

    @cached_property
    def _names(self) -> frozenset[int]:
        """The lines that hold a name and perhaps what its bearer is."""
        found = set()
        for i, paragraph in enumerate(self._layout.paragraphs):
            words = self._layout.original[paragraph.span.start : paragraph.span.end]
            if len(words) <= LONGEST_NAME_LINE and not paragraph.quoted and _NAME_LINE.fullmatch(words):
                found.add(i)
        return frozenset(found)

    @cached_property
    def _quoted(self) -> frozenset[int]:
        """The paragraphs that stand in quotation marks from end to end, and say a sentence."""
        found = set()
        for i, paragraph in enumerate(self._layout.paragraphs):
            inner = inside_marks(self._layout, paragraph.span)
            if inner is not None and ends_sentence(self._layout.folded[inner.start : inner.end]):
                found.add(i)
        return frozenset(found)

    @cached_property
    def _names_above(self) -> frozenset[int]:
        """The lines with a name over words in marks, where several stand so and none stands below."""
        above = {i for i in self._names if i + 1 in self._quoted and i + 2 not in self._quoted}
        closed = {i for i in above if i + 2 not in self._names or i + 2 in above or i + 3 not in self._quoted}
        return frozenset(closed if len(closed) >= LEAST_QUOTED and 0 not in self._quoted else ())

    @cached_property
    def _names_below(self) -> frozenset[int]:
        """The lines with a name right below words in marks, where several stand so."""
        paragraphs = self._layout.paragraphs
        below = {i for i in self._names if i - 1 in self._quoted and not paragraphs[i].follows_blank}
        return frozenset(below if len(below) >= LEAST_QUOTED else ())

    @cached_property
    def _headings(self) -> dict[int, int]:
        """Names alone as headings over what somebody tells of himself, and where each ends."""
        paragraphs = self._layout.paragraphs
        heads = sorted(
            i
            for i in self._names
            if (paragraphs[i].shape is Shape.HEADING or paragraphs[i].words.startswith("**"))
            and i + 1 < len(paragraphs)
            and paragraphs[i + 1].shape is Shape.TEXT
            and i + 1 not in self._names
        )
        found: dict[int, int] = {}
        if len(heads) < LEAST_HEADED:
            return found
        for i, following in zip(heads, [*heads[1:], len(paragraphs)], strict=True):
            stop = i + 1
            while stop < following and paragraphs[stop].shape is Shape.TEXT and stop - i <= MOST_PARAGRAPHS:
                stop += 1
            if following == len(paragraphs):
                stop = i + 2  # behind the last one stands what the page says of itself
            words = [paragraphs[at].words for at in range(i + 1, stop)]
            if any(map(_OF_SOMEBODY.search, words)):
                return {}  # portraits of those whose names stand over them
            if any(map(_FIRST_PERSON.search, words)) and not any(map(self._grammar.is_named_in, words)):
                found[i] = stop
        return found if 2 * len(found) > len(heads) else {}
