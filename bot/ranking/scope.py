"""Which statements a question is compared with: all of them, or in a large collection a short list.

Up to EXHAUSTIVE passages everything is compared. Above, the encoder's nearest passages and the texts that
share most words make the list, each with the other wordings of the same statement, and what is on it is
compared exactly. What "just any statement" gets is then estimated on a sample that is drawn once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from bot.collection.corpus import PassageLayout
from bot.collection.lexical import LexicalIndex
from bot.collection.variants import Ties
from bot.confidence import Asides
from bot.ranking.lanes import Cosines, PassageLanes, Rows
from embeddings.encoder import Vectors
from embeddings.index import VectorIndex

EXHAUSTIVE = 5_000
"""Passages up to which every one is compared: about 5 ms. Ten times as many take ten times as long."""

NEAREST = 100
"""The encoder's nearest passages that make the list; those of one statement tend to come together. With 100
the judged questions, and 503 over 34,001 generated passages, get the five hits that they get where all are
compared; with 50 the judged ones lose one hit in 170."""

MOST_SHARED = 50
"""Statements with the highest lexical score that make the list."""

SAMPLED = 512
"""Statements, and as many asides, on which ordinary cosines are estimated. They scatter by less than 0.1, so
the estimate by less than 0.005."""

SEED = 20250620

CLOSE_ASIDES = 3
"""The best asides whose mean cosine is part of the evidence."""


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """What was compared with a question, before the lanes of a pair are put together."""

    lanes: PassageLanes
    cosines: Cosines
    lexical: NDArray[np.float64]  # (p,): scores of the pairs in `lanes`
    asides: Asides
    ordinary: float | None  # what just any pair's best cosine is; None where all pairs are compared


class Scope(Protocol):
    """What decides which statements a question is compared with."""

    def compare(self, vectors: Vectors, terms: Sequence[Mapping[str, float]]) -> list[Compared]:
        """Compare questions, each given by a row (q, d) and its terms."""
        ...


def scope_of(
    index: VectorIndex, lexical: LexicalIndex, layout: PassageLayout, ties: Ties, *, exhaustive: int
) -> Scope:
    """The scope for a collection of this size, of which up to `exhaustive` passages are all compared.

    The lexical index holds the pairs and then the asides, in their order.
    """
    if len(layout) <= exhaustive:
        return Everything(index, lexical, layout)
    return ShortList(index, lexical, layout, ties)


class Everything:
    """Every question is compared with every statement."""

    def __init__(self, index: VectorIndex, lexical: LexicalIndex, layout: PassageLayout) -> None:
        """Take an index of the passages of a layout."""
        self._index, self._lexical, self._layout = index, lexical, layout
        self._lanes = PassageLanes(layout, np.arange(len(layout.starts) - 1))
        self._rows = np.arange(len(layout))

    def compare(self, vectors: Vectors, terms: Sequence[Mapping[str, float]]) -> list[Compared]:
        """Compare with all."""
        cosines = self._index.cosines(vectors)
        return [self._compared(*one) for one in zip(cosines, terms, strict=True)]

    def _compared(self, cosines: NDArray[np.float32], terms: Mapping[str, float]) -> Compared:
        scores = self._lexical.scores(terms)
        pairs, first_aside = len(self._lanes.pairs), self._layout.starts[-1]
        return Compared(
            self._lanes,
            Cosines(self._rows, cosines),
            scores[:pairs],
            _asides(np.sort(cosines[first_aside:]), scores[pairs:]),
            ordinary=None,
        )


class ShortList:
    """A question is compared with the statements that may well be near to it."""

    def __init__(self, index: VectorIndex, lexical: LexicalIndex, layout: PassageLayout, ties: Ties) -> None:
        """Take an index of the passages of a layout, and which pairs are one statement."""
        self._index, self._lexical, self._layout, self._ties = index, lexical, layout, ties
        self._pairs = len(layout.starts) - 1
        generator = np.random.default_rng(SEED)
        pairs = _sample(generator, 0, self._pairs)
        self._sample = PassageLanes(layout, pairs)
        self._sample_vectors = index.take(self._sample.rows.tolist())
        self._sample_asides = _sample(generator, int(layout.starts[-1]), len(layout))
        self._aside_vectors = index.take(self._sample_asides.tolist())

    def compare(self, vectors: Vectors, terms: Sequence[Mapping[str, float]]) -> list[Compared]:
        """Compare with the short list of each."""
        nearest = self._index.search(vectors, NEAREST).rows
        return [self._compared(*one) for one in zip(nearest, vectors, terms, strict=True)]

    def _compared(self, near: Rows, question: NDArray[np.float32], terms: Mapping[str, float]) -> Compared:
        first_aside = int(self._layout.starts[-1])
        of_pairs = np.searchsorted(self._layout.starts, near[near < first_aside], side="right") - 1
        shared = self._lexical.best(terms, MOST_SHARED, 0, self._pairs)
        pairs = self._ties.with_others(np.union1d(of_pairs, shared))
        lanes = PassageLanes(self._layout, pairs)
        wordy = self._lexical.best(terms, CLOSE_ASIDES, self._pairs, len(self._lexical))
        asides = np.union1d(near[near >= first_aside], wordy - self._pairs + first_aside)
        cosines = self._index.take([*lanes.rows.tolist(), *asides.tolist()]) @ question
        ordinary = self._aside_vectors @ question
        listed = np.isin(self._sample_asides, asides)
        return Compared(
            lanes,
            Cosines(np.concatenate([lanes.rows, asides]), cosines),
            self._lexical.scores_at(terms, pairs),
            _asides(
                np.sort(np.concatenate([cosines[len(lanes.rows) :], ordinary[~listed]])),
                self._lexical.scores_at(terms, wordy),
                ordinary=float(ordinary.mean()) if len(ordinary) else 0.0,
            ),
            float(self._sample.best(self._sample_vectors @ question).mean()) if self._pairs else 0.0,
        )


def _asides(
    cosines: NDArray[np.float32], scores: NDArray[np.float64], *, ordinary: float | None = None
) -> Asides:
    """The evidence of asides with these cosines, in ascending order, and lexical scores.

    `ordinary` is an estimate of their mean, where these are not all there are.
    """
    if not len(cosines):
        return Asides(0.0, 0.0, 0.0)
    closest = cosines[-CLOSE_ASIDES:]
    mean = float(cosines.mean()) if ordinary is None else ordinary
    return Asides(float(closest.mean()), mean, float(scores.max(initial=0.0)))


def _sample(generator: np.random.Generator, start: int, stop: int) -> Rows:
    """Some of the places from start to stop, in ascending order."""
    drawn = generator.choice(stop - start, min(SAMPLED, stop - start), replace=False) + start
    return np.sort(drawn).astype(np.int64)
