"""Vectors kept while an index is built: what survives, and who may write."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from embeddings.errors import IndexFileError
from embeddings.journal import SUFFIX, Journals, Places, keys_of

MADE: dict[str, Any] = {"encoder": "encoder-1", "dimension": 2}
TEXTS = ["fog", "lamp", "雾", "keeper"]
KEYS = keys_of(TEXTS)
VECTORS = np.array([[1, 0], [0, 1], [0.6, 0.8], [-1, 0]], dtype=np.float32)


def journal_of(folder: Path) -> Path:
    (path,) = folder.glob(f"*{SUFFIX}")
    return path


@contextmanager
def held(folder: Path, **other: Any) -> Iterator[Journals]:
    journals = Journals(folder, **{**MADE, **other})
    try:
        yield journals
    finally:
        journals.close()


def written(folder: Path, count: int = 3) -> None:
    with held(folder) as journals:
        for row in range(count):
            journals.append(KEYS[row : row + 1], VECTORS[row : row + 1])


def test_keys_are_found_where_they_stand_and_others_are_not() -> None:
    places = Places(KEYS[:2])
    places.append(KEYS[2:3])
    assert places.find(KEYS[[2, 3, 0, 1]]).tolist() == [2, -1, 0, 1]
    assert Places(KEYS[:0]).find(KEYS).tolist() == [-1] * 4


def test_a_key_that_ends_in_a_zero_byte_is_a_key_of_its_own() -> None:
    keys = np.array([b"a" * 15 + b"\0", b"a" * 14 + b"\0b"], KEYS.dtype)
    assert Places(keys).find(keys[::-1]).tolist() == [1, 0]


def test_what_was_appended_is_there_when_the_journal_is_taken_up_again(tmp_path: Path) -> None:
    written(tmp_path)
    with held(tmp_path) as again:
        assert again.missing(KEYS).tolist() == [False, False, False, True]
        assert np.array_equal(again.vectors(KEYS[[2, 0]]), VECTORS[[2, 0]])


@pytest.mark.parametrize("lost", [1, 10, 27, 28])
def test_a_record_that_was_not_finished_is_cut_off(tmp_path: Path, lost: int) -> None:
    written(tmp_path)
    path = journal_of(tmp_path)
    path.write_bytes(path.read_bytes()[:-lost])
    with held(tmp_path) as journals:
        assert journals.missing(KEYS).tolist() == [False, False, True, True]
        journals.append(KEYS[2:], VECTORS[2:])
        assert np.array_equal(journals.vectors(KEYS), VECTORS)


def test_records_from_a_damaged_one_on_are_cut_off(tmp_path: Path) -> None:
    written(tmp_path)
    path = journal_of(tmp_path)
    content = bytearray(path.read_bytes())
    content[-30] ^= 1  # in the second vector
    path.write_bytes(content)
    with held(tmp_path) as journals:
        assert journals.missing(KEYS).tolist() == [False, True, True, True]


@pytest.mark.parametrize("other", [{"encoder": "encoder-2"}, {"dimension": 3}])
def test_the_journal_of_another_encoder_is_begun_anew(tmp_path: Path, other: dict[str, Any]) -> None:
    written(tmp_path)
    with held(tmp_path, **other) as journals:
        assert journals.missing(KEYS).all()
    assert len(list(tmp_path.iterdir())) == 1


def test_a_journal_in_use_is_left_to_its_build(tmp_path: Path) -> None:
    first, second = Journals(tmp_path, **MADE), Journals(tmp_path, **MADE)
    first.append(KEYS[:1], VECTORS[:1])
    second.append(KEYS[1:2], VECTORS[1:2])
    assert first.missing(KEYS).tolist() == [False, True, True, True]
    first.close()
    second.close()
    third = Journals(tmp_path, **MADE)
    assert third.missing(KEYS).tolist() == [False, False, True, True]
    assert np.array_equal(third.vectors(KEYS[:2]), VECTORS[:2])
    third.remove()
    assert list(tmp_path.iterdir()) == []


KILLED = """
import os, signal, sys
from pathlib import Path
import numpy as np
from embeddings.journal import Journals, keys_of
journals = Journals(Path(sys.argv[1]), encoder="encoder-1", dimension=2)
journals.append(keys_of(["fog"]), np.array([[1, 0]], dtype=np.float32))
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_killed_process_leaves_its_journal_to_the_next(tmp_path: Path) -> None:
    project = Path(__file__).parent.parent
    killed = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path)], cwd=project, check=False)
    assert killed.returncode == -9
    with held(tmp_path) as journals:
        assert journals.missing(KEYS).tolist() == [False, True, True, True]
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
def test_a_full_disk_is_one_clear_error_and_loses_nothing(tmp_path: Path) -> None:
    with held(tmp_path) as journals, Path("/dev/full").open("wb") as full:
        journals.append(KEYS[:1], VECTORS[:1])
        os.dup2(full.fileno(), journals._held[0]._file.fileno())
        with pytest.raises(IndexFileError, match=rf"{tmp_path.name}: .*No space left on device.*make room"):
            journals.append(KEYS[1:2], VECTORS[1:2])
    with held(tmp_path) as journals:
        assert journals.missing(KEYS).tolist() == [False, True, True, True]


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("a file where the folder should be")
    with pytest.raises(IndexFileError, match="file: the index cannot be written"):
        Journals(blocked, **MADE)
