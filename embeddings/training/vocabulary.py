"""Step 1: one tokenizer for English and Chinese, Traditional characters folded to Simplified.

    python -m embeddings.training.vocabulary --data FOLDER --work FOLDER

A Unigram model (Kudo 2018, "Subword regularization") over the word pieces of the English model and
Chinese words and characters. A piece that begins an English word carries a mark, so that the
segmentation stays close to that of the English model; Chinese runs are cut by the frequencies of words.
Writes `vocabulary/tokenizer.json` into the work folder.
"""

import argparse
import importlib.util
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice
from pathlib import Path

from sentencepiece import SentencePieceNormalizer
from sentencepiece.sentencepiece_model_pb2 import ModelProto  # type: ignore[attr-defined] # made at import
from tokenizers import AddedToken, Regex, Tokenizer, models, normalizers, pre_tokenizers, processors

from embeddings.training.data import folding, is_han, parallel, rows
from embeddings.training.english import english_model

SPECIAL_TOKENS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
MARK = "▁"  # begins a piece that begins an English word

# How many rows of each kind. float16 rows of 384 take 768 bytes: 45,000 make 35 MB of the folder's 60.
ENGLISH_PIECES = 21_400
CHINESE_CHARACTERS = 5_500
CHINESE_WORDS = 18_000

LONGEST_WORD = 6  # characters; longer entries of the dictionary are names and proverbs

# Punctuation that the English model has no row for, with the mark whose meaning it has.
PUNCTUATION = {"。": ".", "、": ",", "「": '"', "」": '"', "『": '"', "』": '"', "《": '"', "》": '"'}
PUNCTUATION |= {"【": "[", "】": "]", "〈": '"', "〉": '"', "“": '"', "”": '"', "‘": "'", "’": "'"}
PUNCTUATION |= {"—": "-", "–": "-", "…": ".", "·": ".", "•": "."}

# Fewest pieces win in an English word, as in the English model: no piece is better than two by frequency.
ENGLISH_PIECE_COST = 10.0

# The sets whose Chinese is counted, and how many of their lines: what is read is the vocabulary's weight.
COUNTED_SETS = {
    "ms_dynamics_business_ht": 60_000,
    "ms_docs_human": 40_000,
    "python_docs_zh_cn": 10_000,
    "tatoeba_cmn_eng": 40_000,
    "captions_3am": 26_000,
    "tico19": 3_000,
    "d2l": 3_000,
    "opensource_guide": 2_000,
    "prompt_guide": 2_000,
    "hf_course": 3_000,
}

Frequencies = dict[str, float]  # word -> occurrences per million

GLOSSES = Path(__file__).parent / "glosses.tsv"


def own_glosses() -> dict[str, str]:
    """Words of the field and grammatical words with the English they stand for, from glosses.tsv."""
    table = (line.split("\t") for line in GLOSSES.read_text(encoding="utf-8").splitlines() if line)
    return {row[0]: row[1] for row in table}


def field_words() -> list[str]:
    """The words of glosses.tsv that are Latin: they get a row of their own (names, abbreviations)."""
    return [word for word in own_glosses() if not is_han(word)]


def dictionary(data: Path) -> dict[str, str]:
    """Simplified word -> glosses, joined by ';' where the dictionary has several entries."""
    entries: dict[str, str] = {}
    for word, glosses in rows(data / "dict" / "cc_cedict.tsv.gz", 2):
        entries[word] = f"{entries[word]};{glosses}" if word in entries else glosses
    return entries


def english_pieces(pieces: list[str], glosses: list[str]) -> list[str]:
    """The pieces of the English model that are kept, in its own notation, the most frequent first.

    Its list is in the order of frequency in its own corpus; those that dictionary glosses need as whole
    words rank with the more frequent ones.
    """
    plain = [p for p in pieces if p.removeprefix("##").isascii() and not p.startswith("[")]
    used = Counter(word for gloss in glosses for word in gloss.lower().split())
    rank = {piece: place for place, piece in enumerate(plain)}
    single = [p for p in plain if len(p.removeprefix("##")) == 1]
    weight = {p: 1 / (rank[p] + 50) + used[p] / (50 * len(glosses)) for p in plain}
    ranked = sorted(plain, key=lambda piece: -weight[piece])
    return list(dict.fromkeys([*single, *ranked]))[:ENGLISH_PIECES]


def word_list() -> Path:
    """The word list of jieba (MIT): a word, its count and its class a line. Only this file of it is used."""
    specification = importlib.util.find_spec("jieba")
    if specification is None or specification.origin is None:
        raise SystemExit("jieba is not installed; its word list is needed: pip install jieba")
    return Path(specification.origin).parent / "dict.txt"


def general_frequencies(data: Path, listing: Path) -> Frequencies:
    """Occurrences per million words: a general word list and film subtitles, in equal parts."""
    written: Counter[str] = Counter()
    for line in listing.read_text(encoding="utf-8").splitlines():
        word, count = line.split(" ")[:2]
        written[word] += int(count)
    spoken: Counter[str] = Counter()
    fold = folding(data)
    for word, count in rows(data / "dict" / "freq_opensubtitles2018_zh_cn.tsv.gz", 2):
        spoken[word.translate(fold)] += int(count)
    return _mixed([written, spoken])


