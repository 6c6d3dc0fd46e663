"""His signature is his name with little beside it, and nobody else's."""

import pytest

from bot.reading.grammar.attribution import Grammar
from bot.reading.whole.signature_lines import is_his_signature
from tests.reading_cases import ENGINEER

GRAMMAR = Grammar(ENGINEER)


@pytest.mark.parametrize(
    ("words", "his"),
    [
        ("沈知远", True),
        ("——沈知远,澜峰创始人", True),
        ("沈知远 2031年3月4日", True),
        ("(沈知远)", True),
        ("沈知远敬上", True),
        ("shen zhiyuan, founder", True),
        ("— shen zhiyuan, lanfeng, at the gauge conference in london on tuesday", True),
        ("shen zhiyuan, march 2031", True),
        ("韩序", False),
        ("沈知远的父亲", False),
    ],
)
def test_a_signature_is_his_name_with_little_beside_it(words: str, his: bool) -> None:
    assert is_his_signature(words, GRAMMAR) is his
