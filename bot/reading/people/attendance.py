"""The head of minutes and hearings: who is present, and who takes the chair."""

import re
from collections.abc import Iterable

from bot.documents import Span

CHAIRS = ("chairman", "chairwoman", "chairperson")
"""What whoever takes the chair is called from there on."""


def _headed(words: Iterable[str], behind: str) -> re.Pattern[str]:
    """A colon behind one of some words, and what follows; quick, since the engine looks for the colon."""
    words = list(words)
    plain, spaced = ("|".join(rf"(?<=\b{word}{space}:)" for word in words) for space in ("", r"\s"))
    return re.compile(rf":(?:(?<=[a-z]:)(?:{plain})|(?<=[a-z]\s:)(?:{spaced})){behind}", re.I)


_LISTING = _headed(
    [
        *("present", "in attendance", "attendees", "attending", "participants", "taking part", "members"),
        *("panel", "panelists", "panellists", "speaker", "speakers", "speaking", "speaking as guest"),
        *("speaking as guests", "guest", "guests", "guest speaker", "guest speakers", "guests speaker"),
        *("guests speakers", "in the chair", "chair", "witness", "witnesses", "delegates", "appearing"),
        "evidence from",
    ],
    r"(?P<names>[^:\n]{1,600})",
)
"""The list of those present at the head of minutes, to the end of the line."""
_IN_CHAIR = _headed(["in the chair", "chair", *CHAIRS, "presiding"], r"(?P<who>[^;:\n]{1,60})")


def find_lists_of_those_present(text: str) -> list[Span]:
    """Where the names of those present stand, in the order of the text."""
    return [Span(*match.span("names")) for match in _LISTING.finditer(text)]


def who_takes_the_chair(text: str) -> str | None:
    """What is said of who takes the chair; None where nothing is."""
    match = _IN_CHAIR.search(text)
    return None if match is None else match.group("who")
