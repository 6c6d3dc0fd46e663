"""Pairs, answers and reports as the JSON of the command line and of the HTTP interface: one form for both."""

from typing import Any

from bot.check import CheckedDocument, Report
from bot.collection.corpus import Corpus
from bot.documents import Citation, QAPair, Span
from bot.retrieve import Answer, Hit

DIGITS = 4
"""Decimals of a score; more would suggest a precision that it does not have."""


def answer_to_dict(answer: Answer, corpus: Corpus, language: str = "en") -> dict[str, Any]:
    """An answer: always its k nearest hits, whatever `answered` says."""
    return {
        "question": answer.question,
        "answered": answer.answered,
        "confidence": round(answer.confidence, DIGITS),
        "hits": [hit_to_dict(hit, corpus, language) for hit in answer.hits],
    }


def hit_to_dict(hit: Hit, corpus: Corpus, language: str = "en") -> dict[str, Any]:
    """One hit: the fields of its pair with rank, score and the sentence that matched."""
    return {
        "rank": hit.rank,
        "score": round(hit.score, DIGITS),
        **pair_to_dict(hit.pair, corpus, language),
        "sentence": None if hit.sentence is None else hit.pair.document.slice(hit.sentence),
        "variants": [_variant(pair) for pair in hit.variants],
    }


def pair_to_dict(pair: QAPair, corpus: Corpus, language: str = "en") -> dict[str, Any]:
    """One pair; unknown is None. `language` is that of the editor's note: en, zh-Hans, zh-Hant."""
    notes = corpus.notes(pair)
    return {
        "id": pair.id,
        "kind": pair.kind.value,
        "document": pair.document.id,
        "question": pair.question_text,
        "answer": pair.answer_text,
        "spans": [_offsets(span) for span in pair.answer],
        "lead_in": pair.lead_in_text,
        "attribution": pair.attribution_text,
        "sentence": None,
        "citation": citation_to_dict(corpus.citation(pair)),
        "note": " ".join(note.texts[language] for note in notes) if notes else None,
        "variants": [_variant(other) for other in corpus.variants(pair)],
    }


def citation_to_dict(citation: Citation) -> dict[str, Any]:
    """Where a pair stands, where its document comes from, and which interviews it is said to come from."""
    source = citation.source
    return {
        "title": source.title,
        "publisher": source.publisher,
        "author": source.author,
        "published": source.published,
        "url": source.url,
        "interviews": list(citation.interviews),
        "paragraph": citation.paragraph,
    }


def report_to_dict(report: Report) -> dict[str, Any]:
    """What a check found, with the rule and the offsets of everything."""
    return {
        "documents": [_document(checked, report.corpus) for checked in report.documents],
        "skipped": [{"name": skipped.name, "reason": skipped.reason} for skipped in report.skipped],
        "problems": [{"where": problem.where, "message": problem.message} for problem in report.problems],
        "remarks": list(report.remarks),
    }


def _document(checked: CheckedDocument, corpus: Corpus) -> dict[str, Any]:
    return {
        "id": checked.document.id,
        "file": checked.path.name,
        "characters": len(checked.document.text),
        "sha256": checked.document.sha256,
        "on_record": checked.on_record,
        "statements": [_statement(pair, corpus) for pair in checked.pairs],
        "unsure": [
            {"span": _offsets(doubt.span), "reason": doubt.reason, "words": doubt.document.slice(doubt.span)}
            for doubt in checked.unsure
        ],
    }


def _statement(pair: QAPair, corpus: Corpus) -> dict[str, Any]:
    return {
        **pair_to_dict(pair, corpus),
        "rule": pair.rule,
        "question_span": None if pair.question is None else _offsets(pair.question),
        "lead_in_span": None if pair.lead_in is None else _offsets(pair.lead_in),
        "attribution_span": None if pair.attribution is None else _offsets(pair.attribution),
    }


def _offsets(span: Span) -> list[int]:
    return [span.start, span.end]


def _variant(pair: QAPair) -> dict[str, Any]:
    return {"id": pair.id, "document": pair.document.id, "kind": pair.kind.value, "answer": pair.answer_text}
