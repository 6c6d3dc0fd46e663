"""Encoders: the bundled model, a tiny local one with prompts, and what is said when none can be loaded."""

import json
import shutil
import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, NoReturn

import numpy as np
import pytest

from embeddings import encoder as encoders
from embeddings.encoder import (
    BUNDLED_NAME,
    MODEL_CARD_PROMPTS,
    ONNX_FILE,
    Encoder,
    OnnxEncoder,
    SentenceEncoder,
    folder_fingerprint,
    load_encoder,
)
from embeddings.errors import EncoderError, IndexFileError
from embeddings.index_file import open_index_file
from embeddings.local_build import LocalBuild

WORDS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "ask", "tell", ":", "red", "green", "blue")
DIMENSION = 8
PROMPTS = {"query": "ask: ", "document": "tell: "}


def tiny_model(folder: Path, prompts: dict[str, str]) -> Path:
    """A SentenceTransformer of two small layers with random parameters, always the same."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer
    from tokenizers import Tokenizer, models, pre_tokenizers, processors
    from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

    tokenizer = Tokenizer(models.WordLevel({word: row for row, word in enumerate(WORDS)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    body_folder = folder.with_name(f"{folder.name}-body")
    PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_object=tokenizer, model_max_length=12, unk_token="[UNK]", pad_token="[PAD]"
    ).save_pretrained(body_folder)
    torch.manual_seed(0)
    BertModel(
        BertConfig(
            vocab_size=len(WORDS),
            hidden_size=DIMENSION,
            num_hidden_layers=2,
            num_attention_heads=2,
            intermediate_size=16,
            max_position_embeddings=16,
            initializer_range=0.5,
        ),
        add_pooling_layer=False,
    ).save_pretrained(body_folder)
    modules = [Transformer(str(body_folder)), Pooling(DIMENSION, pooling_mode="mean"), Normalize()]
    SentenceTransformer(modules=modules, prompts=prompts, device="cpu").save(
        str(folder), create_model_card=False
    )
    return folder


@pytest.fixture(scope="module")
def with_prompts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_model(tmp_path_factory.mktemp("models") / "tiny", PROMPTS)


@pytest.fixture(scope="module")
def without_prompts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_model(tmp_path_factory.mktemp("models") / "plain", {})


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_options: object) -> NoReturn:
        raise OSError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


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
    monkeypatch.setattr(encoders, "BUNDLED_MODEL", tmp_path / "model")
    with pytest.raises(EncoderError, match="the bundled model is missing"):
        load_encoder()


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


@pytest.fixture(scope="module")
def exported(with_prompts: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    from embeddings.training.pack import pack

    folder = tmp_path_factory.mktemp("packed") / "tiny"
    pack(with_prompts, folder, onnx=True)
    return folder


def test_the_onnx_form_gives_the_same_vectors_under_the_same_fingerprint(exported: Path) -> None:
    fast, exact = load_encoder(exported), load_encoder(exported, bulk=True)
    assert isinstance(fast, OnnxEncoder)
    assert isinstance(exact, SentenceEncoder)
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


def test_no_vector_depends_on_what_is_encoded_with_it(bundled: Encoder) -> None:
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


@pytest.fixture(scope="module")
def bundled() -> Encoder:
    return load_encoder()


@pytest.mark.usefixtures("no_network")
def test_the_bundled_model_loads_with_no_network() -> None:
    encoder = load_encoder(bulk=True)
    assert isinstance(encoder, SentenceEncoder)
    assert (encoder.name, encoder.dimension) == (BUNDLED_NAME, 384)


def test_the_bundled_model_gives_traditional_and_simplified_the_same_vector(bundled: Encoder) -> None:
    one, other = bundled.encode_query(["价格战与护城河", "價格戰與護城河"])
    np.testing.assert_allclose(one, other, atol=1e-6)


def test_the_bundled_model_finds_the_meaning_in_the_other_language(bundled: Encoder) -> None:
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
