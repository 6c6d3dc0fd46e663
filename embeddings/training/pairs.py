"""Step 3: what is learnt from, chosen and cleaned.

    python -m embeddings.training.pairs --data FOLDER --work FOLDER

Writes tab-separated gzip files into `pairs/` of the work folder, the first three English<TAB>Chinese:
`sentences` short sentences; `windows` neighbouring sentences of one document joined to the length of a
passage; `terms` dictionary entries with their first glosses. And two of a text<TAB>the passage that fits it:
`questions` with the paragraphs that answer them, and paraphrases; `surroundings`, a heading or a sentence
with what stands around it (the inverse cloze task of Lee et al. 2019). Nothing of `eval/` is read.
"""

import argparse
import gzip
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from embeddings.training.data import Aligned, folding, is_han, parallel, records, rows
from embeddings.training.initialise import NOT_A_MEANING, meanings
from embeddings.training.vocabulary import dictionary

SEED = 20250120

# How many sentences each set gives. Everyday and business language first: documentation is plentiful but
# narrow, and readers do not ask about menus.
SENTENCES = {
    "tatoeba_cmn_eng": 40_000,
    "captions_3am": 12_000,
    "ms_dynamics_business_ht": 22_000,
    "ms_docs_human": 14_000,
    "python_docs_zh_cn": 3_000,
    "django_docs": 3_000,
    "tensorflow_docs_nb": 4_000,
    "react_docs": 3_000,
    "bible_oeb_cuv": 4_000,
    "tico19": 2_900,
    "d2l": 2_900,
    "hf_course": 2_900,
    "rust_book": 1_500,
    "comprehensive_rust": 1_000,
    "opensource_guide": 1_100,
    "prompt_guide": 1_300,
    "mozilla_www": 2_000,
    "bitcoin_org": 1_200,
    "cncf_glossary": 900,
    "innersource": 220,
}

# The same for windows; sets without running text are missing.
WINDOWS = {
    "ms_dynamics_business_ht": 6_000,
    "ms_docs_human": 4_500,
    "tico19": 1_500,
    "bible_oeb_cuv": 2_500,
    "python_docs_zh_cn": 1_500,
    "django_docs": 1_000,
    "tensorflow_docs_nb": 1_200,
    "react_docs": 1_200,
    "d2l": 800,
    "hf_course": 800,
    "rust_book": 600,
    "opensource_guide": 500,
    "prompt_guide": 400,
    "cncf_glossary": 250,
    "innersource": 100,
}
WINDOW_CHARACTERS = (110, 300)  # Chinese characters of a window: some 60 to 140 tokens
WORDS = (3, 36)  # English words of a sentence
LONGEST_TERM = 6
SHORTEST_QUERY = 12  # Chinese characters of a sentence that is taken out to ask for its surroundings


def clean(pair: Aligned) -> bool:
    """Whether both sides are running text of plausible lengths."""
    han = sum(1 for char in pair.chinese if "\u3400" <= char <= "\u9fff")
    letters = sum(1 for char in pair.english if char.isalpha() or char == " ")
    words = len(pair.english.split())
    return (
        han >= 0.5 * len(pair.chinese)
        and letters >= 0.8 * len(pair.english)
        and 0.6 <= han / max(1, words) <= 4
        and not re.search(r"[<>{}|\\_=]", pair.english)
    )


def sentences(data: Path, random_: random.Random) -> list[Aligned]:
    """Short clean sentences, from every set its share."""
    chosen: list[Aligned] = []
    for name, amount in SENTENCES.items():
        fitting = [
            pair
            for pair in parallel(data, name)
            if WORDS[0] <= len(pair.english.split()) <= WORDS[1] and clean(pair)
        ]
        chosen += random_.sample(fitting, min(amount, len(fitting)))
    random_.shuffle(chosen)
    return chosen


