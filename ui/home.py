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
from dataclasses import dataclass

from markupsafe import Markup

from bot import settings
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


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address of the chat asks: a question, and the one before it that a follow-up leans on."""

    question: str = ""
    after: str = ""


_PREVIEWS = re.compile(r'\s*<meta\s+(?:property="og:|name="twitter:)[^>]*/?>')
_MANIFEST = re.compile(r'\s*<link rel="manifest"[^>]*>')
_INLINE_SCRIPT = re.compile(r"<script(?![^>]*\ssrc=)[^>]*>(.*?)</script>", re.DOTALL)


def home(page: str, view: View, asked: Asked, examples: Sequence[str]) -> str:
    """Gradio's page as the reader sees it."""
    title = view.site_title
    page = _MANIFEST.sub("", _PREVIEWS.sub("", page))
    page = page.replace('lang="en"', f'lang="{view.language}"', 1)
    page = _translated(page, view)
    override = Markup(
        "<script>Object.defineProperty(navigator, 'language', {{get: () => '{}'}});"
        "document.documentElement.classList.add('scripted')</script>"
    ).format(GRADIO_LANGUAGES[view.language])
    own = Markup('<link rel="stylesheet" href="{}"><script src="{}" defer></script>').format(
        view.root + layout.asset_path(layout.CHAT_STYLE), view.root + layout.asset_path(layout.SCRIPT)
    )
    top = Markup("<title>{}</title>").format(title) + layout.head(view, title, extra=override + own)
    page = page.replace('<base href="./" />', f'<base href="./" />{top}', 1)
    page = page.replace("<gradio-app", f"{_above(view, asked)}<gradio-app", 1)
    return page.replace("</gradio-app>", f"</gradio-app>{_below(view, examples)}", 1)


def _translated(page: str, view: View) -> str:
    words = [(getattr(EN, name), getattr(view.strings, name)) for name in CHAT_WORDS]
    for english, own in [(EN.site_title, view.site_title), *words]:
        page = page.replace(_in_settings(english), _in_settings(own))
    return page


def _in_settings(text: str) -> str:
    # Gradio escapes these three in the settings it writes into the page.
    quoted = json.dumps(text, ensure_ascii=False)
    return quoted.replace("<", r"\u003c").replace(">", r"\u003e").replace("&", r"\u0026")


def _above(view: View, asked: Asked) -> Markup:
    """The frame above the chat and the question about to be asked: there before any script has run."""
    question = asked.question[: settings.MAX_QUESTION]
    after = asked.after[: settings.MAX_QUESTION] if question.strip() else ""
    addresses = {language: view.ask_path(asked.question, language, after=after) for language in LANGUAGES}
    strings = view.strings
    return Markup(
        '{header}<section class="start" id="content" aria-label="{title}" data-copied="{copied}" '
        'data-copy-failed="{failed}" data-searching="{searching}" data-busy="{busy}" '
        'data-no-answer="{no_answer}" data-thread="{thread}"><h1>{title}</h1><p>{tagline}</p>'
        '<p class="unscripted">{needs} <a href="{quotes}">{all_quotes}</a></p>{pending}</section>'
    ).format(
        header=layout.header(view, here="ask", addresses=addresses),
        title=view.site_title,
        tagline=strings.tagline,
        copied=strings.copied,
        failed=strings.copy_failed,
        searching=strings.searching,
        busy=strings.error_busy,
        no_answer=strings.no_answer,
        thread=strings.thread,
        needs=strings.needs_script,
        quotes=view.page_path("quotes"),
        all_quotes=strings.nav_quotes,
        pending=Markup('<div class="pending">{}<p class="lead">{}</p></div>').format(
            render.question(question), strings.searching
        )
        if question.strip()
        else "",
    )


def _below(view: View, examples: Sequence[str]) -> Markup:
    """What stands under the question field until something was asked, and the end of the page."""
    listed = render.example_list(examples, view.strings.examples, view, level=2)
    section = Markup('<section class="examples" aria-label="{}">{}</section>').format(
        view.strings.examples, listed
    )
    return (section if listed else Markup("")) + layout.footer(view)


def script_sources(page: str) -> str:
    """The hashes of the page's inline scripts as a Content-Security-Policy lists them."""
    digests = (hashlib.sha256(script.encode()).digest() for script in _INLINE_SCRIPT.findall(page))
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
