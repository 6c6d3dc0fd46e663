"""What the lanes found for a pair -> one score.

A pair is looked at through three lanes: the encoder over its own words, the encoder over its search
hints, and the words it shares with the question. The score is linear in what they found. A pair without
hints (its document was just added) is weighed by numbers of its own, fitted so that both kinds compare.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, astuple, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.documents import Passage
from bot.passages import is_whole

FITTED = Path(__file__).with_suffix(".json")
"""The weights in use, written by python -m tests.evaluation --fit."""

HINTS_POOLED = 3
"""The best hints of a pair count by their mean: a single one may fit by chance, of three hardly all."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each lane counts; those that begin with `bare` are for pairs without search hints."""

    own: float
    whole: float
    hint: float
    lexical: float
    bare_own: float
    bare_whole: float
    bare: float  # added once: no hints are no fault of the pair

    @classmethod
    def fitted(cls) -> "Weights":
        """The weights that come with the program."""
        return cls(**json.loads(FITTED.read_text(encoding="utf-8")))

    def save(self) -> None:
        """Write the weights where `fitted` reads them."""
        FITTED.write_text(json.dumps(asdict(self), indent=2) + "\n", encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Candidate:
    """One pair with what each lane found for it."""

    pair_id: str
    own: float  # cosine of the best passage of its own words
    whole: float  # mean cosine of the views that hold the whole answer
    hint: float | None  # mean cosine of its best search hints; None where it has none
    lexical: float  # 0..1, saturated BM25 of its words and hints
    score: float = 0.0  # 0..1, all lanes together


@dataclass(frozen=True, slots=True)
class PairRows:
    """Where the passages of one pair stand among all, in their order."""

    own: NDArray[np.int64]  # views of its own words
    hints: NDArray[np.int64]


class PassageLanes:
    """Which passages belong to which pair: the cosines of all passages become those of the pairs' lanes."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        """Take all passages; those of no pair are left aside. Every pair has a view of its whole answer."""
        self._ids = list(
            dict.fromkeys(passage.pair_id for passage in passages if passage.pair_id is not None)
        )
        own: dict[str, list[int]] = {pair_id: [] for pair_id in self._ids}
        whole: dict[str, list[int]] = {pair_id: [] for pair_id in self._ids}
        hints: dict[str, list[int]] = {pair_id: [] for pair_id in self._ids}
        for row, passage in enumerate(passages):
            if passage.pair_id is None:
                continue
            (hints if passage.is_hint else own)[passage.pair_id].append(row)
            if is_whole(passage):
                whole[passage.pair_id].append(row)
        self._rows = {
            pair_id: PairRows(np.array(own[pair_id], np.int64), np.array(hints[pair_id], np.int64))
            for pair_id in self._ids
        }
        self._own, self._own_starts = _joined(list(own.values()))
        self._whole, self._whole_starts = _joined(list(whole.values()))
        self._wholes = np.array([len(found) for found in whole.values()])
        # One row of places for each pair, filled up with a place after the last passage: it has no cosine.
        widest = max(HINTS_POOLED, *map(len, hints.values())) if hints else HINTS_POOLED
        self._hints = np.full((len(self._ids), widest), len(passages))
        for place, found in enumerate(hints.values()):
            self._hints[place, : len(found)] = found
        self._pooled = np.array([min(HINTS_POOLED, len(found)) for found in hints.values()])

    def rows(self, pair_id: str) -> PairRows:
        """Where the passages of a pair stand."""
        return self._rows[pair_id]

    def candidates(self, cosines: NDArray[np.float32], lexical: Mapping[str, float]) -> list[Candidate]:
        """The pairs with what the lanes found, not yet weighed.

        `cosines` (n,) are those of all passages, in their order, `lexical` the scores of pairs by id.
        """
        if not self._ids:
            return []
        own = np.maximum.reduceat(cosines[self._own], self._own_starts)
        whole = np.add.reduceat(cosines[self._whole], self._whole_starts) / self._wholes
        near = np.sort(np.append(cosines, np.float32(-np.inf))[self._hints], axis=1)[:, -HINTS_POOLED:]
        pooled = np.where(np.isfinite(near), near, 0).sum(axis=1) / np.maximum(1, self._pooled)
        return [
            Candidate(pair_id, one, mean, hint if number else None, lexical[pair_id])
            for pair_id, one, mean, hint, number in zip(
                self._ids, own.tolist(), whole.tolist(), pooled.tolist(), self._pooled.tolist(), strict=True
            )
        ]


def _joined(places: Sequence[Sequence[int]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Some lists as one, and where each begins in it."""
    ends = np.cumsum([0, *map(len, places)])
    return np.array([row for found in places for row in found], dtype=np.int64), ends[:-1]


def features(found: Candidate) -> tuple[float, ...]:
    """What the weights are multiplied with, in their order."""
    if found.hint is None:
        return (0.0, 0.0, 0.0, found.lexical, found.own, found.whole, 1.0)
    return (found.own, found.whole, found.hint, found.lexical, 0.0, 0.0, 0.0)


def ranked(candidates: Sequence[Candidate], weights: Weights) -> list[Candidate]:
    """The candidates with their scores (0..1), best first."""
    if not candidates:
        return []
    highest = max(
        weights.own + weights.whole + weights.hint + weights.lexical,
        weights.bare_own + weights.bare_whole + weights.bare + weights.lexical,
    )
    sums = np.array([features(found) for found in candidates]) @ np.array(astuple(weights))
    scores = np.clip(sums / highest, 0.0, 1.0).tolist()
    scored = [
        Candidate(found.pair_id, found.own, found.whole, found.hint, found.lexical, score)
        for found, score in zip(candidates, scores, strict=True)
    ]
    return sorted(scored, key=lambda found: (-found.score, found.pair_id))
