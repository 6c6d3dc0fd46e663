"""A document's text -> its paragraphs, as the text that the readers go by.

The reading text is the document's folded, with what a page or a scanner put into it taken out: page
headers and numbers, line breaks in the middle of a sentence, hyphens at line ends, spaces inside
words. So every pattern is written once, in Simplified and half-width and without exceptions for
layout; `Layout` leads each place back to the document. Nothing here knows who speaks.
"""

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from bot.documents import Span
from bot.folding import fold, is_han
from bot.reading import cues
from bot.reading.stamps import is_stamp, is_stamped, name_behind_stamp

SENTENCE_END = "。!?！？…"
CLOSING_MARKS = "”」』’\"')）】》*_"

HEADING_LENGTH = 40
"""Characters of the longest heading; Chinese ones run to about 25, English ones to about 40."""

WRAPPED_LENGTH = 18
"""A line shorter than this was not cut by the width of a page, unless the page has narrow columns."""

FULL_SHARE = 0.7
"""Share of its longest line from which on a line fills a narrow column; scanners lose a few characters."""

FULL_LINES = 4
"""Lines that fill a column in the middle of a sentence before a document counts as set in narrow columns."""

KNOWN_LABELS = cues.labelling.INTERVIEWER_LABELS | cues.labelling.OFFICES_EN | cues.labelling.ANSWER_LABELS
REPEATED_FURNITURE = 3
"""A short line without a sentence that stands this often in a document is a page header, not text."""

LONGEST_NOTICE = 80
"""Characters of a paragraph that one word anywhere in it shows to be the page's own."""

SPACED_OUT = 6
"""Chinese characters that stand alone between spaces before a document counts as badly scanned."""

LONGEST_END_MARK = 40
"""Characters of the longest line that only says that a text is over."""

INDENT_AND_BULLET = re.compile(
    r"[\s>]*+(?:[①-⑳]\s*+|\([一二三四五六七八九十\d]{1,3}\)\s*+|\d{1,3}、\s*+|\d{1,3}[.)](?=[\u4e00-\u9fff])"
    r"|(?:[-*•·▪●◦–]|\d{1,3}[.)])\s++)?+"
)
HEADING_MARK = re.compile(r"\s*+#{1,6}\s")
RULE = re.compile(r"\s*+(?:[-*_=~—―─⸺⸻·]\s?){2,}+\s*+$")
CUE_TIMING = re.compile(r"\s*+\d{1,2}:\d\d(?::\d\d)?[.,]\d{1,3} ?--> ?\d")
PAGE_NUMBER = re.compile(
    r"\s*+(?:[-—–·•\s]{0,4}\d{1,4}[-—–·•\s]{0,4}|第\s?\d{1,4}\s?页(?:\s?[,/]?\s?共\s?\d{1,4}\s?页)?"
    r"|page \d{1,4}(?: of \d{1,4})?|\d{1,4}\s?/\s?\d{1,4})\s*+$"
)
PAGE = r"(?:page \d{1,4}|p\. ?\d{1,4}|第 ?(?:\d{1,4}|[〇一二三四五六七八九十]{1,4}) ?[页版])"
NUMBER = rf"(?:\d{{1,4}}|[〇一二三四五六七八九十]{{1,4}}|{PAGE})"
EDGE_NUMBER = re.compile(rf"^{NUMBER}\s++|(?<!\s)\s++{NUMBER}$")
NUMBER_AT_EDGE = re.compile(r"^(?P<first>\d{1,4})[ \t\u3000\xa0]{2,}+|[ \t\u3000\xa0]{2,}+(?P<last>\d{1,4})$")
ABBREVIATED = (" vol.", " no.", " p.", " pp.", " nr.")
LONGEST_SKIP = 3
"""Pages that may be missing between two that are there."""

EDGES_OF_NUMBER = frozenset("〇一二三四五六七八九十p第页版")
"""Besides digits, what a line begins or ends with that has a number of its page there."""

LONGEST_PAGE_NUMBER = 24
"""Characters of the longest line that holds nothing but the number of a page."""

NAMED_PAGE = re.compile(rf"{PAGE}  |.*  {PAGE}$")
NUMBERED_HEADING = re.compile(
    r"\s*+(?:[一二三四五六七八九十]{1,3}[、.]|第[一二三四五六七八九十\d]{1,3}[章节部分]|\d{1,2}\s*$)"
)
LABEL = re.compile(r"[\s>*_#-]*+[^\s:。,!?;][^:。,!?;\n]{0,40}(?:(?<![说道称讲]):|:(?![“「『\"]))")
QUOTING = re.compile(r"[\s>]*+")
LINE = re.compile(r"[^\r\n]+")
WHOLE_LINE_END = re.compile(
    r"[:;|\d。!?.…](?:(?<=[:;|])|(?<=\d):\d\d[)\]]?|(?<=[。!?.…])[”」\"]? ?[—―─–]{1,3}[^。!?\n]{2,60})\s*$"
)
OFFICE_LINE = re.compile(
    r"\s*+(?:[A-Z][\w.'’]*+ ){1,3}(?:--?|–|—|\|) (?:(?:[A-Z][\w.&'’/-]*+|of|and|the|for|&),?\s?){1,12}"
)
"""A line that names somebody and his office, as the records of calls have it above what he says."""

