"""The words of one label: from its paragraph to the next label, or to what ends the conversation.

An editor's notes, captions and the page's own words are passed over; what may be somebody else's is a doubt.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from bot.documents import Span
from bot.folding import is_han
from bot.reading import cues
from bot.reading.asides.editorial import is_aside, is_end_mark, is_notice
from bot.reading.asides.page_words import is_page_words
from bot.reading.findings import Doubt
from bot.reading.grammar.attribution import Grammar
from bot.reading.people.credits import asking_names
from bot.reading.people.label_forms import LONGEST_OFFICE, OFFICE_BELOW
from bot.reading.talk.bare_questions import BARE_MARKS
from bot.reading.talk.cast import INTRODUCTION_LENGTH
from bot.reading.talk.labels import Label, is_quoted_message
from bot.reading.talk.narration import Narration
from bot.reading.talk.roles import Role
from bot.reading.text.alternations import longest_first
from bot.reading.text.boxes import is_loose_line
from bot.reading.text.layout import Layout, Paragraph, Shape, trim
from bot.reading.text.lines import HEADING_MARK, QUESTION_END, ends_sentence
from bot.reading.text.marks import QUOTED, inside_marks
from bot.reading.text.stamps import is_stamp

LONGEST_NOTE = 6
"""Paragraphs of the longest editor's note in brackets; a bracket open for longer is a slip."""

RUBRIC = re.compile(r"【[^】]{1,20}】")
DONE = re.compile(r"笑|声|掌|沉默|停顿|思考|点头|摇头|手|音乐|喝|叹|哭|唱|laugh|applau|pause|music")
"""What somebody does instead of speaking; other words in such brackets are a heading."""

STAMP = re.compile(r"[(\[]?\d{1,2}:\d{2}(?::\d{2})?[)\]]?\s++(?=\S)")
STAMPED_LABEL = re.compile(r"[(\[]?\d{1,2}:\d{2}(?::\d{2})?[)\]]?\s*+[^:|。,!?\n]{1,24}[:|](?!\d)")
BEFORE_BAR = re.compile(r"[^:|丨。,!?\n]{1,24}[|丨]")
LABEL_FORMS = (
    (STAMPED_LABEL, STAMPED_LABEL),
    (BEFORE_BAR, BEFORE_BAR),
    (NAME_AND_TIME := re.compile(r"[^\n:]{1,60}[\[(]\d{1,2}:\d\d(?::\d\d)?[\])]$"), NAME_AND_TIME),
    (IN_BOLD := re.compile(r"[*_]{2,3}[^*\n]{1,40}(?::\s?[*_]{2,3}|[*_]{2,3}\s?:)"), IN_BOLD),
    (
        re.compile(r"[^\n:]{2,60} (?:answers|replies|responds|answered|replied|responded):"),
        re.compile(r"[^\n:]{2,60} [a-z]+(?:s|ed):\s"),
    ),
)
"""What the label of a turn looks like, and a line in it that must be the label of somebody unknown."""

PERSON_IN_LEAD = re.compile(
    longest_first(
        [
            *cues.persons.TITLES,
            *cues.persons.OTHER_ROLES,
            *cues.labelling.NARRATOR_LABELS,
            *cues.labelling.IMPRINT_LABELS,
            *"话人者",
        ]
    )
)
NEAR = 2_000
"""Characters around words lifted out of a conversation among which they stand."""

LONGEST_LEAD = 60
"""Characters of a label with its colon before what somebody asks."""

FARTHEST_BEFORE = 800
"""Characters before a paragraph among which somebody is looked for whom its pronoun means."""

LEAST_CAPITALS, LONGEST_IN_CAPITALS = 8, 80
"""Characters of a heading in capitals between the turns."""

OF_HIMSELF = re.compile(r"\b(?:i|my|me|myself)\b|我(?![们国方司校院台报刊社])")
FROM_OUTSIDE = re.compile(
    r"\b(?:he|she|they|his|her|him|thank(?:s|ed)?|interview(?:ed|s)?|conversation|readers?)\b"
    r"|[他她]|感谢|致谢|鸣谢|采访|访谈|记者|读者|作者|来源|转载|\bby [a-z]|:"
)
"""A paragraph behind the last turn goes on with it by the first, unless the second tells of him or a page."""

