"""Adding a document: its file is copied into the folder, its table appended to sources.toml.

Nothing that stands there is overwritten, and what cannot be finished is undone.
"""

import hashlib
import json
import os
import re
import secrets
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.collection.folder import NOT_DOCUMENTS
from bot.collection.metadata import SOURCES_FILE, load_sources
from bot.documents import Document, QAPair, Source
from bot.errors import DocumentError, MetadataError

BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
"""A key of TOML that needs no quotation marks."""

OPENING = 12
"""Characters of an opening in a template for hints: enough to recognise the statement."""


def document_to_add(file: Path, folder: Path) -> Document:
    """The document in a file that may be added to a folder.

    Raises DocumentError for a file that cannot be read, that is no document, or whose name is taken, and
    MetadataError where its table is taken or sources.toml cannot be read.
    """
    from bot.reading.text.load import load_document

    if not folder.is_dir():
        raise DocumentError(f"{folder}: no such folder; name the folder of documents with --seeds")
    if NOT_DOCUMENTS.search(file.name) or not file.name.isprintable():
        raise DocumentError(f"{file}: is not named like a document (README*, *.toml, hidden); rename it")
    for other in sorted(folder.iterdir()):
        if other.stem == file.stem and not NOT_DOCUMENTS.search(other.name):
            raise DocumentError(
                f"{other}: stands there already and is not overwritten; rename the file to add, or write "
                f"the table [{file.stem}] in {folder / SOURCES_FILE} by hand"
            )
    if file.stem in load_sources(folder):
        raise MetadataError(
            f"{folder / SOURCES_FILE}: has a table [{file.stem}] already; rename the file to add, or "
            "remove the table"
        )
    return load_document(file)


def add_document(file: Path, folder: Path, source: Source) -> Path:
    """Where the document stands in the folder, after copying it there and recording its source and hash.

    Raises what `document_to_add` raises, and DocumentError where the folder cannot be written. Then
    nothing has changed.
    """
    document = document_to_add(file, folder)
    data = file.read_bytes()
    if hashlib.sha256(data).hexdigest() != document.sha256:
        raise DocumentError(f"{file}: changed while it was read; add it again")
    record = (folder / SOURCES_FILE).resolve()
    recorded = _appended(record.read_bytes() if record.exists() else b"", source_table(document, source))
    target = folder / file.name
    try:
        # Reserved first, so that two who add files of one name cannot overwrite each other's.
        target.open("xb").close()
        try:
            _replace(target, data)
            _replace(record, recorded)
        except BaseException:
            target.unlink()
            raise
    except OSError as error:
        raise DocumentError(f"{folder}: cannot be written ({error.strerror}); nothing was added") from error
    return target


def source_table(document: Document, source: Source) -> str:
    """The table of a document for sources.toml; what is unknown has no line."""
    return "".join(f"{line}\n" for line in _table_lines(document, source))


def _table_lines(document: Document, source: Source) -> Iterator[str]:
    yield f"[{toml_key(document.id)}]"
    for key in ("title", "publisher", "author", "published", "url"):
        value = getattr(source, key)
        if value is not None:
            yield f"{key} = {toml_text(value)}"
    for key in ("interviews", "interviews_in_part"):
        if values := getattr(source, key):
            yield f"{key} = [{', '.join(map(toml_text, values))}]"
    if source.edited:
        yield "edited = true"
    yield f"sha256 = {toml_text(document.sha256)}"


def hints_template(pairs: Sequence[QAPair]) -> str:
    """A table for hints.toml for each statement, with no hint in it yet."""
    return "\n".join(
        f"[{toml_key(pair.id)}]\n"
        f"opening = {toml_text(pair.document.slice(pair.answer[0])[:OPENING].strip())}\n"
        "en = []\n"
        "zh = []\n"
        for pair in pairs
    )


def toml_key(name: str) -> str:
    """A name as a key of TOML."""
    return name if BARE_KEY.fullmatch(name) else toml_text(name)


def toml_text(text: str) -> str:
    """A text as a string of TOML. Raises MetadataError for what is no text in any encoding."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise MetadataError(f"{text!r} is not text in UTF-8; write it again") from error
    # A string of JSON is one of TOML, but for the one control character that JSON leaves as it is.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _appended(existing: bytes, table: str) -> bytes:
    """The bytes of sources.toml with a table more; those that were there stay as they are."""
    line_end = b"\r\n" if b"\r\n" in existing else b"\n"
    parts = [existing]
    if existing:
        parts.append(line_end if existing.endswith(b"\n") else line_end * 2)
    parts.append(table.encode().replace(b"\n", line_end))
    return b"".join(parts)


def _replace(path: Path, data: bytes) -> None:
    """Write beside the path, under a hidden name that is never a document, and move into place."""
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, part)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
