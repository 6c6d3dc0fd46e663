"""What the tests of stored indexes share: texts with known vectors, and the build of an index of them."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import numpy as np

from embeddings.encoder import Vectors
from embeddings.index import VectorIndex
from embeddings.local_build import LocalBuild

MADE = {"encoder": "encoder-1", "corpus": "corpus-1"}

DIRECTIONS = {"east": (1.0, 0.0), "north": (0.0, 1.0), "between": (0.6, 0.8), "west": (-1.0, 0.0)}


def direction(*texts: str) -> Vectors:
    """The vectors (n, 2) of some of the texts."""
    return np.array([DIRECTIONS[text] for text in texts], dtype=np.float32).reshape(-1, 2)


class Encoding:
    """Encodes the texts, and keeps which it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        return direction(*texts)


def built(
    folder: Path, ids: Sequence[str], *, texts: Sequence[str] | None = None, encode: Encoding | None = None
) -> VectorIndex:
    """The index of some texts, by default the ids themselves, as it is stored in a folder."""
    with closing(LocalBuild(folder, encode or Encoding(), encoder=MADE["encoder"], dimension=2)) as build:
        for one, text in zip(ids, ids if texts is None else texts, strict=True):
            build.add(one, text)
        return build.finish(corpus=MADE["corpus"])
