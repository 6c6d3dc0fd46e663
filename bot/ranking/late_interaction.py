"""How much of a question a statement takes up, word by word: the MaxSim of late interaction.

One vector says what a question is about, not whether everything it asks for is there: "what does the
company pay graduates" lies close to a statement on graduates that is silent on pay. So each word of the
question is held against every word of the statement, and the best cosines are averaged by the words'
rarity (Khattab and Zaharia 2020, "ColBERT"). The words are taken by themselves, not as the model reads them
in their sentence: they cost a look into its table instead of a run, nothing is stored, and where a
statement has no hints it measured better.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from bot.collection.lexical import CHARACTER_WEIGHT, query_terms
from bot.folding import is_han
from embeddings.encoder import Encoder, Vectors

REMEMBERED = 4096
"""Texts whose tokens are remembered, as small whole numbers: cutting them costs more than all the rest."""

Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class AskedWords:
    """The words of a question."""

    vectors: Vectors  # (n, d), unit length
    shares: NDArray[np.float64]  # (n,): what each counts, 1 together


class LateInteraction:
    """Holds the words of questions against those of passages."""

    def __init__(self, encoder: Encoder, rarity: Callable[[str], float]) -> None:
        """Take the encoder whose tokens are compared, and how rare a term of the lexical lane is."""
        self._encoder = encoder
        self._rarity = rarity
        self._ids = lru_cache(maxsize=REMEMBERED)(self._token_ids)

    def asked(self, question: str) -> AskedWords:
        """The words of a question; none where it is made of words of asking only."""
        tokens = self._encoder.tokens([question])
        weights = np.array([self._weight(text) for text in tokens.texts])
        counted = weights > 0
        shares = weights[counted] / weights.sum() if counted.any() else weights[counted]
        return AskedWords(self._encoder.token_vectors(tokens.ids[counted]), shares)

    def taken_up(self, asked: AskedWords, passages: Sequence[Texts]) -> float:
        """The mean cosine (-1..1) of the question's words to the closest word of some texts; 0 without words.

        The texts come in groups that are asked about together again, so that a group's words are remembered.
        """
        ids = np.unique(np.concatenate([np.zeros(0, np.int64), *map(self._ids, passages)]))
        if not len(asked.shares) or not len(ids):
            return 0.0
        closest = (asked.vectors @ self._encoder.token_vectors(ids).T).max(axis=1)
        return float(closest @ asked.shares)

    def _token_ids(self, texts: Texts) -> NDArray[np.int64]:
        return self._encoder.tokens(texts).ids

    def _weight(self, token: str) -> float:
        """The rarity of the rarest term in a token; a character counts as it does in the lexical lane."""
        rarity = max(map(self._rarity, query_terms(token)), default=0.0)
        return CHARACTER_WEIGHT * rarity if len(token) == 1 and is_han(token) else rarity
