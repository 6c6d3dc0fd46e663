"""The file of an index: ids, the hashes of the texts, and vectors, mapped into memory when it is opened.

It is a safetensors file, so anything that knows the format can read it. It is written beside and moved into
place: a process killed at any moment leaves the old index or the new one, and two processes building at once
each finish their own. Where there are many vectors, a second file named in the first says which to compare;
its name holds its own checksum.
"""

import hashlib
import json
import math
import os
import secrets
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from embeddings.encoder import Vectors
from embeddings.errors import IndexFileError, StaleIndexError
from embeddings.faiss_index import ExactIndex, ListedIndex
from embeddings.index import VectorIndex

INDEX_FILE = "index.safetensors"

# Raised whenever the layout of the file changes; another number is refused.
FORMAT = 3

# A part that a killed process left behind is removed once nobody can still be writing it.
STALE_PART_SECONDS = 3600

PART_SUFFIX = ".part"

LISTS_FILES = "lists-*.faiss"

# Stand in a manifest until what they are about is written.
NO_CHECKSUM = "0" * 64
NO_LISTS = LISTS_FILES.replace("*", "0" * 32)

# What is hashed in less than a tenth of a second is hashed whenever it is opened.
HASHED_WHEN_OPENED = 64 * 2**20

DTYPES: Mapping[str, np.dtype[Any]] = {
    "F32": np.dtype("<f4"),
    "I64": np.dtype("<i8"),
    "U8": np.dtype("u1"),
}

