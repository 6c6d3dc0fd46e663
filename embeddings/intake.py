"""Passages on their way into an index, whoever keeps it: looked at some thousand at a time, each once."""

from collections.abc import Callable, Sequence

import numpy as np

from embeddings.encoder import Vectors
from embeddings.journal import KEY, Keys, keys_of

WINDOW = 4096
"""Passages that are looked at together: enough that texts of one length fill their batches."""

BATCH = 128
"""Texts that are encoded together and then kept: what a killed build loses at most."""

Encode = Callable[[Sequence[str]], Vectors]
"""Gives the vectors (n, d) of texts."""


class Intake:
    """Collects passages and hands them on by the window; of their ids it keeps hashes, 16 bytes each."""

    def __init__(self, take_in: Callable[[Sequence[str], Sequence[str]], None]) -> None:
        """Take what is given the ids and the texts of a window."""
        self._take_in = take_in
        self._ids: list[str] = []
        self._texts: list[str] = []
        self._hashed: list[Keys] = []

    def add(self, passage_id: str, text: str) -> None:
        """Take the next passage. Raises what taking in a window raises."""
        self._ids.append(passage_id)
        self._texts.append(text)
        if len(self._ids) == WINDOW:
            self._hand_on()

    def finish(self) -> None:
        """Hand on what waits. Raises ValueError where an id was added twice, and as `add`."""
        self._hand_on()
        hashed = np.concatenate([*self._hashed, np.zeros(0, KEY)])
        if len(np.unique(hashed)) != len(hashed):
            raise ValueError("the ids of an index must differ")

    def _hand_on(self) -> None:
        self._take_in(self._ids, self._texts)
        self._hashed.append(keys_of(self._ids))
        self._ids, self._texts = [], []
