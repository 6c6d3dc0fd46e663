"""Words between a subject and its verb that do not change who speaks."""

import pytest

from bot.reading.people.fillers import clause_start, leads_to_name, only_filler, title_only


@pytest.mark.parametrize("words", ["", "昨日", "对参观者", "一边擦手一边", "(2031)", "站在库门口"])
def test_words_that_leave_the_subject_as_it_is(words: str) -> None:
    assert only_filler(words)


@pytest.mark.parametrize("words", ["的父亲", "没有", "听见有人"])
def test_words_that_bring_in_another_subject(words: str) -> None:
    assert not only_filler(words)


def test_a_title_may_stand_before_a_name_and_another_man_may_not() -> None:
    assert title_only("澜峰创始人")
    assert not title_only("另一位创始人")
    assert leads_to_name("五十八岁的", pronoun=False)
    assert not leads_to_name("五十八岁的", pronoun=True)


def test_a_clause_begins_behind_the_last_mark() -> None:
    assert clause_start("他来了,说好。", 0, 5) == 4
