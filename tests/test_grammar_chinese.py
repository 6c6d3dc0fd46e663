"""Who says something in a Chinese sentence."""

import pytest

from bot.reading.grammar.chinese import Chinese
from bot.reading.people.names import Names
from bot.reading.people.who import Who
from tests.reading_cases import ENGINEER

CHINESE = Chinese(Names(ENGINEER, frozenset(), frozenset()))


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("沈知远说,量两遍。", Who.SPEAKER),
        ("澜峰创始人沈知远昨日表示,量两遍。", Who.SPEAKER),
        ("沈知远对参观者说,量两遍。", Who.SPEAKER),
        ("沈知远一边擦手一边说,量两遍。", Who.SPEAKER),
        ("沈知远放下茶杯,说,量两遍。", Who.SPEAKER),
        ("他指出,量两遍。", Who.PRONOUN),
        ("这位创始人说,量两遍。", Who.PRONOUN),
        ("沈知远站在库门口说,量两遍。", Who.SPEAKER),
        ("沈知远对本刊记者说,量两遍。", Who.SPEAKER),
        ("沈知远7日再度发文:量两遍。", Who.SPEAKER),
        ("沈知远回复网友称,量两遍。", Who.SPEAKER),
        ("沈知远走出会场时说,量两遍。", Who.SPEAKER),
        ("五十八岁的沈知远说,量两遍。", Who.SPEAKER),
        ("沈知远用带着口音的中文说,量两遍。", Who.SPEAKER),
        ("沈知远次日回电告诉本报,量两遍。", Who.SPEAKER),
        ("他后来在车里解释给我听,量两遍。", Who.PRONOUN),
        ("他擦了一下午,才慢慢开口:", Who.PRONOUN),
        ("用沈知远自己的话来说,量两遍。", Who.SPEAKER),
        ("在他看来,量两遍。", Who.PRONOUN),
        ("韩序笔下的沈知远说,量两遍。", Who.OTHER),
        ("给沈知远的信里写道,量两遍。", Who.OTHER),
        ("沈知远的父亲说,量两遍。", Who.OTHER),
        ("沈知远没有说,量两遍。", Who.SUPPOSED),
        ("如果沈知远说,量两遍。", Who.OTHER),
        ("沈知远山表示,量两遍。", Who.OTHER),
        ("另一位演讲者沈知远表示,量两遍。", Who.OTHER),
        ("沈知远或许会说,量两遍。", Who.SUPPOSED),
        ("沈知远(Shen Zhiyuan)昨日表示,量两遍。", Who.SPEAKER),
        ("沈知远走出来,看见我坐在地上,说,量两遍。", Who.SPEAKER),
        ("东主沈知远指,量两遍。", Who.SPEAKER),
        ("其中一位创始人说,量两遍。", Who.SHARED),
    ],
)
def test_the_subject_of_a_verb_of_saying_is_told(sentence: str, who: Who) -> None:
    assert [found.who for found in CHINESE.find(sentence, 0, len(sentence))] == [who]


@pytest.mark.parametrize(
    "sentence", ["小说很长。", "他知道路。", "沈知远的学说。", "演讲之后。", "沈知远听说了。"]
)
def test_words_that_only_look_like_saying_attribute_nothing(sentence: str) -> None:
    assert CHINESE.find(sentence, 0, len(sentence)) == []
