"""The words of a label."""

import pytest

from bot.reading.people.label_words import asks, names_nobody, without_part


@pytest.mark.parametrize(
    ("words", "brackets", "asking"),
    [
        ("记者", "", True),
        ("某报记者", "", True),
        ("《量具》", "", True),
        ("韩序", "(主持人)", True),
        ("问2", "", True),
        ("沈知远", "", False),
        ("interviewer", "", True),
        ("tom venn", "(host)", True),
        ("odile harrowgate", "(founder)", False),
    ],
)
def test_labels_of_those_who_ask(words: str, brackets: str, asking: bool) -> None:
    assert asks(words, brackets) is asking


def test_words_that_lead_on_name_nobody() -> None:
    assert names_nobody("第一")
    assert names_nobody("结论")
    assert not names_nobody("韩序")


def test_a_label_without_its_part_is_a_name() -> None:
    assert without_part("受访者沈知远") == "沈知远"
    assert without_part("答2") == "答"
