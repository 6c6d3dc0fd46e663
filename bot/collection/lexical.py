"""The lexical lane: BM25 over folded characters, character bigrams and Latin words.

It finds what a small encoder misses: names, numbers, words of two characters. Its scores know no
meaning and no limit, so they are saturated before they are weighed.
"""

import hashlib
import math
from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.collection.runs import Runs
from bot.terms import document_terms, with_characters

SATURATION = 8.0
"""The BM25 score that counts one half. A long question that shares many words with a text must not
outweigh what the encoder sees; between 4 and 16 success on the judged questions differs by chance."""

K1, B = 0.9, 0.4
"""How fast a repeated term stops counting, and how far the length of a text is made up for. The defaults of
Anserini (Yang, Fang and Lin 2017): the texts differ in length by what they say, not by wordiness."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Shares (0..1) of a question's terms, weighted by rarity, that a text does not hold."""

    missing: float  # other texts hold them
    unknown: float  # no text holds them


TERMS_AT_ONCE = 500_000
"""Terms that are gathered before they become arrays, and terms whose keys are remembered meanwhile."""

ROUNDING = 1e-3
"""More than single precision loses in adding up a score; a text within it of being out stays."""

LOOKED_UP = 10
"""Postings that are added up in the time in which a text is looked up among them: 2 and 25 nanoseconds."""

MOST_TIMES = 65_535
"""What a posting can count; a term that stands more often in a text has long stopped counting more."""

POSTING = np.dtype([("key", np.uint64), ("row", np.uint32), ("times", np.uint16)])


def term_key(term: str) -> int:
    """The number that stands for a term: 64 bits of its hash, so that two of ten million hardly ever meet."""
    return int.from_bytes(hashlib.blake2b(term.encode(), digest_size=8).digest(), "little")


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """Which texts hold each term, as arrays that may lie in memory or in files."""

    terms: NDArray[np.uint64]  # (terms,): their keys, in ascending order
    ends: NDArray[np.int64]  # (terms,): where the postings of each end
    bounds: NDArray[np.float32]  # (terms,): the largest of its parts
    rows: NDArray[np.uint32]  # (postings,): the texts that hold a term, in ascending order
    parts: NDArray[np.float32]  # (postings,): what each of them gets for the term
    texts: int


def postings_of(texts: Iterable[str], folder: Path | None = None) -> Postings:
    """The postings of some texts, in one pass over them.

    With a folder, `rows` and `parts` are written to files in it and mapped, and what does not fit into memory
    lies there meanwhile.
    """
    with Runs(POSTING, folder) as runs:
        lengths = _add_terms(texts, runs)
        reach = K1 * (1 - B + B * lengths / max(1.0, lengths.sum() / max(1, len(lengths))))
        rows, parts = (_column(folder, name, kind, runs.total) for name, kind in COLUMNS)
        found: list[tuple[NDArray[np.uint64], NDArray[np.int64], NDArray[np.float32]]] = []
        done = 0
        for piece in runs.merged():
            terms, starts, holders = np.unique(piece["key"], return_index=True, return_counts=True)
            rarity = np.log1p((len(lengths) - holders + 0.5) / (holders + 0.5))
            times = piece["times"].astype(np.float64)
            part = np.repeat(rarity, holders) * times / (times + reach[piece["row"]])
            rows[done : done + len(piece)] = piece["row"]
            parts[done : done + len(piece)] = part
            found.append((terms, holders, np.maximum.reduceat(parts[done : done + len(piece)], starts)))
            done += len(piece)
    if not found:
        none = np.zeros(0, np.int64)
        found = [(none.astype(np.uint64), none, none.astype(np.float32))]
    terms, holders, bounds = (np.concatenate(column) for column in zip(*found, strict=True))
    return Postings(terms, np.cumsum(holders), bounds, rows, parts, len(lengths))


COLUMNS = (("rows", np.uint32), ("parts", np.float32))


def _column(folder: Path | None, name: str, kind: type[np.generic], length: int) -> NDArray[Any]:
    if folder is None or not length:
        return np.zeros(length, kind)
    return np.lib.format.open_memmap(folder / f"{name}.npy", "w+", np.dtype(kind), (length,))


def _add_terms(texts: Iterable[str], runs: Runs) -> NDArray[np.float64]:
    """Add the terms of each text to the runs; gives how many there are in each text."""
    keys, times, sizes, lengths = array("Q"), array("H"), array("q"), array("q")
    known: dict[str, int] = {}
    first = 0

    def flush() -> None:
        rows = np.repeat(np.arange(first, len(lengths)), sizes)
        runs.add(key=np.frombuffer(keys, np.uint64), row=rows, times=np.frombuffer(times, np.uint16))

    for text in texts:
        counts = Counter(document_terms(text))
        for term, number in counts.items():
            key = known.get(term)
            if key is None:
                key = known[term] = term_key(term)
            keys.append(key)
            times.append(min(number, MOST_TIMES))
        sizes.append(len(counts))
        lengths.append(counts.total())
        if len(keys) >= TERMS_AT_ONCE:
            flush()
            keys, times, sizes, first = array("Q"), array("H"), array("q"), len(lengths)
            known.clear()
    if keys:
        flush()
    return np.array(lengths, dtype=np.float64)


