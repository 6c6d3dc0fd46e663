"""Where and when something was said, as a list of sayings or excerpts tells behind each of them."""

import re

_LONGEST_SOURCE = 90
_SOURCE = re.compile(
    r"\s*+(?:[(\[](?P<inside>[^()\[\]]{1,80}+)[)\]]|(?:——|--|[—–])\s?(?P<dashed>[^—–()\[\]。!?]{2,60}+))[。.]?$"
)
_DATED = re.compile(r"(?:19|20)\d\d|《[^》]+》|^(?:摘自|出自|见|来源|from |source)")


def find_source(text: str, start: int, end: int) -> re.Match[str] | None:
    """The brackets, or the words behind a dash, that a folded paragraph ends with."""
    return _SOURCE.search(text, max(start, end - _LONGEST_SOURCE), end)


def source_of(found: re.Match[str]) -> str:
    """What stands in the brackets or behind the dash."""
    words: str = found.group("inside") or found.group("dashed")
    return words.strip()


def is_dated(source: str) -> bool:
    """Whether words say plainly when or where something was said."""
    return _DATED.search(source) is not None
