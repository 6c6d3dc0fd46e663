"""The lexical lane: BM25 over folded characters, character bigrams and Latin words.

It finds what a small encoder misses: names, numbers, words of two characters. Its scores know no
meaning and no limit, so they are saturated before they are weighed.
"""

import math
import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from bot.folding import fold

HAN_RUN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+")
LATIN_WORD = re.compile(r"[a-z0-9]+(?:[.'’-][a-z0-9]+)*")

SATURATION = 8.0
"""The BM25 score that counts one half. A long question that shares many words with a text must not
outweigh what the encoder sees; between 4 and 16 success on the judged questions differs by chance."""

K1, B = 0.9, 0.4
"""How fast a repeated term stops counting, and how far the length of a text is made up for. The defaults of
Anserini (Yang, Fang and Lin 2017): the texts differ in length by what they say, not by wordiness."""

CHARACTER_WEIGHT = 0.3
"""What each character of a bigram counts beside it: other words on a matter often share one (涨价, 价格).
Between 0.15 and 0.5 success on the judged questions differs by chance."""

PREVIOUS_WEIGHT = 0.5
"""What the question before a follow-up counts, in words and in the encoder's eyes; the follow-up counts 1.
Of 19 judged follow-ups with an answer 14 find it first alone, 16 joined as one text, 17 so."""

ENGLISH_STOP_WORDS = frozenset(
    "a an the and or but if of to in on at by for with from as is are was were be been am do does did done"
    " has have had he him his she her it its they them their we us our you your i me my this that these those"
    " what which who whom whose why how when where there here not no so than then too very can could will"
    " would should shall may might must about say says said saying tell told think thinks thought talk talked"
    " ask asked mean want s t re ve ll m d just like any some all more most much many into over up out off"
    " own same such only also ever yet please quote quotes comment comments opinion opinions view"
    " views".split()
)
"""Words of asking and of grammar; in a question they say nothing about which passage is meant."""

CHINESE_STOP_WORDS = (
    "有没有 是不是 为什么 什么 怎么样 怎么看 怎么说 怎么 怎样 如何 哪些 哪里 哪个 谁 吗 呢 吧 啊 请问 关于"
    " 对于 有关 说过 提到 谈到 讲过 认为 觉得 看待 看法 观点 评价 回答 请 告诉 一下 他 她 它 的 了 么"
).split()
"""The same in Chinese, folded, the longest first in effect; cut out of a question before bigrams are made.
Of single characters only those that hardly ever are part of a word: 会 would break 社会, 要 重要."""

_CHINESE_STOP = re.compile("|".join(sorted(map(re.escape, set(CHINESE_STOP_WORDS)), key=len, reverse=True)))


def document_terms(text: str) -> list[str]:
    """The terms of a text that is searched: character bigrams, single characters, Latin words."""
    folded = fold(text)
    return _han_terms(folded, singles=True) + _latin_terms(folded)


def query_terms(question: str) -> list[str]:
    """The terms of a question, words of asking left out; empty where it is made of nothing else."""
    folded = fold(question)
    return _han_terms(_CHINESE_STOP.sub(" ", folded), singles=False) + _latin_terms(folded)


def _han_terms(folded: str, *, singles: bool) -> list[str]:
    terms: list[str] = []
    for run in HAN_RUN.findall(folded):
        terms.extend(run[i : i + 2] for i in range(len(run) - 1))
        if singles or len(run) == 1:
            terms.extend(run)
    return terms


def _latin_terms(folded: str) -> list[str]:
    return [_stem(word) for word in LATIN_WORD.findall(folded) if word not in ENGLISH_STOP_WORDS]


def _stem(word: str) -> str:
    """A word without the plural; more would join words that differ."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def term_weights(question: str, previous: str | None = None) -> dict[str, float]:
    """The terms of a question with what each counts; those of the question before it count for less."""
    weights = {} if previous is None else dict.fromkeys(query_terms(previous), PREVIOUS_WEIGHT)
    return weights | dict.fromkeys(query_terms(question), 1.0)


@dataclass(frozen=True, slots=True)
class Coverage:
    """Shares (0..1) of a question's terms, weighted by rarity, that a text does not hold."""

    missing: float  # other texts hold them
    unknown: float  # no text holds them


