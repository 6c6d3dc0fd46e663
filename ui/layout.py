"""The frame that every page shares: head, header with the languages, footer, choice of characters."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlencode

from markupsafe import Markup

from ui.strings import LANGUAGE_NAMES, LANGUAGES, Language
from ui.view import SCRIPTS, View

FILES = Path(__file__).resolve().parent
STYLE, CHAT_STYLE, SCRIPT, ICON = "style.css", "chat.css", "chat.js", "favicon.svg"
LOOK = (STYLE, CHAT_STYLE, SCRIPT, ICON)


ARTICLES = ("quote", "document")
"""The pages that are about one text; the others are parts of the site."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page's own address: `base` is the site's (https://host), `path` and `query` what was asked for."""

    base: str
    path: str
    query: Mapping[str, str]

    def with_query(self, **changes: str | None) -> str:
        """The same page with other parameters; None takes one away."""
        return address(self.path, {**self.query, **changes})


@cache
def asset_path(name: str) -> str:
    """The address of a file of the look; it changes with the file, so browsers may keep it for good."""
    return f"/look/{_fingerprint(name)}/{name}"


@cache
def _fingerprint(name: str) -> str:
    return hashlib.sha256((FILES / name).read_bytes()).hexdigest()[:12]


def head(view: View, title: str, *, extra: str = "", preview: str = "website") -> Markup:
    """What every page declares about itself, for browsers and for sites that preview a link.

    `preview` is what it is there: a website, or an article.
    """
    return Markup(
        '<meta name="description" content="{tagline}">'
        '<meta property="og:site_name" content="{site}"><meta property="og:type" content="{preview}">'
        '<meta property="og:title" content="{title}">'
        '<meta name="color-scheme" content="light dark">'
        '<link rel="icon" href="{icon}" type="image/svg+xml"><link rel="stylesheet" href="{style}">{extra}'
    ).format(
        tagline=view.strings.tagline,
        site=view.site_title,
        title=title,
        preview=preview,
        icon=view.root + asset_path(ICON),
        style=view.root + asset_path(STYLE),
        extra=extra,
    )


def header(view: View, *, here: str, addresses: dict[Language, str]) -> Markup:
    """The name of the site, its pages, and the same page in the other languages.

    `here` is the page that is open; `addresses` gives this page in each language.
    """
    strings = view.strings
    pages = Markup(" ").join(
        Markup('<a href="{}"{}>{}</a>').format(address, current(name == here), label)
        for name, address, label in (
            ("ask", view.ask_path(""), strings.nav_ask),
            ("quotes", view.page_path("quotes"), strings.nav_quotes),
            ("about", view.page_path("about"), strings.nav_about),
        )
    )
    languages = Markup(" ").join(
        Markup('<a href="{}" lang="{}" hreflang="{}"{}>{}</a>').format(
            addresses[language],
            language,
            language,
            current(language == view.language),
            LANGUAGE_NAMES[language],
        )
        for language in LANGUAGES
    )
    return Markup(
        '<header class="site"><a class="skip" href="#content">{skip}</a>'
        '<p class="name"><a href="{home}">{site}</a></p>'
        '<nav aria-label="{nav}">{pages}</nav>'
        '<nav class="languages" aria-label="{label}">{languages}</nav></header>'
    ).format(
        skip=strings.skip,
        home=view.ask_path(""),
        site=view.site_title,
        nav=strings.nav,
        pages=pages,
        label=strings.languages,
        languages=languages,
    )


def current(here: bool) -> Markup:
    """The mark of the link that leads to where the reader is."""
    return Markup(' aria-current="true"') if here else Markup("")


def footer(view: View) -> Markup:
    """What stands under every page: what it gives, and whose it is not."""
    return Markup(
        '<footer class="site-end"><p><span class="tagline">{}</span> {} <a href="{}">{}</a></p></footer>'
    ).format(
        view.strings.tagline,
        view.strings.not_affiliated.format(speaker=view.speaker),
        view.page_path("embed"),
        view.strings.embed_link,
    )


def address(path: str, query: Mapping[str, str | None]) -> str:
    """A path with its parameters; those that are None or empty are left out."""
    kept = {name: value for name, value in query.items() if value}
    return f"{path}?{urlencode(kept)}" if kept else path


def page(view: View, place: Place, *, here: str, title: str, body: Markup, extra: str = "") -> str:
    """A whole page in the frame of the site; `here` is the page that is open, `extra` goes into its head."""
    addresses = {language: place.with_query(lang=language) for language in LANGUAGES}
    return str(
        Markup(
            '<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            "<title>{title}</title>{head}</head>"
            '<body>{header}<main class="page {here}" id="content">{body}</main>{footer}</body></html>'
        ).format(
            lang=view.language,
            title=title if title == view.site_title else f"{title} · {view.site_title}",
            head=head(view, title, extra=extra, preview="article" if here in ARTICLES else "website"),
            header=header(view, here=here, addresses=addresses),
            here=here,
            body=body,
            footer=footer(view),
        )
    )


def script_switch(view: View, place: Place) -> Markup:
    """The passages as printed, in Simplified or in Traditional characters: one link each."""
    strings = view.strings
    labels = (strings.as_printed, strings.simplified, strings.traditional)
    links = (
        Markup('<a href="{}"{}>{}</a>').format(
            place.with_query(script=None if script == "printed" else script),
            current(script == view.script),
            label,
        )
        for script, label in zip(SCRIPTS, labels, strict=True)
    )
    return Markup('<nav class="switch" aria-label="{}"><span>{}</span> {}</nav>').format(
        strings.characters, strings.characters, Markup(" ").join(links)
    )
