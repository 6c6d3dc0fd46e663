"""An answer as HTML: everything escaped, every fact shown, the unknown in words."""

import html
import re
from dataclasses import fields, replace
from html.parser import HTMLParser
from typing import Any

import pytest
from markupsafe import Markup

from bot.documents import Document, Kind, QAPair, Source, Span
from bot.retrieve import Answer
from tests.ui_corpus import HOSTILE, SharedCharacters
from ui import render
from ui.strings import EN, STRINGS, Language
from ui.view import Script, View

RETRIEVER = SharedCharacters()


CORPUS = RETRIEVER.corpus


ALLOWED_TAGS = {
    *("a", "article", "b", "blockquote", "cite", "details", "div", "footer", "h2", "h3", "li", "mark", "p"),
    *("section", "span", "summary", "ul"),
}


def view(language: Language = "en", script: Script = "printed") -> View:
    return View(CORPUS, language, script)


class Elements(HTMLParser):
    """Every element with its attributes, and the text of each element as a reader sees it."""

    def __init__(self, markup: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self._open: list[tuple[str, list[str]]] = []
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._open.append((tag, []))

    def handle_endtag(self, tag: str) -> None:
        opened, words = self._open.pop()
        assert opened == tag, f"</{tag}> closes <{opened}>"
        self.texts.setdefault(tag, []).append("".join(words))

    def handle_data(self, data: str) -> None:
        for _, words in self._open:
            words.append(data)


def test_a_card_shows_his_words_unchanged() -> None:
    for pair in CORPUS.pairs:
        shown = Elements(render.card(pair, view()))
        assert shown.texts["blockquote"][0] == pair.answer_text.replace("\n", "")


def test_a_card_reads_from_what_it_is_to_what_one_can_do() -> None:
    text = " ".join(Markup(render.card(CORPUS.get("talk-plans"), view())).striptags().split())
    order = [
        "Transcript",
        "from: 海岸电台 2030 年访谈",
        "The document says that it adjusted the wording.",
        "Asked 灯塔为什么要公开图纸？",
        "图纸公开之后，灯塔反而更亮。",
        "Editor’s note on “别人照着修”: Perhaps <misheard>.",
        "Compare the other wording 海霧總會散去。",
        "灯塔访谈 <1>, 海岸报, 甲 & 乙, 6 February 2031, paragraph 2, Open the source",
        "Copy",
        "GB/T 7714",
    ]
    positions = [text.index(words) for words in order]
    assert positions == sorted(positions)


def test_what_is_unknown_is_written_out() -> None:
    shown = Markup(render.citation(CORPUS.get("english-keeper"), view())).striptags()
    unknown = [f"{fact} not stated" for fact in ("title", "publisher", "author", "date")]
    assert shown == ", ".join([*unknown, "paragraph 1", "link not stated"])
    assert "interview not stated" in render.card(CORPUS.get("english-keeper"), view())


def hostile_pair(name: str) -> QAPair:
    """The hostile words in one text field of a source."""
    pair = CORPUS.get("talk-plans")
    value: Any = (HOSTILE,) if name.startswith("interviews") else HOSTILE
    source = replace(pair.document.source, **{name: value})
    return replace(pair, document=replace(pair.document, source=source))


@pytest.mark.parametrize("name", [field.name for field in fields(Source) if field.name != "edited"])
def test_every_field_of_a_source_is_escaped(name: str) -> None:
    markup = render.card(hostile_pair(name), view())
    assert {tag for tag, _ in Elements(markup).elements} <= ALLOWED_TAGS
    if name not in ("url", "interviews_in_part"):  # no web address; named for other statements
        assert html.escape(HOSTILE, quote=False)[:30] in markup


@pytest.mark.parametrize(
    "place", ["answer", "question", "lead_in", "attribution", "sentence", "id", "document"]
)
def test_every_field_of_a_statement_is_escaped(place: str) -> None:
    document = Document(HOSTILE if place == "document" else "d", HOSTILE, "0" * 64)
    everything = Span(0, len(HOSTILE))
    pair = QAPair(
        HOSTILE if place == "id" else "d-1",
        document,
        Kind.QUOTE,
        (everything,) if place != "sentence" else (Span(0, 40), Span(40, len(HOSTILE))),
        question=everything if place == "question" else None,
        lead_in=everything if place == "lead_in" else None,
        attribution=everything if place == "attribution" else None,
    )
    mark = Span(0, 20) if place == "sentence" else None
    markup = render.card(pair, view()) + render.words(pair, view(), mark=mark)
    shown = Elements(markup)
    assert {tag for tag, _ in shown.elements} <= ALLOWED_TAGS
    for tag, attributes in shown.elements:
        assert not any(name.startswith("on") for name in attributes), tag
        assert "javascript:" not in (attributes.get("href") or "")


def test_a_question_is_escaped_and_stands_on_one_line() -> None:
    markup = render.question(HOSTILE + "\n\nsecond\tline")
    assert Elements(markup).elements == [("h2", {"class": "asked long", "dir": "auto"})]
    assert Elements(markup).texts["h2"] == [HOSTILE + " second line"]


@pytest.mark.parametrize(("length", "size"), [(60, "asked"), (61, "asked long")])
def test_a_long_question_is_set_smaller_than_a_heading(length: int, size: str) -> None:
    assert Elements(render.question("光" * length)).elements == [("h2", {"class": size, "dir": "auto"})]


def test_problems_and_follow_ups_are_escaped() -> None:
    assert {tag for tag, _ in Elements(render.problem(HOSTILE)).elements} == {"div", "p"}
    assert {tag for tag, _ in Elements(render.follow_up(HOSTILE, HOSTILE, view())).elements} == {
        "p",
        "span",
        "a",
    }


def test_markup_for_the_chat_has_no_line_breaks_that_would_end_an_html_block() -> None:
    text = "First line.\n\nSecond line.\r\nThird."
    document = Document("d", text, "0" * 64, Source(title="a\n\nb"))
    pair = QAPair("d-1", document, Kind.QUOTE, (Span(0, len(text)),))
    markup = render.card(pair, view())
    assert "\n" not in markup
    assert "\r" not in markup
    assert Elements(markup).texts["blockquote"] == [text]


def test_only_the_sentence_that_matched_is_marked() -> None:
    pair = CORPUS.get("talk-plans")
    assert Elements(render.words(pair, view(), mark=pair.answer[1])).texts["mark"] == [
        "别人照着修，我们照着学。"
    ]
    assert "mark" not in Elements(render.words(pair, view())).texts


def test_a_mark_over_everything_that_was_said_is_left_out() -> None:
    pair = CORPUS.get("article-fog")
    assert "<mark>" not in render.words(pair, view(), mark=pair.answer[0])


def test_passages_carry_the_language_they_are_in() -> None:
    languages = {
        pair.id: Elements(render.words(pair, view())).elements[0][1]["lang"] for pair in CORPUS.pairs
    }
    assert languages == {
        "talk-plans": "zh-Hans",
        "talk-hostile": "zh-Hans",
        "article-plans": "zh-Hant",
        "article-fog": "zh-Hant",
        "english-keeper": "en",
    }


@pytest.mark.parametrize(
    ("pair_id", "script", "words", "lang", "says_so"),
    [
        ("article-plans", "printed", "圖紙公開之後，燈塔反而更亮。", "zh-Hant", False),
        ("article-plans", "zh-Hans", "图纸公开之后，灯塔反而更亮。", "zh-Hans", True),
        ("article-plans", "zh-Hant", "圖紙公開之後，燈塔反而更亮。", "zh-Hant", False),
        ("english-keeper", "zh-Hant", "A lighthouse is only as good as its keeper.", "en", False),
    ],
)
def test_a_converted_view_says_that_it_is_converted(
    pair_id: str, script: Script, words: str, lang: str, says_so: bool
) -> None:
    markup = render.card(CORPUS.get(pair_id), view(script=script))
    shown = Elements(markup)
    quoted = next(attributes for tag, attributes in shown.elements if tag == "blockquote")
    assert shown.texts["blockquote"][0] == words
    assert quoted["lang"] == lang
    assert (str(EN.converted) in html.unescape(markup)) is says_so


def test_the_wording_that_a_note_points_at_stands_open_beside_it() -> None:
    markup = render.card(CORPUS.get("talk-plans"), view())
    opened = markup[: markup.index("<footer>")]
    assert "海霧總會散去。" in opened


def test_the_note_is_in_the_readers_language() -> None:
    assert "可能聽錯。" in render.card(CORPUS.get("talk-plans"), view("zh-Hant"))


def test_the_same_statement_elsewhere_is_folded_beneath() -> None:
    hit = replace(RETRIEVER.ask("图纸公开灯塔更亮").hits[0], variants=(CORPUS.get("article-plans"),))
    markup = render.card(hit.pair, view(), hit=hit)
    folded = markup[markup.index('<details class="variants">') :]
    assert "Also in 1 other place" in folded
    assert "圖紙公開之後，燈塔反而更亮。" in folded


def test_an_answer_shows_five_cards_and_folds_the_others() -> None:
    found = RETRIEVER.ask("图纸公开灯塔更亮")
    hits = tuple(replace(found.hits[0], rank=rank) for rank in range(1, 9))
    markup = render.answer(replace(found, hits=hits), view(), ())
    opened, folded = markup.split('<details class="more">')
    assert opened.count('<article class="card">') == 5
    assert folded.count('<article class="card">') == 3
    assert "3 more passages, less close" in folded


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("en", "5 passages"),
        ("zh-Hans", "5 段原文"),
        ("zh-Hant", "5 段原文"),
    ],
)
def test_an_answer_says_how_many_passages_it_has(language: Language, heading: str) -> None:
    markup = render.answer(RETRIEVER.ask("图纸公开灯塔更亮"), view(language), ())
    assert Elements(markup).texts["h2"] == [heading]


