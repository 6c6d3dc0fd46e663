"""Transcripts: labelled turns of two or more people.

A label stands at the start of a paragraph and says whose words follow: a name, a role, or both,
plain, in bold or behind a bullet, with a colon or (once the label is known) without one. A turn runs
to the next label; a heading between turns belongs to neither. Where it is open who speaks, the words
go to the unsure list.
"""

import re
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from bot.documents import Kind, Span
from bot.reading import cues
from bot.reading.attribution import Grammar
from bot.reading.layout import Layout, Paragraph, Shape, trim
from bot.reading.quotations import Doubt

LONGEST_LABEL = 40
"""Characters of a label; names with a role in brackets run to about 35."""

LABEL = re.compile(
    r"(?P<open>[*_\[【<]*+)(?P<words>[^\s:*_\]】>][^:*_\]】>\n]{0,39}?)\s?(?P<close>[*_\]】>]*+)\s?:(?P<after>[*_]*+)"
)
BOLD_LABEL = re.compile(r"[*_]{2,3}(?P<words>[^:*_\n]{1,40}?)\s?:?\s?[*_]{2,3}(?P<colon>)")
SENTENCE_INSIDE = re.compile(r"[。!?;,]|\. ")
ROLE_IN_BRACKETS = re.compile(r"\s*[(\[][^)\]]{0,32}[)\]]\s*")
ASIDE = re.compile(r"[(\[【].*[)\]】]$")
CAPTION = re.compile(r"(?:▲|图|photo|image|video|视频)\s?[/:|]|▲|.{0,24}图\s?/")


class Role(StrEnum):
    """What a label makes of the words behind it."""

    SPEAKER = "speaker"
    INTERVIEWER = "interviewer"
    GUEST = "guest"


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of a paragraph; `words` is its bare text, folded."""

    span: Span
    words: str
    role: Role


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says until the next label; `sure` pieces, and those of open origin."""

    label: Label
    pieces: tuple[Span, ...]
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class DialogueFinding:
    """One turn of the speaker with the question it answers."""

    kind: Kind
    answer: tuple[Span, ...]
    question: Span | None
    attribution: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Dialogue:
    """What a transcript gave, and the indexes of the paragraphs it was read from."""

    findings: tuple[DialogueFinding, ...]
    doubts: tuple[Doubt, ...]
    read: frozenset[int]


NO_DIALOGUE = Dialogue((), (), frozenset())


def read_dialogue(layout: Layout, grammar: Grammar) -> Dialogue:
    """The speaker's turns in a transcript; nothing where the text is not one."""
    labels = find_labels(layout, grammar)
    roles = {label.role for label in labels.values()}
    if Role.SPEAKER not in roles or len(roles) < 2:
        return NO_DIALOGUE
    turns = _turns(layout, grammar, labels)
    findings: list[DialogueFinding] = []
    doubts: list[Doubt] = []
    question: Span | None = None
    for turn in turns:
        if turn.label.role is Role.INTERVIEWER and turn.pieces:
            question = Span(turn.pieces[0].start, turn.pieces[-1].end)
        elif turn.label.role is Role.SPEAKER:
            doubts.extend(turn.doubts)
            if turn.pieces:
                findings.append(DialogueFinding(Kind.DIALOGUE, turn.pieces, question, turn.label.span, "turn of a transcript"))
    first, last = min(labels), max(labels)
    return Dialogue(tuple(findings), tuple(doubts), frozenset(range(first, _end_of_last(layout, last))))


def find_labels(layout: Layout, grammar: Grammar) -> dict[int, Label]:
    """The labels of a text by the index of their paragraph."""
    candidates = {
        i: match
        for i, paragraph in enumerate(layout.paragraphs)
        if paragraph.shape is not Shape.SEPARATOR and (match := _label(layout, paragraph)) is not None
    }
    words = {i: _bare(match.group("words")) for i, match in candidates.items()}
    counts = Counter(words.values())
    introduced = _only_interviewee(layout, grammar, min(candidates, default=0))
    roles = {word: _role(word, count, grammar, introduced) for word, count in counts.items()}
    known = {word for word, role in roles.items() if role is not None}
    labels: dict[int, Label] = {}
    for i, paragraph in enumerate(layout.paragraphs):
        if i in candidates:
            role = roles[words[i]]
            if role is not None:
                start = layout.paragraphs[i].span.start
                labels[i] = Label(Span(start, start + candidates[i].end()), words[i], role)
        elif paragraph.shape is Shape.TEXT:
            start = _label_without_colon(layout.words(paragraph), known)
            if start is not None:
                role = roles[start]
                assert role is not None
                labels[i] = Label(Span(paragraph.span.start, paragraph.span.start + len(start)), start, role)
    return labels


