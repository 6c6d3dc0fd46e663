"""Vectors searched on this machine: every one of them where they are few, inverted lists where they are many.

The only home of FAISS. The measurements behind the constants stand in `docs/capacity.md`.
"""

import math
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import faiss
import numpy as np

from embeddings.encoder import Vectors
from embeddings.errors import IndexFileError
from embeddings.index import Neighbors, Rows, checked_queries, checked_query, finite_rows, no_neighbors
from embeddings.threads import SEARCH_THREADS, building_threads, limit_search_threads

# Rows are made by single-precision arithmetic; anything further from 1 was not normalised.
UNIT_LENGTH_TOLERANCE = 1e-3

# Comparing so many takes 7 ms of one core; a question may take 10.
EXACT_UP_TO = 50_000

# Vectors for each inverted list from which its centre is learnt; FAISS warns below 39.
TRAINING_ROWS = 40

# Lists that are looked into for a question: of 4,096 at a million vectors recall@10 is .992; 64 give .984.
PROBES = 128

# So many times k are found by their compressed form, then compared exactly: recall .992 instead of .972.
REFINED = 4

# Rows handled at once while an index is made or checked: 25 MB of 384 dimensions.
CHUNK = 16_384

SEED = 1


class ExactIndex:
    """String ids and unit-length vectors in memory; search by exact inner product, which is the cosine."""

    def __init__(self, ids: Sequence[str], vectors: Vectors) -> None:
        """Take ids (n) and unit-length rows (n, d); raises ValueError where they do not fit together."""
        rows = checked_rows(vectors)
        if len(ids) != len(rows):
            raise ValueError(f"{len(ids)} ids for {len(rows)} vectors")
        if len(set(ids)) != len(ids):
            raise ValueError("the ids of an index must differ")
        self._ids = tuple(ids)
        self._vectors = rows
        _search_on_few_threads()
        self._index = faiss.IndexFlatIP(rows.shape[1])
        self._index.add(rows)

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return int(self._vectors.shape[1])

    @property
    def ids(self) -> tuple[str, ...]:
        """What each row is the vector of."""
        return self._ids

    def take(self, rows: Sequence[int] | Rows) -> Vectors:
        """The stored vectors (n, d) of some rows, in their order."""
        return self._vectors[np.asarray(rows, dtype=np.int64)]

    def search(self, vectors: Vectors, k: int) -> Neighbors:
        """For each row (q, d) its k nearest, best first; all of them where the index holds fewer than k."""
        # FAISS fills up with row -1 when asked for more rows than there are, and -1 would be the last id.
        queries, k = checked_queries(vectors, k, self)
        if k == 0 or len(queries) == 0:
            return no_neighbors(len(queries), k)
        scores, rows = self._index.search(queries, k)
        return Neighbors(rows, scores)

    def cosines(self, vector: Vectors) -> Vectors:
        """The cosine (n,) of every row to one query (1, d)."""
        # A search for every row would sort them, which takes several times as long as comparing them.
        return np.asarray(self._vectors @ checked_query(vector, self)[0])


