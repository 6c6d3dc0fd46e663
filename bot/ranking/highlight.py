"""Which sentence of an answer a question is about, where one stands out from the others.

The same evidence counts as for whole statements: the encoder, the words the sentence shares with the
question, and the search hints that the question matched, each read as one more way to ask it. A wrong
mark misleads and a missing one does not, so nothing is marked unless the best sentence leads clearly.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from bot.collection.lexical import LexicalIndex
from bot.collection.passages import CorpusPassages
from bot.documents import Passage, Span
from bot.ranking.lanes import HINTS_POOLED, Cosines, Rows, rows_of
from bot.terms import document_terms, query_terms
from embeddings.index import VectorIndex

LEXICAL_WEIGHT = 0.2
"""What all of the question's terms count beside a cosine of 1."""

LEAD = 0.08
"""By how much the best sentence leads the second before it is marked. Of 52 questions about one sentence of a
known answer 48 mark it, 4 nothing and none another; with weights from 0.1 to 0.3 that differs by two."""

REMEMBERED = 512
"""Statements of which is kept what does not depend on the question: those of the last hundred questions."""


@dataclass(frozen=True, slots=True, eq=False)
class _Statement:
    """What of a statement's passages does not depend on the question."""

    passages: Sequence[Passage]
    own: Rows
    hints: Rows  # (h,)
    sentences: Rows  # (s,)
    spans: Sequence[Span]  # of the sentences
    terms: Sequence[frozenset[str]]  # of the sentences
    by_hints: NDArray[np.float64]  # (h, s): the score of each sentence were the hint the question


class Highlighter:
    """Finds in statements what resembles a question most."""

    def __init__(self, passages: CorpusPassages, index: VectorIndex, lexical: LexicalIndex) -> None:
        """Take the passages of a corpus, their vectors in the same order, and how rare terms are."""
        self._passages, self._index, self._lexical = passages, index, lexical
        self._statement = lru_cache(REMEMBERED)(self._statement_at)

    def view(self, place: int, cosines: Cosines) -> Passage:
        """The view of a pair's own words that resembles a question most; the pair is given by its place."""
        statement = self._statement(place)
        return statement.passages[int(cosines.of(statement.own).argmax())]

    def sentence(self, place: int, cosines: Cosines, terms: Collection[str]) -> Span | None:
        """The sentence that a question is about, given its cosines to the pair's passages and its terms."""
        statement = self._statement(place)
        if len(statement.sentences) < 2:
            return None
        scores = cosines.of(statement.sentences) + LEXICAL_WEIGHT * np.array(
            self._lexical.shares(terms, statement.terms)
        )
        matched = np.argsort(-cosines.of(statement.hints), kind="stable")[:HINTS_POOLED]
        together = (scores + statement.by_hints[matched].sum(axis=0)) / (1 + len(matched))
        return marked(statement.spans, together.tolist())

    def _statement_at(self, place: int) -> _Statement:
        passages = self._passages.of_pair(place)
        own, hints = rows_of(self._passages.layout, place)
        start = int(own[0])
        found = [(row, passage.span) for row, passage in enumerate(passages, start) if passage.span]
        rows = np.array([row for row, _ in found], dtype=np.int64)
        terms = [frozenset(document_terms(passages[row - start].text)) for row, _ in found]
        by_hints = np.zeros((len(hints), len(rows)))
        if by_hints.size:
            vectors = self._index.take(np.concatenate([rows, hints]))
            by_hints += vectors[len(rows) :] @ vectors[: len(rows)].T
            asked = [query_terms(passages[hint - start].text) for hint in hints.tolist()]
            by_hints += LEXICAL_WEIGHT * np.array([self._lexical.shares(set(one), terms) for one in asked])
        return _Statement(passages, own, hints, rows, [span for _, span in found], terms, by_hints)


def marked(sentences: Sequence[Span], scores: Sequence[float]) -> Span | None:
    """The sentence that leads the others clearly; None where none does, or there is but one."""
    if len(sentences) < 2:
        return None
    (best, first), (second, _) = sorted(zip(scores, sentences, strict=True), key=lambda one: -one[0])[:2]
    return first if best - second >= LEAD else None
