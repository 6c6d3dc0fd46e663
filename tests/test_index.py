"""What holds for every index, however it keeps its vectors."""

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from embeddings.faiss_index import ExactIndex, ListedIndex, write_lists
from embeddings.index import VectorIndex
from embeddings.milvus import MilvusBuild, MilvusPlace

Rows = NDArray[np.float32]


def rows(*values: tuple[float, ...]) -> Rows:
    return np.array(values, dtype=np.float32)


IDS = ("east", "north", "between", "西")
VECTORS = rows((1.0, 0.0), (0.0, 1.0), (0.6, 0.8), (-1.0, 0.0))
EAST, NORTH, BETWEEN, WEST = VECTORS


def exact(_folder: Path) -> VectorIndex:
    return ExactIndex(IDS, VECTORS)


def listed(folder: Path) -> VectorIndex:
    write_lists(VECTORS, folder / "lists")
    return ListedIndex(IDS, VECTORS, folder / "lists")


def in_milvus(folder: Path) -> VectorIndex:
    build = MilvusBuild(
        MilvusPlace.parse(f"milvus+file:{folder / 'vectors.db'}"),
        lambda texts: VECTORS[[IDS.index(text) for text in texts]],
        encoder="compass",
        dimension=2,
    )
    for one in IDS:
        build.add(one, one)
    return build.finish(corpus="four directions")


NO_MILVUS = pytest.mark.skipif(
    find_spec("milvus_lite") is None, reason="Milvus Lite is not installed: requirements-milvus.txt"
)


@pytest.fixture(params=[exact, listed, pytest.param(in_milvus, marks=NO_MILVUS)])
def compass(request: pytest.FixtureRequest, tmp_path: Path) -> VectorIndex:
    make: Callable[[Path], VectorIndex] = request.param
    return make(tmp_path)


def nearest(index: VectorIndex, queries: Rows, k: int) -> list[list[str]]:
    return [[index.ids[row] for row in near] for near in index.search(queries, k).rows]


def test_neighbours_come_best_first_with_their_cosine(compass: VectorIndex) -> None:
    assert nearest(compass, np.stack([EAST, NORTH]), k=2) == [["east", "between"], ["north", "between"]]
    found = compass.search(np.stack([EAST, NORTH]), k=2)
    assert found.scores == pytest.approx(np.array([[1, 0.6], [1, 0.8]]))
    assert found.rows.dtype == np.int64
    assert found.scores.dtype == np.float32


def test_the_ids_come_in_the_order_in_which_they_were_given(compass: VectorIndex) -> None:
    assert compass.ids == IDS
    assert (len(compass), compass.dimension) == (4, 2)


def test_the_vectors_of_rows_come_in_the_order_asked(compass: VectorIndex) -> None:
    assert np.array_equal(compass.take([2, 0]), np.stack([BETWEEN, EAST]))
    assert compass.take([]).shape == (0, 2)


def test_asking_for_more_than_there_are_gives_each_once_and_no_padding(compass: VectorIndex) -> None:
    assert nearest(compass, NORTH[None], k=50)[0][:2] == ["north", "between"]
    assert sorted(nearest(compass, NORTH[None], k=50)[0]) == sorted(IDS)


def test_no_queries_find_nothing(compass: VectorIndex) -> None:
    found = compass.search(np.zeros((0, 2), dtype=np.float32), k=3)
    assert (found.rows.shape, found.scores.shape) == ((0, 3), (0, 3))


@pytest.mark.parametrize(
    ("queries", "k", "message"),
    [
        (rows((1.0, 0.0, 0.0)), 1, "3 dimensions, the index has 2"),
        (rows((np.inf, 0.0)), 1, "not finite"),
        (rows((1.0, 0.0))[0], 1, r"of shape \(2,\)"),
        (rows((1.0, 0.0)), 0, "at least 1"),
    ],
)
def test_queries_that_do_not_fit_are_refused(
    compass: VectorIndex, queries: Rows, k: int, message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        compass.search(queries, k)
