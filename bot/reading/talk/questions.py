"""Which question an answer belongs to: the nearest earlier turn that asks, or the point it is a part of."""

from collections import Counter
from itertools import pairwise

from bot.documents import Span
from bot.reading.asides.courtesies import is_courtesy
from bot.reading.talk.roles import Role
from bot.reading.talk.turns import Turn
from bot.reading.text.layout import Layout, Paragraph
from bot.reading.text.lines import HEADING_MARK

ASKING_SHARE = 1 / 3
"""Share of somebody's turns with a question mark from which on he is one who asks."""


LONGEST_REMARK = 32
"""Characters of a host's remark behind somebody's question that does not take its place."""

LEAST_ANSWERED = 2
"""Turns before his that show that somebody among several asks."""


class Questions:
    """What has been asked so far, while the turns of a conversation are gone through."""

    def __init__(self, layout: Layout, turns: list[Turn]) -> None:
        self._layout = layout
        self._askers = _askers(turns)
        self._asked: Span | None = None
        self._open = False  # a question has come since his last turn
        self._answered = False  # somebody else has answered it
        self._parents: list[tuple[int, Turn]] = []  # the points that the next turn may be a part of

    def pass_headings(self, between: tuple[Paragraph, ...]) -> None:
        """Go over what stands between two labels: behind a marked heading nothing is asked yet."""
        if not self._open and any(HEADING_MARK.match(paragraph.words) for paragraph in between):
            self._asked = None

    def answered_by(self, turn: Turn, head: Paragraph) -> Span | None:
        """The question of a turn of his that begins with the paragraph `head`; it is answered by it."""
        parent = self._nest(turn, head)
        self._open = False
        if parent is not None and parent.pieces and parent.label.role is not Role.SPEAKER:
            self._asked = Span(parent.pieces[0].start, parent.pieces[-1].end)
        return self._asked

    def hear(self, turn: Turn, head: Paragraph) -> None:
        """Take in a turn of somebody else."""
        self._nest(turn, head)
        role, words = turn.label.role, turn.label.words
        if not turn.pieces:
            return
        asks = role is Role.ASKER or words in self._askers
        if not (asks or (role is Role.PERSON and turn.asks)):
            self._answered = True
            return
        said = Span(turn.pieces[0].start, turn.pieces[-1].end)
        anew = self._answered and not is_courtesy(self._layout.folded[said.start : said.end])
        if turn.asks or anew or not (self._open and len(said) <= LONGEST_REMARK):
            self._asked, self._open, self._answered = said, turn.asks, False

    def _nest(self, turn: Turn, head: Paragraph) -> Turn | None:
        """The turn whose point of a list this one is a part of; None where it is part of none."""
        indent = head.indent if head.bulleted else 0
        while self._parents and self._parents[-1][0] >= indent:
            self._parents.pop()
        parent = self._parents[-1][1] if self._parents else None
        self._parents.append((indent, turn))
        return parent


def _askers(turns: list[Turn]) -> frozenset[str]:
    """The people without the label of an interviewer who put the questions all the same."""
    official = sum(turn.label.role is Role.ASKER for turn in turns)
    total: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    asking: Counter[str] = Counter()
    for turn, following in pairwise(turns):
        if turn.label.role is Role.PERSON:
            total[turn.label.words] += 1
            answered[turn.label.words] += following.label.role is Role.SPEAKER
            asking[turn.label.words] += turn.asks
    by_questions = frozenset(words for words in total if asking[words] >= ASKING_SHARE * total[words])
    if official:
        return frozenset(words for words in by_questions if 2 * asking[words] >= total[words])
    most = max(answered.values(), default=0)
    if by_questions:
        leads = (words for words in total if answered[words] == most >= LEAST_ANSWERED and asking[words])
        return by_questions | frozenset(leads)
    people = {turn.label.words for turn in turns if turn.label.role is Role.PERSON}
    if most < LEAST_ANSWERED and len(people) > 1:
        return frozenset()  # nobody comes again: they are asked one after the other
    return frozenset(
        words for words in total if 2 * answered[words] >= total[words] and answered[words] == most
    )
