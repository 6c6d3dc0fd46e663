"""The bundled model, and a tiny one packed like it, through ONNX Runtime."""

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from embeddings.errors import EncoderError
from embeddings.model_folder import (
    BUNDLED_MODEL,
    BUNDLED_NAME,
    ONNX_FILE,
)
from embeddings.onnx_encoder import OnnxEncoder
from embeddings.sentence_encoder import SentenceEncoder
from tests.evaluation.judged import QUESTIONS
from tests.tiny_model import DIMENSION


@pytest.fixture(scope="module")
def bundled() -> OnnxEncoder:
    return OnnxEncoder(BUNDLED_MODEL)


def test_the_onnx_form_gives_the_same_vectors_under_the_same_fingerprint(exported: Path) -> None:
    fast, exact = OnnxEncoder(exported), SentenceEncoder(exported)
    assert fast.fingerprint == exact.fingerprint
    assert fast.dimension == exact.dimension == DIMENSION
    texts = ["red", "green blue red", "", "red " * 40]
    for one, other in (
        (fast.encode_query(texts), exact.encode_query(texts)),
        (fast.encode_document(texts), exact.encode_document(texts)),
    ):
        assert one.dtype == np.float32
        np.testing.assert_allclose(one, other, atol=1e-5)
        np.testing.assert_allclose(np.linalg.norm(one, axis=1), np.ones(4), atol=1e-5)
    assert fast.encode_query([]).shape == (0, DIMENSION)


def test_the_bundled_model_gives_a_judged_question_one_vector_both_ways(
    bundled: OnnxEncoder,
) -> None:
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()[::10]
    texts = [json.loads(line)["question"] for line in lines]
    exact = SentenceEncoder(BUNDLED_MODEL)
    np.testing.assert_allclose(bundled.encode_query(texts), exact.encode_query(texts), atol=1e-5)


def test_no_vector_depends_on_what_is_encoded_with_it(bundled: OnnxEncoder) -> None:
    texts = ["开源", "what did he say about the price of models " * 8, "為什麼", "hiring", "梁文锋" * 60]
    alone = np.concatenate([bundled.encode_query([text]) for text in texts])
    np.testing.assert_allclose(bundled.encode_query(texts), alone, atol=1e-6)


def test_the_onnx_form_holds_no_weights_of_its_own(exported: Path) -> None:
    import onnx

    graph = onnx.load(exported / ONNX_FILE, load_external_data=False).graph
    places = {pair.value for one in graph.initializer for pair in one.external_data if pair.key == "location"}
    assert places == {"model.safetensors"}
    assert (exported / ONNX_FILE).stat().st_size < 100_000


@pytest.mark.parametrize("name", [str(ONNX_FILE), "tokenizer.json", "1_Pooling/config.json", "config.json"])
def test_a_damaged_onnx_model_is_an_error_that_names_the_folder(
    exported: Path, tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "broken"
    shutil.copytree(exported, folder)
    (folder / name).write_bytes(b"neither a graph nor a table")
    with pytest.raises(EncoderError, match="broken") as caught:
        OnnxEncoder(folder)
    assert "\n" not in str(caught.value)


def test_pooling_that_onnx_is_not_run_with_is_refused(exported: Path, tmp_path: Path) -> None:
    folder = tmp_path / "pooled"
    shutil.copytree(exported, folder)
    path = folder / "1_Pooling" / "config.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"pooling_mode": "cls"}))
    with pytest.raises(EncoderError, match="pooling other than the mean"):
        OnnxEncoder(folder)


@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize("made", [OnnxEncoder, SentenceEncoder])
def test_the_bundled_model_loads_with_no_network(made: type[OnnxEncoder | SentenceEncoder]) -> None:
    encoder = made(BUNDLED_MODEL)
    assert (encoder.name, encoder.dimension) == (BUNDLED_NAME, 384)


def test_the_bundled_model_gives_traditional_and_simplified_the_same_vector(bundled: OnnxEncoder) -> None:
    one, other = bundled.encode_query(["价格战与护城河", "價格戰與護城河"])
    np.testing.assert_allclose(one, other, atol=1e-6)


def test_the_bundled_model_finds_the_meaning_in_the_other_language(bundled: OnnxEncoder) -> None:
    chinese = ["今天下雨，比赛取消了。", "这家餐馆的面条很好吃。", "公司决定把代码开源。", "她在医院当护士。"]
    english = [
        "The match was cancelled because of the rain.",
        "The noodles in this restaurant are delicious.",
        "The company decided to open source its code.",
        "She works as a nurse in a hospital.",
    ]
    passages = bundled.encode_document(chinese)
    scores = bundled.encode_query(english) @ passages.T
    assert scores.argmax(axis=1).tolist() == [0, 1, 2, 3]
