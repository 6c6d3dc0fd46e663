"""When to say "nothing close was said".

Two small logistic models of what the lanes found, one for a best hit with search hints and one for a hit
without: fitted on judged questions, stored with the fingerprint of the encoder they were fitted with, and
refused for another, whose cosines mean something else. For those a second pair of models that knows no
cosine decides, cut so that few of the unanswerable are answered; it refuses more of the others.
"""

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.collection.lexical import Coverage
from bot.errors import CalibrationError
from bot.folding import fold, is_han
from bot.ranking.fusion import Candidate

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

FITTED = Path(__file__).with_suffix(".json")
"""The models for the bundled encoder, written by python -m tests.evaluation --fit."""

ENOUGH = 0.5
"""Confidence from which a question counts as answered; the fitted intercepts put the cut here."""

FEWEST_CASES = 20
"""Questions with an answer, and as many without, below which a model would learn them by heart."""

RIDGE = 1.0
"""Pull of the standardised weights towards 0; from 0.3 to 5 it makes no difference on unseen questions."""

FOLDS = 10
"""Parts into which the questions are divided to find the cut on scores that a model gave to unseen ones."""

NEWTON_STEPS = 30
"""Far more than the method needs on standardised columns with a penalty: it has settled after ten."""

AS_GOOD = 0.01
"""Cuts whose larger error rate is this close to the smallest are as good: a question or two tell them apart.
Over five divisions into folds the middle one of them errs a little less on unseen questions than the best."""

CAUTION = 0.10
"""Without a fit for the encoder, the share of the unanswerable that may be answered at most."""


FIGURE = re.compile(
    r"\bhow (?:many|much|old|long|often|big|large|far)\b|^(?:and |so )?when\b"
    r"|\b(?:what|which) (?:year|date|day|month|time|age|percentage|number)\b"
    r"|多少|几(?!乎)|何时|什么时候|哪年|哪天|哪一年|哪一天|多大|多久|多长"
)
PERSON = re.compile(r"\bwho(?:se|m)?\b|谁|哪位|边个")
"""How a folded question asks for a figure or a date, and for a person (Cantonese too)."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for and against the best hit; every number is a fact about the one question."""

    own: float
    hint: float  # 0 where the best hit has no hints
    lexical: float
    own_ahead: float  # by how much another pair leads in this lane; 0 where the lanes agree
    hint_ahead: float
    lexical_ahead: float
    ordinary: float  # mean over all pairs of `own`: what this question gets from just any statement
    asides: float  # mean cosine of the closest words in the documents that are not his
    ordinary_aside: float  # mean cosine of all of them
    aside_lexical: float  # saturated BM25 of the aside that shares most words with the question
    taken_up: float  # mean cosine of the question's words to the closest word of the best hit
    aside_taken_up: float  # the same for the closest words that are not his
    missing: float  # share of the question's terms that stand elsewhere, but not in the best hit
    unknown: float  # share of them that stands nowhere
    terms: float  # log of 1 + their number: of a long question more terms are missed by chance
    english: float  # 1 where the question has no Chinese character: its words are seldom in the documents
    figure: float  # 1 where it asks how many or when: closeness in meaning says little of a missing figure
    person: float  # 1 where it asks who: the same holds for a name
    hinted: bool


COSINES = (
    *("own", "hint", "own_ahead", "hint_ahead", "ordinary", "asides", "ordinary_aside"),
    *("taken_up", "aside_taken_up"),
)
"""The evidence that depends on the encoder."""

NUMBERS = tuple(field.name for field in fields(Evidence) if field.name != "hinted")


@dataclass(frozen=True, slots=True)
class Asides:
    """How well the words that are not his fit a question."""

    closest: float  # mean cosine of the best of them
    ordinary: float  # mean cosine of all
    lexical: float


@dataclass(frozen=True, slots=True)
class TakenUp:
    """How much of a question's words two bodies of text take up, each a mean cosine (-1..1)."""

    hit: float  # the best pair's words and hints
    asides: float  # the closest words that are not his


@dataclass(frozen=True, slots=True)
class Form:
    """What a question looks like, whatever it is about."""

    english: bool
    figure: bool
    person: bool


