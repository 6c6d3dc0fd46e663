"""What an index of vectors is, whoever keeps it: a file on this machine or a Milvus collection."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from embeddings.encoder import Vectors

Rows = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Neighbors:
    """The rows nearest to some queries, best first; arrays, since a question may ask for every row."""

    rows: Rows  # (q, k): places in the order of the index's ids
    scores: Vectors  # (q, k): cosines; higher is better


class VectorIndex(Protocol):
    """String ids and unit-length vectors, in the order in which they were given to the build."""

    def __len__(self) -> int:
        """How many vectors there are."""

    @property
    def dimension(self) -> int:
        """Length of a vector."""

    @property
    def ids(self) -> Sequence[str]:
        """What each row is the vector of; where there are many, read when they are asked for."""

    def search(self, vectors: Vectors, k: int) -> Neighbors:
        """For each row (q, d) its k nearest, best first; all of them where the index holds fewer than k."""

    def cosines(self, vectors: Vectors) -> Vectors:
        """The cosines (q, n) of every row to each query (q, d): where so few that all are compared."""

    def take(self, rows: Sequence[int] | Rows) -> Vectors:
        """The stored vectors (n, d) of some rows, in their order."""


class IndexBuild(Protocol):
    """An index in the making: what it does not know of the texts added is encoded, the rest is not."""

    def add(self, passage_id: str, text: str) -> None:
        """Take the next passage. Raises EmbeddingsError where vectors cannot be made or kept."""

    def finish(self, *, corpus: str) -> VectorIndex:
        """The index of what was added, kept under the fingerprint of these passages.

        Raises ValueError where an id was added twice, EmbeddingsError where the index cannot be kept.
        """

    def close(self) -> None:
        """Let go of what the build holds; the vectors encoded so far stay for the next one."""


def checked_queries(vectors: Vectors, k: int, index: VectorIndex) -> tuple[Vectors, int]:
    """Queries that can be searched, and no more neighbours than there are. Raises ValueError."""
    queries = finite_rows(vectors, "queries")
    if queries.shape[1] != index.dimension:
        raise ValueError(f"queries of {queries.shape[1]} dimensions, the index has {index.dimension}")
    if k < 1:
        raise ValueError(f"k is {k}; at least 1 neighbour must be asked for")
    return queries, min(k, len(index))


def finite_rows(vectors: Vectors, what: str) -> Vectors:
    """The rows (n, d) in one piece. Raises ValueError where they have no such shape or are not finite."""
    if vectors.ndim != 2 or vectors.shape[1] == 0:
        raise ValueError(f"{what} of shape {vectors.shape}, not (n, d)")
    rows = np.ascontiguousarray(vectors, dtype=np.float32)
    if not np.isfinite(rows).all():
        raise ValueError(f"the {what} hold values that are not finite")
    return rows


def no_neighbors(queries: int, k: int) -> Neighbors:
    """What is found for no queries, or in an empty index."""
    return Neighbors(np.zeros((queries, k), dtype=np.int64), np.zeros((queries, k), dtype=np.float32))
