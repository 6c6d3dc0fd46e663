"""What `check` proves and what it tells the author of a document."""

import hashlib
import re
from dataclasses import replace
from pathlib import Path

import pytest

from bot import settings
from bot.check import (
    CheckedDocument,
    Problem,
    Report,
    Skipped,
    check,
    decodings,
    text_problems,
)
from bot.collection.corpus import Corpus
from bot.documents import QAPair, Span
from bot.errors import DocumentError, MetadataError
from tests.conftest import DOCUMENTS, PAIRS, write_folder


def sources_of(folder: Path, **more: str) -> str:
    """A sources.toml with the hash of every document, and further lines by document id."""
    return "".join(
        f'[{name[:-4]}]\nsha256 = "{hashlib.sha256((folder / name).read_bytes()).hexdigest()}"\n'
        f"{more.get(name[:-4], '')}\n"
        for name in DOCUMENTS
    )


def recorded(folder: Path, **more: str) -> Path:
    return write_folder(folder, sources=sources_of(folder, **more))


def only_pair(report: Report, document: str, number: int = 0) -> tuple[CheckedDocument, QAPair]:
    (checked,) = [checked for checked in report.documents if checked.document.id == document]
    return checked, checked.pairs[number]


def problems_with(checked: CheckedDocument, pair: QAPair) -> list[str]:
    return [problem.message for problem in text_problems(replace(checked, pairs=(pair,)))]


def test_a_sound_folder_has_no_problem_and_nothing_to_remark(folder: Path) -> None:
    report = check(recorded(folder))
    assert report.problems == ()
    assert report.remarks == ()
    assert {c.document.id: [pair.answer_text for pair in c.pairs] for c in report.documents} == PAIRS
    assert [checked.on_record for checked in report.documents] == [True, True, True]


def test_one_document_can_be_checked_alone(folder: Path) -> None:
    report = check(recorded(folder) / "talk.txt")
    assert [checked.path for checked in report.documents] == [folder / "talk.txt"]
    assert (report.skipped, report.problems, report.remarks) == ((), (), ())


def test_what_is_no_document_is_listed_with_the_reason(folder: Path) -> None:
    recorded(folder)
    write_folder(folder, notes="", hints="", sorces="")
    (folder / "README.md").write_text("x", encoding="utf-8")
    (folder / ".hidden.txt").write_text("x", encoding="utf-8")
    (folder / "older").mkdir()
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    assert check(folder).skipped == (
        Skipped(".hidden.txt", "hidden"),
        Skipped("README.md", "a note to people"),
        Skipped("gone.txt", "not a file"),
        Skipped("hints.toml", "the table of search hints"),
        Skipped("notes.toml", "the table of notes"),
        Skipped("older", "a folder; only the files beside the tables are read"),
        Skipped(
            "sorces.toml", "no table the program knows (speaker.toml, sources.toml, notes.toml, hints.toml)"
        ),
        Skipped("sources.toml", "the table of sources"),
        Skipped("speaker.toml", "the table of the speaker"),
    )


def test_words_of_doubtful_origin_are_listed_with_their_document_and_never_as_statements(
    folder: Path,
) -> None:
    text = "奎阿达与柳上舟、孟秋是三十年的朋友。\n\n孟秋摇头。柳上舟也摇头。“海会记得。”她说。\n"
    (folder / "friends.txt").write_bytes(text.encode())
    report = check(folder)
    listed = [(checked.document.id, doubt) for checked in report.documents for doubt in checked.unsure]
    assert [doubt for _, doubt in listed] == list(report.corpus.unsure)
    assert [document for document, doubt in listed if document != doubt.document.id] == []
    (friends,) = [doubt for document, doubt in listed if document == "friends"]
    assert "海会记得。" in text[friends.span.start : friends.span.end]
    assert [pair.answer_text for pair in report.corpus.pairs] == [
        word for words in PAIRS.values() for word in words
    ]


def test_a_document_without_a_word_of_the_speaker_has_no_statement(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "f")
    (folder / "other.txt").write_text("港务局长柳上舟说：“灯塔只是摆设。”\n", encoding="utf-8")
    (found,) = check(folder / "other.txt").documents
    assert found.pairs == ()


