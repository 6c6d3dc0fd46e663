"""A stored set of vectors with their ids, searched exactly. The only home of FAISS.

One file holds everything, so that moving it into place is one atomic step: a process killed at any
moment leaves the old index or the new one, and two processes building at once each finish their own.
"""

import hashlib
import json
import os
import secrets
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

import faiss
import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError, safe_open
from safetensors.numpy import save

from embeddings.errors import IndexFileError, StaleIndexError

INDEX_FILE = "index.safetensors"

# Raised whenever the layout of the file changes; another number is refused.
FORMAT = 1

# Rows are made by single-precision arithmetic; anything further from 1 was not normalised.
UNIT_LENGTH_TOLERANCE = 1e-3

# Some thousand rows take well under a millisecond on one thread; more threads only disturb the encoder.
SEARCH_THREADS = 1

# A part that a killed process left behind is removed once nobody can still be writing it.
STALE_PART_SECONDS = 3600

PART_SUFFIX = ".part"


@dataclass(frozen=True, slots=True, eq=False)
class Neighbors:
    """The rows nearest to some queries, best first; arrays, since a question may ask for every row."""

    rows: NDArray[np.int64]  # (q, k): places in the order of the index's ids
    scores: NDArray[np.float32]  # (q, k): cosines; higher is better


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an index was made of: compared when it is opened."""

    encoder: str  # fingerprint of the encoder
    dimension: int
    count: int
    corpus: str  # fingerprint of the passages
    format: int
    checksum: str  # SHA-256 of the stored ids and vectors


class VectorIndex:
    """String ids and unit-length vectors; search by exact inner product, which is the cosine."""

    def __init__(self, ids: Sequence[str], vectors: NDArray[np.float32]) -> None:
        """Take ids (n) and unit-length rows (n, d); raises ValueError where they do not fit together."""
        rows = _finite_rows(vectors, "vectors")
        if len(ids) != len(rows):
            raise ValueError(f"{len(ids)} ids for {len(rows)} vectors")
        if len(set(ids)) != len(ids):
            raise ValueError("the ids of an index must differ")
        lengths = np.linalg.norm(rows, axis=1)
        if len(rows) and float(np.abs(lengths - 1).max()) > UNIT_LENGTH_TOLERANCE:
            raise ValueError("the vectors of an index must have unit length")
        self._ids = tuple(ids)
        self._vectors = rows
        faiss.omp_set_num_threads(SEARCH_THREADS)
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

    def take(self, rows: Sequence[int]) -> NDArray[np.float32]:
        """The stored vectors (n, d) of some rows, in their order."""
        return self._vectors[np.asarray(rows, dtype=np.int64)]

    def search(self, vectors: NDArray[np.float32], k: int) -> Neighbors:
        """For each row (q, d) its k nearest, best first; all of them where the index holds fewer than k."""
        queries = _finite_rows(vectors, "queries")
        if queries.shape[1] != self.dimension:
            raise ValueError(f"queries of {queries.shape[1]} dimensions, the index has {self.dimension}")
        if k < 1:
            raise ValueError(f"k is {k}; at least 1 neighbour must be asked for")
        # FAISS fills up with row -1 when asked for more rows than there are, and -1 would be the last id.
        k = min(k, len(self))
        if k == 0 or len(queries) == 0:
            none = (len(queries), k)
            return Neighbors(np.zeros(none, dtype=np.int64), np.zeros(none, dtype=np.float32))
        scores, rows = self._index.search(queries, k)
        return Neighbors(rows, scores)

    def save(self, folder: Path, *, encoder: str, corpus: str) -> None:
        """Write the index into the folder, made where missing, replacing an older one in one step.

        `encoder` and `corpus` are the fingerprints of what it was made from. Raises IndexFileError.
        """
        packed = _packed(self._ids)
        checksum = _checksum(packed, self._vectors)
        manifest = Manifest(encoder, self.dimension, len(self), corpus, FORMAT, checksum)
        content = save(
            {"ids": packed, "vectors": self._vectors}, metadata={"manifest": json.dumps(asdict(manifest))}
        )
        try:
            folder.mkdir(parents=True, exist_ok=True)
            _replace(folder / INDEX_FILE, content)
        except OSError as error:
            raise IndexFileError(
                f"{folder}: the index cannot be written ({error.strerror}); choose a folder that can be"
            ) from error

    @classmethod
    def open(cls, folder: Path, *, encoder: str, corpus: str) -> "VectorIndex":
        """The index stored in the folder.

        Raises StaleIndexError when it is missing or was made with another encoder or corpus than these
        fingerprints say, IndexFileError when it is damaged.
        """
        path = folder / INDEX_FILE
        if not path.is_file():
            raise StaleIndexError(f"{path}: there is no index; build it")
        try:
            with safe_open(path, framework="numpy") as file:
                manifest = Manifest(**json.loads(file.metadata()["manifest"]))
                packed, vectors = file.get_tensor("ids"), file.get_tensor("vectors")
        except (OSError, SafetensorError, KeyError, TypeError, ValueError) as error:
            raise IndexFileError(f"{path}: the index is damaged; build it again") from error
        if manifest.format != FORMAT:
            raise StaleIndexError(
                f"{path}: the index has format {manifest.format}, not {FORMAT}; build it again"
            )
        if manifest.checksum != _checksum(packed, vectors):
            raise IndexFileError(f"{path}: the index is damaged (its checksum differs); build it again")
        if manifest.encoder != encoder:
            raise StaleIndexError(f"{path}: the index was made with another encoder; build it again")
        if manifest.corpus != corpus:
            raise StaleIndexError(f"{path}: the index was made from other passages; build it again")
        return cls(json.loads(packed.tobytes()), vectors)


def _finite_rows(vectors: NDArray[np.float32], what: str) -> NDArray[np.float32]:
    if vectors.ndim != 2 or vectors.shape[1] == 0:
        raise ValueError(f"{what} of shape {vectors.shape}, not (n, d)")
    rows = np.ascontiguousarray(vectors, dtype=np.float32)
    if not np.isfinite(rows).all():
        raise ValueError(f"the {what} hold values that are not finite")
    return rows


def _packed(ids: Sequence[str]) -> NDArray[np.uint8]:
    return np.frombuffer(json.dumps(ids, ensure_ascii=False).encode(), dtype=np.uint8)


def _checksum(packed_ids: NDArray[np.uint8], vectors: NDArray[np.float32]) -> str:
    digest = hashlib.sha256(packed_ids.tobytes())
    digest.update(vectors.tobytes())
    return digest.hexdigest()


def _replace(path: Path, content: bytes) -> None:
    """Write beside the path and move into place; parts that killed processes left there are removed."""
    for part in path.parent.glob(f"{path.name}.*{PART_SUFFIX}"):
        with suppress(FileNotFoundError):  # another process moved or removed it meanwhile
            if time.time() - part.stat().st_mtime > STALE_PART_SECONDS:
                part.unlink()
    part = path.with_name(f"{path.name}.{os.getpid()}-{secrets.token_hex(4)}{PART_SUFFIX}")
    try:
        with part.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
