"""The lines that a machine sets around what people write."""

import pytest

from bot.folding import fold
from bot.reading.text.stamps import (
    is_counts,
    is_media,
    is_passed_on,
    is_stamp,
    is_stamped,
    is_system_line,
    name_before_stamp,
    name_behind_stamp,
)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("韩序 2031-05-18 20:01:12", "韩序"),
        ("u/rope 88 points, 5 hours ago", "u/rope"),
        ("u/slow_boat [GUEST] 412 points, 4 hours ago", "u/slow_boat [guest]"),
        ("Lift Lad Sat 09:12", "lift lad"),
        ("He was born on 3 May 1962", None),
        ("Speaker 2 [00:00:15]", None),
        ("2031-05-18 20:01:12", None),
        ("821 人赞同 · 发布于 2031-04-02 20:01", None),
    ],
)
def test_a_name_stands_before_a_dated_stamp(line: str, name: str | None) -> None:
    assert name_before_stamp(fold(line)) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("[12/03/2031, 21:15:40] Martin Bell: hello", "martin bell"),
        ("12/03/2031, 21:15 - Martin Bell: hello", "martin bell"),
        ("[00:15] Martin Bell: hello", None),
        ("[12/03/2031, 21:14:02] Messages are safe.", None),
    ],
)
def test_a_name_stands_between_a_dated_stamp_and_a_colon(line: str, name: str | None) -> None:
    match = name_behind_stamp(fold(line))
    assert (match and match.group("name")) == name


@pytest.mark.parametrize(
    ("line", "stamp", "counts"),
    [
        ("24-03-12 22:07 来自 iPhone", True, False),
        ("4 小時", True, False),
        ("16:31", True, False),
        ("16:31 CORRECTION", False, False),
        ("♡ 3,204　💬 188　🔁 412", False, True),
        ("转发 318　评论 96　赞 2041", False, True),
        ("821 人赞同 · 34 条评论　发布于 2024-04-02", False, True),
        ("12 likes", False, True),
        ("我们有 12 把尺子", False, False),
    ],
)
def test_a_line_is_a_stamp_or_counts(line: str, stamp: bool, counts: bool) -> None:
    folded = fold(line)
    assert (is_stamp(folded), is_counts(folded)) == (stamp, counts)
    assert is_stamped(folded) == (stamp or counts)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('"韩序" 撤回了一条消息', True),
        ('"韩序" 邀请 "小满" 加入了群聊', True),
        ("Tom Verrell left", True),
        ('Tom Verrell created group "Boats"', True),
        ("This message was deleted", True),
        ("Nobody left because of the tea.", False),
        ("他邀请我去量尺子。", False),
    ],
)
def test_a_line_of_the_program_is_nobodys(line: str, expected: bool) -> None:
    assert is_system_line(fold(line)) is expected


def test_a_message_may_be_a_picture_or_somebody_elses() -> None:
    assert is_media("<media omitted>")
    assert is_media("[图片]")
    assert not is_media("[图片]是我画的")
    assert is_passed_on("forwarded from tom verrell: never sell")
    assert is_passed_on("[聊天记录] 韩序:可以")
    assert not is_passed_on("forward it to me")
