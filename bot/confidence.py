"""When to say "nothing close was said".

A logistic model of what the lanes found for the best hit, fitted on judged questions.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from bot.fusion import Candidate

ENOUGH = 0.5
"""Confidence from which a question counts as answered."""

LEAD_RANK = 3
"""The lead of the best hit is measured against this rank: a near tie with one neighbour is normal."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for the best hit."""

    cosine: float
    hint: float
    lexical: float
    lead: float  # its score above that of rank LEAD_RANK


WEIGHTS = Evidence(cosine=4.0, hint=5.0, lexical=4.0, lead=6.0)
INTERCEPT = -6.0


def evidence_of(candidates: Sequence[Candidate]) -> Evidence | None:
    """The evidence for the first of some candidates, best first; None where there are none."""
    if not candidates:
        return None
    best, other = candidates[0], candidates[min(LEAD_RANK, len(candidates)) - 1]
    return Evidence(best.cosine, best.hint, best.lexical, best.score - other.score)


def confidence(evidence: Evidence | None) -> float:
    """Probability (0..1) that the best hit answers; 0 where nothing was found."""
    if evidence is None:
        return 0.0
    logit = (
        INTERCEPT
        + WEIGHTS.cosine * evidence.cosine
        + WEIGHTS.hint * evidence.hint
        + WEIGHTS.lexical * evidence.lexical
        + WEIGHTS.lead * evidence.lead
    )
    return 1 / (1 + math.exp(-logit))
