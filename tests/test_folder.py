"""Which files of a folder are documents."""

from pathlib import Path

import pytest

from bot.collection.folder import document_paths
from bot.errors import DocumentError


def test_only_documents_of_a_folder_are_listed(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "README.md", "sources.toml", ".hidden"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert [path.name for path in document_paths(tmp_path)] == ["a.html", "b.txt"]


def test_two_files_with_one_id_are_refused(tmp_path: Path) -> None:
    for name in ("a.html", "a.txt"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    with pytest.raises(DocumentError, match=r"same id as a\.html"):
        document_paths(tmp_path)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="no such folder"):
        document_paths(tmp_path / "none")
