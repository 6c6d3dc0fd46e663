"""What the words before a transcript say of who is interviewed and who asks."""

import pytest

from bot.reading.introductions import asks_in, is_interviewed_in, tells_of_interview
from bot.reading.names import Names
from tests.reading_cases import ENGINEER

NAMES = Names(ENGINEER, frozenset(), frozenset())


@pytest.mark.parametrize(
    "words", ["本刊专访沈知远。", "沈知远接受了本报采访。", "an interview with shen zhiyuan."]
)
def test_he_is_the_one_who_is_interviewed(words: str) -> None:
    assert is_interviewed_in(NAMES, words)


@pytest.mark.parametrize("words", ["一场韩序与沈知远的对话。", "沈知远的书出版了。"])
def test_he_is_not_the_only_one_or_not_interviewed(words: str) -> None:
    assert not is_interviewed_in(NAMES, words)


def test_a_pronoun_tells_of_an_interview() -> None:
    assert tells_of_interview(NAMES, "他接受了本刊采访。")
    assert not tells_of_interview(NAMES, "她接受了本刊采访。")


def test_he_may_be_the_one_who_asks() -> None:
    assert asks_in(NAMES, "沈知远担任主持。")
    assert not asks_in(NAMES, "沈知远回答。")
