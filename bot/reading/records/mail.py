"""Interviews by e-mail: his answers in a letter of his, beneath the questions it quotes.

A letter begins with the lines that say from whom, to whom and when, and stands as deep behind `>` as
they do; what stands one deeper is what it quotes. So a letter of his inside somebody's forwarded one is read
like any other, and what others write around it is never his.
"""

import re
from dataclasses import dataclass, replace

from bot.documents import Kind, Span
from bot.reading.findings import Doubt, Finding, Found
from bot.reading.grammar.attribution import Grammar
from bot.reading.people.others import is_person_name
from bot.reading.talk.letter_heads import ADDRESS, FIELD, SENDER
from bot.reading.text.layout import Layout, Paragraph, Shape
from bot.reading.whole.letters import CLOSINGS, LONGEST_CLOSING, read_whole_letter

SHORTEST_INTERVIEW = 2
"""Quoted passages, each followed by an answer, that make letters an interview."""

OTHER_ANSWERS = re.compile(
    r"[(\[【〔][^)\]】〕]{0,40}?(?:answer|repl(?:y|ied|ies)|respon|答|回复|回应)[^)\]】〕]*+[)\]】〕]"
)
"""An answer that a note in brackets gives to a colleague."""

LABEL = re.compile(
    r"[(\[【〔]?(?P<name>[^:()\[\]【】〔〕。,!?\n]{2,40})[)\]】〕]?:[)\]】〕]?(?:\s|(?=[\u4e00-\u9fff]))"
)

WROTE = re.compile(r"(?:(?:on|at|am)\b|在)[^\n]{4,80}(?:wrote|writes|写道|写了):$")
NUMBER = re.compile(r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s?[、.)]\s*")


@dataclass(frozen=True, slots=True)
class _Letter:
    """A letter: how deep behind > it stands, who sent it (None: it does not say), its paragraphs."""

    depth: int
    sender: Span | None
    paragraphs: range


def read_mail(layout: Layout, grammar: Grammar) -> Found:
    """His answers in his letters beneath the questions they quote."""
    findings: list[Finding] = []
    doubts: list[Doubt] = []
    read: set[int] = set()
    for letter in _letters(layout):
        attribution = _writer(layout, grammar, letter)
        if attribution is None:
            continue
        found, taken, closed = _answers(layout, grammar, letter, attribution)
        asking = sum("?" in layout.folded[f.question.start : f.question.end] for f in found if f.question)
        if found and 2 * asking >= len(found):
            if not (closed or letter.depth):
                reason = "nothing marks where the letter ends"
                doubts += [Doubt(span, reason) for span in found[-1].answer[1:]]
                found[-1] = replace(found[-1], answer=found[-1].answer[:1])
            findings += found
            read |= taken
    if len(findings) < SHORTEST_INTERVIEW:
        return _whole_letters(layout, grammar)
    return Found(tuple(findings), tuple(doubts), frozenset(read))


def _whole_letters(layout: Layout, grammar: Grammar) -> Found:
    """His letters that answer no quoted questions."""
    findings: list[Finding] = []
    read: set[int] = set()
    for letter in _letters(layout):
        his = letter.sender is not None and grammar.is_named_in(
            ADDRESS.sub("", layout.folded[letter.sender.start : letter.sender.end])
        )
        whole = (
            read_whole_letter(layout, grammar, letter.sender, letter.depth, letter.paragraphs)
            if his and letter.sender
            else None
        )
        if whole is not None:
            findings.append(whole[0])
            read.update(whole[1])
    return Found(tuple(findings), (), frozenset(read))


def _letters(layout: Layout) -> list[_Letter]:
    """The letters of a text, in the order in which they begin; all of it where none has a head."""
    paragraphs = layout.paragraphs
    fields = {i: match for i, paragraph in enumerate(paragraphs) if (match := FIELD.match(paragraph.words))}
    heads = [i for i, match in fields.items() if match.group("field") in SENDER and _is_head(fields, i)]
    if not heads:
        return [_Letter(0, None, range(len(paragraphs)))]
    letters: list[_Letter] = []
    begins = frozenset(heads)
    for i in heads:
        depth, first = paragraphs[i].depth, i
        while first in fields:
            first += 1
        stop = first
        while stop < len(paragraphs) and paragraphs[stop].depth >= depth and stop not in begins:
            stop += 1
        start, (begin, end) = paragraphs[i].span.start, fields[i].span("value")
        sender = Span(start + begin, start + end) if begin < end else None  # From: with nothing behind it
        letters.append(_Letter(depth, sender, range(first, stop)))
    return letters


