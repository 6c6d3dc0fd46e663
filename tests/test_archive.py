"""A kept collection: the same as one read anew, whatever happened to the folder it is kept in."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from bot.collection import archive as module
from bot.collection.archive import KEPT, MANIFEST, PARENT, READINGS, STALE_PART_SECONDS, Archive, open_archive
from bot.collection.corpus import Corpus
from bot.collection.lexical import LexicalIndex
from bot.collection.passages import passages_fingerprint, passages_of_corpus, searched_texts
from bot.collection.read_many import read_many
from bot.collection.readings import HEADER, line_of, reading_of
from bot.errors import DocumentError, MetadataError
from tests.conftest import DOCUMENTS, SPEAKER_TABLE, write_folder
from tests.test_architecture import MODULES, PROJECT, imports

NOTE = (
    '[[note]]\ndocument = "talk"\nanchor = "别人照着修"\nsee = ["article", "海霧"]\n'
    'text.en = "A note."\ntext.zh-Hans = "注。"\ntext.zh-Hant = "註。"\n'
)


OTHER_SPEAKER = SPEAKER_TABLE.replace("Fogline", "Fogbank")


@pytest.fixture
def full(tmp_path: Path) -> Path:
    """The small corpus with every table."""
    folder = write_folder(
        tmp_path / "full", sources='[talk]\ntitle = "灯塔访谈"\n[gone]\ntitle = "x"\n', notes=NOTE
    )
    pair = Corpus.read(folder).pairs[0]
    table = f'["{pair.id}"]\nopening = "{pair.answer_text[:4]}"\nen = ["plans"]\nzh = ["图纸"]\n'
    (folder / "hints.toml").write_text(table, encoding="utf-8")
    return folder


class Reads:
    """Counts the documents that are really read."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.names: list[str] = []
        self._read_many = read_many
        monkeypatch.setattr(module, "read_many", self)

    def __call__(self, paths: Any, *others: Any) -> Iterator[bytes | DocumentError]:
        self.names += [path.name for path in paths]
        return self._read_many(paths, *others)

    def taken(self) -> list[str]:
        """Those since the last time."""
        names, self.names = self.names, []
        return names


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Reads:
    return Reads(monkeypatch)


def states(cache: Path) -> list[Path]:
    return sorted((cache / PARENT).iterdir())


def assert_same(archive: Archive, corpus: Corpus) -> None:
    """The archive holds what the corpus holds, and gives the same scores."""
    kept = archive.corpus
    assert kept.speaker == corpus.speaker
    assert list(kept.documents) == list(corpus.documents)
    assert list(kept.pairs) == list(corpus.pairs)
    assert list(kept.unsure) == list(corpus.unsure)
    assert kept.left_out == corpus.left_out
    assert kept.hint_entries == corpus.hint_entries
    for pair in corpus.pairs:
        assert kept.get(pair.id) == pair
        assert kept.variants(pair) == corpus.variants(pair)
        assert kept.notes(pair) == corpus.notes(pair)
        assert kept.hints(pair) == corpus.hints(pair)
        assert kept.citation(pair) == corpus.citation(pair)
    passages = passages_of_corpus(corpus)
    assert list(passages_of_corpus(kept)) == list(passages)
    assert passages_fingerprint(passages_of_corpus(kept)) == passages_fingerprint(list(passages))
    lexical = LexicalIndex.of(searched_texts(corpus))
    for terms in ({"灯塔": 1.0, "keeper": 0.5}, {"plan": 1.0}, {"nowhere": 1.0}):
        assert archive.lexical.scores(terms).tolist() == lexical.scores(terms).tolist()
        assert archive.lexical.coverage(terms, 1) == lexical.coverage(terms, 1)


def test_a_kept_collection_is_that_which_is_read_and_is_opened_without_reading(
    full: Path, tmp_path: Path, reads: Reads
) -> None:
    corpus = Corpus.read(full)

    assert_same(open_archive(full, tmp_path / "cache"), corpus)
    assert reads.taken() == ["article.txt", "english.txt", "talk.txt"]
    assert_same(open_archive(full, tmp_path / "cache"), corpus)
    assert reads.taken() == []