def form_of(question: str) -> Form:
    """The form of a question, by its characters and its words of asking."""
    folded = fold(question)
    return Form(
        english=not any(map(is_han, folded)),
        figure=FIGURE.search(folded) is not None,
        person=PERSON.search(folded) is not None,
    )


def evidence_of(
    ranked: Sequence[Candidate],
    asides: Asides,
    coverage: Coverage,
    words: TakenUp,
    *,
    terms: int,
    form: Form,
) -> Evidence:
    """The evidence for the first of some candidates, best first; there is at least one."""
    best = ranked[0]
    return Evidence(
        own=best.own,
        hint=best.hint or 0.0,
        lexical=best.lexical,
        own_ahead=max(other.own for other in ranked) - best.own,
        hint_ahead=0.0 if best.hint is None else max(other.hint or 0.0 for other in ranked) - best.hint,
        lexical_ahead=max(other.lexical for other in ranked) - best.lexical,
        ordinary=sum(other.own for other in ranked) / len(ranked),
        asides=asides.closest,
        ordinary_aside=asides.ordinary,
        aside_lexical=asides.lexical,
        taken_up=words.hit,
        aside_taken_up=words.asides,
        missing=coverage.missing,
        unknown=coverage.unknown,
        terms=math.log1p(terms),
        english=float(form.english),
        figure=float(form.figure),
        person=float(form.person),
        hinted=best.hint is not None,
    )


@dataclass(frozen=True, slots=True)
class Logistic:
    """A logistic model of evidence."""

    intercept: float
    weights: Mapping[str, float]

    def logit(self, evidence: Evidence) -> float:
        """The log odds that the question has an answer, 0 at the cut."""
        parts = (weight * float(getattr(evidence, name)) for name, weight in self.weights.items())
        return self.intercept + sum(parts)


@dataclass(frozen=True, slots=True)
class Models:
    """The model for a best hit with search hints and the one for a hit without."""

    hinted: Logistic
    bare: Logistic

    def confidence(self, evidence: Evidence) -> float:
        """Probability (0..1) that the best hit answers."""
        logit = (self.hinted if evidence.hinted else self.bare).logit(evidence)
        return 1 / (1 + math.exp(-max(-50.0, min(50.0, logit))))

    def answers(self, evidence: Evidence) -> bool:
        """Whether the best hit counts as an answer."""
        return self.confidence(evidence) >= ENOUGH


