"""A document's text -> its paragraphs, as the text that the readers go by.

The reading text is the document's folded, with what a page or a scanner put into it taken out: page
headers and numbers, line breaks in the middle of a sentence, hyphens at line ends, spaces inside
words. So every pattern is written once, in Simplified and half-width and without exceptions for
layout; `Layout` leads each place back to the document. Nothing here knows who speaks.
"""

import math
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from bot.documents import Span
from bot.folding import fold
from bot.reading.text.lines import HEADING_MARK, RULE, Line, breaks_off, find_lines, is_heading
from bot.reading.text.page_heads import find_page_heads
from bot.reading.text.stamps import is_stamped, name_behind_stamp

WRAPPED_LENGTH = 18
"""A line shorter than this was not cut by the width of a page, unless the page has narrow columns."""

LONG_LINE, WIDER = 48, 1.6
"""Characters of a line, and times the one before, from which on no width of a page cut that one."""

FULL_SHARE = 0.7
"""Share of its longest line from which on a line fills a narrow column; scanners lose a few characters."""

FULL_LINES = 4
"""Lines that fill a column in the middle of a sentence before a document counts as set in narrow columns."""

SPACED_OUT = 6
"""Chinese characters that stand alone between spaces before a document counts as badly scanned."""

INDENT_AND_BULLET = re.compile(
    r"[\s>]*+(?:[①-⑳]\s*+|\([一二三四五六七八九十\d]{1,3}\)\s*+|\d{1,3}、\s*+|\d{1,3}[.)](?=[\u4e00-\u9fff])"
    r"|(?:[-*•·▪●◦–]|\d{1,3}[.)])\s++)?+"
)
CUE_TIMING = re.compile(r"\s*+\d{1,2}:\d\d(?::\d\d)?[.,]\d{1,3} ?--> ?\d")
LABEL = re.compile(
    r"[\s>*_#-]*+[^\s:。,!?;][^:。,!?;\n]{0,40}(?:(?<![说道称讲示出为言忆叹调露释充])(?<!告诉记者):|:(?![“「『\"]))"
)
QUOTING = re.compile(r"[\s>]*+")
OFFICE_LINE = re.compile(
    r"\s*+(?:[A-Z][\w.'’-]*+ ){1,3}(?:--?|–|—|\|) "
    r"(?:(?:[A-Z][\w.&'’/-]*+|of|and|the|for|&|--?|–|—|\|),?\s?){1,16}"
    r"|(?=[^a-z\n]*+[a-z])\s*+[A-Z][\w'’-]*+(?: [A-Z][\w.'’-]*+){1,3}"
    r"(?:, (?:(?:[A-Z][\w.&'’/-]*+|of|and|the|for|&) ){0,7}"
    r"(?:[A-Z][\w.&'’/-]*+)){1,2}\s*"
)
"""A line that names somebody and his office, as the records of calls have it above what he says."""

TITLE_LINE = re.compile(
    r"(?=[^a-z\n]*+[a-z])\s*+[A-Z][\w.&'’/-]*+"
    r"(?:,? (?:[A-Z][\w.&'’/-]*+|of|and|the|for|&|at|in)){0,12},? [A-Z][\w.&'’/-]*+\s*+"
)
"""A line all in capitalised words, not all in capitals; right below a name, it says what he is."""

BYLINE = re.compile(
    r"\s*+[*_]*(?:[Bb]y|BY) [A-Z][\w.'’-]*+(?: (?:[A-Z][\w.'’-]*+|de|da|del|van|von|der|bin)){1,3}"
    r"(?:,? (?:[A-Z]|and |with )[^.!?]{2,60})?[*_]*\s*+"
)
"""A line that says who wrote."""

STAMP = re.compile(r"\s*+[(\[]?\d{1,2}:\d\d(?!\d)")
ROW_OF_TWO = re.compile(r"\|\s*+(?P<row>[^|\s][^|]*\|[^|]*[^|\s])\s*\|\s*")
"""A row of a table in Markdown with two cells, as some transcripts are: | NAME | words |."""

CLOCK = r"[(\[]?\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\b\.?)?[)\]]?"
NAME_ALONE = r"[A-Z][\w.'’-]*+(?: [A-Z][\w.'’-]*+){0,3}"
STAMPED_NAME = re.compile(rf"\s*+(?:{CLOCK} ++{NAME_ALONE}|{NAME_ALONE} ++{CLOCK})\s*+$")
"""A time and a name alone on a line, above what is said."""

COUNSEL_ASKS = re.compile(r"\s*+q\.\s++(?=\S)")
GOES_ON = re.compile(r"\s*+(?:[,。、;:?!)」』”》]|\.(?!\.))")
HAN = r"[\u3400-\u4dbf\u4e00-\u9fff]"
LONE_HAN = re.compile(rf"[ \u3000]{HAN}(?=[ \u3000])")
"""At the start of a line it may be a label."""

