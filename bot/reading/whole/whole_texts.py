"""Texts of his that a document gives whole: letters, speeches, essays, sayings, signed block quotations.

Read where the document says so itself: his signature beneath a salutation or an announcement, an
announcement that names him and an end that is marked, his by-line, a heading such as NAME's
sayings, his name under a block quotation. Where it stays open how far his words reach, they go to the
unsure list.

The lists are read in `sayings.py`, what bears his name in `signed_words.py`.
"""

import re
from enum import StrEnum
from functools import cached_property

from bot.documents import Span
from bot.folding import fold
from bot.reading import cues
from bot.reading.asides.bylines import (
    AUTHOR_NOTE,
    BYLINE,
    NAMED_IN_TITLE,
    TOLD_TO,
    is_under_title,
)
from bot.reading.asides.editorial import is_aside, is_end_mark, is_notice
from bot.reading.findings import Doubt, Finding, Found
from bot.reading.grammar.attribution import Grammar
from bot.reading.people.label_forms import OFFICE_BELOW
from bot.reading.people.label_words import is_given_name
from bot.reading.people.others import is_person_name
from bot.reading.people.who import Named
from bot.reading.talk.interruptions import Interruptions
from bot.reading.text.layout import Layout, Paragraph, Shape
from bot.reading.text.lines import ends_sentence
from bot.reading.text.marks import PAIRS, STRAIGHT
from bot.reading.whole.announcements import (
    ANNOUNCES,
    BASED_ON,
    TITLE_PARAGRAPHS,
    Announcements,
)
from bot.reading.whole.block_quotations import read_block_below
from bot.reading.whole.digests import DigestReader
from bot.reading.whole.inline_headings import INLINE_HEADING
from bot.reading.whole.sayings import SayingsReader
from bot.reading.whole.signature_lines import DASH, DATE, is_his_signature
from bot.reading.whole.signed_words import SignedWordsReader

LONGEST_SALUTATION = 40
"""Characters of the longest salutation; more is a sentence of the letter."""

LONGEST_PLACE = 16
"""Characters of a place beside a date."""

LONGEST_DATELINE = 80
"""Characters of the longest line that says where and when a speech was given, and from what text."""

BYLINE_PARAGRAPHS = 8
"""Paragraphs at the top of a document among which a by-line stands, below a title and a rubric."""

LEAST_TOLD = 6
"""Paragraphs for each question in a text in which somebody tells of himself alone."""

LONGEST_TEXT = 200
"""Paragraphs of the longest text given whole; behind more its announcement is forgotten."""

SHORTEST_LETTER = 2
"""Paragraphs between a salutation and a signature that nothing announced."""

ANNOUNCES_SURELY = re.compile(r"全文|原文|full text|text of|in full")
LISTENS = re.compile(
    r"坐在(?:[^,。]{0,4}第|最)[^,。]{0,4}排|[去来]听(?:了|过)?[,。他她]|听完|讲得|他讲|她讲|我记得[他她]|没有寄出|台下的我"
    r"|\bi (?:sat in|listened|took notes)\b"
)
"""How somebody tells who heard a speech, or wrote about a letter."""

MEETS = re.compile(
    r"\bi (?:met|asked|interviewed|visited|found|waited for) (?:the [a-z]+|her|him)\b"
    r"|我(?:见到|采访|问|等)了?[他她]"
)
"""How an interviewer tells of him whom he met."""

NEXT_TEXT = re.compile(r"(?:信|演讲|讲话|致辞|致词|发言|声明)的?全文(?:如下)?:$|\bfull text of [^.:]*+:$")
"""What announces another text behind the one being read, and so shows where that ends."""

SALUTATION = re.compile(
    r"(?:[^。.!?,:]{1,12}的(?:各位|诸位|全体|同学们|同事们|朋友们|老师们|乡亲们|邻居们)|各位|亲爱的|敬爱的|尊敬的|敬启者|启者|全体|诸位|致|同学们|同事们|朋友们|老师们|女士们|先生们"
    r"|dear|to all|to the|to our|to my|friends|colleagues|ladies)[^。.!?]*+$"
)
OPENS_LETTER = re.compile(r"(?:dear )?(?:sir|madam|sirs|editor)(?: or madam)?(?:,| ?[—–-]) ?\S")
"""A salutation on the line of the first sentence, as papers print letters."""