@pytest.mark.parametrize(
    ("name", "text", "read"),
    [
        ("english.txt", "Ada Quill said: “Fog lifts.”\n", ["english.txt"]),
        ("new.txt", "Ada Quill said: “Fog lifts.”\n", ["new.txt"]),
        ("sources.toml", '[talk]\ntitle = "另一个"\n', []),
        ("notes.toml", "", []),
        ("hints.toml", "", []),
        (
            "speaker.toml",
            OTHER_SPEAKER,
            ["article.txt", "english.txt", "talk.txt"],
        ),
    ],
)
def test_after_a_change_only_what_it_concerns_is_read_again(
    full: Path, tmp_path: Path, reads: Reads, name: str, text: str, read: list[str]
) -> None:
    open_archive(full, tmp_path / "cache")
    reads.taken()
    (full / name).write_text(text, encoding="utf-8")

    archive = open_archive(full, tmp_path / "cache")

    assert reads.taken() == read
    assert_same(archive, Corpus.read(full))


def test_the_words_of_an_aside_are_kept_beside_its_document(
    full: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    passages = passages_of_corpus(Corpus.read(full))
    first = int(passages.layout.starts[-1])
    wanted = [passages.aside(row) for row in range(first, len(passages))]
    assert wanted
    assert wanted == [passage.text for passage in passages if passage.pair_id is None]

    kept = passages_of_corpus(open_archive(full, tmp_path / "cache").corpus)
    monkeypatch.setattr(module, "reading_of", None)  # no document can be looked at
    assert [kept.aside(row) for row in range(first, len(kept))] == wanted


def test_a_document_that_is_gone_is_gone(full: Path, tmp_path: Path, reads: Reads) -> None:
    open_archive(full, tmp_path / "cache")
    reads.taken()
    (full / "english.txt").unlink()

    archive = open_archive(full, tmp_path / "cache")

    assert (reads.taken(), len(archive.corpus.documents)) == ([], 2)
    assert_same(archive, Corpus.read(full))


def test_other_code_reads_anew(
    full: Path, tmp_path: Path, reads: Reads, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_archive(full, tmp_path / "cache")
    reads.taken()
    monkeypatch.setattr(module, "_code", lambda patterns: "other code")

    open_archive(full, tmp_path / "cache")

    assert len(reads.taken()) == 3


@pytest.mark.parametrize(
    ("patterns", "without_effect"),
    [
        # The speaker, and which files are documents, are part of the key themselves.
        (module.READERS, {"bot.errors", "bot.settings", "bot.collection.metadata"}),
        (module.READERS + module.DERIVED, {"bot.errors", "bot.settings", "bot.collection.folder"}),
    ],
)
def test_what_is_kept_depends_on_no_code_outside_its_key(
    patterns: tuple[str, ...], without_effect: set[str]
) -> None:
    bot = Path(module.__file__).parents[1]
    files = {path for pattern in patterns for path in bot.glob(pattern)}
    covered = {code for code in MODULES if PROJECT / code.path in files}
    names = {code.name for code in MODULES if code.room == "bot"} - {"bot"}

    imported = {
        name for code in covered for one in imports(code) for name in names if _is_of(one.target, name)
    }

    assert imported - {code.name for code in covered} <= without_effect
    assert len(covered) == len(files) > len(patterns)


def _is_of(imported: str, module_name: str) -> bool:
    return imported == module_name or imported.rpartition(".")[0] == module_name


@pytest.mark.parametrize("damage", ["cut", "removed", "no manifest", "another manifest", "not JSON"])
def test_a_damaged_state_is_made_anew(full: Path, tmp_path: Path, damage: str) -> None:
    open_archive(full, tmp_path / "cache")
    (state,) = states(tmp_path / "cache")
    manifest = state / MANIFEST
    if damage == "cut":
        rows = state / "rows.npy"
        rows.write_bytes(rows.read_bytes()[:-1])
    elif damage == "removed":
        (state / "views.npy").unlink()
    elif damage == "no manifest":
        manifest.unlink()
    elif damage == "another manifest":
        manifest.write_text(module._sealed(module._unsealed(manifest.read_text()) | {"key": "0" * 64}))
    else:
        manifest.write_text("{")

    assert_same(open_archive(full, tmp_path / "cache"), Corpus.read(full))
    assert states(tmp_path / "cache") == [state]
    assert_same(open_archive(full, tmp_path / "cache"), Corpus.read(full))


def test_a_changed_bit_is_found_in_every_file_before_it_shows(full: Path, tmp_path: Path) -> None:
    open_archive(full, tmp_path / "cache")
    (state,) = states(tmp_path / "cache")
    kept = tmp_path / "kept"
    shutil.copytree(state, kept)
    read = Corpus.read(full)
    for file in sorted(kept.iterdir()):
        data = bytearray(file.read_bytes())
        for place in (0, len(data) // 2, len(data) - 1):
            damaged = data.copy()
            damaged[place] ^= 1
            (state / file.name).write_bytes(damaged)

            assert_same(open_archive(full, tmp_path / "cache"), read)
            assert (state / file.name).read_bytes() == data


def test_a_damaged_or_foreign_line_is_read_again(full: Path, tmp_path: Path, reads: Reads) -> None:
    open_archive(full, tmp_path / "cache")
    (state,) = states(tmp_path / "cache")
    first, second, third = (state / READINGS).read_bytes().splitlines(keepends=True)
    foreign = line_of(reading_of(second), first[9 : HEADER - 1].decode()).replace(b'"id"', b'"no"')
    (state / READINGS).write_bytes(foreign + second[:-9] + b"\xff" * 8 + b"\n" + third)
    reads.taken()
    (full / "new.txt").write_text("Ada Quill said: “Fog lifts.”\n", encoding="utf-8")

    archive = open_archive(full, tmp_path / "cache")

    assert sorted(reads.taken()) == ["article.txt", "english.txt", "new.txt"]
    assert_same(archive, Corpus.read(full))


def test_a_line_damaged_after_opening_is_named_with_the_remedy(full: Path, tmp_path: Path) -> None:
    corpus = open_archive(full, tmp_path / "cache").corpus
    (state,) = states(tmp_path / "cache")
    readings = (state / READINGS).read_bytes()
    with (state / READINGS).open("r+b") as file:
        file.seek(readings.index(b"A lighthouse"))
        file.write(b"B")

    with pytest.raises(DocumentError, match=rf"{READINGS}: is damaged .*; remove {state} and start again"):
        corpus.document("english")
    shutil.rmtree(state)
    assert_same(open_archive(full, tmp_path / "cache"), Corpus.read(full))


def test_a_build_that_was_killed_goes_on(full: Path, tmp_path: Path, reads: Reads) -> None:
    open_archive(full, tmp_path / "cache")
    (state,) = states(tmp_path / "cache")
    part = state.with_name("killed.1-2.part")
    part.mkdir()
    lines = (state / READINGS).read_bytes().splitlines(keepends=True)
    (part / READINGS).write_bytes(lines[0] + lines[1][:50])
    shutil.rmtree(state)
    reads.taken()

    open_archive(full, tmp_path / "cache")

    assert reads.taken() == ["english.txt", "talk.txt"]
    assert part.exists()  # it may be somebody's who is still at it
    old = part.stat().st_mtime - STALE_PART_SECONDS
    os.utime(part, (old, old))
    (full / "notes.toml").unlink()
    open_archive(full, tmp_path / "cache")
    assert not part.exists()


def test_earlier_states_stay_for_a_while(full: Path, tmp_path: Path) -> None:
    made: list[Path] = []
    for number in range(KEPT + 2):
        (full / "english.txt").write_text(DOCUMENTS["english.txt"] + f"\nPage {number}\n", encoding="utf-8")
        open_archive(full, tmp_path / "cache")
        (state,) = set(states(tmp_path / "cache")) - set(made)
        os.utime(state, (number, number))
        made.append(state)

    assert set(states(tmp_path / "cache")) == set(made[1:])


def test_what_cannot_be_kept_is_held_in_memory(full: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where a folder should be", encoding="utf-8")

    assert_same(open_archive(full, tmp_path / "cache"), Corpus.read(full))
    assert (tmp_path / "cache").is_file()


def test_nothing_half_made_is_left_when_writing_fails(
    full: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(np, "save", full_disk)

    assert_same(open_archive(full, tmp_path / "cache"), Corpus.read(full))
    assert not (tmp_path / "cache").exists()


def test_what_another_process_has_made_meanwhile_is_taken(
    full: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = module._write

    def slow(*arguments: Any, **options: Any) -> None:
        write(*arguments, **options)
        monkeypatch.setattr(module, "_write", write)
        open_archive(full, tmp_path / "cache")

    monkeypatch.setattr(module, "_write", slow)

    assert_same(open_archive(full, tmp_path / "cache"), Corpus.read(full))
    assert len(states(tmp_path / "cache")) == 1


def test_a_bad_document_is_left_out_and_named_as_the_folder_is_called(
    full: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (full / "bad.txt").write_bytes(b"%PDF-1.7")
    (full / "sources.toml").write_text(f'[english]\nsha256 = "{"0" * 64}"\n', encoding="utf-8")
    monkeypatch.chdir(full.parent)

    for folder in (full, Path(full.name), full):
        for _ in range(2):
            assert_same(open_archive(folder, tmp_path / "cache"), Corpus.read(folder))
    with pytest.raises(DocumentError, match=r"bad\.txt: is a PDF(.|\n)*english\.txt: its SHA-256"):
        open_archive(full, tmp_path / "cache", strict=True)


def test_a_folder_of_bad_documents_and_a_bad_table_are_told_and_nothing_is_left(tmp_path: Path) -> None:
    folder = tmp_path / "bad"
    folder.mkdir()
    (folder / "bad.txt").write_bytes(b"%PDF-1.7")
    with pytest.raises(DocumentError, match=r"bad\.txt: is a PDF"):
        open_archive(folder, tmp_path / "cache")
    full = write_folder(tmp_path / "full", notes=NOTE.replace("talk", "nobody"))
    with pytest.raises(MetadataError, match="there is no document 'nobody'"):
        open_archive(full, tmp_path / "cache", strict=True)
    (full / "notes.toml").write_text("[[note]", encoding="utf-8")
    with pytest.raises(MetadataError, match="cannot be read as TOML"):
        open_archive(full, tmp_path / "cache")
    assert not (tmp_path / "cache").exists()


def test_a_note_of_a_document_that_is_gone_is_left_out_and_named_as_the_folder_is_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = write_folder(tmp_path / "full", notes=NOTE.replace("talk", "nobody"))
    monkeypatch.chdir(tmp_path)
    for folder in (full, Path(full.name), full):
        for _ in range(2):
            (line,) = open_archive(folder, tmp_path / "cache").corpus.left_out
            assert line.startswith(f"{folder / 'notes.toml'}: note 1: there is no document 'nobody'")
    with pytest.raises(MetadataError, match="there is no document 'nobody'"):
        open_archive(full, tmp_path / "cache", strict=True)


def test_a_document_that_changes_while_it_is_read_is_left_out_until_the_next_start(
    full: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article, before = full / "article.txt", (full / "article.txt").read_text(encoding="utf-8")

    def changing(paths: Any, *others: Any) -> Iterator[bytes | DocumentError]:
        article.write_text(before + "\n", encoding="utf-8")
        return read_many(paths, *others)

    (full / "notes.toml").unlink()
    with monkeypatch.context() as patched:
        patched.setattr(module, "read_many", changing)
        first = open_archive(full, tmp_path / "cache").corpus
    assert [line.split(": ", 1)[1] for line in first.left_out] == [
        "it changed while it was read; start again"
    ]
    assert not open_archive(full, tmp_path / "cache").corpus.left_out


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a file that even root cannot read")
def test_a_document_on_record_that_cannot_be_read_is_told_as_such(full: Path, tmp_path: Path) -> None:
    (full / "sources.toml").write_text(f'[talk]\nsha256 = "{"0" * 64}"\n', encoding="utf-8")
    (full / "talk.txt").unlink()
    (full / "talk.txt").symlink_to("/proc/self/mem")
    archive = open_archive(full, tmp_path / "cache")
    assert archive.corpus.left_out[0].startswith(f"{full / 'talk.txt'}: cannot be read (Input/output error)")
