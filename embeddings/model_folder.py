"""The folder of a model: where the bundled one lies, what it is called, and the hash of what it computes."""

import hashlib
import json
from pathlib import Path
from typing import Any

from embeddings.errors import EncoderError

BUNDLED_MODEL = Path(__file__).resolve().parent / "model"
BUNDLED_NAME = "minilm-l6-en-zh"

# The graph of a model that lies beside its weights and shares them, as `embeddings.training.onnx_form` writes
# it. What others put into `onnx/` may be another, coarser form: those folders go to sentence-transformers.
ONNX_FILE = Path("model.onnx")


def model_name(folder: Path) -> str:
    """What the model of a folder is called: as its folder, but for the bundled one."""
    path = folder.resolve()
    return BUNDLED_NAME if path == BUNDLED_MODEL else path.name


def folder_fingerprint(folder: Path) -> str:
    """SHA-256 over the files of a model's folder that determine its vectors, in the order of their names.

    The ONNX form, documentation and hidden files are left out: the same model run another way, or
    described better, is the same model.
    """
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        relative = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in relative.parts)
        if hidden or path.suffix in (ONNX_FILE.suffix, ".md"):
            continue
        with path.open("rb") as file:
            file_digest = hashlib.file_digest(file, "sha256").hexdigest()
        digest.update(f"{relative.as_posix()}\0{file_digest}\0".encode())
    return digest.hexdigest()


def read_json(path: Path) -> dict[str, Any]:
    """The object in a file of JSON. Raises EncoderError."""
    try:
        content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise EncoderError(f"{path}: cannot be read ({first_line(error)}); restore the model") from error
    return content


def first_line(error: Exception) -> str:
    """What an error of a library says, in one line."""
    lines = str(error).strip().splitlines()
    return lines[0] if lines else type(error).__name__
