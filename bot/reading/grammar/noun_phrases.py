"""Quoted fragments in a Chinese noun phrase of somebody's: NAME口中的“…”, NAME那句“…”, 被NAME称为“…”.

Behind a fragment it may as well say whose it was: “…”，这是NAME的信条.
"""

import re

from bot.documents import Span
from bot.reading import cues
from bot.reading.people.fillers import only_filler, title_only
from bot.reading.people.names import Names
from bot.reading.people.who import Attribution, Who
from bot.reading.text.alternations import longest_first

LONGEST_TERM = 4
"""Characters of a mere name or a term, which is no statement; the marks not counted."""

LONGEST_PHRASE = 60
"""Characters before a fragment in which its owner is named."""

_ADVERBS = rf"(?:{longest_first(cues.chinese.ADVERBS)}){{0,3}}"
_NAMED = longest_first(
    [*cues.chinese.NAMING, *cues.chinese.LIKENING, *"称 形容 描述 定义 概括 调侃 评价".split()]
)
_NOUNS = longest_first(
    [
        *cues.chinese.HELD_NOUNS,
        *cues.chinese.OPINION_NOUNS,
        *cues.chinese.MAXIM_NOUNS,
        *cues.chinese.SPEECH_NOUNS,
        *cues.chinese.WORDS_OF,
        *"论调 论断 表态 言论 预言 承诺 豪言 宣言 话 名句 自述 自嘲 玩笑 比方 劝告 警告 疑问 反问".split(),
        *"质问".split(),
        *"追问".split(),
        *"感叹".split(),
    ]
)
_LEADS = re.compile(
    r"(?:(?:这|那)?(?:就|便|正|也|或许|大概)?是|正如|如同|如|用|即|也即|对于?|在|把|将|按|凭|因为|关于|除了|和|与)$"
)
_DENIES = re.compile(r"(?:不是|并非|绝非|不算|没有|从未|未曾|不|未)$")
_BEHIND_OWN = re.compile(
    rf"(?:的|这一|这种|这个|这句|这番|那句|式的?|一类的?|之类的?)(?:[^,。:;“「\x00]{{0,4}})(?:{_NOUNS})|(?:论|说)(?=[,。一在被让使])"
)
_ENDS = frozenset("的句番段称作做叫为成容述义括侃价远他她")


class NounPhrases:
    """Finds the owner of a quoted fragment in the noun phrase that it stands in."""

    def __init__(self, names: Names) -> None:
        his = (
            rf"(?:(?P<name>{longest_first(names.han)})|(?P<pronoun>(?<![其吉排])"
            rf"(?:{longest_first(names.pronouns_zh)})(?!们)))"
        )
        self._ends = _ENDS | {word[-1] for word in [*names.han, *names.pronouns_zh]}
        self._before = re.compile(
            rf"{his}(?:"
            rf"(?P<term>(?:口中|嘴里|嘴中|笔下|{_ADVERBS}所?(?:说|称|谓|言|讲|指|提|写|谈)(?:过|到|的)?|{_ADVERBS}(?:提出|强调|描述|形容|提及|坚持))的"
            r"(?:那|这)?(?:[一几两]?(?:个|种|句|番|段|条|套))?)"
            rf"|{_ADVERBS}的?(?:那|这|一|另一)(?:句|番|段)(?:著名的?|经典的?|流传甚广的?)?(?:话|名言|口头禅|老话|玩笑话?|大实话|感慨|感叹)?[,:]?"
            rf")$"
        )
        self._passive = re.compile(rf"(?:被|为){his}{_ADVERBS}(?P<term>{_NAMED})(?:为|作|成|是)?$")
        self._beside = re.compile(rf"{his}{_ADVERBS}的?$")
        self._behind = re.compile(
            r"[\s,—–-]*(?:"
            rf"(?:这|那)?(?:句|番|段)?(?:话)?(?:就|便|正|也|一直|始终)?(?:是|来自|出自)(?P<title>[^,。:;\x00]{{0,16}}?){his}"
            rf"(?:之口|(?:本人|自己|{longest_first(cues.chinese.ADVERBS)}|最|一贯|多年|爱|常|说过?|讲过?|挂在嘴[边上]|给出|留下|写下|坚持){{0,4}}的[^,。:;\x00]{{0,6}}?(?:{_NOUNS}))"
            rf"|(?:这|那)(?:句|番|段)话[^,。:;\x00]{{0,4}}(?:出自"
            rf"|来自){his.replace('name', 'name2').replace('pronoun', 'pronoun2')}"
            rf"|{his.replace('name', 'name3').replace('pronoun', 'pronoun3')}的?(?:这|那)(?:句|番|段)话"
            rf")"
        )

    def owner(self, blanked: str, start: int, quote: Span, end: int) -> Attribution | None:
        """The words by which a noun phrase around a fragment says whose it is; None where it does not."""
        return self._owner_before(blanked, start, quote, end) or self._owner_behind(blanked, quote, end)

    def _owner_before(self, blanked: str, start: int, quote: Span, end: int) -> Attribution | None:
        if blanked[quote.start - 1 : quote.start] not in self._ends:
            return None
        near = max(start, quote.start - LONGEST_PHRASE)
        for pattern in (self._before, self._passive, self._beside):
            match = pattern.search(blanked, near, quote.start)
            if match is None:
                continue
            if pattern is self._beside and not _BEHIND_OWN.match(blanked, quote.end, end):
                continue
            if match.groupdict().get("term") and len(quote) - 2 <= LONGEST_TERM:
                continue
            if _DENIES.search(blanked[near : match.start()]):
                continue
            if pattern is self._passive or self._begins(blanked[near : match.start()]):
                return _attribution(match, "name", "pronoun")
        return None

    def _owner_behind(self, blanked: str, quote: Span, end: int) -> Attribution | None:
        match = self._behind.match(blanked, quote.end, end)
        if match is None:
            return None
        title = match.group("title")
        if title and not (only_filler(title) or title_only(title)):
            return None
        return _attribution(match, "name", "pronoun", "name2", "pronoun2", "name3", "pronoun3")

    @staticmethod
    def _begins(lead: str) -> bool:
        """Whether a phrase begins behind some words: nothing that would make it somebody else's."""
        clause = re.split(r"[,。:;、“”「」『』\"]", lead)[-1]
        bare = _LEADS.sub("", clause)
        return only_filler(bare) or title_only(bare) or bare != clause


def _attribution(match: re.Match[str], *groups: str) -> Attribution:
    """Who owns what a pattern found, by the first of its groups that matched."""
    group = next(group for group in groups if match.group(group))
    who = Who.SPEAKER if group.startswith("name") else Who.PRONOUN
    return Attribution(who, Span(*match.span(group)), "")
