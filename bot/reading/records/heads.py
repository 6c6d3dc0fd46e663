"""Whose name stands at the head of a message or a post.

His account, his name, or a certified name that holds it. Whoever poses as him, or has something to do with
him, is somebody else: `NAME (parody)`, NAME的伞（非本人）.
"""

import re

from bot.folding import is_han
from bot.reading.grammar.attribution import Grammar
from bot.reading.people.others import is_not_himself

BADGE = re.compile(
    r"(?:^|[\s,·|])(?:v|✔️?|☑️?|✓|作者|楼主|博主|答主|题主|op|author|verified|guest|mod|已?认证)(?=$|[\s,·|])"
)
BRACKET = re.compile(r"[(\[](?P<inside>[^()\[\]]{1,40})[)\]]")
CERTIFIED = re.compile(r"认证|verified|官方|本人|guest")
FLOOR = re.compile(r"^#?\d{1,4}(?:楼|f\b|#)?:? +(?=\S)|^(?:楼主|沙发|板凳|地板)[: ]+(?=\S)")
"""The number that a forum gives a post, before the name of its writer."""

POSTED = re.compile(r" ?(?:发表于|发布于|回复于|编辑于)$| (?:posted|wrote|said)?(?: ?(?:on|at))?:?$")
ACCOUNT = re.compile(r"(?:^|[\s(])(?P<account>@[\w.-]{2,30})")


def is_his_head(
    head: str, grammar: Grammar, accounts: frozenset[str] | set[str], *, certified_only: bool = False
) -> bool:
    """Whether the folded name in a head is his; `accounts` are known to be his.

    `certified_only`: his bare name is not enough, since the line may be no head at all.
    """
    brackets = [match.group("inside") for match in BRACKET.finditer(head)]
    if any(is_not_himself(inside) for inside in brackets):
        return False
    without = POSTED.sub("", FLOOR.sub("", BRACKET.sub(" ", head).strip()))
    bare = ACCOUNT.sub("", without) if ACCOUNT.sub("", without).strip() else without
    certified = BADGE.search(bare) is not None or any(CERTIFIED.search(inside) for inside in brackets)
    bare = BADGE.sub(" ", BADGE.sub(" ", bare)).strip(" ,·|@")
    if not accounts.isdisjoint({bare, *accounts_in(head)}):
        return True
    if grammar.is_label_of_his(bare):
        return certified or not certified_only
    if not certified or is_not_himself(bare):
        return False
    in_certificate = any(
        CERTIFIED.search(inside) and grammar.is_label_of_his(_last_word(inside)) for inside in brackets
    )
    return in_certificate or any(grammar.is_label_of_his(word) for word in bare.split(" "))


def accounts_in(head: str) -> set[str]:
    """The accounts that a head names beside the name (@account)."""
    return {match.group("account") for match in ACCOUNT.finditer(head)}


def _last_word(words: str) -> str:
    """The last word of a certificate, where the name stands: 认证: 三伏酱园创始人 NAME."""
    separator = " " if any(map(is_han, words)) else ":"
    return words.rsplit(separator, maxsplit=1)[-1].strip()