class ListedIndex:
    """Ids and vectors that stay in their file; inverted lists of compressed vectors say which to compare.

    The lists are FAISS's (IndexIVFScalarQuantizer with 8 bits, Jégou et al. 2011, "Product quantization for
    nearest neighbor search"), mapped into memory and shared by all processes that open them. What they
    find is compared exactly.
    """

    def __init__(self, ids: Sequence[str], vectors: Vectors, lists: Path) -> None:
        """Take ids (n), unit-length rows (n, d), and the file that `write_lists` made of these rows.

        Raises IndexFileError where the file cannot be used or is that of other rows.
        """
        try:
            self._index: Any = faiss.read_index(str(lists), faiss.IO_FLAG_MMAP)
        except RuntimeError as error:
            raise IndexFileError(f"{lists}: the index is damaged; build it again") from error
        if (self._index.ntotal, self._index.d) != vectors.shape or len(ids) != len(vectors):
            raise IndexFileError(f"{lists}: the index is damaged (its size differs); build it again")
        _search_on_few_threads()
        self._ids, self._vectors = ids, vectors

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return int(self._vectors.shape[1])

    @property
    def ids(self) -> Sequence[str]:
        """What each row is the vector of."""
        return self._ids

    def take(self, rows: Sequence[int] | Rows) -> Vectors:
        """The stored vectors (n, d) of some rows, in their order."""
        return np.asarray(self._vectors[np.asarray(rows, dtype=np.int64)])

    def search(self, vectors: Vectors, k: int) -> Neighbors:
        """For each row (q, d) k neighbours, best first, nearly always the nearest; their exact cosines."""
        queries, k = checked_queries(vectors, k, self)
        if k == 0 or len(queries) == 0:
            return no_neighbors(len(queries), k)
        found = [self._nearest(query, k) for query in queries]
        rows, scores = (np.stack(part) for part in zip(*found, strict=True))
        return Neighbors(rows, scores)

    def cosines(self, vector: Vectors) -> Vectors:
        """The cosine (n,) of every row to one query (1, d); reads them all."""
        query = checked_query(vector, self)
        return np.asarray(self._vectors @ query[0])

    def _nearest(self, query: Vectors, k: int) -> tuple[Rows, Vectors]:
        """The k nearest of one query (d,)."""
        rows = self._listed(query[None], min(k * REFINED, len(self)), k)
        scores = self.take(rows) @ query
        order = np.argsort(-scores, kind="stable")[:k]
        return rows[order], scores[order]

    def _listed(self, query: Vectors, most: int, least: int) -> Rows:
        """The rows whose compressed vectors are nearest: at most, and at least, so many."""
        probes = PROBES
        while True:
            chosen = faiss.SearchParametersIVF(nprobe=min(probes, self._index.nlist))  # type: ignore[call-arg]
            rows: Rows = self._index.search(query, most, params=chosen)[1][0]
            rows = rows[rows >= 0]
            if len(rows) >= least:
                return rows
            probes *= 4


def write_lists(vectors: Vectors, path: Path) -> None:
    """Write the inverted lists of unit-length rows (n, d) to a file. Raises OSError."""
    count, dimension = vectors.shape
    lists = faiss.IndexIVFScalarQuantizer(
        faiss.IndexFlatIP(dimension),
        dimension,
        lists_for(count),
        faiss.ScalarQuantizer.QT_8bit,
        faiss.METRIC_INNER_PRODUCT,
    )
    sample = np.random.default_rng(SEED).choice(count, min(count, TRAINING_ROWS * lists.nlist), replace=False)
    threads, cores = faiss.omp_get_max_threads(), os.cpu_count() or 1
    with building_threads(cores):
        faiss.omp_set_num_threads(cores)
        try:
            lists.train(np.ascontiguousarray(vectors[np.sort(sample)]))
            for start in range(0, count, CHUNK):
                lists.add(np.ascontiguousarray(vectors[start : start + CHUNK]))
        finally:
            faiss.omp_set_num_threads(threads)
    faiss.write_index(lists, str(path))


def _search_on_few_threads() -> None:
    faiss.omp_set_num_threads(SEARCH_THREADS)
    limit_search_threads()


def lists_for(count: int) -> int:
    """How many lists so many vectors are put into: the power of two nearest to 4 times their root."""
    return min(count, 1 << round(math.log2(4 * math.sqrt(count))))


def checked_rows(vectors: Vectors) -> Vectors:
    """The rows (n, d) in one piece. Raises ValueError where they are not finite or not of unit length."""
    rows = finite_rows(vectors, "vectors")
    lengths = np.linalg.norm(rows, axis=1)
    if len(rows) and float(np.abs(lengths - 1).max()) > UNIT_LENGTH_TOLERANCE:
        raise ValueError("the vectors of an index must have unit length")
    return rows
