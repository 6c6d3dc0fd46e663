"""Which sentence of an answer a question is about, where one stands out from the others.

The same evidence counts as for whole statements: the encoder, the words the sentence shares with the
question, and the search hints that the question matched, each read as one more way to ask it. A wrong
mark misleads and a missing one does not, so nothing is marked unless the best sentence leads clearly.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.documents import Span

LEXICAL_WEIGHT = 0.2
"""What all of the question's terms count beside a cosine of 1."""

LEAD = 0.08
"""By how much the best sentence leads the second before it is marked. Of 52 questions about one sentence of a
known answer 48 mark it, 4 nothing and none another; with weights from 0.1 to 0.3 that differs by two."""


@dataclass(frozen=True, slots=True)
class SentenceMatch:
    """How well one sentence fits a question; each number is the mean of the question's and its hints'."""

    span: Span
    cosine: float
    lexical: float  # share (0..1) of the terms that the sentence holds, weighted by rarity

    @property
    def score(self) -> float:
        """Both together; higher is better."""
        return self.cosine + LEXICAL_WEIGHT * self.lexical


def marked(sentences: Sequence[SentenceMatch]) -> Span | None:
    """The sentence that leads the others clearly; None where none does, or there is but one."""
    if len(sentences) < 2:
        return None
    best, second = sorted(sentences, key=lambda match: -match.score)[:2]
    return best.span if best.score - second.score >= LEAD else None
