"""Pronouns behind sentences about somebody who is not the speaker.

Everybody in these sentences is invented; what the speaker says stands between ⟦ and ⟧.
"""

import pytest

from bot.documents import Span
from bot.reading.prose.subjects import is_many
from tests.reading_cases import assert_marked_chinese, assert_marked_english

CHINESE = [
    "沈知远指出，⟦数显不是趋势。⟧周衡不同意。他认为，数显就是趋势。",
    "周衡，38岁，澜峰量具副总。\n\n沈知远指出，⟦数显不是趋势。⟧周衡不同意。他认为，数显就是趋势。",
    "沈知远指出，⟦数显不是趋势。⟧不过，澜峰量具副总周衡并不认同，他透露，公司已经在做样机。",
    "沈知远指出，⟦数显不是趋势。⟧市长随后讲话。他说，政府会支持。",
    "沈知远指出，⟦数显不是趋势。⟧坐在旁边的投资人摇了摇头。他认为，数显就是趋势。",
    "老陈跟了沈知远二十年。他说，最难的是教人慢下来。",
    "沈知远指出，⟦数显不是趋势。⟧对此，周衡不以为然，他认为数显就是趋势。",
    "沈知远指出，⟦数显不是趋势。⟧周衡摇了摇头。“数显就是趋势。”他说。",
    "沈知远指出，⟦数显不是趋势。⟧周衡接过话筒。他说：“数显就是趋势。”",
    "沈知远指出，⟦数显不是趋势。⟧在一旁的周总笑了。“数显就是趋势。”他说。",
    "沈知远指出，⟦数显不是趋势。⟧主审法官打断了发言。“请坐下。”他说。",
    "沈知远指出，⟦数显不是趋势。⟧该公司总经理则持不同看法。他表示，样机已经在做。",
    "沈知远指出，⟦数显不是趋势。⟧有位老工人站起来。“我也用数显。”他说。",
    "老陈跟了沈知远二十年。“最难的是教人慢下来。”他说。",
    "一位不愿具名的经销商和沈知远合作多年。他说，最难的是教人慢下来。",
    "一位不愿具名的经销商和沈知远合作多年。“最难的是教人慢下来。”他说。",
    "比沈知远小十岁的弟弟如今管销售。他说，最难的是教人慢下来。",
    "比沈知远小十岁的弟弟如今管销售。“最难的是教人慢下来。”他说。",
    "沈知远请来的职业经理人只干了半年。他说，最难的是教人慢下来。",
    "沈知远请来的职业经理人只干了半年。“最难的是教人慢下来。”他说。",
    "质检部的老师傅们都怕沈知远。其中一位干了三十年。他说，最难的是教人慢下来。",
    "质检部的老师傅们都怕沈知远。其中一位干了三十年。“最难的是教人慢下来。”他说。",
    "听完沈知远的话，一位年轻工人站了起来。他说，最难的是教人慢下来。",
    "听完沈知远的话，一位年轻工人站了起来。“最难的是教人慢下来。”他说。",
    "质检主管老陈跟了沈知远二十年。他说，最难的是教人慢下来。\n\n他还说，机器永远代替不了手。",
]

ENGLISH = [
    "Harrowgate said ⟦the sea is honest.⟧ Ms. Peel disagreed. She said the sea takes.",
    "Harrowgate argued with Ruth Peel. She said the sea takes everything.",
    "One deckhand, who asked not to be named, worked for Harrowgate for years. She said the boats were the easy part.",  # noqa: E501
    "Harrowgate said ⟦the sea is honest.⟧ Her opponent was not so sure. She said the sea takes.",
    "Harrowgate said ⟦the sea is honest.⟧ The woman beside her was not so sure. “It takes,” she said.",
    "Harrowgate said ⟦the sea is honest.⟧ Then the judge spoke. “Sit down,” she said.",
    "Harrowgate said ⟦the sea is honest.⟧ The union leader shook her head. “It takes,” she said.",
    "Harrowgate said ⟦the sea is honest.⟧ Professor Marsh shook her head. “It takes,” she said.",
    "Harrowgate called her lawyer, Ruth Peel. She said the sea takes everything.",
    "One deckhand, who asked not to be named, worked for Harrowgate for years. “The boats were the easy part,” she said.",  # noqa: E501
    "Harrowgate’s oldest friend is a nun. She said the boats were the easy part.",
    "Harrowgate’s oldest friend is a nun. “The boats were the easy part,” she said.",
    "“Skipper Jo” has known Harrowgate since school. She said the boats were the easy part.",
    "“Skipper Jo” has known Harrowgate since school. “The boats were the easy part,” she said.",
    "Nurse Tarrant treated Harrowgate after the storm. She said the boats were the easy part.",
    "Nurse Tarrant treated Harrowgate after the storm. “The boats were the easy part,” she said.",
    "Harrowgate’s mother sold fish. She said the boats were the easy part.",
    "Harrowgate’s mother sold fish. “The boats were the easy part,” she said.",
    "Next to Harrowgate sat a girl of ten. She said the boats were the easy part.",
    "Next to Harrowgate sat a girl of ten. “The boats were the easy part,” she said.",
    "After Harrowgate left, Peel, then 29, ran the office. She said the boats were the easy part.",
    "After Harrowgate left, Peel, then 29, ran the office. “The boats were the easy part,” she said.",
    "Unlike Harrowgate, Marsh never learned to swim. She said the boats were the easy part.",
    "Unlike Harrowgate, Marsh never learned to swim. “The boats were the easy part,” she said.",
]


@pytest.mark.parametrize("sentence", CHINESE)
def test_exactly_his_words_are_read_in_chinese(sentence: str) -> None:
    assert_marked_chinese(sentence)


@pytest.mark.parametrize("sentence", ENGLISH)
def test_exactly_his_words_are_read_in_english(sentence: str) -> None:
    assert_marked_english(sentence)


@pytest.mark.parametrize(
    ("words", "many"),
    [
        ("Investors ", True),
        ("The bank ", True),
        ("Her two daughters have often ", True),
        ("The Harbour Times ", True),
        ("Williams ", False),
        ("The mayor ", False),
        ("Tom Verrell ", False),
    ],
)
def test_several_people_and_institutions_are_no_man_or_woman(words: str, many: bool) -> None:
    assert is_many(words, words.lower(), Span(0, len(words))) is many
