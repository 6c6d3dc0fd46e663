"""The lines of a document, and what a line shows by itself: a heading, a rule, the end of a sentence."""

import re
from typing import NamedTuple

from bot.folding import is_han

SENTENCE_END = frozenset("。!?！？…")
CLOSING_MARKS = "”」』’\"')）】》*_"

HEADING_LENGTH = 40
"""Characters of the longest heading; Chinese ones run to about 25, English ones to about 40."""

LINE = re.compile(r"[^\r\n]+")
HEADING_MARK = re.compile(r"\s*+#{1,6}\s")
RULE = re.compile(r"\s*+(?:[-*_=~—―─⸺⸻·]\s?){2,}+\s*+$")
NUMBERED_HEADING = re.compile(
    r"\s*+(?:[一二三四五六七八九十]{1,3}[、.]|第[一二三四五六七八九十\d]{1,3}[章节部分]|\d{1,2}\s*$)"
)
WHOLE_LINE_END = re.compile(
    r"[:;|\d。!?.…](?:(?<=[:;|])|(?<=\d):\d\d[)\]]?|(?<=[。!?.…])[”」\"]? ?[—―─–]{1,3}[^。!?\n]{2,60}"
    r"|(?<=[。!?.…])[”」\"] -{1,2} [^。!?\n]{2,60})\s*$"
)
BRACKET_BEHIND = re.compile(r"[(\[](?<=[^\s].)[^()\[\]]*+[)\]]\s*+$")
CERTIFICATE_BEHIND = re.compile(r"[(\[](?:认证|verified)[^()]*[)\]]\s*$")


QUESTION_END = re.compile(r"\?[\s”」』\"')]*+$")


class Line(NamedTuple):
    """One line of the folded document."""

    start: int
    end: int
    words: str


def find_lines(folded: str) -> list[Line]:
    """The lines of a folded document that hold anything, white space included."""
    return [Line(match.start(), match.end(), match.group()) for match in LINE.finditer(folded)]


def ends_sentence(words: str) -> bool:
    """Whether the words close with the end of a sentence, closing marks aside."""
    bare = words.rstrip().rstrip(CLOSING_MARKS)
    last = bare[-1:]
    return last in SENTENCE_END or (last == "." and bare[-2:-1] != ".")


def breaks_off(words: str) -> bool:
    """Whether a line may end in the middle of a sentence."""
    bracket = BRACKET_BEHIND.search(words) if words.rstrip().endswith((")", "]")) else None
    if bracket is not None and CERTIFICATE_BEHIND.search(words):
        return False
    return not (ends_sentence(words[: bracket.start()] if bracket else words) or WHOLE_LINE_END.search(words))


def is_heading(words: str) -> bool:
    """Whether a line looks like a heading: short and no sentence, numbered, or marked as one."""
    bare = words.strip()
    if len(bare) > HEADING_LENGTH and bare[0].isalpha():
        return False
    if HEADING_MARK.match(words) or (bare.startswith("**") and bare.endswith("**") and ":" not in bare):
        return True
    if len(bare) > HEADING_LENGTH or ":" in bare or "," in bare:
        return False
    if NUMBERED_HEADING.match(bare):
        return True
    if bare.startswith(("(", "[", "【", "-", "“", "「", '"', ">", "▲", "*")) or ends_sentence(bare):
        return (
            bare.endswith("?") and len(bare) <= HEADING_LENGTH // 2 and not bare.startswith(("(", "[", "【"))
        )
    return len(bare) <= HEADING_LENGTH // 2 or not any(map(is_han, bare))
