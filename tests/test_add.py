"""Adding a document: copied and recorded, or refused with nothing changed."""

import hashlib
import os
import stat
import tomllib
from pathlib import Path

import pytest

from bot.add import add_document, document_to_add, hints_template, source_table, toml_key, toml_text
from bot.check import check
from bot.collection.corpus import Corpus
from bot.collection.metadata import SourceEntry, load_hints, load_sources
from bot.documents import Document, Source
from bot.errors import DocumentError, MetadataError
from tests.conftest import write_folder

TEXT = "记者：灯塔要关了吗？\r\n奎阿达：不关。有人在海上，灯就亮着。\r\n"

HASH = hashlib.sha256(TEXT.encode()).hexdigest()

SOURCE = Source(
    title='灯塔"夜谈"\\',
    publisher="海岸报",
    author="甲\t乙",
    published="2031-02",
    url="https://example.org/a?b=1#c",
    interviews=("海岸电台访谈", "第二次访谈"),
    interviews_in_part=("去年的访谈",),
    edited=True,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A document outside the folder, with the line ends of another system."""
    path = tmp_path / "inbox" / "night.txt"
    path.parent.mkdir()
    path.write_bytes(TEXT.encode())
    return path


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of the folder, hidden ones too."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_document_is_copied_byte_for_byte_and_recorded(folder: Path, file: Path) -> None:
    before = contents(folder)
    target = add_document(file, folder, SOURCE)
    assert target == folder / "night.txt"
    assert target.read_bytes() == TEXT.encode()
    assert file.read_bytes() == TEXT.encode()
    assert load_sources(folder) == {"night": SourceEntry(SOURCE, HASH)}
    after = contents(folder)
    assert after.keys() - before.keys() == {"night.txt", "sources.toml"}
    assert {name: after[name] for name in before} == before
    report = check(target)
    assert [pair.answer_text for pair in report.corpus.pairs] == ["不关。有人在海上，灯就亮着。"]
    assert [checked.on_record for checked in report.documents] == [True]


@pytest.mark.parametrize(
    ("existing", "between"),
    [
        (b"", b""),
        (b'# why\n[a]\ntitle = "x"  # y\n', b"\n"),
        (b'[a]\ntitle = "x"', b"\n\n"),
        (b'\xef\xbb\xbf# why\r\n[a]\r\ntitle = "x"\r\n', b"\r\n"),
        (b'[a]\r\ntitle = "x"', b"\r\n\r\n"),
    ],
)
def test_what_stands_in_the_table_of_sources_stays_byte_for_byte(
    folder: Path, file: Path, existing: bytes, between: bytes
) -> None:
    (folder / "sources.toml").write_bytes(existing)
    add_document(file, folder, Source(title="夜谈"))
    table = f'[night]\ntitle = "夜谈"\nsha256 = "{HASH}"\n'.encode()
    line_end = b"\r\n" if b"\r\n" in existing else b"\n"
    assert (folder / "sources.toml").read_bytes() == existing + between + table.replace(b"\n", line_end)


def test_documents_can_be_added_one_after_the_other(folder: Path, file: Path) -> None:
    add_document(file, folder, Source())
    second = file.with_name("夜 谈.2.txt")
    second.write_text("奎阿达说：“灯还亮着。”\n", encoding="utf-8")
    add_document(second, folder, Source())
    assert list(load_sources(folder)) == ["night", "夜 谈.2"]
    assert "夜 谈.2" in {document.id for document in Corpus.read(folder, strict=True).documents}


def test_the_table_keeps_its_permissions_and_a_link_stays_a_link(
    folder: Path, file: Path, tmp_path: Path
) -> None:
    real = tmp_path / "elsewhere.toml"
    real.write_bytes(b"")
    real.chmod(0o640)
    (folder / "sources.toml").symlink_to(real)
    add_document(file, folder, Source())
    assert (folder / "sources.toml").is_symlink()
    assert list(load_sources(folder)) == ["night"]
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


REFUSED = [
    ("night.txt", b"", "is empty; remove it or put its text in"),
    ("night.txt", b"a\x00b", "is a binary file, not text; remove it or save its text as .txt"),
    ("night.pdf", b"%PDF-1.7", "is a PDF file; save its text as .txt first"),
    ("night.docx", b"PK\x03\x04", "is a Word, EPUB or zip file; save its text as .txt first"),
    ("README.txt", b"x", "is not named like a document (README*, *.toml, hidden); rename it"),
    ("night.toml", b"x", "is not named like a document (README*, *.toml, hidden); rename it"),
    (".night.txt", b"x", "is not named like a document (README*, *.toml, hidden); rename it"),
    ("ni\nght.txt", b"x", "is not named like a document (README*, *.toml, hidden); rename it"),
]


@pytest.mark.parametrize(("name", "data", "message"), REFUSED)
def test_what_is_no_document_is_refused_and_nothing_changes(
    folder: Path, tmp_path: Path, name: str, data: bytes, message: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    before = contents(folder)
    for refuse in (lambda: add_document(path, folder, Source()), lambda: document_to_add(path, folder)):
        with pytest.raises(DocumentError) as caught:
            refuse()
        assert str(caught.value) == f"{path}: {message}"
    assert contents(folder) == before


def test_a_file_that_is_not_there_is_refused(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"nowhere\.txt: no such file; name a text, Markdown"):
        add_document(tmp_path / "nowhere.txt", folder, Source())


def test_a_folder_is_refused_as_a_document(folder: Path, tmp_path: Path) -> None:
    before = contents(folder)
    with pytest.raises(DocumentError, match=r": is a folder; name one of the files in it$"):
        add_document(tmp_path, folder, Source())
    assert contents(folder) == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_and_not_waited_for(folder: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    before = contents(folder)
    for refuse in (lambda: add_document(pipe, folder, Source()), lambda: Corpus.read(pipe)):
        with pytest.raises(DocumentError, match=r": is neither a file nor a folder; name a text"):
            refuse()
    assert contents(folder) == before


@pytest.mark.parametrize("taken", ["night.txt", "night.md"])
def test_a_document_that_stands_there_is_not_overwritten(folder: Path, file: Path, taken: str) -> None:
    (folder / taken).write_text("奎阿达：先来的。\n", encoding="utf-8")
    before = contents(folder)
    with pytest.raises(DocumentError) as caught:
        add_document(file, folder, Source())
    assert str(caught.value) == (
        f"{folder / taken}: stands there already and is not overwritten; rename the file to add, or write "
        f"the table [night] in {folder / 'sources.toml'} by hand"
    )
    assert contents(folder) == before


def test_a_file_of_the_folder_itself_is_not_added_to_it(folder: Path) -> None:
    with pytest.raises(DocumentError, match=r"talk\.txt: stands there already"):
        add_document(folder / "talk.txt", folder, Source())


def test_a_table_that_stands_there_is_not_doubled(folder: Path, file: Path) -> None:
    write_folder(folder, sources='[night]\ntitle = "x"\n')
    before = contents(folder)
    with pytest.raises(MetadataError, match=r"sources\.toml: has a table \[night\] already; rename the file"):
        add_document(file, folder, Source())
    assert contents(folder) == before


def test_a_table_of_sources_that_cannot_be_read_is_left_alone(folder: Path, file: Path) -> None:
    write_folder(folder, sources="[night\n")
    before = contents(folder)
    with pytest.raises(MetadataError, match=r"sources\.toml: cannot be read as TOML"):
        add_document(file, folder, Source())
    assert contents(folder) == before


@pytest.mark.parametrize("place", ["nowhere", "talk.txt"])
def test_a_place_that_is_no_folder_is_refused(folder: Path, file: Path, place: str) -> None:
    with pytest.raises(
        DocumentError, match=rf"{place}: no such folder; name the folder of documents with --seeds"
    ):
        add_document(file, folder / place, Source())


@pytest.mark.parametrize("failing", [1, 2])
def test_a_write_that_fails_leaves_nothing_behind(
    folder: Path, file: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    write_folder(folder, sources='[talk]\ntitle = "x"\n')
    before = contents(folder)
    calls: list[int] = []

    def full(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == failing:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DocumentError) as caught:
        add_document(file, folder, Source())
    assert str(caught.value) == f"{folder}: cannot be written (No space left on device); nothing was added"
    assert len(calls) == failing
    assert contents(folder) == before


def test_words_that_are_no_text_are_refused_before_anything_is_written(folder: Path, file: Path) -> None:
    before = contents(folder)
    with pytest.raises(MetadataError, match="is not text in UTF-8; write it again"):
        add_document(file, folder, Source(title="a\udcff"))
    assert contents(folder) == before


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain",
        'quote " and \\',
        "tab\tline\nend\r",
        "\x00\x01\x1f\x7f\x80",
        "灯塔 🗼 \u2028",
        "'''\"\"\"",
    ],
)
def test_any_text_survives_being_written_as_toml(text: str) -> None:
    assert tomllib.loads(f"{toml_key(text)} = {toml_text(text)}") == {text: text}


def test_a_plain_name_is_a_bare_key() -> None:
    assert toml_key("000_1bc-2") == "000_1bc-2"
    assert toml_key("a.b") == '"a.b"'


def test_what_a_document_does_not_state_has_no_line() -> None:
    document = Document("night", TEXT, "ab" * 32)
    assert source_table(document, Source(url="https://example.org/")) == (
        f'[night]\nurl = "https://example.org/"\nsha256 = "{"ab" * 32}"\n'
    )


def test_the_template_for_hints_can_be_appended_as_it_is_and_filled_in(folder: Path) -> None:
    pairs = Corpus.read(folder).pairs
    template = hints_template(pairs)
    assert template.startswith(
        '[article-4c002354]\nopening = "圖紙公開之後，燈塔反而更"\nen = []\nzh = []\n\n['
    )
    write_folder(folder, hints=template)
    assert [entry.pair_id for entry in load_hints(folder)] == [pair.id for pair in pairs]
    assert check(folder).problems == ()
