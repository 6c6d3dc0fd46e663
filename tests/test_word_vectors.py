"""The table of a model's words, read without the library of its format."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from embeddings.encoder import unit_rows
from embeddings.errors import EncoderError
from embeddings.model_folder import BUNDLED_MODEL
from embeddings.word_vectors import WordVectors, word_table


def test_the_table_in_the_weights_is_read_as_the_library_of_the_format_reads_it() -> None:
    weights = load_file(BUNDLED_MODEL / "model.safetensors")

    assert np.array_equal(
        word_table(BUNDLED_MODEL / "model.safetensors"), weights["embeddings.word_embeddings.weight"]
    )


TOO_SHORT = b'{"word_embeddings.weight": {"dtype": "F16", "shape": [9, 9], "data_offsets": [0, 162]}}'


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"neither a header nor a table",
        (2).to_bytes(8, "little") + b"{}",
        (2**62).to_bytes(8, "little"),
        len(TOO_SHORT).to_bytes(8, "little") + TOO_SHORT,
    ],
)
def test_weights_without_a_whole_table_are_an_error_that_names_the_file(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "model.safetensors"
    path.write_bytes(content)

    with pytest.raises(EncoderError, match=r"model\.safetensors: no table of words .* restore the model$"):
        word_table(path)


@pytest.mark.parametrize("kind", [np.float16, np.float32])
def test_each_token_has_the_same_row_of_unit_length_however_often_it_is_asked_for(
    tmp_path: Path, kind: type[np.floating]
) -> None:
    table = np.random.default_rng(0).normal(size=(9, 4)).astype(kind)
    table[3] = 0
    path = tmp_path / "model.safetensors"
    save_file({"word_embeddings.weight": table}, path)
    words, wanted = WordVectors(path), unit_rows(table.astype(np.float32))

    for ids in ([2, 5], [5, 5, 3, 2], [8, 2], []):
        found = words.of(np.array(ids, dtype=np.int64))
        np.testing.assert_array_equal(found, wanted[ids])
        found[:] = 7  # a copy: the next reader has the row as it was


def test_many_threads_get_the_rows_of_their_own_tokens(tmp_path: Path) -> None:
    table = np.random.default_rng(0).normal(size=(5000, 4)).astype(np.float16)
    path = tmp_path / "model.safetensors"
    save_file({"word_embeddings.weight": table}, path)
    words, wanted = WordVectors(path), unit_rows(table.astype(np.float32))

    def look(seed: int) -> bool:
        ids = np.random.default_rng(seed).integers(0, len(table), 40)
        return np.array_equal(words.of(ids), wanted[ids])

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(look, range(400)))
