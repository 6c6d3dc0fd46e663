"""A question -> the closest statements, and whether they are an answer.

Every pair is looked at from three sides: its own words and its search hints as the encoder sees them
(of each, the best passage counts), and the words it shares with the question. The scores are added,
variants of one statement become one hit, and `confidence.py` decides whether the best one answers.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot import settings
from bot.build import open_index
from bot.confidence import ENOUGH, confidence, evidence_of
from bot.corpus import Corpus
from bot.documents import Passage, QAPair, Span, Speaker
from bot.errors import QuestionError
from bot.folding import fold
from bot.fusion import Candidate, fused
from bot.lexical import LexicalIndex, query_terms
from bot.passages import passages_of_corpus
from embeddings.encoder import Encoder, load_encoder
from embeddings.index import VectorIndex


@dataclass(frozen=True, slots=True)
class Hit:
    """One statement found."""

    rank: int
    score: float  # 0..1
    pair: QAPair
    passage: Passage  # the view of the pair's own words that resembles the question most
    sentence: Span | None  # the sentence of the answer that matches best
    variants: tuple[QAPair, ...]  # the same statement elsewhere, most original wording first


@dataclass(frozen=True, slots=True)
class Answer:
    """The statements closest to a question; where `answered` is false they are related at most."""

    question: str
    hits: tuple[Hit, ...]
    answered: bool
    confidence: float


@dataclass(frozen=True, slots=True)
class _Group:
    """One statement: the candidate that ranked it, that of its most original wording, its other wordings."""

    found: Candidate
    shown: Candidate
    pair: QAPair
    variants: tuple[QAPair, ...]


class Retriever:
    """Finds the statements of a corpus that are closest to a question."""

    def __init__(self, corpus: Corpus, encoder: Encoder, index: VectorIndex) -> None:
        """Take finished parts. Raises ValueError where the index does not hold the corpus's passages."""
        self.corpus = corpus
        self._encoder = encoder
        self._index = index
        self._passages = {passage.id: passage for passage in passages_of_corpus(corpus)}
        if len(index) != len(self._passages):
            raise ValueError(f"an index of {len(index)} passages for a corpus of {len(self._passages)}")
        self._lexical = LexicalIndex({pair.id: _words_of(pair, corpus.hints(pair)) for pair in corpus.pairs})
        self._names = _names_pattern(corpus.speaker)

    @classmethod
    def open(
        cls, *, seeds: Path = settings.SEEDS, cache: Path = settings.CACHE, model: str | None = None
    ) -> "Retriever":
        """The retriever of a folder of documents; its index is built where it is missing or stale.

        Raises BotError for documents and tables, EmbeddingsError for models and index files.
        """
        corpus = Corpus.read(seeds)
        encoder = load_encoder(model)
        return cls(corpus, encoder, open_index(corpus, encoder, cache, model=model))

    def ask(self, question: str, k: int = settings.DEFAULT_K) -> Answer:
        """The k closest statements and whether they answer. Raises QuestionError for a bad question or k."""
        words = checked_question(question)
        if not 1 <= k <= settings.MAX_K:
            raise QuestionError(f"k is {k}; ask for 1 to {settings.MAX_K} passages")
        groups = self._grouped(self.rank(words))
        certainty = confidence(evidence_of([group.found for group in groups]))
        hits = tuple(
            Hit(rank, group.found.score, group.pair, group.shown.passage, group.shown.sentence, group.variants)
            for rank, group in enumerate(groups[:k], start=1)
        )
        return Answer(words, hits, answered=certainty >= ENOUGH, confidence=certainty)

    def rank(self, question: str) -> list[Candidate]:
        """Every pair with what each lane found, best first; variants not yet tied together."""
        neutral = self._without_names(question)
        terms = query_terms(neutral)
        return fused(self._cosines(neutral), self._lexical.scores(terms), self._lexical.ceiling(terms))

    def _without_names(self, question: str) -> str:
        """The question with a pronoun for the speaker's name: it says nothing about which passage is meant."""
        folded = fold(question)
        pieces, position = [], 0
        for match in self._names.finditer(folded):
            pieces += [question[position : match.start()], " he " if match.group().isascii() else "他"]
            position = match.end()
        neutral = " ".join("".join([*pieces, question[position:]]).split())
        return neutral if neutral.strip(" ?？!！,，.。") not in ("he", "他", "") else question

    def _cosines(self, question: str) -> dict[str, list[tuple[float, Passage]]]:
        """Every pair's passages with their cosines, best first."""
        found: dict[str, list[tuple[float, Passage]]] = {}
        for neighbor in self._index.search(self._encoder.encode_query([question]), max(1, len(self._index)))[0]:
            passage = self._passages[neighbor.id]
            found.setdefault(passage.pair_id, []).append((neighbor.score, passage))
        return found

    def _grouped(self, ranked: Sequence[Candidate]) -> list[_Group]:
        by_id = {candidate.pair_id: candidate for candidate in ranked}
        groups: list[_Group] = []
        taken: set[str] = set()
        for candidate in ranked:
            if candidate.pair_id in taken:
                continue
            pair = self.corpus.get(candidate.pair_id)
            others = [other for other in self.corpus.variants(pair) if other.id not in taken]
            wordings = sorted([pair, *others], key=lambda w: (w.kind.originality, -by_id[w.id].score))
            taken.update(wording.id for wording in wordings)
            groups.append(_Group(candidate, by_id[wordings[0].id], wordings[0], tuple(wordings[1:])))
        return groups


def checked_question(question: str) -> str:
    """The question trimmed. Raises QuestionError when it is empty or too long."""
    words = question.strip()
    if not any(character.isalnum() for character in words):
        raise QuestionError("the question is empty; ask in English or Chinese what he said about something")
    if len(words) > settings.MAX_QUESTION:
        raise QuestionError(
            f"the question has {len(words)} characters; at most {settings.MAX_QUESTION} can be asked at once"
        )
    return words


def _words_of(pair: QAPair, hints: Sequence[str]) -> str:
    return "\n".join(filter(None, (pair.question_text, pair.lead_in_text, pair.answer_text, *hints)))


def _names_pattern(speaker: Speaker) -> re.Pattern[str]:
    names = [*speaker.names, *speaker.organisations, *filter(None, (speaker.surname,))]
    patterns = {
        rf"(?<![a-z]){re.escape(fold(name))}(?:'s|’s)?(?![a-z])" if name.isascii() else re.escape(fold(name))
        for name in names
    }
    return re.compile("|".join(sorted(patterns, key=len, reverse=True)))
