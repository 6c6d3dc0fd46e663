"""Quotation marks: where words stand between them, across paragraphs too, and where sentences end."""

import re
from dataclasses import dataclass

from bot.documents import Span
from bot.reading.attribution import BLANK
from bot.reading.layout import Layout, Paragraph

PAIRS = {"“": "”", "「": "」", "『": "』", "«": "»", "‘": "’", "„": "“"}
STRAIGHT = '"'

LONGEST_RUN = 8
"""Paragraphs that one quotation may run over before its missing close is taken for a slip."""

SENTENCE_MARKS = "。!?…"
ABBREVIATION = re.compile(r"(?:\b(?:mr|mrs|ms|dr|prof|inc|corp|ltd|co|st|vs|e\.g|i\.e|u\.s|no)|\b[a-z])$")


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
    unbalanced: bool

    @property
    def span(self) -> Span:
        """From the first paragraph's start to the last one's end."""
        return Span(self.paragraphs[0].span.start, self.paragraphs[-1].span.end)


def find_blocks(layout: Layout, paragraphs: list[Paragraph]) -> list[Block]:
    """The paragraphs with their quotations, those that a quotation ties together as one block."""
    blocks = []
    i = 0
    while i < len(paragraphs):
        run = 1
        quotations, open_at = _scan(layout, paragraphs[i : i + run])
        while open_at is not None and run < LONGEST_RUN and _goes_on(layout, paragraphs[i : i + run + 1], run, open_at):
            run += 1
            quotations, open_at = _scan(layout, paragraphs[i : i + run])
        if open_at is not None and run > 1:
            run = 1
            quotations, open_at = _scan(layout, paragraphs[i : i + 1])
        blocks.append(Block(tuple(paragraphs[i : i + run]), tuple(quotations), open_at is not None))
        i += run
    return blocks


def _goes_on(layout: Layout, paragraphs: list[Paragraph], run: int, open_at: int) -> bool:
    """Whether the next paragraph goes on with an open quotation: it repeats the opening mark, or closes it."""
    if len(paragraphs) <= run:
        return False
    opening = layout.folded[open_at]
    words = layout.words(paragraphs[run])
    if words.startswith(opening):
        return True
    closing = PAIRS.get(opening, opening)
    close, reopen = words.find(closing), words.find(opening)
    return close >= 0 and (reopen < 0 or close <= reopen)


def _scan(layout: Layout, paragraphs: list[Paragraph]) -> tuple[list[Quotation], int | None]:
    """The outermost quotations of some paragraphs, and where one that never closes opened."""
    text = layout.folded
    found: list[Quotation] = []
    open_at: int | None = None
    closing, depth = "", 0
    for paragraph in paragraphs:
        for position in range(paragraph.span.start, paragraph.span.end):
            character = text[position]
            if open_at is None:
                if character in PAIRS or character == STRAIGHT:
                    if character == "‘" and text[position - 1 : position].isalnum():
                        continue
                    open_at, closing, depth = position, PAIRS.get(character, character), 1
            elif character == closing:
                if character == "’" and text[position + 1 : position + 2].isalpha():
                    continue
                depth -= 1
                if depth == 0:
                    found.append(_quotation(layout, paragraphs, open_at, position))
                    open_at = None
            elif character == text[open_at] and position != paragraph.span.start:
                depth += 1
    return [quotation for quotation in found if quotation.pieces], open_at


def _quotation(layout: Layout, paragraphs: list[Paragraph], start: int, end: int) -> Quotation:
    pieces = []
    for paragraph in paragraphs:
        first, last = max(start + 1, paragraph.span.start), min(end, paragraph.span.end)
        if first > start + 1 and layout.folded[first] == layout.folded[start]:
            first += 1
        if first < last:
            pieces.extend(layout.pieces(Span(first, last)))
    return Quotation(Span(start, end + 1), tuple(pieces))


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


def is_sentence_end(text: str, position: int, end: int) -> bool:
    """Whether the character at a position outside quotation marks ends a sentence."""
    character = text[position]
    if character in SENTENCE_MARKS:
        return True
    if character != "." or (position + 1 < end and not text[position + 1].isspace()):
        return False
    return not ABBREVIATION.search(text[max(0, position - 6) : position])
