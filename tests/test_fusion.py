"""One score from what the lanes found."""

from dataclasses import astuple

import numpy as np
import pytest

from bot.documents import Passage, Span
from bot.fusion import Candidate, PassageLanes, Weights, features, ranked

ANSWER = Passage("p#answer", "p", "the whole answer")
BOTH = Passage("p#both", "p", "question and answer")
QUESTION = Passage("p#question", "p", "question")
FIRST = Passage("p#1", "p", "a sentence", Span(0, 10))
SECOND = Passage("p#2", "p", "another", Span(11, 18))
HINTS = [Passage(f"p#hint-{n}", "p", f"hint {n}", is_hint=True) for n in range(1, 6)]

WEIGHTS = Weights(own=0.1, whole=0.2, hint=0.3, lexical=0.4, bare_own=0.25, bare_whole=0.25, bare=0.05)


def pair(name: str, *, own: float, whole: float, hint: float | None, lexical: float) -> Candidate:
    return Candidate(name, own, whole, hint, lexical)


def test_a_candidate_has_its_best_view_the_mean_of_whole_views_and_of_its_three_best_hints() -> None:
    cosines = {
        HINTS[3]: 0.9,
        FIRST: 0.8,
        HINTS[0]: 0.7,
        QUESTION: 0.6,
        HINTS[1]: 0.5,
        BOTH: 0.4,
        HINTS[2]: 0.3,
        SECOND: 0.2,
        HINTS[4]: -0.1,
        ANSWER: 0.1,
    }
    lanes = PassageLanes(list(cosines))

    [found] = lanes.candidates(np.array(list(cosines.values()), np.float32), {"p": 0.25})

    assert (found.pair_id, found.lexical, found.score) == ("p", 0.25, 0.0)
    assert (found.own, found.whole, found.hint) == pytest.approx((0.8, 0.25, 0.7))


def test_lanes_keep_pairs_apart_whatever_the_order_of_passages_and_leave_asides_out() -> None:
    passages = [
        Passage("q#hint-1", "q", "one hint", is_hint=True),
        Passage("p#answer", "p", "p"),
        Passage("d#aside-3", None, "somebody else"),
        Passage("q#answer", "q", "q"),
    ]
    lanes = PassageLanes(passages)

    found = lanes.candidates(np.array([0.2, 0.4, 0.9, 0.1], np.float32), {"p": 0.0, "q": 0.5})

    assert [(one.pair_id, one.lexical) for one in found] == [("q", 0.5), ("p", 0.0)]
    assert [one.own for one in found] == pytest.approx([0.1, 0.4])
    assert found[0].hint == pytest.approx(0.2)
    assert found[1].hint is None
    assert (lanes.rows("q").own.tolist(), lanes.rows("q").hints.tolist()) == ([3], [0])


def test_passages_of_no_pair_give_no_candidate() -> None:
    lanes = PassageLanes([Passage("d#aside-3", None, "somebody else")])

    assert lanes.candidates(np.array([0.9], np.float32), {}) == []
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
