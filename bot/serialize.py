"""Pairs and answers as the JSON of the command line and of the HTTP interface: one form for both."""

from typing import Any

from bot.corpus import Corpus
from bot.documents import Citation, QAPair
from bot.retrieve import Answer, Hit


def answer_to_dict(answer: Answer, corpus: Corpus) -> dict[str, Any]:
    """An answer: always its k nearest hits, whatever `answered` says."""
    return {
        "question": answer.question,
        "answered": answer.answered,
        "confidence": round(answer.confidence, 4),
        "hits": [hit_to_dict(hit, corpus) for hit in answer.hits],
    }


def hit_to_dict(hit: Hit, corpus: Corpus) -> dict[str, Any]:
    """One hit: the fields of its pair with rank, score and the sentence that matched."""
    fields = pair_to_dict(hit.pair, corpus)
    fields["sentence"] = None if hit.sentence is None else hit.pair.document.slice(hit.sentence)
    fields["variants"] = [_variant(pair) for pair in hit.variants]
    return {"rank": hit.rank, "score": round(hit.score, 4), **fields}


def pair_to_dict(pair: QAPair, corpus: Corpus) -> dict[str, Any]:
    """One pair; unknown is None."""
    notes = corpus.notes(pair)
    return {
        "id": pair.id,
        "kind": pair.kind.value,
        "document": pair.document.id,
        "question": pair.question_text,
        "answer": pair.answer_text,
        "spans": [[span.start, span.end] for span in pair.answer],
        "lead_in": pair.lead_in_text,
        "attribution": pair.attribution_text,
        "sentence": None,
        "citation": citation_to_dict(corpus.citation(pair)),
        "note": " ".join(note.texts["en"] for note in notes) if notes else None,
        "variants": [_variant(other) for other in corpus.variants(pair)],
    }


def citation_to_dict(citation: Citation) -> dict[str, Any]:
    """Where a pair stands, and where its document comes from."""
    source = citation.source
    return {
        "title": source.title,
        "publisher": source.publisher,
        "author": source.author,
        "published": source.published,
        "url": source.url,
        "interviews": list(source.interviews),
        "paragraph": citation.paragraph,
    }


def _variant(pair: QAPair) -> dict[str, Any]:
    return {"id": pair.id, "document": pair.document.id, "kind": pair.kind.value, "answer": pair.answer_text}
