"""A document -> every statement of the speaker in it.

Three readers, the most original first: transcripts, headed excerpts, prose. What one has read the
next does not read again. Words of doubtful origin are listed, never taken.
"""

import hashlib
from collections import Counter
from dataclasses import dataclass, replace

from bot.documents import Document, Kind, QAPair, Span, Speaker, Unsure
from bot.folding import fold
from bot.reading.attribution import Grammar
from bot.reading.dialogue import read_dialogue
from bot.reading.headed_notes import read_notes
from bot.reading.layout import lay_out
from bot.reading.quotations import Doubt, ProseReader

ID_DIGITS = 8
"""Hexadecimal digits of a pair's hash: 32 bits keep a document of 1,000 pairs apart but once in 8,000 documents."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the readers found in one document, in its order."""

    document: Document
    pairs: tuple[QAPair, ...]
    unsure: tuple[Unsure, ...]


def read_document(document: Document, speaker: Speaker) -> Reading:
    """The statements of the speaker in a document, and what is left out as unsure."""
    grammar = Grammar(speaker)
    layout = lay_out(document.text)
    dialogue = read_dialogue(layout, grammar)
    found: list[QAPair] = [
        _pair(document, turn.kind, turn.answer, turn.attribution, turn.rule, question=turn.question)
        for turn in dialogue.findings
    ]
    doubts: list[Doubt] = list(dialogue.doubts)
    read = dialogue.read
    if not read:
        notes = read_notes(layout, grammar)
        read = notes.read
        doubts.extend(notes.doubts)
        found.extend(
            _pair(document, Kind.NOTE, note.answer, note.attribution, note.rule, question=note.question)
            for note in notes.findings
        )
    rest = [paragraph for i, paragraph in enumerate(layout.paragraphs) if i not in read]
    quoted, unsure = ProseReader(document.text, layout, rest, grammar).read()
    doubts.extend(unsure)
    found.extend(
        _pair(document, finding.kind, finding.answer, finding.attribution, finding.rule, lead_in=finding.lead_in)
        for finding in quoted
    )
    ordered = sorted(found, key=lambda pair: pair.answer[0])
    return Reading(
        document,
        tuple(_with_ids(ordered)),
        tuple(Unsure(document, doubt.span, doubt.reason) for doubt in sorted(doubts, key=lambda doubt: doubt.span)),
    )


def _pair(
    document: Document,
    kind: Kind,
    answer: tuple[Span, ...],
    attribution: Span,
    rule: str,
    *,
    question: Span | None = None,
    lead_in: Span | None = None,
) -> QAPair:
    words = "".join(fold(document.slice(span)) for span in answer)
    digest = hashlib.sha256("".join(words.split()).encode()).hexdigest()[:ID_DIGITS]
    return QAPair(f"{document.id}-{digest}", document, kind, answer, question, attribution, lead_in, rule)


def _with_ids(pairs: list[QAPair]) -> list[QAPair]:
    """The pairs, those with the same words told apart by an ordinal in the order of the document."""
    seen: Counter[str] = Counter()
    numbered = []
    for pair in pairs:
        seen[pair.id] += 1
        ordinal = f"-{seen[pair.id]}" if seen[pair.id] > 1 else ""
        numbered.append(replace(pair, id=pair.id + ordinal))
    return numbered
