"""The lexical lane: BM25 over folded character bigrams and Latin words. The only home of bm25s.

It finds what a small encoder misses: names, numbers, words of two characters. Its scores know no
meaning, so `retrieve.py` decides how far they count.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

import bm25s
import numpy as np

from bot.folding import fold

HAN_RUN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+")
LATIN_WORD = re.compile(r"[a-z0-9]+(?:[.'’-][a-z0-9]+)*")

ENGLISH_STOP_WORDS = frozenset(
    "a an the and or but if of to in on at by for with from as is are was were be been am do does did done has have"
    " had he him his she her it its they them their we us our you your i me my this that these those what which who"
    " whom whose why how when where there here not no so than then too very can could will would should shall may"
    " might must about say says said saying tell told think thinks thought talk talked ask asked mean want s t re ve"
    " ll m d just like any some all more most much many into over up out off own same such only also ever yet"
    " please quote quotes comment comments opinion opinions view views".split()
)
"""Words of asking and of grammar; in a question they say nothing about which passage is meant."""

CHINESE_STOP_WORDS = (
    "有没有 是不是 为什么 什么 怎么样 怎么看 怎么说 怎么 怎样 如何 哪些 哪里 哪个 谁 吗 呢 吧 啊 请问 关于 对于 有关 说过 提到 谈到"
    " 讲过 认为 觉得 看待 看法 观点 评价 回答 请 告诉 我 一下 他 她 它 的 了 是 在 会 要 和 与 跟 就 都 也 还 那 这 吗 么 把 被 让"
).split()
"""The same in Chinese, folded, the longest first in effect; cut out of a question before bigrams are made."""

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


class LexicalIndex:
    """BM25 scores of questions against texts."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        """Index texts by their id."""
        self._ids = list(texts)
        terms = [document_terms(text) for text in texts.values()]
        self._holders = Counter(term for document in terms for term in set(document))
        self._index = bm25s.BM25(method="lucene")
        if terms:
            self._index.index(terms, show_progress=False)

    def scores(self, terms: Sequence[str]) -> dict[str, float]:
        """BM25 of each text that holds a term of the question, by id; nothing is said of the others."""
        known = [term for term in sorted(set(terms)) if term in self._holders]
        if not known:
            return {}
        scores = self._index.get_scores(known)
        return {self._ids[row]: float(scores[row]) for row in np.flatnonzero(scores > 0)}

    def ceiling(self, terms: Sequence[str]) -> float:
        """What a text would score that held every term of the question without end.

        In Lucene's form of BM25 a term adds at most its inverse document frequency; a term that no
        text holds is as rare as can be. A score divided by this is the share of the question matched.
        """
        return sum(self._inverse_document_frequency(term) for term in set(terms))

    def _inverse_document_frequency(self, term: str) -> float:
        holders = self._holders.get(term, 0)
        return math.log(1 + (len(self._ids) - holders + 0.5) / (holders + 0.5))
