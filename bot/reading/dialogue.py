"""Transcripts: the labelled turns of two or more people, and interviews by e-mail.

A turn runs from its label (see `labels.py`) to the next one; a heading between turns belongs to
neither. The question of an answer is the nearest earlier turn that asks. Where it is open who speaks,
or where the speaker is the one who asks, the words go to the unsure list.
"""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from bot.documents import Kind, Span
from bot.reading.attribution import Grammar
from bot.reading.findings import Doubt, Finding, Found
from bot.reading.labels import Label, Role, find_labels
from bot.reading.layout import HEADING_MARK, Layout, Paragraph, Shape, is_notice, trim

ASKING_SHARE = 1 / 3
"""Share of somebody's turns with a question mark from which on he is one who asks."""

SPEAKER_ASKS_SHARE = 0.5
"""Share of the speaker's own turns that end with a question mark from which on he may be the interviewer."""

ASIDE = re.compile(r"[(\[【][^)\]】]*+[)\]】](?:[^。!?:]{0,40}+$)?+")
CAPTION = re.compile(r"(?:▲|图|photo|image|video|视频)\s?[/:|]|▲|.{0,24}图\s?/")
QUESTION_END = re.compile(r"\?[\s”」』\"')]*+$")
MAIL_HEADER = re.compile(r"(?:from|发件人|寄件人|寄件者|发信人)\s?:\s?(?P<who>[^\n]++)")
MAIL_CLOSING = re.compile(
    r"(?:best|kind|warm|many thanks|thanks|thank you|regards|sincerely|yours|cheers|此致|敬礼|顺颂|顺祝"
    r"|即祝|此颂|敬祺|以上|盼复|祝|谢谢|即颂|敬上|敬祝|--|___)"
)
SHORTEST_MAIL_ANSWER = 2
"""Questions in the style of e-mail, each followed by an answer, that make a letter an interview."""


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
        return _read_mail(layout, grammar)
    turns = _turns(layout, grammar, labels)
    askers = _askers(turns)
    he_asks = _speaker_asks(turns, layout, grammar, min(labels))
    findings: list[Finding] = []
    doubts: list[Doubt] = []
    question: Span | None = None
    previous: Turn | None = None
    for turn in turns:
        role = turn.label.role
        reason = _unsure(turn, previous, he_asks=he_asks)
        if reason is not None:
            doubts.extend(Doubt(piece, reason) for piece in turn.pieces)
        if role is Role.SPEAKER:
            doubts.extend(turn.doubts)
            if turn.pieces and reason is None:
                findings.append(
                    Finding(
                        Kind.DIALOGUE, turn.pieces, turn.label.span, "turn of a transcript", question=question
                    )
                )
        elif turn.pieces and (
            role is Role.ASKER or turn.label.words in askers or (role is Role.PERSON and turn.asks)
        ):
            question = Span(turn.pieces[0].start, turn.pieces[-1].end)
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
    most = max(answered.values(), default=0)
    return frozenset(
        words
        for words in total
        if 2 * answered[words] >= total[words]
        and (asking[words] >= ASKING_SHARE * total[words] or (official < 2 and answered[words] == most))
    )


def _speaker_asks(turns: list[Turn], layout: Layout, grammar: Grammar, first: int) -> bool:
    """Whether the speaker is the one who puts the questions."""
    introduction = "\n".join(layout.words(paragraph) for paragraph in layout.paragraphs[:first])
    his = [turn.asks for turn in turns if turn.label.role is Role.SPEAKER and turn.pieces]
    others = [turn.asks for turn in turns if turn.label.role is not Role.SPEAKER and turn.pieces]
    share, their_share = (sum(group) / max(1, len(group)) for group in (his, others))
    return share > their_share and (share > SPEAKER_ASKS_SHARE or grammar.asks_in(introduction))


def _turns(layout: Layout, grammar: Grammar, labels: dict[int, Label]) -> list[Turn]:
    order = sorted(labels)
    return [
        _turn(layout, grammar, labels[i], i, stop)
        for i, stop in zip(order, [*order[1:], len(layout.paragraphs)], strict=True)
    ]


