"""An index file in the making: texts stream through, and only those that no vector is known of are encoded.

Known are the vectors of the index that is replaced, and those that an unfinished build left in its journal.
The new index holds the vectors of the passages added and no others: a text that is gone is dropped, since
writing a million vectors takes seconds, encoding them hours, and a file that is written whole needs no rule
for its gaps. Memory grows by 40 bytes a passage: the hashes by which vectors are found and ids compared.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

import numpy as np
from numpy.typing import NDArray

from embeddings import faiss_index
from embeddings.encoder import Vectors
from embeddings.errors import IndexFileError
from embeddings.faiss_index import CHUNK, checked_rows
from embeddings.index import VectorIndex
from embeddings.index_file import (
    FORMAT,
    INDEX_FILE,
    LISTS_FILES,
    NO_CHECKSUM,
    NO_LISTS,
    Manifest,
    Tensor,
    lists_name,
    open_index_file,
    part_of,
    read,
    remove_old,
    seal,
    verify,
    write,
)
from embeddings.intake import BATCH, Encode, Intake
from embeddings.journal import KEY, KEY_BYTES, Journals, Keys, Places, keys_of, unwritable

PIECE = 2**20
"""Bytes that are copied at once."""


class LocalBuild:
    """Builds the index file of a folder. Killed at any moment, the next one goes on where it was."""

    def __init__(
        self,
        folder: Path,
        encode: Encode,
        *,
        encoder: str,
        dimension: int,
        on_progress: Callable[[int], object] = lambda _passages: None,
    ) -> None:
        """Build in a folder, made where missing, with the vectors (n, d) that `encode` gives for texts.

        `encoder` is its fingerprint. `on_progress` is told of passages that are done. Raises IndexFileError.
        """
        self._folder, self._encode, self._on_progress = folder, encode, on_progress
        self._encoder, self._dimension = encoder, dimension
        self._journals = Journals(folder, encoder=encoder, dimension=dimension)
        self._known = _Known(folder / INDEX_FILE, encoder, dimension)
        self._intake = Intake(self._take_in)
        self._count = 0
        self._files = ExitStack()
        with self._writing():
            self._ids = self._spill()
            self._ends = self._spill()
            self._keys = self._spill()
            self._ends.write(np.zeros(1, np.int64).tobytes())

    def add(self, passage_id: str, text: str) -> None:
        """Take the next passage. Raises EmbeddingsError where vectors cannot be made or kept."""
        self._intake.add(passage_id, text)

    def finish(self, *, corpus: str) -> VectorIndex:
        """The index of what was added, stored in the folder in place of the one before.

        `corpus` is the fingerprint of the passages. Raises ValueError where an id was added twice,
        IndexFileError.
        """
        self._intake.finish()
        with self._writing():
            self._replace(corpus)
        self._journals.remove()
        return open_index_file(self._folder, encoder=self._encoder, corpus=corpus)

    def close(self) -> None:
        """Let go of what the build holds; the vectors encoded so far stay for the next one."""
        self._journals.close()
        self._files.close()

    def _take_in(self, ids: Sequence[str], texts: Sequence[str]) -> None:
        """Encode what is new among some passages, and note their ids."""
        keys = keys_of(texts)
        missing = self._journals.missing(keys) & self._known.missing(keys)
        _, first = np.unique(keys, return_index=True)
        new = sorted(first[missing[first]], key=lambda place: len(texts[place]), reverse=True)
        for start in range(0, len(new), BATCH):
            batch = new[start : start + BATCH]
            vectors = checked_rows(self._encode([texts[place] for place in batch]))
            self._journals.append(keys[batch], vectors)
            self._on_progress(len(batch))
        self._on_progress(len(ids) - len(new))
        with self._writing():
            encoded = [one.encode() for one in ids]
            self._ids.write(b"".join(encoded))
            ends = (
                self._ids.tell()
                - sum(map(len, encoded))
                + np.cumsum([len(one) for one in encoded], dtype=np.int64)
            )
            self._ends.write(ends.tobytes())
            self._keys.write(keys.tobytes())
        self._count += len(ids)

    def _replace(self, corpus: str) -> None:
        count, dimension = self._count, self._dimension
        tensors = (
            Tensor("ends", "I64", (count + 1,), _pieces(self._ends)),
            Tensor("vectors", "F32", (count, dimension), self._vectors()),
            Tensor("keys", "U8", (count, KEY_BYTES), _pieces(self._keys)),
            Tensor("ids", "U8", (self._ids.tell(),), _pieces(self._ids)),
        )
        listed = count > faiss_index.EXACT_UP_TO
        manifest = Manifest(
            self._encoder, dimension, count, corpus, FORMAT, NO_CHECKSUM, NO_LISTS if listed else None
        )
        path = self._folder / INDEX_FILE
        with part_of(path) as part:
            manifest = replace(manifest, checksum=write(part, tensors, manifest))
            if listed:
                manifest = replace(manifest, lists=self._lists(part, manifest.checksum))
            seal(part, tensors, manifest)
            part.replace(path)
        remove_old(file for file in self._folder.glob(LISTS_FILES) if file.name != manifest.lists)

    def _lists(self, part: Path, checksum: str) -> str:
        """The name of the file that says which of the written vectors to compare."""
        known = self._folder / (self._known.lists or NO_LISTS)
        if checksum == self._known.checksum and known.is_file() and known.name == lists_name(known):
            return known.name
        with part_of(self._folder / LISTS_FILES.replace("*", "new")) as lists:
            faiss_index.write_lists(read(part).vectors, lists)
            name = lists_name(lists)
            lists.replace(self._folder / name)
        return name

    def _vectors(self) -> Iterator[memoryview]:
        """The vectors of all passages, in their order, some at a time."""
        self._keys.seek(0)
        while stored := self._keys.read(CHUNK * KEY_BYTES):
            keys = np.frombuffer(stored, KEY)
            vectors = np.empty((len(keys), self._dimension), np.float32)
            missing = ~self._known.fill(keys, vectors)
            vectors[missing] = self._journals.vectors(keys[missing])
            yield vectors.data

    def _spill(self) -> IO[bytes]:
        """A file without a name for what is too much to hold."""
        return self._files.enter_context(TemporaryFile(dir=self._folder))

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise unwritable(self._folder, error) from error


class _Known:
    """The vectors of the index that is replaced, where they can be used."""

    def __init__(self, path: Path, encoder: str, dimension: int) -> None:
        self._places, self._vectors = Places(np.zeros(0, KEY)), np.zeros((0, dimension), np.float32)
        self.checksum: str | None = None
        self.lists: str | None = None
        with suppress(IndexFileError):  # missing, damaged, of another format: then its texts are encoded
            stored = read(path)
            if (stored.manifest.encoder, stored.manifest.dimension) == (encoder, dimension):
                verify(path)
                self._places, self._vectors = Places(stored.keys.view(KEY)[:, 0]), stored.vectors
                self.checksum, self.lists = stored.manifest.checksum, stored.manifest.lists

    def missing(self, keys: Keys) -> NDArray[np.bool_]:
        """Which of the keys have no vector here."""
        return self._places.find(keys) < 0

    def fill(self, keys: Keys, vectors: Vectors) -> NDArray[np.bool_]:
        """Put the vectors of the keys that are here into their rows (n, d); says which rows those are."""
        places = self._places.find(keys)
        here = places >= 0
        vectors[here] = self._vectors[places[here]]
        return here


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    file.seek(0)
    while piece := file.read(PIECE):
        yield piece
