"""Labels without a colon count where his and somebody else's come again."""

import pytest

from bot.reading.grammar.attribution import Grammar
from bot.reading.talk.cast import Cast
from bot.reading.talk.first_words import find_first_words
from bot.reading.talk.roles import Role
from bot.reading.text.layout import lay_out
from tests.reading_cases import ENGINEER


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "主持人\t好？\n沈知远\t好。\n老雷\t不好。\n主持人\t真的？\n沈知远\t真的。",
            {"主持人": Role.ASKER, "沈知远": Role.SPEAKER, "老雷": Role.PERSON},
        ),
        (
            "主播　好？\nShen Zhiyuan　好。\n听众　真的？\nShen Zhiyuan　真的。",
            {"主播": Role.ASKER, "听众": Role.ASKER, "shen zhiyuan": Role.SPEAKER, "shen": Role.SPEAKER},
        ),
        ("沈知远\t好。\n沈知远\t真的。", {}),
        ("好？\n好。", {}),
    ],
)
def test_the_words_before_a_gap_are_labels_where_two_take_turns(text: str, roles: dict[str, Role]) -> None:
    layout = lay_out(text)
    assert find_first_words(layout, Cast(layout, Grammar(ENGINEER), {})) == roles
