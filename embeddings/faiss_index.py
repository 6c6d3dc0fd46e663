"""Vectors searched on this machine: every one of them where they are few, inverted lists where they are many.

The only home of FAISS. The measurements behind the constants stand in `docs/capacity.md`.
"""

import math
import os
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

import faiss
import numpy as np
from numpy.typing import NDArray

from embeddings.encoder import Vectors
from embeddings.errors import IndexFileError
from embeddings.index import Neighbors, Rows, checked_queries, finite_rows, no_neighbors
from embeddings.threads import SEARCH_THREADS, building_threads, limit_search_threads

# Rows are made by single-precision arithmetic; anything further from 1 was not normalised.
UNIT_LENGTH_TOLERANCE = 1e-3

# Comparing so many takes 7 ms of one core; a question may take 10.
EXACT_UP_TO = 50_000

# Vectors for each inverted list from which its centre is learnt; FAISS warns below 39.
TRAINING_ROWS = 40

# Lists that are looked into for a question: of 4,096 at a million vectors recall@10 is .983; 128 give .965.
PROBES = 256

# Bits that are kept of each dimension. With 1, recall is .970 where it is .982 now, and takes as long.
CODE_BITS = 2

# At least so many are found by their compressed form, then compared exactly: with 40, .978.
COMPARED = 100

# Rows handled at once while an index is made or checked: 25 MB of 384 dimensions.
CHUNK = 16_384

SEED = 1

# How FAISS ends the file of an index that has none.
NO_INVERTED_LISTS = b"il00"


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

    def cosines(self, vectors: Vectors) -> Vectors:
        """The cosines (q, n) of every row to each query (q, d)."""
        # A search for every row would sort them, which takes several times as long as comparing them.
        return _products(self._vectors, checked_queries(vectors, 1, self)[0])


def _products(rows: Vectors, queries: Vectors) -> Vectors:
    """The products (q, n) of rows (n, d) and queries (q, d)."""
    return np.ascontiguousarray((rows @ queries.T).T)  # that way round, rows are read once for all queries


class ListedIndex:
    """Ids and vectors that stay in their file; inverted lists of compressed vectors say which to compare.

    The lists are FAISS's (IndexIVFRaBitQ; Jégou et al. 2011, "Product quantization for nearest neighbor
    search"; Gao et al. 2025, "Practical and asymptotically optimal quantization of high-dimensional vectors
    in Euclidean space"), mapped into memory and shared by all processes that open them. What they find is
    compared exactly.
    """

    def __init__(self, ids: Sequence[str], vectors: Vectors, lists: Path) -> None:
        """Take ids (n), unit-length rows (n, d), and the file that `write_lists` made of these rows.

        Raises IndexFileError where the file cannot be used or is that of other rows.
        """
        try:
            # The other way of mapping starts up to 32 threads for each question, to fetch its lists.
            index: Any = faiss.read_index(str(lists), faiss.IO_FLAG_MMAP_IFC)
        except RuntimeError as error:
            raise IndexFileError(f"{lists}: the index is damaged; build it again") from error
        if (index.ntotal, index.d) != vectors.shape or len(ids) != len(vectors):
            raise IndexFileError(f"{lists}: the index is damaged (its size differs); build it again")
        _search_on_few_threads()
        self._ids, self._vectors, self._index = ids, vectors, index
        lists_in_it: Any = faiss.downcast_index(index.index)
        self._lists = int(lists_in_it.nlist)

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

    def cosines(self, vectors: Vectors) -> Vectors:
        """The cosines (q, n) of every row to each query (q, d); reads them all."""
        return _products(self._vectors, checked_queries(vectors, 1, self)[0])

    def _nearest(self, query: Vectors, k: int) -> tuple[Rows, Vectors]:
        """The k nearest of one query (d,)."""
        rows = self._listed(query[None], min(max(k, COMPARED), len(self)), k)
        scores = self.take(rows) @ query
        order = np.argsort(-scores, kind="stable")[:k]
        return rows[order], scores[order]

    def _listed(self, query: Vectors, most: int, least: int) -> Rows:
        """The rows whose compressed vectors are nearest: at most, and at least, so many."""
        probes = PROBES
        while True:
            chosen = faiss.SearchParametersIVF(nprobe=min(probes, self._lists))  # type: ignore[call-arg]
            params = faiss.SearchParametersPreTransform(index_params=chosen)  # type: ignore[call-arg]
            rows: Rows = self._index.search(query, most, params=params)[1][0]
            rows = rows[rows >= 0]
            if len(rows) >= least:
                return rows
            probes *= 4


