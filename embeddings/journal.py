"""Vectors by the hash of their text, appended batch by batch while an index is built.

A build that is killed leaves its journal, and the next one goes on with it. A journal belongs to the process
that holds the lock on it, which the system takes away when the process ends, so two builds at once write two
journals. It is removed when the index that its vectors went into is in place.

A file is a header (the encoder's fingerprint and the dimension) and records of one length: the hash of a
text, a checksum, the vector. What a killed process or a stopped machine left unfinished at the end is cut
off.
"""

import hashlib
import os
import secrets
import sys
import zlib
from collections.abc import Sequence
from contextlib import suppress
from io import FileIO
from mmap import ACCESS_READ, mmap
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from embeddings.encoder import Vectors
from embeddings.errors import IndexFileError
from embeddings.index import Rows

Keys = NDArray[np.bytes_]

KEY_BYTES = 16
"""Of the hash of a text: two of a billion texts have the same with a chance of one in 10^20."""

KEY = np.dtype(f"S{KEY_BYTES}")

SUFFIX = ".journal"

_CHECKED_AT_ONCE = 4096


def keys_of(texts: Sequence[str]) -> Keys:
    """The hash (BLAKE2b) of each text."""
    return np.array([hashlib.blake2b(text.encode(), digest_size=KEY_BYTES).digest() for text in texts], KEY)


class Places:
    """Where each of some keys stands: a sorted array, 24 bytes a key."""

    def __init__(self, keys: Keys) -> None:
        """Take keys; the place of each is its position."""
        self._places = np.argsort(keys, kind="stable")
        self._keys = keys[self._places]

    def find(self, keys: Keys) -> Rows:
        """The place of each key, -1 for one that is unknown."""
        at = np.searchsorted(self._keys, keys)
        found = np.full(len(keys), -1, dtype=np.int64)
        inside = at < len(self._keys)
        same = inside.copy()
        same[inside] = self._keys[at[inside]] == keys[inside]
        found[same] = self._places[at[same]]
        return found

    def append(self, keys: Keys) -> None:
        """Take more keys, which stand after those that are there."""
        places = np.arange(len(self._keys), len(self._keys) + len(keys))
        order = np.argsort(keys, kind="stable")
        at = np.searchsorted(self._keys, keys[order])
        self._keys = np.insert(self._keys, at, keys[order])
        self._places = np.insert(self._places, at, places[order])


class Journal:
    """One file of vectors, held by this process."""

    def __init__(self, path: Path, *, encoder: str, dimension: int) -> None:
        """Open or begin a journal and hold it. Raises BlockingIOError where another process does, OSError."""
        self._path = path
        self._header = f"vectors {encoder} {dimension}\n".encode()
        self._record = np.dtype([("key", KEY), ("checksum", "<u4"), ("vector", "<f4", (dimension,))])
        self._file = path.open("a+b", buffering=0)
        try:
            _hold(self._file)
            self._places = Places(self._whole_keys())
        except BaseException:
            self._file.close()
            raise

    def find(self, keys: Keys) -> Rows:
        """The record of each key, -1 for one that is not there."""
        return self._places.find(keys)

    def append(self, keys: Keys, vectors: Vectors) -> None:
        """Add the vectors (n, d) of some keys, none of which is there. Raises OSError."""
        records = np.zeros(len(keys), self._record)
        records["key"], records["vector"] = keys, vectors
        records["checksum"] = _checksums(records)
        rest = memoryview(records.tobytes())
        while rest:  # a disk that fills up takes a part before it refuses
            rest = rest[self._file.write(rest) :]
        self._places.append(keys)

    def vectors(self, places: Rows) -> Vectors:
        """The vectors (n, d) of some records."""
        return np.asarray(self._records()["vector"][places])

    def close(self) -> None:
        """Leave the journal to the next build."""
        self._file.close()

    def remove(self) -> None:
        """Delete the journal, whose vectors are kept elsewhere."""
        with suppress(OSError):  # what cannot be deleted is taken up by the next build
            self._path.unlink()
        self._file.close()

    def _records(self) -> NDArray[np.void]:
        count = (os.fstat(self._file.fileno()).st_size - len(self._header)) // self._record.itemsize
        if count <= 0:
            return np.zeros(0, self._record)
        # By the open file, not by its name: another build may have deleted that.
        mapped = mmap(self._file.fileno(), 0, access=ACCESS_READ)
        return np.frombuffer(mapped, self._record, count, len(self._header))

    def _whole_keys(self) -> Keys:
        """The keys of the records that are as they were written; whatever follows them is cut off."""
        self._file.seek(0)
        if self._file.read(len(self._header)) != self._header:  # new, or of another encoder
            self._file.truncate(0)
            self._file.write(self._header)
        records = self._records()
        whole = 0
        while whole < len(records):
            part = records[whole : whole + _CHECKED_AT_ONCE]
            sound = part["checksum"] == _checksums(part)
            whole += int(np.argmin([*sound, False]))
            if not sound.all():
                break
        keys = np.array(records["key"][:whole])
        self._file.truncate(len(self._header) + whole * self._record.itemsize)
        return keys