BRACKET_BEHIND = re.compile(r"[(\[](?<=[^\s].)[^()\[\]]*+[)\]]\s*+$")
CERTIFICATE_BEHIND = re.compile(r"[(\[](?:认证|verified)[^()]*[)\]]\s*$")
STAMP = re.compile(r"\s*+[(\[]?\d{1,2}:\d\d(?!\d)")
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
WIDE = re.compile(r"[ \t\u3000\xa0][ \t\u3000\xa0]++")
LETTERSPACED = re.compile(r"(?<![\w'’.])[a-z] [a-z] [a-z] [a-z](?: [a-z])*+(?![\w'’.])")
"""A word whose letters a printer set apart, as a scanner reads it: V a r g a."""


ASIDE = re.compile(r"[(\[【〔][^)\]】〕]*+[)\]】〕](?:[^。!?:]{0,40}+$)?+")
CAPTION = re.compile(
    r"(?:▲|图|photo|image|video|视频|照片)\s?[/:|]|▲|.{0,24}图\s?/"
    r"|(?:fig|plate|photo)(?:ure)?\.? ?\d{1,3}[.:] "
    r"|图 ?[一二三四五六七八九十\d]{1,3}[:.\s]"
)
DECORATION = re.compile(r"[★☆✦✧❖✿]")
"""What advertisers set between words, and nobody in his sentences."""


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

    def excerpt(self, span: Span) -> "Layout":
        """One stretch of the reading text as a text of a single paragraph; its places begin at 0."""
        original, folded = (text[span.start : span.end] for text in (self.original, self.folded))
        whole = Span(0, len(span))
        only = Paragraph(whole, folded, Shape.TEXT, 0, bulleted=False, quoted=False, follows_blank=False)
        return Layout(original, folded, (only,), _starts=[0], _origins=[0], _page_breaks=[])

    def _origin(self, position: int) -> int:
        run = bisect_right(self._starts, position) - 1
        return self._origins[run] + position - self._starts[run]


class _Line(NamedTuple):
    """One line of the folded document."""

    start: int
    end: int
    words: str


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


def ends_sentence(words: str) -> bool:
    """Whether the words close with the end of a sentence, closing marks aside."""
    bare = words.rstrip().rstrip(CLOSING_MARKS)
    return bare.endswith(tuple(SENTENCE_END)) or (bare.endswith(".") and not bare.endswith(".."))


def is_notice(words: str) -> bool:
    """Whether a paragraph is the page's own words: an imprint, an advertisement, a link."""
    bare = words.lstrip("*_-—>【[ ")
    if bare.startswith(cues.editors.NOTICE_OPENINGS) or (
        bare[:1] in "★☆✦✧❖✿" and len(DECORATION.findall(bare)) > 1
    ):
        return True
    return len(words) <= LONGEST_NOTICE and any(notice in words for notice in cues.editors.NOTICES)


def is_aside(words: str) -> bool:
    """Whether a paragraph is a stage direction, a note of the editor wholly in brackets, or a caption."""
    return ASIDE.fullmatch(words) is not None or CAPTION.match(words) is not None


def is_end_mark(words: str) -> bool:
    """Whether a paragraph only says that the conversation or the text is over."""
    bare = words.strip("()[]【】<>*_#-—~=.。 ")
    return bare in cues.editors.END_MARKS or (
        len(bare) <= LONGEST_END_MARK and bare.startswith(cues.editors.END_OPENINGS)
    )


def lay_out(text: str) -> Layout:
    """The layout of a document's text."""
    folded = fold(text)
    lines = [_Line(match.start(), match.end(), match.group()) for match in LINE.finditer(folded)]
    furniture = _furniture(folded, lines)
    column = _column_width([line for i, line in enumerate(lines) if i not in furniture])
    gathered = _gather(text, folded, lines, furniture, column)
    writer = _Writer(text, folded, GAP_IN_WORD if _is_spaced_out(folded) else LONG_GAP)
    paragraphs = tuple(writer.write(paragraph) for paragraph in gathered)
    return writer.layout(paragraphs)


def _is_spaced_out(folded: str) -> bool:
    """Whether a scanner put spaces inside words, as characters that stand alone show."""
    found = LONE_HAN.finditer(folded)
    return sum(1 for _, _ in zip(range(SPACED_OUT), found, strict=False)) == SPACED_OUT


