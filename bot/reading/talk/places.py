"""Where the labels of one document stand among one another: who asks shows in what stands before whom."""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from bot.reading.people.label_forms import Candidate
from bot.reading.talk.roles import TURNS, Role
from bot.reading.text.layout import Layout


@dataclass(frozen=True, slots=True)
class Places:
    """What the places of all labels show."""

    asking: Counter[str]  # how often a label stands before a turn of his, or asks before somebody's
    asked: frozenset[str]  # the labels behind which a question stands
    official: int  # labels of those whose label says that they ask


def find_places(layout: Layout, candidates: dict[int, Candidate], roles: dict[int, Role | None]) -> Places:
    """The places of the labels with a colon; `roles` by what their words alone say."""
    marked = sorted(i for i, candidate in candidates.items() if candidate.colon)
    asked = {i for i in marked if layout.paragraphs[i].words.endswith("?")}
    asking: Counter[str] = Counter()
    for i, following in pairwise(marked):
        role = roles[following]
        asking[candidates[i].words] += role is Role.SPEAKER or (i in asked and role in TURNS)
    official = sum(roles[i] is Role.ASKER for i in marked)
    return Places(asking, frozenset(candidates[i].words for i in asked), official)
