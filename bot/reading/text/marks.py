"""Quotation marks: where words stand between them, across paragraphs too, and where sentences end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.documents import Span
from bot.reading.text.layout import Layout, Paragraph, trim

BLANK = "\x00"
"""Stands for a character inside quotation marks."""

PAIRS = {"“": "”", "「": "」", "『": "』", "«": "»", "‘": "’", "„": "“"}
STRAIGHT = '"'
CLOSING = frozenset("”」』»")
MARK = re.compile(f"[{''.join({*PAIRS, *PAIRS.values()})}{STRAIGHT}']")
SINGLE = re.compile(r"'(?=[^\s'])[^\"\n]{1,600}?[.,!?…]'(?!\w)")
"""A quotation in straight single marks, which are apostrophes too: it opens a word and closes a clause."""

LONGEST_RUN = 8
"""Paragraphs that one quotation may run over before its missing close is taken for a slip."""

SENTENCE_MARKS = "。!?…"
NOTE_MARK = re.compile(r"(?:\[\d{1,3}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s?")
"""The number of a note, behind the words it belongs to or before the note itself."""

QUOTED = re.compile(r"“[^”]*+”|「[^」]*+」|『[^』]*+』|\"[^\"]*+\"")
"""Words between marks within a line, with the marks; none stands in another."""

STOP = re.compile(r"[。!?….]")
ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|inc|corp|ltd|co|st|vs|e\.g|i\.e|u\.s|no|sen|rep|gov|gen|capt|sgt|lt|col|maj|cpl"
    r"|cmdr|supt|insp|det|rev|revd|hon|messrs|cllr|coun|jr|sr|ft|mt|bros|approx|ph\.d|mme|mlle|pres|atty)"
    r"|\b[a-z])$"
)


LONGEST_BEFORE_LETTER = 16
"""Characters before a full stop in which what bears a letter stands."""

LETTERED = re.compile(
    r"\b(?:block|room|plan|class|grade|vitamin|type|option|team|group|hall|gate|ward|terminal|section|exhibit"
    r"|part|series|route|unit|appendix|and|or|letter) [a-z]$"
)
"""A letter that ends a sentence, and is no initial: for the whole of Block A."""

NUMBERED = re.compile(r"\s*\d")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks: `outer` with the marks, `pieces` without, one per paragraph."""

    outer: Span
    pieces: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or several that one quotation runs over."""

    paragraphs: tuple[Paragraph, ...]
    quotations: tuple[Quotation, ...]
    unclosed: int | None  # where a mark stands that never closes
    stray: tuple[int, ...]  # where closing marks stand that nothing opens
    span: Span  # from the first paragraph's start to the last one's end

    @property
    def pieces(self) -> tuple[Span, ...]:
        """The words in all its quotations."""
        return tuple(piece for quotation in self.quotations for piece in quotation.pieces)


def find_blocks(layout: Layout, paragraphs: list[Paragraph]) -> list[Block]:
    """The paragraphs with their quotations, those that a quotation ties together as one block."""
    blocks: list[Block] = []
    i = 0
    while i < len(paragraphs):
        run = 1
        block = _scan(layout, paragraphs[i : i + 1])
        while (
            block.unclosed is not None
            and run < LONGEST_RUN
            and _reopens(layout, paragraphs, i + run, block.unclosed)
        ):
            run += 1
            block = _scan(layout, paragraphs[i : i + run])
        if block.unclosed is not None and run > 1:
            run = 1
            block = _scan(layout, paragraphs[i : i + 1])
        blocks.append(block)
        i += run
    return blocks


def _reopens(layout: Layout, paragraphs: list[Paragraph], i: int, unclosed: int) -> bool:
    """Whether a paragraph goes on with an open quotation, which it shows by repeating the opening mark."""
    return i < len(paragraphs) and layout.folded[paragraphs[i].span.start] == layout.folded[unclosed]


def _scan(layout: Layout, paragraphs: list[Paragraph]) -> Block:
    """The outermost quotations of some paragraphs."""
    text = layout.folded
    found: list[Span] = []
    stray: list[int] = []
    open_at: int | None = None
    depth = 0
    for start, position, character in _marks(text, paragraphs, found):
        if open_at is None:
            if character in PAIRS or (character == STRAIGHT and not text[position - 1 : position].isdigit()):
                open_at, depth = position, 1
            elif character in CLOSING:
                stray.append(position)
        elif position == start and character == text[open_at]:
            continue  # a paragraph that goes on with the quotation opens it anew
        elif character == PAIRS.get(text[open_at], STRAIGHT):
            depth -= 1
            if depth == 0:
                found.append(Span(open_at, position + 1))
                open_at = None
        elif character == text[open_at]:
            depth += 1
    quotations = (_quotation(layout, paragraphs, outer) for outer in _outermost(found))
    kept = tuple(q for q in quotations if q.pieces)
    span = Span(paragraphs[0].span.start, paragraphs[-1].span.end)
    return Block(tuple(paragraphs), kept, open_at, tuple(stray), span)


def _outermost(spans: list[Span]) -> Iterator[Span]:
    end = 0
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.start >= end:
            yield span
            end = span.end


def _marks(text: str, paragraphs: list[Paragraph], found: list[Span]) -> Iterator[tuple[int, int, str]]:
    """Every mark with the start of its paragraph; what single straight marks hold goes to `found`."""
    skip = 0
    for paragraph in paragraphs:
        for match in MARK.finditer(text, paragraph.span.start, paragraph.span.end):
            position = match.start()
            if position < skip or _is_apostrophe(text, position):
                continue
            if match.group() != "'":
                yield paragraph.span.start, position, match.group()
                continue
            single = SINGLE.match(text, position, paragraph.span.end)
            if single is not None and not text[max(0, position - 1) : position].isalnum():
                found.append(Span(*single.span()))
                skip = single.end()


def _is_apostrophe(text: str, position: int) -> bool:
    """Whether a single mark stands inside or at the end of a word, as in isn’t."""
    if text[position] not in "‘’'":
        return False
    before, after = text[position - 1 : position], text[position + 1 : position + 2]
    return before.isascii() and before.isalnum() and after.isascii() and after.isalpha()


def _quotation(layout: Layout, paragraphs: list[Paragraph], outer: Span) -> Quotation:
    pieces = []
    for paragraph in paragraphs:
        first, last = max(outer.start + 1, paragraph.span.start), min(outer.end - 1, paragraph.span.end)
        if first > outer.start + 1 and layout.folded[first : first + 1] == layout.folded[outer.start]:
            first += 1
        piece = trim(layout.folded, first, last) if first < last else None
        if piece is not None:
            pieces.append(piece)
    return Quotation(outer, tuple(pieces))


def inside_marks(layout: Layout, span: Span) -> Span | None:
    """What stands between the marks around a stretch, or None where one pair does not hold all of it."""
    words = layout.folded[span.start : span.end]
    closing = PAIRS.get(words[:1], STRAIGHT if words[:1] == STRAIGHT else None)
    bare = words.rstrip("。.")
    if closing is None or not bare.endswith(closing) or closing in bare[1:-1] or len(bare) < len(closing) + 2:
        return None
    return trim(layout.folded, span.start + 1, span.start + len(bare) - 1)


def blank_quotations(text: str, blocks: list[Block]) -> str:
    """The text with every character inside quotation marks replaced, of the same length."""
    pieces, position = [], 0
    for block in blocks:
        for quotation in block.quotations:
            start, end = quotation.outer.start + 1, quotation.outer.end - 1
            pieces += [text[position:start], BLANK * (end - start)]
            position = end
    return "".join([*pieces, text[position:]])


def ends_with_sentence(text: str, quotation: Quotation) -> bool:
    """Whether the quoted words close with the end of a sentence."""
    last = quotation.pieces[-1]
    return text[last.end - 1] in SENTENCE_MARKS or text[last.end - 1] == "."


def sentence_end(text: str, start: int, stop: int, end: int) -> int | None:
    """Where the first sentence ends between two places outside quotation marks; `end` is the paragraph's."""
    for match in STOP.finditer(text, start, stop):
        quoted = match.start() + 1 == stop < end and text[match.start() - 2 : match.start()].isalpha()
        if _is_sentence_end(text, match.start(), stop if quoted else end):
            return match.start()
    return None


def _is_sentence_end(text: str, position: int, end: int) -> bool:
    """Whether the character at a position outside quotation marks ends a sentence."""
    character = text[position]
    if character in SENTENCE_MARKS:
        return True
    following = position + 1
    if character != "." or not (
        following >= end or text[following].isspace() or NOTE_MARK.match(text, following)
    ):
        return False
    before = text[max(0, position - LONGEST_BEFORE_LETTER) : position]
    if LETTERED.search(before) or (before.endswith(" no") and not NUMBERED.match(text, following)):
        return True
    return not ABBREVIATION.search(before[-6:])
