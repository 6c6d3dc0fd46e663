"""How the bundled model is made: every step on data of a few lines and an English model of a few numbers.

The data folder of these tests has no `eval/`: a step that read what is only ever measured would fail.
"""

import gzip
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from embeddings.onnx_encoder import OnnxEncoder
from embeddings.sentence_encoder import SentenceEncoder
from embeddings.training import measure
from embeddings.training.data import Aligned, TrainingDataError, is_han, lines
from embeddings.training.initialise import meanings
from embeddings.training.pairs import clean, heading_or_sentence, joined, window_from
from tests.conftest import FakeEncoder

DIMENSION = 8
LETTERS = "abcdefghijklmnopqrstuvwxyz"
ENGLISH_WORDS = ("cat", "dog", "runs", "sleeps", "the", "house", "red", "moat", "price", "war", "big")
PIECES: tuple[str, ...] = (
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "[MASK]",
    ".",
    ",",
    '"',
    "'",
    "-",
    "[",
    "]",
    "?",
    "!",
)
PIECES += tuple(LETTERS) + tuple(f"##{letter}" for letter in LETTERS) + ENGLISH_WORDS + ("##ing",)

GLOSSES = {
    "猫": "cat",
    "狗": "dog",
    "跑": "to run/runs",
    "睡觉": "sleeps",
    "房子": "house (CL:座)",
    "红": "red",
    "大": "big",
    "价": "price",
    "战": "war",
    "护": "surname Hu/moat",
}
SENTENCES = (
    ("The cat runs.", "猫跑。"),
    ("The dog sleeps in the house.", "狗在房子睡觉。"),
    ("The red cat sleeps.", "红猫睡觉。"),
    ("The big dog runs.", "大狗跑。"),
    ("The house is big and red.", "房子大红。"),
    ("The price war is a big war.", "价战大战。"),
)


