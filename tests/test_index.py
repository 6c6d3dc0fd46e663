"""A stored set of vectors: what is found, what is refused, and what survives an interruption."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from embeddings.errors import IndexFileError
from embeddings.index import FORMAT, INDEX_FILE, STALE_PART_SECONDS, VectorIndex

MADE = {"encoder": "encoder-1", "corpus": "corpus-1"}


def rows(*values: tuple[float, ...]) -> NDArray[np.float32]:
    return np.array(values, dtype=np.float32)


EAST, NORTH, BETWEEN = (1.0, 0.0), (0.0, 1.0), (0.6, 0.8)


@pytest.fixture
def compass() -> VectorIndex:
    return VectorIndex(["east", "north", "between"], rows(EAST, NORTH, BETWEEN))


def nearest(index: VectorIndex, queries: NDArray[np.float32], k: int) -> list[list[str]]:
    return [[index.ids[row] for row in near] for near in index.search(queries, k).rows]


def test_neighbours_come_best_first_with_their_cosine(compass: VectorIndex) -> None:
    assert nearest(compass, rows(EAST, NORTH), k=2) == [["east", "between"], ["north", "between"]]
    assert compass.search(rows(EAST, NORTH), k=2).scores == pytest.approx(np.array([[1, 0.6], [1, 0.8]]))


def test_the_vectors_of_rows_come_in_the_order_asked(compass: VectorIndex) -> None:
    assert np.array_equal(compass.take([2, 0]), rows(BETWEEN, EAST))
    assert compass.take([]).shape == (0, 2)


def test_asking_for_more_than_there_are_gives_each_once_and_no_padding(compass: VectorIndex) -> None:
    assert nearest(compass, rows(NORTH), k=50) == [["north", "between", "east"]]


def test_an_empty_index_finds_nothing() -> None:
    empty = VectorIndex([], np.zeros((0, 2), dtype=np.float32))
    assert len(empty) == 0
    assert nearest(empty, rows(EAST, NORTH), k=3) == [[], []]


def test_no_queries_find_nothing(compass: VectorIndex) -> None:
    found = compass.search(np.zeros((0, 2), dtype=np.float32), k=3)
    assert (found.rows.shape, found.scores.shape) == ((0, 3), (0, 3))


@pytest.mark.parametrize(
    ("ids", "vectors", "message"),
    [
        (["a"], rows(EAST, NORTH), "1 ids for 2 vectors"),
        (["a", "a"], rows(EAST, NORTH), "must differ"),
        (["a"], rows((2.0, 0.0)), "unit length"),
        (["a"], rows((0.0, 0.0)), "unit length"),
        (["a"], rows((float("nan"), 1.0)), "not finite"),
        (["a"], np.array([1.0, 0.0], dtype=np.float32), r"of shape \(2,\)"),
        ([], np.zeros((0, 0), dtype=np.float32), r"of shape \(0, 0\)"),
    ],
)
def test_ids_and_vectors_that_do_not_fit_are_refused(
    ids: list[str], vectors: NDArray[np.float32], message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        VectorIndex(ids, vectors)


@pytest.mark.parametrize(
    ("queries", "k", "message"),
    [
        (rows((1.0, 0.0, 0.0)), 1, "3 dimensions, the index has 2"),
        (rows((float("inf"), 0.0)), 1, "not finite"),
        (rows(EAST), 0, "at least 1"),
    ],
)
def test_queries_that_do_not_fit_are_refused(
    compass: VectorIndex, queries: NDArray[np.float32], k: int, message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        compass.search(queries, k)


def test_a_saved_index_finds_the_same_when_opened(compass: VectorIndex, tmp_path: Path) -> None:
    folder = tmp_path / "made" / "where missing"
    compass.save(folder, **MADE)
    opened = VectorIndex.open(folder, **MADE)
    assert opened.ids == compass.ids
    for part in ("rows", "scores"):
        found, made = (getattr(index.search(rows(BETWEEN), k=3), part) for index in (opened, compass))
        assert np.array_equal(found, made)
    assert [path.name for path in folder.iterdir()] == [INDEX_FILE]


def test_ids_of_any_script_survive_saving(tmp_path: Path) -> None:
    VectorIndex(["文档-1", 'quote"\n'], rows(EAST, NORTH)).save(tmp_path, **MADE)
    assert nearest(VectorIndex.open(tmp_path, **MADE), rows(EAST), k=1) == [["文档-1"]]


def test_an_empty_index_can_be_saved_and_opened(tmp_path: Path) -> None:
    VectorIndex([], np.zeros((0, 2), dtype=np.float32)).save(tmp_path, **MADE)
    assert len(VectorIndex.open(tmp_path, **MADE)) == 0


def test_saving_again_replaces_the_index(compass: VectorIndex, tmp_path: Path) -> None:
    compass.save(tmp_path, **MADE)
    VectorIndex(["only"], rows(EAST)).save(tmp_path, encoder="encoder-2", corpus="corpus-2")
    assert len(VectorIndex.open(tmp_path, encoder="encoder-2", corpus="corpus-2")) == 1


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"encoder": "encoder-2", "corpus": "corpus-1"}, "made with another encoder"),
        ({"encoder": "encoder-1", "corpus": "corpus-2"}, "made from other passages"),
    ],
)
def test_an_index_made_for_something_else_is_refused(
    compass: VectorIndex, tmp_path: Path, asked: dict[str, str], message: str
) -> None:
    compass.save(tmp_path, **MADE)
    with pytest.raises(IndexFileError, match=rf"{INDEX_FILE}.*{message}.*build it again"):
        VectorIndex.open(tmp_path, **asked)


def test_a_missing_index_is_named_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(IndexFileError, match=rf"{INDEX_FILE}: there is no index; build it"):
        VectorIndex.open(tmp_path / "nowhere", **MADE)


def test_an_index_of_another_format_is_refused(compass: VectorIndex, tmp_path: Path) -> None:
    compass.save(tmp_path, **MADE)
    path = tmp_path / INDEX_FILE
    written = path.read_bytes()
    stamp = json.dumps(f'"format": {FORMAT}')[1:-1].encode()
    assert written.count(stamp) == 1
    path.write_bytes(written.replace(stamp, json.dumps('"format": 9')[1:-1].encode()))
    with pytest.raises(IndexFileError, match="format 9, not"):
        VectorIndex.open(tmp_path, **MADE)


def test_a_file_damaged_anywhere_is_refused(compass: VectorIndex, tmp_path: Path) -> None:
    compass.save(tmp_path, **MADE)
    path = tmp_path / INDEX_FILE
    whole = path.read_bytes()
    changed = bytearray(whole)
    changed[-2] ^= 1  # in the last vector
    for content in (whole[:-5], whole[:4], b"", b"no index at all, but text", bytes(changed)):
        path.write_bytes(content)
        with pytest.raises(IndexFileError, match=rf"{INDEX_FILE}: the index is damaged.*build it again"):
            VectorIndex.open(tmp_path, **MADE)


def test_a_folder_that_cannot_be_written_is_named(compass: VectorIndex, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("a file where the folder should be")
    with pytest.raises(IndexFileError, match=r"file: the index cannot be written"):
        compass.save(blocked, **MADE)


def test_a_failed_write_leaves_the_old_index_and_no_parts(
    compass: VectorIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compass.save(tmp_path, **MADE)

    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(IndexFileError, match="No space left on device"):
        VectorIndex(["only"], rows(EAST)).save(tmp_path, **MADE)
    assert [path.name for path in tmp_path.iterdir()] == [INDEX_FILE]
    assert len(VectorIndex.open(tmp_path, **MADE)) == 3


def test_only_parts_nobody_can_still_be_writing_are_removed(compass: VectorIndex, tmp_path: Path) -> None:
    stale, fresh = (tmp_path / f"{INDEX_FILE}.{name}.part" for name in ("1-aa", "2-bb"))
    for part in (stale, fresh):
        part.write_bytes(b"half")
    old = time.time() - STALE_PART_SECONDS - 60
    os.utime(stale, (old, old))
    compass.save(tmp_path, **MADE)
    assert sorted(path.name for path in tmp_path.iterdir()) == [INDEX_FILE, fresh.name]


KILLED_WHILE_WRITING = """
import os, signal, sys
from pathlib import Path
import numpy as np
from embeddings.index import VectorIndex
os.fsync = lambda descriptor: os.kill(os.getpid(), signal.SIGKILL)
index = VectorIndex(["only"], np.array([[1.0, 0.0]], dtype=np.float32))
index.save(Path(sys.argv[1]), encoder="encoder-1", corpus="corpus-1")
"""


def test_a_process_killed_while_writing_leaves_the_old_index(compass: VectorIndex, tmp_path: Path) -> None:
    compass.save(tmp_path, **MADE)
    project = Path(__file__).parent.parent
    killed = subprocess.run(
        [sys.executable, "-c", KILLED_WHILE_WRITING, str(tmp_path)], cwd=project, check=False
    )
    assert killed.returncode == -9
    assert len(list(tmp_path.iterdir())) == 2  # the old index and the part
    assert len(VectorIndex.open(tmp_path, **MADE)) == 3


SAVED_MANY_TIMES = """
import sys
from pathlib import Path
import numpy as np
from embeddings.index import VectorIndex
count = int(sys.argv[2])
index = VectorIndex([str(n) for n in range(count)], np.tile(np.float32([1.0, 0.0]), (count, 1)))
for _ in range(40):
    index.save(Path(sys.argv[1]), encoder="encoder-1", corpus="corpus-1")
"""


def test_two_processes_building_at_once_do_not_harm_each_other(tmp_path: Path) -> None:
    project = Path(__file__).parent.parent
    builders = [
        subprocess.Popen([sys.executable, "-c", SAVED_MANY_TIMES, str(tmp_path), str(count)], cwd=project)
        for count in (5, 2000)
    ]
    sizes = set()
    while any(builder.poll() is None for builder in builders):
        if (tmp_path / INDEX_FILE).exists():
            sizes.add(len(VectorIndex.open(tmp_path, **MADE)))
        time.sleep(0.01)
    assert [builder.returncode for builder in builders] == [0, 0]
    assert sizes <= {5, 2000}
    assert [path.name for path in tmp_path.iterdir()] == [INDEX_FILE]
