"""The widget for other people's pages: its page, its script, and the page that composes its line.

The widget is a page of its own that fits in a small frame. It works without JavaScript, as a form that
opens the full page; its script asks in place and tells the page around how high it is.
"""

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlencode, urlsplit

from markupsafe import Markup

from bot import settings
from bot.collection.corpus import Corpus
from bot.documents import QAPair
from ui import layout, render
from ui.exposure import content_security_policy
from ui.options import EVERYBODY, origins
from ui.strings import LANGUAGE_NAMES, LANGUAGES, STRINGS, Strings
from ui.view import View

PASSAGES = 3
"""Passages in an answer: what a column of a blog shows without a long way to scroll."""

THEMES = ("auto", "light", "dark")


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds a widget: the theme, and the origin of the page that it may send messages to."""

    theme: str = THEMES[0]
    host: str = ""


def frame(query: Mapping[str, str], *, allowed: Sequence[str], own: str) -> Frame:
    """The frame that an address asks for; an origin that is not allowed is told nothing."""
    theme = query.get("theme", "")
    asked = query.get("origin", "")
    try:
        is_origin = origins(asked) == (asked,) and asked != EVERYBODY
    except ValueError:
        is_origin = False
    may = is_origin and (asked == own or asked in allowed or EVERYBODY in allowed)
    return Frame(theme if theme in THEMES else THEMES[0], asked if may else "")


def asking(view: View, around: Frame, question: str, found: Markup) -> str:
    """The widget with its question field; `found` is what stands below it."""
    strings = view.strings
    kept = Markup('<input type="hidden" name="lang" value="{}">').format(view.language) if view.chosen else ""
    body = Markup(
        '<header><form role="search" action="{action}"><h1><label for="q">{title}</label></h1>{language}'
        '<input id="q" name="q" type="search" value="{question}" placeholder="{placeholder}" required '
        'maxlength="{longest}" autocomplete="off" enterkeyhint="search">'
        "<button>{ask}</button></form></header>"
        '<p class="unseen" role="status" data-searching="{searching}"></p>'
        '<main data-failed="{failed}">{found}</main>'
        '<footer class="end"><a href="{open}">{open_label}</a></footer>'
    ).format(
        action=view.ask_path("").partition("?")[0],
        title=view.site_title,
        language=kept,
        question=question,
        placeholder=strings.placeholder,
        longest=settings.MAX_QUESTION,
        ask=strings.ask,
        searching=strings.searching,
        failed=strings.widget_failed,
        found=found,
        open=view.ask_path(question),
        open_label=strings.widget_open,
    )
    return _page(view, around, body)


def answering(found: Markup) -> str:
    """The answer alone, for a widget that is open."""
    return str(Markup("<main>{}</main>").format(found))


def quoting(view: View, around: Frame, pair: QAPair | None) -> str:
    """The widget as a card of one statement; None says that it is not there any more."""
    found = (
        Markup("<p>{}</p>").format(view.strings.widget_gone)
        if pair is None
        else render.card(pair, view, level=2)
    )
    return without_field(view, around, found)


def without_field(view: View, around: Frame, found: Markup) -> str:
    """The widget without a question field: what is shown, and a way to the full page."""
    body = Markup(
        '<main class="quoted"><h1 class="unseen">{}</h1>{}</main><p class="unseen" role="status"></p>'
        '<footer class="end"><a href="{}">{}</a></footer>'
    ).format(view.site_title, found, view.ask_path(""), view.site_title)
    return _page(view, around, body)


def _page(view: View, around: Frame, body: Markup) -> str:
    return str(
        Markup(
            '<!doctype html><html lang="{language}" data-theme="{theme}"{host}><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>'
            '<meta name="robots" content="noindex"><base target="_blank"><style>{style}</style></head>'
            "<body>{body}<script>{script}</script></body></html>"
        ).format(
            language=view.language,
            theme=around.theme,
            host=Markup(' data-host="{}"').format(around.host) if around.host else "",
            title=view.site_title,
            style=Markup(_file("widget.css")),  # noqa: S704  (a file of this folder)
            body=body,
            script=Markup(_file("widget.js")),  # noqa: S704
        )
    )


@cache
def _file(name: str) -> str:
    return (layout.FILES / name).read_text(encoding="utf-8").strip()


@cache
def policy(frame_ancestors: str) -> str:
    """The widget's Content-Security-Policy: its own script and style, and nothing else."""
    return content_security_policy(
        scripts=_hash(_file("widget.js")), styles=_hash(_file("widget.css")), ancestors=frame_ancestors
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def script(corpus: Corpus) -> str:
    """The script for other people's pages, with its words in every language."""
    words = {
        language: {
            "title": View(corpus, language).site_title,
            "refused": STRINGS[language].embed_refused,
            "mistake": STRINGS[language].embed_mistake,
        }
        for language in LANGUAGES
    }
    text = _file("embed.js").replace('"__WORDS__"', json.dumps(words, ensure_ascii=False))
    return text.replace('"__LONGEST__"', str(settings.MAX_QUESTION)) + "\n"


# The page that composes the line

OPTIONS = ("lang", "theme", "question", "quote", "height")
"""What can be set on the line, as parameters of the page and as `data-` attributes of the script."""


def line(site: str, chosen: Mapping[str, str], title: str) -> str:
    """The line to paste: the script with what was chosen, and a link for readers without scripts."""
    attributes = Markup("").join(
        Markup(' data-{}="{}"').format(name, chosen[name]) for name in OPTIONS if chosen.get(name)
    )
    question = urlencode({"q": chosen["question"]}) if chosen.get("question") else ""
    path = f"/quotes/{chosen['quote']}" if chosen.get("quote") else f"/{'?' if question else ''}{question}"
    return str(
        Markup('<script src="{}/embed.js"{} async></script><noscript><a href="{}">{}</a></noscript>').format(
            site, attributes, site + path, title
        )
    )


def composing(view: View, site: str, query: Mapping[str, str], allowed: Sequence[str]) -> str:
    """The page that composes the line and shows what it gives."""
    strings = view.strings
    chosen = {name: query.get(name, "").strip() for name in OPTIONS}
    pasted = line(site, chosen, view.site_title)
    addresses = {
        language: layout.address(view.page_path("embed").partition("?")[0], {**chosen, "lang": language})
        for language in LANGUAGES
    }
    return str(
        Markup(
            '<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            "<title>{title} · {site}</title>{head}</head><body>{header}"
            '<main class="page" id="content"><h1>{title}</h1><p>{lead}</p><p>{allowed}</p>{form}'
            '<h2>{line_label}</h2><pre tabindex="0">{line}</pre><h2>{result}</h2>{live}'
            "</main>{footer}</body></html>"
        ).format(
            language=view.language,
            title=strings.embed_title,
            site=view.site_title,
            head=layout.head(view, strings.embed_title),
            header=layout.header(view, here="embed", addresses=addresses),
            lead=strings.embed_lead,
            allowed=_who(strings, allowed),
            form=_form(view, chosen),
            line_label=strings.embed_line,
            line=pasted,
            result=strings.embed_result,
            live=Markup(pasted),  # noqa: S704  (escaped by `line`)
            footer=layout.footer(view),
        )
    )


def _who(strings: Strings, allowed: Sequence[str]) -> str:
    if EVERYBODY in allowed:
        return strings.embed_everybody
    return strings.embed_allowed.format(origins=", ".join(allowed)) if allowed else strings.embed_nobody


def _form(view: View, chosen: Mapping[str, str]) -> Markup:
    strings = view.strings
    languages = {"": strings.embed_as_page} | {str(name): own for name, own in LANGUAGE_NAMES.items()}
    themes = {"": strings.theme_auto, "light": strings.theme_light, "dark": strings.theme_dark}
    return Markup('<form class="filter" action="{}">{}{}{}{}{}<button>{}</button></form>').format(
        view.page_path("embed").partition("?")[0],
        _choice("lang", strings.languages, languages, chosen["lang"]),
        _choice("theme", strings.embed_theme, themes, chosen["theme"]),
        _text("question", strings.question, chosen["question"], settings.MAX_QUESTION),
        _text("quote", strings.embed_quote, chosen["quote"], settings.MAX_QUESTION),
        _text("height", strings.embed_height, chosen["height"], 5),
        strings.show,
    )


def _choice(name: str, label: str, choices: Mapping[str, str], chosen: str) -> Markup:
    options = Markup("").join(
        Markup('<option value="{}"{}>{}</option>').format(
            value, Markup(" selected") if value == chosen else "", words
        )
        for value, words in choices.items()
    )
    return Markup('<label>{} <select name="{}">{}</select></label>').format(label, name, options)


def _text(name: str, label: str, value: str, longest: int) -> Markup:
    return Markup('<label>{} <input name="{}" value="{}" maxlength="{}"></label>').format(
        label, name, value, longest
    )


def origin_of(site: str) -> str:
    """The origin of an address: what a browser calls the page that has it."""
    parts = urlsplit(site)
    return f"{parts.scheme}://{parts.netloc}"
