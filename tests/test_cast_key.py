"""The key at the top of a record: whom a number, initials or an account stand for."""

import pytest

from bot.reading.grammar.attribution import Grammar
from bot.reading.talk.cast_key import find_key
from bot.reading.text.layout import lay_out
from tests.reading_cases import ENGINEER, read, statements

GRAMMAR = Grammar(ENGINEER)


@pytest.mark.parametrize(
    ("text", "his", "askers"),
    [
        (
            "Speaker 1 is the host, Tom. Speaker 2 is our guest, Shen Zhiyuan, founder.",
            {"speaker 2"},
            {"speaker 1"},
        ),
        ("Speaker 1 is Tom, who talks to Shen Zhiyuan.", set(), set()),
        ("Speaker 1 is the interviewer of Shen Zhiyuan.", set(), {"speaker 1"}),
        ("Notes. SZ = Shen Zhiyuan. TV = Tom Verrell.", {"sz"}, set()),
        ("SZ = Shen Zhiyuan's assistant.", set(), set()),
        ("说话人1：主持人 阿芥\n说话人2：沈知远，澜峰的创始人\n说话人3：未识别", {"说话人2"}, {"说话人1"}),
        ("说话人2：沈知远，您怎么看？", set(), set()),
        ("说话人2：沈知远\n说话人2：韩序", set(), set()),
        ("说话人1：澜峰创始人沈知远", {"说话人1"}, set()),
        ("说话人1：采访沈知远的韩序", set(), {"说话人1"}),
    ],
)
def test_a_sign_is_his_where_the_key_names_him_plainly(text: str, his: set[str], askers: set[str]) -> None:
    key = find_key(lay_out(text), GRAMMAR)
    assert (set(key.his), set(key.askers)) == (his, askers)


@pytest.mark.parametrize(
    ("text", "accounts"),
    [
        ("I am Shen Zhiyuan. Ask me.\nZhiyuan answers as u/ruler from 6 pm.", {"u/ruler"}),
        ("沈知远本人账号为“澜峰尺子”，蓝色认证。", {"澜峰尺子"}),
        ("Shen Zhiyuan (@ruler) wrote on Sunday.", {"@ruler"}),
        ("Tom answers as u/tom. Shen Zhiyuan does not.", set()),
        ("沈知远粉丝的账号为“尺子迷”。", set()),
    ],
)
def test_an_account_is_his_where_the_key_gives_it_as_his(text: str, accounts: set[str]) -> None:
    assert find_key(lay_out(text), GRAMMAR).accounts == frozenset(accounts)


def test_the_signs_of_a_key_are_the_labels_of_a_transcript() -> None:
    text = """\
Speaker 1 is the host, Tom Verrell. Speaker 2 is our guest, Shen Zhiyuan. Speaker 3 is unknown.

Speaker 1 [00:00:04]
Is the ruler warm?

Speaker 2 [00:00:15]
It is long.

Speaker 3 [00:00:20]
Mind your heads.

Speaker 2 [00:00:24]
That was Emil.
"""
    assert statements(read(text)) == ["Istherulerwarm?|Itislong.", "Istherulerwarm?|ThatwasEmil."]
