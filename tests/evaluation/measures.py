"""How good rankings and refusals are: the usual measures, with intervals."""

from collections.abc import Sequence
from dataclasses import dataclass

import ir_measures
import numpy as np
from ir_measures import RR, Success, nDCG
from numpy.typing import NDArray

from bot.confidence import ENOUGH
from bot.ranking.fusion import Candidate
from bot.retrieve import Retriever
from tests.evaluation.judged import SEED, JudgedQuestion

MEASURES = (Success @ 1, Success @ 3, RR @ 10, nDCG @ 10)
NAMES = ("success@1", "success@3", "RR@10", "nDCG@10")

RESAMPLES = 2000
"""Enough that the ends of an interval move by less than a hundredth from one seed to another."""

INTERVAL = (2.5, 97.5)
"""Percentiles: 95 of 100 such intervals hold the true value."""

REFUSED_SHARES = (0.02, 0.05, 0.10, 0.15, 0.20, 0.30)
"""Where the refusal curve is read: shares of the answerable that are refused."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean over questions with its bootstrap interval."""

    value: float
    low: float
    high: float


def mean(values: Sequence[float]) -> Mean:
    """The mean of some values, with a seeded percentile bootstrap (Efron 1979)."""
    numbers = np.array(values, dtype=np.float64)
    draws = np.random.default_rng(SEED).integers(len(numbers), size=(RESAMPLES, len(numbers)))
    low, high = np.percentile(numbers[draws].mean(axis=1), INTERVAL)
    return Mean(float(numbers.mean()), float(low), float(high))


def per_question(
    retriever: Retriever, questions: Sequence[JudgedQuestion], orders: Sequence[Sequence[Candidate]]
) -> dict[str, dict[str, float]]:
    """For each answerable question, by id, the measures by name.

    What is ranked is the statement, all its wordings together; it is as relevant as its most relevant
    wording.
    """
    qrels, run = [], []
    for question, order in zip(questions, orders, strict=True):
        if not question.answerable:
            continue
        for rank, group in enumerate(retriever.grouped(order)):
            wordings = (group.pair, *group.variants)
            relevance = max(question.relevance.get(pair.id, 0) for pair in wordings)
            qrels.append(ir_measures.Qrel(question.id, group.pair.id, relevance))
            run.append(ir_measures.ScoredDoc(question.id, group.pair.id, -float(rank)))
    found: dict[str, dict[str, float]] = {}
    names = dict(zip(map(str, MEASURES), NAMES, strict=True))
    for metric in ir_measures.iter_calc(MEASURES, qrels, run):
        found.setdefault(metric.query_id, {})[names[str(metric.measure)]] = float(metric.value)
    return found


@dataclass(frozen=True, slots=True)
class Refusal:
    """How well answerable and unanswerable questions are told apart."""

    answered: float  # share of the unanswerable that is answered at the program's cut
    refused: float  # share of the answerable that is refused there
    answered_near: float
    answered_far: float
    auroc: float
    auroc_near: float  # against near misses only
    auroc_far: float
    curve: tuple[tuple[float, float], ...]  # share of the answerable refused, of the unanswerable answered


def refusal(questions: Sequence[JudgedQuestion], confidences: Sequence[float]) -> Refusal:
    """The refusal measures of the confidences that some questions got."""
    numbers = np.array(confidences)
    answerable = np.array([question.answerable for question in questions])
    near = np.array([question.near_miss for question in questions])
    far = ~answerable & ~near
    right = numbers[answerable]
    return Refusal(
        answered=float((numbers[~answerable] >= ENOUGH).mean()),
        refused=float((right < ENOUGH).mean()),
        answered_near=float((numbers[near] >= ENOUGH).mean()),
        answered_far=float((numbers[far] >= ENOUGH).mean()),
        auroc=auroc(right, numbers[~answerable]),
        auroc_near=auroc(right, numbers[near]),
        auroc_far=auroc(right, numbers[far]),
        curve=tuple(
            (share, float((numbers[~answerable] >= np.quantile(right, share)).mean()))
            for share in REFUSED_SHARES
        ),
    )


def auroc(positive: Floats, negative: Floats) -> float:
    """The chance that a positive scores above a negative; a tie counts one half."""
    above = (positive[:, None] > negative[None, :]).mean()
    tied = (positive[:, None] == negative[None, :]).mean()
    return float(above + tied / 2)
