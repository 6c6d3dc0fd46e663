"""Whom the words of a document point at: what an attribution and a label can mean."""

from dataclasses import dataclass
from enum import StrEnum

from bot.documents import Span


class Who(StrEnum):
    """Whom an attribution points at."""

    SPEAKER = "speaker"
    PRONOUN = "pronoun"
    SHARED = "shared"  # a short name that somebody else in the text bears as well
    DROPPED = "dropped"  # left out: whoever the sentence before is about, or whose writing it names
    SUPPOSED = "supposed"  # the speaker, or a pronoun, who only may have said it, or has not
    OTHER = "other"


class Named(StrEnum):
    """Whom a label names that holds his name."""

    HIM = "him"
    JOINT = "joint"  # him and somebody else
    OTHER = "other"  # somebody or something that has to do with him


NOT_SAID_BY_HIM = frozenset([Who.OTHER, Who.SUPPOSED])


@dataclass(frozen=True, slots=True)
class Attribution:
    """A subject and its verb of saying; `span` runs from the one to the end of the other."""

    who: Who
    span: Span
    verb: str
    closes: bool = False  # nothing is governed behind it: said Mr. Shen, 说完