@dataclass(frozen=True, slots=True)
class Calibration:
    """Models with the fingerprint of the encoder they were fitted with, and those for any other one."""

    encoder: str
    own: Models
    other: Models

    def models(self, encoder: str) -> Models:
        """The models for the encoder with this fingerprint."""
        return self.own if encoder == self.encoder else self.other

    def save(self, path: Path) -> None:
        """Write the calibration, replacing an older one in one step. Raises CalibrationError."""
        part = path.with_suffix(".part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(asdict(self), indent=2) + "\n", encoding="utf-8")
            part.replace(path)
        except OSError as error:
            raise CalibrationError(
                f"{path}: cannot be written ({error.strerror}); choose another --cache"
            ) from error

    @classmethod
    def load(cls, path: Path) -> "Calibration":
        """The calibration in a file. Raises CalibrationError where it is missing or damaged."""
        try:
            stored = json.loads(path.read_text(encoding="utf-8"))
            return cls(str(stored["encoder"]), _models(stored["own"]), _models(stored["other"]))
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise CalibrationError(
                f"{path}: is no calibration ({error}); remove it, or run: python -m bot calibrate"
            ) from error


def _models(stored: Mapping[str, Any]) -> Models:
    return Models(_logistic(stored["hinted"]), _logistic(stored["bare"]))


def _logistic(stored: Mapping[str, Any]) -> Logistic:
    weights = {name: float(weight) for name, weight in stored["weights"].items()}
    if not weights.keys() <= set(NUMBERS):
        raise ValueError(f"{min(weights.keys() - set(NUMBERS))!r} is no evidence")
    return Logistic(float(stored["intercept"]), weights)


@dataclass(frozen=True, slots=True)
class Case:
    """The evidence for a judged question, and whether the documents answer it."""

    evidence: Evidence
    answerable: bool
    fold: int  # 0..FOLDS - 1; questions that belong together share one


def fit_calibration(encoder: str, cases: Sequence[Case], fallback: Calibration) -> Calibration:
    """A calibration fitted on judged questions; a model with too few of them is taken from the fallback."""
    former = fallback.models(encoder)
    parts = {hinted: [case for case in cases if case.evidence.hinted is hinted] for hinted in (True, False)}
    own = Models(
        _fitted(parts[True], NUMBERS) or former.hinted,
        _fitted(parts[False], NUMBERS) or former.bare,
    )
    return Calibration(encoder, own, fallback.other)


def fit_other(cases: Sequence[Case]) -> Models:
    """Models that know no cosine, cut so that they answer few of the unanswerable."""
    names = tuple(name for name in NUMBERS if name not in COSINES)
    hinted, bare = (
        fit(part, names, accepted=CAUTION)
        for part in ([c for c in cases if c.evidence.hinted], [c for c in cases if not c.evidence.hinted])
    )
    return Models(hinted, bare)


def _fitted(cases: Sequence[Case], names: Sequence[str]) -> Logistic | None:
    return fit(cases, names) if enough_cases(cases) else None


def enough_cases(cases: Sequence[Case]) -> bool:
    """Whether a model can be fitted on these questions."""
    answerable = sum(case.answerable for case in cases)
    return min(answerable, len(cases) - answerable) >= FEWEST_CASES


def fit(cases: Sequence[Case], names: Sequence[str], *, accepted: float | None = None) -> Logistic:
    """A logistic model of the named evidence, its logit 0 at the cut.

    The cut lies amid those where the larger of the two error rates (unanswerable answered, answerable
    refused) on unseen questions is smallest; or, where `accepted` is given, where that share of the
    unanswerable is answered.
    """
    rows = np.array([[getattr(case.evidence, name) for name in names] for case in cases])
    labels = np.array([case.answerable for case in cases])
    folds = np.array([case.fold for case in cases])
    unseen = np.zeros(len(cases))
    for held_out in np.unique(folds):
        rest = folds != held_out
        weights, intercept = _ridge(rows[rest], labels[rest])
        unseen[~rest] = rows[~rest] @ weights + intercept
    weights, intercept = _ridge(rows, labels)
    return Logistic(
        round(float(intercept - _cut(unseen, labels, accepted)), 4),
        {name: round(float(weight), 4) for name, weight in zip(names, weights, strict=True)},
    )


def _cut(logits: Floats, labels: Flags, accepted: float | None) -> float:
    """The logit from which a question counts as answered, midway between two that were seen."""
    seen = np.unique(logits)
    middles = np.concatenate([[seen[0] - 1], (seen[1:] + seen[:-1]) / 2, [seen[-1] + 1]])
    answered = np.array([(logits[~labels] > middle).mean() for middle in middles])
    if accepted is not None:
        return float(middles[np.argmax(answered <= accepted)])
    refused = np.array([(logits[labels] < middle).mean() for middle in middles])
    larger = np.maximum(answered, refused)
    as_good = middles[larger <= larger.min() + AS_GOOD]
    return float((as_good[0] + as_good[-1]) / 2)


def _ridge(rows: Floats, labels: Flags) -> tuple[Floats, float]:
    """Weights (f) and intercept of a ridge-penalised logistic regression, both classes of equal weight.

    Newton's method on standardised columns; a column that never changes gets the weight 0.
    """
    mean, scale = rows.mean(axis=0), rows.std(axis=0)
    scale[scale == 0] = 1.0
    columns = np.column_stack([(rows - mean) / scale, np.ones(len(rows))])
    share = labels.mean()
    importance = np.where(labels, 0.5 / share, 0.5 / (1 - share))
    penalty = np.diag([RIDGE] * rows.shape[1] + [0.0])
    weights = np.zeros(columns.shape[1])
    for _ in range(NEWTON_STEPS):
        predicted = 1 / (1 + np.exp(-columns @ weights))
        slope = columns.T @ (importance * (predicted - labels)) + penalty @ weights
        curvature = (columns * (importance * predicted * (1 - predicted))[:, None]).T @ columns + penalty
        weights -= np.linalg.solve(curvature, slope)
    own: Floats = weights[:-1] / scale
    return own, float(weights[-1] - own @ mean)
