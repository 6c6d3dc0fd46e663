"""The tables beside the documents: what they give, and the one line that says what is wrong in them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.collection.metadata import (
    HintEntry,
    NoteEntry,
    SourceEntry,
    checked_date,
    load_hints,
    load_notes,
    load_sources,
    load_speaker,
    load_table,
)
from bot.documents import Source, Speaker
from bot.errors import MetadataError

HASH = "ab" * 32

NOTE = """\
[[note]]
document = "talk"
anchor = "别人照着修"
text.en = "Perhaps misheard."
text.zh-Hans = "可能听错。"
text.zh-Hant = "可能聽錯。"
"""


def written(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_bytes(text.encode())
    return folder


def test_a_table_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert load_table(tmp_path / "sources.toml") == {}
    assert load_sources(tmp_path) == {}
    assert load_notes(tmp_path) == ()
    assert load_hints(tmp_path) == ()


def test_a_byte_order_mark_and_windows_line_ends_are_no_mistake(tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_bytes(b'\xef\xbb\xbf[talk]\r\ntitle = "x"\r\n')
    assert load_sources(tmp_path) == {"talk": SourceEntry(Source(title="x"), None)}


def test_a_source_is_what_its_table_says(tmp_path: Path) -> None:
    text = f"""\
[talk]
title = "灯塔访谈"
publisher = "海岸报"
author = "甲"
published = 2031-02-06
url = "https://example.org/talk"
interviews = ["海岸电台访谈"]
interviews_in_part = ["去年的访谈", "前年的访谈"]
edited = true
sha256 = "{HASH}"

[bare]
"""
    assert load_sources(written(tmp_path, "sources.toml", text)) == {
        "talk": SourceEntry(
            Source(
                "灯塔访谈",
                "海岸报",
                "甲",
                "2031-02-06",
                "https://example.org/talk",
                ("海岸电台访谈",),
                ("去年的访谈", "前年的访谈"),
                edited=True,
            ),
            HASH,
        ),
        "bare": SourceEntry(Source(), None),
    }


@pytest.mark.parametrize(
    ("written_as", "expected"),
    [
        ("2031", "2031"),
        ('"2031"', "2031"),
        ('"2031-02"', "2031-02"),
        ('"2031-02-06"', "2031-02-06"),
        ("2031-02-06", "2031-02-06"),
        ("2031-02-06T18:31:59", "2031-02-06"),
        ("2031-02-06T18:31:59+08:00", "2031-02-06"),
    ],
)
def test_a_date_is_as_precise_as_it_is_given(tmp_path: Path, written_as: str, expected: str) -> None:
    written(tmp_path, "sources.toml", f"[talk]\npublished = {written_as}\n")
    assert load_sources(tmp_path)["talk"].source.published == expected


def test_no_date_is_no_date() -> None:
    assert checked_date(None, "x") is None


@pytest.mark.parametrize(
    "value",
    ["2031-2-6", "6.2.2031", "2031-13", "2031-02-30", "spring", "", "2031-02-06 18:31", 31, True, 2.5],
)
def test_what_is_no_date_is_refused(value: object) -> None:
    with pytest.raises(MetadataError, match=r'^here: published is no date; write "2025", "2025-02" or'):
        checked_date(value, "here")


def test_a_speaker_is_what_the_table_says(tmp_path: Path) -> None:
    text = """\
name = "奎阿达"
spellings = ["奎阿答"]
latin = ["Ada Quill"]
surname = "Quill"
pronouns = ["她"]
organisations = ["Fogline"]