def test_readers_of_english_are_told_that_the_words_are_chinese_and_how_to_translate_them() -> None:
    found = RETRIEVER.ask("图纸公开灯塔更亮", k=2)
    shown = Elements(render.answer(found, view(), ()))
    assert shown.texts["h2"] == ["2 passages, in the original Chinese"]
    assert EN.translate in shown.texts["summary"]
    assert "hint" not in render.answer(found, view("zh-Hans"), ())


def test_nothing_close_says_so_and_folds_two_related_passages() -> None:
    found = Answer("?", RETRIEVER.ask("图纸").hits, answered=False, confidence=0.1)
    markup = render.answer(found, view(), ("What about fog?",))
    shown = Elements(markup)
    assert shown.texts["h2"] == ["Ada Quill says nothing close to that in these documents."]
    assert "The search covered 3 documents with 5 passages." in shown.texts["p"]
    assert ("a", {"class": "ask", "href": "/?q=What+about+fog%3F"}) in shown.elements
    assert shown.texts["summary"][0] == "The 2 nearest passages, related at most"
    assert len(shown.texts["article"]) == 2
    assert markup.index('<details class="more">') < markup.index("<article")


def test_nothing_at_all_offers_no_related_passages() -> None:
    markup = render.answer(Answer("?", (), answered=False, confidence=0.0), view(), ())
    assert "<details" not in markup
    assert "<ul" not in markup


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2031", ("2031", "2031年", "2031年")),
        ("2031-02", ("February 2031", "2031年2月", "2031年2月")),
        ("2031-02-06", ("6 February 2031", "2031年2月6日", "2031年2月6日")),
        ("spring 2031", ("spring 2031",) * 3),
        ("2031-13", ("2031-13",) * 3),
        ("2031-02-06-07", ("2031-02-06-07",) * 3),
    ],
)
def test_dates_are_as_precise_as_the_document(published: str, expected: tuple[str, str, str]) -> None:
    assert tuple(render.day(published, STRINGS[name]) for name in ("en", "zh-Hans", "zh-Hant")) == expected


def test_links_lead_to_the_statement_its_document_and_its_copies() -> None:
    markup = render.actions(CORPUS.get("talk-plans"), view())
    links = [attributes["href"] for tag, attributes in Elements(markup).elements if tag == "a"]
    assert links == [
        "/documents/talk#talk-plans",
        "/quotes/talk-plans",
        "/quotes/talk-plans/text",
        "/quotes/talk-plans/markdown",
        "/quotes/talk-plans/html",
        "/quotes/talk-plans/bibtex",
        "/quotes/talk-plans/gbt7714",
    ]


def test_every_element_is_closed_and_no_attribute_is_empty() -> None:
    for pair in CORPUS.pairs:
        markup = render.card(pair, view())
        Elements(markup)
        assert not re.search(r'="\s*"', markup)