class LexicalIndex:
    """BM25 of questions against texts, and which of a question's terms a text lacks.

    The form of Lucene: `log(1 + (n - df + 0.5) / (df + 0.5)) * tf / (tf + k1 * (1 - b + b * length / mean))`
    (Robertson and Zaragoza 2009; Kamphuis et al. 2020). What each text gets for a term is worked out once.
    """

    def __init__(self, texts: Mapping[str, str]) -> None:
        """Index texts by their id."""
        self._rows = {text_id: row for row, text_id in enumerate(texts)}
        counts = [Counter(document_terms(text)) for text in texts.values()]
        self._places = {term: place for place, term in enumerate(dict.fromkeys(chain(*counts)))}
        places = np.array([self._places[term] for found in counts for term in found], dtype=np.int64)
        rows = np.repeat(np.arange(len(counts)), [len(found) for found in counts])
        times = np.array([number for found in counts for number in found.values()], dtype=np.float64)
        lengths = np.bincount(rows, weights=times, minlength=len(counts))
        self._holders = np.bincount(places, minlength=len(self._places))
        reach = K1 * (1 - B + B * lengths / max(1.0, lengths.sum() / max(1, len(counts))))
        rarity = np.log1p((len(counts) - self._holders + 0.5) / (self._holders + 0.5))
        by_term = np.argsort(places, kind="stable")
        self._postings = rows[by_term]
        self._parts = (rarity[places] * times / (times + reach[rows]))[by_term]
        self._ends = np.cumsum(self._holders)

    def scores(self, weights: Mapping[str, float]) -> NDArray[np.float64]:
        """The saturated BM25 (from 0, below 1) of every text, in their order, for the terms of a question."""
        total = np.zeros(len(self._rows))
        for term, weight in _with_characters(weights).items():
            held = self._held(term)
            total[self._postings[held]] += weight * self._parts[held]
        saturated: NDArray[np.float64] = total / (total + SATURATION)
        return saturated

    def coverage(self, weights: Mapping[str, float], text_id: str) -> Coverage:
        """What a text lacks of a question's terms; nothing where the question has none."""
        row = self._rows[text_id]
        unknown = held = total = 0.0
        for term, weight in weights.items():
            rarity = weight * self.rarity(term)
            total += rarity
            if term not in self._places:
                unknown += rarity
            elif row in self._postings[self._held(term)]:
                held += rarity
        if not total:
            return Coverage(0.0, 0.0)
        return Coverage((total - unknown - held) / total, unknown / total)

    def share(self, terms: Collection[str], held: Collection[str]) -> float:
        """The share (0..1) of some terms, weighted by rarity, that stand among others; 0 for no terms."""
        rarities = {term: self.rarity(term) for term in terms}
        total = sum(rarities.values())
        return sum(rarity for term, rarity in rarities.items() if term in held) / total if total else 0.0

    def rarity(self, term: str) -> float:
        """Lucene's inverse document frequency; a term that no text holds is as rare as can be."""
        place = self._places.get(term)
        holders = 0 if place is None else int(self._holders[place])
        return math.log1p((len(self._rows) - holders + 0.5) / (holders + 0.5))

    def _held(self, term: str) -> slice:
        """Where the postings of a term stand; nowhere for a term that no text holds."""
        place = self._places.get(term)
        if place is None:
            return slice(0, 0)
        end = int(self._ends[place])
        return slice(end - int(self._holders[place]), end)


def _with_characters(weights: Mapping[str, float]) -> dict[str, float]:
    """The terms of a question and, for less, the characters of its bigrams that are no terms themselves."""
    found = dict(weights)
    for term, weight in weights.items():
        if HAN_RUN.fullmatch(term):
            for character in term:
                if character not in weights:
                    found[character] = max(found.get(character, 0.0), CHARACTER_WEIGHT * weight)
    return found
