"""Folding for comparison: one character to one character, so an offset stays an offset.

Traditional becomes Simplified, full-width becomes half-width, capitals become small letters. The
folded text is compared and searched, never shown. The only home of opencc.
"""

import re
import unicodedata
from functools import cache

from opencc import OpenCC

VARIANTS = {
    "著": "着",
    "喫": "吃",
    "衹": "只",
    "隻": "只",
    "祇": "只",
    "麽": "么",
    "甚": "什",
    "妳": "你",
    "臺": "台",
    "︰": ":",
    "∶": ":",
}
"""Characters that OpenCC keeps, since they have a second meaning, and that writers mix all the same;
signs that Chinese writers type for a colon."""

SIMPLIFIED, TRADITIONAL, LATIN = "zh-Hans", "zh-Hant", "en"


@cache
def _converter(conversion: str) -> OpenCC:
    return OpenCC(conversion)


class _FoldTable(dict[int, int]):
    """A table for str.translate that works out each character the first time it is met."""

    def __missing__(self, code: int) -> int:
        character = chr(code)
        for step in (_half_width, str.lower, _simplified_character):
            changed = step(character)
            character = changed if len(changed) == 1 else character
        self[code] = ord(VARIANTS.get(character, character))
        return self[code]


def _half_width(character: str) -> str:
    return unicodedata.normalize("NFKC", character)


def _simplified_character(character: str) -> str:
    return character if character < "\u2e80" else _converter("t2s").convert(character)


_TABLE = _FoldTable()


def fold(text: str) -> str:
    """The text folded for comparison, of the same length, character for character."""
    return text.translate(_TABLE)


HAN = re.compile("[\u4e00-\u9fff]")
"""A Chinese character, in a search: no text is written in the rarer ones alone that `is_han` knows too."""


def is_han(character: str) -> bool:
    """Whether a character is a Chinese one."""
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf"


def script_of(text: str) -> str:
    """The script of a text as a language tag: zh-Hans, zh-Hant or en.

    A Chinese text is Traditional when more of its characters would change on the way to
    Simplified than on the way to Traditional. A few words of Chinese make a text Chinese.
    """
    han = {character for character in text if is_han(character)}
    if not han:
        return LATIN
    traditional = sum(1 for character in han if _simplified_character(character) != character)
    simplified = sum(1 for character in han if _converter("s2t").convert(character) != character)
    return TRADITIONAL if traditional > simplified else SIMPLIFIED


def to_simplified(text: str) -> str:
    """The text in Simplified characters, for a view that says it is converted."""
    return str(_converter("t2s").convert(text))


def to_traditional(text: str) -> str:
    """The text in Traditional characters, for a view that says it is converted."""
    return str(_converter("s2t").convert(text))