_HEADER_LENGTH = 8


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an index was made of: compared when it is opened."""

    encoder: str  # fingerprint of the encoder
    dimension: int
    count: int
    corpus: str  # fingerprint of the passages
    format: int
    checksum: str  # SHA-256 of everything after the header
    lists: str | None  # the file that says which vectors to compare; None where all are


@dataclass(frozen=True, slots=True)
class Tensor:
    """An array that is written piece by piece."""

    name: str
    dtype: str  # as safetensors calls it
    shape: tuple[int, ...]
    pieces: Iterable[bytes | memoryview]

    @property
    def size(self) -> int:
        """Its bytes."""
        return math.prod(self.shape) * DTYPES[self.dtype].itemsize


@dataclass(frozen=True, slots=True)
class Stored:
    """The arrays of an index file, as they lie in it."""

    manifest: Manifest
    ids: "StoredIds"
    keys: NDArray[np.uint8]  # (n, KEY_BYTES)
    vectors: Vectors  # (n, d)


class StoredIds(Sequence[str]):
    """Ids that stay in their file and are decoded when they are asked for."""

    __slots__ = ("_characters", "_ends")

    def __init__(self, ends: NDArray[np.int64], characters: NDArray[np.uint8]) -> None:
        """Take the ids as one run of UTF-8 and where each of them ends, after a leading 0."""
        self._ends, self._characters = ends, characters

    def __len__(self) -> int:
        return len(self._ends) - 1

    @overload
    def __getitem__(self, place: int) -> str: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[str, ...]: ...

    def __getitem__(self, place: int | slice) -> str | tuple[str, ...]:
        if isinstance(place, slice):
            return tuple(self[row] for row in range(*place.indices(len(self))))
        row = range(len(self))[place]
        return self._characters[self._ends[row] : self._ends[row + 1]].tobytes().decode()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(str.__eq__, self, other))

    __hash__ = None  # type: ignore[assignment]


def open_index_file(folder: Path, *, encoder: str, corpus: str) -> VectorIndex:
    """The index stored in the folder.

    Raises StaleIndexError when it is missing or was made with another encoder or corpus than these
    fingerprints say, IndexFileError when it is damaged.
    """
    path = folder / INDEX_FILE
    stored = read(path)
    if stored.manifest.encoder != encoder:
        raise StaleIndexError(f"{path}: the index was made with another encoder; build it again")
    if stored.manifest.corpus != corpus:
        raise StaleIndexError(f"{path}: the index was made from other passages; build it again")
    small = path.stat().st_size <= HASHED_WHEN_OPENED
    if small:
        verify(path)
    if stored.manifest.lists is None:
        return ExactIndex(stored.ids[:], stored.vectors)
    lists = folder / stored.manifest.lists
    if not lists.is_file():
        raise StaleIndexError(f"{lists}: a part of the index is missing; build it again")
    if small:
        verify_lists(lists)
    return ListedIndex(stored.ids, stored.vectors, lists)


def read(path: Path) -> Stored:
    """The arrays of an index file, with no more looked at than its header.

    Raises StaleIndexError where there is none or its format is another, IndexFileError where it is damaged.
    """
    if not path.is_file():
        raise StaleIndexError(f"{path}: there is no index; build it")
    try:
        metadata, arrays = _mapped(path)
        stored = json.loads(metadata["manifest"])
        if stored["format"] != FORMAT:
            raise StaleIndexError(
                f"{path}: the index has format {stored['format']}, not {FORMAT}; build it again"
            )
        manifest = Manifest(**stored)
        ids, keys, vectors = StoredIds(arrays["ends"], arrays["ids"]), arrays["keys"], arrays["vectors"]
        sizes_fit = len(ids) == len(keys) == manifest.count and vectors.shape == (
            manifest.count,
            manifest.dimension,
        )
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise IndexFileError(f"{path}: the index is damaged; build it again") from error
    if not sizes_fit:
        raise IndexFileError(f"{path}: the index is damaged (its sizes differ); build it again")
    return Stored(manifest, ids, keys, vectors)


def verify(path: Path) -> None:
    """Compare an index file with its checksum. Raises IndexFileError."""
    manifest = read(path).manifest
    with path.open("rb") as file:
        file.seek(_HEADER_LENGTH + int.from_bytes(file.read(_HEADER_LENGTH), "little"))
        if manifest.checksum != hashlib.file_digest(file, "sha256").hexdigest():
            raise IndexFileError(f"{path}: the index is damaged (its checksum differs); build it again")


def verify_lists(path: Path) -> None:
    """Compare a file of inverted lists with the checksum in its name. Raises IndexFileError."""
    if path.name != lists_name(path):
        raise IndexFileError(f"{path}: the index is damaged (its checksum differs); build it again")


def verify_folder(folder: Path) -> None:
    """Compare every file of a stored index with its checksum. Raises IndexFileError."""
    verify(folder / INDEX_FILE)
    lists = read(folder / INDEX_FILE).manifest.lists
    if lists is not None:
        verify_lists(folder / lists)


def lists_name(path: Path) -> str:
    """What a file of inverted lists is called: by its checksum."""
    with path.open("rb") as file:
        return LISTS_FILES.replace("*", hashlib.file_digest(file, "sha256").hexdigest()[:32])


def write(path: Path, tensors: Sequence[Tensor], manifest: Manifest) -> str:
    """Write a new file of tensors and give their checksum; the manifest is sealed later. Raises OSError."""
    digest = hashlib.sha256()
    with path.open("xb") as file:
        file.write(_header(tensors, manifest))
        for tensor in tensors:
            for piece in tensor.pieces:
                file.write(piece)
                digest.update(piece)
        file.flush()
        os.fsync(file.fileno())
    return digest.hexdigest()


def seal(path: Path, tensors: Sequence[Tensor], manifest: Manifest) -> None:
    """Put the final manifest into a file that was written with one as long. Raises OSError."""
    with path.open("r+b") as file:
        file.write(_header(tensors, manifest))
        file.flush()
        os.fsync(file.fileno())


def _header(tensors: Sequence[Tensor], manifest: Manifest) -> bytes:
    """What stands before the arrays."""
    entries: dict[str, Any] = {"__metadata__": {"manifest": json.dumps(asdict(manifest))}}
    start = 0
    for tensor in tensors:
        end = start + tensor.size
        entries[tensor.name] = {"dtype": tensor.dtype, "shape": tensor.shape, "data_offsets": (start, end)}
        start = end
    header = json.dumps(entries).encode()
    header += b" " * (-len(header) % _HEADER_LENGTH)
    return len(header).to_bytes(_HEADER_LENGTH, "little") + header


def _mapped(path: Path) -> tuple[dict[str, str], dict[str, NDArray[Any]]]:
    """The metadata and the arrays of a safetensors file. Raises OSError, ValueError, KeyError, TypeError."""
    with path.open("rb") as file:
        content = mmap(file.fileno(), 0, access=ACCESS_READ)
    data = _HEADER_LENGTH + int.from_bytes(content[:_HEADER_LENGTH], "little")
    entries = json.loads(content[_HEADER_LENGTH:data])
    metadata = entries.pop("__metadata__")
    if data + max(entry["data_offsets"][1] for entry in entries.values()) != len(content):
        raise ValueError("the file is longer or shorter than its header says")
    arrays = {}
    for name, entry in entries.items():
        dtype, shape, start = DTYPES[entry["dtype"]], entry["shape"], entry["data_offsets"][0]
        arrays[name] = np.frombuffer(content, dtype, math.prod(shape), data + start).reshape(shape)
    return metadata, arrays


@contextmanager
def part_of(path: Path) -> Iterator[Path]:
    """A name beside the path for a file that is moved there; removed where it is not.

    Parts that killed processes left there are removed too.
    """
    remove_old(path.parent.glob(f"{path.name}.*{PART_SUFFIX}"))
    part = path.with_name(f"{path.name}.{os.getpid()}-{secrets.token_hex(4)}{PART_SUFFIX}")
    try:
        yield part
    finally:
        part.unlink(missing_ok=True)


def remove_old(paths: Iterable[Path]) -> None:
    """Remove files that no living process can still be about to need."""
    for path in paths:
        with suppress(FileNotFoundError):  # another process moved or removed it meanwhile
            if time.time() - path.stat().st_mtime > STALE_PART_SECONDS:
                path.unlink()
