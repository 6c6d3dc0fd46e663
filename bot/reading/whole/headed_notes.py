"""Headed excerpts: an editor's selection from interviews, arranged under headings of his own.

Read only where the document says so itself: a sentence that names the speaker, an interview, and that what
follows was taken from it; or, in vaguer words, some other occasion and that his words were gathered, where
most of the excerpts speak of "me" and "us". The excerpts run from there to a rule, a blank paragraph, or the
first paragraph that speaks of him in the third person. Kinds of headings: on a line of its own, or
before a colon at the start of a paragraph. A point of a list keeps its label (看重:, 不看重:), because
the label turns the sense of what follows.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from bot.documents import Kind, Span
from bot.folding import fold
from bot.reading import cues
from bot.reading.asides.editorial import is_caption, is_notice
from bot.reading.findings import Doubt, Finding, Found
from bot.reading.grammar.attribution import Grammar
from bot.reading.people.label_words import is_given_name
from bot.reading.text.alternations import longest_first
from bot.reading.text.layout import Layout, Paragraph, Shape, trim
from bot.reading.whole.inline_headings import INLINE_HEADING
from bot.reading.whole.source_lines import find_source, is_dated, source_of
from bot.reading.whole.whole_texts import FIRST_PERSON

LONGEST_HEAD = 5
"""Paragraphs that may announce the same excerpts: a title, a preface, the line above them."""

LEAST_ASKING = 2
"""Headings with a question mark, most of all, that show the questions of an interview."""

LEAST_EXCERPTS, FIRST_PERSON_SHARE = 2, 1 / 2
"""Where the announcement leaves it open: the fewest excerpts, and how many of them speak of me and us."""


def _whole_words(*lists: Sequence[str]) -> re.Pattern[str]:
    """What finds any of some words; one in Latin letters only where it stands by itself."""
    words = {word for group in lists for word in group}
    latin = longest_first(word for word in words if word.isascii())
    return re.compile(rf"\b(?:{latin})\b|{longest_first(word for word in words if not word.isascii())}")


_OCCASION = _whole_words(
    cues.editors.INTERVIEW_WORDS, ["interviews"], cues.editors.SPEECH_WORDS, cues.editors.MATERIAL_WORDS
)
_GATHERED = _whole_words(
    cues.editors.EXCERPT_WORDS, cues.editors.INTRODUCING_WORDS, cues.editors.GATHERING_WORDS, ["here is what"]
)
_DOUBTFUL = re.compile(
    _whole_words(cues.editors.NOT_EXCERPTED, cues.editors.OTHER_VOICES).pattern + r"|我(?!们)|\bi\b"
)
_JOINED_BEHIND = re.compile(
    r"[、,和与及]\s?(?:[\u4e00-\u9fff]{2,4})(?=[、,。和与及\s]|$)| and [a-z]+ [a-z]+"
    r"|, [a-z]+ [a-z]+(?:,| and)"
)
_JOINED_BEFORE = re.compile(r"[、和与及]\s?$|[a-z] and $")
_LONGEST_JOIN = len("a and ")
"""In one breath with his name: somebody else who may speak below."""


POLAR_EN = re.compile(
    r"[*_]*+(?P<words>(?:what )?(?:we|i|you) (?:do not|don['’]t|never) [a-z]+(?: (?:for|in|about))?"
    r"|(?:what )?(?:we|i|you) (?:(?:also|always) )?(?:look for|want|like|hire|value|reward|avoid|ignore"
    r"|refuse)"
    r"|what (?:does not |doesn['’]t |do not |don['’]t )?(?:matters?|counts?|works?|helps?|hurts?)"
    r"|(?:not )?(?:looking for|important|wanted)|dos|don['’]ts|less|more)(?::[*_]++|[*_]*+:)\s*"
)
"""The same where several English words turn the sense: What we don't look for: …"""

