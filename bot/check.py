"""Proof that every pair is a slice of its document, and that documents and records agree."""

from dataclasses import dataclass
from pathlib import Path

from bot.corpus import Corpus
from bot.documents import Document, QAPair, Span
from bot.reading.load import load_document


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about a document or a pair that must be mended."""

    where: str
    message: str


def problems(corpus: Corpus, path: Path) -> list[Problem]:
    """Everything wrong with a corpus read from a folder or a file; empty where each word holds."""
    folder = path.parent if path.is_file() else path
    fresh = {document.id: document for document in _read_again(corpus, folder)}
    found: list[Problem] = []
    for pair in corpus.pairs:
        found.extend(_pair_problems(pair, fresh[pair.document.id]))
    return found


def _read_again(corpus: Corpus, folder: Path) -> list[Document]:
    files = {path.stem: path for path in folder.iterdir() if path.is_file() and path.suffix != ".toml"}
    return [load_document(files[document.id], document.source) for document in corpus.documents]


def _pair_problems(pair: QAPair, document: Document) -> list[Problem]:
    found: list[Problem] = []
    if document.sha256 != pair.document.sha256:
        found.append(Problem(pair.id, "its document changed while it was checked; run check again"))
    parts = (*pair.answer, *filter(None, (pair.question, pair.attribution, pair.lead_in)))
    for span in parts:
        if span.end > len(document.text) or document.slice(span) != pair.document.slice(span):
            found.append(Problem(pair.id, f"characters {span.start} to {span.end} are not in the document"))
        elif document.slice(span).strip() != document.slice(span):
            found.append(Problem(pair.id, f"characters {span.start} to {span.end} begin or end with a space"))
    if any(not _in_order(first, second) for first, second in zip(pair.answer, pair.answer[1:], strict=False)):
        found.append(Problem(pair.id, "the pieces of the answer overlap or are out of order"))
    if pair.question is not None and any(span.overlaps(pair.question) for span in pair.answer):
        found.append(Problem(pair.id, "the question stands inside the answer"))
    return found


def _in_order(first: Span, second: Span) -> bool:
    return first.end <= second.start
