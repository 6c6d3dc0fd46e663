"""The file of an index: what survives, what is refused, what is read when it is opened."""

import json
import os
import time
from pathlib import Path

import numpy as np
import pytest
from safetensors import safe_open

from embeddings import faiss_index
from embeddings.errors import IndexFileError, StaleIndexError
from embeddings.faiss_index import ExactIndex, ListedIndex
from embeddings.index import VectorIndex
from embeddings.index_file import (
    FORMAT,
    INDEX_FILE,
    LISTS_FILES,
    STALE_PART_SECONDS,
    open_index_file,
    verify,
)
from tests.index_building import DIRECTIONS, MADE, built, direction


@pytest.fixture
def compass(tmp_path: Path) -> VectorIndex:
    return built(tmp_path, ["east", "north", "between"])


@pytest.fixture
def listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> VectorIndex:
    monkeypatch.setattr(faiss_index, "EXACT_UP_TO", 2)
    return built(tmp_path, ["east", "north", "between"])


def test_a_stored_index_finds_the_same_when_opened_again(compass: VectorIndex, tmp_path: Path) -> None:
    opened = open_index_file(tmp_path, **MADE)
    assert opened.ids == compass.ids
    for part in ("rows", "scores"):
        found, made = (getattr(index.search(direction("between"), k=3), part) for index in (opened, compass))
        assert np.array_equal(found, made)
    assert [path.name for path in tmp_path.iterdir()] == [INDEX_FILE]


def test_a_few_vectors_are_searched_exactly_and_many_by_lists(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(faiss_index, "EXACT_UP_TO", 2)
    assert isinstance(built(tmp_path, ["east", "north"]), ExactIndex)
    many = built(tmp_path, ["east", "north", "between"])
    assert isinstance(many, ListedIndex)
    assert [*many.ids] == ["east", "north", "between"]
    assert many.ids == ("east", "north", "between")
    assert many.ids[1:] == ("north", "between")
    assert many.ids[-1] == "between"
    assert many.ids != built(tmp_path / "others", ["east", "north", "west"]).ids
    assert many.ids != built(tmp_path / "fewer", ["east", "north"]).ids


def test_ids_of_any_script_survive(tmp_path: Path) -> None:
    ids = ["文档-1", 'quote"\n', "", "\N{ROCKET}"]
    built(tmp_path, ids, texts=["east", "north", "west", "east"])
    assert open_index_file(tmp_path, **MADE).ids == tuple(ids)


def test_an_empty_index_can_be_stored_and_opened(tmp_path: Path) -> None:
    assert len(built(tmp_path, [])) == 0
    assert len(open_index_file(tmp_path, **MADE)) == 0


def test_the_file_can_be_read_by_its_own_library(compass: VectorIndex, tmp_path: Path) -> None:
    with safe_open(tmp_path / INDEX_FILE, framework="numpy") as file:
        assert np.array_equal(file.get_tensor("vectors"), compass.take([0, 1, 2]))


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"encoder": "encoder-2", "corpus": "corpus-1"}, "made with another encoder"),
        ({"encoder": "encoder-1", "corpus": "corpus-2"}, "made from other passages"),
    ],
)
@pytest.mark.usefixtures("compass")
def test_an_index_made_for_something_else_is_refused(
    tmp_path: Path, asked: dict[str, str], message: str
) -> None:
    with pytest.raises(StaleIndexError, match=rf"{INDEX_FILE}.*{message}.*build it again"):
        open_index_file(tmp_path, **asked)


def test_a_missing_index_is_named_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(StaleIndexError, match=rf"{INDEX_FILE}: there is no index; build it"):
        open_index_file(tmp_path / "nowhere", **MADE)


@pytest.mark.usefixtures("compass")
def test_an_index_of_another_format_is_refused(tmp_path: Path) -> None:
    path = tmp_path / INDEX_FILE
    written = path.read_bytes()
    stamp = json.dumps(f'"format": {FORMAT}')[1:-1].encode()
    assert written.count(stamp) == 1
    path.write_bytes(written.replace(stamp, json.dumps('"format": 9')[1:-1].encode()))
    with pytest.raises(StaleIndexError, match="format 9, not"):
        open_index_file(tmp_path, **MADE)


@pytest.mark.usefixtures("compass")
def test_a_file_damaged_anywhere_is_refused(tmp_path: Path) -> None:
    path = tmp_path / INDEX_FILE
    whole = path.read_bytes()
    (start,) = (whole.index(part) for part in (direction("between").tobytes(),))
    changed = bytearray(whole)
    changed[start] ^= 1  # in the last vector
    contents = (whole[:-5], whole + b"more", whole[:4], b"", b"no index at all, but text", bytes(changed))
    for content in contents:
        path.write_bytes(content)
        with pytest.raises(IndexFileError, match=rf"{INDEX_FILE}: the index is damaged.*build it again"):
            open_index_file(tmp_path, **MADE)


@pytest.mark.usefixtures("listed")
def test_a_large_file_is_not_read_when_it_is_opened_but_when_it_is_verified(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("embeddings.index_file.HASHED_WHEN_OPENED", 0)
    path = tmp_path / INDEX_FILE
    verify(path)
    changed = bytearray(path.read_bytes())
    changed[changed.index(direction("between").tobytes())] ^= 1
    path.write_bytes(changed)
    assert len(open_index_file(tmp_path, **MADE)) == 3
    with pytest.raises(IndexFileError, match="its checksum differs"):
        verify(path)


@pytest.mark.usefixtures("listed")
def test_damaged_lists_are_found_by_their_checksum_and_missing_ones_made_again(tmp_path: Path) -> None:
    (lists,) = tmp_path.glob(LISTS_FILES)
    changed = bytearray(lists.read_bytes())
    changed[-1] ^= 1
    lists.write_bytes(changed)
    with pytest.raises(IndexFileError, match=r"lists-.*its checksum differs"):
        open_index_file(tmp_path, **MADE)
    lists.unlink()
    with pytest.raises(StaleIndexError, match="a part of the index is missing; build it again"):
        open_index_file(tmp_path, **MADE)
    assert len(built(tmp_path, ["east", "north", "between"])) == 3
    assert lists.is_file()


def test_a_failed_write_leaves_the_old_index_and_no_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(tmp_path, ["east", "north", "between"])

    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(IndexFileError, match="No space left on device"):
        built(tmp_path, ["west"])
    assert {path.suffix for path in tmp_path.iterdir()} == {".safetensors", ".journal"}
    assert len(open_index_file(tmp_path, **MADE)) == 3


@pytest.mark.usefixtures("compass")
def test_only_parts_nobody_can_still_be_writing_are_removed(tmp_path: Path) -> None:
    stale, fresh = (tmp_path / f"{INDEX_FILE}.{name}.part" for name in ("1-aa", "2-bb"))
    for part in (stale, fresh):
        part.write_bytes(b"half")
    old = time.time() - STALE_PART_SECONDS - 60
    os.utime(stale, (old, old))
    built(tmp_path, list(DIRECTIONS))
    assert sorted(path.name for path in tmp_path.iterdir()) == [INDEX_FILE, fresh.name]