OPEN_NOTE = re.compile(r"[(\[【][^)\]】]*+$")


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says until the next label; `doubts` are words in it of open origin."""

    label: Label
    pieces: tuple[Span, ...]
    doubts: tuple[Doubt, ...]
    asks: bool  # the words end with a question mark
    stop: int  # the index after the last paragraph that belongs to it


def read_turns(layout: Layout, grammar: Grammar, labels: dict[int, Label]) -> list[Turn]:
    """The turn of each label, in order."""
    order = sorted(labels)
    above = layout.original[: min(layout.paragraphs[order[0]].span.start, INTRODUCTION_LENGTH)]
    asking = re.compile(longest_first(name for name in asking_names(above) if " " in name or is_han(name[0])))
    transcript = _Transcript(layout, grammar, asking)
    turns: list[Turn] = []
    last = max((at for at in order if labels[at].role is not Role.IMPRINT), default=0)
    for i, stop in zip(order, [*order[1:], len(layout.paragraphs)], strict=True):
        label = labels[i]
        if label.role is not Role.IMPRINT:
            turns.append(_Reader(transcript, label, i, stop, final=i >= last).read())
            continue
        his = bool(turns) and turns[-1].label.role is Role.SPEAKER and stop < len(layout.paragraphs)
        doubts = _unlabelled(layout, i + 1, stop, "stands behind an editor's note") if his else ()
        turns.append(Turn(label, (), doubts, asks=False, stop=stop if doubts else i))
    return turns


def _unlabelled(layout: Layout, start: int, stop: int, reason: str) -> tuple[Doubt, ...]:
    """Every paragraph of a stretch that may go on with the speaker's turn before it."""
    stretch = ((paragraph, paragraph.words) for paragraph in layout.paragraphs[start:stop])
    return tuple(
        Doubt(paragraph.span, reason)
        for paragraph, words in stretch
        if paragraph.shape is Shape.TEXT and not (is_aside(words) or is_notice(words))
    )


@dataclass(frozen=True)
class _Transcript:
    """What all turns of one text are read by; `asking`: the names of those who ask."""

    layout: Layout
    grammar: Grammar
    asking: re.Pattern[str]

    @cached_property
    def narration(self) -> Narration:
        """What tells the writer's words from theirs: needed only where a turn has a second paragraph."""
        return Narration.in_document(self.layout, self.grammar)


