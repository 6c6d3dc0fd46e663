"""Who asks, by what a document says of itself above the conversation: `Moderator: NAME`, 采访／NAME."""

import re

from bot.documents import Span
from bot.folding import fold, is_han
from bot.reading.people.others import NAME_ZH, People
from bot.reading.text.lines import ends_sentence

_ASKS_ZH = (
    r"(?:主持|采访|访谈|专访|访问|提问|采写|撰文|文字?|对话|记者|特约记者|采访[、及和&]?撰[文稿]|采编|整理"
    r"|主播|主持人|采访者|采访人|访谈人|访谈者|访问者|提问人?者?)"
)
_NAMES_ZH = (
    rf"(?P<names>(?:{NAME_ZH}|[\u4e00-\u9fff]{{1,6}}·[\u4e00-\u9fff]{{1,8}})"
    rf"(?:[、,和与 \u3000]{{1,2}}(?:{NAME_ZH}))*+)"
)
_CREDIT_ZH = re.compile(
    rf"(?:^|[\s,;。(|【/、])(?:本[刊报台]|特约)?{_ASKS_ZH}(?:员|嘉宾)?(?:\s?[:/|]\s?|\s{{1,3}}){_NAMES_ZH}(?![\u4e00-\u9fff])",
    re.M,
)
_NAME_EN = r"[A-Z][\w'’-]*+(?: (?:[A-Z]\.|[A-Z][\w'’-]*+|van|von|de|der|da|di|la|le|bin|al)){1,3}"
_CREDIT_EN = re.compile(
    r"\b(?:(?i:moderators?|moderated by|hosts?|hosted by|presenters?|presented by|interviewers?"
    r"|interview(?:ed)? by"
    r"|questions(?: by)?|questioners?|chair(?:ed by|man|woman|person)?|in the chair|anchor|reporter"
    r"|interview and [a-z]+ by"
    rf"|words by|words|(?<![^\n*_ ])(?<![a-z,] )by|i am|i['’]m"
    rf"|talks (?:to|with)|speaks (?:to|with)|spoke (?:to|with)|talked (?:to"
    rf"|with))\s?[:,–—-]?\s+)"
    rf"(?P<names>{_NAME_EN}(?:(?:, | and | & ){_NAME_EN})*+)"
    rf"|(?P<before>{_NAME_EN}),? \(?(?:the )?(?i:moderator|host|interviewer|presenter|anchor)\b"
)
_APART = re.compile(r"[、,和与&\s\u3000]+|\band\b")
_APART_EN = re.compile(r", | and | & ")
_LINE = re.compile(r"[^\n]+")
LONGEST_CREDIT = 60
"""Characters of the longest line that names those who made an article."""


def asking_names(original: str) -> frozenset[str]:
    """The names of those who ask, folded: whole, by the last word, by their initials.

    `original` is the text above the conversation.
    """
    found: set[str] = set()
    for match in _CREDIT_ZH.finditer(fold(original)):
        found.update(name for name in _APART.split(match.group("names")) if is_han(name[:1] or " "))
    for match in _CREDIT_EN.finditer(original):
        for name in _APART_EN.split(match.group("names") or match.group("before")):
            words = fold(name).split()
            found |= {" ".join(words), words[-1], "".join(word[0] for word in words)}
    return frozenset(found)


def names_only_those_who_made_it(
    people: People, introduction: str, original: str, crediting: re.Pattern[str]
) -> bool:
    """Whether nobody but the speaker is named, except by a credit or as one who asks.

    `introduction` is folded; `original` is the same with its capitals. A line is a credit where it is short,
    no sentence, and `crediting` finds something in it.
    """
    askers = asking_names(original)
    for match in _LINE.finditer(introduction):
        line = match.group()
        if len(line) <= LONGEST_CREDIT and not ends_sentence(line) and crediting.search(line):
            continue
        named = people.named_in(Span(*match.span()))
        if any(not any(fold(name) in asker for asker in askers) for name in named):
            return False
    return True
