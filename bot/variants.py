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
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from bot.documents import QAPair
from bot.folding import fold

FUNCTION_WORDS = frozenset(
    "的了是在我们这不有也就都和与而但会要对把被让从到以为上中来去说很更还能可他你它那个一些没其之于着过自己因所"
)
"""Characters that every sentence has; alone, or two of them side by side, they tie nothing."""

COMMON = 12
"""A word that more statements hold than this makes no two of them candidates; it keeps the work linear."""

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


def tie(pairs: Sequence[QAPair]) -> dict[str, tuple[str, ...]]:
    """For each pair that has any, the ids of the same statement elsewhere, most original wording first."""
    texts = [fold(pair.answer_text) for pair in pairs]
    whole = [_words(text) for text in texts]
    holders = _holders(whole)
    weights = {
        word: math.log(1 + len(pairs) / len(ids)) / math.log(1 + len(pairs)) for word, ids in holders.items()
    }
    tied: dict[int, list[int]] = defaultdict(list)
    for first, second in _candidates(holders):
        if (
            whole[first] == whole[second]
            or _share([whole[first]], [whole[second]], weights, WHOLE)
            or _share(_sentences(texts[first]), _sentences(texts[second]), weights, SENTENCE)
        ):
            tied[first].append(second)
            tied[second].append(first)
    return {
        pairs[i].id: tuple(pairs[j].id for j in sorted(others, key=lambda j: (pairs[j].kind.originality, j)))
        for i, others in sorted(tied.items())
    }


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


def _holders(texts: Sequence[Words]) -> dict[str, list[int]]:
    """Which texts hold each word."""
    holders: dict[str, list[int]] = defaultdict(list)
    for i, words in enumerate(texts):
        for word in words:
            holders[word].append(i)
    return holders


def _candidates(holders: dict[str, list[int]]) -> list[tuple[int, int]]:
    """The texts that share rare words, in order."""
    shared = Counter(
        couple for ids in holders.values() if 1 < len(ids) <= COMMON for couple in combinations(ids, 2)
    )
    return sorted(couple for couple, count in shared.items() if count >= FEWEST_RARE)


def _share(ones: Iterable[Words], others: Sequence[Words], weights: dict[str, float], bar: Bar) -> bool:
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