FIELD = re.compile(
    r"(?:subject|from|to|date|cc|re|主题|主旨|发件人|寄件人|寄件者|收件人|收件者|日期|时间)\s?:\s?\S"
)
"""A line of the head of a letter, which stands above the salutation."""

GREETING = re.compile(
    r"[^。.!?:]{0,20}(?:大家好|你们好|您好|早上好|上午好|下午好|晚上好|good (?:morning|evening|afternoon))"
    r"[^。.?]{0,12}[。.!]?$"
)
FIRST_PERSON = re.compile(r"[我咱]|\b(?:i|we|my|our)\b")
FIELDS = re.compile(r"\s+(?=[\u4e00-\u9fff、]{1,6}\s?[:/|])")
"""Between the fields of a line that says who told, who wrote and who took the pictures."""

ASKED = re.compile(r"(?!.{0,12}[我他她说道])[^。,!?:\n]{1,12}[:|丨]\s?[^\n]*\?$")
"""A question with the label of whoever asks: what was announced is a conversation."""

WISH = re.compile(r"祝(?:大家|各位|诸位|你们|同学)[^,。]{2,},[^,。]{2,}[。!]")
"""A wish to the hearers of more than one clause: his own words, and no formula."""

WHO_HE_IS = re.compile(
    r" (?:is|was|runs|founded|leads|teaches|works) [^.]{2,120}\.?$|(?:系|是|为|,)[^。他她]{2,60}。?$"
)
"""Behind his name: what he is, and nothing of what he says or does now."""

AS_PREPARED = re.compile(r"\b(?:as|remarks as|text as) (?:prepared|delivered|given|released)\b[^.]{0,24}")
OFFICE_IN_BRACKETS = re.compile(r"\s?\([^()]{2,24}\)$")
TAKEN_FROM = re.compile(r"^(?:以下)?(?:文章|内容)?(?:来源于|转载自|转自)[^,]{1,20},\s?作者\s?[:/|]?\s?")
I_AM = re.compile(r"(?:我(?:叫|是|就是|名叫|的名字叫|姓.{1,2},名)|\bi am |\bi['’]m |\bmy name is )$")
EDGES = "#*_ 【】《》"


class _End(StrEnum):
    """What shows where a text ends."""

    SIGNATURE = "signature"
    MARK = "end mark"
    PAGE = "the page's own words, or the end of the document"
    OTHERS = "somebody speaks of him"


def read_whole_texts(layout: Layout, grammar: Grammar, read: frozenset[int]) -> Found:
    """The texts given whole among the paragraphs that no other reader has read."""
    reader = _Reader(layout, grammar, read)
    findings: list[Finding] = []
    doubts: list[Doubt] = []
    taken: set[int] = set()
    at = 0
    while at < len(layout.paragraphs):
        found = Found() if at in read else reader.read_at(at)
        findings += found.findings
        doubts += found.doubts
        taken |= found.read
        at = max(found.read, default=at) + 1
    return Found(tuple(findings), tuple(doubts), frozenset(taken))


