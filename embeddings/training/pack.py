"""Last step: the model as the program carries it.

    python -m embeddings.training.pack --model WORK/whole --before WORK/embeddings --into FOLDER [--onnx]

Weights as float16 ("dtype": "float32" in config.json, or a CPU would also compute in float16, five times
slower), and with --onnx an ONNX graph beside them that shares them. With --before, the mean of the weights of
two stages of one training (Wortsman et al. 2022, "Robust fine-tuning of zero-shot models"): most of what the
later one learned stays, and what it forgot comes back. The folder is written beside and moved into place.
"""

import argparse
import json
import shutil
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file, save_file
from tokenizers import Tokenizer

WEIGHTS = "model.safetensors"
TOKENIZER = "tokenizer.json"

# Left out of the folder: what the saving library says of itself, which would differ from run to run.
TOKENIZER_NOTES = ("is_local", "local_files_only", "backend")


def pack(model: Path, target: Path, *, before: Path | None = None, onnx: bool = False) -> None:
    """Write the packed form of a SentenceTransformer folder, replacing the target.

    A MODEL_CARD.md that stands in the target is kept.
    """
    part = target.with_name(target.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    shutil.copytree(model, part, ignore=shutil.ignore_patterns("*.md", "*.onnx", "training_state*"))
    weights = load_file(model / WEIGHTS)
    if before is not None:
        earlier = load_file(before / WEIGHTS)
        weights = {
            name: (tensor + earlier[name]) / 2 if tensor.dtype == np.float32 else tensor
            for name, tensor in weights.items()
        }
    halved = {
        name: tensor.astype(np.float16) if tensor.dtype == np.float32 else tensor
        for name, tensor in weights.items()
    }
    save_file(halved, part / WEIGHTS, metadata={"format": "pt"})
    _edit(part / "config.json", {"dtype": "float32"})
    _edit(part / "tokenizer_config.json", {}, without=TOKENIZER_NOTES)
    # Without the indentation: half as long, and read at every start.
    Tokenizer.from_file(str(part / TOKENIZER)).save(str(part / TOKENIZER), pretty=False)
    if onnx:
        from embeddings.training.onnx_form import export

        export(part)
    card = target / "MODEL_CARD.md"
    if card.is_file():
        shutil.copy2(card, part)
    shutil.rmtree(target, ignore_errors=True)
    part.rename(target)


def _edit(path: Path, changes: dict[str, str], without: tuple[str, ...] = ()) -> None:
    content = json.loads(path.read_text(encoding="utf-8")) | changes
    kept = {key: value for key, value in content.items() if key not in without}
    path.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the packed folder and say what each part weighs."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--before", type=Path, help="an earlier stage: the weights become the mean of both")
    parser.add_argument("--into", type=Path, required=True)
    parser.add_argument("--onnx", action="store_true", help="also write the ONNX graph")
    options = parser.parse_args(arguments)
    pack(options.model, options.into, before=options.before, onnx=options.onnx)
    sizes = {path: path.stat().st_size for path in options.into.rglob("*") if path.is_file()}
    for path, size in sorted(sizes.items()):
        print(f"{size / 1e6:7.1f} MB  {path}")
    print(f"{sum(sizes.values()) / 1e6:7.1f} MB  in all")


if __name__ == "__main__":
    main()
