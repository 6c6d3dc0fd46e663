"""Quotations signed with the speaker's name in the same paragraph: “words” — NAME, what he is.

What is signed in a paragraph of its own is read in `signed_words.py`, letters in `whole_texts.py`.
"""

import re
from collections.abc import Iterator

from bot.documents import Kind, Span
from bot.reading.findings import Finding
from bot.reading.grammar.attribution import Grammar
from bot.reading.text.layout import Layout
from bot.reading.text.marks import Block

DASHES = "–—―─-"
SIGNATURE = re.compile(
    rf"\s*+(?:[{DASHES}]{{1,3}}|\()\s*+(?P<name>[^,。:;!?()《\n\d{DASHES}]{{2,40}})"
    rf"(?:[,(《)\d{DASHES}][^。!?\n]*+)?\s*+"
)
INNER = re.compile(rf"(?P<words>[^\n]+[。.!?…])\s?[{DASHES}]{{1,3}}\s?(?P<name>[^,。:;!?\n{DASHES}]{{2,24}})")
"""A signature that stands inside the marks."""

BETWEEN = re.compile(r"[\s,、;。.!?…]*+")


def find_signed(layout: Layout, blocks: list[Block], grammar: Grammar) -> Iterator[Finding]:
    """The quotations that fill a paragraph up to a dash, or a bracket, and his name."""
    for block in blocks:
        if not block.quotations:
            continue
        name = _signature(layout, block, grammar)
        pieces = block.pieces
        inner = INNER.fullmatch(layout.folded, pieces[0].start, pieces[0].end) if len(pieces) == 1 else None
        if name is None and inner and grammar.is_label_of_his(inner.group("name")):
            name, pieces = Span(*inner.span("name")), (Span(*inner.span("words")),)
        if name is not None:
            yield Finding(Kind.QUOTE, pieces, name, "a quotation signed with his name")


def _signature(layout: Layout, block: Block, grammar: Grammar) -> Span | None:
    """His name where a block is nothing but quotations, a dash and his name, with what he is."""
    position = block.span.start
    for quotation in block.quotations:
        if not BETWEEN.fullmatch(layout.folded, position, quotation.outer.start):
            return None
        position = quotation.outer.end
    match = SIGNATURE.fullmatch(layout.folded, position, block.span.end)
    name = match.group("name").rstrip() if match else ""
    if match is None or not grammar.is_label_of_his(name):
        return None
    return Span(match.start("name"), match.start("name") + len(name))
