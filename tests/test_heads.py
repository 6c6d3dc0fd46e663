"""Whose name stands at the head of a message or a post."""

import pytest

from bot.folding import fold
from bot.reading.grammar.attribution import Grammar
from bot.reading.records.heads import accounts_in, is_his_head
from tests.reading_cases import ENGINEER

GRAMMAR = Grammar(ENGINEER)
ACCOUNTS = frozenset(["u/ruler", "澜峰尺子"])


@pytest.mark.parametrize(
    ("head", "his", "surely"),
    [
        ("沈知远", True, False),
        ("沈知远 V", True, True),
        ("澜峰　沈知远　✔", True, True),
        ("澜峰　沈知远", False, False),
        ("沈知远 粉丝团 ✔", False, False),
        ("沈知远的尺（非本人）", False, False),
        ("某尺（认证：澜峰创始人 沈知远）", True, True),
        ("某尺（认证：沈知远粉丝团）", False, False),
        ("某尺（认证：澜峰创始人 沈知远的助理）", False, False),
        ("澜峰尺子", True, True),
        ("澜峰尺子官方", False, False),
        ("u/ruler [GUEST]", True, True),
        ("Shen Zhiyuan @ruler", True, False),
        ("Shen Zhiyuan (parody) @ruler", False, False),
        ("Tom Verrell ✔", False, False),
    ],
)
def test_a_head_is_his_by_his_account_his_name_or_a_certified_one(head: str, his: bool, surely: bool) -> None:
    found = [is_his_head(fold(head), GRAMMAR, ACCOUNTS, certified_only=only) for only in (False, True)]
    assert found == [his, surely]


def test_the_accounts_beside_a_name_are_named() -> None:
    assert accounts_in("shen zhiyuan @ruler @lanfeng") == {"@ruler", "@lanfeng"}
