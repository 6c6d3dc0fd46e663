"""Who else a text tells of, besides the speaker."""

import pytest

from bot.documents import Span
from bot.reading.people.others import People, is_not_himself, is_person_name, surname_of
from tests.reading_cases import ENGINEER


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("分析师韩序并不认同。", True),
        ("沈知远和贺兰舟一起走出会场。", True),
        ("他请教了一位邻居。", True),
        ("Tom Verrell shook his head.", True),
        ("乔老汉把种子倒了。", True),
        ("沈知远走出会场。", False),
        ("于是在车间里量尺子。", False),
        ("Shen Zhiyuan smiled.", False),
    ],
)
def test_other_people_in_a_sentence_are_noticed(text: str, others: bool) -> None:
    assert People(text, text.lower(), ENGINEER).others_in(Span(0, len(text))) is others


@pytest.mark.parametrize(
    ("name", "surname"), [("沈知远", "沈"), ("韩序", "韩"), ("欧阳明", "欧阳"), ("慕容青山", "慕容")]
)
def test_the_family_name_of_a_name(name: str, surname: str) -> None:
    assert surname_of(name) == surname


@pytest.mark.parametrize(
    ("words", "original", "person"),
    [
        ("韩序", "韩序", True),
        ("财务长方唯", "财务长方唯", True),
        ("欧阳明", "欧阳明", True),
        ("韩序补充说", "韩序补充说", True),
        ("aldous finch replies", "Aldous Finch replies", True),
        ("priya nandan", "Priya Nandan", True),
        ("结论", "结论", False),
        ("注意", "注意", False),
        ("note", "Note", False),
    ],
)
def test_a_label_that_looks_like_a_person_is_one(words: str, original: str, person: bool) -> None:
    assert is_person_name(words, original) is person


@pytest.mark.parametrize(
    ("words", "somebody_else"),
    [
        ("(扮演者)", True),
        ("(ai合成)", True),
        ("(fan account)", True),
        ("(not the real one)", True),
        ("(spokeswoman)", True),
        ("(lanfeng robotics, london)", False),
        ("(second author)", False),
    ],
)
def test_words_beside_a_name_make_somebody_else_of_it(words: str, somebody_else: bool) -> None:
    assert is_not_himself(words) is somebody_else
