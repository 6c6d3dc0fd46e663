"""A pair -> the passages that are embedded: what a question may resemble, from several sides.

A question may resemble the interviewer's, the answer as a whole, one sentence of it, or question and
answer together. Each view is a passage, and so is each search hint. What the documents say that is not
his is embedded too, sentence by sentence: a question that such an aside fits better was not answered by him.
"""

import hashlib
import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import overload

import numpy as np

from bot.collection.corpus import Corpus, PassageLayout
from bot.documents import Document, Passage, QAPair, Span, View

REMEMBERED = 256
"""Pairs, and documents, whose passages are remembered: those of the last dozens of questions."""

SHORTEST_SENTENCE = 6
"""Characters of the shortest sentence that is a passage of its own; 自下而上。 alone says nothing."""

SHORTEST_ASIDE = 8
"""Letters of the shortest aside; what is left of a sentence around a quotation says less than that."""

SENTENCE = re.compile(r"[^。!?！？\n]+(?:[。!?！？]+[”」』’\"]*|\n|$)")
LATIN_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+[”’\"]*(?=\s|$)|\n|$)")


class CorpusPassages(Sequence[Passage]):
    """Every passage of every pair, its search hints, and the asides of every document, in their order.

    Only where they stand is held; each is made of its pair or document when it is looked at.
    """

    def __init__(self, corpus: Corpus, layout: PassageLayout) -> None:
        """Take a corpus and the layout of its passages."""
        self._corpus, self.layout = corpus, layout
        self._asides = lru_cache(REMEMBERED)(self._asides_of)
        self._of_pair = lru_cache(REMEMBERED)(self._passages_of)

    def __len__(self) -> int:
        return len(self.layout)

    @overload
    def __getitem__(self, row: int) -> Passage: ...
    @overload
    def __getitem__(self, row: slice) -> list[Passage]: ...
    def __getitem__(self, row: int | slice) -> Passage | list[Passage]:
        if isinstance(row, slice):
            return [self[one] for one in range(*row.indices(len(self)))]
        row = range(len(self))[row]
        starts = self.layout.starts
        if row < starts[-1]:
            place = bisect_right(starts, row) - 1
            return self.of_pair(place)[row - int(starts[place])]
        row -= int(starts[-1])
        document = bisect_right(self.layout.aside_ends, row)
        before = int(self.layout.aside_ends[document - 1]) if document else 0
        return self._asides(document)[row - before]

    def __iter__(self) -> Iterator[Passage]:
        return _all_passages(self._corpus)

    def aside(self, row: int) -> str:
        """The words of the aside at a row, without a look at its document where they are kept."""
        asides = self.layout.asides
        return self[row].text if asides is None else asides[row - int(self.layout.starts[-1])]

    def of_pair(self, place: int) -> Sequence[Passage]:
        """The passages and hints of the pair at a place, in their order."""
        return self._of_pair(place)

    def _passages_of(self, place: int) -> Sequence[Passage]:
        return _with_hints(self._corpus, self._corpus.pairs[place])

    def _asides_of(self, document: int) -> Sequence[Passage]:
        reading = self._corpus.readings.read(document)
        return asides_of(reading.document, reading.pairs)


def passages_of_corpus(corpus: Corpus) -> CorpusPassages:
    """The passages of a corpus; where they stand is worked out unless it is known."""
    return CorpusPassages(corpus, corpus.layout or layout_of(corpus))


def layout_of(corpus: Corpus) -> PassageLayout:
    """Where the passages of a corpus stand, worked out from each in turn."""
    counts, views = array("q"), array("B")
    digest = hashlib.sha256()
    for pair in corpus.pairs:
        passages = _with_hints(corpus, pair)
        counts.append(len(passages))
        views.extend(view_of(passage) for passage in passages)
        _update(digest, passages)
    asides = array("q")
    for document in corpus.documents:
        passages = asides_of(document, corpus.pairs_of(document))
        asides.append(len(passages))
        views.extend(View.ASIDE for _ in passages)
        _update(digest, passages)
    return PassageLayout(
        starts=np.cumsum([0, *counts], dtype=np.int64),
        aside_ends=np.cumsum(asides, dtype=np.int64),
        views=np.frombuffer(views, dtype=np.uint8) if views else np.zeros(0, np.uint8),
        fingerprint=digest.hexdigest(),
    )


def searched_texts(corpus: Corpus) -> Iterator[str]:
    """What the lexical lane searches: first the words and hints of each pair, then the asides."""
    for pair in corpus.pairs:
        words = (pair.question_text, pair.lead_in_text, pair.answer_text, *corpus.hints(pair))
        yield "\n".join(filter(None, words))
    for document in corpus.documents:
        yield from (aside.text for aside in asides_of(document, corpus.pairs_of(document)))