def _is_head(fields: dict[int, re.Match[str]], i: int) -> bool:
    """Whether a field that names a sender stands among others, as at the head of a letter."""
    return i + 1 in fields or i - 1 in fields


def _writer(layout: Layout, grammar: Grammar, letter: _Letter) -> Span | None:
    """The words that say that a letter is his: its sender, or without a name there its signature."""
    if letter.sender is not None:
        words = layout.folded[letter.sender.start : letter.sender.end]
        if not ADDRESS.fullmatch(words):
            return letter.sender if grammar.is_named_in(ADDRESS.sub("", words)) else None
    return next(
        (
            layout.paragraphs[i].span
            for i in letter.paragraphs
            if layout.paragraphs[i].depth == letter.depth and _is_signature(layout, grammar, i)
        ),
        None,
    )


def _is_signature(layout: Layout, grammar: Grammar, i: int) -> bool:
    words = layout.paragraphs[i].words
    return any(match.group() == words for match in grammar.names(words))


def _answers(
    layout: Layout, grammar: Grammar, letter: _Letter, attribution: Span
) -> tuple[list[Finding], set[int], bool]:
    """What stands beneath each quoted question, to the courtesies at the end; whether it has any."""
    findings: list[Finding] = []
    read: set[int] = set()
    asked: list[Paragraph] = []
    open_question = by_other = False  # nothing answers it yet; a colleague answers it
    repeated = _repeated(layout, letter)
    for i in letter.paragraphs:
        paragraph = layout.paragraphs[i]
        words = paragraph.words
        if paragraph.depth > letter.depth or i in repeated:
            asked = [*asked, paragraph] if open_question else [paragraph]
            open_question, by_other = True, False
            read.add(i)
        elif not asked or WROTE.match(words):
            continue
        elif _ends(layout, grammar, i):
            return findings, read, True
        else:
            read.add(i)
            by_other = by_other or OTHER_ANSWERS.match(words) is not None or _names_other(layout, grammar, i)
            if by_other:
                open_question = False
                continue
            answer: tuple[Span, ...] = (paragraph.span,)
            if not open_question and findings:
                answer = (*findings.pop().answer, *answer)
            open_question = False
            question = _question(asked)
            findings.append(Finding(Kind.DIALOGUE, answer, attribution, "answer in a letter", question))
    return findings, read, False


def _repeated(layout: Layout, letter: _Letter) -> frozenset[int]:
    """The numbered questions that a letter repeats without the marks of a quotation, where it quotes none."""
    paragraphs = layout.paragraphs
    if letter.sender is None or any(paragraphs[i].depth > letter.depth for i in letter.paragraphs):
        return frozenset()
    numbered = [i for i in letter.paragraphs if paragraphs[i].bulleted or NUMBER.match(paragraphs[i].words)]
    asking = [i for i in numbered if paragraphs[i].words.endswith("?")]
    return frozenset(asking) if len(asking) == len(numbered) else frozenset()


def _names_other(layout: Layout, grammar: Grammar, i: int) -> bool:
    """Whether a paragraph of a letter begins with the label of somebody else, who answers there."""
    paragraph = layout.paragraphs[i]
    label = LABEL.match(paragraph.words)
    if label is None or grammar.is_named_in(label.group("name")):
        return False
    start, end = label.span("name")
    return is_person_name(
        label.group("name"), layout.original[paragraph.span.start + start : paragraph.span.start + end]
    )


def _ends(layout: Layout, grammar: Grammar, i: int) -> bool:
    """Whether the answers are over at a paragraph: a rule, courtesies, his name, another reply."""
    paragraph, words = layout.paragraphs[i], layout.paragraphs[i].words
    closes = len(words) <= LONGEST_CLOSING and words.startswith(CLOSINGS)
    return paragraph.shape is Shape.SEPARATOR or closes or grammar.is_named_in(words)


def _question(asked: list[Paragraph]) -> Span:
    """The quoted question without its number: of several that are numbered, the last."""
    numbers = [NUMBER.match(paragraph.words) for paragraph in asked]
    first = max((i for i, number in enumerate(numbers) if number or asked[i].bulleted), default=0)
    number = numbers[first]
    return Span(asked[first].span.start + (number.end() if number else 0), asked[-1].span.end)
