"""The scores of the lanes -> one score per pair."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.documents import Passage, Span

PASSAGE_WEIGHT = 1.0
HINT_WEIGHT = 1.0
LEXICAL_WEIGHT = 1.0
"""Weights of the three lanes, fitted by cross-validation: python -m tests.evaluation --fit."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One pair with what each lane found for it."""

    pair_id: str
    score: float  # 0..1, all lanes together
    cosine: float  # of the best passage of its own words
    hint: float  # cosine of its best search hint; that of its own words where it has none
    lexical: float  # 0..1, share of the question's terms, weighted by rarity, that its words hold
    passage: Passage  # the best passage of its own words
    sentence: Span | None  # the sentence of the answer that resembles the question most


def fused(
    views: Mapping[str, Sequence[tuple[float, Passage]]], lexical: Mapping[str, float], ceiling: float
) -> list[Candidate]:
    """Every pair as a candidate, best first.

    `views` gives each pair's passages with their cosines, best first; `lexical` BM25 by pair id;
    `ceiling` the highest BM25 the question could reach.
    """
    candidates = [
        _candidate(pair_id, passages, lexical.get(pair_id, 0.0) / ceiling if ceiling else 0.0)
        for pair_id, passages in views.items()
    ]
    return sorted(candidates, key=lambda candidate: (-candidate.score, candidate.pair_id))


def _candidate(pair_id: str, passages: Sequence[tuple[float, Passage]], lexical: float) -> Candidate:
    cosine, passage = next(view for view in passages if not view[1].is_hint)
    hint = next((score for score, view in passages if view.is_hint), cosine)
    sentence = next((view.span for _, view in passages if view.span is not None), None)
    weights = PASSAGE_WEIGHT + HINT_WEIGHT + LEXICAL_WEIGHT
    score = (PASSAGE_WEIGHT * cosine + HINT_WEIGHT * hint + LEXICAL_WEIGHT * lexical) / weights
    return Candidate(pair_id, min(1.0, max(0.0, score)), cosine, hint, lexical, passage, sentence)
