"""What a grammar answers about a text as a whole."""

import pytest

from bot.reading.grammar.attribution import Grammar
from tests.reading_cases import ENGINEER

GRAMMAR = Grammar(ENGINEER)


@pytest.mark.parametrize("text", ["沈知远来了。", "他来了。", "这位创始人来了。", "the founder came."])
def test_a_text_may_mean_him_by_name_pronoun_or_title(text: str) -> None:
    assert GRAMMAR.may_mean_him(text)


def test_a_text_about_others_does_not_mean_him() -> None:
    assert not GRAMMAR.may_mean_him("她来了。")


@pytest.mark.parametrize("text", ["in a play about him,", "据传,", "the story goes that"])
def test_fiction_and_hearsay_speak_at_second_hand(text: str) -> None:
    assert GRAMMAR.speaks_at_second_hand(text)
