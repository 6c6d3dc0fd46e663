"""Which sentence is marked: the one that leads clearly, or none."""

import pytest

from bot.documents import Span
from bot.ranking.highlight import LEAD, LEXICAL_WEIGHT, SentenceMatch, marked

FIRST, SECOND, THIRD = Span(0, 5), Span(6, 9), Span(10, 12)


def match(span: Span, cosine: float, lexical: float = 0.0) -> SentenceMatch:
    return SentenceMatch(span, cosine, lexical)


def test_a_score_is_the_cosine_and_the_weighed_share_of_terms() -> None:
    assert match(FIRST, 0.5, 0.25).score == pytest.approx(0.5 + LEXICAL_WEIGHT / 4)


@pytest.mark.parametrize(("lead", "expected"), [(LEAD + 0.01, SECOND), (LEAD - 0.01, None)])
def test_a_sentence_is_marked_when_it_leads_the_others_clearly(lead: float, expected: Span | None) -> None:
    assert marked([match(FIRST, 0.4), match(SECOND, 0.4 + lead), match(THIRD, 0.1)]) == expected


def test_words_that_are_shared_can_outweigh_the_encoder() -> None:
    assert marked([match(FIRST, 0.45), match(SECOND, 0.4, 1.0)]) == SECOND


@pytest.mark.parametrize("matches", [[], [match(FIRST, 0.9)]])
def test_an_answer_of_one_sentence_has_none_to_mark(matches: list[SentenceMatch]) -> None:
    assert marked(matches) is None