[titles]
en = "Ada Quill"
zh-Hant = "奎阿達"
"""
    written(tmp_path, "speaker.toml", text)
    assert load_speaker(tmp_path / "speaker.toml") == Speaker(
        "奎阿达",
        ("奎阿答",),
        ("Ada Quill",),
        "Quill",
        ("她",),
        (("en", "Ada Quill"), ("zh-Hant", "奎阿達")),
        ("Fogline",),
    )


def test_a_name_is_all_that_a_speaker_needs(tmp_path: Path) -> None:
    written(tmp_path, "speaker.toml", 'name = "奎阿达"\n')
    assert load_speaker(tmp_path / "speaker.toml") == Speaker("奎阿达", pronouns=("他", "he"))


def test_a_note_is_what_its_table_says(tmp_path: Path) -> None:
    text = NOTE + NOTE.replace('anchor = "别人照着修"', 'anchor = "照旧"\nsee = ["article", "海霧"]')
    texts = {"en": "Perhaps misheard.", "zh-Hans": "可能听错。", "zh-Hant": "可能聽錯。"}
    where = f"{tmp_path / 'notes.toml'}: note"
    assert load_notes(written(tmp_path, "notes.toml", text)) == (
        NoteEntry("talk", "别人照着修", texts, None, f"{where} 1"),
        NoteEntry("talk", "照旧", texts, ("article", "海霧"), f"{where} 2"),
    )


def test_hints_are_the_english_and_then_the_chinese_ones(tmp_path: Path) -> None:
    text = (
        '[talk-1]\nopening = "图纸"\nen = ["plans", "open plans"]\nzh = ["公开"]\n[talk-2]\nopening = "不"\n'
    )
    assert load_hints(written(tmp_path, "hints.toml", text)) == (
        HintEntry("talk-1", "图纸", ("plans", "open plans", "公开")),
        HintEntry("talk-2", "不", ()),
    )


def speaker_of(folder: Path) -> Speaker:
    return load_speaker(folder / "speaker.toml")


@pytest.mark.parametrize(
    ("name", "load", "text", "message"),
    [
        ("sources.toml", load_sources, "[talk\n", "sources.toml: cannot be read as TOML (Expected ']'"),
        (
            "sources.toml",
            load_sources,
            "[talk]\n[talk]\n",
            "cannot be read as TOML (Cannot declare ('talk',) twice",
        ),
        (
            "sources.toml",
            load_sources,
            'talk = "x"\n',
            "sources.toml: [talk]: is not a table; write its keys below",
        ),
        (
            "sources.toml",
            load_sources,
            '[talk]\nfoo = "x"\n',
            "[talk]: unknown key 'foo'; known are author, edited, ",
        ),
        (
            "sources.toml",
            load_sources,
            "[talk]\ntitle = 5\n",
            '[talk]: title is not text; write title = "..." or',
        ),
        ("sources.toml", load_sources, '[talk]\ntitle = " "\n', "[talk]: title is not text"),
        (
            "sources.toml",
            load_sources,
            '[talk]\ninterviews = "x"\n',
            "[talk]: interviews is not a list of texts; ",
        ),
        (
            "sources.toml",
            load_sources,
            "[talk]\ninterviews = [1]\n",
            "[talk]: interviews is not a list of texts; ",
        ),
        (
            "sources.toml",
            load_sources,
            '[talk]\nedited = "no"\n',
            "[talk]: edited is neither true nor false; ",
        ),
        (
            "sources.toml",
            load_sources,
            "[talk]\nsha256 = 'AB'\n",
            "[talk]: sha256 is not one (64 digits 0-9 and a-f)",
        ),
        ("sources.toml", load_sources, "[talk]\npublished = 'May'\n", "[talk]: published is no date; write "),
        ("speaker.toml", speaker_of, "", 'speaker.toml: name is missing; write name = "..."'),
        ("speaker.toml", speaker_of, 'name = ""\n', "speaker.toml: name is not text; "),
        (
            "speaker.toml",
            speaker_of,
            'name = "x"\nspelling = []\n',
            "speaker.toml: unknown key 'spelling'; known are",
        ),
        (
            "speaker.toml",
            speaker_of,
            'name = "x"\nlatin = "X"\n',
            "speaker.toml: latin is not a list of texts",
        ),
        ("speaker.toml", speaker_of, 'name = "x"\ntitles = []\n', "speaker.toml: titles: is not a table; "),
        (
            "speaker.toml",
            speaker_of,
            'name = "x"\n[titles]\nfr = "X"\n',
            "titles: unknown key 'fr'; known are en, ",
        ),
        (
            "notes.toml",
            load_notes,
            "[note]\n",
            "notes.toml: note is not a list of tables; begin each with [[note]]",
        ),
        ("notes.toml", load_notes, "[[notes]]\n", "notes.toml: unknown key 'notes'; known are note"),
        ("notes.toml", load_notes, "note = [1]\n", "notes.toml: note 1: is not a table; "),
        (
            "notes.toml",
            load_notes,
            "[[note]]\nanchor='x'\n",
            "notes.toml: note 1: document is missing; write document = ",
        ),
        ("notes.toml", load_notes, NOTE.replace("text.en", "#"), "note 1: text: en is missing; "),
        ("notes.toml", load_notes, NOTE.replace('"可能聽錯。"', "2"), "note 1: text: zh-Hant is not text; "),
        ("notes.toml", load_notes, NOTE.replace("zh-Hant", "fr"), "note 1: text: unknown key 'fr'; "),
        ("notes.toml", load_notes, NOTE.replace("document", "file"), "note 1: unknown key 'file'; "),
        (
            "notes.toml",
            load_notes,
            NOTE.replace('"talk"', '"talk"\nsee=["a"]'),
            "note 1: see names 1 things, not two",
        ),
        ("hints.toml", load_hints, "talk-1 = []\n", "hints.toml: [talk-1]: is not a table; "),
        ("hints.toml", load_hints, "[talk-1]\nen = []\n", "hints.toml: [talk-1]: opening is missing; "),
        ("hints.toml", load_hints, "[t]\nopening = 'x'\nen = 'y'\n", "[t]: en is not a list of texts; "),
        ("hints.toml", load_hints, "[t]\nopening = 'x'\nzh = ['']\n", "[t]: zh is not a list of texts; "),
        (
            "hints.toml",
            load_hints,
            "[t]\nopening = 'x'\nfr = []\n",
            "[t]: unknown key 'fr'; known are en, opening, zh",
        ),
    ],
)
def test_a_mistake_in_a_table_is_told_in_one_line_with_its_place_and_the_remedy(
    tmp_path: Path, name: str, load: Callable[[Path], object], text: str, message: str
) -> None:
    with pytest.raises(MetadataError) as caught:
        load(written(tmp_path, name, text))
    line = str(caught.value)
    assert line.startswith(f"{tmp_path / name}: ")
    assert message in line
    assert "\n" not in line
    assert "; " in line


def test_a_table_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "sources.toml").write_bytes('[talk]\ntitle = "灯塔"\n'.encode("gb18030"))
    with pytest.raises(MetadataError, match=r"sources\.toml: cannot be read as TOML .*; mend it there$"):
        load_sources(tmp_path)


def test_a_folder_in_place_of_a_table_is_refused(tmp_path: Path) -> None:
    (tmp_path / "hints.toml").mkdir()
    with pytest.raises(MetadataError, match=r"hints\.toml: cannot be read as TOML .*Is a directory"):
        load_hints(tmp_path)


def test_a_table_nested_without_end_is_refused(tmp_path: Path) -> None:
    written(tmp_path, "hints.toml", "x = " + "[" * 100_000)
    with pytest.raises(MetadataError, match=r"hints\.toml: cannot be read as TOML"):
        load_hints(tmp_path)