def counted_frequencies(data: Path, words: Frequencies) -> Frequencies:
    """Occurrences per million words in the parallel sentences, cut with the words given so far."""
    cutter = Tokenizer(models.Unigram(_scored(words), 0))
    cutter.pre_tokenizer = pre_tokenizers.Split(Regex(r"[\u3400-\u9fff]+"), "removed", invert=True)
    counts = []
    for name, amount in COUNTED_SETS.items():
        count: Counter[str] = Counter()
        texts = (pair.chinese for pair in islice(parallel(data, name), amount))
        while batch := list(islice(texts, 1000)):
            for encoding in cutter.encode_batch_fast(batch):
                count.update(encoding.tokens)
        counts.append(count)
    return _mixed(counts)


def chinese_rows(data: Path, listing: Path) -> Frequencies:
    """Characters and words that get a row, with their occurrences per million."""
    known = dictionary(data)
    candidates = {
        word: frequency
        for word, frequency in general_frequencies(data, listing).items()
        if is_han(word) and (len(word) == 1 or (word in known and len(word) <= LONGEST_WORD))
    }
    both = _mixed([candidates, counted_frequencies(data, candidates)])
    ranked = sorted(both, key=lambda word: -both[word])
    characters = [word for word in ranked if len(word) == 1][:CHINESE_CHARACTERS]
    words = [word for word in ranked if len(word) > 1][:CHINESE_WORDS]
    chosen = {word: both[word] for word in (*characters, *words)}
    for word in own_glosses():
        if is_han(word):
            # Rare or absent in general lists, but to be cut as one word wherever it stands.
            chosen[word] = max(chosen.get(word, 0.0), FORCED_FREQUENCY)
    return chosen


# Occurrences per million given to a word of the field: enough to win against its characters.
FORCED_FREQUENCY = 20.0


def build_tokenizer(data: Path, pieces: list[str], listing: Path) -> Tokenizer:
    """The bilingual tokenizer, given the word pieces of the English model."""
    kept = english_pieces(pieces, list(dictionary(data).values()))
    vocabulary: list[tuple[str, float]] = [(token, 0.0) for token in SPECIAL_TOKENS]
    names = [MARK + word for word in field_words()]
    english = [piece.removeprefix("##") if piece.startswith("##") else _begun(piece) for piece in kept]
    for place, piece in enumerate(dict.fromkeys([*names, *english])):
        vocabulary.append((piece, -ENGLISH_PIECE_COST - math.log(place + 10)))
    have = {token for token, _ in vocabulary}
    vocabulary += [(mark, -ENGLISH_PIECE_COST) for mark in PUNCTUATION if mark not in have]
    vocabulary += _scored(chinese_rows(data, listing))
    tokenizer = Tokenizer(models.Unigram(vocabulary, SPECIAL_TOKENS.index("[UNK]")))
    tokenizer.normalizer = _normalizer(folding(data))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.WhitespaceSplit(),
            pre_tokenizers.Split(Regex(r"[\u3400-\u9fff]+"), "isolated"),
            pre_tokenizers.Punctuation("isolated"),
        ]
    )
    tokenizer.add_special_tokens([AddedToken(token, special=True) for token in SPECIAL_TOKENS])
    ends = [(token, tokenizer.token_to_id(token)) for token in ("[CLS]", "[SEP]")]
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=ends
    )
    return tokenizer


def _begun(piece: str) -> str:
    return MARK + piece if piece.isalnum() else piece


def _normalizer(fold: dict[int, str]) -> normalizers.Normalizer:
    """Width, case, accents and script folded; the beginnings of Latin words marked."""
    return normalizers.Sequence(
        [
            normalizers.NFKC(),
            normalizers.Lowercase(),
            normalizers.NFD(),
            normalizers.StripAccents(),
            _replacing(fold),
            normalizers.Replace(Regex(r"(?<![a-z0-9])(?=[a-z0-9])"), MARK),
        ]
    )


def _replacing(fold: Mapping[int, str]) -> normalizers.Normalizer:
    """Characters for characters, looked up in one pass: 4,113 times `Replace` takes 40 times as long."""
    # The compiler refuses what changes nothing.
    table = [(chr(code), simplified) for code, simplified in fold.items() if simplified != chr(code)]
    compiled = SentencePieceNormalizer(norm_map=table).serialized_model_proto()
    return normalizers.Precompiled(ModelProto.FromString(compiled).normalizer_spec.precompiled_charsmap)


def _mixed(counts: Sequence[Mapping[str, float]]) -> Frequencies:
    """Occurrences per million, every list with the same weight."""
    mixed: Frequencies = {}
    for count in counts:
        share = 1e6 / (len(counts) * max(1, sum(count.values())))
        for word, occurrences in count.items():
            mixed[word] = mixed.get(word, 0.0) + occurrences * share
    return mixed


def _scored(words: Frequencies) -> list[tuple[str, float]]:
    """Log probabilities; a character that never stands alone keeps a small one, so that none is unknown."""
    total = sum(words.values())
    return [(word, math.log(max(frequency, SMALLEST_FREQUENCY) / total)) for word, frequency in words.items()]


SMALLEST_FREQUENCY = 0.05  # occurrences per million


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the tokenizer into the work folder."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--english", type=Path, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--words", type=Path, help="word list with counts, instead of jieba's")
    options = parser.parse_args(arguments)
    model = english_model(options.english)
    pieces = (model / "vocab.txt").read_text(encoding="utf-8").splitlines()
    tokenizer = build_tokenizer(options.data, pieces, options.words or word_list())
    target = options.work / "vocabulary"
    target.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(target / "tokenizer.json"))
    print(f"{tokenizer.get_vocab_size()} rows -> {target / 'tokenizer.json'}")


if __name__ == "__main__":
    main()