NUMBER = re.compile(r"^(?:第?[一二三四五六七八九十\d]{1,3}[、.章节部分)]++)\s*+")
LABELS = longest_first([*cues.labelling.INTERVIEWER_LABELS, *cues.labelling.ANSWER_LABELS])
ASKS_OR_ANSWERS = re.compile(rf"\W{{0,3}}(?:{LABELS})(?![\w-])")
GLOSS_SUBJECT = re.compile(
    rf"\s*(?:这|该|此|上述|以上)[一个条项些种句]?[^,。]{{0,4}}?(?:{'|'.join(cues.editors.GLOSS_THINGS)})"
)
GLOSS_CLAUSE = re.compile(
    rf"[,;](?:这|该|此|上述|以上)[一个条项些种句]?(?:{'|'.join(cues.editors.GLOSS_THINGS)})"
    r"(?:后来|此后|其后|日后|事后|至今|如今|曾|一度|也|还|迅速|很快|被"
    r"|在[^,。我]{1,8}[内里中界])[^,。我们咱]{0,16}"
    r"(?:传为|传开|佳话|效仿|采用|推广|借鉴|写[进入]|引用|沿用|证实|印证|应验|称为|奉为|视为|引起|引发|流传)"
)
"""The last clause of a sentence that an editor tells the aftermath in: …，这一做法后来传为佳话。"""


BRACKETED = re.compile(r"\s*[(\[【〔][^()\[\]【】〔〕]{2,400}[。.!?][)\]】〕]")
"""A sentence in brackets: the editor's, about the excerpt before it."""

BORNE_OUT = re.compile(
    r"\s*(?:后来|事后|此后|其后|日后|[几多数一两三]年后)[^我咱你您。]{0,60}?(?:果然|应验|被证明|证明了这)[^我咱你您]*$"
)
"""A sentence in which nobody says I and time bears somebody out: 后来…，果然…"""

AFTERMATH = re.compile(
    r"\s*(?:(?:这|该|此)[^,。我咱]{0,6})?"
    r"(?:后来|此后|其后|事后|不久|随后|如今|(?:多|数|几|一|两|三|次)年后?)[^,。我咱]{0,6}"
    r"(?:[几数两三十]+[家位个名座]|一些|有些|有的|隔壁|邻居|友商|同行|业内|业界|行业|市场|对手|多家|各家|许多"
    r"|不少|这一|这个|这种|该|上述|国外|海外|国内|国际|研究|报告|实验|论文|调查|数据|其他|别的|别家)[^我咱]*?"
    r"(?:采用|效仿|仿效|效法|跟进|证实|验证|印证|应验|沿用|采纳|成为|倒闭|关停|得出|证明|借鉴|照搬|跟随"
    r"|不谋而合|殊途同归|也[^我咱,。]{2,20}了|纷纷|陆续|相继|先后|所见略同|如出一辙|支持|推翻)[^我咱]*$"
)
"""What came of it, as an editor tells behind an excerpt."""

HEADING_IN_BRACKETS = re.compile(
    r"[\[【〔〖《<〈](?P<words>[^\[\]【】〔〕〖〗《》<>〈〉。!?:]{1,24})[\]】〕〗》>〉]"
)
"""A heading of a section on a line of its own: 【关于人】."""

LONGEST_ADDRESS = 40
"""Characters of the longest line that speaks to the hearers of a speech."""

ADDRESS = re.compile(
    r"(?:各位|尊敬的|亲爱的|敬爱的|女士们|先生们|同学们|同事们|朋友们|老师们|大家"
    r"|你们)[^。!?:\n]*+[:!。]?|dear [^.!?:\n]*+[,:]"
)
"""A line that speaks to the hearers of a speech or the readers of a letter."""

SENTENCE = re.compile(r"[^。!?]+[。!?]*[”」』\"]*")


@dataclass(frozen=True, slots=True)
class _Announcement:
    """A paragraph that says that excerpts follow, and the sentence that says whose they are."""

    paragraph: int
    attribution: Span
    surely: bool  # in words that tell of nothing else