def _column_width(lines: list[_Line]) -> int | None:
    """Characters, spaces aside, from which on a line fills its column; None where no column cuts lines."""
    rows = ["".join(line.words.split()) for line in lines]
    full = math.ceil(FULL_SHARE * max(map(len, rows), default=0))
    cut = sum(len(row) >= full and _breaks_off(row) for row in rows)
    return full if cut >= max(FULL_LINES, len(rows) / 3) else None


def _furniture(text: str, lines: list[_Line]) -> frozenset[int]:
    """The indexes of page numbers, and of short lines without a sentence that come again and again."""
    bare_lines = [line.words.strip() for line in lines]
    words = [_without_number(bare) for bare in bare_lines]
    numbers = [
        len(bare) <= LONGEST_PAGE_NUMBER and PAGE_NUMBER.match(line.words) is not None
        for line, bare in zip(lines, bare_lines, strict=True)
    ]
    counts = Counter(words)
    labels = _taking_turns(lines, words, counts)
    numbered_heads = {words[i] for i, bare in enumerate(bare_lines) if words[i] != bare}
    found = set()
    counted = _page_numbers_at_edges(bare_lines)
    for i, bare in enumerate(bare_lines):
        if numbers[i] or i in counted or (WIDE.search(bare) and _could_be_header(bare) and _names_page(bare)):
            found.add(i)
        elif bare and counts[words[i]] > 1 and _could_be_header(words[i]):
            numbered = words[i] in numbered_heads or any(numbers[max(0, i - 1) : i + 2])
            if bare in KNOWN_LABELS or (i + 1 < len(lines) and is_stamp(bare_lines[i + 1])):
                continue  # whoever speaks next, or the name above a post
            often = counts[words[i]] >= (2 if numbered else REPEATED_FURNITURE)
            if often and (numbered or not (words[i] in labels or _heads_a_paragraph(text, lines, i))):
                found.add(i)
    heads = {
        line
        for i, line in enumerate(words)
        if counts[line] > 1 and {i - 1, i + 1} & found and WIDE.search(line) and _could_be_header(line)
    }
    return frozenset(found.union(i for i, line in enumerate(words) if line in heads))


def _page_numbers_at_edges(bare_lines: list[str]) -> frozenset[int]:
    """The lines with a number at an edge, a wide gap beside it, that count up: the heads of pages."""
    found: list[tuple[int, int]] = []
    for i, bare in enumerate(bare_lines):
        edges = bare[:1] + bare[-1:]
        match = NUMBER_AT_EDGE.search(bare) if any(map(str.isdecimal, edges)) else None
        if match is not None and _could_be_header(bare[: match.start()] + bare[match.end() :]):
            found.append((i, int(match.group("first") or match.group("last"))))
    near = [
        {one[0], other[0]}
        for one, other in pairwise(found)
        if 0 < other[1] - one[1] <= LONGEST_SKIP and other[0] - one[0] > 1
    ]
    return frozenset(i for pair in near for i in pair)


def _without_number(bare: str) -> str:
    """A line without the number of a page at its start or end."""
    edges = bare[:1] + bare[-1:]
    if any(edge.isdecimal() or edge in EDGES_OF_NUMBER for edge in edges):
        return EDGE_NUMBER.sub("", bare)
    return bare


def _names_page(bare: str) -> bool:
    """Whether a line has the name of its page beside other words, a wide gap between."""
    return NAMED_PAGE.match(WIDE.sub("  ", bare)) is not None


def _taking_turns(lines: list[_Line], words: list[str], counts: Counter[str]) -> frozenset[str]:
    """Short lines that come in turns with others, text between them: names above what somebody says."""
    repeated = [i for i, line in enumerate(words) if counts[line] > 1 and _could_be_header(line)]
    behind_sentence: Counter[str] = Counter()
    for i, following in pairwise(repeated):
        between = following - i > 1 and words[i] != words[following]
        if between and ends_sentence(lines[following - 1].words):
            behind_sentence[words[following]] += 1
    return frozenset(line for line, count in behind_sentence.items() if 2 * count >= counts[line])


def _heads_a_paragraph(text: str, lines: list[_Line], i: int) -> bool:
    """Whether a line stands alone above text that follows at once, as the names in some transcripts do."""
    if i + 1 == len(lines):
        return False
    above = text[lines[i - 1].end : lines[i].start] if i else "\n\n"
    below = text[lines[i].end : lines[i + 1].start]
    return above.count("\n") > 1 and below.count("\n") == 1


