"""Transcripts: the labelled turns of two or more people.

A turn runs from its label (see `labels.py`) to the next one; a heading between turns belongs to
neither. The question of an answer is the nearest earlier turn that asks. Where it is open who speaks,
or where the speaker is the one who asks, the words go to the unsure list.
"""

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.documents import Kind, Span
from bot.folding import is_han
from bot.reading import cues
from bot.reading.attribution import Grammar
from bot.reading.bare_questions import BARE_MARKS
from bot.reading.cast import INTRODUCTION_LENGTH
from bot.reading.courtesies import is_courtesy
from bot.reading.credits import asking_names
from bot.reading.editorial import is_aside, is_end_mark, is_notice
from bot.reading.findings import Doubt, Finding, Found
from bot.reading.labels import Label, find_labels
from bot.reading.layout import Layout, Paragraph, Shape, trim
from bot.reading.lines import HEADING_MARK, ends_sentence
from bot.reading.marks import inside_marks
from bot.reading.people import longest_first
from bot.reading.roles import Role
from bot.reading.stamps import is_stamp

ASKING_SHARE = 1 / 3
"""Share of somebody's turns with a question mark from which on he is one who asks."""

SPEAKER_ASKS_SHARE = 0.5
"""Share of the speaker's own turns that end with a question mark from which on he may be the interviewer."""

LONGEST_REMARK = 32
"""Characters of a host's remark behind somebody's question that does not take its place."""

LEAST_ANSWERED = 2
"""Turns before his that show that somebody among several asks."""

LEAST_MARKED = 2
"""Turns of his, all in quotation marks, that show notes in which only what is marked is word for word."""

LONGEST_NOTE = 6
"""Paragraphs of the longest editor's note in brackets; a bracket open for longer is a slip."""

RUBRIC = re.compile(r"【[^】]{1,20}】")
DONE = re.compile(r"笑|声|掌|沉默|停顿|思考|点头|摇头|手|音乐|喝|叹|哭|唱|laugh|applau|pause|music")
"""What somebody does instead of speaking; other words in such brackets are a heading."""

STAMP = re.compile(r"[(\[]?\d{1,2}:\d{2}(?::\d{2})?[)\]]?\s++(?=\S)")
STAMPED_LABEL = re.compile(r"[(\[]?\d{1,2}:\d{2}(?::\d{2})?[)\]]?\s*+[^:|。,!?\n]{1,24}[:|](?!\d)")
BEFORE_BAR = re.compile(r"[^:|。,!?\n]{1,24}\|")
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
OPEN_NOTE = re.compile(r"[(\[【][^)\]】]*+$")
GESTURE = re.compile(r"[(\[【][^()\[\]【】]*+[)\]】][。.]?")
PERSONAL = re.compile(r"[我咱你您]|\b(?:i|we|my|our|me|us|you|your)\b")
QUESTION_END = re.compile(r"\?[\s”」』\"')]*+$")


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says until the next label; `doubts` are words in it of open origin."""

    label: Label
    pieces: tuple[Span, ...]
    doubts: tuple[Doubt, ...]
    asks: bool  # the words end with a question mark
    stop: int  # the index after the last paragraph that belongs to it


def read_dialogue(layout: Layout, grammar: Grammar) -> Found:
    """The speaker's turns in a transcript; nothing where the text is not one."""
    labels = find_labels(layout, grammar)
    roles = Counter(label.role for label in labels.values())
    if not roles[Role.SPEAKER] or not (roles[Role.ASKER] or roles[Role.PERSON] or roles[Role.UNCLEAR]):
        return Found()
    turns = _turns(layout, grammar, labels)
    askers = _askers(turns)
    he_asks = _speaker_asks(turns, layout, grammar, min(labels))
    findings: list[Finding] = []
    doubts: list[Doubt] = []
    question: Span | None = None
    open_question = False  # a question has come since his last turn
    previous: Turn | None = None
    punctuated = 2 * sum(_is_sentence(layout, turn) for turn in turns) >= len(turns)
    is_list = not roles[Role.ASKER] and len({label.words for label in labels.values()}) == len(labels)
    turns = _without_marks(layout, turns)
    order = sorted(labels)
    for turn, before, start in zip(turns, [order[0], *order], order, strict=False):
        role = turn.label.role
        if not open_question and _begins_section(layout.paragraphs[before + 1 : start]):
            question = None
        reason = _unsure(turn, previous, he_asks=he_asks)
        if reason is None and punctuated and _is_title(layout, turn, previous):
            reason = "looks like a title that begins with his name"
        if reason is None and is_list and role is Role.SPEAKER and not _is_personal(layout, turn):
            reason = "stands in a list of people"
        if reason is not None:
            doubts.extend(Doubt(piece, reason) for piece in turn.pieces)
        if role in (Role.SPEAKER, Role.IMPRINT):
            doubts.extend(turn.doubts)
        if role is Role.SPEAKER:
            if turn.pieces and reason is None and not _is_empty(layout, turn):
                findings.append(
                    Finding(
                        Kind.DIALOGUE, turn.pieces, turn.label.span, "turn of a transcript", question=question
                    )
                )
            open_question = False
        elif turn.pieces and (
            role is Role.ASKER or turn.label.words in askers or (role is Role.PERSON and turn.asks)
        ):
            words = Span(turn.pieces[0].start, turn.pieces[-1].end)
            if not (open_question and not turn.asks and len(words) <= LONGEST_REMARK):
                question, open_question = words, turn.asks
        previous = turn
    read = {i for turn, start in zip(turns, sorted(labels), strict=True) for i in range(start, turn.stop)}
    return Found(tuple(findings), tuple(doubts), frozenset(read))