def _all_passages(corpus: Corpus) -> Iterator[Passage]:
    for pair in corpus.pairs:
        yield from _with_hints(corpus, pair)
    for document in corpus.documents:
        yield from asides_of(document, corpus.pairs_of(document))


def _with_hints(corpus: Corpus, pair: QAPair) -> list[Passage]:
    return [*passages_of(pair), *hint_passages(pair, corpus.hints(pair))]


def asides_of(document: Document, pairs: Sequence[QAPair]) -> list[Passage]:
    """The sentences of a document, less what belongs to its pairs; ids tell where they begin."""
    found: list[Passage] = []
    taken = sorted(span for pair in pairs for span in _spans_of(pair))
    first = 0
    for match in SENTENCE.finditer(document.text):
        while first < len(taken) and taken[first].end <= match.start():
            first += 1
        if first < len(taken) and taken[first].start <= match.start() and match.end() <= taken[first].end:
            continue  # most sentences are his, and a reader waits
        rest = _outside(Span(match.start(), match.end()), taken, first)
        words = " ".join(document.slice(span).strip() for span in rest).strip()
        if sum(character.isalnum() for character in words) >= SHORTEST_ASIDE:
            found.append(Passage(f"{document.id}#aside-{match.start()}", None, words))
    return found


def _spans_of(pair: QAPair) -> list[Span]:
    return [*pair.answer, *filter(None, (pair.question, pair.attribution))]


def _outside(sentence: Span, taken: Sequence[Span], first: int) -> list[Span]:
    """The pieces of a sentence that no span takes; `taken` is sorted, those before `first` end before it."""
    pieces, start = [], sentence.start
    for place in range(first, len(taken)):
        span = taken[place]
        if span.start >= sentence.end:
            break
        if span.overlaps(sentence):
            if span.start > start:
                pieces.append(Span(start, span.start))
            start = max(start, span.end)
    if start < sentence.end:
        pieces.append(Span(start, sentence.end))
    return pieces


def hint_passages(pair: QAPair, hints: Sequence[str]) -> list[Passage]:
    """The search hints of a pair as passages."""
    return [
        Passage(f"{pair.id}#hint-{number}", pair.id, hint, is_hint=True)
        for number, hint in enumerate(hints, start=1)
    ]


def passages_of(pair: QAPair) -> list[Passage]:
    """The passages of one pair; ids are the pair's with the name of the view."""
    answer, question, lead_in = pair.answer_text, pair.question_text, pair.lead_in_text
    found = [Passage(f"{pair.id}#answer", pair.id, answer)]
    if question is not None:
        found.append(Passage(f"{pair.id}#question", pair.id, question))
        found.append(Passage(f"{pair.id}#both", pair.id, f"{question}\n{answer}"))
    elif lead_in is not None:
        found.append(Passage(f"{pair.id}#both", pair.id, f"{lead_in}\n{answer}"))
    sentences = sentences_of(pair)
    if len(sentences) > 1:
        found.extend(
            Passage(f"{pair.id}#{number}", pair.id, pair.document.slice(span), span)
            for number, span in enumerate(sentences, start=1)
        )
    return found


def view_of(passage: Passage) -> View:
    """What a passage is of."""
    if passage.pair_id is None:
        return View.ASIDE
    if passage.is_hint:
        return View.HINT
    if passage.span is not None:
        return View.SENTENCE
    return {"answer": View.ANSWER, "both": View.BOTH}.get(passage.id.rpartition("#")[2], View.QUESTION)


def sentences_of(pair: QAPair) -> list[Span]:
    """The sentences of an answer, in order; a very short one is joined to the next."""
    found: list[Span] = []
    for piece in pair.answer:
        words = pair.document.slice(piece)
        pattern = LATIN_SENTENCE if words.isascii() else SENTENCE
        start = piece.start
        for match in pattern.finditer(words):
            end = piece.start + match.end()
            if len(pair.document.text[start:end].strip()) < SHORTEST_SENTENCE and end < piece.end:
                continue
            found.append(_trimmed(pair, start, end))
            start = end
    return found


def _trimmed(pair: QAPair, start: int, end: int) -> Span:
    words = pair.document.text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip())))


def passages_fingerprint(passages: Iterable[Passage]) -> str:
    """SHA-256 over the ids and texts of the passages, in their order."""
    if isinstance(passages, CorpusPassages):
        return passages.layout.fingerprint
    digest = hashlib.sha256()
    _update(digest, passages)
    return digest.hexdigest()


def _update(digest: "hashlib._Hash", passages: Iterable[Passage]) -> None:
    for passage in passages:
        digest.update(f"{passage.id}\0{passage.text}\0".encode())
