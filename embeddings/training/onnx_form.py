"""The ONNX form of a model: its vocabulary and attention in eight bits, its wide layers in float.

Chosen by measurement (`python -m embeddings.training.onnx_form --model FOLDER --data FOLDER` prints the
cosine to the float model). Everything in eight bits, one scale per channel, is 22 MB smaller and has a cosine
of .993 for Chinese questions; with the feed-forward layers in float it is .998, and a fifth slower.
"""

import argparse
import re
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from transformers import BertModel

from embeddings.encoder import ONNX_FILE, OnnxEncoder, SentenceEncoder
from embeddings.training.data import records

OPSET = 17

# Names of the layers that stay in float, the two of each feed-forward part: their inputs have a few large
# values, which eight bits serve badly.
FLOAT_LAYERS = re.compile(r"/layer\.\d+/(?:intermediate|output)/dense/")

SAMPLE = 400  # texts of each kind that are compared


class Tokens(nn.Module):
    """The body with token ids and a mask in, token vectors out: the only inputs a text needs."""

    def __init__(self, body: BertModel) -> None:
        super().__init__()
        self.body = body

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        """Token vectors (n, tokens, d)."""
        hidden: Tensor = self.body(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        return hidden


def export(folder: Path) -> None:
    """Write `onnx/model.onnx` into a model's folder."""
    # Eager attention: the traced form of the fused one is tied to the length of the example.
    body = BertModel.from_pretrained(folder, add_pooling_layer=False, attn_implementation="eager")
    names = ["input_ids", "attention_mask"]
    example = torch.ones(2, 8, dtype=torch.long)
    target = folder / ONNX_FILE
    target.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, warnings.catch_warnings():
        # The older exporter warns that there is a newer one, which needs one library more and gains nothing
        # here, and that lengths seen while tracing are constants: `cosines` is the proof that none is.
        warnings.simplefilter("ignore")
        whole = Path(scratch) / "whole.onnx"
        torch.onnx.export(
            Tokens(body),
            (example, example),
            str(whole),
            input_names=names,
            output_names=["token_embeddings"],
            dynamic_axes={name: {0: "texts", 1: "tokens"} for name in (*names, "token_embeddings")},
            opset_version=OPSET,
            dynamo=False,
        )
        graph = onnx.load(whole, load_external_data=False).graph
        kept = [node.name for node in graph.node if FLOAT_LAYERS.search(node.name)]
        quantize_dynamic(whole, target, per_channel=True, weight_type=QuantType.QInt8, nodes_to_exclude=kept)


def cosines(folder: Path, texts: list[str]) -> np.ndarray:
    """Cosine of the two forms' vectors for each text (n,)."""
    one, other = SentenceEncoder(folder).encode_document(texts), OnnxEncoder(folder).encode_document(texts)
    found: np.ndarray = (one * other).sum(axis=1)
    return found


def main(arguments: Sequence[str] | None = None) -> None:
    """Compare the two forms on questions and passages of XQuAD in both languages."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args(arguments)
    rows = records(options.data / "eval" / "xquad_en_zh.jsonl.gz")
    for field in ("q_en", "q_zh", "ctx_en", "ctx_zh"):
        texts = list(dict.fromkeys(row[field] for row in rows))[:SAMPLE]
        found = cosines(options.model, texts)
        print(f"{field}: mean cosine {found.mean():.4f}, lowest {found.min():.4f}")


if __name__ == "__main__":
    main()
