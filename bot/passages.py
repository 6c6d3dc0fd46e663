"""A pair -> the passages that are embedded: what a question may resemble, from several sides.

A question may resemble the interviewer's, the answer as a whole, one sentence of it, or question and
answer together. Each view is a passage, and so is each search hint; a pair scores as its best one.
"""

import hashlib
import re
from collections.abc import Sequence

from bot.corpus import Corpus
from bot.documents import Passage, QAPair, Span

SHORTEST_SENTENCE = 6
"""Characters of the shortest sentence that is a passage of its own; 自下而上。 alone says nothing."""

SENTENCE = re.compile(r"[^。!?！？\n]+(?:[。!?！？]+[”」』’\"]*|\n|$)")
LATIN_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+[”’\"]*(?=\s|$)|\n|$)")


def passages_of_corpus(corpus: Corpus) -> list[Passage]:
    """Every passage of every pair and its search hints, in their order."""
    return [
        passage for pair in corpus.pairs for passage in (*passages_of(pair), *hint_passages(pair, corpus.hints(pair)))
    ]


def hint_passages(pair: QAPair, hints: Sequence[str]) -> list[Passage]:
    """The search hints of a pair as passages."""
    return [
        Passage(f"{pair.id}#hint-{number}", pair.id, hint, is_hint=True) for number, hint in enumerate(hints, start=1)
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


def passages_fingerprint(passages: Sequence[Passage]) -> str:
    """SHA-256 over the ids and texts of the passages, in their order."""
    digest = hashlib.sha256()
    for passage in passages:
        digest.update(f"{passage.id}\0{passage.text}\0".encode())
    return digest.hexdigest()
