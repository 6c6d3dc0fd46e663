"""Which questions lean on the one before them."""

import pytest

from bot.ranking.followup import leans_on_the_one_before

LEANING = (
    *("why?", "And why?", "tell me more", "Tell me more, please", "for example?", "how so", "what else?"),
    *("为什么？", "為什麼呢", "那为什么？", "然后呢？", "还有吗", "具体呢？", "多说一点", "舉個例子"),
)


STANDING = (
    *("why open source?", "what about talent?", "more money", "how are prices set", "", "?"),
    *("为什么开源？", "那人才呢？", "怎么招人", "创新的原因是什么"),
)


@pytest.mark.parametrize("question", LEANING)
def test_short_questions_lean_on_the_one_before(question: str) -> None:
    assert leans_on_the_one_before(question)


@pytest.mark.parametrize("question", STANDING)
def test_questions_with_a_subject_of_their_own_do_not(question: str) -> None:
    assert not leans_on_the_one_before(question)
