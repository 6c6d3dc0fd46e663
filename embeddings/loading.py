"""Which encoder runs a model."""

import importlib.util
from pathlib import Path

from embeddings.encoder import Encoder
from embeddings.errors import EncoderError
from embeddings.model_folder import BUNDLED_MODEL, ONNX_FILE
from embeddings.onnx_encoder import OnnxEncoder
from embeddings.sentence_encoder import SentenceEncoder


def load_encoder(model: str | Path | None = None) -> Encoder:
    """The encoder of a model: a folder, a hub name, or None for the bundled one.

    A folder that holds an ONNX graph is run with ONNX Runtime where that is installed: the vectors are the
    same, and it starts and encodes several times as fast. Raises EncoderError.
    """
    folder = BUNDLED_MODEL if model is None else Path(model)
    if model is None and not folder.is_dir():
        raise EncoderError(
            f"{folder}: the bundled model is missing; restore the folder or choose a model by name"
        )
    if (folder / ONNX_FILE).is_file() and importlib.util.find_spec("onnxruntime") is not None:
        return OnnxEncoder(folder)
    return SentenceEncoder(folder if folder.is_dir() or model is None else model)
