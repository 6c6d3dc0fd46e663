"""Live text: entries behind their times. Everybody in it is invented."""

from tests.reading_cases import ENGINEER, assert_read, read

LIVE = """\
【图文直播】2031量具大会

10:05 主持人林晚宣布大会开始。

10:12 澜峰量具创始人沈知远登台：大家早上好，我带了一把尺子来。

10:20 平准仪器董事长韩序：我们是二十年的对手。

10:31 沈知远展示新品，现场响起掌声。

10:40 沈知远说，尺子还要再做二十年。

10:48 网友沈知远粉丝：太慢了！

10:55 沈知远：“材料换了，刻度不换。”

11:00 茶歇。
"""

TALK = """\
02:10 林晚：沈总，尺子会过时吗？

02:18 沈知远：不会。尺子比人长寿。

02:40 林晚：为什么？

02:43 沈知远：因为人会忘，尺子不会。
"""


def test_an_entry_under_his_label_is_his_with_or_without_quotation_marks() -> None:
    words = ["大家早上好，我带了一把尺子来。", "尺子还要再做二十年。", "材料换了，刻度不换。"]
    assert_read(LIVE, ENGINEER, words, [])


def test_a_conversation_with_times_is_no_live_text() -> None:
    assert [pair.kind.value for pair in read(TALK).pairs] == ["dialogue", "dialogue"]