def _unsure(turn: Turn, previous: Turn | None, *, he_asks: bool) -> str | None:
    """Why a turn that may be the speaker's is left out."""
    if turn.label.role is Role.UNCLEAR:
        return "the label names him and somebody else, or nobody known"
    if turn.label.role is not Role.SPEAKER:
        return None
    if he_asks:
        return "he is the one who asks here"
    if not turn.label.colon and previous is not None and previous.label.role is Role.SPEAKER:
        return "his name begins a paragraph after his own turn, without a colon"
    return None


def _is_sentence(layout: Layout, turn: Turn) -> bool:
    return bool(turn.pieces) and ends_sentence(layout.folded[turn.pieces[-1].start : turn.pieces[-1].end])


def _is_empty(layout: Layout, turn: Turn) -> bool:
    """Whether a turn says nothing: courtesies alone, or what he does instead of speaking, in brackets."""
    words = " ".join(layout.folded[piece.start : piece.end] for piece in turn.pieces)
    return is_courtesy(words) or GESTURE.fullmatch(words) is not None


def _is_personal(layout: Layout, turn: Turn) -> bool:
    """Whether somebody speaks of himself or to somebody, or is quoted, and is not described."""
    quoted = bool(turn.pieces) and inside_marks(layout, turn.pieces[0]) is not None
    return quoted or any(PERSONAL.search(layout.folded, piece.start, piece.end) for piece in turn.pieces)


def _begins_section(between: tuple[Paragraph, ...]) -> bool:
    """Whether a marked heading stands between two labels."""
    return any(HEADING_MARK.match(paragraph.words) for paragraph in between)


def _without_marks(layout: Layout, turns: list[Turn]) -> list[Turn]:
    """The turns; where all of his are in quotation marks, without the marks and what stands behind them.

    Notes give so what is word for word (NAME: "..."); what they tell without marks is the writer's own.
    """
    his = [turn for turn in turns if turn.label.role is Role.SPEAKER and turn.pieces]
    inside = [inside_marks(layout, turn.pieces[0]) for turn in his]
    if len(his) < LEAST_MARKED or not all(inside):
        return turns
    return [_marked(layout, turn) if turn.label.role is Role.SPEAKER else turn for turn in turns]


def _marked(layout: Layout, turn: Turn) -> Turn:
    """A turn of his as far as it stands in quotation marks."""
    marked = [inside_marks(layout, piece) for piece in turn.pieces]
    count = marked.index(None) if None in marked else len(marked)
    reason = "stands without marks behind words in quotation marks"
    behind = tuple(Doubt(piece, reason) for piece in turn.pieces[count:])
    pieces = tuple(piece for piece in marked[:count] if piece is not None)
    return replace(turn, pieces=pieces, doubts=(*turn.doubts, *behind))


def _is_title(layout: Layout, turn: Turn, previous: Turn | None) -> bool:
    """Whether a turn of his may be a headline instead (NAME: the kite), as after a conversation."""
    if turn.label.role is not Role.SPEAKER or previous is None or not turn.pieces:
        return False
    behind = previous.label.role in (Role.SPEAKER, Role.IMPRINT) or not _is_sentence(layout, previous)
    return behind and len(turn.pieces) == 1 and not _is_sentence(layout, turn)


def _askers(turns: list[Turn]) -> frozenset[str]:
    """The people without the label of an interviewer who put the questions all the same."""
    official = sum(turn.label.role is Role.ASKER for turn in turns)
    total: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    asking: Counter[str] = Counter()
    for turn, following in pairwise(turns):
        if turn.label.role is Role.PERSON:
            total[turn.label.words] += 1
            answered[turn.label.words] += following.label.role is Role.SPEAKER
            asking[turn.label.words] += turn.asks
    by_questions = frozenset(words for words in total if asking[words] >= ASKING_SHARE * total[words])
    if official:
        return frozenset(words for words in by_questions if 2 * asking[words] >= total[words])
    most = max(answered.values(), default=0)
    if by_questions:
        leads = (words for words in total if answered[words] == most >= LEAST_ANSWERED and asking[words])
        return by_questions | frozenset(leads)
    people = {turn.label.words for turn in turns if turn.label.role is Role.PERSON}
    if most < LEAST_ANSWERED and len(people) > 1:
        return frozenset()  # nobody comes again: they are asked one after the other
    return frozenset(
        words for words in total if 2 * answered[words] >= total[words] and answered[words] == most
    )


