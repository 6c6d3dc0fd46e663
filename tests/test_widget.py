"""The widget for other people's pages: its page, its script, and the line to paste."""

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest
from markupsafe import Markup

from tests.ui_corpus import HOSTILE, SharedCharacters
from ui import render, widget
from ui.strings import LANGUAGES, Language
from ui.view import View
from ui.widget import Frame

OWN = "https://quotes.test"
BLOG = "https://blog.test"


def view(language: Language = "en", chosen: Language | None = None) -> View:
    return View(SharedCharacters().corpus, language, chosen=chosen)


@pytest.mark.parametrize(
    ("query", "allowed", "expected"),
    [
        ({}, (BLOG,), Frame("auto", "")),
        ({"theme": "dark"}, (), Frame("dark", "")),
        ({"theme": "blue"}, (), Frame("auto", "")),
        ({"origin": BLOG}, (BLOG,), Frame("auto", BLOG)),
        ({"origin": OWN}, (), Frame("auto", OWN)),
        ({"origin": BLOG}, (), Frame("auto", "")),
        ({"origin": BLOG}, ("*",), Frame("auto", BLOG)),
        ({"origin": "*"}, ("*",), Frame("auto", "")),
        ({"origin": "null"}, ("*",), Frame("auto", "")),
        ({"origin": f"{BLOG} https://evil.test"}, ("*",), Frame("auto", "")),
        ({"origin": f"{BLOG}.evil.test"}, (BLOG,), Frame("auto", "")),
    ],
)
def test_only_an_allowed_page_is_told_anything(
    query: dict[str, str], allowed: tuple[str, ...], expected: Frame
) -> None:
    assert widget.frame(query, allowed=allowed, own=OWN) == expected


def test_the_question_and_the_language_stay_in_the_field() -> None:
    page = widget.asking(
        view("zh-Hant", chosen="zh-Hant"), Frame("dark", BLOG), '"><b>燈塔', Markup("<p>x</p>")
    )
    assert page.startswith(
        '<!doctype html><html lang="zh-Hant" data-theme="dark" data-host="https://blog.test">'
    )
    assert 'value="&#34;&gt;&lt;b&gt;燈塔"' in page
    assert '<input type="hidden" name="lang" value="zh-Hant">' in page
    assert "<p>x</p></main>" in page
    assert "<b>" not in page


def test_a_page_that_may_not_be_told_anything_is_not_named() -> None:
    assert "data-host" not in widget.asking(view(), Frame(), "", Markup())


def test_a_statement_is_a_card_that_opens_the_full_page() -> None:
    seen = view()
    pair = seen.corpus.get("talk-hostile")
    page = widget.quoting(seen, Frame(), pair)
    assert str(render.card(pair, seen, level=2)) in page
    assert '<base target="_blank">' in page
    assert "<form" not in page
    assert HOSTILE not in page


def test_a_statement_that_is_gone_says_so() -> None:
    assert "This quotation is not here any more." in widget.quoting(view(), Frame(), None)


def test_the_policy_allows_the_widgets_own_script_and_style_and_nothing_else() -> None:
    page = widget.asking(view(), Frame(), "", Markup())
    policy = widget.policy("'self' https://blog.test")
    for element, directive in (("script", "script-src"), ("style", "style-src")):
        (text,) = re.findall(rf"<{element}>(.*?)</{element}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}';" in policy
    assert "unsafe" not in policy
    assert policy.endswith("frame-ancestors 'self' https://blog.test")


def test_the_script_is_small_and_has_its_words_in_every_language() -> None:
    script = widget.script(SharedCharacters().corpus)
    assert len(script.encode()) <= 5 * 1024
    assert "__" not in script
    for language in LANGUAGES:
        assert view(language).site_title in script
        assert view(language).strings.embed_refused in script
        assert view(language).strings.embed_mistake in script


def test_the_page_of_the_widget_is_a_few_kilobytes() -> None:
    assert len(widget.asking(view(), Frame(), "", Markup()).encode()) < 8 * 1024


class Line(HTMLParser):
    """The attributes of the script and of the link in a pasted line."""

    def __init__(self, line: str) -> None:
        super().__init__()
        self.tags: dict[str, dict[str, str | None]] = {}
        self.feed(line)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] = dict(attrs)


@pytest.mark.parametrize(
    ("chosen", "script", "link"),
    [
        ({}, {}, "https://quotes.test/q/"),
        (
            {"lang": "en", "theme": "dark", "height": "400", "question": 'a"b&c <灯塔>'},
            {"data-lang": "en", "data-theme": "dark", "data-height": "400", "data-question": 'a"b&c <灯塔>'},
            "https://quotes.test/q/?q=a%22b%26c+%3C%E7%81%AF%E5%A1%94%3E",
        ),
        ({"quote": "talk-plans"}, {"data-quote": "talk-plans"}, "https://quotes.test/q/quotes/talk-plans"),
    ],
)
def test_the_line_holds_what_was_chosen(chosen: dict[str, str], script: dict[str, str], link: str) -> None:
    tags = Line(widget.line("https://quotes.test/q", chosen, "In Ada Quill’s words")).tags
    assert tags["script"] == {"src": "https://quotes.test/q/embed.js", "async": None, **script}
    assert tags["a"] == {"href": link}
    assert list(tags) == ["script", "noscript", "a"]


@pytest.mark.parametrize(
    ("allowed", "words"),
    [
        ((), "whoever runs this site has to list yours"),
        ((BLOG, "https://b.test"), "Pages of these sites may show it: https://blog.test, https://b.test."),
        (("*",), "Pages of every site may show it."),
    ],
)
def test_the_page_that_composes_the_line_says_who_may_use_it(allowed: tuple[str, ...], words: str) -> None:
    page = widget.composing(view(), OWN, {"question": HOSTILE, "theme": "dark"}, allowed)
    assert words in page
    assert '<option value="dark" selected>' in page
    assert "<img" not in page
    assert (
        str(
            Markup('<pre tabindex="0">{}</pre>').format(
                widget.line(OWN, {"question": HOSTILE, "theme": "dark"}, view().site_title)
            )
        )
        in page
    )


def test_an_address_names_its_origin() -> None:
    assert widget.origin_of("https://quotes.test:8443/q/?a#b") == "https://quotes.test:8443"