def _turn(layout: Layout, grammar: Grammar, label: Label, i: int, stop: int) -> Turn:
    """The words of one label. What stands behind the last label is end matter as often as his words."""
    head = layout.paragraphs[i]
    pieces: list[Span] = []
    doubts: list[Doubt] = []
    first = trim(layout.folded, label.span.end, head.span.end)
    if first is not None:
        pieces.append(first)
    last_turn = stop == len(layout.paragraphs)
    at = i + 1
    while at < stop and label.role is not Role.IMPRINT:
        paragraph = layout.paragraphs[at]
        begins = label.lone and not pieces and not HEADING_MARK.match(layout.words(paragraph))
        heading = paragraph.shape is not Shape.TEXT and not paragraph.bulleted and not begins
        if heading or (paragraph.quoted and not head.quoted):
            if paragraph.shape is Shape.TEXT and not last_turn:
                at += 1
                continue
            break
        words = layout.words(paragraph)
        if ASIDE.fullmatch(words) or CAPTION.match(words):
            at += 1
            continue
        reason = _doubt(words, grammar, label.role)
        nested = paragraph.indent > head.indent or paragraph.bulleted
        if reason is not None and last_turn:
            break  # the transcript is over; the reader of prose takes it from here
        if reason is None and last_turn and not nested and not label.lone and pieces:
            doubts.append(Doubt(paragraph.span, "stands without a label after the last turn"))
            at += 1
            break
        if reason is not None:
            doubts.append(Doubt(paragraph.span, reason))
        else:
            pieces.append(paragraph.span)
        at += 1
    asks = bool(pieces) and QUESTION_END.search(layout.folded, pieces[-1].start, pieces[-1].end) is not None
    return Turn(label, tuple(pieces), tuple(doubts), asks, at if last_turn else stop)


def _doubt(words: str, grammar: Grammar, role: Role) -> str | None:
    """Why a paragraph without a label may not belong to the turn before it."""
    if is_notice(words):
        return "looks like the page's own words"
    if role is Role.SPEAKER and grammar.is_named_in(words):
        return "speaks of him in the third person"
    return None


# e-mail


def _read_mail(layout: Layout, grammar: Grammar) -> Found:
    """The speaker's answers in a letter of his beneath the questions it quotes with >."""
    if not _is_his_mail(layout, grammar):
        return Found()
    findings: list[Finding] = []
    question: Paragraph | None = None
    asked: list[Paragraph] = []
    attribution = _signature(layout, grammar)
    read: set[int] = set()
    for i, paragraph in enumerate(layout.paragraphs):
        words = layout.words(paragraph)
        if paragraph.quoted:
            if question is None or asked[-1] is not layout.paragraphs[i - 1]:
                asked = []
            asked.append(paragraph)
            question = paragraph
            read.add(i)
        elif question is None or MAIL_HEADER.match(words):
            continue
        elif paragraph.shape is Shape.SEPARATOR or MAIL_CLOSING.match(words) or grammar.is_named_in(words):
            break
        else:
            read.add(i)
            span = Span(asked[0].span.start, asked[-1].span.end)
            if findings and findings[-1].question == span:
                findings[-1] = Finding(
                    Kind.DIALOGUE,
                    (*findings[-1].answer, paragraph.span),
                    attribution,
                    "answer in a letter",
                    span,
                )
            else:
                findings.append(
                    Finding(Kind.DIALOGUE, (paragraph.span,), attribution, "answer in a letter", span)
                )
    asking = sum(
        "?" in layout.folded[f.question.start : f.question.end] for f in findings if f.question is not None
    )
    if len(findings) < SHORTEST_MAIL_ANSWER or 2 * asking < len(findings):
        return Found()
    return Found(tuple(findings), (), frozenset(read))


def _is_his_mail(layout: Layout, grammar: Grammar) -> bool:
    """Whether a letter comes from the speaker: its header says so, or without one its signature."""
    for paragraph in layout.paragraphs:
        header = MAIL_HEADER.match(layout.words(paragraph))
        if header is not None:
            return grammar.is_named_in(header.group("who"))
    return _signature(layout, grammar) is not None


def _signature(layout: Layout, grammar: Grammar) -> Span | None:
    """The paragraph that is nothing but his name, or the header that says the letter is his."""
    for paragraph in layout.paragraphs:
        words = layout.words(paragraph)
        header = MAIL_HEADER.match(words)
        if header is not None and grammar.is_named_in(header.group("who")):
            return paragraph.span
        if not paragraph.quoted and any(m.group() == words for m in grammar.names(words)):
            return paragraph.span
    return None
