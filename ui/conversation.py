"""What one reader asked so far on one open page: kept in the memory of the process, never stored."""

from collections.abc import Hashable
from dataclasses import dataclass, field

from bot import settings
from bot.errors import QuestionError
from bot.ranking.followup import leans_on_the_one_before
from bot.retrieve import Answer, checked_question
from ui.searches import Asks, Busy, Unavailable
from ui.strings import Strings

HITS = 10
"""Passages fetched for a question: those that stand open and five more on demand, in one request.
Each is 2 kB that the browser takes in before it shows the first."""

MAX_TURNS = 20
"""Questions kept for an open page; older ones leave it, so that its memory is bounded."""

Message = dict[str, str]
"""A message as the chat takes it: `role` and `content`."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A question and what came of it: an answer or a problem in words; `before` is what it leans on.

    `rendered` keeps its messages by how the reader sees them: a question is not to take longer for each one
    that was asked before it.
    """

    question: str
    answer: Answer | None = None
    problem: str | None = None
    before: str | None = None
    rendered: dict[Hashable, list[Message]] = field(default_factory=dict, compare=False, repr=False)


@dataclass(slots=True)
class Conversation:
    """The turns of one page, and how many questions were begun: an older one in progress is dropped."""

    turns: list[Turn] = field(default_factory=list)
    begun: int = 0

    def ask(self, question: str, searches: Asks, strings: Strings, *, after: str | None = None) -> bool:
        """Search and keep the turn; False where a newer question came while this one was under way.

        `after` is the question before it where that one was asked elsewhere: a shared address names it.
        """
        self.begun += 1
        this = self.begun
        turn = self._turn(question, searches, strings, after)
        if this != self.begun:
            return False
        self.turns = [*self.turns, turn][-MAX_TURNS:]
        return True

    def _turn(self, question: str, searches: Asks, strings: Strings, after: str | None) -> Turn:
        words = question.strip()
        if not words:
            return Turn("", problem=strings.error_empty)
        if len(words) > settings.MAX_QUESTION:
            return Turn(
                words[: settings.MAX_QUESTION] + "…",
                problem=strings.error_too_long.format(limit=settings.MAX_QUESTION, length=len(words)),
            )
        before = self._leans_on(words, after)
        try:
            found = searches.ask(words, k=HITS, previous=before)
        except Busy:
            return Turn(words, problem=strings.error_busy)
        except Unavailable:
            return Turn(words, problem=strings.error_unavailable)
        except QuestionError:
            return Turn(words, problem=strings.error_question)
        return Turn(words, answer=found, before=before)

    def _leans_on(self, question: str, after: str | None) -> str | None:
        """The question before, if this one leans on it. Asked a second time, it stands alone.

        The question before a row of follow-ups is the one that they all lean on.
        """
        if not leans_on_the_one_before(question):
            return None
        if after is not None:
            return _searchable(after)
        asked = [turn for turn in self.turns if turn.answer is not None]
        if not asked or asked[-1].question == question:
            return None
        return asked[-1].before or asked[-1].question


def _searchable(question: str) -> str | None:
    """A question from an address as it would be searched; None where anybody wrote there what cannot be."""
    try:
        return checked_question(question)
    except QuestionError:
        return None
