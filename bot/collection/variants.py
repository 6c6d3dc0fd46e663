"""The same statement in several documents, tied together.

Two statements are one when they share enough of their rare words: the whole of the one with the
whole of the other, or one sentence with one sentence, since edited versions rearrange sentences and
cut them down. Words are folded: single Chinese characters, pairs of neighbouring ones, and Latin
words, those aside that every sentence has. A word counts the more the fewer statements hold it
(inverse document frequency), and the measure leans towards containment of the shorter in the longer.
Statements on the same theme share words too, but few rare ones in one sentence.

The thresholds were fitted on the pairs of the five source documents that careful readers marked as
variants, near misses on the same theme, or debatable (`tests/cases/00*/expected.json`).
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.collection.runs import Entries, Runs
from bot.documents import QAPair
from bot.folding import fold

FUNCTION_WORDS = frozenset(
    "的了是在我们这不有也就都和与而但会要对把被让从到以为上中来去说很更还能可他你它那个一些没其之于着过自己因所"
)
"""Characters that every sentence has; alone, or two of them side by side, they tie nothing."""

COMMON = 12
"""A word that more statements hold than this makes no two of them candidates; it keeps the work linear."""

HOLDERS = np.dtype([("key", np.int64), ("count", np.int64)])

FEWEST_RARE = 3
"""Rare words that two statements share before they are compared at all."""


@dataclass(frozen=True, slots=True)
class Bar:
    """How much two texts must share; a word of one statement alone weighs 1, others less."""

    least: float  # weight of the shared words
    share: float  # the same as a share of both texts' weight
    shorter: float  # how far the shorter text decides that share: 1 is containment, 0.5 the geometric mean


WHOLE = Bar(least=3.8, share=0.23, shorter=0.8)
SENTENCE = Bar(least=5.3, share=0.33, shorter=0.9)
"""Any share between 0.25 and 0.42 for sentences gives the same ties on the five documents."""

TOKEN = re.compile(r"[a-z0-9]+|[\u3400-\u4dbf\u4e00-\u9fff]")
SENTENCE_END = re.compile(r"[。!?;\n…]|(?<=[a-z])\.(?=\s)")

Words = frozenset[str]
Rows = NDArray[np.int64]

REMEMBERED = 4096
"""Statements whose words are remembered while they are compared; those on one theme stand near each other."""


@dataclass(frozen=True, slots=True, eq=False)
class Ties:
    """For each of some pairs, by its place among them, the places of the same statement elsewhere."""

    ends: Rows  # (pairs,): where the others of each pair end
    others: Rows  # most original wording first

    def of(self, place: int) -> list[int]:
        """The same statement as that at a place, most original wording first."""
        found: list[int] = self.others[self.ends[place - 1] if place else 0 : self.ends[place]].tolist()
        return found

    def with_others(self, places: Rows) -> Rows:
        """Some places and those of the same statements, in ascending order."""
        ends = self.ends[places]
        starts = np.where(places > 0, self.ends[places - 1], 0)
        counts = ends - starts
        rows = np.repeat(ends - np.cumsum(counts), counts) + np.arange(counts.sum())
        return np.union1d(places, self.others[rows])


def tie(pairs: Sequence[QAPair], folder: Path | None = None) -> Ties:
    """The pairs that are the same statement as others; `folder` holds what does not fit into memory."""
    holders, couples = _candidates(pairs, folder)

    @lru_cache(maxsize=REMEMBERED)
    def text(place: int) -> str:
        return fold(pairs[place].answer_text)

    @lru_cache(maxsize=REMEMBERED)
    def whole(place: int) -> Words:
        return _words(text(place))

    @lru_cache(maxsize=REMEMBERED)
    def sentences(place: int) -> list[Words]:
        return _sentences(text(place))

    weights = _Weights(holders, len(pairs))
    tied = [
        (first, second)
        for first, second in couples
        if whole(first) == whole(second)
        or _share([whole(first)], [whole(second)], weights, WHOLE)
        or _share(sentences(first), sentences(second), weights, SENTENCE)
    ]
    return _ties(pairs, tied)


def _ties(pairs: Sequence[QAPair], tied: Sequence[tuple[int, int]]) -> Ties:
    kinds = {place: pairs[place].kind.originality for couple in tied for place in couple}
    both = sorted((one, kinds[other], other) for couple in tied for one, other in (couple, couple[::-1]))
    counts = np.bincount([one for one, _, _ in both], minlength=len(pairs)) if both else np.zeros(len(pairs))
    return Ties(np.cumsum(counts, dtype=np.int64), np.array([other for _, _, other in both], dtype=np.int64))


class _Weights(dict[str, float]):
    """What a word weighs, worked out when it is first asked for."""

    def __init__(self, holders: Entries, pairs: int) -> None:
        self._holders, self._pairs = holders, pairs

    def __missing__(self, word: str) -> float:
        at = int(np.searchsorted(self._holders["key"], np.int64(hash(word))))
        self[word] = math.log(1 + self._pairs / int(self._holders["count"][at])) / math.log(1 + self._pairs)
        return self[word]


def _words(text: str) -> Words:
    """The words of a folded text that can tie it to another."""
    tokens = TOKEN.findall(text)
    single = (token for token in tokens if token not in FUNCTION_WORDS)
    double = (
        first + second
        for first, second in pairwise(tokens)
        if not (first in FUNCTION_WORDS and second in FUNCTION_WORDS)
    )
    return frozenset([*single, *double])


def _sentences(text: str) -> list[Words]:
    """The words of each sentence of a folded text."""
    return [words for part in SENTENCE_END.split(text) if (words := _words(part))]


def _candidates(pairs: Iterable[QAPair], folder: Path | None) -> tuple[Entries, list[tuple[int, int]]]:
    """How many texts hold each word, by its hash, and the couples that share rare words, in order."""
    holders: list[Entries] = [np.empty(0, HOLDERS)]
    with (
        Runs([("key", np.int64), ("place", np.uint32)], folder) as held,
        Runs([("key", np.uint64)], folder) as couples,
    ):
        for place, pair in enumerate(pairs):
            words = _words(fold(pair.answer_text))
            held.add(
                key=np.fromiter(map(hash, words), np.int64, len(words)), place=np.full(len(words), place)
            )
        for piece in held.merged():
            keys, starts, counts = np.unique(piece["key"], return_index=True, return_counts=True)
            found = np.empty(len(keys), HOLDERS)
            found["key"], found["count"] = keys, counts
            holders.append(found)
            for number in range(2, COMMON + 1):
                rare = starts[counts == number]
                texts = piece["place"][rare[:, None] + np.arange(number)].astype(np.uint64)
                for first, second in combinations(range(number), 2):
                    couples.add(key=texts[:, first] << np.uint64(32) | texts[:, second])
        shared = [np.empty(0, np.uint64)]
        for piece in couples.merged():
            keys, counts = np.unique(piece["key"], return_counts=True)
            shared.append(keys[counts >= FEWEST_RARE])
    both = np.concatenate(shared)
    firsts, seconds = both >> np.uint64(32), both & np.uint64(0xFFFFFFFF)
    return np.concatenate(holders), list(zip(firsts.tolist(), seconds.tolist(), strict=True))


def _share(ones: Iterable[Words], others: Sequence[Words], weights: Mapping[str, float], bar: Bar) -> bool:
    """Whether one of some texts shares enough with one of some others."""
    for one in ones:
        for other in others:
            common = sum(weights[word] for word in one & other)
            if common < bar.least:
                continue
            short, long = sorted(sum(weights[word] for word in words) for words in (one, other))
            if common >= bar.share * short**bar.shorter * long ** (1 - bar.shorter):
                return True
    return False