def _speaker_asks(turns: list[Turn], layout: Layout, grammar: Grammar, first: int) -> bool:
    """Whether the speaker is the one who puts the questions."""
    introduction = "\n".join(paragraph.words for paragraph in layout.paragraphs[:first])
    his = [turn.asks for turn in turns if turn.label.role is Role.SPEAKER and turn.pieces]
    others = [turn.asks for turn in turns if turn.label.role is not Role.SPEAKER and turn.pieces]
    share, their_share = (sum(group) / max(1, len(group)) for group in (his, others))
    return share > their_share and (share > SPEAKER_ASKS_SHARE or grammar.asks_in(introduction))


def _turns(layout: Layout, grammar: Grammar, labels: dict[int, Label]) -> list[Turn]:
    order = sorted(labels)
    above = layout.original[: min(layout.paragraphs[order[0]].span.start, INTRODUCTION_LENGTH)]
    asking = re.compile(longest_first(name for name in asking_names(above) if " " in name or is_han(name[0])))
    turns: list[Turn] = []
    for i, stop in zip(order, [*order[1:], len(layout.paragraphs)], strict=True):
        label = labels[i]
        if label.role is not Role.IMPRINT:
            turns.append(_TurnReader(layout, grammar, label, i, stop, asking).read())
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


class _TurnReader:
    """Gathers the words of one label, from its paragraph to the next label."""

    def __init__(
        self, layout: Layout, grammar: Grammar, label: Label, i: int, stop: int, asking: re.Pattern[str]
    ) -> None:
        """`asking`: the names of those who ask."""
        self._layout, self._grammar, self._label = layout, grammar, label
        self._asking = asking
        self._head = layout.paragraphs[i]
        self._is_last = stop == len(layout.paragraphs)
        self._at, self._stop = i + 1, stop
        below = layout.paragraphs[i + 1 : i + 2]
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
        if self._at + 1 == self._stop and not self._is_last and words.endswith(":"):
            return False  # the heading of a part: Questions and Answers:
        if self._is_heading(paragraph, words) or self._is_like_label(words):
            if not self._is_last and self._label.role is Role.SPEAKER:
                reason = "stands under a heading or a label of nobody known"
                self._doubts.extend(_unlabelled(self._layout, self._at, self._stop, reason))
            return False
        if self._is_last and RUBRIC.match(words) and not (words.endswith("】") and DONE.search(words)):
            return False
        if paragraph.quoted and not self._head.quoted:
            return not self._is_last
        if is_aside(words) or is_stamp(words):
            return True
        if OPEN_NOTE.match(words):
            return self._skip_note()
        return self._take_words(paragraph, words)

    def _is_heading(self, paragraph: Paragraph, words: str) -> bool:
        if self._head.bulleted and paragraph.indent < self._head.indent:
            return True  # a point of the list that the turn itself is a point of a part of
        begins = self._label.lone and not self._pieces and not HEADING_MARK.match(words)
        self._lists = self._lists if paragraph.shape is Shape.HEADING else False
        if self._lists and not HEADING_MARK.match(words) and not words.startswith("**"):
            return False  # a point of what the words above it announce
        return paragraph.shape is not Shape.TEXT and not paragraph.bulleted and not begins

    def _is_like_label(self, words: str) -> bool:
        """Whether a paragraph has the form of this turn's own label."""
        head = self._head.words
        bold = IN_BOLD.match(words)
        if bold and _leads_on(bold.group().strip("*_: ")):
            return False
        return any(label.match(head) and form.match(words) for label, form in LABEL_FORMS)

    def _skip_note(self) -> bool:
        """Pass over an editor's note in brackets that runs over paragraphs; one without end is in doubt."""
        for at in range(self._at, min(self._at + LONGEST_NOTE, self._stop)):
            if self._layout.paragraphs[at].words.endswith((")", "]", "】")):
                self._at = at
                return True
        self._doubts.append(Doubt(self._layout.paragraphs[self._at].span, "a bracket is never closed here"))
        return True

    def _take_words(self, paragraph: Paragraph, words: str) -> bool:
        reason = _doubt(words, self._grammar, self._label.role)
        if self._is_last and paragraph.follows_blank and self._pieces and self._asking.search(words):
            return False  # the page's own words about who asked
        if self._is_last and reason is not None:
            return False  # the transcript is over; the reader of prose takes it from here
        nested = paragraph.indent > self._head.indent or paragraph.bulleted
        joined = not paragraph.follows_blank and (self._head.follows_blank or self._label.lone)
        trails = self._closed and bool(self._pieces) and not (nested or joined or self._is_apart)
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
    if is_notice(words):
        return "looks like the page's own words"
    if role is Role.SPEAKER and grammar.is_named_in(words):
        return "speaks of him in the third person"
    return None
