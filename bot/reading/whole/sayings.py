"""Lists of his sayings: the points under a heading such as NAME's sayings, as far as they look alike."""

import re
from collections.abc import Iterator

from bot.documents import Kind, Span
from bot.reading.asides.editorial import is_end_mark, is_notice
from bot.reading.findings import Finding, Found
from bot.reading.grammar.attribution import Grammar
from bot.reading.people.others import is_person_name
from bot.reading.people.who import Named
from bot.reading.text.layout import Layout, Shape, trim
from bot.reading.text.lines import HEADING_LENGTH, ends_sentence
from bot.reading.text.marks import PAIRS, STRAIGHT, inside_marks
from bot.reading.whole.inline_headings import INLINE_HEADING
from bot.reading.whole.signature_lines import DASH, is_his_signature
from bot.reading.whole.source_lines import find_source, is_dated, source_of

LONGEST_SEARCH = 200
"""Paragraphs under a heading among which a saying stands; a longer list without one is of something else."""

SAYINGS = re.compile(
    r"(?:经典)?(?:语录|金句|名言|名句|箴言|妙语|格言|嘉言|警句)(?:选|集|录|摘录|精选|选登|摘抄|[一二三四五六七八九十百\d]{1,3}[则条句篇])?(?:\([^)]*+\))?:?$"
    r"|^(?:[a-z\d]+ ){0,5}?(?:sayings|quotes|quotations|maxims|aphorisms|lines|one-liners) (?:of|by|from) "
    r"|^(?:the )?(?:wit and wisdom|wisdom|words of wisdom|best|thoughts) (?:of|from) "
    r"|^(?:in (?:his|her) own words|quotable|overheard|quotes|words of wisdom): "
    r"|['’]s (?:[a-z]+ )?(?:sayings|quotes|quotations|maxims|aphorisms):?$"
    r"|[:,]? (?:selected )?(?:sayings|quotes|quotations|maxims|aphorisms|in (?:his|her) own words):?$"
    r"|(?::|['’]s)? (?:(?:his|her|the|best|top|great|greatest|favou?rite|famous|memorable|inspiring|\d+"
    r"|ten|five|seven|twelve|twenty) ){1,3}(?:sayings|quotes|quotations|lines|one-liners)"
    r"(?: (?:to live by|on [a-z ,]+|about [a-z ,]+|of all time|that [a-z ,]+))?:?$"
)
MAY_BE_ESSAY = re.compile(
    r"(?:the )?(?:wit|wisdom|words|best|thoughts|quotable|overheard)\b|in (?:his|her) own words:"
)
"""How a heading begins under which plain paragraphs are an article about him."""

GATHERED = re.compile(
    r"以下|整理自|摘自|选自|汇编|辑录|摘编|根据"
    r"|\b(?:selected|compiled|collected|gathered|excerpted|drawn|taken|assembled) (?:from|by)\b"
    r"|\b(?:we|i)(?:['’]ve| have)? (?:collected|gathered|picked|selected|chosen|put together|compiled)\b"
    r"|^(?:here (?:are|is)|below|the following)\b"
)
"""How somebody introduces the list below."""

LONGEST_INTRODUCTION, LEAST_POINTS = 3, 2
"""Paragraphs that introduce a list, at most, and points that show what its points look like."""

LONGEST_SOURCE = 80
"""Characters of the longest line below a saying that says where it was said."""

LONGEST_HEADLINE = 90
"""Characters of the longest such heading in Latin script."""

TEASER = re.compile(r"(?: (?:that|which|to|every|you|we|for|on|about|as)|, (?:the |a )?[a-z]+ of) [^:]*$")
"""Behind his name in such a heading: whom the list is for."""

NUMBER = re.compile(r"(?:第?[一二三四五六七八九十\d]{1,3}[、.章节)]|[ivx]{1,4}\.)\s*+")
SIGNED = re.compile(r"(?:——|--|[—–―])\s?(?P<name>[^,。:;!?\n—–―-]{2,24})$")
"""Who said one of them, where it says so."""

MARKS = frozenset((*PAIRS, STRAIGHT))
EDGES = "#*_ 【】《》"


