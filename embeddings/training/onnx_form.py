"""The ONNX form of a model: its graph beside its weights, which both forms share.

A graph of 140 kB refers to the half-precision tensors in `model.safetensors`, where the operating system maps
them, so the folder holds every weight once. They are widened when the session is made, the rows of the
vocabulary when they are looked up: the arithmetic is the float model's.

Eight-bit forms were measured and dropped. One scale for a whole batch (`quantize_dynamic`) makes a vector
depend on what is encoded with it (cosine .996 to the vector of the text alone), one scale for each block of
weights and each token (`MatMulNBits`) is a third faster for a text alone, equal for eight, and needs a kernel
that only some processors have.
"""

import json
import tempfile
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import onnx
import torch
from onnx import NodeProto, TensorProto, helper
from torch import Tensor, nn
from transformers import BertModel

from embeddings.model_folder import ONNX_FILE

OPSET = 17

WEIGHTS = "model.safetensors"

BODY = "body."
"""What the exporter puts before the names of the weights: the attribute of `Tokens` that holds them."""


class Tokens(nn.Module):
    """The body with token ids and a mask in, token vectors out: the only inputs a text needs."""

    def __init__(self, body: BertModel) -> None:
        super().__init__()
        self.body = body

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        """Token vectors (n, tokens, d)."""
        hidden: Tensor = self.body(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        return hidden


HALF = "_half"
"""What is put after the name of a weight, and of looked-up rows, before they are widened."""


@dataclass(frozen=True, slots=True)
class Stored:
    """Where a half-precision tensor lies in the file of weights."""

    shape: tuple[int, ...]
    offset: int
    length: int


def export(folder: Path) -> None:
    """Write `model.onnx` into the folder of a packed model, for the weights that lie there."""
    # Eager attention: the traced form of the fused one is tied to the length of the example.
    body = BertModel.from_pretrained(folder, add_pooling_layer=False, attn_implementation="eager")
    names = ["input_ids", "attention_mask"]
    example = torch.ones(2, 8, dtype=torch.long)
    with tempfile.TemporaryDirectory() as scratch, warnings.catch_warnings():
        # The older exporter warns that there is a newer one, which needs one library more and gains nothing
        # here, and that lengths seen while tracing are constants: a test encodes texts of many lengths.
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
            do_constant_folding=False,  # it would turn weights round, unlike those in the file
            dynamo=False,
        )
        model = onnx.load(whole, load_external_data=False)
    share(model, stored(folder / WEIGHTS))
    (folder / ONNX_FILE).write_bytes(model.SerializeToString())


def stored(path: Path) -> dict[str, Stored]:
    """Where each half-precision tensor of a safetensors file lies: its header says so."""
    with path.open("rb") as file:
        size = int.from_bytes(file.read(8), "little")
        header = json.loads(file.read(size))
    return {
        name: Stored(tuple(entry["shape"]), 8 + size + start, end - start)
        for name, entry in header.items()
        if name != "__metadata__" and entry["dtype"] == "F16"
        for start, end in [entry["data_offsets"]]
    }


def share(model: onnx.ModelProto, weights: Mapping[str, Stored]) -> None:
    """Make a graph look up its weights in the file, and widen them: tables row by row, the others whole."""
    graph = model.graph
    shared = {
        one.name: weights[one.name.removeprefix(BODY)]
        for one in graph.initializer
        if one.name.removeprefix(BODY) in weights
    }
    nodes: list[NodeProto] = []
    widened: set[str] = set()
    for node in graph.node:
        if node.op_type == "Gather" and node.input[0] in shared:
            rows = node.output[0]
            node.input[0] += HALF
            node.output[0] += HALF
            nodes += [node, _widen(rows + HALF, rows)]
            continue
        first_used = [name for name in node.input if name in shared and name not in widened]
        widened.update(first_used)
        nodes += [
            helper.make_node("Cast", [name + HALF], [name], to=TensorProto.FLOAT) for name in first_used
        ]
        nodes.append(node)
    kept = [one for one in graph.initializer if one.name not in shared]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend([*kept, *(_reference(name, place) for name, place in shared.items())])


def _widen(half: str, whole: str) -> NodeProto:
    return helper.make_node("Cast", [half], [whole], to=TensorProto.FLOAT)


def _reference(name: str, place: Stored) -> TensorProto:
    tensor = TensorProto(name=name + HALF, data_type=TensorProto.FLOAT16, dims=place.shape)
    tensor.data_location = TensorProto.EXTERNAL
    for key, value in (("location", WEIGHTS), ("offset", place.offset), ("length", place.length)):
        tensor.external_data.add(key=key, value=str(value))
    return tensor
