"""The judged questions of questions.jsonl: which statements answer them, and which fold each is in."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from bot.collection.corpus import Corpus
from bot.errors import CalibrationError

QUESTIONS = Path(__file__).with_name("questions.jsonl")

LANGUAGES = ("en", "zh-Hans", "zh-Hant")

FOLDS = 10
"""Nine tenths of the questions are enough to fit a dozen numbers; more folds measure the same, slower."""

SEED = 20250121
"""Of the folds, the bootstrap and the draws of statements without hints; any other is as good."""


@dataclass(frozen=True, slots=True)
class JudgedQuestion:
    """A question with the statements that answer it: none where the documents do not."""

    id: str
    language: str
    question: str
    previous: str | None
    relevance: Mapping[str, int]  # by the id of a pair
    near_miss: bool  # nothing answers it, though the documents speak of the matter

    @property
    def answerable(self) -> bool:
        """Whether some statement answers it."""
        return bool(self.relevance)


def load_questions(corpus: Corpus, path: Path = QUESTIONS) -> list[JudgedQuestion]:
    """The judged questions, in their order. Raises CalibrationError naming the line that is wrong."""
    questions = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            row = json.loads(line)
            question = JudgedQuestion(
                id=row["id"],
                language=row["language"],
                question=row["question"],
                previous=row["previous"],
                relevance=_relevance(corpus, row["answers"]),
                near_miss=bool(row["near_miss"]),
            )
        except (KeyError, TypeError) as error:
            raise CalibrationError(
                f"{path}:{number}: is no judged question ({error!r} is missing)"
            ) from error
        except ValueError as error:
            raise CalibrationError(f"{path}:{number}: {error}") from error
        if question.language not in LANGUAGES:
            raise CalibrationError(
                f"{path}:{number}: {question.language!r} is none of {', '.join(LANGUAGES)}"
            )
        questions.append(question)
    return questions


def _relevance(corpus: Corpus, answers: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """The judged pairs with their relevance; ValueError where an opening is not that of one statement."""
    relevance: dict[str, int] = {}
    for answer in answers:
        document, opening = answer["document"], answer["opening"]
        found = [
            pair
            for pair in corpus.pairs
            if pair.document.id == document and pair.answer_text.startswith(opening)
        ]
        # The same words twice in one document are two pairs and one statement: either counts.
        wordings = {pair.answer_text for pair in found}
        if len(wordings) != 1:
            raise ValueError(
                f"{opening!r} opens {len(wordings)} statements of {document}, not one; mend the opening"
            )
        relevance.update((pair.id, int(answer["relevance"])) for pair in found)
    return relevance


def folds(questions: Sequence[JudgedQuestion], seed: int = SEED) -> list[int]:
    """The fold of each question, the same for the same seed.

    Every fold holds its share of each language, answerable and not; a question and all that follow it
    up share one.
    """
    generator = np.random.default_rng(seed)
    places: dict[str, int] = {}
    for language in LANGUAGES:
        for answerable in (True, False):
            stratum = [q for q in questions if (q.language, q.answerable) == (language, answerable)]
            topics = [topic for topic in dict.fromkeys(map(_topic, stratum)) if topic not in places]
            for place, topic in enumerate(generator.permutation(np.array(topics, dtype=object))):
                places[topic] = place % FOLDS
    return [places[_topic(question)] for question in questions]


def _topic(question: JudgedQuestion) -> str:
    return question.previous or question.question