# fidelity


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("gb18030", b""), ("big5", b""), ("utf-16", b"")],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_words_are_found_in_the_bytes_however_they_are_written(
    tmp_path: Path, encoding: str, mark: bytes, line_end: str
) -> None:
    folder = write_folder(tmp_path / "f")
    turn = "記者：燈塔的門開著嗎？\n奎阿達：開著。守夜的人走了，燈還亮著，海上的船都看得見。\n"
    text = (turn * 8).replace("\n", line_end)  # enough to tell the encoding by
    (folder / "turns.txt").write_bytes(mark + text.encode(encoding))
    report = check(folder / "turns.txt")
    said = [pair.answer_text for pair in report.corpus.pairs]
    assert said == ["開著。守夜的人走了，燈還亮著，海上的船都看得見。"] * 8
    assert report.problems == ()


def test_words_are_found_in_what_a_page_shows(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "f")
    page = (
        "<!doctype html><html><head><title>x</title><style>p {}</style></head><body>"
        "<p>记者：灯塔为什么<b>公开</b>图纸？</p>\n<p><strong>奎阿达：</strong>图纸公开&amp;公布之后，"
        '灯塔<a href="x">反而</a>更亮。<script>var x = "a < b";</script></p></body></html>'
    )
    (folder / "page.html").write_bytes(page.encode())
    report = check(folder / "page.html")
    assert [pair.answer_text for pair in report.corpus.pairs] == ["图纸公开&公布之后，灯塔反而更亮。"]
    assert report.problems == ()


def test_a_statement_whose_words_are_not_in_the_file_is_a_problem(folder: Path) -> None:
    checked, pair = only_pair(check(folder), "talk")
    changed = replace(pair.document, text=pair.document.text.replace("反而更亮", "反而更暗"))
    assert problems_with(checked, replace(pair, document=changed)) == [
        "its words do not stand in one piece in the file; compare them there"
    ]


def test_a_span_beyond_the_document_is_a_problem(folder: Path) -> None:
    checked, pair = only_pair(check(folder), "talk")
    end = len(pair.document.text)
    beyond = replace(pair, answer=(Span(end - 2, end + 3),))
    assert problems_with(checked, beyond)[0] == f"characters {end - 2} to {end + 3} are not in the document"


def test_a_span_that_begins_with_white_space_is_a_problem(folder: Path) -> None:
    checked, pair = only_pair(check(folder), "english")
    (span,) = pair.answer
    wide = Span(span.start - 3, span.end)
    assert DOCUMENTS["english.txt"][wide.start : wide.start + 3] == ": “"
    loose = Span(span.start - 2, span.end)
    assert problems_with(checked, replace(pair, answer=(wide,))) == []
    assert problems_with(checked, replace(pair, answer=(loose,))) == [
        f"characters {loose.start} to {loose.end} begin or end with a space"
    ]


def test_pieces_out_of_order_are_a_problem(folder: Path) -> None:
    checked, pair = only_pair(check(folder), "talk")
    (span,) = pair.answer
    first, second = Span(span.start, span.start + 6), Span(span.start + 4, span.end)
    message = "the pieces of the answer overlap or are out of order"
    assert problems_with(checked, replace(pair, answer=(first, second))) == [message]
    assert problems_with(checked, replace(pair, answer=(second, first))) == [message]


def test_a_question_inside_the_answer_is_a_problem(folder: Path) -> None:
    checked, pair = only_pair(check(folder), "talk")
    (span,) = pair.answer
    inside = Span(span.start, span.start + 4)
    assert problems_with(checked, replace(pair, question=inside)) == ["the question stands inside the answer"]


def test_a_file_that_changes_while_it_is_checked_is_a_problem(folder: Path) -> None:
    checked, pair = only_pair(check(folder), "talk")
    checked.path.write_text("记者：亮吗？\n", encoding="utf-8")
    message = "it changed while it was checked; run check again"
    assert problems_with(checked, pair) == [message]
    checked.path.unlink()
    assert problems_with(checked, pair) == [message]


def test_bytes_are_read_in_every_encoding_that_fits_them() -> None:
    def texts(data: bytes) -> list[str]:
        return [found.text for found in decodings(data)]

    assert "灯" in texts("灯".encode("gb18030"))
    assert "燈" in texts("燈".encode("big5"))
    assert texts("\ufeff灯!".encode())[0] == "灯!"
    assert texts(b"\xff") == []


# the tables


def test_a_changed_document_is_refused_with_both_hashes_within_reach(folder: Path) -> None:
    recorded(folder)
    (folder / "talk.txt").write_text("奎阿达：暗。\n", encoding="utf-8")
    with pytest.raises(
        DocumentError, match=r"talk\.txt: its SHA-256 is not the one on record; restore the file"
    ):
        check(folder)


def test_a_note_whose_words_are_gone_is_an_error(folder: Path) -> None:
    write_folder(
        folder,
        notes='[[note]]\ndocument = "talk"\nanchor = "别人照着修船"\n'
        'text = { en = "x", zh-Hans = "x", zh-Hant = "x" }\n',
    )
    with pytest.raises(MetadataError, match=r"notes\.toml: note 1: '别人照着修船' stands 0 times in talk"):
        check(folder)


