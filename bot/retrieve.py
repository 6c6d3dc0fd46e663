"""A question -> the closest statements, and whether they are an answer.

The encoder and the lexical lane say how well every passage fits the question, `fusion.py` makes one
score of it for each pair, variants of one statement become one hit, and `confidence.py` decides whether
the best one answers: what else in the documents fits the question counts against it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

import numpy as np

from bot import settings
from bot.build import index_folder, open_index
from bot.collection.archive import open_archive
from bot.collection.corpus import Corpus
from bot.collection.lexical import LexicalIndex
from bot.collection.passages import passages_of_corpus, searched_texts
from bot.confidence import (
    ENOUGH,
    FITTED,
    Asides,
    Calibration,
    Evidence,
    Form,
    TakenUp,
    evidence_of,
    form_of,
)
from bot.documents import Passage, QAPair, Span, Speaker
from bot.errors import QuestionError
from bot.folding import fold, to_simplified
from bot.ranking.followup import leans_on_the_one_before
from bot.ranking.fusion import Candidate, Weights, ranked
from bot.ranking.highlight import Highlighter
from bot.ranking.lanes import Cosines
from bot.ranking.late_interaction import LateInteraction
from bot.ranking.scope import EXHAUSTIVE, Compared, scope_of
from bot.terms import PREVIOUS_WEIGHT, term_weights
from embeddings.encoder import Encoder, Vectors
from embeddings.index import VectorIndex
from embeddings.loading import load_encoder

OWN_CALIBRATION = "confidence.json"
"""Beside the index: what `python -m bot calibrate` fitted on the operator's own questions."""

CHECKED = 16
"""Passages of a kept collection whose ids are compared with the index's; its fingerprint was before."""

READ_ASIDES = 8
"""The best asides whose words are held against the question's, about as many as a statement has sentences."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, checked, how many statements it wants, and the question that it follows up."""

    question: str
    k: int
    previous: str | None


@dataclass(frozen=True, slots=True)
class Sought:
    """A question as it is searched: the words that lead first, with the terms of all."""

    question: str
    texts: Sequence[str]
    terms: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Hit:
    """One statement found."""

    rank: int
    score: float  # 0..1
    pair: QAPair
    passage: Passage  # the view of the pair's own words that resembles the question most
    sentence: Span | None  # the sentence of the answer that the question is about, where one stands out
    variants: tuple[QAPair, ...]  # the same statement elsewhere, most original wording first


@dataclass(frozen=True, slots=True)
class Answer:
    """The statements closest to a question; where `answered` is false they are related at most."""

    question: str
    hits: tuple[Hit, ...]
    answered: bool
    confidence: float


