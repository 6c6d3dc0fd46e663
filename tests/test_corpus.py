"""A folder of documents as one collection: what is read, what is left out, what is known of a statement."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from bot import settings
from bot.collection.corpus import Corpus
from bot.documents import QAPair, Span
from bot.errors import DocumentError, MetadataError
from tests.conftest import DOCUMENTS, PAIRS, write_folder

TEXTS = 'text.en = "A note."\ntext.zh-Hans = "注。"\ntext.zh-Hant = "註。"\n'


def note(document: str, anchor: str, see: str = "") -> str:
    return f'[[note]]\ndocument = "{document}"\nanchor = "{anchor}"\n{see}\n{TEXTS}'


def pair_of(corpus: Corpus, opening: str) -> QAPair:
    (found,) = [pair for pair in corpus.pairs if pair.answer_text.startswith(opening)]
    return found


def test_a_folder_is_read_in_the_order_of_its_files(corpus: Corpus) -> None:
    assert [document.id for document in corpus.documents] == list(PAIRS)
    assert {d.id: [pair.answer_text for pair in corpus.pairs_of(d)] for d in corpus.documents} == PAIRS
    assert [pair.id for d in corpus.documents for pair in corpus.pairs_of(d)] == [p.id for p in corpus.pairs]
    assert corpus.left_out == ()


def test_documents_and_statements_are_found_by_their_id(corpus: Corpus) -> None:
    assert [corpus.get(pair.id) for pair in corpus.pairs] == list(corpus.pairs)
    assert corpus.document("talk").text == DOCUMENTS["talk.txt"]
    with pytest.raises(KeyError):
        corpus.get("talk-00000000")


def test_the_words_of_others_are_in_no_statement(corpus: Corpus) -> None:
    shown = "\n".join(pair.answer_text for pair in corpus.pairs)
    assert [words for words in ("燈塔只是擺設", "Nobody needs", "您担心") if words in shown] == []


def test_ids_stay_when_other_documents_come_and_go(folder: Path) -> None:
    before = {pair.id for pair in Corpus.read(folder).pairs if pair.document.id == "talk"}
    (folder / "article.txt").unlink()
    (folder / "zzz.txt").write_text("奎阿达说：“灯塔还在。”\n", encoding="utf-8")
    assert {pair.id for pair in Corpus.read(folder).pairs if pair.document.id == "talk"} == before


def test_one_document_is_read_alone_with_the_tables_beside_it(folder: Path) -> None:
    write_folder(
        folder,
        sources='[talk]\ntitle = "灯塔访谈"\n[article]\ntitle = "x"\n',
        notes=note("talk", "别人照着修", 'see = ["article", "海霧"]') + note("article", "海霧"),
    )
    corpus = Corpus.read(folder / "talk.txt", strict=True)
    assert [pair.answer_text for pair in corpus.pairs] == PAIRS["talk"]
    assert corpus.documents[0].source.title == "灯塔访谈"
    assert corpus.speaker.name == "奎阿达"
    (found,) = corpus.notes(corpus.pairs[0])
    assert found.see is None  # the statement it points at was not read


def test_a_folder_without_a_speaker_is_searched_for_the_bundled_one(folder: Path) -> None:
    (folder / "speaker.toml").unlink()
    corpus = Corpus.read(folder)
    assert corpus.speaker == Corpus.read(settings.SEEDS).speaker
    assert corpus.pairs == ()


def test_a_document_that_stands_alone_is_searched_for_the_speaker_of_the_seeds(
    folder: Path, tmp_path: Path
) -> None:
    alone = tmp_path / "inbox.txt"
    alone.write_bytes(DOCUMENTS["talk.txt"].encode())
    assert [pair.answer_text for pair in Corpus.read(alone, seeds=folder).pairs] == PAIRS["talk"]
    assert Corpus.read(alone, seeds=tmp_path).pairs == ()  # of the bundled speaker there is no word


def test_readmes_tables_and_hidden_files_are_no_documents(folder: Path) -> None:
    for name in ("README", "readme.txt", "README.md", "more.toml", ".hidden.txt"):
        (folder / name).write_text("奎阿达说：“这不是文章。”\n", encoding="utf-8")
    (folder / "sub.txt").mkdir()
    (folder / "more.toml").write_text("", encoding="utf-8")
    assert [document.id for document in Corpus.read(folder, strict=True).documents] == list(PAIRS)


BAD_FILES = [
    ("empty.txt", b"", "is empty; remove it or put its text in"),
    ("blank.txt", b" \n\t\n", "is empty; remove it or put its text in"),
    ("binary.txt", b"abc\x00def", "is a binary file, not text; remove it or save its text as .txt"),
    ("paper.pdf", b"%PDF-1.7\n...", "is a PDF file; save its text as .txt first"),
    ("letter.docx", b"PK\x03\x04...", "is a Word, EPUB or zip file; save its text as .txt first"),
    ("old.doc", b"\xd0\xcf\x11\xe0...", "is an old Word file; save its text as .txt first"),
    (
        "page.html",
        b"<html><body><script>x</script></body></html>",
        "holds no text; remove it or put its text in",
    ),
]


@pytest.mark.parametrize(("name", "data", "message"), BAD_FILES)
def test_a_bad_file_is_left_out_and_named_or_with_strict_refused(
    folder: Path, name: str, data: bytes, message: str
) -> None:
    (folder / name).write_bytes(data)
    line = f"{folder / name}: {message}"
    corpus = Corpus.read(folder)
    assert corpus.left_out == (line,)
    assert [pair.answer_text for pair in corpus.pairs] == [text for texts in PAIRS.values() for text in texts]
    with pytest.raises(DocumentError) as caught:
        Corpus.read(folder, strict=True)
    assert str(caught.value) == line


def test_every_bad_file_is_named_on_a_line_of_its_own(folder: Path) -> None:
    for name, data, _ in BAD_FILES:
        (folder / name).write_bytes(data)
    with pytest.raises(DocumentError) as caught:
        Corpus.read(folder, strict=True)
    lines = str(caught.value).split("\n")
    assert lines == sorted(f"{folder / name}: {message}" for name, _, message in BAD_FILES)


def test_a_folder_of_bad_files_only_is_an_error_in_any_case(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(DocumentError, match=r"empty\.txt: is empty"):
        Corpus.read(tmp_path)


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda path: None, "no such file or folder; name a document or a folder of documents"),
        (lambda path: path.mkdir(), "holds no document; put text or HTML files there"),
    ],
)
def test_a_place_without_documents_is_told(tmp_path: Path, make: object, message: str) -> None:
    place = tmp_path / "place"
    assert callable(make)
    make(place)
    with pytest.raises(DocumentError) as caught:
        Corpus.read(place)
    assert str(caught.value) == f"{place}: {message}"


def test_two_files_of_one_stem_are_told_apart_by_neither(folder: Path) -> None:
    (folder / "talk.md").write_text("奎阿达说：“也是。”\n", encoding="utf-8")
    with pytest.raises(DocumentError) as caught:
        Corpus.read(folder)
    assert str(caught.value) == f"{folder / 'talk.txt'}: has the same id as talk.md; rename one of them"


def test_a_document_whose_bytes_are_not_those_on_record_is_left_out(folder: Path) -> None:
    right = hashlib.sha256((folder / "english.txt").read_bytes()).hexdigest()
    now = hashlib.sha256((folder / "talk.txt").read_bytes()).hexdigest()
    write_folder(
        folder,
        sources=f'[talk]\nsha256 = "{"0" * 64}"\n[english]\nsha256 = "{right}"\n',
        notes=note("talk", "这些字已经不在了"),  # nobody can say whether it still fits
    )
    corpus = Corpus.read(folder)
    (line,) = corpus.left_out
    assert line == (
        f"{folder / 'talk.txt'}: its SHA-256 is not the one on record; restore the file, or record {now} in "
        f"{folder / 'sources.toml'}"
    )
    assert [document.id for document in corpus.documents] == ["article", "english"]


def test_variants_are_the_same_statement_elsewhere(corpus: Corpus) -> None:
    said, quoted = pair_of(corpus, "图纸公开之后"), pair_of(corpus, "圖紙公開之後")
    assert corpus.variants(quoted) == (said,)
    assert corpus.variants(said) == (quoted,)
    assert corpus.variants(pair_of(corpus, "海霧")) == ()


def test_a_note_stands_by_every_statement_whose_words_it_is_about(folder: Path) -> None:
    see = 'see = ["article", "圖紙公開"]'
    write_folder(
        folder, notes=note("talk", "抄走的是图纸") + note("talk", "被别人抄走") + note("talk", "照着修", see)
    )
    corpus = Corpus.read(folder)
    first, second = pair_of(corpus, "图纸公开之后"), pair_of(corpus, "不担心")
    (seen,) = corpus.notes(first)
    start = DOCUMENTS["talk.txt"].index("照着修")
    assert seen.anchor == Span(start, start + 3)
    assert seen.texts == {"en": "A note.", "zh-Hans": "注。", "zh-Hant": "註。"}
    assert seen.see == pair_of(corpus, "圖紙公開")
    anchored = [corpus.document("talk").slice(found.anchor) for found in corpus.notes(second)]
    assert anchored == ["被别人抄走", "抄走的是图纸"]  # in the question, then in the answer
    assert corpus.notes(pair_of(corpus, "A lighthouse")) == ()


@pytest.mark.parametrize(
    ("notes", "messages"),
    [
        (note("talk", "失踪的字"), ["note 1: '失踪的字' stands 0 times in talk, not once; mend the anchor"]),
        (note("talk", "图纸"), ["note 1: '图纸' stands 3 times in talk, not once; mend the anchor"]),
        (
            note("nowhere", "图纸"),
            ["note 1: there is no document 'nowhere'; put it back, or remove the note"],
        ),
        (
            note("talk", "照着修", 'see = ["article", "灯"]') + note("talk", "失踪的字"),
            [
                "note 1: no statement of 'article' opens with '灯'; mend `see`",
                "note 2: '失踪的字' stands 0 times in talk, not once; mend the anchor",
            ],
        ),
        (
            note("talk", "照着修", 'see = ["nowhere", "灯"]'),
            ["note 1: there is no document 'nowhere'; put it back, or mend `see`"],
        ),
    ],
)
def test_notes_that_no_longer_fit_are_told_a_line_for_each(
    folder: Path, notes: str, messages: list[str]
) -> None:
    write_folder(folder, notes=notes)
    lines = [f"{folder / 'notes.toml'}: {message}" for message in messages]
    with pytest.raises(MetadataError) as caught:
        Corpus.read(folder, strict=True)
    assert str(caught.value).split("\n") == lines
    assert list(Corpus.read(folder).left_out) == lines


def test_a_document_that_is_taken_away_takes_its_notes_and_hints_along(folder: Path, corpus: Corpus) -> None:
    keeper, fog = pair_of(corpus, "A lighthouse"), pair_of(corpus, "海霧")
    write_folder(
        folder,
        notes=note("article", "海霧")
        + note("talk", "别人照着修", 'see = ["article", "海霧"]')
        + note("english", "keeper"),
        hints="".join(
            f'[{pair.id}]\nopening = "{pair.answer_text[:2]}"\nen = ["x"]\n' for pair in (keeper, fog)
        ),
    )
    (folder / "article.txt").unlink()
    rest = Corpus.read(folder)
    assert [document.id for document in rest.documents] == ["english", "talk"]
    assert [line.partition("notes.toml: ")[2] for line in rest.left_out] == [
        "note 1: there is no document 'article'; put it back, or remove the note",
        "note 2: there is no document 'article'; put it back, or mend `see`",
    ]
    (kept,) = rest.notes(pair_of(rest, "图纸公开之后"))
    assert (kept.see, kept.texts["en"]) == (None, "A note.")
    assert len(rest.notes(pair_of(rest, "A lighthouse"))) == 1
    assert rest.hints(pair_of(rest, "A lighthouse")) == ("x",)


def test_what_tables_say_of_a_document_taken_away_is_nothing_to_one_that_is_read_alone(folder: Path) -> None:
    write_folder(
        folder,
        notes=note("article", "海霧") + note("talk", "别人照着修", 'see = ["article", "海霧"]'),
        hints='[article-00000000]\nopening = "海霧"\nen = ["x"]\n',
    )
    (folder / "article.txt").unlink()
    alone = Corpus.read(folder / "talk.txt", strict=True)
    (kept,) = alone.notes(pair_of(alone, "图纸公开之后"))
    assert (kept.see, alone.hint_entries) == (None, ())


def test_a_document_that_cannot_be_read_weighs_more_than_a_note(folder: Path) -> None:
    write_folder(folder, notes=note("talk", "失踪的字"))
    (folder / "bad.txt").write_bytes(b"%PDF-1.7")
    rest = Corpus.read(folder)
    assert [line.rpartition("/")[2][:10] for line in rest.left_out] == ["bad.txt: i", "notes.toml"]
    with pytest.raises(DocumentError, match=r"bad\.txt(.|\n)*notes\.toml"):
        rest.require_all()


def test_hints_belong_to_the_statement_they_name(folder: Path, corpus: Corpus) -> None:
    known = pair_of(corpus, "海霧").id
    write_folder(
        folder,
        hints=f'[{known}]\nopening = "海霧"\nen = ["fog"]\nzh = ["雾"]\n[talk-00000000]\nopening = "没"\n',
    )
    hinted = Corpus.read(folder)
    assert {pair.id: hinted.hints(pair) for pair in hinted.pairs if hinted.hints(pair)} == {
        known: ("fog", "雾")
    }
    assert [entry.pair_id for entry in hinted.hint_entries] == [known, "talk-00000000"]
    alone = Corpus.read(folder / "talk.txt")
    assert [entry.pair_id for entry in alone.hint_entries] == ["talk-00000000"]


def test_a_citation_says_where_a_statement_stands(folder: Path) -> None:
    write_folder(folder, sources='[talk]\ntitle = "灯塔访谈"\npublisher = "海岸报"\n')
    corpus = Corpus.read(folder)
    citation = corpus.citation(pair_of(corpus, "不担心"))
    assert (citation.document_id, citation.paragraph) == ("talk", 5)
    assert (citation.source.title, citation.source.publisher) == ("灯塔访谈", "海岸报")
    assert citation.source.author is None


ARTICLE_WITH_INTERVIEWS = """\
奎阿达去年接受海岸电台采访时说：“图纸公开之后，灯塔反而更亮。”