def windows(data: Path, random_: random.Random) -> Iterator[list[Aligned]]:
    """Neighbouring sentences of one document, long enough for a passage."""
    for name, amount in WINDOWS.items():
        lines = [pair for pair in parallel(data, name) if clean(pair)]
        starts = list(range(len(lines)))
        random_.shuffle(starts)
        found = (window_from(lines, start) for start in starts)
        yield from islice((window for window in found if window), amount)


def window_from(lines: list[Aligned], start: int) -> list[Aligned]:
    """The lines from here on that make a passage; none when the next would make it too long."""
    shortest, longest = WINDOW_CHARACTERS
    taken: list[Aligned] = []
    length = 0
    for pair in lines[start:]:
        taken.append(pair)
        length += len(pair.chinese)
        if length >= shortest:
            break
    return taken if shortest <= length <= longest and len(taken) > 1 else []


def joined(window: Iterable[Aligned]) -> Aligned:
    """A window as one text in each language."""
    taken = list(window)
    return Aligned(" ".join(pair.english for pair in taken), "".join(pair.chinese for pair in taken))


def terms(data: Path, random_: random.Random) -> list[Aligned]:
    """Dictionary words with their first three glosses."""
    chosen = []
    for word, glosses in dictionary(data).items():
        found = [gloss for gloss in meanings(glosses) if not NOT_A_MEANING.match(gloss)][:3]
        if is_han(word) and len(word) <= LONGEST_TERM and found:
            chosen.append(Aligned(", ".join(found), word))
    random_.shuffle(chosen)
    return chosen


def questions(data: Path) -> Iterator[tuple[str, str]]:
    """Questions with the paragraphs that answer them, neighbours of one article together, and paraphrases."""
    fold = folding(data)
    for row in records(data / "pairs" / "drcd_dev_trad.jsonl.gz"):
        yield row["q"].translate(fold), row["ctx"].translate(fold)
    for one, other, label in rows(data / "pairs" / "pawsx_zh_dev_test.tsv.gz", 3):
        if label == "1":
            yield one.translate(fold), other.translate(fold)


def surroundings(taken: list[list[Aligned]], random_: random.Random) -> Iterator[tuple[str, str]]:
    """A heading or a sentence with the rest of its window, within and across the languages."""
    for window in taken:
        asking = heading_or_sentence(window, random_)
        if asking is None:
            continue
        rest = joined(pair for pair in window if pair is not asking)
        query = random_.choice((asking.english, asking.chinese))
        yield query, random_.choice((rest.english, rest.chinese))


def heading_or_sentence(window: list[Aligned], random_: random.Random) -> Aligned | None:
    """The window's heading where it begins with one, else one of its longer sentences."""
    if not re.search(r"[.?!:;]$", window[0].english.strip()):
        return window[0]
    long = [pair for pair in window if len(pair.chinese) >= SHORTEST_QUERY]
    return random_.choice(long) if long else None


def write(path: Path, rows_: Iterable[tuple[str, str]]) -> int:
    """Write rows of two texts, white space within them single; returns how many."""
    path.parent.mkdir(parents=True, exist_ok=True)
    amount = 0
    with gzip.open(path, "wt", encoding="utf-8") as file:
        for one, other in rows_:
            file.write("\t".join(" ".join(text.split()) for text in (one, other)) + "\n")
            amount += 1
    return amount


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the five files."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    options = parser.parse_args(arguments)
    random_ = random.Random(SEED)
    taken = list(windows(options.data, random_))
    random_.shuffle(taken)
    chosen = {
        "sentences": ((p.english, p.chinese) for p in sentences(options.data, random_)),
        "windows": ((p.english, p.chinese) for p in map(joined, taken)),
        "terms": ((p.english, p.chinese) for p in terms(options.data, random_)),
        "questions": questions(options.data),
        "surroundings": surroundings(taken, random_),
    }
    for name, found in chosen.items():
        amount = write(options.work / "pairs" / f"{name}.tsv.gz", found)
        print(f"{amount:8,} {name}")


if __name__ == "__main__":
    main()
