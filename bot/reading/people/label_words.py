"""The words of a label: whether they mean somebody who asks, or nobody, and what is left without a part."""

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.reading import cues
from bot.reading.people.fillers import title_only
from bot.reading.people.label_forms import LONGEST_VISITOR

NOBODY = re.compile(r"第[一二三四五六七八九十\d]|.*是$")
"""Words before a colon that count or lead on, and name no person."""

ANSWERING = tuple(
    word for word in [*cues.labelling.ANSWER_LABELS, *cues.labelling.CAST_LABELS] if len(word) > 1
)
COUNTER = re.compile(r"\s?(?:[\dⅰ-ⅹ]{1,3}|[一二三四五六七八九十甲乙丙丁])$")
OBJECTS_EN = {"he": "him", "she": "her", "they": "them"}
PARTED = re.compile(r"[,、/;\s]+")
TOKEN = re.compile(r"[a-z][a-z'-]*+")


def names_nobody(words: str) -> bool:
    """Whether words before a colon lead on within a turn instead of naming somebody."""
    return words in cues.labelling.NOT_LABELS or NOBODY.match(words) is not None


ANSWER_OF = re.compile(
    r"(?:a|answer|reply|response)(?: from| by| of|,|/"
    r"| ?[-–—])? (?P<name>[a-z][a-z.'’ -]{1,30})"
)
QUESTION_OF = re.compile(r"q\d{0,3}(?: from| by|,|/| ?[-–—])? [a-z][a-z.'’ -]{1,40}")


NICKNAME = re.compile(r"(?!.*[笑叹停顿默哭录音频问答续])[\u4e00-\u9fff·]{2,4}")


@lru_cache(maxsize=4096)
def asks(words: str, brackets: str) -> bool:
    """Whether a label or the role behind it is that of somebody who asks."""
    inside = brackets.strip("()[]【】 ")
    if any(word in inside for word in cues.labelling.OUTLET_WORDS) or any(
        word in cues.labelling.INTERVIEWER_LABELS
        for word in [inside, *TOKEN.findall(inside), *PARTED.split(inside)]
    ):
        return True
    bare = COUNTER.sub("", words)
    known = bare in cues.labelling.INTERVIEWER_LABELS or bare in cues.labelling.ASKING_ALONE
    if known or (words.startswith("《") and words.endswith("》")):
        return True
    if any(word in words for word in cues.labelling.OUTLET_WORDS) and len(words) <= 2 * LONGEST_VISITOR:
        return True
    if words.isascii():
        if words.endswith((" asks", " asked", " wonders")) or QUESTION_OF.fullmatch(words):
            return True
        return any(
            token in cues.labelling.INTERVIEWER_LABELS and len(token) > 2 for token in TOKEN.findall(words)
        )
    return any(
        len(role) > 1
        and (
            (bare.endswith(role) and len(bare) <= 2 * LONGEST_VISITOR)
            or (bare.startswith(role) and len(bare) - len(role) <= LONGEST_VISITOR)
        )
        for role in cues.labelling.INTERVIEWER_LABELS
    ) or (bare.endswith("问") and len(bare) <= LONGEST_VISITOR)


def answers(words: str) -> bool:
    """Whether the words of a label say only that somebody answers."""
    return COUNTER.sub("", words) in cues.labelling.ANSWER_LABELS


def answerer(words: str, brackets: str) -> str | None:
    """The folded name in a label that says that somebody answers: A (NAME), Answer from NAME."""
    if answers(words):
        return brackets.strip("()[]【】 ") or None
    named = ANSWER_OF.fullmatch(words)
    return named.group("name") if named else None


def is_somebody(words: str) -> bool:
    """Whether folded words behind a label that answers name somebody: A（骆冰）, and no office."""
    return NICKNAME.fullmatch(words) is not None and not title_only(words)


def is_given_name(words: str) -> bool:
    """Whether folded words are a name in Latin script that begins with a common given name."""
    first, *further = words.split(" ") if words else [""]
    given = cues.given_names.FEMALE | cues.given_names.MALE
    return first in given and len(further) <= 2


def means_him(words: str, pronouns: Sequence[str]) -> bool:
    """Whether a label is the pronoun for whoever is interviewed, as in blogs: Me: …, Him: …"""
    return words in {OBJECTS_EN.get(pronoun) for pronoun in pronouns}


def without_part(words: str) -> str:
    """The words of a label without its number and without the word that says which part he takes."""
    bare = COUNTER.sub("", words)
    part = next((part for part in sorted(ANSWERING, key=len, reverse=True) if bare.startswith(part)), "")
    return bare[len(part) :].strip() or bare


def shortens(words: list[str], name: list[str]) -> bool:
    """Whether the words of a label stand for those of a name, some of them by their first letters."""
    if len(words) == 1:
        letters = words[0]
        firsts = "".join(word[0] for word in name)
        if len(letters) == len(firsts) + 1:
            return letters.startswith(firsts) and letters[-1] in name[-1][1:]
        return letters in {firsts, firsts[::-1], firsts[0], firsts[-1]}
    whole = [word == part for word, part in zip(words, name, strict=False)]
    fits = all(part.startswith(word) for word, part in zip(words, name, strict=False))
    short = all(len(word) == 1 for word, same in zip(words, whole, strict=False) if not same)
    return len(words) == len(name) and fits and short
