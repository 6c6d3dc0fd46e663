"""What the writer sees and does between the turns is told from what the speaker says. All invented."""

import pytest

from bot.folding import fold
from bot.reading.asides.observers import Observers

SHE = Observers(["she"])
HE = Observers(["他", "he"])


@pytest.mark.parametrize(
    "words",
    [
        "When I ask about her brother, the room goes quiet.",
        "We walk down to the quay, where two boys are fishing off the steps.",
        "\x00 her former mate Colm Reddy told me later.",
        "A deckhand passing by shouts that the tea is getting cold.",
        "One of the younger skippers nodded. \x00 he said.",
        "A deckhand paints the hull of the Heron.",
        "Great interview, thank you for sharing. My grandfather worked on the Heron.",
        "我们跟着他走进车间，机油味扑面而来。",
        "一位老师傅路过，冲他喊了一句：\x00",
        "\x00跟了他二十年的会计老吴笑着说。",
        "天色渐晚，车间的灯一排排亮起来。",
        "写得真好，感谢分享！我父亲也是做量具的。",
    ],
)
def test_a_writer_tells_what_he_sees_and_does(words: str) -> None:
    assert SHE.tell(fold(words), words)


@pytest.mark.parametrize(
    "words",
    [
        "I ask every captain one question.",
        "We walk every boat before it sails.",
        "A carpenter once said \x00 and went home.",
        "A ferry crosses the river twice a day.",
        "A good deckhand never shouts.",
        "我父亲说过，尺子不准，人心就不准。",
        "有人说这叫固执，我说这叫规矩。",
        "银行的人来过三次，每次都喝完茶就走。",
    ],
)
def test_what_the_speaker_tells_is_not_the_writers(words: str) -> None:
    assert not SHE.tell(fold(words), words)


@pytest.mark.parametrize(
    ("observers", "words", "before", "means_him"),
    [
        (SHE, "It takes her a moment to answer.", "Because the bus stopped at the water.", True),
        (SHE, "It took her a year.", "My sister learned to steer.", False),
        (SHE, "She was slow.", "The Petrel? The boat was ours.", False),
        (SHE, "It took years.", "", False),
        (HE, "这个问题让他思考了将近一分钟。", "先把刻线刻直，再谈数字。", True),
        (HE, "他教会了大家等。", "我父亲是木匠。", False),
        (HE, "周衡一来，他就改了图纸。", "车床是坏的。", False),
        (HE, "其他的还没有发生。", "车床是坏的。", False),
        (HE, "他们都走了。", "车床是坏的。", False),
    ],
)
def test_a_pronoun_that_takes_up_nobody_means_the_speaker(
    observers: Observers, words: str, before: str, means_him: bool
) -> None:
    assert observers.speak_of_him(fold(words), words, fold(before), before) is means_him