class _Reader:
    """Tries at one paragraph after the other whether a text of his begins there."""

    def __init__(self, layout: Layout, grammar: Grammar, read: frozenset[int]) -> None:
        self._layout = layout
        self._grammar = grammar
        self._read = read
        self._words = [paragraph.words for paragraph in layout.paragraphs]
        self._interruptions = Interruptions(layout, grammar)
        self._announcements = Announcements(layout, grammar)
        self._sayings = SayingsReader(layout, grammar)
        self._signed = SignedWordsReader(layout, grammar)
        self._digest = DigestReader(layout, grammar)
        self._ends: dict[int, _End | None] = {}  # what each paragraph shows to end a text that began above it
        self._author_of_letter: Span | None = None  # his name in what announces the letter that is read
        latin = (word for name in grammar.speaker.latin for word in fold(name).split())
        self._given = frozenset(word for word in latin if word != fold(grammar.speaker.surname or ""))
        self._greeted_to = 0  # the index behind the salutations that were passed over last

    def read_at(self, i: int) -> Found:
        """What begins at a paragraph; nothing where none of the forms fits."""
        self._author_of_letter = None
        if i < BYLINE_PARAGRAPHS and not self._read and self._is_byline(i):
            return self._essay(i)
        sayings = self._sayings.read_at(i)
        if sayings is not None:
            return sayings
        if (
            self._is_salutation(i)
            or self._announcements.announces(i, first=not self._read)
            or OPENS_LETTER.match(self._words[i])
        ):
            return self._letter(i)
        below = read_block_below(self._layout, self._grammar, i)
        if below.findings:
            return below
        signed = self._signed.read_at(i)
        return signed if signed.findings else self._digest.read_at(i)

    # letters and speeches

    def _letter(self, i: int) -> Found:
        announces = not (self._is_salutation(i) or OPENS_LETTER.match(self._words[i]))
        titled = self._announcements.author_in_title(i) if announces else None
        self._author_of_letter = (self._announcements.author(i) or titled) if announces else None
        first = self._greeted_to = self._behind_greetings(i + announces)
        anothers = announces and self._author_of_letter is None and self._announcements.is_by_another(i)
        if anothers or first == len(self._words) or self._words[first].startswith((*PAIRS, STRAIGHT)):
            return Found()  # in quotation marks: the reader of prose takes it
        stop, end = self._end(first)
        pieces = self._text(first, stop)
        signature = self._signature(stop) if end is _End.SIGNATURE else None
        name = self._author_of_letter
        if end is _End.SIGNATURE and signature is None and self._signs_too(stop):
            doubts = tuple(Doubt(piece, "signed by him and somebody else") for piece in pieces)
            return Found((), doubts, frozenset(range(first, stop + 1)))
        if not pieces or (end is _End.SIGNATURE and signature is None):
            return Found()
        if signature is not None and (announces or len(pieces) >= SHORTEST_LETTER):
            read = range(i + announces, stop + 1)
            return Found.one(pieces, signature, "text in full, signed by him", read)
        if name is None or self._is_anothers(i, range(first, stop)) or ASKED.match(self._words[first]):
            return Found()
        is_title = (
            titled is not None or self._announcements.is_title(i) or not self._words[i].endswith((":", "."))
        )
        title = i < TITLE_PARAGRAPHS and is_title
        if end is _End.MARK or (end is _End.PAGE and title):
            return Found.one(pieces, name, "text in full, announced as his", range(i + announces, stop))
        if self._words[i].endswith(":"):
            return Found()  # the reader of prose takes the paragraph behind the colon
        doubts = tuple(Doubt(piece, "nothing marks where the text given in full ends") for piece in pieces)
        return Found((), doubts, frozenset(range(first, stop)))

    def _behind_greetings(self, first: int) -> int:
        """The index of the first paragraph that is more than a salutation or a note of the page."""
        if first < self._greeted_to:
            return self._greeted_to  # within the greetings of the letter before, which is this one
        while first < len(self._words) and (
            self._is_salutation(first)
            or GREETING.match(self._words[first])
            or FIELD.match(self._words[first])
            or _is_dateline(self._words[first])
            or is_aside(self._words[first])
            or is_notice(self._words[first])
        ):
            first += 1
        return first

    def _is_salutation(self, i: int) -> bool:
        words = self._words[i]
        return len(words) <= LONGEST_SALUTATION and SALUTATION.match(words) is not None

    def _end(self, first: int) -> tuple[int, _End]:
        """Where a text ends (the index after its last paragraph), and what shows it."""
        for at in range(first, min(len(self._words), first + LONGEST_TEXT)):
            if at not in self._ends:
                self._ends[at] = self._shown_end(at, is_first=False)
            end = self._shown_end(at, is_first=True) if at == first else self._ends[at]
            if end is not None:
                return at, end
        reached = min(len(self._words), first + LONGEST_TEXT)
        return reached, _End.PAGE if reached == len(self._words) else _End.OTHERS

    def _shown_end(self, at: int, *, is_first: bool) -> _End | None:
        """What shows that a text has ended before a paragraph; `is_first`: the paragraph it begins with."""
        words = self._words[at]
        if is_end_mark(words):
            return _End.MARK
        if not is_first and self._is_name(at):
            return _End.SIGNATURE
        if not is_first and NEXT_TEXT.search(words) and not FIRST_PERSON.search(words):
            return _End.MARK
        if not is_first and self._interruptions.takes_over(at):
            return _End.MARK
        if not is_first and self._says_who_he_is(at):
            return _End.MARK
        if not is_first and is_aside(words) and ANNOUNCES.search(words):
            return _End.MARK  # where the text above was taken from
        label = INLINE_HEADING.match(words)
        others = label is not None and is_given_name(label.group("words"))  # Tom: …
        if others or at in self._read or self._grammar.is_named_in(words) or ANNOUNCES.search(words):
            return _End.OTHERS
        return _End.PAGE if is_notice(words) else None

    def _says_who_he_is(self, at: int) -> bool:
        """Whether the last paragraph says no more than who the author is: *NAME is the founder of …*"""
        words = self._words[at].strip(EDGES)
        name = next(self._grammar.names(words), None)
        if name is None or name.start() > 0 or WHO_HE_IS.match(words, name.end()) is None:
            return False
        return all(map(is_notice, self._words[at + 1 :]))

    def _is_name(self, at: int) -> bool:
        """Whether a paragraph holds a person's name and nothing but an office or a date beside it."""
        span = self._layout.paragraphs[at].span
        words = self._words[at]
        named = is_person_name(words, self._layout.original[span.start : span.end])
        if named and OFFICE_BELOW.match(words) and not self._signs(words):
            return False  # Chief Executive Officer
        return self._signs(words) or named or self._is_joint(words)

    def _signs(self, words: str) -> bool:
        if is_his_signature(words, self._grammar):
            return True
        given = DASH.sub("", words, count=1).strip("*_ .") if len(words) <= LONGEST_PLACE else ""
        return self._author_of_letter is not None and given in self._given

    def _signs_too(self, at: int) -> bool:
        """Whether his name stands beside somebody else's under a letter, on one line or on two."""
        around = self._words[at - 1 : at + 2]
        return any(self._signs(words) for words in around) or self._is_joint(self._words[at])

    def _is_joint(self, words: str) -> bool:
        short = len(words) <= LONGEST_SALUTATION and not ends_sentence(words)
        return short and self._grammar.label_names(words, frozenset()) is Named.JOINT

    def _signature(self, at: int) -> Span | None:
        """The paragraph with his name, unless somebody else signs beside him."""
        around = [j for j in (at - 1, at + 1) if j < len(self._words)]
        if not self._signs(self._words[at]) or any(
            self._is_name(j) and not self._signs(self._words[j]) for j in around
        ):
            return None
        return self._layout.paragraphs[at].span

    def _text(self, start: int, stop: int) -> tuple[Span, ...]:
        """The paragraphs of a text, without headings, asides, and the courtesies at its end."""
        inside = [
            self._layout.paragraphs[at]
            for at in range(start, stop)
            if self._is_text[at] and not self._interruptions.interrupts(at)
        ]
        while inside and self._is_courtesy(inside[-1]):
            inside.pop()
        return tuple(paragraph.span for paragraph in inside)

    @cached_property
    def _is_text(self) -> list[bool]:
        """For each paragraph, whether it belongs to the text it stands in."""
        return [
            (paragraph.shape is Shape.TEXT or paragraph.bulleted) and not is_aside(paragraph.words)
            for paragraph in self._layout.paragraphs
        ]

    def _is_courtesy(self, paragraph: Paragraph) -> bool:
        words = paragraph.words
        return (
            len(words) <= LONGEST_SALUTATION
            and not WISH.match(words)
            and (words.startswith(cues.editors.LETTER_CLOSINGS) or not ends_sentence(words))
        )

    # essays

    def _is_byline(self, i: int) -> bool:
        bare = " ".join(DATE.sub("", self._words[i]).split()).strip(EDGES + " ,|·•—–-")
        bare = OFFICE_IN_BRACKETS.sub("", bare)
        match = BYLINE.match(bare) or BYLINE.match(FIELDS.split(TAKEN_FROM.sub("作者 ", bare), maxsplit=1)[0])
        who = (match.group("writer") or match.group("who") or match.group("first")) if match else ""
        if who:
            return self._signs(who.strip())
        dated = bare != self._words[i].strip(EDGES) and i > 0 and any(map(str.isdecimal, self._words[i]))
        if dated and self._layout.paragraphs[i - 1].shape is Shape.HEADING and self._signs(bare):
            return True
        if self._is_told:
            title = NAMED_IN_TITLE.match(bare)
            if self._signs(title.group("who") if title else bare):
                return True
        below = self._words[i + 1] if i + 1 < len(self._words) else ""
        dated = i > 0 and is_aside(below) and not DATE.sub("", below).strip(" ()[],.·|")
        return self._signs(self._words[i]) and (dated or is_under_title(self._layout, i))

    @cached_property
    def _is_told(self) -> bool:
        """Whether a line at either end says who wrote down what somebody tells of himself alone."""
        ends = [*self._words[:BYLINE_PARAGRAPHS], *self._words[-TITLE_PARAGRAPHS:]]
        asked = sum(words.rstrip("*_ ").endswith("?") for words in self._words)
        told = LEAST_TOLD * asked < len(self._words) and any(map(TOLD_TO.match, ends))
        return told and not any(map(MEETS.search, self._words))

    def _is_anothers(self, i: int, text: range) -> bool:
        """Whether a text may be of somebody who only tells of his: no "I" in it, or that of a listener."""
        announcement = self._words[i]
        words = [self._words[at] for at in text]
        open_whose = BASED_ON.search(announcement) or not ANNOUNCES.search(announcement)
        if open_whose and not any(map(FIRST_PERSON.search, words)):
            return True
        return not ANNOUNCES_SURELY.search(announcement) and any(map(LISTENS.search, words))

    def _essay(self, i: int) -> Found:
        """What stands under his by-line, to the first paragraph in which somebody else speaks."""
        first = i + 1
        while first < len(self._words) and (
            ANNOUNCES.search(self._words[first])
            or self._layout.paragraphs[first].shape is not Shape.TEXT
            or not ends_sentence(self._words[first])
        ):
            first += 1
        stop = next(
            (
                at
                for at in range(first, len(self._words))
                if (self._grammar.is_named_in(self._words[at]) and not self._introduces_himself(at))
                or is_notice(self._words[at])
                or is_end_mark(self._words[at])
                or (at > first and self._interruptions.takes_over(at))
                or AUTHOR_NOTE.match(self._words[at])
                or TOLD_TO.match(self._words[at])
                or (self._layout.paragraphs[at].shape is Shape.HEADING and self._is_name(at))
            ),
            len(self._words),
        )
        pieces = self._text(first, stop)
        if not any(FIRST_PERSON.search(self._words[at]) for at in range(first, stop)):
            return Found()
        return Found.one(pieces, self._layout.paragraphs[i].span, "text under his by-line", range(i, stop))

    def _introduces_himself(self, at: int) -> bool:
        """Whether a paragraph names him only where he says who he is: 我叫NAME, 今年五十三岁"""
        words = self._words[at]
        return all(I_AM.search(words, 0, name.start()) for name in self._grammar.names(words))


def _is_dateline(words: str) -> bool:
    """Whether a line says when and where a speech was given, and nothing else."""
    if len(words) > LONGEST_DATELINE or ends_sentence(words) or FIRST_PERSON.search(words):
        return False
    bare = DATE.sub("", AS_PREPARED.sub("", words))
    return bare != words and len(bare.strip(" ,.·|*_()[]")) <= LONGEST_SALUTATION
