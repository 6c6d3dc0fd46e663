"""Questions to paragraphs of public sets, as the program finds statements: the encoder, the words, and both.

Every paragraph becomes a statement without search hints, with the views that a statement has, and the
lanes are weighed with the numbers of bot/ranking/fusion.json. None of these is fitted to the sets.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.collection.corpus import PassageLayout
from bot.collection.lexical import LexicalIndex
from bot.collection.passages import passages_of, view_of
from bot.documents import Document, Kind, Passage, QAPair, Span
from bot.folding import to_simplified
from bot.ranking.fusion import Weights, ranked
from bot.ranking.lanes import PassageLanes
from bot.terms import term_weights
from embeddings.encoder import Encoder
from embeddings.training.data import records

SETS: Mapping[str, tuple[str, str, str]] = {
    "XQuAD en>en": ("xquad_en_zh.jsonl.gz", "q_en", "ctx_en"),
    "XQuAD en>zh": ("xquad_en_zh.jsonl.gz", "q_en", "ctx_zh"),
    "XQuAD zh>zh": ("xquad_en_zh.jsonl.gz", "q_zh", "ctx_zh"),
    "DRCD test": ("drcd_test_trad.jsonl.gz", "q", "ctx"),
    "CMRC dev": ("cmrc2018_dev.jsonl.gz", "q", "ctx"),
}
"""The sets of questions with their paragraphs: file, and the keys of question and paragraph."""


@dataclass(frozen=True, slots=True)
class Recall:
    """Recall at 1 of the right paragraph (0..1) in each way of searching."""

    task: str
    queries: int
    whole: float  # the encoder, by one vector of each paragraph
    encoder: float  # the encoder, by the best passage of each paragraph: its sentences and the whole (MaxP)
    lexical: float
    both: float


def measure(encoder: Encoder, data: Path) -> list[Recall]:
    """Every set in the data folder. Raises TrainingDataError where one is missing."""
    found = []
    for task, (file, question, paragraph) in SETS.items():
        rows = records(data / "eval" / file)
        asked = [(str(row[question]), str(row["pid"])) for row in rows]
        paragraphs = {str(row["pid"]): str(row[paragraph]) for row in rows}
        found.append(recall(task, encoder, asked, paragraphs))
    return found


def recall(
    task: str, encoder: Encoder, asked: Sequence[tuple[str, str]], paragraphs: Mapping[str, str]
) -> Recall:
    """Recall of some questions, each with the id of the paragraph that answers it.

    A paragraph that ties with the right one counts against it.
    """
    pairs = [_statement(name, text) for name, text in paragraphs.items()]
    views = [passages_of(pair) for pair in pairs]
    passages = [passage for of_pair in views for passage in of_pair]
    rows = encoder.encode_document([passage.text for passage in passages])
    questions = [to_simplified(question) for question, _ in asked]
    cosines = encoder.encode_query(questions) @ rows.T
    places = {passage.id: place for place, passage in enumerate(passages)}
    wholes = [places[f"{pair.id}#answer"] for pair in pairs]
    index = LexicalIndex.of(pair.answer_text for pair in pairs)
    lanes, weights = PassageLanes(_layout(views), np.arange(len(pairs))), Weights.fitted()
    first = np.zeros((len(asked), 4), dtype=bool)
    for place, (question, (_, right)) in enumerate(zip(questions, asked, strict=True)):
        words = index.scores(term_weights(question))
        lexical = dict(zip(paragraphs, map(float, words), strict=True))
        order = ranked(lanes.candidates(cosines[place], words, list(paragraphs)), weights)
        both = {found.pair_id: found.score for found in order}
        whole = dict(zip(paragraphs, cosines[place][wholes].tolist(), strict=True))
        best = dict(zip(paragraphs, lanes.best(cosines[place]).tolist(), strict=True))
        first[place] = [_leads(right, scores) for scores in (whole, best, lexical, both)]
    return Recall(task, len(asked), *first.mean(axis=0).tolist())


def _leads(right: str, scores: Mapping[str, float]) -> bool:
    return all(score < scores[right] for name, score in scores.items() if name != right)


def _statement(name: str, text: str) -> QAPair:
    words = text.strip()
    return QAPair(name, Document(name, words, sha256=""), Kind.NOTE, (Span(0, len(words)),))


def _layout(views: Sequence[Sequence[Passage]]) -> PassageLayout:
    """Where the passages of each statement stand, one after the other, with no asides."""
    starts = np.cumsum([0, *map(len, views)], dtype=np.int64)
    kinds = np.array([view_of(passage) for of_pair in views for passage in of_pair], dtype=np.uint8)
    return PassageLayout(starts, np.zeros(len(views), dtype=np.int64), kinds, fingerprint="")


def table(found: Sequence[Recall]) -> str:
    """The measures as a Markdown table."""
    head = (
        "| task | queries | encoder, one vector R@1 | encoder, best passage R@1 | lexical R@1 | both R@1 |\n"
        "|---|---|---|---|---|---|\n"
    )
    rows = [
        f"| {one.task} | {one.queries} | {one.whole:.3f} | {one.encoder:.3f} | {one.lexical:.3f} "
        f"| {one.both:.3f} |"
        for one in found
    ]
    return head + "\n".join(rows)
