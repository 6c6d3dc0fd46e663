"""A document's text -> its paragraphs, with the marks of structure that the readers go by.

Works on the folded text, so every pattern is written once, in Simplified and half-width, and every
offset is one of the original. Nothing here knows who speaks.
"""

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from bot.documents import Span
from bot.folding import fold, is_han

SENTENCE_END = "。!?！？…"
CLOSING_MARKS = "”」』’\"')）】》*_"

HEADING_LENGTH = 40
"""Characters of the longest heading; Chinese ones run to about 25, English ones to about 40."""

WRAPPED_LENGTH = 18
"""A line shorter than this was not cut by the width of a page; the shortest columns hold 18 characters."""

REPEATED_FURNITURE = 3
"""A short line without a sentence that stands this often in a document is a page header, not text."""

INDENT_AND_BULLET = re.compile(r"[\s>]*+(?:(?:[-*•·▪●◦–]|\d{1,3}[.)、])\s++)?+")
HEADING_MARK = re.compile(r"\s*+#{1,6}\s")
RULE = re.compile(r"\s*+(?:[-*_=~—·]\s?){3,}+\s*+$")
PAGE_NUMBER = re.compile(
    r"\s*+(?:[-—–\s]{0,4}\d{1,4}[-—–\s]{0,4}|第\s?\d{1,4}\s?页(?:\s?[,/]?\s?共\s?\d{1,4}\s?页)?"
    r"|page \d{1,4}(?: of \d{1,4})?|\d{1,4}\s?/\s?\d{1,4})\s*+$"
)
NUMBERED_HEADING = re.compile(r"\s*+(?:[一二三四五六七八九十]{1,3}[、.]|第[一二三四五六七八九十\d]{1,3}[章节部分]|\d{1,2}\s*$)")
LABEL = re.compile(r"[\s>*_#-]*+[^\s:。,!?;][^:。,!?;\n]{0,40}:")


class Shape(StrEnum):
    """What a paragraph looks like, before anyone asks what it says."""

    TEXT = "text"
    HEADING = "heading"
    SEPARATOR = "separator"  # a rule, or a line that holds only spaces


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its words without indent, bullet and outer space; `lines` where wrapping cut it."""

    span: Span
    shape: Shape
    indent: int  # columns before the first mark
    bulleted: bool
    quoted: bool  # stands behind a > as a block quotation
    follows_blank: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """A text ready to be read: folded, page furniture blanked out, cut into paragraphs."""

    folded: str
    paragraphs: tuple[Paragraph, ...]
    furniture: tuple[Span, ...]

    def words(self, paragraph: Paragraph) -> str:
        """The folded words of a paragraph."""
        return self.folded[paragraph.span.start : paragraph.span.end]

    def pieces(self, span: Span) -> tuple[Span, ...]:
        """A span cut where a page header or page number stands in it, outer space taken off each piece."""
        cuts = [piece for piece in self.furniture if piece.overlaps(span)]
        edges = [span.start, *(edge for cut in cuts for edge in (cut.start, cut.end)), span.end]
        trimmed = (trim(self.folded, start, end) for start, end in zip(edges[::2], edges[1::2], strict=True))
        return tuple(piece for piece in trimmed if piece is not None)


def trim(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its ends, or None where nothing else is there."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def ends_sentence(words: str) -> bool:
    """Whether the words close with the end of a sentence, closing marks aside."""
    bare = words.rstrip().rstrip(CLOSING_MARKS)
    return bare.endswith(tuple(SENTENCE_END)) or (bare.endswith(".") and not bare.endswith(".."))


def lay_out(text: str) -> Layout:
    """The layout of a document's text."""
    folded = fold(text)
    lines = _lines(folded)
    furniture = _furniture(folded, lines)
    folded = _blank(folded, furniture)
    unread = set(furniture)
    return Layout(folded, tuple(_paragraphs(folded, [line for line in lines if line not in unread])), furniture)


