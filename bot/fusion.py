"""What the lanes found for a pair -> one score.

A pair is looked at through three lanes: the encoder over its own words, the encoder over its search
hints, and the words it shares with the question. The score is linear in what they found. A pair without
hints (its document was just added) is weighed by numbers of its own, fitted so that both kinds compare.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from bot.documents import Passage, Span
from bot.passages import is_whole

FITTED = Path(__file__).with_suffix(".json")
"""The weights in use, written by python -m tests.evaluation --fit."""

HINTS_POOLED = 3
"""The best hints of a pair count by their mean: a single one may fit by chance, of three hardly all."""


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


@dataclass(frozen=True, slots=True)
class Candidate:
    """One pair with what each lane found for it."""

    pair_id: str
    own: float  # cosine of the best passage of its own words
    whole: float  # mean cosine of the views that hold the whole answer
    hint: float | None  # mean cosine of its best search hints; None where it has none
    lexical: float  # 0..1, saturated BM25 of its words and hints
    passage: Passage  # the best passage of its own words
    sentence: Span | None  # the sentence of the answer that resembles the question most
    score: float = 0.0  # 0..1, all lanes together


def candidate(pair_id: str, passages: Sequence[tuple[float, Passage]], lexical: float) -> Candidate:
    """A pair before it is weighed; `passages` are its views and hints with their cosines, best first."""
    own = [view for view in passages if not view[1].is_hint]
    hints = [cosine for cosine, passage in passages if passage.is_hint][:HINTS_POOLED]
    whole = [cosine for cosine, passage in own if is_whole(passage)]
    return Candidate(
        pair_id,
        own=own[0][0],
        whole=sum(whole) / len(whole),
        hint=sum(hints) / len(hints) if hints else None,
        lexical=lexical,
        passage=own[0][1],
        sentence=next((passage.span for _, passage in own if passage.span is not None), None),
    )


def features(found: Candidate) -> tuple[float, ...]:
    """What the weights are multiplied with, in their order."""
    if found.hint is None:
        return (0.0, 0.0, 0.0, found.lexical, found.own, found.whole, 1.0)
    return (found.own, found.whole, found.hint, found.lexical, 0.0, 0.0, 0.0)


def ranked(candidates: Sequence[Candidate], weights: Weights) -> list[Candidate]:
    """The candidates with their scores (0..1), best first."""
    numbers: Mapping[str, float] = asdict(weights)
    highest = max(
        weights.own + weights.whole + weights.hint + weights.lexical,
        weights.bare_own + weights.bare_whole + weights.bare + weights.lexical,
    )
    scored = [
        replace(
            found,
            score=_share(sum(w * x for w, x in zip(numbers.values(), features(found), strict=True)), highest),
        )
        for found in candidates
    ]
    return sorted(scored, key=lambda found: (-found.score, found.pair_id))


def _share(score: float, highest: float) -> float:
    return min(1.0, max(0.0, score / highest))