奎阿达还说：“海雾总会散去。”
"""


def test_an_interview_that_the_document_names_for_one_statement_is_cited_with_that_one_alone(
    folder: Path,
) -> None:
    (folder / "more.txt").write_bytes(ARTICLE_WITH_INTERVIEWS.encode())
    named, everywhere = "奎阿达去年接受海岸电台采访", "海岸访谈录"
    write_folder(folder, sources=f'[more]\ninterviews_in_part = ["{named}"]\n')
    corpus = Corpus.read(folder)
    cited = {p.answer_text: corpus.citation(p).interviews for p in corpus.pairs if p.document.id == "more"}
    assert cited == {"图纸公开之后，灯塔反而更亮。": (named,), "海雾总会散去。": ()}

    write_folder(folder, sources=f'[more]\ninterviews = ["{everywhere}"]\ninterviews_in_part = ["{named}"]\n')
    corpus = Corpus.read(folder)
    cited = {p.answer_text: corpus.citation(p).interviews for p in corpus.pairs if p.document.id == "more"}
    assert cited == {"图纸公开之后，灯塔反而更亮。": (everywhere, named), "海雾总会散去。": (everywhere,)}


def test_an_interview_may_be_named_in_the_words_that_attribute_a_statement(corpus: Corpus) -> None:
    pair = pair_of(corpus, "海霧")
    source = replace(pair.document.source, interviews_in_part=("她認為",))
    without_lead_in = replace(pair, document=replace(pair.document, source=source), lead_in=None)
    assert Corpus.citation(without_lead_in).interviews == ("她認為",)


def test_of_the_bundled_documents_each_statement_names_the_interview_its_document_names_for_it() -> None:
    corpus = Corpus.read(settings.SEEDS, strict=True)
    cited: dict[str, set[tuple[str, ...]]] = {}
    for pair in corpus.pairs:
        cited.setdefault(pair.document.id[:3], set()).add(corpus.citation(pair).interviews)
    two = "36 氪「暗涌」在2023年5月、2024年7月对DeepSeek创始人梁文锋进行的两次采访"
    assert cited == {
        "000": {("去年 7 月,梁文峰接受暗湧 Waves 采訪",), ()},
        "001": {(two,), ()},
        "002": {()},
        "003": {()},
        "004": {()},
    }
    of_one_statement = pair_of(corpus, "當前階段是技術創新期")
    assert corpus.citation(of_one_statement).interviews == ("去年 7 月,梁文峰接受暗湧 Waves 采訪",)
    above_the_excerpts = pair_of(corpus, "中国的创新缺的不是资本")
    assert corpus.citation(above_the_excerpts).interviews == ()
    excerpts = [pair for pair in corpus.pairs if pair.kind == "note"]
    assert {corpus.citation(pair).interviews for pair in excerpts} == {(two,)}
