"""Transcripts: the labelled turns of two or more people.

A turn runs from its label (see `labels.py`) to the next one; a heading between turns belongs to
neither. The question of an answer is the nearest earlier turn that asks. Where it is open who speaks,
or where the speaker is the one who asks, the words go to the unsure list.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from bot.documents import Kind, Span
from bot.reading.asides.courtesies import is_courtesy
from bot.reading.asides.inner_brackets import inner_questions
from bot.reading.asides.observers import OF_ONESELF
from bot.reading.findings import Doubt, Finding, Found
from bot.reading.grammar.attribution import Grammar
from bot.reading.talk.labels import find_labels
from bot.reading.talk.questions import Questions
from bot.reading.talk.roles import Role
from bot.reading.talk.trailing_times import without_trailing_times
from bot.reading.talk.turns import Turn, read_turns
from bot.reading.text.layout import Layout, trim
from bot.reading.text.lines import BRACKET_BEHIND, ends_sentence
from bot.reading.text.marks import inside_marks
from bot.reading.text.stamps import is_passed_on

SPEAKER_ASKS_SHARE = 0.5
"""Share of the speaker's own turns that end with a question mark from which on he may be the interviewer."""

LEAST_MARKED = 2
"""Turns of his, all in quotation marks, that show notes in which only what is marked is word for word."""


LEAST_DIGEST = 3
"""Turns, all in quotation marks, that are a digest of what several people say."""

GESTURE = re.compile(r"[(\[【][^()\[\]【】]*+[)\]】][。.]?")
MINUTES = re.compile(r"(?:会议|座谈会?|例会|晨会|周会|经营会|董事会|理事会)[^\n]{0,8}(?:纪要|记录)")


def read_dialogue(layout: Layout, grammar: Grammar) -> Found:
    """The speaker's turns in a transcript; nothing where the text is not one."""
    labels = find_labels(layout, grammar)
    roles = Counter(label.role for label in labels.values())
    if not roles[Role.SPEAKER] or not (roles[Role.ASKER] or roles[Role.PERSON] or roles[Role.UNCLEAR]):
        return Found()
    turns = without_trailing_times(layout, read_turns(layout, grammar, labels))
    questions = Questions(layout, turns)
    he_asks = _speaker_asks(turns, layout, grammar, min(labels))
    findings: list[Finding] = []
    doubts: list[Doubt] = []
    previous: Turn | None = None
    punctuated = 2 * sum(_is_sentence(layout, turn) for turn in turns) >= len(turns)
    is_list = not roles[Role.ASKER] and len({label.words for label in labels.values()}) == len(labels)
    is_list = is_list and not MINUTES.search(layout.folded[: layout.paragraphs[min(labels)].span.start])
    turns = _without_marks(layout, turns)
    order = sorted(labels)
    for turn, before, start in zip(turns, [order[0], *order], order, strict=False):
        role = turn.label.role
        questions.pass_headings(layout.paragraphs[before + 1 : start])
        reason = _unsure(turn, previous, he_asks=he_asks)
        if reason is None and punctuated and _is_title(layout, turn, previous):
            reason = "looks like a title that begins with his name"
        if reason is None and is_list and role is Role.SPEAKER and not _is_personal(layout, turn):
            reason = "stands in a list of people"
        if reason is not None:
            doubts.extend(Doubt(piece, reason) for piece in turn.pieces)
        if role in (Role.SPEAKER, Role.IMPRINT):
            doubts.extend(turn.doubts)
        head = layout.paragraphs[start]
        if role is Role.SPEAKER:
            question = questions.answered_by(turn, head)
            if turn.pieces and reason is None and not _is_empty(layout, turn):
                findings += _answers(layout, turn, question)
        else:
            questions.hear(turn, head)
        previous = turn
    read = {i for turn, start in zip(turns, sorted(labels), strict=True) for i in range(start, turn.stop)}
    return Found(tuple(findings), tuple(doubts), frozenset(read))


def _answers(layout: Layout, turn: Turn, question: Span | None) -> Iterator[Finding]:
    """A turn of his, parted where somebody throws in a question in brackets."""
    answer: list[Span] = []
    for piece in turn.pieces:
        asked = inner_questions(layout, piece)
        first, *behind = _parted(layout, piece, [bracket for bracket, _ in asked])
        answer += first
        for part, (_, words) in zip(behind, asked, strict=True):
            if answer:
                yield _finding(turn, answer, question)
            answer, question = list(part), words
    if answer:
        yield _finding(turn, answer, question)


def _parted(layout: Layout, piece: Span, brackets: list[Span]) -> Iterator[tuple[Span, ...]]:
    """What stands before, between and behind the brackets in a piece; nothing where a part holds no words."""
    if not brackets:
        yield (piece,)
        return
    edges = [piece.start, *(edge for bracket in brackets for edge in (bracket.start, bracket.end)), piece.end]
    for i in range(0, len(edges), 2):
        part = trim(layout.folded, *edges[i : i + 2])
        yield () if part is None else (part,)


def _finding(turn: Turn, answer: list[Span], question: Span | None) -> Finding:
    return Finding(Kind.DIALOGUE, tuple(answer), turn.label.span, "turn of a transcript", question=question)


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
    words = layout.folded[turn.pieces[-1].start : turn.pieces[-1].end] if turn.pieces else ""
    if words.endswith((")", "]")):
        words = BRACKET_BEHIND.sub("", words)  # …太太做。(笑)
    return ends_sentence(words)


def _is_empty(layout: Layout, turn: Turn) -> bool:
    """Whether a turn says nothing of its own: courtesies, what he does instead, what he only passes on."""
    words = " ".join(layout.folded[piece.start : piece.end] for piece in turn.pieces)
    return is_courtesy(words) or is_passed_on(words) or GESTURE.fullmatch(words) is not None


def _is_personal(layout: Layout, turn: Turn) -> bool:
    """Whether somebody speaks of himself or to somebody, or is quoted, and is not described."""
    quoted = bool(turn.pieces) and inside_marks(layout, turn.pieces[0]) is not None
    return quoted or any(OF_ONESELF.search(layout.folded, piece.start, piece.end) for piece in turn.pieces)


def _without_marks(layout: Layout, turns: list[Turn]) -> list[Turn]:
    """The turns; where all of his are in quotation marks, without the marks and what stands behind them.

    Notes give so what is word for word (NAME: "..."); what they tell without marks is the writer's own.
    """
    his = [turn for turn in turns if turn.label.role is Role.SPEAKER and turn.pieces]
    inside = [inside_marks(layout, turn.pieces[0]) for turn in his]
    marked = [inside_marks(layout, turn.pieces[0]) is not None for turn in turns if turn.pieces]
    digest = len(marked) >= LEAST_DIGEST and all(marked)
    if not (len(his) >= LEAST_MARKED or digest) or not all(inside):
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


def _speaker_asks(turns: list[Turn], layout: Layout, grammar: Grammar, first: int) -> bool:
    """Whether the speaker is the one who puts the questions."""
    introduction = "\n".join(paragraph.words for paragraph in layout.paragraphs[:first])
    his = [turn.asks for turn in turns if turn.label.role is Role.SPEAKER and turn.pieces]
    others = [turn.asks for turn in turns if turn.label.role is not Role.SPEAKER and turn.pieces]
    share, their_share = (sum(group) / max(1, len(group)) for group in (his, others))
    return share > their_share and (share > SPEAKER_ASKS_SHARE or grammar.asks_in(introduction))