class Journals:
    """The journals of a folder that no other build holds: one is written, all are read."""

    def __init__(self, folder: Path, *, encoder: str, dimension: int) -> None:
        """Take over what killed builds left in the folder, or begin a journal. Raises IndexFileError."""
        self._folder, self._dimension = folder, dimension
        self._held: list[Journal] = []
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for path in sorted(folder.glob(f"*{SUFFIX}")):
                with suppress(BlockingIOError):
                    self._held.append(Journal(path, encoder=encoder, dimension=dimension))
            while not self._held:  # another build may take it over before it is held
                path = folder / f"{os.getpid()}-{secrets.token_hex(4)}{SUFFIX}"
                with suppress(BlockingIOError):
                    self._held.append(Journal(path, encoder=encoder, dimension=dimension))
        except OSError as error:
            self.close()
            raise unwritable(folder, error) from error

    def missing(self, keys: Keys) -> NDArray[np.bool_]:
        """Which of the keys have no vector here."""
        found = np.zeros(len(keys), dtype=bool)
        for journal in self._held:
            found |= journal.find(keys) >= 0
        return ~found

    def append(self, keys: Keys, vectors: Vectors) -> None:
        """Add the vectors (n, d) of some keys, all of which are missing. Raises IndexFileError."""
        try:
            self._held[0].append(keys, vectors)
        except OSError as error:
            raise unwritable(self._folder, error) from error

    def vectors(self, keys: Keys) -> Vectors:
        """The vectors (n, d) of keys, none of which is missing."""
        vectors = np.empty((len(keys), self._dimension), np.float32)
        for journal in self._held:
            places = journal.find(keys)
            here = places >= 0
            vectors[here] = journal.vectors(places[here])
        return vectors

    def close(self) -> None:
        """Leave everything to the next build."""
        while self._held:
            self._held.pop().close()

    def remove(self) -> None:
        """Delete them, once their vectors are in an index."""
        while self._held:
            self._held.pop().remove()


def unwritable(folder: Path, error: OSError) -> IndexFileError:
    """The error of a folder that takes no index: it is full, or not ours to write."""
    return IndexFileError(
        f"{folder}: the index cannot be written ({error.strerror}); make room or choose another folder with "
        "--cache; what was encoded so far is kept"
    )


def _checksums(records: NDArray[np.void]) -> list[int]:
    return [zlib.crc32(one["vector"], zlib.crc32(one["key"])) for one in records]


def _hold(file: FileIO) -> None:
    """Lock an open file for this process. Raises BlockingIOError where another one holds or deleted it."""
    if sys.platform != "win32":  # there, a file that is open cannot be deleted, which is all that is needed
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if os.fstat(file.fileno()).st_nlink == 0:
            raise BlockingIOError(f"{file.name}: another build has finished with it")
