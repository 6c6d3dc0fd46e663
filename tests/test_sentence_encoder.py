"""Any model of sentence-transformers: prompts, order, fingerprint, and weights of half the length."""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from embeddings.errors import IndexFileError
from embeddings.index_file import open_index_file
from embeddings.local_build import LocalBuild
from embeddings.sentence_encoder import MODEL_CARD_PROMPTS, SentenceEncoder
from tests.tiny_model import DIMENSION


def test_a_local_model_encodes_with_the_prompts_its_configuration_carries(
    with_prompts: Path, without_prompts: Path
) -> None:
    prompted, plain = SentenceEncoder(with_prompts), SentenceEncoder(without_prompts)
    texts = ["red", "green blue"]
    np.testing.assert_allclose(
        prompted.encode_query(texts), plain.encode_query([f"ask: {text}" for text in texts]), atol=1e-6
    )
    np.testing.assert_allclose(
        prompted.encode_document(texts), plain.encode_query([f"tell: {text}" for text in texts]), atol=1e-6
    )
    assert not np.allclose(prompted.encode_query(texts), prompted.encode_document(texts), atol=1e-2)


def test_rows_have_unit_length_and_no_texts_give_no_rows(with_prompts: Path) -> None:
    encoder = SentenceEncoder(with_prompts)
    rows = encoder.encode_query(["red", "blue green", ""])
    assert rows.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(rows, axis=1), np.ones(3), atol=1e-5)
    assert encoder.encode_query([]).shape == encoder.encode_document([]).shape == (0, DIMENSION)
    assert encoder.dimension == DIMENSION
    assert encoder.name == "tiny"


def test_the_order_of_texts_is_kept_whatever_their_lengths(with_prompts: Path) -> None:
    encoder = SentenceEncoder(with_prompts)
    texts = ["red green blue red", "red", "blue green", "green"] * 20
    together = encoder.encode_document(texts)
    alone = np.concatenate([encoder.encode_document([text]) for text in texts[:4]])
    np.testing.assert_allclose(together, np.tile(alone, (20, 1)), atol=1e-5)


def test_an_index_made_with_one_model_is_refused_for_another(
    with_prompts: Path, without_prompts: Path, tmp_path: Path
) -> None:
    one, other = SentenceEncoder(with_prompts), SentenceEncoder(without_prompts)
    with closing(
        LocalBuild(tmp_path, one.encode_document, encoder=one.fingerprint, dimension=one.dimension)
    ) as build:
        build.add("only", "red")
        build.finish(corpus="colours")
    assert len(open_index_file(tmp_path, encoder=one.fingerprint, corpus="colours")) == 1
    with pytest.raises(IndexFileError, match="made with another encoder; build it again"):
        open_index_file(tmp_path, encoder=other.fingerprint, corpus="colours")


class Recorded:
    """Stands in for the library's model where only the arguments matter."""

    calls: list[tuple[str, dict[str, Any]]]

    def __init__(self, name: str, **options: object) -> None:
        self.calls.append((name, options))
        self.prompts = options["prompts"]

    def get_embedding_dimension(self) -> int:
        return DIMENSION

    def state_dict(self) -> dict[str, object]:
        return {}


@pytest.fixture
def recorded(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Recorded]]:
    import sentence_transformers

    Recorded.calls = []
    monkeypatch.setattr(sentence_transformers, "SentenceTransformer", Recorded)
    yield Recorded
    Recorded.calls = []


def test_models_whose_prompts_stand_in_their_model_card_get_them(recorded: type[Recorded]) -> None:
    for name in MODEL_CARD_PROMPTS:
        SentenceEncoder(name)
    SentenceEncoder("BAAI/bge-m3")
    e5 = {"query": "query: ", "document": "passage: "}
    assert [options["prompts"] for _, options in recorded.calls] == [e5, e5, e5, None]
    assert all(options["local_files_only"] for _, options in recorded.calls)


def test_packed_weights_are_half_as_long_and_still_computed_in_single_precision(
    exported: Path, with_prompts: Path
) -> None:
    from safetensors.numpy import load_file

    assert {str(t.dtype) for t in load_file(exported / "model.safetensors").values()} == {"float16"}
    texts = ["red", "green blue"]
    np.testing.assert_allclose(
        SentenceEncoder(exported).encode_query(texts),
        SentenceEncoder(with_prompts).encode_query(texts),
        atol=2e-3,
    )
    assert json.loads((exported / "config.json").read_text())["dtype"] == "float32"
