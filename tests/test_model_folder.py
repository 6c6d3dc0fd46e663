"""The folder of a model: its name, its fingerprint, and a file in it that cannot be read."""

import shutil
from pathlib import Path

import pytest

from embeddings.errors import EncoderError
from embeddings.model_folder import (
    BUNDLED_MODEL,
    BUNDLED_NAME,
    first_line,
    folder_fingerprint,
    model_name,
    read_json,
)
from embeddings.sentence_encoder import SentenceEncoder


def test_the_fingerprint_follows_what_determines_the_vectors_and_nothing_else(
    with_prompts: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(with_prompts, folder)
    before = folder_fingerprint(folder)
    assert before == folder_fingerprint(with_prompts) == SentenceEncoder(with_prompts).fingerprint
    (folder / "MODEL_CARD.md").write_text("described better")
    (folder / ".hidden").write_text("of no meaning")
    (folder / "model.onnx").write_bytes(b"the same model run another way")
    assert folder_fingerprint(folder) == before
    settings = folder / "config_sentence_transformers.json"
    settings.write_text(settings.read_text().replace("ask: ", "say: "))
    assert folder_fingerprint(folder) != before


def test_a_model_is_called_as_its_folder_and_the_bundled_one_by_its_name(tmp_path: Path) -> None:
    assert model_name(tmp_path / "mine") == "mine"
    assert model_name(BUNDLED_MODEL / ".." / BUNDLED_MODEL.name) == BUNDLED_NAME


def test_a_file_that_cannot_be_read_is_named_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(EncoderError, match=r"config\.json: cannot be read \(.+\); restore the model$"):
        read_json(tmp_path / "config.json")


@pytest.mark.parametrize(("said", "line"), [("\nno such file\nat all", "no such file"), ("", "ValueError")])
def test_what_a_library_says_is_cut_to_one_line(said: str, line: str) -> None:
    assert first_line(ValueError(said)) == line
