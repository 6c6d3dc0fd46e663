"""The cosines of passages -> what each lane finds for the pairs that they belong to."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.collection.corpus import PassageLayout
from bot.documents import View
from bot.ranking.fusion import Candidate

Rows = NDArray[np.int64]

HINTS_POOLED = 3
"""The best hints of a pair count by their mean: a single one may fit by chance, of three hardly all."""


@dataclass(frozen=True, slots=True, eq=False)
class Cosines:
    """The cosines of some passages to a question."""

    rows: Rows  # (m,): places among all passages, in ascending order
    values: NDArray[np.float32]  # (m,)

    def of(self, rows: Rows) -> NDArray[np.float32]:
        """The cosines at some of these rows."""
        found: NDArray[np.float32] = self.values[self.rows.searchsorted(rows)]
        return found

    def since(self, row: int) -> "Cosines":
        """Those from a row on."""
        start = int(self.rows.searchsorted(row))
        return Cosines(self.rows[start:], self.values[start:])


class PassageLanes:
    """Which passages belong to which of some pairs; every pair has a view of its whole answer."""

    def __init__(self, layout: PassageLayout, pairs: Rows) -> None:
        """Take a layout and the places of pairs, in ascending order; passages of no pair are left aside."""
        counts = layout.starts[pairs + 1] - layout.starts[pairs]
        first = np.cumsum(counts) - counts
        self.pairs = pairs
        self.rows: Rows = np.repeat(layout.starts[pairs] - first, counts) + np.arange(counts.sum())
        views = layout.views[self.rows]
        owner = np.repeat(np.arange(len(pairs)), counts)
        self._own = np.flatnonzero(views < View.HINT)
        self._own_starts = np.searchsorted(owner[self._own], np.arange(len(pairs)))
        self._whole = np.flatnonzero((views == View.ANSWER) | (views == View.BOTH))
        self._whole_starts = np.searchsorted(owner[self._whole], np.arange(len(pairs)))
        self._wholes = np.diff(np.append(self._whole_starts, len(self._whole)))
        hints = np.flatnonzero(views == View.HINT)
        numbers = np.bincount(owner[hints], minlength=len(pairs))
        # One row of places for each pair, filled up with a place after the last passage: it has no cosine.
        self._hints = np.full((len(pairs), max(HINTS_POOLED, numbers.max(initial=0))), len(self.rows))
        before = np.cumsum(numbers) - numbers
        self._hints[owner[hints], np.arange(len(hints)) - before[owner[hints]]] = hints
        self._pooled = np.minimum(HINTS_POOLED, numbers)

    def best(self, cosines: NDArray[np.float32]) -> NDArray[np.float32]:
        """The cosine (p,) of the best passage of each pair's own words, given those of `rows`."""
        found: NDArray[np.float32] = np.maximum.reduceat(cosines[self._own], self._own_starts)
        return found

    def candidates(
        self, cosines: NDArray[np.float32], lexical: NDArray[np.float64], ids: Sequence[str]
    ) -> list[Candidate]:
        """The pairs with what the lanes found, not yet weighed.

        `cosines` (m,) are those of `rows`, `lexical` (p,) and `ids` (p,) the scores and ids of the pairs.
        """
        if not len(self.pairs):
            return []
        own = self.best(cosines)
        whole = np.add.reduceat(cosines[self._whole], self._whole_starts) / self._wholes
        near = np.sort(np.append(cosines, np.float32(-np.inf))[self._hints], axis=1)[:, -HINTS_POOLED:]
        pooled = np.where(np.isfinite(near), near, 0).sum(axis=1) / np.maximum(1, self._pooled)
        return [
            Candidate(pair_id, one, mean, hint if number else None, score)
            for pair_id, one, mean, hint, number, score in zip(
                ids,
                own.tolist(),
                whole.tolist(),
                pooled.tolist(),
                self._pooled.tolist(),
                lexical.tolist(),
                strict=True,
            )
        ]


def rows_of(layout: PassageLayout, pair: int) -> tuple[Rows, Rows]:
    """Where the passages of the pair at a place stand: views of its own words, and its hints."""
    rows = np.arange(layout.starts[pair], layout.starts[pair + 1])
    hints = layout.views[rows] == View.HINT
    return rows[~hints], rows[hints]
