"""The collection as it might be: with all its search hints, with none, with those of every second statement.

A document that somebody just added has no hints. How its statements fare alone, and beside others that have
hints, is measured and fitted by taking hints away.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.collection.corpus import Corpus
from bot.collection.passages import passages_of_corpus
from bot.documents import Reading
from bot.retrieve import Found, Retriever
from embeddings.encoder import Encoder, Vectors
from embeddings.faiss_index import ExactIndex
from embeddings.tokens import Tokens
from tests.evaluation.judged import SEED, JudgedQuestion

DRAWS = 2
"""Random halves of the statements that lose their hints; the other half loses them in a world of its own."""


class RememberingEncoder:
    """An encoder that works out each text once: the worlds differ in few of them."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.name, self.dimension, self.fingerprint = encoder.name, encoder.dimension, encoder.fingerprint
        self._queries: dict[str, Vectors] = {}
        self._documents: dict[str, Vectors] = {}

    def encode_query(self, texts: Sequence[str]) -> Vectors:
        """Unit-length rows (n, d) for questions."""
        return self._remembered(texts, self._queries, self._encoder.encode_query)

    def encode_document(self, texts: Sequence[str]) -> Vectors:
        """Unit-length rows (n, d) for passages."""
        return self._remembered(texts, self._documents, self._encoder.encode_document)

    def tokens(self, texts: Sequence[str]) -> Tokens:
        """The distinct tokens of some texts."""
        return self._encoder.tokens(texts)

    def token_vectors(self, ids: NDArray[np.int64]) -> Vectors:
        """Unit-length rows (n, d) for tokens."""
        return self._encoder.token_vectors(ids)

    def _remembered(
        self, texts: Sequence[str], memory: dict[str, Vectors], encode: Callable[[Sequence[str]], Vectors]
    ) -> Vectors:
        new = [text for text in dict.fromkeys(texts) if text not in memory]
        if new:
            memory.update(zip(new, encode(new), strict=True))
        return np.stack([memory[text] for text in texts])


@dataclass(frozen=True, slots=True)
class World:
    """A retriever, what it found for each question, and which statements have hints in it."""

    retriever: Retriever
    found: tuple[Found, ...]
    hinted: frozenset[str]


def world(
    corpus: Corpus, encoder: Encoder, questions: Sequence[JudgedQuestion], hinted: Collection[str]
) -> World:
    """The world in which only some statements, given by the ids of their pairs, keep their hints."""
    readings = [
        Reading(document, tuple(pair for pair in corpus.pairs if pair.document.id == document.id), ())
        for document in corpus.documents
    ]
    entries = [entry for entry in corpus.hint_entries if entry.pair_id in hinted]
    other = Corpus(corpus.speaker, readings, hints=entries)
    passages = passages_of_corpus(other)
    vectors = encoder.encode_document([passage.text for passage in passages])
    retriever = Retriever(other, encoder, ExactIndex([passage.id for passage in passages], vectors))
    # All at once: a batch costs a fraction of as many single questions.
    encoder.encode_query([text for q in questions for text in retriever.searched(q.question, q.previous)])
    found = tuple(retriever.find(question.question, previous=question.previous) for question in questions)
    return World(retriever, found, frozenset(hinted))


def halves(corpus: Corpus) -> list[frozenset[str]]:
    """Random halves of the pairs, each followed by the other one; no statement is split."""
    statements = _statements(corpus)
    generator = np.random.default_rng(SEED)
    found = []
    for _ in range(DRAWS):
        order = generator.permutation(len(statements))
        half = frozenset().union(*(statements[place] for place in order[: len(statements) // 2]))
        found += [half, frozenset(pair.id for pair in corpus.pairs) - half]
    return found


def _statements(corpus: Corpus) -> list[frozenset[str]]:
    """The pairs joined wherever two are wordings of one statement."""
    found: list[frozenset[str]] = []
    for pair in corpus.pairs:
        own = frozenset([pair.id, *(other.id for other in corpus.variants(pair))])
        joined = [statement for statement in found if statement & own]
        found = [statement for statement in found if not statement & own]
        found.append(own.union(*joined))
    return found
