"""What the lanes found for a pair -> one score.

A pair is looked at through three lanes: the encoder over its own words, the encoder over its search
hints, and the words it shares with the question. The score is linear in what they found. A pair without
hints (its document was just added) is weighed by numbers of its own, fitted so that both kinds compare.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

import numpy as np

FITTED = Path(__file__).with_suffix(".json")
"""The weights in use, written by python -m tests.evaluation --fit."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What each lane counts; those that begin with `bare` are for pairs without search hints."""

    own: float
    whole: float
    hint: float
    lexical: float
    bare_own: float
    bare_whole: float
    bare: float  # added once: no hints are no fault of the pair

    @classmethod
    def fitted(cls) -> "Weights":
        """The weights that come with the program."""
        return cls(**json.loads(FITTED.read_text(encoding="utf-8")))

    def save(self) -> None:
        """Write the weights where `fitted` reads them."""
        FITTED.write_text(json.dumps(asdict(self), indent=2) + "\n", encoding="utf-8")


_numbers = attrgetter(*(field.name for field in fields(Weights)))


class Candidate(NamedTuple):
    """One pair with what each lane found for it; a tuple, since every question makes one of every pair."""

    pair_id: str
    own: float  # cosine of the best passage of its own words
    whole: float  # mean cosine of the views that hold the whole answer
    hint: float | None  # mean cosine of its best search hints; None where it has none
    lexical: float  # 0..1, saturated BM25 of its words and hints
    score: float = 0.0  # 0..1, all lanes together


def features(found: Candidate) -> tuple[float, ...]:
    """What the weights are multiplied with, in their order."""
    if found.hint is None:
        return (0.0, 0.0, 0.0, found.lexical, found.own, found.whole, 1.0)
    return (found.own, found.whole, found.hint, found.lexical, 0.0, 0.0, 0.0)


def ranked(candidates: Sequence[Candidate], weights: Weights) -> list[Candidate]:
    """The candidates with their scores (0..1), best first."""
    if not candidates:
        return []
    highest = max(
        weights.own + weights.whole + weights.hint + weights.lexical,
        weights.bare_own + weights.bare_whole + weights.bare + weights.lexical,
    )
    sums = np.array([features(found) for found in candidates]) @ np.array(_numbers(weights))
    scores = np.clip(sums / highest, 0.0, 1.0).tolist()
    scored = [
        Candidate(found.pair_id, found.own, found.whole, found.hint, found.lexical, score)
        for found, score in zip(candidates, scores, strict=True)
    ]
    return sorted(scored, key=lambda found: (-found.score, found.pair_id))
