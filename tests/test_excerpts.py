"""His words within their document."""

from bot.documents import Document, Kind, QAPair, Source, Span
from tests.ui_corpus import TALK, small_corpus
from tests.ui_html import Parsed
from ui import excerpts, pages
from ui.layout import Place
from ui.pages import Site
from ui.strings import EN
from ui.view import View

CORPUS = small_corpus()


VIEW = View(CORPUS, "en")


BASE = "https://quotes.example"


def place(path: str, **query: str) -> Place:
    return Place(BASE, path, query)


def long_document() -> tuple[Document, str]:
    far = "远处的话。" * 100
    words = "灯塔不眠。"
    return Document("long", far + words + far, "0" * 64, Source(title="长文")), far


def test_the_text_around_is_short_and_says_how_much_is_left_out() -> None:
    document, far = long_document()
    pair = QAPair("long-1", document, Kind.QUOTE, (Span(len(far), len(far) + 5),))
    shown = Parsed(excerpts.excerpts(document, [pair], VIEW, whole=False))
    around = excerpts.AROUND // 5 * 5
    assert shown.texts["a"] == ["灯塔不眠。"]
    gap = f"{len(far) - around} characters not shown"
    assert [shown.texts["p"][0], shown.texts["p"][-1]] == [gap, gap]
    assert shown.texts["p"][1] == far[-around:] + "灯塔不眠。" + far[:around]


def test_a_whole_document_is_shown_only_where_the_operator_says_so() -> None:
    document, _ = long_document()
    whole = Parsed(excerpts.excerpts(document, [], VIEW, whole=True))
    assert whole.texts["p"] == [document.text]
    nothing = Parsed(excerpts.excerpts(document, [], VIEW, whole=False))
    assert nothing.texts["p"] == [f"{len(document.text)} characters not shown"]
    lead = EN.document_whole.format(speaker="Ada Quill")
    shown = pages.document(
        VIEW, place("/documents/talk"), CORPUS.document("talk"), Site(whole_documents=True)
    )
    assert lead in Parsed(shown).texts["p"]
    assert "".join(TALK.split()) in "".join("".join(Parsed(shown).texts["main"]).split())
