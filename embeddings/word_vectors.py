"""What a model holds of each token before it reads it in its sentence: the table in its file of weights."""

import json
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from embeddings.encoder import Vectors, unit_rows
from embeddings.errors import EncoderError

TABLE = "word_embeddings.weight"
"""How the name of the table ends in the weights of a BERT."""

NUMBERS: Mapping[str, type[np.floating[Any]]] = {"F16": np.float16, "F32": np.float32}
"""What numpy calls the numbers of a file of weights."""


class WordVectors:
    """Unit-length rows for tokens, from the table in a file of weights; each is made once, when it is met.

    A question looks at some six hundred tokens, nearly all of them those of earlier questions.
    """

    def __init__(self, path: Path) -> None:
        """Take a file of weights. Raises EncoderError."""
        self._table = word_table(path)
        self._places = np.full(len(self._table), -1, dtype=np.int32)  # of each token among the rows made
        self._rows: Vectors = np.zeros((0, self._table.shape[1]), dtype=np.float32)
        self._made = 0
        self._lock = threading.Lock()

    def of(self, ids: NDArray[np.int64]) -> Vectors:
        """The rows (n, d) of some tokens."""
        places = self._places[ids]
        if (places < 0).any():
            self._make(ids[places < 0])
            places = self._places[ids]
        # Looked up after the places: rows are never moved, and more of them only come behind.
        return self._rows[places]

    def _make(self, ids: NDArray[np.int64]) -> None:
        with self._lock:
            new = np.unique(ids[self._places[ids] < 0])
            end = self._made + len(new)
            if end > len(self._rows):
                rows = np.zeros((min(2 * end, len(self._table)), self._rows.shape[1]), dtype=np.float32)
                rows[: self._made] = self._rows[: self._made]
                self._rows = rows
            self._rows[self._made : end] = unit_rows(self._table[new].astype(np.float32))
            self._places[new] = np.arange(self._made, end)
            self._made = end


def word_table(path: Path) -> NDArray[np.floating[Any]]:
    """The input embeddings (v, d) in a file of weights, read from the disk where rows are asked for.

    The library of the format (https://github.com/huggingface/safetensors#format) would load all 35 MB,
    of which a question needs some hundred rows. Raises EncoderError.
    """
    try:
        with path.open("rb") as file:
            length = int.from_bytes(file.read(8), "little")
            header = json.loads(file.read(length))
        [table] = [entry for name, entry in header.items() if name.endswith(TABLE)]
        mapped = np.memmap(
            path,
            dtype=NUMBERS[table["dtype"]],
            mode="r",
            offset=8 + length + table["data_offsets"][0],
            shape=tuple(table["shape"]),
        )
        return np.asarray(mapped)  # a plain array of the same memory gives its rows sooner
    except (OSError, ValueError, KeyError, TypeError, OverflowError, MemoryError) as error:
        raise EncoderError(f"{path}: no table of words can be read from it; restore the model") from error