class LexicalIndex:
    """BM25 of questions against texts, and which of a question's terms a text lacks.

    The form of Lucene: `log(1 + (n - df + 0.5) / (df + 0.5)) * tf / (tf + k1 * (1 - b + b * length / mean))`
    (Robertson and Zaragoza 2009; Kamphuis et al. 2020). What each text gets for a term is worked out once.
    """

    def __init__(self, postings: Postings) -> None:
        """Take the postings of texts, which are known by their places from here on."""
        self._postings = postings
        self.rarity = lru_cache(TERMS_AT_ONCE // 10)(self._rarity)
        self._place = lru_cache(TERMS_AT_ONCE // 10)(self._place_of)

    @classmethod
    def of(cls, texts: Iterable[str]) -> "LexicalIndex":
        """Index texts in memory."""
        return cls(postings_of(texts))

    def __len__(self) -> int:
        return self._postings.texts

    def scores(self, weights: Mapping[str, float]) -> NDArray[np.float64]:
        """The saturated BM25 (from 0, below 1) of every text, in their order, for the terms of a question."""
        total = np.zeros(len(self))
        for term, weight in with_characters(weights).items():
            held = self._held(term)
            total[self._postings.rows[held]] += weight * self._postings.parts[held].astype(np.float64)
        saturated: NDArray[np.float64] = total / (total + SATURATION)
        return saturated

    def scores_at(self, weights: Mapping[str, float], rows: NDArray[np.int64]) -> NDArray[np.float64]:
        """The same scores for the texts at some rows alone."""
        total = np.zeros(len(rows))
        for term, weight in with_characters(weights).items():
            total += weight * self._parts_at(self._held(term), rows)
        saturated: NDArray[np.float64] = total / (total + SATURATION)
        return saturated

    def best(self, weights: Mapping[str, float], number: int, start: int, stop: int) -> NDArray[np.int64]:
        """The rows from start to stop with the highest scores above 0, as many as asked for.

        Terms are gone through from the one that can add most. As soon as what the rest can add together is
        less than the last of the best has already, a text without any of the former is out, and once few
        others are left, the rest, often the most common terms, is looked up for them only (MaxScore; Turtle
        and Flood 1995).
        """
        # Of another type than the rows, what is searched for would have all of them converted.
        postings, rest, ends = self._postings, [], np.array([start, stop], np.uint32)
        for term, weight in with_characters(weights).items():
            place, held = self._place(term), self._held(term)
            first, last = held.start + np.searchsorted(postings.rows[held], ends)
            if place is not None and first < last:
                rest.append((weight * float(postings.bounds[place]), weight, slice(int(first), int(last))))
        rest.sort(key=lambda one: -one[0])
        total = np.zeros(stop - start, np.float32)
        open_bound, taken, least = sum(bound for bound, _, _ in rest), 0.0, 0.0
        while rest:
            bound, weight, held = rest.pop(0)
            np.add.at(
                total, postings.rows[held] - np.uint32(start), np.float32(weight) * postings.parts[held]
            )
            open_bound, taken = max(0.0, open_bound - bound), taken + bound
            if taken <= open_bound:
                continue  # no text can be that far ahead yet
            if np.count_nonzero(total > open_bound + ROUNDING) >= number:
                ahead = total[total > open_bound]
                least = float(np.partition(ahead, -number)[-number]) - open_bound - ROUNDING
                others = np.count_nonzero(total > least)
                if others * len(rest) * LOOKED_UP < sum(one.stop - one.start for _, _, one in rest):
                    break
        rows = np.flatnonzero(total > least)
        found = total[rows].astype(np.float64)
        for _, weight, held in rest:
            found += weight * self._parts_at(held, rows + start)
        if len(rows) > number:
            rows = rows[np.argpartition(found, -number)[-number:]]
        best: NDArray[np.int64] = rows + start
        return best

    def _parts_at(self, held: slice, rows: NDArray[np.int64]) -> NDArray[np.float64]:
        """What the texts at some rows get for a term whose postings are given; 0 for those without it."""
        holders, parts = self._postings.rows[held], self._postings.parts[held]
        if not len(holders):
            return np.zeros(len(rows))
        places = np.minimum(np.searchsorted(holders, rows.astype(np.uint32)), len(holders) - 1)
        return np.where(holders[places] == rows, parts[places], 0.0).astype(np.float64)

    def coverage(self, weights: Mapping[str, float], row: int) -> Coverage:
        """What the text at a row lacks of a question's terms; nothing where the question has none."""
        unknown = held = total = 0.0
        for term, weight in weights.items():
            rarity = weight * self.rarity(term)
            total += rarity
            rows = self._postings.rows[self._held(term)]
            place = int(rows.searchsorted(np.uint32(row)))
            if not len(rows):
                unknown += rarity
            elif place < len(rows) and rows[place] == row:
                held += rarity
        if not total:
            return Coverage(0.0, 0.0)
        return Coverage((total - unknown - held) / total, unknown / total)

    def shares(self, terms: Collection[str], texts: Sequence[Collection[str]]) -> list[float]:
        """The share (0..1) of some terms, weighted by rarity, that stands in each text; 0 for no terms.

        A text is given by its terms.
        """
        rarities = {term: self.rarity(term) for term in terms}
        total = sum(rarities.values()) or 1.0
        return [sum(rarity for term, rarity in rarities.items() if term in held) / total for held in texts]

    def _rarity(self, term: str) -> float:
        """Lucene's inverse document frequency; a term that no text holds is as rare as can be."""
        held = self._held(term)
        holders = held.stop - held.start
        return math.log1p((len(self) - holders + 0.5) / (holders + 0.5))

    def _place_of(self, term: str) -> int | None:
        """The place of a term among all; None for one that no text holds."""
        key = np.uint64(term_key(term))
        place = int(self._postings.terms.searchsorted(key))
        return place if place < len(self._postings.terms) and self._postings.terms[place] == key else None

    def _held(self, term: str) -> slice:
        """Where the postings of a term stand; nowhere for a term that no text holds."""
        place = self._place(term)
        if place is None:
            return slice(0, 0)
        ends = self._postings.ends
        return slice(int(ends[place - 1]) if place else 0, int(ends[place]))