def _blank(text: str, spans: tuple[Span, ...]) -> str:
    """The text with spaces where the spans are, of the same length."""
    pieces, position = [], 0
    for span in spans:
        pieces += [text[position : span.start], " " * len(span)]
        position = span.end
    return "".join([*pieces, text[position:]])


def _lines(text: str) -> list[Span]:
    """Every line that has a character, without its line end."""
    return [Span(match.start(), match.end()) for match in re.finditer(r"[^\r\n]+", text)]


def _furniture(text: str, lines: list[Span]) -> tuple[Span, ...]:
    """Page numbers, and short lines without a sentence that come again and again."""
    words = [text[line.start : line.end].strip() for line in lines]
    counts = Counter(words)
    return tuple(
        line
        for line, word in zip(lines, words, strict=True)
        if word
        and (
            PAGE_NUMBER.match(word)
            or (
                counts[word] >= REPEATED_FURNITURE
                and len(word) <= HEADING_LENGTH
                and not ends_sentence(word)
                and not RULE.match(word)
                and ":" not in word
                and not word.startswith(("*", "-", "#"))
            )
        )
    )


def _paragraphs(text: str, lines: list[Span]) -> list[Paragraph]:
    found: list[Paragraph] = []
    previous: Span | None = None
    for line in lines:
        words = text[line.start : line.end]
        between = text[previous.end : line.start] if previous else ""
        blank = between.replace("\r\n", "\n").count("\n") > 1
        if found and previous and not blank and _continues(text, found[-1], previous, words):
            last = found[-1]
            whole = trim(text, last.span.start, line.end)
            assert whole is not None
            found[-1] = Paragraph(whole, last.shape, last.indent, last.bulleted, last.quoted, last.follows_blank)
        else:
            found.append(_paragraph(text, line, follows_blank=blank))
        previous = line
    return found


def _paragraph(text: str, line: Span, *, follows_blank: bool) -> Paragraph:
    words = text[line.start : line.end]
    lead = INDENT_AND_BULLET.match(words)
    assert lead is not None
    prefix = lead.group()
    inner = trim(text, line.start + len(prefix), line.end)
    if inner is None or RULE.match(words):
        return Paragraph(line, Shape.SEPARATOR, 0, bulleted=False, quoted=False, follows_blank=follows_blank)
    bulleted = bool(prefix.strip(" \t\xa0>"))
    return Paragraph(
        inner,
        Shape.HEADING if _is_heading(words) else Shape.TEXT,
        len(prefix) - len(prefix.lstrip()),
        bulleted=bulleted,
        quoted=prefix.lstrip().startswith(">"),
        follows_blank=follows_blank,
    )


def _is_heading(words: str) -> bool:
    bare = words.strip()
    if HEADING_MARK.match(words) or (bare.startswith("**") and bare.endswith("**") and ":" not in bare):
        return True
    if len(bare) > HEADING_LENGTH or ":" in bare or "," in bare:
        return False
    if NUMBERED_HEADING.match(bare):
        return True
    if bare.startswith(("(", "[", "【", "-", "“", "「", '"', ">", "▲", "*")) or ends_sentence(bare):
        return bare.endswith("?") and len(bare) <= HEADING_LENGTH // 2 and not bare.startswith(("(", "[", "【"))
    return len(bare) <= HEADING_LENGTH // 2 or not any(map(is_han, bare))


def _continues(text: str, paragraph: Paragraph, previous: Span, words: str) -> bool:
    """Whether a line goes on with a sentence that the width of a page cut."""
    before = text[previous.start : previous.end]
    if paragraph.shape is not Shape.TEXT or len(before.strip()) < WRAPPED_LENGTH:
        return False
    if ends_sentence(before) or before.rstrip().endswith((":", ";", "|")):
        return False
    starts_anew = LABEL.match(words) or HEADING_MARK.match(words) or RULE.match(words) or words.startswith("▲")
    bullet = INDENT_AND_BULLET.match(words)
    return bool(words.strip()) and not starts_anew and not (bullet and bullet.group().strip(" \t\xa0>"))
