"""Words of his that a line below, or behind a dash, signs: block quotations, paragraphs in marks, lines."""

import re
from functools import cached_property
from itertools import pairwise

from bot.documents import Span
from bot.reading.findings import Found
from bot.reading.grammar.attribution import Grammar
from bot.reading.text.layout import Layout, Paragraph, Shape
from bot.reading.text.lines import ends_sentence
from bot.reading.text.marks import PAIRS, STRAIGHT, inside_marks
from bot.reading.whole.signature_lines import BRACKETED, DASH, is_his_signature

SIGNED_LINE = re.compile(
    r"[“「\"]?(?:[\u4e00-\u9fff\d]{1,4}[ \u3000]++)?+(?P<said>[^\n—―─]{4,300}[。.!?…])\s*+"
    r"[—―─–]{1,3}\s*+(?P<who>[^。]{2,60})$"
)

SIGNED_BY = re.compile(r"(?:——|──|―{1,2}|—|–) ?[^。.!?,:—\n]{2,24}(?:,[^。!?\n]{1,24})?")
LEAST_SIGNED = 2
"""Paragraphs with a name behind a dash beneath them that show that each is somebody's saying."""

LONGEST_SIGNED = 200
"""Characters of the longest paragraph that is a saying and not the end of a text."""


class SignedWordsReader:
    """Reads the block quotations and the lines of one document that bear his name."""

    def __init__(self, layout: Layout, grammar: Grammar) -> None:
        self._layout = layout
        self._grammar = grammar
        self._words = [paragraph.words for paragraph in layout.paragraphs]
        self._quoted_to = 0  # the index behind the block quotation that was looked at last

    def read_at(self, i: int) -> Found:
        """What begins at a paragraph and is signed with his name; nothing where it is not."""
        return self._signed_line(i) or self._signed_above(i) or self._signed_block(i)

    def _signed_above(self, i: int) -> Found | None:
        """A short paragraph right above a dash and his name, in a text that signs several so."""
        signing, paragraphs = i + 1, self._layout.paragraphs
        if i not in self._bare_signed or not is_his_signature(self._words[signing], self._grammar):
            return None
        rule = "a paragraph signed with his name"
        return Found.one((paragraphs[i].span,), paragraphs[signing].span, rule, range(i, signing + 1))

    @cached_property
    def _bare_signed(self) -> frozenset[int]:
        """The short paragraphs without marks that a line behind a dash signs; none where there are few."""
        paragraphs = self._layout.paragraphs
        found = [
            i
            for i, (above, below) in enumerate(pairwise(paragraphs))
            if above.shape is Shape.TEXT
            and not above.quoted
            and (i == 0 or above.follows_blank)
            and not below.follows_blank
            and len(above.words) <= LONGEST_SIGNED
            and ends_sentence(above.words)
            and not above.words.startswith((*PAIRS, STRAIGHT))
            and SIGNED_BY.fullmatch(below.words)
        ]
        return frozenset(found if len(found) >= LEAST_SIGNED else [])

    def _signed_line(self, i: int) -> Found | None:
        """A sentence before a dash and his name: without marks, or with all of it between them."""
        words = self._words[i].rstrip("”」")
        match = SIGNED_LINE.match(words)
        if match is None or self._layout.paragraphs[i].shape is not Shape.TEXT:
            return None
        marked = words.startswith(tuple(PAIRS)) and words == self._words[i]
        if marked or not is_his_signature(match.group("who"), self._grammar):
            return None  # where marks close before the dash, the reader of prose takes it
        start = self._layout.paragraphs[i].span.start
        said, who = (Span(start + match.start(group), start + match.end(group)) for group in ("said", "who"))
        return Found.one((said,), who, "a line signed with his name", range(i, i + 1))

    def _signed_block(self, i: int) -> Found:
        """A block quotation, or a paragraph in quotation marks, under which his name stands."""
        paragraphs = self._layout.paragraphs
        quoted, stop = paragraphs[i].quoted, i + 1
        stop = max(stop, self._quoted_to) if quoted else stop
        while quoted and stop < len(paragraphs) and _goes_on(paragraphs[stop]):
            stop += 1
        self._quoted_to = stop if quoted else 0
        signing = stop - 1 if quoted else stop
        if quoted and stop == i + 1 and stop < len(paragraphs) and self._signs_below(stop):
            signing = stop
        if not quoted and not self._words[i].startswith((*PAIRS, STRAIGHT)):
            return Found()
        if (
            signing <= i
            or signing >= len(paragraphs)
            or not (quoted or self._is_signed(i, signing))
            or not is_his_signature(self._words[signing], self._grammar)
        ):
            return Found()
        if quoted:
            pieces = tuple(self._without_marks(paragraph.span) for paragraph in paragraphs[i:signing])
        else:
            whole = inside_marks(self._layout, paragraphs[i].span)
            pieces = (whole,) if whole is not None else ()
        if not pieces:
            return Found()
        rule = "block quotation with his name under it"
        return Found.one(pieces, paragraphs[signing].span, rule, range(i, signing + 1))

    def _signs_below(self, at: int) -> bool:
        """Whether a quoted line behind a dash signs the one above it, on a page that parts all its lines."""
        quoted = self._layout.paragraphs[at].quoted or self._words[at - 1].startswith((*PAIRS, STRAIGHT))
        return quoted and DASH.match(self._words[at]) is not None

    def _is_signed(self, i: int, signing: int) -> bool:
        """Whether a paragraph is in quotation marks and the next begins with a dash, or is in brackets."""
        words = self._words[signing]
        dashed = DASH.match(words) or self._layout.paragraphs[signing].bulleted or BRACKETED.fullmatch(words)
        return bool(dashed) and self._words[i].startswith((*PAIRS, STRAIGHT))

    def _without_marks(self, span: Span) -> Span:
        return inside_marks(self._layout, span) or span


def _goes_on(paragraph: Paragraph) -> bool:
    """Whether a paragraph belongs to the block quotation of the one before."""
    return paragraph.quoted and not paragraph.follows_blank
