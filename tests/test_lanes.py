"""From the cosines of passages to those of the pairs' lanes."""

from collections.abc import Sequence

import numpy as np
import pytest

from bot.collection.corpus import PassageLayout
from bot.documents import View
from bot.ranking.lanes import Cosines, PassageLanes, rows_of

HINTED = (View.ANSWER, View.QUESTION, View.BOTH, View.SENTENCE, View.SENTENCE, *(5 * [View.HINT]))
BARE = (View.ANSWER,)


def layout(pairs: Sequence[Sequence[View]], asides: int = 0) -> PassageLayout:
    views = [view for pair in pairs for view in pair] + asides * [View.ASIDE]
    return PassageLayout(
        np.cumsum([0, *map(len, pairs)]), np.array([asides]), np.array(views, np.uint8), "0" * 64
    )


def test_a_candidate_has_its_best_view_the_mean_of_whole_views_and_of_its_three_best_hints() -> None:
    cosines = np.array([0.1, 0.6, 0.4, 0.8, 0.2, 0.7, 0.5, 0.3, 0.9, -0.1], np.float32)
    lanes = PassageLanes(layout([HINTED]), np.array([0]))

    [found] = lanes.candidates(cosines, np.array([0.25]), ["p"])

    assert (found.pair_id, found.lexical, found.score) == ("p", 0.25, 0.0)
    assert (found.own, found.whole, found.hint) == pytest.approx((0.8, 0.25, 0.7))


def test_lanes_keep_pairs_apart_and_leave_asides_out() -> None:
    lanes = PassageLanes(layout([BARE, (View.ANSWER, View.HINT), BARE], asides=1), np.array([0, 1, 2]))

    found = lanes.candidates(
        np.array([0.4, 0.1, 0.2, 0.3], np.float32), np.array([0.0, 0.5, 0.6]), ["p", "q", "r"]
    )

    assert lanes.rows.tolist() == [0, 1, 2, 3]
    assert [(one.pair_id, one.lexical) for one in found] == [("p", 0.0), ("q", 0.5), ("r", 0.6)]
    assert [one.own for one in found] == pytest.approx([0.4, 0.1, 0.3])
    assert [one.hint for one in found] == [None, pytest.approx(0.2), None]


def test_some_pairs_have_what_they_have_among_all() -> None:
    whole = layout([HINTED, BARE, HINTED, BARE, (*BARE, View.HINT)], asides=3)
    cosines = np.random.default_rng(1).random(len(whole)).astype(np.float32)
    everything = PassageLanes(whole, np.arange(5))
    some = PassageLanes(whole, np.array([1, 2, 4]))

    found = everything.candidates(cosines[everything.rows], np.arange(5) / 10, list("abcde"))

    assert some.rows.tolist() == [10, *range(11, 21), 22, 23]
    assert some.candidates(cosines[some.rows], np.array([0.1, 0.2, 0.4]), list("bce")) == [
        found[place] for place in (1, 2, 4)
    ]
    assert some.best(cosines[some.rows]).tolist() == [pytest.approx(found[place].own) for place in (1, 2, 4)]


def test_no_pairs_give_no_candidate() -> None:
    lanes = PassageLanes(layout([], asides=1), np.zeros(0, int))

    assert lanes.candidates(np.zeros(0, np.float32), np.zeros(0), []) == []


def test_the_rows_of_a_pair_are_those_of_its_own_words_and_of_its_hints() -> None:
    own, hints = rows_of(layout([BARE, HINTED]), 1)

    assert (own.tolist(), hints.tolist()) == ([1, 2, 3, 4, 5], [6, 7, 8, 9, 10])


def test_cosines_are_found_by_row() -> None:
    cosines = Cosines(np.array([2, 5, 9]), np.array([0.2, 0.5, 0.9], np.float32))

    assert cosines.of(np.array([9, 2])).tolist() == pytest.approx([0.9, 0.2])
