"""A file -> the text a reader would see. The only place that decodes bytes.

For plain text, `Document.text` is the decoded
file (byte-order mark dropped, line ends as they are); for HTML it is the visible text as
`markup.py` takes it from the page.
"""

import codecs
import hashlib
import re
import stat
from pathlib import Path

from bot.documents import Document, Source
from bot.errors import DocumentError
from bot.folding import fold
from bot.reading.text.markup import visible_text

SIGNATURES = {
    b"%PDF": "a PDF file; save its text as .txt first",
    b"PK\x03\x04": "a Word, EPUB or zip file; save its text as .txt first",
    b"\xd0\xcf\x11\xe0": "an old Word file; save its text as .txt first",
    b"{\\rtf": "an RTF file; save its text as .txt first",
    b"\x1f\x8b": "a gzip file; unpack it first",
    b"\x89PNG": "a picture; a document has to be text",
    b"\xff\xd8\xff": "a picture; a document has to be text",
}
"""How files begin that people take for documents, with the remedy."""

BYTE_ORDER_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}

LEGACY_ENCODINGS = ("gb18030", "big5", "cp950", "big5hkscs")
"""What Chinese text that is not Unicode is written in; where it could be several, the usual text wins."""

USUAL = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里，。：？！、“”「」《》"
)
"""The most frequent characters of Chinese text and its punctuation; wrong decodings hold few of them."""

SAMPLE = 100_000
"""Bytes that decide the encoding of a file; more would cost time and change nothing."""

MARKUP = re.compile(r"<!doctype html|</(?:p|div|body|html|article|section|span|li|blockquote)\s*>", re.I)
DECLARED_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([a-zA-Z0-9_-]{2,20})", re.I)


def load_document(path: Path, source: Source | None = None) -> Document:
    """The document in a file. Raises DocumentError naming the file and the remedy."""
    try:
        if not (path.is_dir() or stat.S_ISREG(path.stat().st_mode)):  # a pipe would be waited for
            raise DocumentError(f"{path}: is neither a file nor a folder; name a text, Markdown or HTML file")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise DocumentError(f"{path}: no such file; name a text, Markdown or HTML file") from error
    except OSError as error:
        if path.is_dir():
            raise DocumentError(f"{path}: is a folder; name one of the files in it") from error
        raise DocumentError(f"{path}: cannot be read ({error.strerror}); check its permissions") from error
    text = decode(data, path)
    if path.suffix.lower() in {".html", ".htm", ".xhtml"} or len(MARKUP.findall(text, 0, SAMPLE)) >= 3:
        text = visible_text(text)
    if not text.strip():
        raise DocumentError(f"{path}: holds no text; remove it or put its text in")
    return Document(path.stem, text, hashlib.sha256(data).hexdigest(), source or Source())


def decode(data: bytes, path: Path) -> str:
    """The text of a file's bytes. Raises DocumentError for what is no text or in no known encoding."""
    if not data.strip():
        raise DocumentError(f"{path}: is empty; remove it or put its text in")
    for signature, remedy in SIGNATURES.items():
        if data.startswith(signature):
            raise DocumentError(f"{path}: is {remedy}")
    for mark, encoding in BYTE_ORDER_MARKS.items():
        if data.startswith(mark):
            return _decode_as(data, encoding, path)
    if b"\x00" in data:
        raise DocumentError(f"{path}: is a binary file, not text; remove it or save its text as .txt")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_as(data, _legacy_encoding(data, path), path)


def _decode_as(data: bytes, encoding: str, path: Path) -> str:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise DocumentError(f"{path}: is not text in {encoding}; save it as UTF-8") from error


def _legacy_encoding(data: bytes, path: Path) -> str:
    declared = DECLARED_CHARSET.search(data, 0, SAMPLE)
    if declared:
        name = declared.group(1).decode("ascii").lower()
        return "gb18030" if name in {"gb2312", "gbk"} else name
    shares = {encoding: _usual_share(data[:SAMPLE], encoding) for encoding in LEGACY_ENCODINGS}
    best = max(shares, key=lambda encoding: shares[encoding])
    if not shares[best]:
        raise DocumentError(f"{path}: is in no encoding known here (UTF-8, GB18030, Big5); save it as UTF-8")
    return best


def _usual_share(sample: bytes, encoding: str) -> float:
    """The share of usual characters among those beyond ASCII; 0 where the bytes cannot be read."""
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        text = decoder.decode(sample)  # the sample may end in the middle of a character
    except UnicodeDecodeError:
        return 0.0
    foreign = [character for character in text if not character.isascii()]
    usual = sum(1 for character in foreign if character in USUAL or fold(character) in USUAL)
    return usual / max(1, len(foreign))
