"""Answers, statements and reports as text for a terminal. Pure: text comes back, nothing is printed."""

import re
import shutil
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from bot.check import CheckedDocument, Report
from bot.cite import ENGLISH, facts
from bot.collection.corpus import Corpus
from bot.documents import QAPair, Span, Unsure
from bot.retrieve import Answer, Hit

WIDEST = 100
"""Columns of a line; longer ones are hard to read however wide the terminal is."""

NARROWEST = 20
"""Columns below which folding a line helps nobody."""

TOKEN = re.compile(r"[\u2e80-\uffee][，。、；：？！）」』》〉”’]*|[^\s\u2e80-\uffee]+|\s+")
"""What is not broken over two lines: a Chinese character with the marks after it, or a Latin word."""


def answer_text(answer: Answer) -> str:
    """The hits of an answer, or that nothing close was said and what comes nearest."""
    if not answer.hits:
        return "The documents hold no statement of the speaker.\n"
    lead = "" if answer.answered else "Nothing close was said in these documents. Related at most:\n\n"
    return lead + "\n".join(_hit(hit) for hit in answer.hits)


def _hit(hit: Hit) -> str:
    variants = "".join(
        _folded(f"also in {variant.document.id} ({ENGLISH.kinds[variant.kind]}): {variant.answer_text}", 6)
        for variant in hit.variants
    )
    return statement_text(hit.pair, heading=f"{hit.rank}. ({hit.score:.2f})") + variants


def statement_text(pair: QAPair, *, heading: str) -> str:
    """One statement with its question or lead-in and its source."""
    lines = [
        f"{heading}  [{ENGLISH.kinds[pair.kind]}]\n",
        *_context(pair),
        _folded(f"A: {pair.answer_text}", 3),
        _folded(f"—  {_cited(pair)}", 3),
    ]
    return "".join(lines)


def _context(pair: QAPair) -> Iterable[str]:
    if pair.question_text is not None:
        yield _folded(f"Q: {pair.question_text}", 3)
    elif pair.lead_in_text is not None:
        yield _folded(f"…  {pair.lead_in_text}", 3)


def _cited(pair: QAPair) -> str:
    citation = Corpus.citation(pair)
    interviews = f"from: {'; '.join(citation.interviews)}" if citation.interviews else "interview not stated"
    known = [*facts(citation), f"document {citation.document_id}", interviews]
    return ", ".join([*known, *filter(None, (citation.source.url,))])


def report_text(report: Report) -> str:
    """What a check found: document by document, then what was skipped, remarks, problems, and the sum."""
    counts = (
        _count(len(report.documents), "document"),
        _count(len(report.corpus.pairs), "statement"),
        f"{len(report.corpus.unsure)} unsure",
        _count(len(report.problems), "problem"),
    )
    parts = [
        *(_checked_document(checked) for checked in report.documents),
        _section("Skipped", [f"{skipped.name}: {skipped.reason}" for skipped in report.skipped]),
        _section("Remarks", report.remarks),
        _section("Problems", [f"{problem.where}: {problem.message}" for problem in report.problems]),
        f"{', '.join(counts)}\n",
    ]
    return "\n".join(part for part in parts if part)


def _section(title: str, lines: Sequence[str]) -> str:
    return "".join([f"{title}\n", *(_folded(line, 3, hanging=2) for line in lines)]) if lines else ""


def _checked_document(checked: CheckedDocument) -> str:
    document = checked.document
    record = "its SHA-256 is the one on record" if checked.on_record else "its SHA-256 is not on record"
    found = (
        _count(len(checked.pairs), "statement") if checked.pairs else "not a word of the speaker was found"
    )
    heading = f"{checked.path.name}: {found}, {len(checked.unsure)} unsure\n"
    parts = [
        f"{heading}   {len(document.text)} characters, {record}\n",
        *(_found(pair) for pair in checked.pairs),
        *(_doubt(doubt) for doubt in checked.unsure),
    ]
    return "\n".join(parts)


def _found(pair: QAPair) -> str:
    places = ", ".join(_place(span) for span in pair.answer)
    attribution = (
        f"said by: {pair.attribution_text} ({_place(pair.attribution)})"
        if pair.attribution is not None
        else "said by: no words say so, only the layout"
    )
    lines = [
        f"{pair.id}  [{ENGLISH.kinds[pair.kind]}]\n",
        *_context(pair),
        _folded(f"A: {pair.answer_text}", 3),
        _folded(f"at: {places}, paragraph {pair.paragraph}; rule: {pair.rule}", 3),
        _folded(attribution, 3),
    ]
    return "".join(lines)


def _doubt(doubt: Unsure) -> str:
    words = " ".join(doubt.document.slice(doubt.span).split())
    return (
        f"unsure, so left out: {doubt.reason}\n{_folded(words, 3)}{_folded(f'at: {_place(doubt.span)}', 3)}"
    )


def _place(span: Span) -> str:
    return f"characters {span.start} to {span.end}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _folded(text: str, indent: int, *, hanging: int = 0) -> str:
    """Text folded to the terminal's columns, each line ended; later lines indented by `hanging` more."""
    columns = max(NARROWEST, min(WIDEST, shutil.get_terminal_size().columns)) - indent - hanging
    lines = [line for paragraph in text.splitlines() for line in _fold_line(_harmless(paragraph), columns)]
    margins = [" " * indent, *[" " * (indent + hanging)] * len(lines)]
    return "".join(f"{margin}{line}\n" for margin, line in zip(margins, lines, strict=False))


def _fold_line(line: str, columns: int) -> Iterator[str]:
    """A line cut where it fills the columns: between words, and between any two Chinese characters."""
    current, used = "", 0
    for token in TOKEN.findall(line):
        width = columns_of(token)
        if used and used + columns_of(token.rstrip()) > columns:
            yield current.rstrip()
            current, used = "", 0
            token = token.lstrip()  # noqa: PLW2901  a line does not begin with a space
            width = columns_of(token)
        current, used = current + token, used + width
    if current.strip():
        yield current.rstrip()


def columns_of(text: str) -> int:
    """How many columns a terminal gives to a text."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def _harmless(line: str) -> str:
    """A line without control characters: a document must not steer the terminal it is shown on."""
    return "".join(
        character if unicodedata.category(character) != "Cc" else " " if character == "\t" else "\ufffd"
        for character in line
    )
