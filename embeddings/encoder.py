"""What an encoder is: texts in, unit-length vectors out, whichever library runs the model."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from embeddings.errors import EncoderError
from embeddings.tokens import Tokens

Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """Anything that turns texts into unit-length float32 rows; a dot product is then the cosine."""

    @property
    def name(self) -> str:
        """What the model is called."""

    @property
    def dimension(self) -> int:
        """Length of a vector."""

    @property
    def fingerprint(self) -> str:
        """A hash of everything that determines the vectors; equal fingerprints, comparable vectors."""

    def encode_query(self, texts: Sequence[str]) -> Vectors:
        """Unit-length rows (n, d) for questions; (0, d) for no texts."""

    def encode_document(self, texts: Sequence[str]) -> Vectors:
        """Unit-length rows (n, d) for passages; (0, d) for no texts."""

    def tokens(self, texts: Sequence[str]) -> Tokens:
        """The distinct tokens of some texts together; words that the model does not know are left out."""

    def token_vectors(self, ids: NDArray[np.int64]) -> Vectors:
        """Unit-length rows (n, d): what the model holds of each token before it reads it in its sentence."""


def unit_rows(rows: NDArray[np.float32]) -> Vectors:
    """The same rows, brought to unit length where they lie; one of nothing but zeros stays so."""
    lengths = np.sqrt(np.einsum("nd,nd->n", rows, rows, dtype=np.float32))
    rows /= np.maximum(lengths, np.finfo(np.float32).tiny)[:, None]
    return rows


def usable_rows(rows: Vectors, name: str) -> Vectors:
    """The rows of an encoder as they are. Raises EncoderError, with its name, where some are not finite."""
    if not np.isfinite(rows).all():
        raise EncoderError(f"{name}: the model gave vectors that are not numbers; choose another")
    return rows
