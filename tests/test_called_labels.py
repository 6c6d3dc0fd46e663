"""Labels that call the speaker by his company and his name, or by his office alone."""

import re

import pytest

from bot.folding import fold
from bot.reading.people.called_labels import is_behind_company, is_office_of_his

NAME = re.compile("沈知远")


@pytest.mark.parametrize("words", ["澜峰沈知远", "澜峰科技沈知远", "lanfeng沈知远"])
def test_a_company_before_his_name_leaves_him_the_label(words: str) -> None:
    assert is_behind_company(words, NAME)


@pytest.mark.parametrize(
    "words", ["沈知远", "记者问沈知远", "反对沈知远", "代沈知远", "沈知远助理", "虚拟沈知远"]
)
def test_other_words_before_his_name_do_not(words: str) -> None:
    assert not is_behind_company(words, NAME)


@pytest.mark.parametrize(
    ("words", "introduction"),
    [
        ("创始人", "近日，本刊专访了澜峰创始人沈知远。"),
        ("ceo", "本刊专访了沈知远，澜峰CEO。"),
        ("董事长", "受访者：沈知远（澜峰董事长）"),
    ],
)
def test_an_office_is_his_label_where_the_introduction_gives_it_to_him(words: str, introduction: str) -> None:
    assert is_office_of_his(words, NAME, fold(introduction))


@pytest.mark.parametrize(
    ("words", "introduction"),
    [
        ("创始人", "本刊专访了沈知远。"),
        ("创始人", "本刊专访了创始人沈知远和联合创始人周衡。"),
        ("总裁", "本刊专访了创始人沈知远，总裁周衡在座。"),
        ("老师", "本刊专访了沈知远，一位老师。"),
    ],
)
def test_an_office_of_nobody_or_of_two_is_no_label_of_his(words: str, introduction: str) -> None:
    assert not is_office_of_his(words, NAME, fold(introduction))
