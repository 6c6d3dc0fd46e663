"""How much of a question's words a statement takes up, worked out by hand."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from bot.ranking.late_interaction import LateInteraction
from bot.terms import CHARACTER_WEIGHT
from embeddings.encoder import Vectors
from embeddings.tokens import Tokens
from tests.conftest import FakeEncoder

WORDS = {"fog": (1.0, 0.0), "mist": (0.8, 0.6), "keeper": (0.0, 1.0), "雾": (0.6, 0.8), "the": (1.0, 0.0)}


class WordEncoder(FakeEncoder):
    """Knows five words, and counts how often it is asked to cut texts."""

    cuts = 0

    def tokens(self, texts: Sequence[str]) -> Tokens:
        """The known words among those between blanks."""
        self.cuts += 1
        found = dict.fromkeys(word for text in texts for word in text.split() if word in WORDS)
        return Tokens(tuple(found), np.array([list(WORDS).index(word) for word in found], dtype=np.int64))

    def token_vectors(self, ids: NDArray[np.int64]) -> Vectors:
        """A row (n, 2) for each."""
        return np.array(list(WORDS.values()), dtype=np.float32)[ids]


def share(question: str, *passages: tuple[str, ...], rarity: float | None = None) -> float:
    rarities = {"fog": 3.0, "keeper": 1.0}
    words = LateInteraction(WordEncoder(), lambda term: rarities.get(term, rarity or 2.0))
    return words.taken_up(question, passages)[0]


def test_each_word_counts_by_its_closest_one_and_by_its_rarity() -> None:
    assert share("fog keeper", ("mist",)) == pytest.approx((3 * 0.8 + 1 * 0.6) / 4)
    assert share("fog keeper", ("mist", "keeper")) == pytest.approx((3 * 0.8 + 1 * 1.0) / 4)
    assert share("fog keeper", ("mist",), ("keeper",)) == pytest.approx((3 * 0.8 + 1 * 1.0) / 4)


def test_a_word_that_stands_twice_counts_once() -> None:
    assert share("fog fog keeper", ("mist",)) == share("fog keeper", ("mist",))


def test_words_of_asking_do_not_count() -> None:
    assert share("the keeper", ("keeper",)) == pytest.approx(1.0)
    assert share("the", ("keeper",)) == 0.0


def test_a_single_character_counts_for_less_than_a_word() -> None:
    together = share("fog 雾", ("keeper",), rarity=3.0)

    assert together == pytest.approx(CHARACTER_WEIGHT * 0.8 / (1 + CHARACTER_WEIGHT))


@pytest.mark.parametrize(("question", "passages"), [("", [("fog",)]), ("zeppelin", [("fog",)])])
def test_a_question_without_known_words_is_not_taken_up(question: str, passages: list[tuple[str]]) -> None:
    assert share(question, *passages) == 0.0


def test_nothing_is_taken_up_where_there_are_no_words() -> None:
    assert share("fog") == share("fog", ()) == share("fog", ("zeppelin",)) == 0.0


def test_the_words_of_a_text_are_cut_once() -> None:
    encoder = WordEncoder()
    words = LateInteraction(encoder, lambda term: 1.0)

    first = words.taken_up("fog", [("mist", "keeper")])
    cuts = encoder.cuts

    assert words.taken_up("fog", [("mist", "keeper")]) == first
    assert encoder.cuts == cuts + 1  # the question's


def test_several_statements_are_held_against_a_question_each_by_itself() -> None:
    words = LateInteraction(WordEncoder(), lambda term: 1.0)

    found = words.taken_up("fog", [("mist",)], [], [("keeper",), ("fog",)], [("zeppelin",)])

    assert found == pytest.approx([0.8, 0.0, 1.0, 0.0])
