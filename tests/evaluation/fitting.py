"""The numbers of fusion and confidence, fitted on judged questions, measured on other folds of them."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields

import numpy as np
from numpy.typing import NDArray

from bot.confidence import NUMBERS, Calibration, Case, Evidence, Models, fit, fit_other
from bot.ranking.fusion import Candidate, Weights, features, ranked
from tests.evaluation.judged import JudgedQuestion
from tests.evaluation.worlds import World

Floats = NDArray[np.float64]

RIDGE = 1.0
"""Pull of the weights towards 0. They are log odds per unit of cosine, between 1 and 10, so some hundred
questions hardly feel it; a lane that says nothing ends at 0."""

NEWTON_STEPS = 60
"""Far more than needed: with its steps halved where they overshoot it settles within fifteen."""

SETTLED = 1e-6
"""A step smaller than this changes no rank."""

NAMES = tuple(field.name for field in fields(Weights))

LEXICAL_ONLY = ("lexical",)
ENCODER_ONLY = tuple(name for name in NAMES if name != "lexical")


@dataclass(frozen=True, slots=True)
class Judged:
    """The questions with the fold of each and what every world found for them."""

    questions: Sequence[JudgedQuestion]
    folds: Sequence[int]
    worlds: Sequence[World]  # the first has all hints, the second none

    @property
    def numbers_of_folds(self) -> list[int]:
        """The folds there are."""
        return sorted(set(self.folds))

    def outside(self, fold: int | None) -> list[int]:
        """The places of the questions that are not in a fold; all of them for None."""
        return [place for place, own in enumerate(self.folds) if own != fold]


def fit_weights(judged: Judged, places: Sequence[int], lanes: Sequence[str] = NAMES) -> Weights:
    """The weights under which some questions rank the right statements highest; 0 for lanes left out.

    Listwise: the softmax of the scores of all pairs is the chance that a pair is chosen, and the
    likelihood of the judged ones (and their variants) is made greatest (ListNet; Cao et al. 2007). The
    same questions count in every world, so the scores of pairs with and without hints compare.
    """
    columns = [NAMES.index(lane) for lane in lanes]
    rows, right = [], []
    for world in judged.worlds:
        for place in places:
            if judged.questions[place].answerable:
                candidates = world.found[place].candidates
                rows.append([features(found) for found in candidates])
                right.append(_right(world, judged.questions[place], candidates))
    fitted = _listwise(np.array(rows)[:, :, columns], np.array(right))
    numbers = np.zeros(len(NAMES))
    numbers[columns] = fitted
    return _scaled(Weights(*numbers))


def _right(world: World, question: JudgedQuestion, candidates: Sequence[Candidate]) -> Floats:
    """The share of each candidate in being right; the shares of one question add up to 1."""
    right = set(question.relevance)
    for pair_id in question.relevance:
        corpus = world.retriever.corpus
        right.update(other.id for other in corpus.variants(corpus.get(pair_id)))
    shares = np.array([float(found.pair_id in right) for found in candidates])
    normalised: Floats = shares / shares.sum()
    return normalised


def _scaled(weights: Weights) -> Weights:
    """The same order of candidates, by weights that add up to 1 for a pair with hints."""
    total = weights.own + weights.whole + weights.hint + weights.lexical
    return Weights(*(round(float(number / total), 4) for number in astuple(weights)))


def _listwise(rows: Floats, right: Floats) -> Floats:
    """Weights (f) for rows (q, n, f) and right answers (q, n): Newton's method on a convex loss."""
    count = rows.shape[2]

    def loss(weights: Floats) -> float:
        scores = rows @ weights
        highest = scores.max(axis=1)
        logs = scores - highest[:, None] - np.log(np.exp(scores - highest[:, None]).sum(axis=1))[:, None]
        return float(-(right * logs).sum() + RIDGE / 2 * weights @ weights)

    weights = np.zeros(count)
    for _ in range(NEWTON_STEPS):
        scores = rows @ weights
        chances = np.exp(scores - scores.max(axis=1, keepdims=True))
        chances /= chances.sum(axis=1, keepdims=True)
        slope = np.einsum("qn,qnf->f", chances - right, rows) + RIDGE * weights
        means = np.einsum("qn,qnf->qf", chances, rows)
        flat = rows.reshape(-1, count)
        curvature = (flat * chances.reshape(-1, 1)).T @ flat - means.T @ means + RIDGE * np.eye(count)
        step = np.linalg.solve(curvature, slope)
        before = loss(weights)
        while loss(weights - step) > before and np.abs(step).max() > SETTLED:
            step = step / 2
        weights = weights - step
        if np.abs(step).max() <= SETTLED:
            break
    return weights


def cases(judged: Judged, world: World, weights: Weights) -> list[Case]:
    """The evidence for every question in a world, under some weights."""
    return [
        Case(_evidence(world, place, weights), question.answerable, fold)
        for place, (question, fold) in enumerate(zip(judged.questions, judged.folds, strict=True))
    ]


def _evidence(world: World, place: int, weights: Weights) -> Evidence:
    found = world.found[place]
    evidence = world.retriever.evidence(found, ranked(found.candidates, weights))
    assert evidence is not None, "the judged collection has statements"
    return evidence


def fit_models(judged: Judged, weights: Weights, places: Sequence[int]) -> Calibration:
    """Models for the encoder at hand, and for any other one, fitted on the questions at some places."""
    hinted, bare = (cases(judged, world, weights) for world in judged.worlds[:2])
    hinted, bare = [hinted[place] for place in places], [bare[place] for place in places]
    encoder = judged.worlds[0].retriever.encoder.fingerprint
    return Calibration(encoder, Models(fit(hinted, NUMBERS), fit(bare, NUMBERS)), fit_other([*hinted, *bare]))


@dataclass(frozen=True, slots=True)
class Unseen:
    """What a world's questions get from numbers fitted without their fold."""

    orders: list[list[Candidate]]  # of each question, best first
    confidences: list[float]
    confidences_of_another: list[float]  # by the models that know no cosine


def cross_validated(judged: Judged) -> list[Unseen]:
    """For each world, every question answered by weights and models fitted on the other folds."""
    questions = range(len(judged.questions))
    orders: list[list[list[Candidate]]] = [[[] for _ in questions] for _ in judged.worlds]
    own, other = ([[0.0 for _ in questions] for _ in judged.worlds] for _ in range(2))
    for fold in judged.numbers_of_folds:
        rest = judged.outside(fold)
        weights = fit_weights(judged, rest)
        calibration = fit_models(judged, weights, rest)
        for number, world in enumerate(judged.worlds):
            for place in (place for place in questions if judged.folds[place] == fold):
                orders[number][place] = ranked(world.found[place].candidates, weights)
                evidence = _evidence(world, place, weights)
                own[number][place] = calibration.own.confidence(evidence)
                other[number][place] = calibration.other.confidence(evidence)
    return [Unseen(*parts) for parts in zip(orders, own, other, strict=True)]


def cross_validated_orders(judged: Judged, lanes: Sequence[str]) -> list[list[list[Candidate]]]:
    """For each world and question the candidates, best first, by some lanes, weighed without its fold."""
    weights = {fold: fit_weights(judged, judged.outside(fold), lanes) for fold in judged.numbers_of_folds}
    return [
        [
            ranked(found.candidates, weights[fold])
            for found, fold in zip(world.found, judged.folds, strict=True)
        ]
        for world in judged.worlds
    ]