def read_notes(layout: Layout, grammar: Grammar) -> Found:
    """The headed excerpts of a document; nothing where it does not say that it holds any."""
    announcements = islice(_announcements(layout, grammar), LONGEST_HEAD)
    first = next(announcements, None)
    if first is None or _is_conversation(layout, grammar):
        return Found()
    if _asks_in_headings(layout) or _is_addressed(layout):
        return Found()
    found = (_excerpts(layout, grammar, announced) for announced in chain([first], announcements))
    return next((excerpts for excerpts in found if excerpts.findings), Found())


def _excerpts(layout: Layout, grammar: Grammar, announced: _Announcement) -> Found:
    """The excerpts below a paragraph that announces them; nothing where none stand there."""
    start = announced.paragraph + 1
    stop, closed = _extent(layout, grammar, start)
    reader = _NoteReader(layout, announced.attribution)
    for paragraph in layout.paragraphs[start:stop]:
        reader.take(paragraph)
    findings, doubts = reader.close(closed)
    if not findings or not (
        announced.surely
        or (_speaks_of_himself(layout, grammar, findings) and not _is_essay(layout, grammar, stop))
    ):
        return Found()
    return Found(findings, doubts, frozenset(range(start, stop)))


def _is_essay(layout: Layout, grammar: Grammar, stop: int) -> bool:
    """Whether the sections go on behind a paragraph that tells of him: they are about him then, not his."""
    rest = layout.paragraphs[stop:]
    told = rest and rest[0].shape is Shape.TEXT and grammar.is_named_in(rest[0].words)
    return bool(told) and any(
        p.shape is Shape.HEADING or (not p.bulleted and INLINE_HEADING.match(p.words)) for p in rest[1:]
    )


def _speaks_of_himself(layout: Layout, grammar: Grammar, findings: Sequence[Finding]) -> bool:
    """Whether excerpts are in his voice, and not somebody's account of him."""
    texts = ["".join(layout.folded[span.start : span.end] for span in found.answer) for found in findings]
    his = sum(FIRST_PERSON.search(text) is not None for text in texts)
    pronouns = tuple(fold(word) for word in grammar.speaker.pronouns)
    opening = re.compile(
        rf"(?:{longest_first(pronouns)})(?![们\w])|(?:{longest_first(pronouns)})[\u4e00-\u9fff]"
    )
    return (
        len(texts) >= LEAST_EXCERPTS
        and his >= FIRST_PERSON_SHARE * len(texts)
        and not any(opening.match(text) for text in texts)
    )


def _is_conversation(layout: Layout, grammar: Grammar) -> bool:
    """Whether labels stand in a text: those of somebody who asks, or most of them again and again.

    They are no headings then, whoever it is that answers.
    """
    inline = (INLINE_HEADING.match(paragraph.words) for paragraph in layout.paragraphs)
    counts = Counter(match.group("words").strip() for match in inline if match)
    if any(is_given_name(words) and not grammar.is_named_in(words) for words in counts):
        return True
    asking = sum(times for words, times in counts.items() if words in cues.labelling.INTERVIEWER_LABELS)
    again = sum(times for words, times in counts.items() if times > 1 and words not in cues.editors.POLAR)
    return asking > 1 or 2 * again > sum(counts.values()) or _takes_turns(layout)


def _asks_in_headings(layout: Layout) -> bool:
    """Whether most of what looks like a heading asks: the short questions of an interview, not topics."""
    headings = [
        p.words for p in layout.paragraphs if p.shape is Shape.HEADING and not p.words.startswith("#")
    ]
    asking = sum(words.endswith("?") for words in headings)
    return asking >= LEAST_ASKING and 2 * asking > len(headings)


def _is_addressed(layout: Layout) -> bool:
    """Whether somebody is spoken to in a line of its own: what follows is a speech or a letter."""
    return any(
        len(paragraph.words) <= LONGEST_ADDRESS and ADDRESS.fullmatch(paragraph.words)
        for paragraph in layout.paragraphs
    )


def _takes_turns(layout: Layout) -> bool:
    """Whether paragraphs begin with the words of those who ask and answer, whatever mark is behind them."""
    begins = Counter(match.group() for p in layout.paragraphs if (match := ASKS_OR_ANSWERS.match(p.words)))
    return sum(times > 1 for times in begins.values()) > 1


