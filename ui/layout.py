"""The frame that every page shares: head, header with the languages, footer."""

import hashlib
from functools import cache
from pathlib import Path

from markupsafe import Markup

from ui.strings import LANGUAGE_NAMES, LANGUAGES, Language
from ui.view import View

FILES = Path(__file__).resolve().parent
STYLE, SCRIPT, ICON = "style.css", "chat.js", "favicon.svg"


@cache
def asset_path(name: str) -> str:
    """The address of a file of the look; it changes with the file, so browsers may keep it for good."""
    return f"/look/{_fingerprint(name)}/{name}"


@cache
def _fingerprint(name: str) -> str:
    return hashlib.sha256((FILES / name).read_bytes()).hexdigest()[:12]


def head(view: View, title: str, *, extra: Markup = Markup("")) -> Markup:
    """What every page declares about itself, for browsers and for sites that preview a link."""
    return Markup(
        '<meta name="description" content="{tagline}">'
        '<meta property="og:site_name" content="{site}"><meta property="og:type" content="website">'
        '<meta property="og:title" content="{title}">'
        '<meta name="color-scheme" content="light dark">'
        '<link rel="icon" href="{icon}" type="image/svg+xml"><link rel="stylesheet" href="{style}">{extra}'
    ).format(
        tagline=view.strings.tagline,
        site=view.site_title,
        title=title,
        icon=asset_path(ICON),
        style=asset_path(STYLE),
        extra=extra,
    )


def header(view: View, *, here: str, addresses: dict[Language, str]) -> Markup:
    """The name of the site, its pages, and the same page in the other languages.

    `here` is the page that is open; `addresses` gives this page in each language.
    """
    strings = view.strings
    pages = Markup(" ").join(
        Markup('<a href="{}"{}>{}</a>').format(address, _current(name == here), label)
        for name, address, label in (
            ("ask", view.ask_path(""), strings.nav_ask),
            ("quotes", view.page_path("quotes"), strings.nav_quotes),
            ("about", view.page_path("about"), strings.nav_about),
        )
    )
    languages = Markup(" ").join(
        Markup('<a href="{}" lang="{}" hreflang="{}"{}>{}</a>').format(
            addresses[language], language, language, _current(language == view.language), LANGUAGE_NAMES[language]
        )
        for language in LANGUAGES
    )
    return Markup(
        '<header class="site"><a class="skip" href="#content">{skip}</a>'
        '<p class="name"><a href="{home}">{site}</a></p><p class="tagline">{tagline}</p>'
        '<nav aria-label="{nav}">{pages}</nav><nav class="languages" aria-label="{label}">{languages}</nav></header>'
    ).format(
        skip=strings.skip,
        home=view.ask_path(""),
        site=view.site_title,
        tagline=strings.tagline,
        nav=strings.nav,
        pages=pages,
        label=strings.languages,
        languages=languages,
    )


def _current(current: bool) -> Markup:
    return Markup(' aria-current="true"') if current else Markup("")
