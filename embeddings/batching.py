"""Questions that arrive together are encoded together: an encoder around an encoder, for servers.

A model reads all of its weights for a batch, however small it is, so eight questions together cost half of
what they cost one by one. No question waits for others to come: one that finds the model idle goes at once,
and those that arrive meanwhile form the next batch, which the thread of its first question encodes for all
(flat combining: Hendler et al. 2010). So there is no thread to start or to stop, and no time to set.
"""

import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from embeddings.encoder import Encoder, Vectors
from embeddings.errors import EncoderError
from embeddings.tokens import Tokens

LARGEST_BATCH = 32
"""Questions encoded together at most: more gains nothing, and the first one waits for the last."""

MOST_WAITING = 256
"""Questions that wait at most; whoever comes after is refused."""


@dataclass(slots=True, eq=False)
class _Question:
    """One call that waits: for its rows, for its error, or for its turn to encode a batch."""

    texts: Sequence[str]
    woken: threading.Event = field(default_factory=threading.Event)
    batch: "list[_Question]" = field(default_factory=list)  # what its thread is to encode
    rows: Vectors | None = None
    error: Exception | None = None


class BatchingEncoder:
    """An encoder for many threads: the same vectors, calls of `encode_query` under way at once in one batch.

    Needs an encoder whose vectors do not depend on what is encoded with them.
    """

    def __init__(
        self, encoder: Encoder, *, largest: int = LARGEST_BATCH, most_waiting: int = MOST_WAITING
    ) -> None:
        self._encoder = encoder
        self._largest, self._most_waiting = largest, most_waiting
        self._lock = threading.Lock()
        self._busy = False
        self._waiting: deque[_Question] = deque()

    @property
    def name(self) -> str:
        """What the model is called."""
        return self._encoder.name

    @property
    def dimension(self) -> int:
        """Length of a vector."""
        return self._encoder.dimension

    @property
    def fingerprint(self) -> str:
        """That of the encoder within: the vectors are the same."""
        return self._encoder.fingerprint

    def encode_document(self, texts: Sequence[str]) -> Vectors:
        """Unit-length rows (n, d) for passages, as the encoder within gives them."""
        return self._encoder.encode_document(texts)

    def tokens(self, texts: Sequence[str]) -> Tokens:
        """The distinct tokens of some texts, as the encoder within cuts them."""
        return self._encoder.tokens(texts)

    def token_vectors(self, ids: NDArray[np.int64]) -> Vectors:
        """Unit-length rows (n, d) for tokens, as the encoder within gives them."""
        return self._encoder.token_vectors(ids)

    def encode_query(self, texts: Sequence[str]) -> Vectors:
        """Unit-length rows (n, d) for questions; (0, d) for no texts.

        Raises EncoderError where too many wait already, and whatever the encoder within raises for them.
        """
        question = _Question(texts)
        with self._lock:
            if self._busy and len(self._waiting) >= self._most_waiting:
                raise EncoderError(f"{self.name}: too many questions at once; ask again in a moment")
            if self._busy:
                self._waiting.append(question)
            else:
                self._busy = True
                question.batch = [question]
        if not question.batch:
            question.woken.wait()
        if question.batch:
            try:
                self._encode(question.batch)
            finally:
                self._hand_on()
        if question.rows is None:
            raise question.error or EncoderError(f"{self.name}: the encoding was broken off; ask again")
        return question.rows

    def _encode(self, batch: list[_Question]) -> None:
        """Give each question its rows or its error, and wake all but the first, whose thread this is."""
        try:
            if len(batch) == 1:
                self._encode_alone(batch[0])
                return
            rows = self._encoder.encode_query([text for question in batch for text in question.texts])
            ends = list(accumulate(len(question.texts) for question in batch))
            for question, end in zip(batch, ends, strict=True):
                question.rows = rows[end - len(question.texts) : end]
        except Exception:  # noqa: BLE001  (raised again by the question whose fault it is, not by the others)
            for question in batch:
                self._encode_alone(question)
        finally:
            for question in batch[1:]:
                question.woken.set()

    def _encode_alone(self, question: _Question) -> None:
        try:
            question.rows = self._encoder.encode_query(question.texts)
        except Exception as error:  # noqa: BLE001  (raised again in the thread of its question)
            question.error = error

    def _hand_on(self) -> None:
        """Let the thread of the first question that waits encode the next batch."""
        with self._lock:
            if not self._waiting:
                self._busy = False
                return
            batch = [self._waiting.popleft() for _ in range(min(self._largest, len(self._waiting)))]
        batch[0].batch = batch
        batch[0].woken.set()
