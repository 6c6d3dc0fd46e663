"""The key at the top of a record that says whom a number, initials or an account stand for.

`Speaker 2 is our guest, NAME.`, `IO = NAME.`, `说话人2：NAME，…`, `NAME answers as u/account`. Whoever is
not plainly named by his key entry is somebody else: `Speaker 1 talks to NAME` is not he.
"""

import re
from dataclasses import dataclass, field

from bot.folding import fold
from bot.reading import cues
from bot.reading.grammar.attribution import Grammar
from bot.reading.people.others import is_not_himself
from bot.reading.text.alternations import longest_first
from bot.reading.text.layout import Layout

KEY_PARAGRAPHS = 20
"""Paragraphs at the top of a record among which its key stands."""

KEY_LENGTH = 600
"""Characters of the longest paragraph that may hold a key; longer ones tell a story."""

LONGEST_BEHIND = 16
"""Characters behind a name in which stands what makes somebody else of it: NAME's assistant."""

NUMBERED = r"(?:speaker|spk|voice|participant|说话人|发言人|讲话人|讲者)[ _-]?\d{1,2}"
ENTRY = re.compile(
    rf"(?<![\w/@])(?P<sign>{NUMBERED}|[a-z]{{2,3}}(?= ?=))"
    r"(?P<link> (?:is|was|stands for|could|cannot)\b| ?[=:]| ?[为是即]) ?(?P<who>[^.;。\n]*+)"
)
PART_EN = "|".join(["guest", "interviewee", "respondent", "witness", *cues.persons.TITLES_EN])
PART_ZH = longest_first([*"嘉宾 受访者 被访者".split(), *cues.persons.TITLES, *cues.labelling.CAST_LABELS])
PART = re.compile(
    rf"(?:(?:our|the|an?|my|today['’]s|this (?:week|month)['’]s) )?(?:[a-z-]+ )?(?:{PART_EN})"
    rf"|(?:本期|今天的?|我们的|特邀)?[^,。采访问与和对]{{0,8}}?(?:{PART_ZH})"
)
"""What may stand between a sign and his name: what part he takes, his office."""

ACCOUNT = r"[\"“「『]?(?P<account>[^\s,。.:;!?()\"”」』]{2,30})"
ACCOUNT_ZH = re.compile(
    r"(?:本人)?的?(?:官方|个人|唯一|认证)*+(?:账号|帐号|账户|网名|昵称|用户名|微博|id)名?(?:是|为|:|叫) ?"
    + ACCOUNT
)
ACCOUNT_EN = re.compile(
    r" (?:answer(?:s|ed|ing)?|post(?:s|ed|ing)?|writ(?:es|ing)|repl(?:ies|ying)"
    r"|will (?:be )?(?:answer|post|repl)\w*)(?: [a-z]+){0,5}? as "
    + ACCOUNT
    + r"| \((?:posting |writing |answering )?(?:as )?(?P<handle>(?:u/|@)[\w.-]{2,30})\)"
)

INTRODUCES_HIMSELF = re.compile(r"\b(?:i am|i['’]m|my name is|this is) $")
LONGEST_BEFORE = len("my name is ")


@dataclass(frozen=True, slots=True)
class Key:
    """Whom the signs of a record stand for; `lines` are the paragraphs that say nothing else."""

    his: frozenset[str] = frozenset()
    askers: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    accounts: frozenset[str] = frozenset()  # his, as they stand at the head of what he writes
    lines: frozenset[int] = field(default=frozenset())
    handles: frozenset[str] = frozenset()  # his name as an account, where he says who he is


def find_key(layout: Layout, grammar: Grammar) -> Key:
    """The key of a record; an empty one where it has none."""
    signs: dict[str, set[str]] = {"his": set(), "askers": set(), "others": set()}
    accounts: set[str] = set()
    lines: set[int] = set()
    top = [paragraph.words for paragraph in layout.paragraphs[:KEY_PARAGRAPHS]]
    called = _called(grammar, "\n".join(words for words in top if len(words) <= KEY_LENGTH))
    for i, words in enumerate(top):
        if len(words) > KEY_LENGTH:
            continue
        for entry in ENTRY.finditer(words):
            alone = entry.span() == (0, len(words))
            if ":" in entry.group("link") and not (alone and words[-1] not in "?!…"):
                continue  # a turn, behind the sign of whoever speaks
            group = _whose(entry.group("who"), grammar)
            if group is not None or entry.group("sign")[-1:].isdigit():
                signs[group or "others"].add(entry.group("sign"))
                lines |= {i} if alone else set()
        accounts |= _accounts(words, called)
    contested = (signs["his"] & signs["others"]) | (signs["his"] & signs["askers"])
    his, askers, others = (frozenset(signs[group] - contested) for group in ("his", "askers", "others"))
    return Key(
        his, askers, others | contested, frozenset(accounts), frozenset(lines), _own_handles(layout, grammar)
    )


def _own_handles(layout: Layout, grammar: Grammar) -> frozenset[str]:
    """His name as an account, where he says at the top who he is: I'm NAME, ask me anything."""
    top = "\n".join(paragraph.words for paragraph in layout.paragraphs[:KEY_PARAGRAPHS])
    if not any(
        INTRODUCES_HIMSELF.search(top, max(0, name.start() - LONGEST_BEFORE), name.start())
        for name in grammar.names(top)
    ):
        return frozenset()
    joined = {"".join(name.split()) for name in grammar.full_latin}
    return frozenset(f"{mark}{name}" for name in joined for mark in ("", "u/", "@", "/u/"))


def _whose(words: str, grammar: Grammar) -> str | None:
    """Which group an entry belongs to by what it says; None where it names nobody."""
    name = next(grammar.names(words), None)
    before = words[: name.start()] if name else words
    tokens = re.findall(r"[a-z]+|[\u4e00-\u9fff]+", before)
    if any(
        token in cues.labelling.INTERVIEWER_LABELS or token.startswith(("主持", "记者", "采访"))
        for token in tokens
    ):
        return "askers"
    if name is None:
        return "others" if words.strip() else None
    led = before.strip(" ,:")
    behind, *_ = words[name.end() : name.end() + LONGEST_BEHIND].split(",")
    if (led and not PART.fullmatch(led)) or is_not_himself(behind):
        return "others"
    return "his"


def _accounts(words: str, called: re.Pattern[str]) -> set[str]:
    """The accounts that a paragraph gives as those of whom it calls by his name."""
    found = (
        ACCOUNT_ZH.match(words, name.end()) or ACCOUNT_EN.match(words, name.end())
        for name in called.finditer(words)
        if not is_not_himself(words[max(0, name.start() - LONGEST_BEHIND) : name.start()])
    )
    return {match.groupdict().get("handle") or match.group("account") for match in found if match}


def _called(grammar: Grammar, top: str) -> re.Pattern[str]:
    """His names as the top of a record calls him: the given name too, where the whole name stands there."""
    names = {fold(name) for name in grammar.speaker.names}
    if grammar.speaker.surname and grammar.is_named_in(top):
        latin = [fold(name).split() for name in grammar.speaker.latin]
        names |= {word for words in latin for word in words if word != fold(grammar.speaker.surname)}
    return re.compile(rf"(?<![a-z])(?:{longest_first(names)})")
