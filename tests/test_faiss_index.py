"""Vectors searched on this machine: all of them where they are few, inverted lists where they are many."""

from pathlib import Path

import faiss
import numpy as np
import pytest
from numpy.typing import NDArray

from embeddings import faiss_index
from embeddings.errors import IndexFileError
from embeddings.faiss_index import ExactIndex, ListedIndex, lists_for, write_lists

Rows = NDArray[np.float32]


def rows(*values: tuple[float, ...]) -> Rows:
    return np.array(values, dtype=np.float32)


EAST, NORTH = (1.0, 0.0), (0.0, 1.0)


def directions(count: int, *, around: int = 40, dimension: int = 32) -> Rows:
    """Unit vectors around some centres, as texts on some matters are."""
    generator = np.random.default_rng(7)
    centres = generator.normal(size=(around, dimension))
    found = centres[generator.integers(around, size=count)] + 0.6 * generator.normal(size=(count, dimension))
    return np.asarray(found / np.linalg.norm(found, axis=1, keepdims=True), dtype=np.float32)


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
def test_ids_and_vectors_that_do_not_fit_are_refused(ids: list[str], vectors: Rows, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        ExactIndex(ids, vectors)


def test_an_empty_index_finds_nothing() -> None:
    empty = ExactIndex([], np.zeros((0, 2), dtype=np.float32))
    assert len(empty) == 0
    assert empty.search(rows(EAST, NORTH), k=3).rows.shape == (2, 0)
    assert empty.cosines(rows(EAST, NORTH)).shape == (2, 0)


def test_every_row_is_compared_with_each_query(many: Rows, lists: Path) -> None:
    ids = list(map(str, range(len(many))))
    for index in (ExactIndex(ids, many), ListedIndex(ids, many, lists)):
        for queries in (many[5:6], many[3:8], many[:0]):
            np.testing.assert_allclose(index.cosines(queries), queries @ many.T, atol=1e-6)
        with pytest.raises(ValueError, match="5 dimensions"):
            index.cosines(many[:1, :5])


@pytest.fixture(scope="module")
def many() -> Rows:
    return directions(8000)


@pytest.fixture(scope="module")
def lists(many: Rows, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("lists") / "lists"
    write_lists(many, path)
    return path


def test_lists_find_nearly_all_that_an_exact_search_finds(many: Rows, lists: Path) -> None:
    ids = [str(row) for row in range(len(many))]
    exact, listed = ExactIndex(ids, many), ListedIndex(ids, many, lists)
    queries = directions(8200)[8000:]
    wanted, found = exact.search(queries, 10), listed.search(queries, 10)
    shares = [len({*mine} & {*theirs}) / 10 for mine, theirs in zip(wanted.rows, found.rows, strict=True)]
    assert np.mean(shares) >= 0.98


def test_what_lists_find_has_its_exact_cosine(many: Rows, lists: Path) -> None:
    queries = directions(8010)[8000:]
    found = ListedIndex([str(row) for row in range(len(many))], many, lists).search(queries, 10)
    for query, near, scores in zip(queries, found.rows, found.scores, strict=True):
        assert scores == pytest.approx(many[near] @ query, abs=1e-6)
        assert list(scores) == sorted(scores, reverse=True)
        assert len(set(near)) == 10


def test_more_neighbours_than_a_few_lists_hold_are_found_in_others(
    many: Rows, lists: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(faiss_index, "PROBES", 1)
    listed = ListedIndex([str(row) for row in range(len(many))], many, lists)
    assert sorted(listed.search(many[:1], len(many)).rows[0]) == list(range(len(many)))


def test_the_same_vectors_give_the_same_lists(many: Rows, lists: Path, tmp_path: Path) -> None:
    write_lists(many, tmp_path / "again")
    assert (tmp_path / "again").read_bytes() == lists.read_bytes()


def test_lists_that_were_written_row_by_row_are_those_that_faiss_writes(many: Rows, tmp_path: Path) -> None:
    in_memory, lists = faiss_index._learnt(many)
    held = faiss.ArrayInvertedLists(lists.nlist, lists.code_size)
    lists.replace_invlists(held, False)
    in_memory.add(many)
    faiss.write_index(in_memory, str(tmp_path / "faiss"))

    write_lists(many, tmp_path / "ours")
    assert (tmp_path / "ours").read_bytes() == (tmp_path / "faiss").read_bytes()


def test_dimensions_that_stand_out_do_not_hide_the_others(
    many: Rows, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(faiss_index, "COMPARED", 20)  # not turned, .94 of the nearest are found
    stretched = many * np.where(np.arange(many.shape[1]) < 4, 6, 1).astype(np.float32)
    stretched /= np.linalg.norm(stretched, axis=1, keepdims=True)
    write_lists(stretched, tmp_path / "lists")
    ids = [str(row) for row in range(len(many))]
    exact, listed = ExactIndex(ids, stretched), ListedIndex(ids, stretched, tmp_path / "lists")

    wanted, found = (index.search(stretched[:200], 10).rows for index in (exact, listed))
    shares = [len({*mine} & {*theirs}) / 10 for mine, theirs in zip(wanted, found, strict=True)]
    assert np.mean(shares) >= 0.98


def test_lists_of_other_rows_or_damaged_ones_are_refused(many: Rows, lists: Path, tmp_path: Path) -> None:
    ids = [str(row) for row in range(len(many))]
    with pytest.raises(IndexFileError, match="its size differs"):
        ListedIndex(ids[1:], many[1:], lists)
    damaged = tmp_path / "damaged"
    for content in (b"", b"no lists", lists.read_bytes()[:-1000]):
        damaged.write_bytes(content)
        with pytest.raises(IndexFileError, match=r"damaged: the index is damaged.*build it again"):
            ListedIndex(ids, many, damaged)


@pytest.mark.parametrize(("count", "lists"), [(10_000, 512), (100_000, 1024), (10**6, 4096), (10**7, 16_384)])
def test_lists_grow_with_the_root_of_the_vectors(count: int, lists: int) -> None:
    assert lists_for(count) == lists
