"""One score from what the lanes found."""

from dataclasses import astuple

import pytest

from bot.ranking.fusion import Candidate, Weights, features, ranked

WEIGHTS = Weights(own=0.1, whole=0.2, hint=0.3, lexical=0.4, bare_own=0.25, bare_whole=0.25, bare=0.05)


def pair(name: str, *, own: float, whole: float, hint: float | None, lexical: float) -> Candidate:
    return Candidate(name, own, whole, hint, lexical)


def test_nothing_is_ranked_where_nothing_was_found() -> None:
    assert ranked([], WEIGHTS) == []


def test_features_stand_in_the_order_of_the_weights() -> None:
    hinted = pair("a", own=0.1, whole=0.2, hint=0.3, lexical=0.4)
    bare = pair("b", own=0.1, whole=0.2, hint=None, lexical=0.4)

    assert features(hinted) == (0.1, 0.2, 0.3, 0.4, 0.0, 0.0, 0.0)
    assert features(bare) == (0.0, 0.0, 0.0, 0.4, 0.1, 0.2, 1.0)
    assert len(features(bare)) == len(astuple(WEIGHTS))


def test_scores_are_weighted_sums_as_shares_of_the_highest_there_can_be_best_first() -> None:
    hinted = pair("hinted", own=0.5, whole=0.5, hint=0.6, lexical=0.1)
    bare = pair("bare", own=0.8, whole=0.6, hint=None, lexical=0.3)

    found = ranked([hinted, bare], WEIGHTS)

    assert [one.pair_id for one in found] == ["bare", "hinted"]
    assert [one.score for one in found] == pytest.approx(
        [
            0.25 * 0.8 + 0.25 * 0.6 + 0.05 + 0.4 * 0.3,
            0.1 * 0.5 + 0.2 * 0.5 + 0.3 * 0.6 + 0.4 * 0.1,
        ]
    )


def test_equal_scores_stand_in_the_order_of_their_ids_and_no_score_is_below_0() -> None:
    opposite = {"own": -1.0, "whole": -1.0, "hint": -1.0, "lexical": 0.0}

    found = ranked([pair("b", **opposite), pair("a", **opposite)], WEIGHTS)

    assert [(one.pair_id, one.score) for one in found] == [("a", 0.0), ("b", 0.0)]


def test_the_weights_that_come_with_the_program_pull_no_lane_down() -> None:
    weights = Weights.fitted()

    assert min(astuple(weights)) >= 0
    assert weights.own + weights.whole + weights.hint + weights.lexical == pytest.approx(1, abs=1e-3)
