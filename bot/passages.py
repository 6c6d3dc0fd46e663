"""A pair -> the passages that are embedded: what a question may resemble, from several sides.

A question may resemble the interviewer's, the answer as a whole, one sentence of it, or question and
answer together. Each view is a passage, and so is each search hint. What the documents say that is not
his is embedded too, sentence by sentence: a question that such an aside fits better was not answered by him.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence

from bot.corpus import Corpus
from bot.documents import Document, Passage, QAPair, Span

SHORTEST_SENTENCE = 6
"""Characters of the shortest sentence that is a passage of its own; 自下而上。 alone says nothing."""

SHORTEST_ASIDE = 8
"""Letters of the shortest aside; what is left of a sentence around a quotation says less than that."""

SENTENCE = re.compile(r"[^。!?！？\n]+(?:[。!?！？]+[”」』’\"]*|\n|$)")
LATIN_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+[”’\"]*(?=\s|$)|\n|$)")


def passages_of_corpus(corpus: Corpus) -> list[Passage]:
    """Every passage of every pair, its search hints, and the asides of every document, in their order."""
    found = [
        passage
        for pair in corpus.pairs
        for passage in (*passages_of(pair), *hint_passages(pair, corpus.hints(pair)))
    ]
    for document in corpus.documents:
        found.extend(asides_of(document, [pair for pair in corpus.pairs if pair.document.id == document.id]))
    return found


def asides_of(document: Document, pairs: Sequence[QAPair]) -> list[Passage]:
    """The sentences of a document, less what belongs to its pairs; ids tell where they begin."""
    found: list[Passage] = []
    taken = sorted(span for pair in pairs for span in _spans_of(pair))
    for match in SENTENCE.finditer(document.text):
        rest = _outside(Span(match.start(), match.end()), taken)
        words = " ".join(document.slice(span).strip() for span in rest).strip()
        if sum(character.isalnum() for character in words) >= SHORTEST_ASIDE:
            found.append(Passage(f"{document.id}#aside-{match.start()}", None, words))
    return found


def _spans_of(pair: QAPair) -> list[Span]:
    return [*pair.answer, *filter(None, (pair.question, pair.attribution))]


def _outside(sentence: Span, taken: Sequence[Span]) -> list[Span]:
    """The pieces of a sentence that no span takes; `taken` is sorted."""
    pieces, start = [], sentence.start
    for span in taken:
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


def is_whole(passage: Passage) -> bool:
    """Whether a passage holds a whole answer, alone or with what it answers."""
    return passage.id.endswith(("#answer", "#both"))


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
    digest = hashlib.sha256()
    for passage in passages:
        digest.update(f"{passage.id}\0{passage.text}\0".encode())
    return digest.hexdigest()
