"""What breaks into a speech, a column or an account, or follows it. Everybody here is invented."""

import pytest

from tests.reading_cases import CAPTAIN, ENGINEER, assert_read

ZH = "沈知远在2023年会上的演讲\n\n各位同事，今年我们做了三万把尺子。\n\n{}\n\n慢不是懒，慢是怕错。\n"
EN = "Remarks by Odile Harrowgate\n\nFriends, I want to speak about fog.\n\n{}\n\nFog is honest.\n"
BEGINS_ZH, GOES_ON_ZH = "各位同事，今年我们做了三万把尺子。", "慢不是懒，慢是怕错。"
BEGINS_EN = "Friends,Iwanttospeakaboutfog."


@pytest.mark.parametrize(
    "between",
    ["台下有人问：那奖金呢？", "全场起立鼓掌。", "译注：应为两万九千把。", "本版插图：韩序"],
)
def test_he_goes_on_behind_what_interrupts_him(between: str) -> None:
    assert_read(ZH.format(between), ENGINEER, [BEGINS_ZH + GOES_ON_ZH], [])


@pytest.mark.parametrize(
    "between",
    [
        "主持人：感谢沈总的精彩演讲。",
        "下面有请技术总监周衡。",
        "周衡的演讲",
        "提问环节",
        "周衡：我们为什么做数显",
        "精选留言",
    ],
)
def test_nothing_is_his_from_where_somebody_else_takes_over(between: str) -> None:
    assert_read(ZH.format(between), ENGINEER, [BEGINS_ZH], [])


@pytest.mark.parametrize(
    "between",
    [
        'A man in the audience shouted: "What about the fares?"',
        "The audience rose to its feet.",
        "Editor’s note: the figure is 980,000.",
        "Ruth Peel, chief engineer",
    ],
)
def test_she_goes_on_behind_what_interrupts_her(between: str) -> None:
    assert_read(EN.format(between), CAPTAIN, [BEGINS_EN + "Fogishonest."], [])


@pytest.mark.parametrize(
    "between",
    [
        "Host: Thank you, Odile.",
        "The chair then thanked the speaker and invited questions.",
        "Remarks by Ruth Peel",
        "Questions and answers",
        "The author is the founder of Harrowgate Ferries.",
        "3 comments",
    ],
)
def test_nothing_is_hers_from_where_somebody_else_takes_over(between: str) -> None:
    assert_read(EN.format(between), CAPTAIN, [BEGINS_EN], [])


def test_a_pronoun_that_takes_up_his_own_words_tells_nothing_of_the_speech() -> None:
    text = EN.format("I promised my mother that she would float.\n\n(Applause)\n\nShe floats.")
    assert_read(text, CAPTAIN, [BEGINS_EN + "Ipromisedmymotherthatshewouldfloat.Shefloats.Fogishonest."], [])
