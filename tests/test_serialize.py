"""The JSON that programs read: every key of the contract, and nothing else."""

import hashlib
import json
from pathlib import Path

import pytest

from bot.check import CheckedDocument, Problem, Report, check
from bot.collection.corpus import Corpus
from bot.documents import Span, Unsure
from bot.retrieve import Retriever
from bot.serialize import answer_to_dict, pair_to_dict, report_to_dict
from tests.conftest import DOCUMENTS, write_folder

SOURCES = """\
[talk]
title = "灯塔访谈"
publisher = "海岸报"
author = "甲"
published = 2031-02-06
url = "https://example.org/talk"
interviews = ["海岸电台访谈"]
"""

NOTES = """\
[[note]]
document = "talk"
anchor = "别人照着修"
text.en = "Perhaps misheard."
text.zh-Hans = "可能听错。"
text.zh-Hant = "可能聽錯。"

[[note]]
document = "talk"
anchor = "反而更亮"
text.en = "So in both documents."
text.zh-Hans = "两处皆然。"
text.zh-Hant = "兩處皆然。"
"""

TALK = DOCUMENTS["talk.txt"]


@pytest.fixture
def described(folder: Path) -> Corpus:
    """The small corpus with a source and notes."""
    return Corpus.read(write_folder(folder, sources=SOURCES, notes=NOTES), strict=True)


def test_a_statement_has_every_field_of_the_contract(described: Corpus) -> None:
    article, _, _, talk, _ = described.pairs
    answer = "图纸公开之后，灯塔反而更亮。别人照着修，我们照着学。"
    start = TALK.index(answer)
    assert pair_to_dict(talk, described) == {
        "id": "talk-3c080f22",
        "kind": "dialogue",
        "document": "talk",
        "question": "灯塔为什么要公开图纸？",
        "answer": answer,
        "spans": [[start, start + len(answer)]],
        "lead_in": None,
        "attribution": "奎阿达：",
        "sentence": None,
        "citation": {
            "title": "灯塔访谈",
            "publisher": "海岸报",
            "author": "甲",
            "published": "2031-02-06",
            "url": "https://example.org/talk",
            "interviews": ["海岸电台访谈"],
            "paragraph": 3,
        },
        "note": "So in both documents. Perhaps misheard.",
        "variants": [
            {
                "id": article.id,
                "document": "article",
                "kind": "quote",
                "answer": "圖紙公開之後，燈塔反而更亮。",
            }
        ],
    }


def test_what_is_unknown_is_null_or_an_empty_list(corpus: Corpus) -> None:
    fields = pair_to_dict(corpus.pairs[2], corpus)
    assert json.loads(json.dumps(fields)) == {
        "id": "english-27f799c4",
        "kind": "quote",
        "document": "english",
        "question": None,
        "answer": "A lighthouse is only as good as its keeper.",
        "spans": [[39, 82]],
        "lead_in": "Ada Quill said:",
        "attribution": "Ada Quill said",
        "sentence": None,
        "citation": {
            "title": None,
            "publisher": None,
            "author": None,
            "published": None,
            "url": None,
            "interviews": [],
            "paragraph": 2,
        },
        "note": None,
        "variants": [],
    }


def test_the_spans_are_the_answer_joined_by_line_ends(corpus: Corpus) -> None:
    for pair in corpus.pairs:
        fields = pair_to_dict(pair, corpus)
        pieces = [pair.document.text[start:end] for start, end in fields["spans"]]
        assert "\n".join(pieces) == fields["answer"]


def test_an_answer_has_every_field_of_the_contract(retriever: Retriever) -> None:
    answer = retriever.ask("  图纸公开之后 ", k=2)
    fields = answer_to_dict(answer, retriever.corpus)
    assert list(fields) == ["question", "answered", "confidence", "hits"]
    assert fields["question"] == "图纸公开之后"
    assert fields["answered"] is answer.answered
    assert fields["confidence"] == round(answer.confidence, 4)
    assert [hit["rank"] for hit in fields["hits"]] == [1, 2]
    best = fields["hits"][0]
    statement = pair_to_dict(answer.hits[0].pair, retriever.corpus)
    assert set(best) == {"rank", "score", *statement}
    assert best["score"] == round(answer.hits[0].score, 4)
    assert 0 <= best["score"] <= 1
    assert best["id"] == "talk-3c080f22"
    assert best["sentence"] == "图纸公开之后，灯塔反而更亮。"
    assert {key: best[key] for key in statement if key not in ("sentence", "variants")} == {
        key: statement[key] for key in statement if key not in ("sentence", "variants")
    }


def test_a_hit_lists_its_variants_once_and_not_as_hits_of_their_own(retriever: Retriever) -> None:
    hits = answer_to_dict(retriever.ask("公开图纸", k=5), retriever.corpus)["hits"]
    assert [variant["document"] for variant in hits[0]["variants"]] == ["article"]
    assert [hit["document"] for hit in hits].count("article") == 1  # the other statement of it


def test_a_report_says_of_everything_where_it_stands_and_why(folder: Path) -> None:
    report = check(folder)
    fields = report_to_dict(report)
    assert list(fields) == ["documents", "skipped", "problems", "remarks"]
    assert [document["id"] for document in fields["documents"]] == ["article", "english", "talk"]
    talk = fields["documents"][2]
    assert {key: talk[key] for key in talk if key not in ("statements", "unsure")} == {
        "id": "talk",
        "file": "talk.txt",
        "characters": len(TALK),
        "sha256": hashlib.sha256(TALK.encode()).hexdigest(),
        "on_record": False,
    }
    first = talk["statements"][0]
    assert {
        key: first[key] for key in first if key not in pair_to_dict(report.corpus.pairs[0], report.corpus)
    } == {
        "rule": report.documents[2].pairs[0].rule,
        "question_span": [TALK.index("灯塔为什么"), TALK.index("灯塔为什么") + 11],
        "lead_in_span": None,
        "attribution_span": [TALK.index("奎阿达："), TALK.index("奎阿达：") + 4],
    }
    assert fields["skipped"] == [{"name": "speaker.toml", "reason": "the table of the speaker"}]
    assert fields["problems"] == []
    assert fields["remarks"][0] == "article: its SHA-256 is not on record in sources.toml"


def test_a_doubt_is_reported_with_its_words_and_its_reason(folder: Path) -> None:
    corpus = Corpus.read(folder)
    document = corpus.document("talk")
    doubt = Unsure(document, Span(0, 4), "nobody knows who says this")
    checked = CheckedDocument(folder / "talk.txt", document, on_record=True, pairs=(), unsure=(doubt,))
    fields = report_to_dict(Report(corpus, (checked,), (), (Problem("talk", "is odd"),), ()))
    assert fields["documents"][0]["unsure"] == [
        {"span": [0, 4], "reason": "nobody knows who says this", "words": "灯塔访谈"}
    ]
    assert fields["problems"] == [{"where": "talk", "message": "is odd"}]
