"""What every encoder gives: rows of unit length, and an error where they are no numbers."""

import numpy as np
import pytest

from embeddings.encoder import unit_rows, usable_rows
from embeddings.errors import EncoderError


def test_rows_are_brought_to_unit_length_and_one_of_zeros_stays() -> None:
    rows = np.array([[3, 4], [0, 0]], dtype=np.float32)
    np.testing.assert_allclose(unit_rows(rows), np.array([[0.6, 0.8], [0, 0]], dtype=np.float32))


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_vectors_that_are_not_numbers_are_an_error_that_names_the_model(value: float) -> None:
    with pytest.raises(EncoderError, match=r"^tiny: .* not numbers; choose another$"):
        usable_rows(np.array([[1, value]], dtype=np.float32), "tiny")
