"""The tokens of texts."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


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