def write_rows(path: Path, rows: Sequence[Sequence[str]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines("\t".join(row) + "\n" for row in rows)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from embeddings.training import align, pairs, vocabulary

    folder = tmp_path_factory.mktemp("data")
    words = folder / "dict"
    write_rows(words / "cc_cedict.tsv.gz", list(GLOSSES.items()))
    write_rows(words / "ecdict_en_zh.tsv.gz", [("n. 猫", "cat"), ("n. 房子；住处", "house")])
    write_rows(words / "freq_opensubtitles2018_en.tsv.gz", [(word, "9") for word in ENGLISH_WORDS])
    write_rows(words / "freq_opensubtitles2018_zh_cn.tsv.gz", [("猫", "5"), ("睡觉", "4"), ("鱼", "1")])
    write_rows(words / "trad_to_simp_chars.tsv.gz", [("貓", "猫"), ("紅", "红"), ("護", "护"), ("價", "价")])
    (folder / "words.txt").write_text("猫 50 n\n狗 40 n\n房子 30 n\n睡觉 20 v\n", encoding="utf-8")
    # Long enough for a window, and different in every set, so that batches hold different texts.
    for number, name in enumerate(
        dict.fromkeys([*vocabulary.COUNTED_SETS, *pairs.SENTENCES, *pairs.WINDOWS, *align.ALIGNED_SETS])
    ):
        turned = SENTENCES[number % len(SENTENCES) :] + SENTENCES[: number % len(SENTENCES)]
        write_rows(folder / "parallel" / f"{name}.tsv.gz", turned * 8)
    question = {"q": "貓在哪裡睡覺？", "ctx": "紅貓在房子睡觉。"}
    path = folder / "pairs" / "drcd_dev_trad.jsonl.gz"
    path.parent.mkdir()
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(json.dumps(question) + "\n")
    write_rows(
        folder / "pairs" / "pawsx_zh_dev_test.tsv.gz", [("猫跑。", "跑的是猫。", "1"), ("猫", "狗", "0")]
    )
    return folder


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An English model of the same make as the real one: word pieces, two layers, mean pooling."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Normalize, Pooling, Transformer
    from tokenizers import BertWordPieceTokenizer
    from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

    folder = tmp_path_factory.mktemp("english")
    tokenizer = BertWordPieceTokenizer({piece: row for row, piece in enumerate(PIECES)}, lowercase=True)
    tokenizer.save(str(folder / "whole.json"))
    body = folder / "body"
    PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
        tokenizer_file=str(folder / "whole.json"), model_max_length=64, unk_token="[UNK]", pad_token="[PAD]"
    ).save_pretrained(body)
    torch.manual_seed(1)
    configuration = BertConfig(
        vocab_size=len(PIECES),
        hidden_size=DIMENSION,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=16,
        max_position_embeddings=256,
        initializer_range=0.5,
    )
    BertModel(configuration, add_pooling_layer=False).save_pretrained(body)
    modules = [Transformer(str(body)), Pooling(DIMENSION, pooling_mode="mean"), Normalize()]
    SentenceTransformer(modules=modules, device="cpu").save(str(folder / "model"), create_model_card=False)
    (folder / "model" / "vocab.txt").write_text("\n".join(PIECES), encoding="utf-8")
    return folder / "model"


@pytest.fixture(scope="module")
def work(data: Path, english: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The work folder after every step up to the first stage of distillation."""
    from embeddings.training import align, distil, initialise, pairs, teacher, vocabulary

    folder = tmp_path_factory.mktemp("work")
    given, made = ["--data", str(data)], ["--work", str(folder)]
    base = ["--english", str(english)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(initialise, "COMMON_PIECES", slice(5, None))
        patch.setattr(align, "BATCH", 16)
        patch.setattr(pairs, "WINDOW_CHARACTERS", (15, 40))
        patch.setattr(pairs, "SHORTEST_QUERY", 4)
        vocabulary.main([*given, *made, *base, "--words", str(data / "words.txt")])
        initialise.main([*given, *made, *base])
        pairs.main([*given, *made])
        teacher.main([*made, *base])
        align.main([*given, *made])
        distil.main([*made, "--stage", "embeddings", "--steps", "8"])
    return folder


def weights(model: Path) -> dict[str, NDArray[np.float32]]:
    from safetensors.numpy import load_file

    return dict(load_file(model / "model.safetensors"))


def rows_of(model: Path, *, han: bool) -> list[int]:
    from tokenizers import Tokenizer

    vocabulary = Tokenizer.from_file(str(model / "tokenizer.json")).get_vocab()
    return sorted(row for token, row in vocabulary.items() if is_han(token) is han)


EMBEDDINGS = "embeddings.word_embeddings.weight"


def test_the_tokenizer_cuts_words_of_both_languages_and_folds_script_width_and_case(work: Path) -> None:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(work / "vocabulary" / "tokenizer.json"))

    def cut(text: str) -> list[str]:
        return tokenizer.encode(text).tokens[1:-1]

    assert cut("The cat sleeping") == ["▁the", "▁cat", *"▁s l e e p ing".split()]
    assert cut("DeepSeek的護城河") == ["▁deepseek", "的", "护城河"]
    assert cut("Ｃat，紅貓在房子睡觉") == ["▁cat", ",", "红", "猫", "在", "房子", "睡觉"]
    assert cut("貓") == cut("猫")
    assert tokenizer.encode("cat").tokens == ["[CLS]", "▁cat", "[SEP]"]


def test_english_rows_are_those_of_the_english_model_and_chinese_ones_the_mean_of_their_glosses(
    work: Path, english: Path
) -> None:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(work / "initial" / "tokenizer.json"))
    own, theirs = weights(work / "initial")[EMBEDDINGS], weights(english)[EMBEDDINGS]

    def row(token: str) -> NDArray[np.float32]:
        return own[tokenizer.token_to_id(token)]

    np.testing.assert_array_equal(row("▁cat"), theirs[PIECES.index("cat")])
    np.testing.assert_array_equal(row("ing"), theirs[PIECES.index("##ing")])
    np.testing.assert_array_equal(row("。"), theirs[PIECES.index(".")])
    dog, length = theirs[PIECES.index("dog")], np.linalg.norm(theirs[5:], axis=1).mean()
    np.testing.assert_allclose(row("狗"), dog * length / np.linalg.norm(dog), rtol=1e-5)
    ours, given = weights(work / "initial"), weights(english)
    body = [name for name in given if name.startswith("encoder.")]
    assert len(body) == 32  # sixteen tensors in each of the two layers
    assert all(np.array_equal(ours[name], given[name]) for name in body)


@pytest.mark.parametrize(
    ("glosses", "expected"),
    [
        ("house (CL:座);building", ["house", "building"]),
        ("surname Hu;moat", ["moat"]),
        ("surname Hu", ["surname Hu"]),
        ("(onom.);", []),
        ("a;b;c;d;e;f", ["a", "b", "c", "d", "e"]),
    ],
)
def test_the_meanings_of_a_dictionary_entry(glosses: str, expected: list[str]) -> None:
    assert meanings(glosses) == expected


@pytest.mark.parametrize(
    ("english", "chinese", "expected"),
    [
        ("The cat runs.", "猫在跑。", True),
        ("x_1 = <b>{y}</b>", "猫在跑。", False),
        ("The cat runs.", "The cat 跑", False),
        ("The cat runs.", "这只猫从早到晚在院子里面跑来跑去一直没有停下来过", False),
    ],
)
def test_only_running_text_of_plausible_lengths_is_learnt_from(
    english: str, chinese: str, expected: bool
) -> None:
    assert clean(Aligned(english, chinese)) is expected


def test_a_window_is_long_enough_for_a_passage_and_asked_for_by_its_heading() -> None:
    import random

    lines_ = [Aligned("Cats", "猫" * 4), Aligned("One.", "猫" * 60), Aligned("Two.", "狗" * 60)]
    window = window_from(lines_, 0)
    assert window == lines_
    assert heading_or_sentence(window, random.Random(0)) is lines_[0]
    assert joined(window[1:]) == Aligned("One. Two.", "猫" * 60 + "狗" * 60)
    assert window_from(lines_, 2) == []
    assert window_from([Aligned("One.", "猫" * 60), Aligned("Two.", "狗" * 300)], 0) == []


def test_alignment_moves_chinese_rows_only(work: Path) -> None:
    before, after = weights(work / "initial"), weights(work / "aligned")
    han, others = rows_of(work / "initial", han=True), rows_of(work / "initial", han=False)
    np.testing.assert_array_equal(before[EMBEDDINGS][others], after[EMBEDDINGS][others])
    assert np.abs(before[EMBEDDINGS][han] - after[EMBEDDINGS][han]).max() > 1e-3
    assert all(np.array_equal(before[name], after[name]) for name in before if name != EMBEDDINGS)


def test_the_first_stage_leaves_english_exactly_as_it_was(work: Path) -> None:
    before, after = weights(work / "aligned"), weights(work / "embeddings")
    han, others = rows_of(work / "initial", han=True), rows_of(work / "initial", han=False)
    np.testing.assert_array_equal(before[EMBEDDINGS][others], after[EMBEDDINGS][others])
    assert np.abs(before[EMBEDDINGS][han] - after[EMBEDDINGS][han]).max() > 1e-4
    assert all(np.array_equal(before[name], after[name]) for name in before if name != EMBEDDINGS)


def test_a_batch_holds_a_passage_once_and_follows_from_its_turn_alone() -> None:
    from embeddings.training.distil import BATCH, Examples, batch_of

    count = 8 * BATCH["terms"]
    examples = Examples([[n] for n in range(count)], [[n // 3] * (n % 5 + 1) for n in range(count)], None)
    batches = [batch_of(examples, "terms", turn) for turn in range(4)]
    for batch in batches:
        passages = [tuple(examples.right[place]) for place in batch]
        assert len(batch) == BATCH["terms"]
        assert len(set(passages)) == len(passages)
    assert batches == [batch_of(examples, "terms", turn) for turn in range(4)]
    assert len({tuple(batch) for batch in batches}) == 4


def test_questions_come_with_those_of_neighbouring_paragraphs() -> None:
    from embeddings.training.distil import BATCH, Examples, batch_of

    examples = Examples([[n] for n in range(900)], [[n // 3] for n in range(900)], None)  # three a paragraph
    places = batch_of(examples, "questions", 0)
    paragraphs = [place // 3 for place in places]
    assert len(set(paragraphs)) == len(paragraphs) >= BATCH["questions"]
    alone = [p for p in paragraphs if p - 1 not in paragraphs and p + 1 not in paragraphs]
    assert alone == []


def test_distillation_brings_chinese_nearer_to_the_teacher(work: Path) -> None:
    from embeddings.training.distil import Distillation

    training = Distillation(work, "whole", steps=24)
    first = np.mean([training.loss(step).item() for step in range(8)])
    for _ in range(24):
        training.advance()
    assert np.mean([training.loss(step).item() for step in range(8)]) < first


def test_an_interrupted_training_ends_as_an_uninterrupted_one(
    work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from embeddings.training import distil

    made = ["--work", str(work), "--stage", "whole", "--steps", "6"]
    distil.main(made)
    expected = weights(work / "whole")
    (work / "whole").rename(work / "uninterrupted")
    monkeypatch.setattr(distil, "SAVE_EVERY", 4)
    advance = distil.Distillation.advance

    def interrupted(training: distil.Distillation) -> float:
        if training.step == 5:
            raise KeyboardInterrupt
        return advance(training)

    with monkeypatch.context() as patch:
        patch.setattr(distil.Distillation, "advance", interrupted)
        with pytest.raises(KeyboardInterrupt):
            distil.main(made)
    distil.main(made)
    for name, tensor in weights(work / "whole").items():
        np.testing.assert_allclose(tensor, expected[name], atol=1e-6, err_msg=name)


def test_the_teacher_computes_only_what_is_missing(
    work: Path, english: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from embeddings.training import teacher

    capsys.readouterr()
    lost = teacher.chunk_file(work, "terms", 0)
    before = np.load(lost)
    lost.unlink()
    teacher.main(["--work", str(work), "--english", str(english)])
    assert capsys.readouterr().out == "terms-0000.npy\n"
    np.testing.assert_array_equal(np.load(lost), before)


def test_the_packed_model_runs_both_ways_and_keeps_its_card(work: Path, tmp_path: Path) -> None:
    from embeddings.training import pack

    target = tmp_path / "model"
    target.mkdir()
    (target / "MODEL_CARD.md").write_text("what it is")
    (target / "old.bin").write_text("of an earlier model")
    pack.main(["--model", str(work / "embeddings"), "--into", str(target), "--onnx"])
    assert (target / "MODEL_CARD.md").read_text() == "what it is"
    assert not (target / "old.bin").exists()
    assert not list(target.glob("training_state*"))
    texts = ["the cat sleeps", "猫在房子睡觉", "貓在房子睡觉"]
    exact, fast = SentenceEncoder(target), OnnxEncoder(target)
    one, other = exact.encode_query(texts), fast.encode_query(texts)
    np.testing.assert_allclose(one, other, atol=1e-5)
    np.testing.assert_allclose(one[1], one[2], atol=1e-6)
    assert exact.fingerprint == fast.fingerprint


def test_the_packed_model_can_be_the_mean_of_two_stages(work: Path, tmp_path: Path) -> None:
    from embeddings.training import pack

    target, (earlier, later) = tmp_path / "model", (work / "aligned", work / "embeddings")
    pack.main(["--model", str(later), "--before", str(earlier), "--into", str(target)])
    before, after, packed = weights(earlier), weights(later), weights(target)
    row = "embeddings.word_embeddings.weight"
    assert not np.array_equal(before[row], after[row])
    for name, tensor in packed.items():
        if tensor.dtype == np.float16:
            np.testing.assert_allclose(tensor, (before[name] + after[name]) / 2, atol=1e-3, err_msg=name)


def test_recall_counts_ranks_and_ties_against_the_encoder() -> None:
    passages = np.eye(6, dtype=np.float32)
    queries = np.array(
        [[1, 0, 0, 0, 0, 0], [0.9, 0.1, 0, 0, 0, 0], [0.2, 0.2, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0]],
        dtype=np.float32,
    )
    found = measure.recall("task", queries, passages, [0, 1, 1, 0])
    assert found == measure.Measure("task", at_1=0.25, at_5=0.75, queries=4)


def test_the_measures_are_a_table() -> None:
    table = measure.table([measure.Measure("XQuAD en>zh", 0.5, 0.75, 1190)])
    assert table.splitlines()[-1] == "| XQuAD en>zh | 1190 | 0.500 | 0.750 |"


def test_every_task_is_measured_on_the_right_sides(tmp_path: Path) -> None:
    class Shared(FakeEncoder):
        """One dimension for each letter or character of a small alphabet: equal texts, equal vectors."""

        name, dimension, fingerprint = "shared", 6, "shared"

        def encode_query(self, texts: Sequence[str]) -> NDArray[np.float32]:
            return np.array([[text.count(char) for char in "abc甲乙丙"] for text in texts], dtype=np.float32)

        encode_document = encode_query

    def write(name: str, rows: list[dict[str, object]]) -> None:
        (tmp_path / "eval").mkdir(exist_ok=True)
        with gzip.open(tmp_path / "eval" / f"{name}.jsonl.gz", "wt", encoding="utf-8") as file:
            file.writelines(json.dumps(row) + "\n" for row in rows)

    write(
        "xquad_en_zh",
        [
            {"pid": 7, "q_en": "a", "q_zh": "甲", "ctx_en": "aa", "ctx_zh": "甲甲 a"},
            {"pid": 9, "q_en": "b", "q_zh": "乙", "ctx_en": "bb", "ctx_zh": "丙"},
        ],
    )
    write("tatoeba_test_cmn_eng", [{"en": "a", "zh": "a"}, {"en": "b", "zh": "b"}])
    write("drcd_test_trad", [{"pid": 1, "q": "甲", "ctx": "甲"}, {"pid": 2, "q": "乙", "ctx": "乙"}])
    write("cmrc2018_dev", [{"pid": 1, "q": "甲", "ctx": "乙"}, {"pid": 2, "q": "乙", "ctx": "甲"}])
    found = {entry.task: entry.at_1 for entry in measure.measure(Shared(), tmp_path)}
    assert found == {
        "XQuAD en>en": 1.0,
        "XQuAD en>zh": 0.5,
        "XQuAD zh>zh": 0.5,
        "Tatoeba en>zh": 1.0,
        "Tatoeba zh>en": 1.0,
        "DRCD test": 1.0,
        "CMRC dev": 0.0,
    }
    assert len(measure.measure(Shared(), tmp_path, quick=True)) == 5


def test_missing_training_data_is_named_with_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(TrainingDataError, match=r"none\.tsv\.gz: missing; --data names the folder"):
        list(lines(tmp_path / "none.tsv.gz"))
