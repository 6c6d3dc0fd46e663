"""The page of the chat: the page that Gradio serves, in the reader's language and in the site's frame.

Gradio's page is one file with a settings object in it. The words in that object are put into the
reader's language here, its previews of gradio.app are replaced, and every inline script is named by
its hash, so that the Content-Security-Policy allows these scripts and no others.
"""

import base64
import hashlib
import json
import re
from collections.abc import Sequence

from markupsafe import Markup

from ui import layout, render
from ui.strings import EN, LANGUAGES, Language
from ui.view import View

CHAT_WORDS = (
    "thread",
    "question",
    "placeholder",
    "ask",
    "characters",
    "as_printed",
    "simplified",
    "traditional",
)
"""The fields of `Strings` that are part of the Gradio page; built in English, put into the reader's
language when the page is served."""

GRADIO_LANGUAGES: dict[Language, str] = {"en": "en", "zh-Hans": "zh-CN", "zh-Hant": "zh-TW"}
"""The names by which Gradio knows these languages: it asks the browser and finds no others."""

_PREVIEWS = re.compile(r'\s*<meta\s+(?:property="og:|name="twitter:)[^>]*/?>')
_MANIFEST = re.compile(r'\s*<link rel="manifest"[^>]*>')
_INLINE_SCRIPT = re.compile(r"<script(?![^>]*\ssrc=)[^>]*>(.*?)</script>", re.DOTALL)


def home(page: str, view: View, question: str, examples: Sequence[str]) -> str:
    """Gradio's page as the reader sees it."""
    title = view.site_title
    page = _MANIFEST.sub("", _PREVIEWS.sub("", page))
    page = page.replace('lang="en"', f'lang="{view.language}"', 1)
    page = _translated(page, view)
    override = Markup(
        "<script>Object.defineProperty(navigator, 'language', {{get: () => '{}'}});"
        "document.documentElement.classList.add('scripted')</script>"
    ).format(GRADIO_LANGUAGES[view.language])
    script = Markup('<script src="{}" defer></script>').format(view.root + layout.asset_path(layout.SCRIPT))
    top = Markup("<title>{}</title>").format(title) + layout.head(view, title, extra=override + script)
    page = page.replace('<base href="./" />', f'<base href="./" />{top}', 1)
    page = page.replace("<gradio-app", f"{_above(view, question, examples)}<gradio-app", 1)
    return page.replace("</gradio-app>", f"</gradio-app>{layout.footer(view)}", 1)


def _translated(page: str, view: View) -> str:
    words = [(getattr(EN, name), getattr(view.strings, name)) for name in CHAT_WORDS]
    for english, own in [(EN.site_title, view.site_title), *words]:
        page = page.replace(_in_settings(english), _in_settings(own))
    return page


def _in_settings(text: str) -> str:
    # Gradio escapes these three in the settings it writes into the page.
    quoted = json.dumps(text, ensure_ascii=False)
    return quoted.replace("<", r"\u003c").replace(">", r"\u003e").replace("&", r"\u0026")


def _above(view: View, question: str, examples: Sequence[str]) -> Markup:
    """The frame above the chat: there before any script has run."""
    addresses = {language: view.ask_path(question, language) for language in LANGUAGES}
    strings = view.strings
    return Markup(
        '{header}<section class="start" id="content" aria-label="{name}" data-copied="{copied}" '
        'data-copy-failed="{failed}" data-searching="{searching}"><h1 class="unseen">{title}</h1>{examples}'
        '<p class="unscripted">{needs} <a href="{quotes}">{all_quotes}</a></p></section>'
    ).format(
        header=layout.header(view, here="ask", addresses=addresses),
        title=view.site_title,
        name=strings.examples,
        copied=strings.copied,
        failed=strings.copy_failed,
        searching=strings.searching,
        examples=render.example_list(examples, strings.examples, view, level=2),
        needs=strings.needs_script,
        quotes=view.page_path("quotes"),
        all_quotes=strings.nav_quotes,
    )


def script_sources(page: str) -> str:
    """The hashes of the page's inline scripts as a Content-Security-Policy lists them."""
    digests = (hashlib.sha256(script.encode()).digest() for script in _INLINE_SCRIPT.findall(page))
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
