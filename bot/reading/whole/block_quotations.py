"""Block quotations that a line above gives as taken from an interview with him, or from what he wrote."""

import re

from bot.documents import Kind, Span
from bot.reading.findings import Finding, Found
from bot.reading.grammar.attribution import Grammar
from bot.reading.text.layout import Layout
from bot.reading.whole.signature_lines import DASH

TAKEN = r"(?:excerpt(?:s|ed)? |quoted |taken )?from"
TAKEN_WITH = re.compile(
    rf"{TAKEN}\b[^:]{{0,60}}?\b(?:interview|conversation|talk|q&a)s?"
    r" with $"
)
TAKEN_BY = re.compile(
    rf"{TAKEN}\b[^:]{{0,60}}?\b(?:letter|speech|talk|lecture|essay|article"
    r"|diary|notebook|column|book|post|address|remarks)s? by $"
)
TAKEN_FROM_HIS = re.compile(
    r"['’]s? (?:[a-z]+ ){0,2}(?:letter|speech|talk|lecture|essay|article|diary|notebook|column"
    r"|memoir|book|post|address)\b"
)
FROM = re.compile(rf"{TAKEN} $")


def read_block_below(layout: Layout, grammar: Grammar, i: int) -> Found:
    """The block quotation under a paragraph that says where it is taken from; nothing where it is not his."""
    paragraphs = layout.paragraphs
    words = paragraphs[i].words
    if paragraphs[i].quoted or not words.endswith(":") or i + 1 == len(paragraphs):
        return Found()
    stop = i + 1
    while (
        stop < len(paragraphs)
        and paragraphs[stop].quoted
        and (stop == i + 1 or not paragraphs[stop].follows_blank)
    ):
        stop += 1
    name = _author(words, grammar)
    if name is None or stop == i + 1 or DASH.match(paragraphs[stop - 1].words):
        return Found()
    pieces = tuple(paragraph.span for paragraph in paragraphs[i + 1 : stop])
    start = paragraphs[i].span.start
    attribution = Span(start + name.start, start + name.end)
    finding = Finding(Kind.QUOTE, pieces, attribution, "block quotation, given as taken from his words")
    return Found((finding,), (), frozenset(range(i, stop)))


def _author(words: str, grammar: Grammar) -> Span | None:
    """His name in a line that says that what follows is taken from his words, and nobody else's."""
    names = list(grammar.names(words))
    if len(names) != 1:
        return None
    name = names[0]
    before = words[: name.start()]
    taken = TAKEN_WITH.match(before) or TAKEN_BY.match(before)
    his = FROM.fullmatch(before) and TAKEN_FROM_HIS.match(words, name.end())
    return Span(*name.span()) if taken or his else None