def _announcements(layout: Layout, grammar: Grammar) -> Iterator[_Announcement]:
    """Each announcement of a document, in order."""
    for i, paragraph in enumerate(layout.paragraphs):
        if not grammar.is_named_in(paragraph.words):
            continue
        sentences = list(SENTENCE.finditer(layout.folded, paragraph.span.start, paragraph.span.end))
        surely = _announced_surely(sentences, grammar)
        attribution = surely or _announced_perhaps(sentences, grammar)
        if attribution is not None:
            yield _Announcement(i, attribution, surely is not None)


def _announced_surely(sentences: list[re.Match[str]], grammar: Grammar) -> Span | None:
    """The sentence that names him and his interview, where it or one behind it says that it is excerpted."""
    origin: Span | None = None
    announcing: list[str] = []
    for match in sentences:
        words = match.group()
        if grammar.is_named_in(words) and _holds(words, cues.editors.INTERVIEW_WORDS):
            origin = Span(*match.span())
            announcing = [*cues.editors.EXCERPT_WORDS, *cues.editors.INTRODUCING_WORDS]
        elif grammar.is_named_in(words) and _holds(words, cues.editors.SPEECH_WORDS):
            origin, announcing = Span(*match.span()), cues.editors.EXCERPT_WORDS
        if origin is not None and _holds(words, announcing):
            return origin
    return None


def _announced_perhaps(sentences: list[re.Match[str]], grammar: Grammar) -> Span | None:
    """The sentence that names him, where words of some occasion and of some gathering follow it."""
    named: Span | None = None
    occasion = False
    for match in sentences:
        words = match.group()
        if _DOUBTFUL.search(words) or _is_joined(words, grammar):
            return None
        named = Span(*match.span()) if grammar.is_named_in(words) else named
        occasion = occasion or (named is not None and _OCCASION.search(words) is not None)
        if named is not None and occasion and _GATHERED.search(words):
            return named
    return None


def _is_joined(words: str, grammar: Grammar) -> bool:
    """Whether a sentence names him in one breath with somebody else."""
    return any(
        _JOINED_BEHIND.match(words, name.end())
        or _JOINED_BEFORE.search(words, max(0, name.start() - _LONGEST_JOIN), name.start())
        for name in grammar.names(words)
    )


def _holds(words: str, cue: Sequence[str]) -> bool:
    return any(word in words for word in cue)


def _extent(layout: Layout, grammar: Grammar, start: int) -> tuple[int, bool]:
    """Where the excerpts end, and whether the document marks that end."""
    for i in range(start, len(layout.paragraphs)):
        paragraph = layout.paragraphs[i]
        words = paragraph.words
        heading = NUMBER.sub("", words.strip("#*_ :"), count=1)
        closing = (
            heading in cues.editors.CLOSING_HEADINGS or heading.split(" ")[0] in cues.editors.CLOSING_HEADINGS
        )
        closing = closing or heading.startswith(cues.editors.CLOSING_OPENINGS)
        ends = paragraph.shape is Shape.HEADING and closing
        if paragraph.shape is Shape.SEPARATOR or ends or is_notice(words):
            return i, True
        if paragraph.shape is Shape.TEXT and grammar.is_named_in(words):
            return i, True
    return len(layout.paragraphs), False


