"""The same statement in several documents, tied together.

Two statements are one when most of what the shorter says stands in the longer in the same words:
repeated, cut down, edited, in the other script, or half a sentence of it quoted. Words are compared
folded, by runs of four characters; a run that many statements share counts for little. Statements
on the same theme share words but few runs.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from bot.documents import QAPair
from bot.folding import fold

RUN = 3
"""Characters of a run: two are any word, four are already broken by one edited character in most sentences."""

ENOUGH = 0.34
"""Share of the shorter statement's runs (weighted by rarity) that the longer one must hold."""

COMMON = 12
"""A run that more statements hold than this ties nothing; it keeps the work linear."""

NOT_WORDS = re.compile(r"[\W_]+")


def tie(pairs: Sequence[QAPair]) -> dict[str, tuple[str, ...]]:
    """For each pair that has any, the ids of the same statement elsewhere, most original wording first."""
    runs = {pair.id: _runs(pair) for pair in pairs}
    holders: dict[str, list[str]] = defaultdict(list)
    for pair_id, own in runs.items():
        for run in own:
            holders[run].append(pair_id)
    weights = {run: math.log(1 + len(pairs) / len(ids)) for run, ids in holders.items()}
    sizes = {pair_id: sum(weights[run] for run in own) for pair_id, own in runs.items()}
    shared: Counter[tuple[str, str]] = Counter()
    for run, ids in holders.items():
        if 1 < len(ids) <= COMMON:
            for i, first in enumerate(ids):
                for second in ids[i + 1 :]:
                    shared[first, second] += weights[run]  # type: ignore[assignment]
    order = {pair.id: (pair.kind.originality, i) for i, pair in enumerate(pairs)}
    tied: dict[str, list[str]] = defaultdict(list)
    for (first, second), weight in shared.items():
        if weight >= ENOUGH * min(sizes[first], sizes[second]):
            tied[first].append(second)
            tied[second].append(first)
    return {pair_id: tuple(sorted(others, key=lambda other: order[other])) for pair_id, others in tied.items()}


def _runs(pair: QAPair) -> frozenset[str]:
    words = NOT_WORDS.sub("", fold(pair.answer_text))
    return frozenset(words[i : i + RUN] for i in range(len(words) - RUN + 1)) or frozenset({words})