class _Reader:
    """Gathers the words of one label, from its paragraph to the next label."""

    def __init__(self, transcript: _Transcript, label: Label, i: int, stop: int, *, final: bool) -> None:
        """`i`: the label's paragraph; `stop`: that of the next one; `final`: nobody speaks behind it."""
        self._transcript, self._label, self._is_final = transcript, label, final
        self._layout = layout = transcript.layout
        self._head = layout.paragraphs[i]
        self._asked = layout.paragraphs[max(0, i - 1)].span
        self._is_last = stop == len(layout.paragraphs)
        self._at, self._stop = i + 1, stop
        if label.lone and self._at < stop and _is_office(layout.paragraphs[self._at]):
            self._at += 1
        below = layout.paragraphs[self._at : self._at + 1]
        self._closed = self._is_last or any(is_end_mark(p.words) for p in layout.paragraphs[i + 1 : stop])
        self._is_apart = label.lone and any(paragraph.follows_blank for paragraph in below)
        end = self._head.span.end
        if self._head.words.startswith("**") and self._head.words.endswith("**") and not label.lone:
            closed = "**" in layout.folded[label.span.start + 2 : label.span.end]
            end -= 0 if closed else 2
        first = trim(layout.folded, *_words_of(self._head, label, end))
        self._pieces = [first] if first is not None else []
        self._doubts: list[Doubt] = []
        self._lists = first is not None and layout.folded[first.end - 1] == ":"

    def read(self) -> Turn:
        """The turn. What stands behind the last label is end matter as often as words of the turn."""
        while self._at < self._stop and self._take(self._layout.paragraphs[self._at]):
            self._at += 1
        pieces, folded = self._pieces, self._layout.folded
        asks = bool(pieces) and QUESTION_END.search(folded, pieces[-1].start, pieces[-1].end) is not None
        stop = self._at if self._is_last else self._stop
        return Turn(self._label, tuple(pieces), tuple(self._doubts), asks, stop)

    def _take(self, paragraph: Paragraph) -> bool:
        """Read one paragraph; whether the turn may go on behind it."""
        words = paragraph.words
        if is_end_mark(words):
            self._stop = self._at
            return False
        if is_quoted_message(self._layout, self._at):
            self._at += 1  # and the dashes under it
            return True
        if self._at + 1 == self._stop and not self._is_last and words.endswith(":"):
            return False  # the heading of a part: Questions and Answers:
        if self._is_heading(paragraph, words) or self._is_like_label(words):
            if not self._is_last and self._label.role is Role.SPEAKER:
                reason = "stands under a heading or a label of nobody known"
                self._doubts.extend(_unlabelled(self._layout, self._at, self._stop, reason))
            return False
        rubric = RUBRIC.match(words) and not (words.endswith("】") and DONE.search(words))
        if rubric and not self._is_last and self._label.role is Role.SPEAKER:
            reason = "stands under a rubric of the page"
            self._doubts.extend(_unlabelled(self._layout, self._at, self._stop, reason))
        if rubric or (self._is_final and self._is_notice_in_bold(words)):
            return False
        if paragraph.quoted and not self._head.quoted:
            return not self._is_last
        return self._take_inside(paragraph, words)

    def _take_inside(self, paragraph: Paragraph, words: str) -> bool:
        """Read one that neither ends the turn nor quotes what was said before it."""
        if is_aside(words) or is_stamp(words) or self._is_said_again(paragraph):
            return True
        if OPEN_NOTE.match(words):
            return self._skip_note()
        return self._take_words(paragraph, words)

    def _is_heading(self, paragraph: Paragraph, words: str) -> bool:
        if self._head.bulleted and paragraph.indent < self._head.indent:
            return True  # a point of the list that the turn itself is a point of a part of
        above = self._layout.paragraphs[self._at - 1]
        if paragraph.bulleted and paragraph.shape is Shape.HEADING and self._at + 1 == self._stop:
            return not (above.bulleted or above.words.endswith(":") or self._is_last)
        inner = inside_marks(self._layout, paragraph.span) if self._pieces else None
        if inner is not None and not ends_sentence(self._layout.folded[inner.start : inner.end]):
            return True  # a title in quotation marks
        if self._is_in_capitals(paragraph) and not self._is_in_capitals(self._head):
            return True  # WHAT ABOUT THE CREWS?
        begins = self._label.lone and not self._pieces and not HEADING_MARK.match(words)
        self._lists = self._lists if paragraph.shape is Shape.HEADING else False
        if self._lists and not HEADING_MARK.match(words) and not words.startswith("**"):
            return False  # a point of what the words above it announce
        return paragraph.shape is not Shape.TEXT and not paragraph.bulleted and not begins

    def _is_in_capitals(self, paragraph: Paragraph) -> bool:
        """Whether a short paragraph is all in capitals, as headings are set."""
        words = self._layout.original[self._words_from(paragraph) : paragraph.span.end]
        return (
            words[:1] not in "([【"
            and not is_aside(paragraph.words)
            and words.isupper()
            and LEAST_CAPITALS <= len(words) <= LONGEST_IN_CAPITALS
        )

    def _words_from(self, paragraph: Paragraph) -> int:
        """Where the words of a paragraph begin, behind the label of this turn."""
        return max(paragraph.span.start, self._label.span.end if paragraph is self._head else 0)

    def _is_notice_in_bold(self, words: str) -> bool:
        """Whether a paragraph begins in bold as no other of this turn does: **Office hours:** Tuesdays."""
        return (
            IN_BOLD.match(words) is not None
            and bool(self._pieces)
            and not self._lists
            and not any(IN_BOLD.match(self._layout.folded, piece.start) for piece in self._pieces)
            and not IN_BOLD.match(self._head.words)
        )

    def _is_said_again(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph in quotation marks lifts out words that stand near it."""
        inner = inside_marks(self._layout, paragraph.span)
        if inner is None:
            return False
        folded = self._layout.folded
        words = folded[inner.start : inner.end].rstrip("。.!?")
        start, end = max(0, inner.start - NEAR), inner.end + NEAR
        return words in folded[start : paragraph.span.start] or words in folded[paragraph.span.end : end]

    def _is_like_label(self, words: str) -> bool:
        """Whether a paragraph has the form of this turn's own label."""
        head = self._head.words
        bold = IN_BOLD.match(words)
        if bold and _leads_on(bold.group().strip("*_: ")):
            return False
        return any(label.match(head) and form.match(words) for label, form in LABEL_FORMS)

    def _before(self) -> tuple[str, str]:
        """What stands before a paragraph in its turn, and what was asked; folded, and with its capitals."""
        asked = self._asked
        colon = self._layout.folded.find(":", asked.start, min(asked.end, asked.start + LONGEST_LEAD)) + 1
        said = self._pieces[-1] if self._pieces else self._head.span
        start = max(self._label.span.end, said.end - FARTHEST_BEFORE)
        folded, original = (
            f"{text[max(colon, asked.start) : asked.end]}\n{text[start : said.end]}"
            for text in (self._layout.folded, self._layout.original)
        )
        return folded, original

    def _skip_note(self) -> bool:
        """Pass over an editor's note in brackets that runs over paragraphs; one without end is in doubt."""
        for at in range(self._at, min(self._at + LONGEST_NOTE, self._stop)):
            if self._layout.paragraphs[at].words.endswith((")", "]", "】")):
                self._at = at
                return True
        self._doubts.append(Doubt(self._layout.paragraphs[self._at].span, "a bracket is never closed here"))
        return True

    def _take_words(self, paragraph: Paragraph, words: str) -> bool:
        # Whoever asks may introduce the guests, thank a sponsor, tell what happened.
        opens = self._label.role is Role.ASKER and not self._pieces
        reason = None if opens else _doubt(words, self._transcript.grammar, self._label.role)
        original = self._layout.original[paragraph.span.start : paragraph.span.end]
        apart = paragraph.follows_blank or not self._head.follows_blank
        his = self._label.role is Role.SPEAKER
        if reason is None and his and self._pieces and is_loose_line(self._layout, self._at):
            reason = "ends no sentence where all others do"
        before = ("", "") if paragraph.bulleted else self._before()
        tells = self._transcript.narration.tells
        if reason is None and his and apart and tells(words, original, *before):
            reason = "tells what happened, or of the conversation itself"
        if (
            self._is_last
            and paragraph.follows_blank
            and self._pieces
            and self._transcript.asking.search(words)
        ):
            return False  # the page's own words about who asked
        if self._is_last and reason is not None:
            return False  # the transcript is over; the reader of prose takes it from here
        nested = paragraph.indent > self._head.indent or paragraph.bulleted
        joined = not paragraph.follows_blank and (self._head.follows_blank or self._label.lone)
        trails = self._closed and bool(self._pieces) and not (nested or joined or self._is_apart)
        trails = trails and not (his and _speaks_of_himself(words))
        if reason is None and trails:
            self._at += 1
            reason = "stands without a label after the last turn"
        if reason is not None:
            self._doubts.append(Doubt(paragraph.span, reason))
            return not trails
        stamp = STAMP.match(words) if STAMP.match(self._head.words) else None
        start = paragraph.span.start + (stamp.end() if stamp else 0)
        self._pieces.append(Span(start, paragraph.span.end))
        self._lists = self._lists or words.endswith(":")
        return True


def _speaks_of_himself(words: str) -> bool:
    """Whether a paragraph says I outside quotation marks, and nothing of him or of a page."""
    bare = QUOTED.sub("\x00", words)
    return OF_HIMSELF.search(bare) is not None and FROM_OUTSIDE.search(bare) is None


def _is_office(paragraph: Paragraph) -> bool:
    """Whether a line right below a name says what he is, and nothing else."""
    short = len(paragraph.words) <= LONGEST_OFFICE and not paragraph.follows_blank
    return short and OFFICE_BELOW.match(paragraph.words) is not None


def _words_of(head: Paragraph, label: Label, end: int) -> tuple[int, int]:
    """Where the words behind a label begin and end; a question without one is without the marks around it."""
    if not label.bare:
        return label.span.end, end
    words = head.words
    lead = len(words) - len(words.lstrip(BARE_MARKS))
    return head.span.start + lead, head.span.end - (len(words) - len(words.rstrip("*_ ")))


def _leads_on(lead: str) -> bool:
    """Whether bold words before a colon head a part of an answer (最难的一关) and name nobody."""
    named = PERSON_IN_LEAD.search(lead) is not None
    return lead in cues.labelling.NOT_LABELS or ("的" in lead and not named)


def _doubt(words: str, grammar: Grammar, role: Role) -> str | None:
    """Why a paragraph without a label may not belong to the turn before it."""
    if is_notice(words) and (role is Role.SPEAKER or not is_page_words(words)):
        return "looks like the page's own words"
    if role is Role.SPEAKER and grammar.is_named_in(words):
        return "speaks of him in the third person"
    return None
