"""The words behind an attribution: whether somebody else comes in there who may speak next."""

import re

from bot.documents import Span
from bot.reading.prose.sentences import LONGEST_TAIL, Prose
from bot.reading.text.marks import BLANK

LONGEST_SUBJECT_EN = 24
"""Characters behind an English conjunction in which the subject of its clause begins."""

PLACE = re.compile(
    r" (?:in|at|of|near|from|on) (?:[A-Z][\w.'’-]+ ?){1,4},(?: [A-Z][\w.'’-]+){1,4}(?: [a-z]+)?\.?$"
)
"""At the end of an English tail: where it was said, in Changsha, Hunan province."""

SUBJECT_EN = re.compile(r" (?:[A-Z]|(?:the|a|an|his|her|their|its|one|another)\b)")

NEW_SUBJECT = re.compile(
    r"\b(?:and|but|while|as|when|before|after|until|because) (?!(?:He|She|I|We|They)\b)[A-Z][a-z]+"
    r" (?!and\b)[a-z]"
)
"""Words behind an attribution that begin a clause about somebody else; in the original."""

CONJUNCTION = re.compile(r"\b(?:and|but|while|as|when|before|after|until|because)\b")


class Tails:
    """Reads the ends of the sentences of one text."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose

    def turns_elsewhere(self, tail: Span) -> bool:
        """Whether the words behind an attribution bring in somebody else who may speak next."""
        if len(tail) > LONGEST_TAIL or BLANK in self._prose.blanked[tail.start : tail.end]:
            return True
        if NEW_SUBJECT.search(self._prose.original, tail.start, tail.end):
            return True
        if self._prose.attributions(tail.start, tail.end):
            return True
        return self._prose.people.others_in(tail) and not self._only_meets(tail)

    def _only_meets(self, tail: Span) -> bool:
        """Whether those whom an English tail names are only spoken to or of: told Verrell of the union."""
        words = self._prose.blanked[tail.start : tail.end]
        if any(
            self._begins_with_other(tail.start + match.end(), tail.end)
            for match in CONJUNCTION.finditer(words)
        ):
            return False
        before, comma, behind = words.rstrip(".").partition(",")
        if not comma or not before.strip() or PLACE.search(self._prose.original, tail.start, tail.end):
            return True  # nothing else, or an apposition: said Harrowgate, the widow of a ferryman
        told = Span(tail.start, tail.start + len(before)) if before else None
        return "," not in behind and (told is None or not self._prose.people.others_in(told))

    def _begins_with_other(self, start: int, end: int) -> bool:
        """Whether a clause begins with somebody else: and the engineer beside her held up his own"""
        end = min(end, start + LONGEST_SUBJECT_EN)
        if not SUBJECT_EN.match(self._prose.original, start, end):
            return False
        return start < end and self._prose.people.others_in(Span(start, end))
