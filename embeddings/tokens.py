"""The tokens of texts, and the table of what a model holds of each before it reads it in its sentence."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from embeddings.errors import EncoderError

TABLE = "word_embeddings.weight"
"""How the name of the table ends in the weights of a BERT."""

NUMBERS: Mapping[str, type[np.floating[Any]]] = {"F16": np.float16, "F32": np.float32}
"""What numpy calls the numbers of a file of weights."""


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """The tokens that a model cuts some texts into, each once, without those it adds itself."""

    texts: tuple[str, ...]  # as they stand where they are met first
    ids: NDArray[np.int64]  # (n,)


def distinct_tokens(
    texts: Sequence[str],
    ids: Sequence[Sequence[int]],
    offsets: Sequence[Sequence[tuple[int, int]]],
    unknown: int | None = None,
) -> Tokens:
    """The tokens of some texts, given for each its ids and where they stand; all but unknown words.

    Two words that a model does not know are one token to it, and need have nothing in common.
    """
    first: dict[int, str] = {}
    for text, tokens, places in zip(texts, ids, offsets, strict=True):
        for token, (start, end) in zip(tokens, places, strict=False):  # padding stands at the end
            if token != unknown and token not in first:
                first[token] = text[start:end]
    return Tokens(tuple(first.values()), np.array(list(first), dtype=np.int64))


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
