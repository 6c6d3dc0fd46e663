"""Tables of who said what: the words in quotation marks in a row that has his name in the column of names.

A cell without marks is a summary, and a row that the table itself doubts is no evidence.
"""

import re
from dataclasses import dataclass

from bot.documents import Kind, Span
from bot.reading.findings import Doubt, Finding, Found
from bot.reading.grammar.attribution import Grammar
from bot.reading.people.others import is_not_himself
from bot.reading.people.who import Named
from bot.reading.text.layout import Layout, trim
from bot.reading.text.marks import inside_marks

LEAST_CELLS = 3
"""Cells of a row; with two, a table of names and words is a transcript."""

CELL = re.compile(r"[^|]+")
RULED = re.compile(r"[\s|:+-]+$")
BRACKET = re.compile(r"\s*[(\[](?P<inside>[^)\]]{1,40})[)\]]\s*$")
SPEAKERS = re.compile(
    r"(?:^|\b)(?:who|speakers?|names?|persons?|by|said by|source|author)\b"
    r"|人物|姓名|人名|谁|发言|讲者|说话|嘉宾|作者|出处|讲话"
)
DOUBTED = re.compile(
    r"存疑|待核|未核|不实|误传|网传|传闻|否认|疑似|辟谣|假|\b(?:un(?:verified|confirmed|checked)|disputed|denied|doubtful|rumou?red?"
    r"|hearsay|misattributed|parody|false|fake)\b"
)


@dataclass(frozen=True, slots=True)
class _Row:
    at: int  # index of the paragraph
    cells: tuple[Span, ...]


def read_tables(layout: Layout, grammar: Grammar) -> Found:
    """His words in the tables of a text."""
    if "|" not in layout.folded:
        return Found()
    findings: list[Finding] = []
    doubts: list[Doubt] = []
    read: set[int] = set()
    for header, rows in _tables(layout):
        column = next((j for j, cell in enumerate(header.cells) if _heads_names(layout, cell)), None)
        if column is None:
            continue
        short = grammar.short_names(layout.folded, layout.folded)
        for row in rows:
            if column >= len(row.cells):
                continue
            who = row.cells[column]
            named, himself = _named(layout, grammar, who, short)
            words = [_quoted(layout, cell) for cell in row.cells if cell != who]
            said = tuple(span for span in words if span is not None)
            if not said or not named:
                continue
            doubted = any(DOUBTED.search(layout.folded, cell.start, cell.end) for cell in row.cells)
            if himself and not doubted:
                findings += [
                    Finding(Kind.QUOTE, (span,), who, "a row with his name in a table") for span in said
                ]
            else:
                doubts += [Doubt(span, "a row of a table that is not surely his") for span in said]
        read.update([header.at, *(row.at for row in rows)])
    return Found(tuple(findings), tuple(doubts), frozenset(read)) if findings or doubts else Found()


def _tables(layout: Layout) -> list[tuple[_Row, list[_Row]]]:
    """The tables of a text: the first row of each, and the others."""
    found: list[tuple[_Row, list[_Row]]] = []
    previous = -2
    for i, paragraph in enumerate(layout.paragraphs):
        words = paragraph.words
        if words.count("|") < LEAST_CELLS - 1:
            continue
        row = _Row(i, _cells(layout, paragraph.span))
        if previous < i - 1 or not found:
            found.append((row, []))
        elif not RULED.match(words) and len(row.cells) >= LEAST_CELLS:
            found[-1][1].append(row)
        previous = i
    return [(header, rows) for header, rows in found if rows and len(header.cells) >= LEAST_CELLS]


def _cells(layout: Layout, span: Span) -> tuple[Span, ...]:
    cells = (trim(layout.folded, *cell.span()) for cell in CELL.finditer(layout.folded, span.start, span.end))
    return tuple(cell for cell in cells if cell is not None)


def _heads_names(layout: Layout, cell: Span) -> bool:
    return SPEAKERS.search(layout.folded[cell.start : cell.end].strip("* ")) is not None


def _named(layout: Layout, grammar: Grammar, cell: Span, short: frozenset[str]) -> tuple[bool, bool]:
    """Whether a cell holds his name, and whether it means himself."""
    words = layout.folded[cell.start : cell.end].strip("*_ ")
    bracket = BRACKET.search(words)
    bare = words[: bracket.start()] if bracket else words
    named = grammar.label_names(bare, short)
    disowned = bracket is not None and is_not_himself(bracket.group("inside"))
    return named is not None, named is Named.HIM and not disowned


def _quoted(layout: Layout, cell: Span) -> Span | None:
    """The words of a cell that is nothing but one quotation, without its marks."""
    words = layout.folded[cell.start : cell.end]
    start = cell.start + len(words) - len(words.lstrip("*_ "))
    end = cell.end - len(words) + len(words.rstrip("*_ "))
    return inside_marks(layout, Span(start, end)) if start < end else None
