"""Which encoder runs a model, and what is said when there is none."""

from pathlib import Path

import pytest

from embeddings import loading
from embeddings.errors import EncoderError
from embeddings.loading import load_encoder
from embeddings.onnx_encoder import OnnxEncoder
from embeddings.sentence_encoder import SentenceEncoder


def test_a_folder_with_a_graph_is_run_with_onnx_and_any_other_with_sentence_transformers(
    exported: Path, with_prompts: Path
) -> None:
    assert isinstance(load_encoder(), OnnxEncoder)
    assert isinstance(load_encoder(exported), OnnxEncoder)
    assert isinstance(load_encoder(with_prompts), SentenceEncoder)


def test_without_onnx_runtime_the_bundled_model_is_run_with_sentence_transformers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert isinstance(load_encoder(), SentenceEncoder)


@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize(
    ("model", "message"),
    [
        ("no-such-owner/no-such-model", "no folder of that name, not in the local model cache, and the hub"),
        ("no such folder/at all", "no such folder; give the folder of a model or a name on the hub"),
    ],
)
def test_a_model_that_cannot_be_had_is_an_error_of_one_line(
    model: str, message: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(EncoderError, match=message) as caught:
        load_encoder(model)
    assert str(caught.value).startswith(f"{model}: ")
    assert "\n" not in str(caught.value)
    assert capfd.readouterr() == ("", "")


def test_a_folder_that_is_no_model_is_an_error_of_one_line(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("no model")
    with pytest.raises(EncoderError, match="no model that sentence-transformers can load") as caught:
        load_encoder(tmp_path)
    assert "\n" not in str(caught.value)


def test_a_missing_bundled_model_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loading, "BUNDLED_MODEL", tmp_path / "model")
    with pytest.raises(EncoderError, match="the bundled model is missing"):
        load_encoder()
