"""The tables beside the source documents say only what the documents themselves state."""

import hashlib
import tomllib
from pathlib import Path
from typing import Any

import pytest

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
LANGUAGES = {"en", "zh-Hans", "zh-Hant"}

SOURCES: dict[str, dict[str, Any]] = tomllib.loads((SEEDS / "sources.toml").read_text(encoding="utf-8"))
NOTES: list[dict[str, Any]] = tomllib.loads((SEEDS / "notes.toml").read_text(encoding="utf-8"))["note"]


def text_of(document: str) -> str:
    """The document as it came, its bytes read as UTF-8."""
    return (SEEDS / f"{document}.txt").read_bytes().decode("utf-8")


def test_every_document_has_its_table_and_every_table_its_document() -> None:
    assert set(SOURCES) == {path.stem for path in SEEDS.glob("*.txt")}


@pytest.mark.parametrize("document", SOURCES)
def test_a_document_has_the_bytes_on_record(document: str) -> None:
    data = (SEEDS / f"{document}.txt").read_bytes()
    assert hashlib.sha256(data).hexdigest() == SOURCES[document]["sha256"]


@pytest.mark.parametrize("document", SOURCES)
def test_what_is_said_of_a_document_stands_in_it_word_for_word(document: str) -> None:
    table = SOURCES[document]
    claims = [table[key] for key in ("title", "publisher", "author", "url") if key in table]
    assert [
        claim for claim in [*claims, *table.get("interviews", [])] if claim not in text_of(document)
    ] == []


@pytest.mark.parametrize(
    ("document", "printed", "published"),
    [
        ("000_1bc29a01bef0b19d", None, None),
        ("001_4ef804ce04b3e9fb", None, None),
        ("002_678a1a3e671fbfe1", "2025-02-06 18:31:59", "2025-02-06"),
        ("003_7460afe0bce2a415", None, None),
        ("004_8b9ed4cd3c7138cb", "发表日期：</strong>2025.1.22", "2025-01-22"),
    ],
)
def test_a_date_is_given_where_one_is_printed(
    document: str, printed: str | None, published: str | None
) -> None:
    assert SOURCES[document].get("published") == published
    assert printed is None or printed in text_of(document)


@pytest.mark.parametrize("note", NOTES, ids=lambda note: str(note["anchor"]))
def test_a_note_is_anchored_to_words_that_stand_in_the_document_once(note: dict[str, Any]) -> None:
    assert text_of(note["document"]).count(note["anchor"]) == 1


@pytest.mark.parametrize("note", NOTES, ids=lambda note: str(note["anchor"]))
def test_a_note_is_written_in_every_language_of_the_page(note: dict[str, Any]) -> None:
    assert set(note["text"]) == LANGUAGES
    assert [language for language, text in note["text"].items() if not text.strip()] == []


@pytest.mark.parametrize(
    "note", [note for note in NOTES if "see" in note], ids=lambda note: str(note["anchor"])
)
def test_a_note_points_at_words_of_another_document(note: dict[str, Any]) -> None:
    document, opening = note["see"]
    assert document != note["document"]
    assert text_of(document).count(opening) == 1