def test_what_a_table_states_but_the_document_does_not_is_remarked(folder: Path) -> None:
    recorded(folder, talk='title = "灯塔访谈"\npublisher = "海岸报"\ninterviews = ["某次访谈"]\n')
    assert check(folder).remarks == (
        "talk: its publisher in sources.toml does not stand in the document",
        "talk: its interview '某次访谈' in sources.toml does not stand in the document",
    )


def test_documents_and_tables_without_each_other_are_remarked(folder: Path) -> None:
    write_folder(folder, sources='[gone]\ntitle = "x"\n[talk]\ntitle = "灯塔访谈"\n')
    report = check(folder)
    assert report.remarks == (
        "article: its SHA-256 is not on record in sources.toml",
        "english: its SHA-256 is not on record in sources.toml",
        "talk: its SHA-256 is not on record in sources.toml",
        "sources.toml: [gone] is the table of no document",
    )
    assert report.problems == ()


def test_an_interview_that_introduces_no_statement_is_a_problem(folder: Path) -> None:
    recorded(folder, article='interviews_in_part = ["奎阿達說", "海岸觀察"]\n')
    assert check(folder).problems == (
        Problem(
            "sources.toml: [article]",
            "no statement is introduced with the interview '海岸觀察'; mend interviews_in_part",
        ),
    )


def test_hints_without_a_statement_and_statements_without_hints_are_remarked(folder: Path) -> None:
    recorded(folder)
    corpus = Corpus.read(folder)
    quoted, fog, keeper, plans, copied = (pair.id for pair in corpus.pairs)
    hints = (
        f'[{quoted}]\nopening = "圖紙"\n[{fog}]\nopening = "海霧"\n[{plans}]\nopening = "图纸公开 之后"\n'
        '[talk-00000000]\nopening = "不担心"\n[talk-11111111]\nopening = "灯塔会飞"\n'
    )
    report = check(write_folder(folder, hints=hints))
    lost = "hints.toml: the hints of [talk-00000000] belong to no statement; "
    assert report.problems == ()
    assert report.remarks == (
        f"{lost}the statement that opens so is now {copied}",
        "hints.toml: the hints of [talk-11111111] belong to no statement; remove them",
        f"{keeper}: no search hints in hints.toml; it is found by its own words only",
        f"{copied}: no search hints in hints.toml; it is found by its own words only",
    )


def test_hints_of_a_document_that_is_gone_are_one_remark(folder: Path) -> None:
    recorded(folder)
    hints = "".join(
        f'[{pair.id}]\nopening = "{pair.answer_text[:2]}"\n' for pair in Corpus.read(folder).pairs
    )
    write_folder(folder, hints=hints)
    (folder / "article.txt").unlink()
    assert [remark for remark in check(folder).remarks if remark.startswith("hints.toml")] == [
        "hints.toml: 2 tables are for 'article', but there is no such document; remove them"
    ]


def test_hints_under_the_id_of_another_statement_are_a_problem(folder: Path) -> None:
    pair = Corpus.read(folder).pairs[0]
    report = check(write_folder(folder, hints=f'[{pair.id}]\nopening = "海霧"\n'))
    assert report.problems == (
        Problem(f"hints.toml: [{pair.id}]", "the statement does not begin with `opening`; mend it"),
    )


def test_the_bundled_documents_pass_their_own_check() -> None:
    report = check(settings.SEEDS)
    assert report.problems == ()
    assert [remark for remark in report.remarks if "does not stand in the document" in remark] == []
    assert {checked.document.id[:3]: checked.on_record for checked in report.documents} == dict.fromkeys(
        ["000", "001", "002", "003", "004"], True
    )


def test_every_word_of_the_bundled_documents_stands_in_their_bytes_read_as_utf_8() -> None:
    def bare(text: str) -> str:
        return "".join(re.sub(r"<[^>]*>", "", text).split())

    files = {path.stem: bare(path.read_bytes().decode("utf-8")) for path in settings.SEEDS.glob("*.txt")}
    pairs = Corpus.read(settings.SEEDS, strict=True).pairs
    lost = [
        (pair.id, piece)
        for pair in pairs
        for piece in (*pair.answer_text.split("\n"), pair.question_text or "", pair.attribution_text or "")
        if bare(piece) not in files[pair.document.id]
    ]
    assert {pair.document.id for pair in pairs} == files.keys()
    assert lost == []
