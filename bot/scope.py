"""Which statements a question is compared with: all of them, or in a large collection a short list.

Up to EXHAUSTIVE passages everything is compared. Above, the encoder's nearest passages and the texts that
share most words make the list, each with the other wordings of the same statement, and what is on it is
compared exactly. What "just any statement" gets is then estimated on a sample that is drawn once.
"""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from bot.confidence import Asides
from bot.corpus import PassageLayout
from bot.lanes import Cosines, PassageLanes, Rows
from bot.variants import Ties
from embeddings.encoder import Vectors
from embeddings.index import VectorIndex

EXHAUSTIVE = 5_000
"""Passages up to which every one is compared: about 5 ms. Ten times as many take ten times as long."""

NEAREST = 200
"""The encoder's nearest passages that make the list; those of one statement tend to come together."""

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

    def compare(self, vector: Vectors, scores: NDArray[np.float64]) -> Compared:
        """Compare a question's row (1, d) and the lexical scores of all pairs and asides, in their order."""
        ...


def scope_of(index: VectorIndex, layout: PassageLayout, ties: Ties, *, exhaustive: int = EXHAUSTIVE) -> Scope:
    """The scope for a collection of this size."""
    if len(layout) <= exhaustive:
        return Everything(index, layout)
    return ShortList(index, layout, ties)


class Everything:
    """Every question is compared with every statement."""

    def __init__(self, index: VectorIndex, layout: PassageLayout) -> None:
        """Take an index of the passages of a layout."""
        self._index, self._layout = index, layout
        self._lanes = PassageLanes(layout, np.arange(len(layout.starts) - 1))
        self._rows = np.arange(len(layout))

    def compare(self, vector: Vectors, scores: NDArray[np.float64]) -> Compared:
        """Compare with all."""
        cosines = np.zeros(len(self._layout), dtype=np.float32)
        near = self._index.search(vector, max(1, len(self._index)))
        cosines[near.rows[0]] = near.scores[0]
        pairs, first_aside = len(self._lanes.pairs), self._layout.starts[-1]
        return Compared(
            self._lanes,
            Cosines(self._rows, cosines),
            scores[:pairs],
            _asides(np.sort(cosines[first_aside:]), scores[pairs:], ordinary=None),
            ordinary=None,
        )


class ShortList:
    """A question is compared with the statements that may well be near to it."""

    def __init__(self, index: VectorIndex, layout: PassageLayout, ties: Ties) -> None:
        """Take an index of the passages of a layout, and which pairs are one statement."""
        self._index, self._layout, self._ties = index, layout, ties
        self._pairs = len(layout.starts) - 1
        generator = np.random.default_rng(SEED)
        pairs = _sample(generator, 0, self._pairs)
        self._sample = PassageLanes(layout, pairs)
        self._sample_vectors = index.take(self._sample.rows.tolist())
        self._sample_asides = _sample(generator, int(layout.starts[-1]), len(layout))
        self._aside_vectors = index.take(self._sample_asides.tolist())

    def compare(self, vector: Vectors, scores: NDArray[np.float64]) -> Compared:
        """Compare with the short list."""
        first_aside = int(self._layout.starts[-1])
        near = self._index.search(vector, NEAREST).rows[0]
        of_pairs = np.searchsorted(self._layout.starts, near[near < first_aside], side="right") - 1
        shared = _largest(scores[: self._pairs], MOST_SHARED)
        pairs = self._ties.with_others(np.union1d(of_pairs, shared))
        lanes = PassageLanes(self._layout, pairs)
        wordy = _largest(scores[self._pairs :], CLOSE_ASIDES) + first_aside
        asides = np.union1d(near[near >= first_aside], wordy)
        question = vector[0]
        cosines = self._index.take([*lanes.rows.tolist(), *asides.tolist()]) @ question
        ordinary = self._aside_vectors @ question
        listed = np.isin(self._sample_asides, asides)
        return Compared(
            lanes,
            Cosines(lanes.rows, cosines[: len(lanes.rows)]),
            scores[pairs],
            _asides(
                np.sort(np.concatenate([cosines[len(lanes.rows) :], ordinary[~listed]])),
                scores[self._pairs :],
                ordinary=float(ordinary.mean()) if len(ordinary) else 0.0,
            ),
            float(self._sample.best(self._sample_vectors @ question).mean()),
        )


def _asides(cosines: NDArray[np.float32], scores: NDArray[np.float64], *, ordinary: float | None) -> Asides:
    """The evidence of asides with these cosines, in ascending order, and lexical scores."""
    if not len(cosines):
        return Asides(0.0, 0.0, 0.0)
    closest = cosines[-CLOSE_ASIDES:]
    mean = float(cosines.mean()) if ordinary is None else ordinary
    return Asides(float(closest.mean()), mean, float(scores.max()))


def _largest(scores: NDArray[np.float64], number: int) -> Rows:
    """The places of the largest scores above 0, as many as asked for."""
    shared: Rows = np.flatnonzero(scores)
    if len(shared) <= number:
        return shared
    found: Rows = shared[np.argpartition(scores[shared], -number)[-number:]]
    return found


def _sample(generator: np.random.Generator, start: int, stop: int) -> Rows:
    """Some of the places from start to stop, in ascending order."""
    drawn = generator.choice(stop - start, min(SAMPLED, stop - start), replace=False) + start
    return np.sort(drawn).astype(np.int64)
