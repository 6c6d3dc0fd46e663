"""Sentences by which a document takes back words that it gave as somebody's."""

import re
from collections.abc import Iterable

from bot.reading.text.alternations import anywhere

_SAID_ZH = r"(?:说|讲|写|发表|表示|发|作出|做出)过?"
_THIS_ZH = (
    r"(?:这|那|上述|该|此|类似|任何)(?:一|些|番|句|段|样|种|类)*(?:的?(?:话|说法|言论|表述|文字|帖子|内容))"
)
_NEVER_ZH = r"(?:从未|从没有?|从来没有?|并未|并没有|没有|没|不曾|未曾)"
_FALSE_ZH = r"(?:误传|谣言|伪造|杜撰|编造|捏造|假的|误植)"
_TAKEN_BACK_ZH = anywhere(
    "否从并没不未这那上该此类任",
    rf"(?:否认了?(?:自己)?曾?(?:经)?{_SAID_ZH}|{_NEVER_ZH}(?:公开)?{_SAID_ZH}){_THIS_ZH}"
    rf"|{_THIS_ZH}(?:实为|实属|系|为|其实是|是|(?:后来)?被?证实(?:为|是))[^,。]{{0,8}}{_FALSE_ZH}"
    rf"|{_THIS_ZH}(?:并非|并不是|不是|其实不是)[^,。]{{0,8}}(?:说的|所说|原话|写的|所写)",
)
_THIS_EN = (
    r"(?:this|that|it|so|the (?:words|remark|phrase|line|sentence|quote|quotation)"
    r"|any such thing|anything of the kind)\b"
)
_NO_CLAUSE = (
    r"(?! (?:he|she|they|it|we|i|there|his|her|their|its|the|an?|this|that|any|all|no|was|would|had)\b)"
)
"""Behind `denied that`, which otherwise begins a clause of its own."""

_SAYING_EN = r"(?:(?:saying|having said|making|writing|having written|using) )"
_TAKEN_BACK_EN = anywhere(
    "dnqrwlpm",
    rf"\b(?:denied|denies|disowned) (?:ever )?(?:{_SAYING_EN}{_THIS_EN}{_NO_CLAUSE}|(?!that [a-z\d])"
    rf"{_THIS_EN}{_NO_CLAUSE})"
    r"|\b(?:never|did not|didn['’]t) (?:say|said|write|wrote|make|made|utter|uttered|use|used)"
    rf" {_THIS_EN}(?! (?:again|twice|to|in|at|with|out)\b)"
    r"|\b(?:quote|quotation|remark|words|line|post|message)"
    r" (?:is|was|were|has been|have been|turned out to be)"
    r" (?:later |since |in fact |wrongly |falsely )?"
    r"(?:a (?:forgery|fake|hoax|fabrication)|fabricated|forged|faked|invented|misattributed|misquoted"
    r"|attributed to|made by|made up)\b",
)


_CORRECTS = re.compile(
    r"(?:[\[(【]?(?:更正|勘误|订正|致歉)[\])】]?(?:启事|声明|说明)?\s?[::，,]"
    r"|[\[(【]?(?:编者注|编者按|编辑注|编按)[\])】]?\s?[::，,](?=.*(?:误|更正|订正|致歉|不实|并非|失实|撤回|撤稿|没有说过|未曾|从未|出处))"
    r"|(?:correction|clarification|corrigendum|erratum|editor['’]s note|update)\b"
    r"|this (?:story|article|post|piece) (?:has been|was) (?:corrected|amended|updated)"
    r"|an earlier version of this)"
)
_QUOTED = re.compile(r"[“\"「『‘]([^“”\"「」『』]{4,})[”\"」』’]")
_SHORTEST_SHARE = 6
"""Letters that a correction and a statement have to share, so that the one is about the other."""


def retracted_words(paragraphs: Iterable[str]) -> list[str]:
    """What the folded corrections of a document repeat in marks, letters and numbers only."""
    corrections = (words for words in paragraphs if _CORRECTS.match(words))
    found = (letters(match) for words in corrections for match in _QUOTED.findall(words))
    return [words for words in found if len(words) >= _SHORTEST_SHARE]


def letters(words: str) -> str:
    """The letters and numbers of some words."""
    return "".join(filter(str.isalnum, words))


def takes_back(words: str) -> bool:
    """Whether a folded sentence says that the words just quoted were never said, or by somebody else."""
    return (_TAKEN_BACK_EN.search(words) or _TAKEN_BACK_ZH.search(words)) is not None
