"""What a reader hands back: statements of the speaker, doubts, and which paragraphs it read.

Every span is a place in the reading text (see `text/layout.py`).
"""

from dataclasses import dataclass, replace

from bot.documents import Kind, Span


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words that may be the speaker's, with the reason why they are left out."""

    span: Span
    reason: str

    def moved(self, by: int) -> "Doubt":
        """The same so many characters further on."""
        return replace(self, span=_moved(self.span, by))


@dataclass(frozen=True, slots=True)
class Finding:
    """One statement of the speaker; `answer` has a span per paragraph and per piece of a split quotation."""

    kind: Kind
    answer: tuple[Span, ...]
    attribution: Span | None
    rule: str
    question: Span | None = None
    lead_in: Span | None = None

    def moved(self, by: int) -> "Finding":
        """The same so many characters further on."""
        return replace(
            self,
            answer=tuple(_moved(span, by) for span in self.answer),
            attribution=_moved(self.attribution, by) if self.attribution else None,
            question=_moved(self.question, by) if self.question else None,
            lead_in=_moved(self.lead_in, by) if self.lead_in else None,
        )


@dataclass(frozen=True, slots=True)
class Found:
    """What one reader found, and the indexes of the paragraphs it was read from."""

    findings: tuple[Finding, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    read: frozenset[int] = frozenset()

    @classmethod
    def one(cls, answer: tuple[Span, ...], attribution: Span, rule: str, read: range) -> "Found":
        """One statement, and the paragraphs it fills with what says whose it is."""
        return cls((Finding(Kind.QUOTE, answer, attribution, rule),), (), frozenset(read))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)