def _label(layout: Layout, paragraph: Paragraph) -> re.Match[str] | None:
    words = layout.words(paragraph)
    match = BOLD_LABEL.match(words) or LABEL.match(words)
    if match is None or SENTENCE_INSIDE.search(ROLE_IN_BRACKETS.sub("", match.group("words"))):
        return None
    return match


def _bare(words: str) -> str:
    """A label without brackets, marks and the verb that some put behind the name."""
    return ROLE_IN_BRACKETS.sub("", words).strip(" *_-·•\t\u3000\xa0")


def _role(word: str, count: int, grammar: Grammar, introduced: bool) -> Role | None:
    if grammar.is_label(word):
        return Role.SPEAKER
    if word in cues.INTERVIEWER_LABELS or word.rstrip("0123456789a问 ") in cues.INTERVIEWER_LABELS:
        return Role.INTERVIEWER
    if any(word.endswith(role) for role in cues.INTERVIEWER_LABELS if len(role) > 1) and len(word) <= 16:
        return Role.INTERVIEWER
    if word in cues.ANSWER_LABELS:
        return Role.SPEAKER if introduced else Role.GUEST
    if count < 2 or any(cue.strip(":/") in word for cue in cues.CLOSING_CUES):
        return None
    return Role.INTERVIEWER if any(outlet in word for outlet in cues.OUTLET_WORDS) else Role.GUEST


def _label_without_colon(words: str, known: set[str]) -> str | None:
    """The known label that a paragraph begins with where its colon was lost."""
    for label in known:
        if len(label) > 1 and words.startswith(label) and words[len(label) : len(label) + 1] in (" ", "\u3000", "\t"):
            return label
    return None


def _only_interviewee(layout: Layout, grammar: Grammar, first: int) -> bool:
    """Whether the words before the first label say that the speaker is the one who is interviewed."""
    before = " ".join(layout.words(paragraph) for paragraph in layout.paragraphs[:first])
    return grammar.is_named_in(before) and any(word in before for word in cues.INTERVIEW_WORDS)


def _turns(layout: Layout, grammar: Grammar, labels: dict[int, Label]) -> list[Turn]:
    order = sorted(labels)
    habit = _continuation_is_habit(layout, labels, order)
    turns = []
    for i, stop in zip(order, [*order[1:], len(layout.paragraphs)], strict=True):
        pieces: list[Span] = []
        doubts: list[Doubt] = []
        first = trim(layout.folded, labels[i].span.end, layout.paragraphs[i].span.end)
        if first is not None:
            pieces.extend(layout.pieces(first))
        last_turn = stop == len(layout.paragraphs)
        for paragraph in layout.paragraphs[i + 1 : stop]:
            if paragraph.shape is not Shape.TEXT and not paragraph.bulleted:
                break
            words = layout.words(paragraph)
            if ASIDE.match(words) or CAPTION.match(words):
                continue
            reason = _doubt(words, grammar, labels[i].role)
            nested = paragraph.indent > layout.paragraphs[i].indent or paragraph.bulleted
            if reason is None and last_turn and not nested and not habit and pieces:
                reason = "stands without a label after the last turn"
            if reason is not None:
                if last_turn:
                    doubts.append(Doubt(paragraph.span, reason))
                    break
                doubts.append(Doubt(paragraph.span, reason))
                continue
            pieces.extend(layout.pieces(paragraph.span))
        turns.append(Turn(labels[i], tuple(pieces), tuple(doubts)))
    return turns


def _continuation_is_habit(layout: Layout, labels: dict[int, Label], order: list[int]) -> bool:
    """Whether turns of this transcript run over several paragraphs, as seen before the last label."""
    return any(
        layout.paragraphs[i + 1].shape is Shape.TEXT and layout.paragraphs[i + 1].span != layout.paragraphs[j].span
        for i, j in zip(order, order[1:], strict=False)
        if labels[i].role is Role.SPEAKER
    )


def _doubt(words: str, grammar: Grammar, role: Role) -> str | None:
    """Why a paragraph without a label may not belong to the turn before it."""
    if any(cue in words for cue in cues.CLOSING_CUES):
        return "looks like the page's own words"
    if role is Role.SPEAKER and grammar.is_named_in(words):
        return "speaks of him in the third person"
    return None


def _end_of_last(layout: Layout, last: int) -> int:
    """The index after the paragraphs that follow the last label up to a heading or a rule."""
    for i in range(last + 1, len(layout.paragraphs)):
        paragraph = layout.paragraphs[i]
        if paragraph.shape is not Shape.TEXT and not paragraph.bulleted:
            return i
    return len(layout.paragraphs)