LONG_GAP = re.compile(r"[ \t\u3000\xa0'](?:(?<='')|(?<=[ \t\u3000\xa0]{2})[ \t\u3000\xa0]*+)")
GAP_IN_WORD = re.compile(
    rf"[ \t\u3000\xa0](?:(?<={HAN}[ \u3000])[ \u3000]*+(?={HAN}(?:[ \u3000]|[^\s\u3400-\u9fff]|$))"
    rf"|(?<=[\s:,。]{HAN}[ \u3000])[ \u3000]*+(?={HAN})|(?<=[ \t\u3000\xa0]{{2}})[ \t\u3000\xa0]*+)"
)
LETTERSPACED = re.compile(r"[a-z] (?<![\w'’.]..)[a-z] [a-z] [a-z](?: [a-z])*+(?![\w'’.])")
"""A word whose letters a printer set apart, as a scanner reads it: V a r g a."""


class Shape(StrEnum):
    """What a paragraph looks like, before anyone asks what it says."""

    TEXT = "text"
    HEADING = "heading"
    SEPARATOR = "separator"  # a rule, or a line that holds only spaces


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the reading text, without indent, bullet and outer space."""

    span: Span
    words: str  # folded
    shape: Shape
    indent: int  # columns before the first mark
    bulleted: bool
    quoted: bool  # stands behind a > as a block quotation
    follows_blank: bool
    depth: int = 0  # how many > it stands behind


@dataclass(frozen=True, slots=True)
class Layout:
    """The reading text of a document in paragraphs; `folded` and `original` are of one length."""

    original: str
    folded: str
    paragraphs: tuple[Paragraph, ...]
    _starts: list[int] = field(repr=False)  # where each kept run begins in the reading text, ascending
    _origins: list[int] = field(repr=False)  # where the same run begins in the document
    _page_breaks: list[int] = field(repr=False)  # places in the reading text where a page header stood

    def in_document(self, span: Span) -> Span:
        """The place in the document of a span of the reading text."""
        return Span(self._origin(span.start), self._origin(span.end - 1) + 1)

    def pieces(self, span: Span) -> tuple[Span, ...]:
        """The places in the document of a span, cut where a page header stands in it."""
        inside = self._page_breaks[
            bisect_right(self._page_breaks, span.start) : bisect_left(self._page_breaks, span.end)
        ]
        if not inside:
            whole = trim(self.folded, span.start, span.end)
            return () if whole is None else (self.in_document(whole),)
        edges = [span.start, *inside, span.end]
        parts = (trim(self.folded, start, end) for start, end in pairwise(edges))
        return tuple(self.in_document(part) for part in parts if part is not None)

    def is_gap(self, position: int) -> bool:
        """Whether the space at a place stands for a wide gap: a tab, a full-width one, or several."""
        if self.original[position] in "\t\u3000":
            return True
        run = bisect_right(self._starts, position + 1) - 1
        return self._starts[run] == position + 1 and self._origins[run] > self._origin(position) + 1

    def excerpt(self, span: Span) -> "Layout":
        """One stretch of the reading text as a text of a single paragraph; its places begin at 0."""
        original, folded = (text[span.start : span.end] for text in (self.original, self.folded))
        whole = Span(0, len(span))
        only = Paragraph(whole, folded, Shape.TEXT, 0, bulleted=False, quoted=False, follows_blank=False)
        return Layout(original, folded, (only,), _starts=[0], _origins=[0], _page_breaks=[])

    def _origin(self, position: int) -> int:
        run = bisect_right(self._starts, position) - 1
        return self._origins[run] + position - self._starts[run]


@dataclass(slots=True)
class _Lines:
    """The lines of a paragraph while it is being gathered, in places of the document."""

    spans: list[Span]
    paged: list[bool]  # whether a page header stood before the line of the same number
    shape: Shape
    indent: int
    bulleted: bool
    quoted: bool
    follows_blank: bool
    depth: int = 0


def trim(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its ends, or None where nothing else is there."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def lay_out(text: str) -> Layout:
    """The layout of a document's text."""
    folded = fold(text)
    lines = find_lines(folded)
    page_heads = find_page_heads(text, folded, lines)
    column = _column_width([line for i, line in enumerate(lines) if i not in page_heads])
    gathered = _gather(text, folded, lines, page_heads, column)
    writer = _Writer(text, folded, GAP_IN_WORD if _is_spaced_out(folded) else LONG_GAP)
    paragraphs = tuple(writer.write(paragraph) for paragraph in gathered)
    return writer.layout(paragraphs)


