"""Bytes become the text a reader would see, or one clear error."""

from pathlib import Path

import pytest

from bot.errors import DocumentError
from bot.reading.text.load import decode, load_document

SIMPLIFIED = "记者：这把尺子准不准？\n沈知远：准不准，看桌子的脚。我们每天量三遍，一遍也不能少。\n"
TRADITIONAL = "記者：這把尺子準不準？\n沈知遠：準不準，看桌子的腳。我們每天量三遍，一遍也不能少。\n"
NOWHERE = Path("document.txt")


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SIMPLIFIED, "utf-8"),
        (SIMPLIFIED, "gb18030"),
        (TRADITIONAL, "gb18030"),
        (TRADITIONAL, "big5"),
        (TRADITIONAL, "utf-16"),
    ],
)
def test_chinese_files_are_read_in_their_encoding(text: str, encoding: str, line_end: str) -> None:
    written = text.replace("\n", line_end)
    assert decode(written.encode(encoding), NOWHERE) == written


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode(SIMPLIFIED.encode("utf-8-sig"), NOWHERE) == SIMPLIFIED


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is empty"),
        (b" \n", "is empty"),
        (b"%PDF-1.7", "is a PDF file"),
        (b"PK\x03\x04", "is a Word, EPUB or zip file"),
        (b"a\x00b", "is a binary file"),
        (b"\xff\xff\xff\xff", "is in no encoding known here"),
    ],
)
def test_what_is_no_text_is_refused_with_the_remedy(data: bytes, message: str) -> None:
    with pytest.raises(DocumentError, match=message):
        decode(data, NOWHERE)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"none\.txt: no such file; name a text, Markdown or HTML file"):
        load_document(tmp_path / "none.txt")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(DocumentError) as caught:
        load_document(tmp_path)
    assert str(caught.value) == f"{tmp_path}: is a folder; name one of the files in it"


def test_html_is_read_as_its_visible_text(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<p>记者：好？</p><nav>首页</nav><p>沈知远：好。</p>", encoding="utf-8")
    assert load_document(path).text == "记者：好？\n\n沈知远：好。"
