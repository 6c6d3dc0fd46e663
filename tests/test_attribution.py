"""Who says something: the subject of a verb of saying, and whom a label means."""

import pytest

from bot.reading.attribution import Grammar, Named, Who
from tests.reading_cases import ENGINEER

GRAMMAR = Grammar(ENGINEER)


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
        ("沈知远没有说,量两遍。", Who.OTHER),
        ("如果沈知远说,量两遍。", Who.OTHER),
        ("沈知远山表示,量两遍。", Who.OTHER),
        ("另一位演讲者沈知远表示,量两遍。", Who.OTHER),
    ],
)
def test_the_subject_of_a_verb_of_saying_is_told(sentence: str, who: Who) -> None:
    assert [found.who for found in GRAMMAR.find_chinese(sentence, 0, len(sentence))] == [who]


@pytest.mark.parametrize(
    "sentence", ["小说很长。", "他知道路。", "沈知远的学说。", "演讲之后。", "沈知远听说了。"]
)
def test_words_that_only_look_like_saying_attribute_nothing(sentence: str) -> None:
    assert GRAMMAR.find_chinese(sentence, 0, len(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Shen Zhiyuan said it.", Who.SPEAKER),
        ("So said Shen Zhiyuan.", Who.SPEAKER),
        ("Shen Zhiyuan, who builds gauges, has long argued that.", Who.SPEAKER),
        ("He added that.", Who.PRONOUN),
        ("The founder said so.", Who.PRONOUN),
        ("The managing director of the company said so.", Who.PRONOUN),
        ("Shen Zhiyuan was brought up in Linzhou and says so.", Who.SPEAKER),
        ("Nobody doubts that Shen Zhiyuan said so.", Who.OTHER),
        ("Shen Zhiyuan reportedly said so.", Who.OTHER),
        ("On Tuesday Shen Zhiyuan said so.", Who.SPEAKER),
        ("But Shen Zhiyuan said so.", Who.SPEAKER),
        ("Shen Zhiyuan (left) said so.", Who.SPEAKER),
        ("In Shen Zhiyuan's own words, so.", Who.SPEAKER),
        ("As founder Shen Zhiyuan put it.", Who.SPEAKER),
        ("Shen Zhiyuan likes to say so.", Who.SPEAKER),
        ("The lawyer of Shen Zhiyuan said so.", Who.OTHER),
        ("If Shen Zhiyuan said so.", Who.OTHER),
        ("Shen Zhiyuan Muller said so.", Who.OTHER),
        ("Tom Verrell said so.", Who.OTHER),
    ],
)
def test_the_subject_of_an_english_verb_is_told(sentence: str, who: Who) -> None:
    found = GRAMMAR.find_english(sentence, sentence.lower(), 0, len(sentence))
    assert [attribution.who for attribution in found] == [who]


@pytest.mark.parametrize(
    ("label", "named"),
    [
        ("沈知远", Named.HIM),
        ("澜峰创始人沈知远", Named.HIM),
        ("沈知远答", Named.HIM),
        ("mr shen zhiyuan", Named.HIM),
        ("韩序、沈知远", Named.JOINT),
        ("沈知远的助理", Named.OTHER),
        ("沈知远粉丝团", Named.OTHER),
        ("关于沈知远", Named.OTHER),
        ("记者", None),
    ],
)
def test_a_label_with_his_name_is_not_always_him(label: str, named: Named | None) -> None:
    assert GRAMMAR.label_names(label, frozenset()) is named