def _is_spaced_out(folded: str) -> bool:
    """Whether a scanner put spaces inside words, as characters that stand alone show."""
    found = LONE_HAN.finditer(folded)
    return sum(1 for _, _ in zip(range(SPACED_OUT), found, strict=False)) == SPACED_OUT


def _column_width(lines: list[Line]) -> int | None:
    """Characters, spaces aside, from which on a line fills its column; None where no column cuts lines."""
    rows = ["".join(line.words.split()) for line in lines]
    full = math.ceil(FULL_SHARE * max(map(len, rows), default=0))
    cut = sum(len(row) >= full and breaks_off(row) for row in rows)
    return full if cut >= max(FULL_LINES, len(rows) / 3) else None


def _gather(
    original: str, folded: str, lines: list[Line], page_heads: frozenset[int], column: int | None
) -> list[_Lines]:
    """The paragraphs, each with its lines."""
    found: list[_Lines] = []
    previous: Line | None = None
    paged = False
    for i, line in enumerate(lines):
        if i in page_heads:
            paged = True
            continue
        if ">" in line.words and not line.words.strip("> \t\xa0\u3000"):
            previous, paged = line, False  # an empty line inside a block quotation
            continue
        between = folded[previous.end : line.start] if previous else ""
        blank = paged or (between != "\n" and between.replace("\r\n", "\n").count("\n") > 1)
        if (
            found
            and previous
            and (paged or not blank)
            and not BYLINE.fullmatch(original, line.start, line.end)
            and not (
                len(found[-1].spans) == 1
                and (
                    OFFICE_LINE.fullmatch(original, previous.start, previous.end)
                    or STAMPED_NAME.match(original, previous.start, previous.end)
                    or (
                        len(found) > 1
                        and not found[-1].follows_blank
                        and TITLE_LINE.fullmatch(original, previous.start, previous.end)
                    )
                )
            )
            and _continues(
                found[-1],
                previous.words,
                line.words,
                column,
                over_page=paged
                and (
                    original[line.start : line.end].lstrip()[:1].islower()
                    or previous.words.rstrip().endswith((",", "、"))
                ),
            )
        ):
            quoting = QUOTING.match(folded, line.start, line.end)
            inner = trim(folded, quoting.end() if quoting else line.start, line.end)
            if inner is None:
                continue
            found[-1].spans.append(inner)
            found[-1].paged.append(paged)
        else:
            found.append(_paragraph(original, folded, line, column, follows_blank=blank))
        previous, paged = line, False
    return found


def _paragraph(original: str, folded: str, line: Line, column: int | None, *, follows_blank: bool) -> _Lines:
    row = ROW_OF_TWO.fullmatch(line.words) if line.words[:1] == "|" else None
    if row is not None:
        start, end = (line.start + edge for edge in row.span("row"))
        line = Line(start, end, row.group("row"))
    words = line.words
    fills = column is not None and len("".join(words.split())) >= column
    plain = original[line.start].isalpha() and words[0].isalpha()
    prefix = "" if plain else _prefix(original, folded, line)
    inner = trim(folded, line.start + len(prefix), line.end)
    if inner is None or (not plain and (RULE.match(words) or CUE_TIMING.match(words))):
        whole = Span(line.start, line.end)
        return _Lines(
            [whole], [False], Shape.SEPARATOR, 0, bulleted=False, quoted=False, follows_blank=follows_blank
        )
    if not prefix:
        heading = not fills and is_heading(words)
        shape = Shape.HEADING if heading else Shape.TEXT
        return _Lines([inner], [False], shape, 0, bulleted=False, quoted=False, follows_blank=follows_blank)
    return _Lines(
        [inner],
        [False],
        Shape.HEADING if is_heading(words) and not fills else Shape.TEXT,
        len(prefix) - len(prefix.lstrip()),
        bulleted=bool(prefix.strip(" \t\xa0>\u3000")),
        quoted=prefix.lstrip().startswith(">"),
        follows_blank=follows_blank,
        depth=prefix.count(">"),
    )


def _prefix(original: str, folded: str, line: Line) -> str:
    """The indent and the bullet of a line."""
    # A circled number folds to a plain one, which could also be the first word of the sentence.
    lead = INDENT_AND_BULLET.match(original, line.start, line.end)
    if lead is None or not lead.group().strip():
        lead = INDENT_AND_BULLET.match(folded, line.start, line.end)
    assert lead is not None
    return lead.group()


