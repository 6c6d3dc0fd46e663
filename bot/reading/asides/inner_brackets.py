"""Brackets within somebody's words that are somebody else's: an editor's note, a question thrown in.

`（译注：…）`, `（…——编者注）`, `[Editor's note: …]` are left out; `（记者：…？）` is a question, and what
stands behind it is the answer. What he does there himself (`（笑）`) stays, and what was not heard.
"""

import re

from bot.documents import Span
from bot.reading import cues
from bot.reading.people.label_words import asks
from bot.reading.people.others import is_person_name
from bot.reading.people.unnamed_labels import SLIGHT_RUBRICS, is_rubric, is_voice
from bot.reading.text.layout import Layout, trim

_BRACKET = re.compile(r"[(\[【](?P<inside>[^()\[\]【】\n]{2,300})[)\]】]")
_LABEL = re.compile(r"\s*(?P<name>[^:。,!?]{1,24}?)\s?:\s?(?P<words>\S.*)")
_SIGNED = re.compile(
    r"[—–―-]{1,3}\s?(?:编者?注?|译者?注?|编[注按]|译注|记者注?|校注|整理者注?|本刊注?|[a-z]+['’]s note"
    r"|eds?\.?|tr\.?|trans\.?|editors?)\s?$"
)
_NOTE = re.compile(
    r"\s*(?:编者?注|译者?注|编者按|编按|记者注|校注|整理者注|原文如此|此处(?:有|省|删)"
    r"|(?:editor|translator|author|transcriber|interviewer)s?['’]?s?['’]? note|ed\.|eds\.|sic\b"
    r"|translation:|trans\.)"
)


def inner_notes(layout: Layout, span: Span) -> list[Span]:
    """The brackets in a stretch that hold an editor's note, or what somebody else throws in."""
    return [Span(*match.span()) for match in _brackets(layout, span) if _is_note(match, layout)]


def inner_questions(layout: Layout, span: Span) -> list[tuple[Span, Span]]:
    """The brackets in a stretch in which somebody asks, each with the words of the question."""
    found = []
    for match in _brackets(layout, span):
        label = _LABEL.fullmatch(match.group("inside"))
        if label is not None and asks(label.group("name"), "") and label.group("words").endswith("?"):
            start = match.start("inside") + label.start("words")
            found.append((Span(*match.span()), Span(start, start + len(label.group("words")))))
    return found


def without(layout: Layout, span: Span, brackets: list[Span]) -> tuple[Span, ...]:
    """The pieces of a stretch between some brackets in it."""
    if not brackets:
        whole = trim(layout.folded, span.start, span.end)
        return () if whole is None else (whole,)
    edges = [span.start, *(edge for bracket in brackets for edge in (bracket.start, bracket.end)), span.end]
    pieces = (trim(layout.folded, *edges[i : i + 2]) for i in range(0, len(edges), 2))
    return tuple(piece for piece in pieces if piece is not None)


def _brackets(layout: Layout, span: Span) -> list[re.Match[str]]:
    words = layout.folded[span.start : span.end]
    if "(" not in words and "[" not in words and "【" not in words:
        return []
    return list(_BRACKET.finditer(layout.folded, span.start, span.end))


def _is_note(match: re.Match[str], layout: Layout) -> bool:
    inside = match.group("inside")
    if _NOTE.match(inside) or _SIGNED.search(inside):
        return True
    label = _LABEL.fullmatch(inside)
    if label is None:
        return False
    name = label.group("name")
    if asks(name, "") or name in cues.labelling.IMPRINT_LABELS or name in SLIGHT_RUBRICS:
        return True
    start = match.start("inside") + label.start("name")
    return (
        is_rubric(name) or is_voice(name) or is_person_name(name, layout.original[start : start + len(name)])
    )
