"""How much of a question a statement takes up, word by word: the MaxSim of late interaction.

One vector says what a question is about, not whether everything it asks for is there: "what does the
company pay graduates" lies close to a statement on graduates that is silent on pay. So each word of the
question is held against every word of the statement, and the best cosines are averaged by the words'
rarity (Khattab and Zaharia 2020, "ColBERT"). The words are taken by themselves, not as the model reads them
in their sentence: they cost a look into its table instead of a run, nothing is stored, and where a
statement has no hints it measured better.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from bot.folding import is_han
from bot.terms import CHARACTER_WEIGHT, query_terms
from embeddings.encoder import Encoder

REMEMBERED = 4096
"""Texts whose tokens are remembered, as small whole numbers: cutting them costs more than all the rest; and
tokens of questions, what they count."""

Texts = tuple[str, ...]


class LateInteraction:
    """Holds the words of questions against those of passages."""

    def __init__(self, encoder: Encoder, rarity: Callable[[str], float]) -> None:
        """Take the encoder whose tokens are compared, and how rare a term of the lexical lane is."""
        self._encoder = encoder
        self._rarity = rarity
        self._ids = lru_cache(maxsize=REMEMBERED)(self._token_ids)
        self._weight = lru_cache(maxsize=REMEMBERED)(self._weight_of)

    def taken_up(self, question: str, *statements: Sequence[Texts]) -> list[float]:
        """For each statement the mean cosine (-1..1) of the question's words to the closest of its own.

        0 where the question is made of words of asking only, or the statement has no words. Texts come in
        groups that are asked about together again, so that a group's words are remembered.
        """
        tokens = self._encoder.tokens([question])
        weights = np.array([self._weight(text) for text in tokens.texts])
        counted = weights > 0
        asked = tokens.ids[counted]
        if not len(asked):
            return [0.0] * len(statements)
        held = [np.concatenate([asked[:0], *map(self._ids, texts)]) for texts in statements]
        vectors = self._encoder.token_vectors(np.concatenate([asked, *held]))
        cosines = vectors[: len(asked)] @ vectors[len(asked) :].T
        ends, shares = np.cumsum([len(ids) for ids in held]), weights[counted] / weights.sum()
        return [
            float(own.max(axis=1) @ shares) if own.shape[1] else 0.0
            for own in np.split(cosines, ends[:-1], axis=1)
        ]

    def _token_ids(self, texts: Texts) -> NDArray[np.int64]:
        return self._encoder.tokens(texts).ids

    def _weight_of(self, token: str) -> float:
        """The rarity of the rarest term in a token; a character counts as it does in the lexical lane."""
        rarity = max(map(self._rarity, query_terms(token)), default=0.0)
        return CHARACTER_WEIGHT * rarity if len(token) == 1 and is_han(token) else rarity
