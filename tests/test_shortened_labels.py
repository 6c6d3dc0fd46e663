"""Labels that shorten the name of another label, or fit two people. Everybody here is invented."""

from bot.documents import Speaker
from bot.reading.talk.roles import Role
from bot.reading.talk.shortened_labels import ShortenedLabels
from tests.reading_cases import CAPTAIN, ENGINEER, assert_marked, assert_read, each_text

GUESTS: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    (
        "his surname and a title fit another guest",
        ENGINEER,
        """\
圆桌嘉宾：澜峰量具创始人沈知远、沈氏仪器董事长沈大川

主持人：先请沈董说。

沈董：我们做了三十年仪器，从来不打广告。

主持人：那沈知远先生呢？

沈知远：我打过一次，没有用。
""",
        ["那沈知远先生呢？|我打过一次，没有用。"],
        ["我们做了三十年仪器"],
    ),
    (
        "his surname fits another guest",
        ENGINEER,
        "对谈：沈知远、沈大川；主持：林小满\n\n林：两位谁先来？\n沈：我先来，我们从来不打广告。\n沈知远：我打过一次。\n",
        ["两位谁先来？|我打过一次。"],
        ["我先来"],
    ),
    (
        "the given name of another guest",
        ENGINEER,
        """\
嘉宾：
沈知远 澜峰量具创始人
沈知行 澜峰量具首席技术官

主持人：两位怎么分工？

沈知行：我管机器，他管人。

沈知远：我管账，也管食堂。

知行：食堂他管得不好。

主持人：是吗？
""",
        ["两位怎么分工？|我管账，也管食堂。"],
        [],
    ),
    (
        "initials of two guests",
        CAPTAIN,
        """\
Panel: Odile Harrowgate (Harrowgate Ferries), Olive Harrow (Harbour Trust), Sam Peel (moderator)

Sam Peel: Who pays for the quay?

Olive Harrow: The Trust pays for the stones.

Odile Harrowgate: And we pay for the water, apparently.

OH: That is what I said.
""",
        ["Whopaysforthequay?|Andwepayforthewater,apparently."],
        ["ThatiswhatIsaid."],
    ),
    (
        "nobody else bears his surname",
        ENGINEER,
        "嘉宾：沈知远、韩大川；主持：林小满\n\n林：谁先来？\n沈：我先来。\n韩：好。\n",
        ["谁先来？|我先来。"],
        [],
    ),
]


@each_text(GUESTS)
def test_a_short_label_is_his_only_where_it_fits_nobody_else(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    assert_read(text, speaker, expected, unsure)


def test_a_short_label_means_whoever_has_the_whole_name() -> None:
    labels = ShortenedLabels([("tom verrell", Role.ASKER), ("沈知行", Role.PERSON), ("沈知远", Role.SPEAKER)])
    assert labels.full("verrell") == "tom verrell"
    assert labels.role("tom") is Role.ASKER
    assert labels.role("知行") is Role.PERSON
    assert labels.role("知远") is None
    assert labels.are_shared_initials("t.v.")


def test_a_label_may_say_in_brackets_what_it_is_called_from_there_on() -> None:
    assert_marked(
        "【对话】\n\n南方制造（以下简称“南”）：第一把尺子卖给了谁？\n\n沈知远（以下简称“沈”）：⟦卖给了我舅舅。⟧\n\n"
        "南：听起来不像一门好生意。\n\n沈：⟦第一单都不是生意。⟧\n",
        "",
        ENGINEER,
    )