def write_lists(vectors: Vectors, path: Path) -> None:
    """Write the inverted lists of unit-length rows (n, d) to a file. Raises OSError.

    The codes pass through a file beside it, so that memory holds 12 bytes a row and what the centres are
    learnt from, which grows with the root of n.
    """
    count = len(vectors)
    threads, cores = faiss.omp_get_max_threads(), os.cpu_count() or 1
    with building_threads(cores), TemporaryFile(dir=path.parent) as spill:
        faiss.omp_set_num_threads(cores)
        try:
            index, lists = _learnt(vectors)
            head = lists.coarse_code_size()  # the bytes before a code that say which list it belongs to
            numbers = np.zeros(count, np.uint32)
            for start in range(0, count, CHUNK):
                codes = index.sa_encode(np.ascontiguousarray(vectors[start : start + CHUNK]))
                for place in range(head):
                    numbers[start : start + CHUNK] |= codes[:, place].astype(np.uint32) << 8 * place
                spill.write(codes[:, head:].tobytes())
        finally:
            faiss.omp_set_num_threads(threads)
        spill.flush()
        codes = np.memmap(spill, np.uint8, "r", shape=(count, lists.code_size))
        sizes = np.bincount(numbers, minlength=lists.nlist)
        with path.open("wb") as file:
            index.ntotal = lists.ntotal = count
            file.write(_head(index, lists.code_size, sizes))
            for rows in np.split(np.argsort(numbers, kind="stable"), np.cumsum(sizes)[:-1]):
                file.write(codes[rows].tobytes() + rows.tobytes())


def _learnt(vectors: Vectors) -> tuple[Any, Any]:
    """An index whose centres are learnt from a sample of the rows (n, d), and the lists in it: none yet."""
    count, dimension = vectors.shape
    # Turned at random, no dimension stands out: what RaBitQ takes for granted, and some encoders do not give.
    turned = faiss.RandomRotationMatrix(dimension, dimension)
    turned.init(SEED)
    centres = faiss.IndexFlatIP(dimension)
    lists: Any = faiss.IndexIVFRaBitQ(
        centres, dimension, lists_for(count), faiss.METRIC_INNER_PRODUCT, False, CODE_BITS
    )
    most = min(count, TRAINING_ROWS * lists.nlist)
    sample = np.sort(np.random.default_rng(SEED).choice(count, most, replace=False))
    rows = np.empty((most, dimension), np.float32)
    for start in range(0, most, CHUNK):
        rows[start : start + CHUNK] = turned.apply(vectors[sample[start : start + CHUNK]])
    faiss.Clustering(dimension, lists.nlist, lists.cp).train(rows, centres)
    lists.train(rows[: lists.nlist])
    return faiss.IndexPreTransform(turned, lists), lists


def _head(index: Any, code_size: int, sizes: NDArray[np.int64]) -> bytes:
    """What stands in FAISS's file before the codes and rows of each list (faiss/impl/index_write.cpp)."""
    whole = faiss.serialize_index(index).tobytes()
    assert whole.endswith(NO_INVERTED_LISTS)
    counts = np.array([len(sizes), code_size], np.uint64).tobytes()
    return (
        whole.removesuffix(NO_INVERTED_LISTS)
        + b"ilar"
        + counts
        + b"full"
        + counts[:8]
        + sizes.astype(np.uint64).tobytes()
    )


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
