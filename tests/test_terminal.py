"""Text for a terminal: readable, folded by columns, and harmless whatever a document holds."""

import shutil
from os import terminal_size
from pathlib import Path

import pytest

from bot.check import check
from bot.collection.corpus import Corpus
from bot.retrieve import Answer, Retriever
from bot.terminal import answer_text, columns_of, report_text, statement_text
from tests.conftest import write_folder

SOURCES = """\
[talk]
title = "灯塔访谈"
published = "2031-02"
url = "https://example.org/talk"
interviews = ["海岸电台访谈"]
"""


@pytest.fixture(autouse=True)
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Eighty columns, whatever the tests run in."""
    monkeypatch.setattr(shutil, "get_terminal_size", lambda: terminal_size((80, 24)))


def narrow(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setattr(shutil, "get_terminal_size", lambda: terminal_size((columns, 24)))


def test_a_statement_is_shown_with_its_question_and_its_source(folder: Path) -> None:
    corpus = Corpus.read(write_folder(folder, sources=SOURCES))
    talk = corpus.pairs_of(corpus.document("talk"))[0]
    assert statement_text(talk, heading="1.") == (
        "1.  [transcript]\n"
        "   Q: 灯塔为什么要公开图纸？\n"
        "   A: 图纸公开之后，灯塔反而更亮。别人照着修，我们照着学。\n"
        "   —  灯塔访谈, publisher not stated, author not stated, 2031-02, paragraph 3,\n"
        "   document talk, from: 海岸电台访谈, https://example.org/talk\n"
    )


def test_a_quotation_is_shown_with_what_leads_to_it_and_what_is_not_stated(corpus: Corpus) -> None:
    (english,) = corpus.pairs_of(corpus.document("english"))
    assert statement_text(english, heading=english.id) == (
        "english-27f799c4  [quoted in an article]\n"
        "   …  Ada Quill said:\n"
        "   A: A lighthouse is only as good as its keeper.\n"
        "   —  title not stated, publisher not stated, author not stated, date not\n"
        "   stated, paragraph 2, document english, interview not stated\n"
    )


def test_an_answer_lists_its_hits_and_where_else_they_stand(retriever: Retriever) -> None:
    answer = retriever.ask("图纸公开之后", k=1)
    text = answer_text(answer)
    assert text.startswith(f"1. ({answer.hits[0].score:.2f})  [transcript]\n   Q: 灯塔为什么要公开图纸？\n")
    assert text.endswith("      also in article (quoted in an article): 圖紙公開之後，燈塔反而更亮。\n")


def test_what_is_related_at_most_is_said_to_be_so(retriever: Retriever) -> None:
    hits = retriever.ask("fog", k=2).hits
    text = answer_text(Answer("fog", hits, answered=False, confidence=0.1))
    assert text.startswith("Nothing close was said in these documents. Related at most:\n\n1. (")
    assert text.count("\n\n") == 2
    assert answer_text(Answer("fog", hits, answered=True, confidence=0.9)).startswith("1. (")


def test_an_empty_collection_says_so() -> None:
    empty = Answer("fog", (), answered=False, confidence=0.0)
    assert answer_text(empty) == "The documents hold no statement of the speaker.\n"


def test_a_report_is_readable(folder: Path) -> None:
    write_folder(folder, sources='[talk]\ninterviews_in_part = ["某次访谈"]\n')
    for name in ("article.txt", "english.txt"):
        (folder / name).unlink()
    (folder / "none.txt").write_text("灯塔建成以后，海岸安静了许多年。\n", encoding="utf-8")
    report = check(folder)
    (rule,) = {pair.rule for pair in report.corpus.pairs}
    assert report_text(report) == (
        "none.txt: not a word of the speaker was found, 0 unsure\n"
        "   17 characters, its SHA-256 is not on record\n"
        "\n"
        "talk.txt: 2 statements, 0 unsure\n"
        "   93 characters, its SHA-256 is not on record\n"
        "\n"
        "talk-3c080f22  [transcript]\n"
        "   Q: 灯塔为什么要公开图纸？\n"
        "   A: 图纸公开之后，灯塔反而更亮。别人照着修，我们照着学。\n"
        f"   at: characters 25 to 51, paragraph 3; rule: {rule}\n"
        "   said by: 奎阿达： (characters 21 to 25)\n"
        "\n"
        "talk-98390ee4  [transcript]\n"
        "   Q: 您担心被别人抄走吗？\n"
        "   A: 不担心。抄走的是图纸，抄不走的是守夜的人。\n"
        f"   at: characters 71 to 92, paragraph 5; rule: {rule}\n"
        "   said by: 奎阿达： (characters 67 to 71)\n"
        "\n"
        "Skipped\n"
        "   sources.toml: the table of sources\n"
        "   speaker.toml: the table of the speaker\n"
        "\n"
        "Remarks\n"
        "   none: its SHA-256 is not on record in sources.toml\n"
        "   talk: its SHA-256 is not on record in sources.toml\n"
        "   talk: its interview '某次访谈' in sources.toml does not stand in the\n"
        "     document\n"
        "\n"
        "Problems\n"
        "   sources.toml: [talk]: no statement is introduced with the interview '某次访\n"
        "     谈'; mend interviews_in_part\n"
        "\n"
        "2 documents, 2 statements, 0 unsure, 1 problem\n"
    )


def test_a_doubt_is_shown_with_its_reason(folder: Path) -> None:
    text = "奎阿达与柳上舟、孟秋是三十年的朋友。\n\n孟秋摇头。柳上舟也摇头。“海会记得。”她说。\n"
    (folder / "friends.txt").write_bytes(text.encode())
    report = check(folder / "friends.txt")
    (doubt,) = report.corpus.unsure
    shown = report_text(report)
    assert f"\n\nunsure, so left out: {doubt.reason}\n   " in shown
    assert f"   at: characters {doubt.span.start} to {doubt.span.end}\n" in shown


@pytest.mark.parametrize("columns", [1, 24, 40, 80, 200])
def test_no_line_is_wider_than_the_terminal_and_no_character_is_lost(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    narrow(monkeypatch, columns)
    for pair in corpus.pairs:
        text = statement_text(pair, heading="")
        lines = text.splitlines()[1:]
        assert max(map(columns_of, lines)) <= max(24, min(columns, 100)) + 2  # a mark may stand in the margin
        assert "".join(pair.answer_text.split()) in "".join(text.split())


def test_a_line_does_not_begin_with_a_mark_that_ends_a_sentence(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    for columns in range(20, 80):
        narrow(monkeypatch, columns)
        for pair in corpus.pairs:
            starts = [line.strip()[:1] for line in statement_text(pair, heading="x").splitlines()]
            assert [mark for mark in starts if mark in set("，。？！」”：")] == []


def test_a_document_does_not_steer_the_terminal(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "f")
    (folder / "talk.txt").write_bytes(
        "记者：\x1b[2J亮吗？\n奎阿达：亮\x07\x1b]0;x\x07的。\t真的。\n".encode()
    )
    corpus = Corpus.read(folder / "talk.txt")
    text = statement_text(corpus.pairs[0], heading="1.")
    assert [character for character in text if character < " " and character != "\n"] == []
    assert "   A: 亮\ufffd\ufffd]0;x\ufffd的。 真的。\n" in text


def test_a_chinese_character_takes_two_columns() -> None:
    assert columns_of("灯塔 ok，") == 9