def _could_be_header(words: str) -> bool:
    narrow = WIDE.sub(" ", words) if WIDE.search(words) else words
    return (
        0 < len(narrow) <= HEADING_LENGTH
        and ":" not in words
        and not words.startswith(("*", "-", "#"))
        and (not ends_sentence(words) or words.endswith(ABBREVIATED))
        and not RULE.match(words)
        and any(map(str.isalnum, narrow))
    )


def _gather(
    original: str, folded: str, lines: list[_Line], furniture: frozenset[int], column: int | None
) -> list[_Lines]:
    """The paragraphs, each with its lines."""
    found: list[_Lines] = []
    previous: _Line | None = None
    paged = False
    for i, line in enumerate(lines):
        if i in furniture:
            paged = True
            continue
        if ">" in line.words and not line.words.strip("> \t\xa0\u3000"):
            previous, paged = line, False  # an empty line inside a block quotation
            continue
        between = folded[previous.end : line.start] if previous else ""
        blank = paged or between.replace("\r\n", "\n").count("\n") > 1
        if (
            found
            and previous
            and (paged or not blank)
            and not (
                len(found[-1].spans) == 1 and OFFICE_LINE.fullmatch(original, previous.start, previous.end)
            )
            and _continues(found[-1], previous.words, line.words, column)
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


def _paragraph(original: str, folded: str, line: _Line, column: int | None, *, follows_blank: bool) -> _Lines:
    words = line.words
    fills = column is not None and len("".join(words.split())) >= column
    prefix = _prefix(original, folded, line)
    inner = trim(folded, line.start + len(prefix), line.end)
    if inner is None or RULE.match(words) or CUE_TIMING.match(words):
        whole = Span(line.start, line.end)
        return _Lines(
            [whole], [False], Shape.SEPARATOR, 0, bulleted=False, quoted=False, follows_blank=follows_blank
        )
    if not prefix:
        heading = not fills and _is_heading(words)
        shape = Shape.HEADING if heading else Shape.TEXT
        return _Lines([inner], [False], shape, 0, bulleted=False, quoted=False, follows_blank=follows_blank)
    return _Lines(
        [inner],
        [False],
        Shape.HEADING if _is_heading(words) and not fills else Shape.TEXT,
        len(prefix) - len(prefix.lstrip()),
        bulleted=bool(prefix.strip(" \t\xa0>\u3000")),
        quoted=prefix.lstrip().startswith(">"),
        follows_blank=follows_blank,
        depth=prefix.count(">"),
    )


def _prefix(original: str, folded: str, line: _Line) -> str:
    """The indent and the bullet of a line."""
    if original[line.start].isalpha() and line.words[0].isalpha():
        return ""
    # A circled number folds to a plain one, which could also be the first word of the sentence.
    lead = INDENT_AND_BULLET.match(original, line.start, line.end)
    if lead is None or not lead.group().strip():
        lead = INDENT_AND_BULLET.match(folded, line.start, line.end)
    assert lead is not None
    return lead.group()


def _is_heading(words: str) -> bool:
    bare = words.strip()
    if len(bare) > HEADING_LENGTH and bare[0].isalpha():
        return False
    if HEADING_MARK.match(words) or (bare.startswith("**") and bare.endswith("**") and ":" not in bare):
        return True
    if len(bare) > HEADING_LENGTH or ":" in bare or "," in bare:
        return False
    if NUMBERED_HEADING.match(bare):
        return True
    if bare.startswith(("(", "[", "【", "-", "“", "「", '"', ">", "▲", "*")) or ends_sentence(bare):
        return (
            bare.endswith("?") and len(bare) <= HEADING_LENGTH // 2 and not bare.startswith(("(", "[", "【"))
        )
    return len(bare) <= HEADING_LENGTH // 2 or not any(map(is_han, bare))


def _continues(paragraph: _Lines, before: str, words: str, column: int | None) -> bool:
    """Whether a line goes on with a sentence that the width of a page cut."""
    if paragraph.shape is Shape.SEPARATOR or not words.strip():
        return False
    if GOES_ON.match(words):
        paragraph.shape = Shape.TEXT
        return True
    fills = column is not None and len("".join(before.split())) >= column
    cut = fills or len(before.strip()) >= WRAPPED_LENGTH
    if paragraph.shape is not Shape.TEXT or not cut:
        return False
    if max(before.count("|"), words.count("|")) > 1:
        return False  # a row of a table
    if not _breaks_off(before) or is_stamped(before.strip()) or is_stamped(words.strip()):
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


def _breaks_off(words: str) -> bool:
    """Whether a line may end in the middle of a sentence."""
    bracket = BRACKET_BEHIND.search(words) if words.rstrip().endswith((")", "]")) else None
    if bracket is not None and CERTIFICATE_BEHIND.search(words):
        return False
    return not (ends_sentence(words[: bracket.start()] if bracket else words) or WHOLE_LINE_END.search(words))


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