class SayingsReader:
    """Reads the lists of his sayings of one document."""

    def __init__(self, layout: Layout, grammar: Grammar) -> None:
        self._layout = layout
        self._grammar = grammar
        self._words = [paragraph.words for paragraph in layout.paragraphs]
        self._unsaid_to = 0  # the index behind the list that was looked through last for nothing

    def read_at(self, i: int) -> Found | None:
        """The sayings under a paragraph; None where it is no heading over sayings of his."""
        name = self._sayings_of(i)
        return self._sayings(i, name) if name is not None and i >= self._unsaid_to else None

    def _sayings_of(self, i: int) -> Span | None:
        """His name in a heading over his sayings."""
        words = self._words[i].strip(EDGES)
        heads = self._layout.paragraphs[i].shape is Shape.HEADING or words.endswith(":") or i == 0
        longest = LONGEST_HEADLINE if words.isascii() else HEADING_LENGTH
        match = SAYINGS.search(words) if heads and len(words) <= longest else None
        if match is None:
            return None
        name = next(self._grammar.names(self._words[i]), None)
        if (
            name is None
            and match.group() == words
            and is_his_signature(self._words[0].strip(EDGES), self._grammar)
        ):
            return self._layout.paragraphs[0].span  # a page that has his name for a title
        if name is None:
            return None
        behind = TEASER.sub("", words[match.end() :])
        rest = NUMBER.sub("", words[: match.start()] + behind, count=1).strip(" 的:,'’")
        if self._grammar.label_names(rest, frozenset()) is not Named.HIM:
            return None
        start = self._layout.paragraphs[i].span.start
        return Span(start + name.start(), start + name.end())

    def _sayings(self, i: int, name: Span) -> Found:
        """The points of a list under his name, as far as they look alike."""
        findings: list[Finding] = []
        first = self._first_point(i + 1)
        at = first
        heading = self._words[i].strip(EDGES)
        may_be_essay = len(heading) > HEADING_LENGTH or MAY_BE_ESSAY.match(heading) is not None
        if may_be_essay and not self._is_listed(first):
            return Found()
        for at in range(first, len(self._words) + 1):
            nested = at < len(self._words) and self._is_nested(first, at)
            if at == len(self._words) or not (nested or self._is_alike(first, at)):
                break
            if not findings and at - i > LONGEST_SEARCH:
                break  # a list of something else
            if nested:  # where he said it
                if findings and self._is_anothers_name(at):
                    findings.pop()
                continue
            findings += self._saying(at, name)
        if not findings:
            self._unsaid_to = at
            return Found()
        return Found(tuple(findings), (), frozenset([i, *range(first, at)]))

    def _first_point(self, start: int) -> int:
        """Where the list begins behind what introduces it: at what is marked as most of its points are."""
        stop = min(len(self._words), start + LONGEST_INTRODUCTION + LEAST_POINTS)
        above = [at for at in range(start, stop) if self._layout.paragraphs[at].shape is Shape.TEXT]
        for is_marked in (
            self._is_bulleted,
            self._is_quoted,
            self._is_in_marks,
            self._is_headed,
            self._is_dated,
        ):
            points = [at for at in above if is_marked(at)]
            if points and (len(points) >= LEAST_POINTS or points[-1] == above[-1]):
                return points[0]
        told = (
            at
            for at in above
            if not (
                is_notice(self._words[at])
                or self._grammar.is_named_in(self._words[at])
                or GATHERED.search(self._words[at])
            )
        )
        return next(told, start)

    def _is_bulleted(self, at: int) -> bool:
        return self._layout.paragraphs[at].bulleted

    def _is_quoted(self, at: int) -> bool:
        return self._layout.paragraphs[at].quoted

    def _is_in_marks(self, at: int) -> bool:
        return self._words[at].startswith((*PAIRS, STRAIGHT))

    def _is_headed(self, at: int) -> bool:
        return INLINE_HEADING.match(self._words[at]) is not None

    def _is_dated(self, at: int) -> bool:
        source = find_source(self._words[at], 0, len(self._words[at]))
        return source is not None and source.start() > 0 and is_dated(source_of(source))

    def _looks(self, at: int) -> tuple[bool, ...]:
        """What a point of a list has in common with the others."""
        return self._is_bulleted(at), self._is_quoted(at), self._is_in_marks(at), self._is_headed(at)

    def _is_listed(self, at: int) -> bool:
        """Whether a paragraph is a point of a list, or stands in marks."""
        return at < len(self._words) and any(self._looks(at)[:3])

    def _is_alike(self, first: int, at: int) -> bool:
        """Whether a paragraph is another point of the list that begins at `first`."""
        other = self._layout.paragraphs[at]
        if other.shape is not Shape.TEXT and not other.bulleted:
            return False
        alike = self._looks(first) == self._looks(at)
        return alike and not is_notice(self._words[at]) and not is_end_mark(self._words[at])

    def _is_nested(self, first: int, at: int) -> bool:
        one, other = self._layout.paragraphs[first], self._layout.paragraphs[at]
        source = at > first and not other.follows_blank and len(self._words[at]) <= LONGEST_SOURCE
        marked = self._is_in_marks(first) or DASH.match(self._words[at]) is not None
        if source and marked and not self._is_in_marks(at) and not ends_sentence(self._words[at]):
            return True
        return one.bulleted and (other.indent > one.indent or self._words[at].startswith("** "))

    def _is_anothers_name(self, at: int) -> bool:
        """Whether the line below a saying gives it to somebody else."""
        words = self._words[at]
        dash = DASH.match(words)
        start = self._layout.paragraphs[at].span.start + (dash.end() if dash else 0)
        name = words[dash.end() if dash else 0 :]
        his = self._grammar.label_names(name, frozenset()) is Named.HIM
        return not his and is_person_name(name, self._layout.original[start : start + len(name)])

    def _saying(self, at: int, name: Span) -> Iterator[Finding]:
        """The words of one point, without marks, without its heading and the source behind them."""
        span = self._layout.paragraphs[at].span
        signed = SIGNED.search(self._words[at])
        if signed and self._is_of_another(span.start, signed):
            return
        heading = INLINE_HEADING.match(self._words[at])
        start = span.start + (heading.end() if heading else 0)
        question = heading and Span(*(span.start + edge for edge in heading.span("words")))
        source = find_source(self._layout.folded, start, span.end)
        said = trim(self._layout.folded, start, source.start() if source else span.end)
        if said is None or self._grammar.is_named_in(self._layout.folded[said.start : said.end]):
            return
        if self._layout.folded[said.start] in MARKS:
            said = inside_marks(self._layout, said)
        if said is not None:
            yield Finding(Kind.QUOTE, (said,), name, "saying in a list under his name", question=question)

    def _is_of_another(self, start: int, signed: re.Match[str]) -> bool:
        """Whether a saying is signed with a name that is not his."""
        if self._grammar.label_names(signed.group("name"), frozenset()) is Named.HIM:
            return False
        original = self._layout.original[start + signed.start("name") : start + signed.end("name")]
        return is_person_name(signed.group("name"), original)