@dataclass(frozen=True, slots=True)
class Group:
    """One statement: the candidate that ranked it, its most original wording, its other wordings."""

    found: Candidate
    pair: QAPair
    variants: tuple[QAPair, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What the lanes found for a question, before it is weighed."""

    searched: str  # the question as it was searched
    candidates: tuple[Candidate, ...]
    asides: Asides
    cosines: Cosines  # of the candidates' passages
    terms: Mapping[str, float]
    form: Form
    ordinary: float | None  # an estimate, where the candidates are not all there are


class Retriever:
    """Finds the statements of a corpus that are closest to a question."""

    def __init__(
        self,
        corpus: Corpus,
        encoder: Encoder,
        index: VectorIndex,
        *,
        lexical: LexicalIndex | None = None,
        calibration: Calibration | None = None,
        remark: str | None = None,
        exhaustive: int = EXHAUSTIVE,
    ) -> None:
        """Take finished parts; a lexical index is made where none is given, a calibration comes along.

        `remark` says what a reader should know of them, `exhaustive` how many passages may be compared with
        every question. Raises ValueError where the index does not hold the corpus's passages.
        """
        self.corpus = corpus
        self.remark = remark
        self.encoder = encoder
        self.index = index
        self._passages = passages_of_corpus(corpus)
        if len(index) != len(self._passages):
            raise ValueError(f"an index of {len(index)} passages for a corpus of {len(self._passages)}")
        if corpus.layout is None:
            same = all(one == passage.id for one, passage in zip(index.ids, self._passages, strict=True))
        else:
            rows = range(0, len(index), 1 + len(index) // CHECKED)
            same = all(index.ids[row] == self._passages[row].id for row in rows)
        if not same:
            raise ValueError("an index of other passages than the corpus's, or in another order")
        self._lexical = lexical or LexicalIndex.of(searched_texts(corpus))
        self._scope = scope_of(
            index, self._lexical, self._passages.layout, corpus.ties, exhaustive=exhaustive
        )
        self._marks = Highlighter(self._passages, index, self._lexical)
        self._words = LateInteraction(encoder, self._lexical.rarity)
        self._names = _names_pattern(corpus.speaker)
        self._weights = Weights.fitted()
        self._models = (calibration or Calibration.load(FITTED)).models(encoder.fingerprint)

    @classmethod
    def open(
        cls,
        *,
        seeds: Path = settings.SEEDS,
        cache: Path = settings.CACHE,
        model: str | None = None,
        store: str | None = None,
    ) -> "Retriever":
        """The retriever of a folder of documents; its index is built where it is missing or stale.

        `store` names a Milvus collection that holds the vectors instead of the cache folder.
        Raises BotError for documents and tables, EmbeddingsError for models and index files.
        """
        # Reading documents is Python's work and loading a model is its libraries': two cores do both at once.
        with ThreadPoolExecutor(1) as beside:
            loading = beside.submit(load_encoder, model)
            archive = open_archive(seeds, cache)
            encoder = loading.result()
        index = open_index(archive.corpus, encoder, cache, store=store)
        calibration, remark = _calibration(encoder, cache)
        return cls(
            archive.corpus,
            encoder,
            index,
            lexical=archive.lexical,
            calibration=calibration,
            remark=remark,
        )

    def ask(self, question: str, k: int = settings.DEFAULT_K, *, previous: str | None = None) -> Answer:
        """The k closest statements and whether they answer. Raises QuestionError for a bad question or k.

        `previous` is the question that this one follows up; it is searched along with it.
        """
        [answer] = self.answers([checked(question, k, previous)])
        return answer

    def answers(self, asked: Sequence[Asked]) -> list[Answer]:
        """The same for several questions: they are encoded together, which costs half."""
        found = self._find([(one.question, one.previous) for one in asked])
        return [self._answer(one, its) for one, its in zip(asked, found, strict=True)]

    def _answer(self, asked: Asked, found: Found) -> Answer:
        order = self.order(found)
        evidence = self.evidence(found, order)
        certainty = 0.0 if evidence is None else self._models.confidence(evidence)
        hits = tuple(
            self._hit(rank, group, found)
            for rank, group in enumerate(islice(self.grouped(order), asked.k), start=1)
        )
        return Answer(asked.question, hits, answered=certainty >= ENOUGH, confidence=certainty)

    def find(self, question: str, *, previous: str | None = None) -> Found:
        """What the lanes find for a question, or for one that follows up another."""
        [found] = self._find([(question, previous)])
        return found

    def _find(self, asked: Sequence[tuple[str, str | None]]) -> list[Found]:
        sought = [self._sought(*one) for one in asked]
        vectors = self._vectors([one.texts for one in sought])
        compared = self._scope.compare(vectors, [one.terms for one in sought])
        return [self._found(*one) for one in zip(sought, compared, strict=True)]

    def _sought(self, question: str, previous: str | None) -> Sought:
        texts = self.searched(question, previous)
        if previous is not None and leans_on_the_one_before(question):
            # "And why?" says nothing by itself: the question before it leads, and its words alone count.
            return Sought(previous, texts[::-1], term_weights(texts[-1]))
        return Sought(question, texts, term_weights(*texts))

    def _found(self, sought: Sought, compared: Compared) -> Found:
        lanes = compared.lanes
        ids = self.corpus.readings.pair_ids(lanes.pairs)
        return Found(
            sought.texts[0],
            tuple(lanes.candidates(compared.cosines.of(lanes.rows), compared.lexical, ids)),
            compared.asides,
            compared.cosines,
            sought.terms,
            form_of(sought.question),
            compared.ordinary,
        )

    def order(self, found: Found) -> list[Candidate]:
        """The candidates with their scores, best first; wordings of one statement not yet tied together."""
        return ranked(found.candidates, self._weights)

    def evidence(self, found: Found, order: Sequence[Candidate]) -> Evidence | None:
        """What speaks for the first of some ranked candidates; None where there are none."""
        if not order:
            return None
        place = self.corpus.readings.place_of_pair(order[0].pair_id)
        coverage, words = self._lexical.coverage(found.terms, place), self._taken_up(found, place)
        evidence = evidence_of(order, found.asides, coverage, words, terms=len(found.terms), form=found.form)
        return evidence if found.ordinary is None else replace(evidence, ordinary=found.ordinary)

    def _taken_up(self, found: Found, place: int) -> TakenUp:
        """How much of a question a pair takes up, word by word, and the asides that are closest to it."""
        asides = found.cosines.since(int(self._passages.layout.starts[-1]))
        near = asides.rows
        if len(near) > READ_ASIDES:
            near = near[np.argpartition(-asides.values, READ_ASIDES)[:READ_ASIDES]]
        his = [tuple(passage.text for passage in self._passages.of_pair(place))]
        others = [(self._passages.aside(row),) for row in near.tolist()]
        return TakenUp(*self._words.taken_up(found.searched, his, others))

    def searched(self, question: str, previous: str | None = None) -> list[str]:
        """What is searched for a question: its words and those of the one before, without his name.

        In Simplified characters, converted word by word where folding goes by characters: 計畫 is 计划.
        """
        asked = [words for words in (question, previous) if words is not None]
        return [self._without_names(to_simplified(words)) for words in asked]

    def _vectors(self, groups: Sequence[Sequence[str]]) -> Vectors:
        """Questions as unit-length rows (n, d), each drawn towards the one before it where there is one."""
        rows = self.encoder.encode_query([text for texts in groups for text in texts])
        leading = np.cumsum([0, *map(len, groups)])[:-1]
        vectors = rows[leading]
        after = np.flatnonzero([len(texts) > 1 for texts in groups])
        mixed = vectors[after] + np.float32(PREVIOUS_WEIGHT) * rows[leading[after] + 1]
        vectors[after] = mixed / np.linalg.norm(mixed, axis=1, keepdims=True)
        return np.asarray(vectors, dtype=np.float32)

    def _without_names(self, question: str) -> str:
        """The question with a pronoun for his name, which says nothing of which passage is meant."""
        folded = fold(question)
        pieces, position = [], 0
        for match in self._names.finditer(folded):
            pieces += [question[position : match.start()], " he " if match.group().isascii() else "他"]
            position = match.end()
        neutral = " ".join("".join([*pieces, question[position:]]).split())
        return neutral if neutral.strip(" ?？!！,，.。") not in ("he", "他", "") else question

    def grouped(self, order: Sequence[Candidate]) -> Iterator[Group]:
        """The statements behind some candidates, best first: wordings of one statement are one."""
        by_id = {found.pair_id: found for found in order}
        taken: set[str] = set()
        for found in order:
            if found.pair_id in taken:
                continue
            pair = self.corpus.get(found.pair_id)
            others = [
                other for other in self.corpus.variants(pair) if other.id in by_id and other.id not in taken
            ]
            wordings = sorted([pair, *others], key=lambda w: (w.kind.originality, -by_id[w.id].score))
            taken.update(wording.id for wording in wordings)
            yield Group(found, wordings[0], tuple(wordings[1:]))

    def _hit(self, rank: int, group: Group, found: Found) -> Hit:
        place = self.corpus.readings.place_of_pair(group.pair.id)
        return Hit(
            rank,
            group.found.score,
            group.pair,
            self._marks.view(place, found.cosines),
            self._marks.sentence(place, found.cosines, found.terms),
            group.variants,
        )


def checked(question: str, k: int, previous: str | None) -> Asked:
    """What is asked. Raises QuestionError for a question that is empty or too long, and for a bad k."""
    words = checked_question(question)
    if not 1 <= k <= settings.MAX_K:
        raise QuestionError(f"k is {k}; ask for 1 to {settings.MAX_K} passages")
    return Asked(words, k, None if previous is None else checked_question(previous))


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


def _names_pattern(speaker: Speaker) -> re.Pattern[str]:
    names = [*speaker.names, *speaker.organisations, *filter(None, (speaker.surname,))]
    patterns = {
        rf"(?<![a-z]){re.escape(fold(name))}(?:'s|’s)?(?![a-z])" if name.isascii() else re.escape(fold(name))
        for name in names
    }
    return re.compile("|".join(sorted(patterns, key=len, reverse=True)))


def _calibration(encoder: Encoder, cache: Path) -> tuple[Calibration, str | None]:
    """The operator's calibration where it fits the encoder, else the bundled one, and what to say of it."""
    bundled, own = Calibration.load(FITTED), index_folder(cache, encoder) / OWN_CALIBRATION
    remedy = "until then it answers only where words agree; run: python -m bot calibrate"
    if own.is_file():
        stored = Calibration.load(own)
        if stored.encoder == encoder.fingerprint:
            return stored, None
        if bundled.encoder != encoder.fingerprint:
            return bundled, f"{own}: the confidence was fitted with another encoder; {remedy}"
    if bundled.encoder != encoder.fingerprint:
        return bundled, f"the confidence was not fitted with the model {encoder.name}; {remedy}"
    return bundled, None
