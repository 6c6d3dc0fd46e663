"""Who asks, by the credits above a conversation."""

import pytest

from bot.reading.people.credits import asking_names


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Presenter: Nora Venn. Guest: Odile Harrowgate.", {"nora venn", "venn", "nv"}),
        ("Odile Harrowgate (OH) talks to Tom Venn (TV)", {"tom venn", "venn", "tv"}),
        ("Moderator: Tom Venn", {"tom venn", "venn", "tv"}),
        ("Guest: Odile Harrowgate", set()),
        ("By Tom Venn", {"tom venn", "venn", "tv"}),
        ("The yard was built by Tom Venn", set()),
        ("采访：韩序　2031年9月1日", {"韩序"}),
        ("采访、撰文：韩序、钱小满", {"韩序", "钱小满"}),
        ("本刊记者/钱小满", {"钱小满"}),
        ("嘉宾：沈知远", set()),
        ("记者：您好。", set()),
    ],
)
def test_the_credits_name_those_who_ask(words: str, names: set[str]) -> None:
    assert asking_names(words) == names