class _NoteReader:
    """Gathers the paragraphs under the heading that stands over them."""

    def __init__(self, layout: Layout, attribution: Span) -> None:
        self._layout = layout
        self._attribution = attribution
        self._heading: Span | None = None
        self._findings: list[Finding] = []
        self._answers: list[list[Span]] = []  # what each of them says
        self._fresh = False  # a heading has come since the last finding

    def take(self, paragraph: Paragraph) -> None:
        """Read one paragraph."""
        if is_caption(paragraph.words):
            return
        bracketed = HEADING_IN_BRACKETS.fullmatch(paragraph.words)
        if bracketed is not None:
            start = paragraph.span.start
            self._heading = Span(start + bracketed.start("words"), start + bracketed.end("words"))
            self._fresh = True
            return
        if paragraph.shape is Shape.HEADING and not paragraph.bulleted:
            self._heading, self._fresh = _without_marks(self._layout, paragraph.span), True
            return
        polar = None if paragraph.bulleted else POLAR_EN.match(paragraph.words)
        inline = None if paragraph.bulleted or polar else INLINE_HEADING.match(paragraph.words)
        if inline is not None and inline.group("words").strip() in cues.editors.COMPILER_LABELS:
            return  # 整理者：…
        start = paragraph.span.start
        item = paragraph.bulleted or polar is not None
        if inline is not None and inline.group("words").strip() in cues.editors.POLAR:
            item = True
        elif inline is not None:
            heading = start + inline.start("words")
            self._heading = Span(heading, heading + len(inline.group("words").rstrip()))
            self._fresh = True
            start += inline.end()
        if self._heading is None:
            return
        answer = self._without_gloss(self._without_source(start, paragraph.span.end))
        if not answer:
            return
        if self._fresh or item:
            self._findings.append(self._finding(answer))
            self._answers.append(list(answer))
        else:
            self._answers[-1] += answer
        self._fresh = False

    def _finding(self, answer: tuple[Span, ...]) -> Finding:
        rule = "excerpt under a heading"
        return Finding(Kind.NOTE, answer, self._attribution, rule, question=self._heading)

    def close(self, closed: bool) -> tuple[tuple[Finding, ...], tuple[Doubt, ...]]:
        """The findings; where no mark ends the excerpts, what trails the last heading is unsure."""
        trailing = [] if closed or not self._answers else self._answers[-1][1:]
        doubts = tuple(Doubt(span, "nothing marks where the excerpts end") for span in trailing)
        if trailing:
            del self._answers[-1][1:]
        answers = zip(self._findings, self._answers, strict=True)
        return tuple(replace(finding, answer=tuple(answer)) for finding, answer in answers), doubts

    def _without_source(self, start: int, end: int) -> Span | None:
        """An excerpt without the words behind it that say when and where it was said."""
        source = find_source(self._layout.folded, start, end)
        dated = source is not None and is_dated(source_of(source))
        return trim(self._layout.folded, start, source.start() if source and dated else end)

    def _without_gloss(self, span: Span | None) -> tuple[Span, ...]:
        """The pieces of a paragraph without the sentences in which the editor speaks about the excerpt."""
        if span is None:
            return ()
        pieces: list[Span] = []
        notes = [match.span() for match in BRACKETED.finditer(self._layout.folded, span.start, span.end)]
        edges = [span.start, *(edge for note in notes for edge in note), span.end]
        said = zip(edges[::2], edges[1::2], strict=True)
        for match in (m for stretch in said for m in SENTENCE.finditer(self._layout.folded, *stretch)):
            if _is_gloss(match.group()):
                continue
            if pieces and pieces[-1].end == match.start():
                pieces[-1] = Span(pieces[-1].start, match.end())
            else:
                pieces.append(Span(match.start(), match.end()))
        return tuple(pieces)


def _without_marks(layout: Layout, span: Span) -> Span:
    """A heading without the marks of Markdown around it."""
    words = layout.folded[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip("#*_ "))
    end = span.end - (len(words) - len(words.rstrip("#*_ ")))
    return Span(start, end) if start < end else span


def _is_gloss(sentence: str) -> bool:
    """Whether a sentence is the editor's own, about the excerpt he is giving."""
    if (
        AFTERMATH.match(sentence)
        or BORNE_OUT.match(sentence)
        or (GLOSS_CLAUSE.search(sentence) and "我" not in sentence)
    ):
        return True
    judged = GLOSS_SUBJECT.match(sentence) and any(word in sentence for word in cues.editors.GLOSS_VERDICTS)
    return bool(judged) or any(gloss in sentence for gloss in cues.editors.GLOSS)
