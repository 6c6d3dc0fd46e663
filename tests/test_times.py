"""When something is said, between its subject and its verb.

Everybody in these texts is invented.
"""

import pytest

from bot.reading.people.times import TIME
from tests.reading_cases import ENGINEER, read, statements

TIMES = (
    "两年前 三个月前 十多年前 半年前 几天前 去年 去年春天 今年年初 前年 早年 那年 当年 次年 近几年"
    " 上周 上周五 周三晚上 昨天下午 昨晚 今天上午 本月初 上月底 6月17日晚 十月 2021年秋 2021年3月"
    " 九十年代 上世纪末 春节前 国庆期间 疫情后 创业之初 创业第三年 毕业那年 退休前 有一次 有一回"
    " 某天 第二天 翌日 隔天 当晚 不久前 早些时候 一周后 多年以后 十年来 这些年"
)


@pytest.mark.parametrize("time", TIMES.split())
def test_a_time_stands_between_him_and_what_he_says(time: str) -> None:
    text = f"澜峰创始人沈知远是工程师出身，{time}在一场公开演讲里提到，尺子不能急。\n"
    assert statements(read(text, ENGINEER)) == ["尺子不能急。"]


@pytest.mark.parametrize("words", ["年轻", "三个人", "韩序", "会计", "一年级老师", "去的人"])
def test_other_words_are_no_time(words: str) -> None:
    assert TIME.fullmatch(words) is None


@pytest.mark.parametrize("between", ["后来", "近来", "一直", "用上海话", "谈到此事", "沉默片刻", "毫不犹豫"])
def test_a_verb_behind_the_character_of_another_word_is_one(between: str) -> None:
    assert statements(read(f"沈知远{between}说，尺子不能急。\n", ENGINEER)) == ["尺子不能急。"]


@pytest.mark.parametrize("text", ["对沈知远来说，尺子不能急。", "沈知远的话说得不多，尺子不能急。"])
def test_it_is_none_where_the_word_is_whole(text: str) -> None:
    assert statements(read(f"{text}\n", ENGINEER)) == []