def _continues(
    paragraph: _Lines, before: str, words: str, column: int | None, *, over_page: bool = False
) -> bool:
    """Whether a line goes on with a sentence that the width of a page cut.

    `over_page`: the head of a page stands between, and the line begins in the middle of a sentence.
    """
    if paragraph.shape is Shape.SEPARATOR or not words.strip():
        return False
    if GOES_ON.match(words):
        paragraph.shape = Shape.TEXT
        return True
    fills = column is not None and len("".join(before.split())) >= column
    cut = fills or over_page or len(before.strip()) >= WRAPPED_LENGTH
    if paragraph.shape is not Shape.TEXT or not (cut and breaks_off(before)):
        return False
    if len(words.strip()) > max(LONG_LINE, WIDER * len(before.strip())):
        return False  # the page is wider than the line before: a headline, a by-line
    if max(before.count("|"), words.count("|")) > 1 or before.lstrip().startswith("!["):
        return False  # a row of a table, a picture
    if before.rstrip().endswith(("]", "】")) and not ("[" in before or "【" in before):
        return False  # what stood in the brackets, over several lines, is done: a caption
    if is_stamped(before.strip()) or is_stamped(words.strip()):
        return False
    starts_anew = (
        LABEL.match(words)
        or STAMP.match(words)
        or name_behind_stamp(words)
        or HEADING_MARK.match(words)
        or RULE.match(words)
        or COUNSEL_ASKS.match(words)
        or words.startswith("▲")
    )
    bullet = INDENT_AND_BULLET.match(words)
    return not starts_anew and not (bullet and bullet.group().strip(" \t\xa0>\u3000"))


class _Writer:
    """Writes the reading text, and remembers where each run of it came from."""

    def __init__(self, original: str, folded: str, gap: re.Pattern[str]) -> None:
        """`gap`: the spaces that are left out."""
        self._sources = original, folded
        self._gap = gap if gap.search(folded) else None
        self._letterspaced = LETTERSPACED.search(folded) is not None
        self._pieces: tuple[list[str], list[str]] = ([], [])
        self._length = 0
        self._starts: list[int] = []
        self._origins: list[int] = []
        self._page_breaks: list[int] = []

    def write(self, lines: _Lines) -> Paragraph:
        """Add a paragraph; it ends with a line break."""
        start, first = self._length, len(self._pieces[1])
        for i, line in enumerate(lines.spans):
            if lines.paged[i]:
                self._page_breaks.append(self._length)
            following = lines.spans[i + 1] if i + 1 < len(lines.spans) else None
            hyphen = following is not None and self._is_hyphenated(line, following)
            self._add_line(Span(line.start, line.end - 1) if hyphen else line)
            if following is not None and not hyphen and not self._touch(line, following):
                self._add_mark(" ")
        span, words = Span(start, self._length), "".join(self._pieces[1][first:])
        self._add_mark("\n")
        return Paragraph(
            span,
            words,
            lines.shape,
            lines.indent,
            lines.bulleted,
            lines.quoted,
            lines.follows_blank,
            lines.depth,
        )

    def layout(self, paragraphs: tuple[Paragraph, ...]) -> Layout:
        """Everything written so far."""
        original, folded = ("".join(pieces) for pieces in self._pieces)
        return Layout(original, folded, paragraphs, self._starts, self._origins, self._page_breaks)

    def _is_hyphenated(self, line: Span, following: Span) -> bool:
        text = self._sources[0]
        before, after = text[max(line.start, line.end - 2) : line.end], text[following.start]
        return len(before) == 2 and before[1] == "-" and before[0].isalpha() and after.islower()

    def _touch(self, line: Span, following: Span) -> bool:
        """Whether nothing stands between two lines of a sentence, as in Chinese."""
        text = self._sources[0]
        return text[line.end - 1] > "\u2e80" or text[following.start] > "\u2e80"

    def _add_line(self, line: Span) -> None:
        """A line without the spaces that a scanner put into it."""
        if not (self._gap or self._letterspaced):
            self._add(line.start, line.end)
            return
        position = line.start
        gaps = self._gap.finditer(self._sources[1], line.start, line.end) if self._gap else ()
        spans = [match.span() for match in gaps]
        if self._letterspaced:
            words = LETTERSPACED.finditer(self._sources[1], line.start, line.end)
            spans += [(at, at + 1) for word in words for at in range(word.start() + 1, word.end(), 2)]
            spans.sort()
        for start, end in spans:
            self._add(position, start)
            position = end
        self._add(position, line.end)

    def _add(self, start: int, end: int) -> None:
        if start >= end:
            return
        self._starts.append(self._length)
        self._origins.append(start)
        self._pieces[0].append(self._sources[0][start:end])
        self._pieces[1].append(self._sources[1][start:end])
        self._length += end - start

    def _add_mark(self, mark: str) -> None:
        """A character that stands in no document."""
        for pieces in self._pieces:
            pieces.append(mark)
        self._length += len(mark)
