"""Statements as something to paste: exact text, escaped for its format, the unknown in words."""

from dataclasses import replace
from datetime import date
from urllib.parse import quote

import pytest

from bot import cite
from bot.cite import Quotation
from bot.documents import Document, Kind, QAPair, Source, Span
from tests.ui_corpus import HOSTILE, small_corpus

CORPUS = small_corpus()
TALK = Quotation(CORPUS.get("talk-plans"), "Ada Quill", link="http://127.0.0.1:7860/quotes/talk-plans")
ARTICLE = Quotation(
    CORPUS.get("article-plans"), "Ada Quill", link="http://127.0.0.1:7860/quotes/article-plans"
)
REPORTED = Quotation(CORPUS.get("article-fog"), "Ada Quill")
UNKNOWN = Quotation(CORPUS.get("english-keeper"), "Ada Quill")
TALK_URL = (
    "https://example.org/talk?a=1&b=2"
    "#:~:text=%E5%9B%BE%E7%BA%B8%E5%85%AC%E5%BC%80%E4%B9%8B%E5%90%8E%EF%BC%8C%E7%81%AF%E5%A1%94%E5%8F%8D%E8%80%8C%E6%9B%B4%E4%BA%AE"
)


def with_source(pair: QAPair, source: Source) -> Quotation:
    document = replace(pair.document, source=source)
    return Quotation(replace(pair, document=document), "Ada Quill")


def test_plain_text_gives_the_words_and_where_they_stand() -> None:
    assert cite.plain_text(TALK) == (
        "“图纸公开之后，灯塔反而更亮。\n别人照着修，我们照着学。”\n"
        f"— Ada Quill (transcript), 灯塔访谈 <1>, 海岸报, 甲 & 乙, 2031-02-06, paragraph 2, {TALK_URL}\n"
    )


def test_what_is_unknown_is_said_in_words() -> None:
    assert cite.plain_text(UNKNOWN) == (
        "“A lighthouse is only as good as its keeper.”\n"
        "— Ada Quill (quoted in an article), title not stated, publisher not stated, author not stated, "
        "date not stated, paragraph 1\n"
    )


def test_reported_speech_gets_no_quotation_marks() -> None:
    assert cite.plain_text(REPORTED).startswith("海霧總會散去。\n— Ada Quill (reported speech), 燈塔觀察,")


def test_without_an_address_of_the_source_the_link_is_the_permanent_one() -> None:
    assert ARTICLE.url == "http://127.0.0.1:7860/quotes/article-plans"
    assert REPORTED.url is None


def test_markdown_is_one_block_quotation_with_its_title_as_the_link() -> None:
    assert cite.markdown(TALK) == (
        "> “图纸公开之后，灯塔反而更亮。\n>\n> 别人照着修，我们照着学。”\n>\n"
        f"> — Ada Quill \\(transcript\\), [灯塔访谈 \\<1\\>]({TALK_URL}), 海岸报, 甲 \\& 乙, "
        "2031\\-02\\-06, paragraph 2\n"
    )


def test_markdown_leaves_nothing_of_the_words_to_interpretation() -> None:
    quoted = cite.markdown(Quotation(CORPUS.get("talk-hostile"), "Ada Quill")).split("\n")[0]
    assert quoted == (
        "> “\\<img src=x onerror=alert\\(1\\)\\> \\$\\{alert\\(2\\)\\} \\{\\{alert\\(3\\)\\}\\} "
        "\\$\\$x^2\\$\\$ \\*\\*bold\\*\\* \\<form action=//evil\\.test\\> \"'\\&灯塔照旧。”"
    )


def test_html_is_a_figure_that_names_the_language_and_the_source() -> None:
    address = TALK_URL.replace("&", "&amp;")
    assert cite.html_blockquote(TALK) == (
        f'<figure>\n<blockquote lang="zh-Hans" cite="{address}">'
        "<p>图纸公开之后，灯塔反而更亮。</p><p>别人照着修，我们照着学。</p></blockquote>\n"
        f'<figcaption>— Ada Quill (transcript), <cite><a href="{address}">灯塔访谈 &lt;1&gt;</a></cite>, '
        "海岸报, 甲 &amp; 乙, 2031-02-06, paragraph 2</figcaption>\n</figure>\n"
    )


def test_html_escapes_every_character_of_the_words() -> None:
    quoted = cite.html_blockquote(Quotation(CORPUS.get("talk-hostile"), "<b>Ada</b>"))
    assert "<img" not in quoted
    assert "<form" not in quoted
    assert "<b>" not in quoted
    assert "&lt;img src=x onerror=alert(1)&gt;" in quoted


def test_bibtex_has_what_is_known_and_says_what_is_not() -> None:
    assert cite.bibtex(TALK) == (
        "@misc{talk-plans,\n"
        "  title = {灯塔访谈 <1>},\n"
        "  author = {{甲 \\& 乙}},\n"
        "  howpublished = {海岸报},\n"
        "  year = {2031},\n"
        "  month = {2},\n"
        "  note = {Ada Quill (transcript), paragraph 2},\n"
        f"  url = {{{TALK_URL}}}\n"
        "}\n"
    )
    assert cite.bibtex(UNKNOWN) == (
        "@misc{english-keeper,\n"
        "  title = {title not stated},\n"
        "  author = {{author not stated}},\n"
        "  howpublished = {publisher not stated},\n"
        "  note = {Ada Quill (quoted in an article), paragraph 1, date not stated}\n"
        "}\n"
    )


def test_bibtex_escapes_what_latex_reads() -> None:
    entry = cite.bibtex(with_source(TALK.pair, Source(title="100% {a}_b \\ $5 #1 ~ ^ &")))
    escaped = r"100\% \{a\}\_b \textbackslash{} \$5 \#1 \textasciitilde{} \textasciicircum{} \&"
    assert f"  title = {{{escaped}}},\n" in entry


def test_gbt7714_uses_the_words_of_the_standard_for_the_unknown() -> None:
    assert cite.gbt7714(TALK, date(2031, 3, 1)) == (
        "甲 & 乙. 灯塔访谈 <1>[EB/OL]. 海岸报(2031-02-06)[2031-03-01]. https://example.org/talk?a=1&b=2.\n"
    )
    assert cite.gbt7714(UNKNOWN, date(2031, 3, 1)) == "佚名. [题名不详][Z]. [出版者不详](日期不详).\n"


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//example.org/x", "talk.html", ""]
)
def test_only_web_addresses_become_links(url: str) -> None:
    quotation = with_source(TALK.pair, Source(title="t", url=url))
    assert cite.source_link(quotation.pair) is None
    assert url == "" or url not in cite.html_blockquote(quotation)


@pytest.mark.parametrize(
    ("words", "url", "expected"),
    [
        ("First clause, and more.", "https://e.org/a", "https://e.org/a#:~:text=First%20clause"),
        (
            "短，短，够长的一句话在这里。还有",
            "https://e.org/a",
            "https://e.org/a#:~:text=" + quote("短，短，够长的一句话在这里"),
        ),
        ("well-known", "https://e.org/a#part", "https://e.org/a#part:~:text=well%2Dknown"),
    ],
)
def test_a_source_link_scrolls_to_the_opening_clause(words: str, url: str, expected: str) -> None:
    document = Document("d", words, "0" * 64, Source(url=url))
    assert cite.source_link(QAPair("d-1", document, Kind.QUOTE, (Span(0, len(words)),))) == expected


def test_the_hostile_text_of_these_tests_is_really_in_a_statement() -> None:
    assert CORPUS.get("talk-hostile").answer_text == HOSTILE + "灯塔照旧。"
