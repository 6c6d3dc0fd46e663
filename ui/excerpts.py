"""The speaker's words within their document: marked, with the text around them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from bot.documents import Document, QAPair, Span
from ui.view import View

AROUND = 120
"""Characters shown before and after a statement: about two sentences of Chinese, enough to see what it
is about and far from reprinting the article."""

_SENTENCE_END = re.compile(r"[。！？!?…\n]+[”」』’\"]*|\.\s")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of text that is of one statement (`begins` if it is its start), or of none."""

    span: Span
    pair: QAPair | None
    begins: bool


def excerpts(document: Document, pairs: Sequence[QAPair], view: View, *, whole: bool) -> Markup:
    """The excerpts of a document around these statements; with `whole`, all of its text."""
    everything = Span(0, len(document.text)) if document.text else None
    windows = [everything] if whole and everything else _windows(document, pairs)
    parts: list[Markup] = []
    shown_to = 0
    for window in windows:
        parts += [_gap(window.start - shown_to, view), _excerpt(document, window, pairs, view)]
        shown_to = window.end
    parts.append(_gap(len(document.text) - shown_to, view))
    return Markup('<div class="excerpts">{}</div>').format(Markup("").join(parts))


def _gap(characters: int, view: View) -> Markup:
    if characters <= 0:
        return Markup("")
    return Markup('<p class="gap">{}</p>').format(view.strings.left_out.format(count=characters))


def _windows(document: Document, pairs: Iterable[QAPair]) -> list[Span]:
    """What to show: each statement with its question, lead-in and attribution, and a little around them."""
    windows: list[Span] = []
    for pair in sorted(pairs, key=lambda pair: pair.answer[0]):
        near = [*pair.answer, *filter(None, (pair.question, pair.lead_in))]
        window = _around(document.text, min(near).start, max(span.end for span in near))
        if windows and window.start <= windows[-1].end:
            merged = windows.pop()
            window = Span(min(merged.start, window.start), max(merged.end, window.end))
        windows.append(window)
    return windows


def _around(text: str, first: int, last: int) -> Span:
    """A stretch of text with up to AROUND characters on both sides, whole sentences where there are any."""
    start, end = max(0, first - AROUND), min(len(text), last + AROUND)
    if start:
        begins = _SENTENCE_END.search(text, start - 1, first)
        start = begins.end() if begins else start
    if end < len(text):
        ends = [match.end() for match in _SENTENCE_END.finditer(text, last, end)]
        end = ends[-1] if ends else end
    return Span(start, end)


def _excerpt(document: Document, window: Span, pairs: Sequence[QAPair], view: View) -> Markup:
    """One window as paragraphs: a line of the document each."""
    lines: list[list[Markup]] = [[]]
    for piece in _pieces(window, pairs):
        for number, words in enumerate(document.slice(piece.span).split("\n")):
            if number:
                lines.append([])
            lines[-1].append(_words(words, piece, document, view, first=number == 0))
    paragraphs = (Markup("").join(line) for line in lines)
    return Markup('<div class="excerpt" lang="{}">{}</div>').format(
        view.shown(document.text).lang,
        Markup("").join(Markup("<p>{}</p>").format(line) for line in paragraphs if line.strip()),
    )


def _pieces(window: Span, pairs: Sequence[QAPair]) -> list[_Piece]:
    spans = {span: pair for pair in pairs for span in pair.answer if span.overlaps(window)}
    cuts = sorted({window.start, window.end, *(edge for span in spans for edge in (span.start, span.end))})
    pieces = []
    for start, end in pairwise(cuts):
        span = Span(start, end)
        pair = spans.get(span)
        pieces.append(_Piece(span, pair, begins=pair is not None and span == pair.answer[0]))
    return pieces


def _words(words: str, piece: _Piece, document: Document, view: View, *, first: bool) -> Markup:
    """The words of one line of a piece; his are a link to their own page, and where it leads back to."""
    text = Markup("{}").format(view.shown(words, like=document.text).text)
    if piece.pair is None or not words.strip():
        return text
    anchor = Markup(' id="{}"').format(piece.pair.id) if first and piece.begins else Markup("")
    return Markup('<a class="his"{} href="{}">{}</a>').format(anchor, view.quote_path(piece.pair), text)
