"""The pages of a document and of the site itself, as HTML. Pure: the same collection gives the same page."""

from dataclasses import asdict, dataclass

from markupsafe import Markup

from bot.collection.corpus import Corpus
from bot.documents import Document, Kind
from ui import render
from ui.excerpts import excerpts
from ui.layout import Place, page, script_switch
from ui.view import View


@dataclass(frozen=True, slots=True)
class Measured:
    """What `make evaluate` found on the bundled documents with the bundled encoder; shares in percent."""

    questions: int
    unanswerable: int
    first_en: int
    first_hans: int
    first_hant: int
    answered: int
    refused: int


MEASURED = Measured(
    questions=320, unanswerable=132, first_en=91, first_hans=92, first_hant=82, answered=8, refused=8
)
"""The figures of the README."""


@dataclass(frozen=True, slots=True)
class Site:
    """What the operator decides: whether whole documents are shown, and how to reach him."""

    whole_documents: bool = False
    contact: str | None = None


def document(view: View, place: Place, document: Document, site: Site) -> str:
    """The speaker's words in the order of a document, marked, with the text around them."""
    strings, source = view.strings, document.source
    pairs = view.corpus.pairs_of(document)
    title = source.title or strings.document_untitled.format(document=document.id)
    lead = strings.document_whole if site.whole_documents else strings.document_lead
    parts = [
        Markup("<h1>{}</h1>").format(render.passage(title, view, like=None) if source.title else title),
        Markup('<p class="lead">{}</p>').format(render.source_line(document, view, title=False)),
        Markup('<p class="lead">{}</p>').format(
            lead.format(speaker=view.speaker)
            if pairs
            else strings.none_in_document.format(speaker=view.speaker)
        ),
        render.translate_hint(strings),
        script_switch(view, place),
        excerpts(document, pairs, view, whole=site.whole_documents),
        Markup('<p class="evidence">{} <code>{}</code></p>').format(
            strings.document_checksum, document.sha256
        ),
    ]
    return page(view, place, here="document", title=title, body=Markup("").join(parts))


def about(view: View, place: Place, site: Site) -> str:
    """What this is, how it decides, what it cannot do."""
    strings, corpus = view.strings, view.corpus
    counted = ((kind, sum(1 for pair in corpus.pairs if pair.kind is kind)) for kind in Kind)
    facts = {
        **asdict(MEASURED),
        "speaker": view.speaker,
        "documents": len(corpus.documents),
        "statements": len(corpus.pairs),
        "kinds": strings.separator.join(f"{strings.kinds[kind]} {count}" for kind, count in counted if count),
    }
    blocks = strings.about.format(**facts).strip().split("\n\n")
    body = Markup('<h1>{}</h1><div class="prose-page">{}{}{}{}</div>').format(
        strings.nav_about,
        Markup("").join(_block(" ".join(block.split())) for block in blocks),
        Markup("<p>{}</p>").format(strings.about_contact.format(contact=site.contact))
        if site.contact
        else "",
        _documents(view),
        _left_out(view),
    )
    return page(view, place, here="about", title=strings.nav_about, body=body)


def _block(text: str) -> Markup:
    if text.startswith("# "):
        return Markup("<h2>{}</h2>").format(text.removeprefix("# "))
    return Markup("<p>{}</p>").format(text)


def _documents(view: View) -> Markup:
    items = (
        Markup('<li><a href="{}">{}</a>, {}</li>').format(
            view.document_page(document),
            render.passage(document.source.title, view, like=None)
            if document.source.title
            else view.strings.document_untitled.format(document=document.id),
            render.source_line(document, view, title=False),
        )
        for document in view.corpus.documents
    )
    return Markup("<section><h2>{}</h2><ul>{}</ul></section>").format(
        view.strings.about_documents, Markup("").join(items)
    )


def _left_out(view: View) -> Markup:
    if not view.corpus.left_out:
        return Markup("")
    # A line begins with the path of a file on the server, of which only the name is the reader's business.
    items = (Markup("<li>{}</li>").format(line.split("/")[-1]) for line in view.corpus.left_out)
    return Markup("<section><h2>{}</h2><ul>{}</ul></section>").format(
        view.strings.about_left_out, Markup("").join(items)
    )


def missing(view: View, place: Place) -> str:
    """That there is nothing at an address."""
    strings = view.strings
    body = Markup(
        '<h1>{}</h1><p>{}</p><p class="actions"><a href="{}">{}</a> <a href="{}">{}</a></p>'
    ).format(
        strings.missing_title,
        strings.missing_text,
        view.ask_path(""),
        strings.nav_ask,
        view.page_path("quotes"),
        strings.nav_quotes,
    )
    return page(view, place, here="missing", title=strings.missing_title, body=body)


def sitemap(corpus: Corpus, base: str) -> str:
    """Every page that a search engine may list (sitemaps.org 0.9)."""
    view = View(corpus, "en")
    paths = [
        "/",
        "/quotes",
        "/about",
        *(view.document_page(document) for document in corpus.documents),
        *(view.quote_path(pair) for pair in corpus.pairs),
    ]
    entries = Markup("").join(Markup("<url><loc>{}{}</loc></url>").format(base, path) for path in paths)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{entries}</urlset>\n'
    )


def robots(base: str) -> str:
    """Which pages programs may read: all but the interfaces."""
    return f"User-agent: *\nDisallow: /api/\nDisallow: /gradio_api/\nSitemap: {base}/sitemap.xml\n"
