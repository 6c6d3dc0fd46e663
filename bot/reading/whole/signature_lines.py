"""What counts as his signature: his name and nothing but an office, a place or a date beside it."""

import re

from bot.reading import cues
from bot.reading.grammar.attribution import Grammar
from bot.reading.people.who import Named
from bot.reading.text.alternations import longest_first
from bot.reading.text.lines import ends_sentence

LONGEST_SIGNATURE = 80
"""Characters of the longest signature with an office and a date beside the name."""

LONGEST_ON_OCCASION = 120
"""The same where it says on what occasion he said it; a longer line that ends like one is a sentence."""

DASH = re.compile(r"[—―─–-]{1,3}\s*+(?=\S)")
_MONTH = rf"(?:{longest_first(cues.editors.MONTHS_EN)})\b"
DATE = re.compile(
    r"\d{4}\s?[年./-]\s?\d{1,2}\s?[月./-]\s?(?:\d{1,2}\s?日?)?|[〇零一二三四五六七八九十]{2,4}年[一二三四五六七八九十]{1,2}月"
    r"(?:[一二三四五六七八九十]{1,3}日)?"
    rf"|\b\d{{1,2}} {_MONTH}(?:,? \d{{4}})?|\b{_MONTH} (?:\d{{4}}|\d{{1,2}}(?:,? \d{{4}})?)\b"
)
SIGNING = re.compile(r"\s?(?:敬上|谨启|谨上|敬启|顿首|手书|亲笔|上)$")
BRACKETED = re.compile(r"[(\[【〔][^()\[\]【】〔〕]++[)\]】〕]")


def is_his_signature(words: str, grammar: Grammar) -> bool:
    """Whether the words of a paragraph are his signature."""
    longest = LONGEST_SIGNATURE if ends_sentence(words) else LONGEST_ON_OCCASION
    if len(words) > longest or any(word in words for word in cues.persons.NOT_HIS_HAND):
        return False
    bare = DATE.sub("", DASH.sub("", words, count=1) if DASH.match(words) else words)
    if BRACKETED.fullmatch(bare):
        bare = bare[1:-1]
    first, *_ = re.split(r"[,|/(]|$", SIGNING.sub("", bare.strip("*_ ")), maxsplit=1)
    return grammar.label_names(first.strip("*_ "), frozenset()) is Named.HIM
