"""The pages that work without JavaScript, as HTML. Pure: the same collection and view give the same page."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from bot import cite
from bot.cite import Quotation
from bot.corpus import Corpus
from bot.documents import Document, Kind, QAPair
from bot.folding import fold
from ui import layout, render
from ui.excerpts import excerpts
from ui.strings import LANGUAGES
from ui.view import SCRIPTS, View

PER_PAGE = 100
"""Statements on one page of the list: about 150 kB, and two thirds of the way a phone scrolls willingly."""

PREVIEW = 200
"""Characters of a statement in the preview of a link; sites cut longer ones."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page's own address: `base` is the site's (https://host), `path` and `query` what was asked for."""

    base: str
    path: str
    query: Mapping[str, str]

    def with_query(self, **changes: str | None) -> str:
        """The same page with other parameters; None takes one away."""
        return layout.address(self.path, {**self.query, **changes})


@dataclass(frozen=True, slots=True)
class Site:
    """What the operator decides: whether whole documents are shown, and how to reach him."""

    whole_documents: bool = False
    contact: str | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """What the list of statements is asked to show."""

    by: str
    words: str
    kind: Kind | None
    page: int


def _page(view: View, place: Place, *, here: str, title: str, body: Markup, head: str = "") -> str:
    addresses = {language: place.with_query(lang=language) for language in LANGUAGES}
    return str(
        Markup(
            '<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            "<title>{title}</title>{head}</head>"
            '<body>{header}<main class="page" id="content">{body}</main>{footer}</body></html>'
        ).format(
            lang=view.language,
            title=title if title == view.site_title else f"{title} · {view.site_title}",
            head=layout.head(view, title, extra=head),
            header=layout.header(view, here=here, addresses=addresses),
            body=body,
            footer=layout.footer(view),
        )
    )


def script_switch(view: View, place: Place) -> Markup:
    """The passages as printed, in Simplified or in Traditional characters: one link each."""
    strings = view.strings
    labels = (strings.as_printed, strings.simplified, strings.traditional)
    links = (
        Markup('<a href="{}"{}>{}</a>').format(
            place.with_query(script=None if script == "printed" else script),
            layout.current(script == view.script),
            label,
        )
        for script, label in zip(SCRIPTS, labels, strict=True)
    )
    return Markup('<nav class="switch" aria-label="{}"><span>{}</span> {}</nav>').format(
        strings.characters, strings.characters, Markup(" ").join(links)
    )


# Everything that was said


def _by_document(pair: QAPair, view: View) -> tuple[str, str]:
    source = pair.document.source
    name = source.title or view.strings.document_untitled.format(document=pair.document.id)
    return pair.document.id, name


def _by_interview(pair: QAPair, view: View) -> tuple[str, str]:
    interviews = "; ".join(view.corpus.citation(pair).interviews)
    return (f"0{interviews}", interviews) if interviews else ("1", view.strings.interviews_unknown)


def _by_date(pair: QAPair, view: View) -> tuple[str, str]:
    published = pair.document.source.published
    if published is None:
        return "9", view.strings.wording.date_unknown
    return f"0{published}", render.day(published, view.strings)


ORDERS: Mapping[str, Callable[[QAPair, View], tuple[str, str]]] = {
    "document": _by_document,
    "interview": _by_interview,
    "date": _by_date,
}
"""By name in the address: what sorts a statement, and the heading it comes under."""


def quotes(view: View, place: Place, listing: Listing) -> str:
    """Everything the speaker said, under headings, as far as it fits the filter."""
    strings = view.strings
    found = _filtered(view.corpus, listing)
    heading = ORDERS[listing.by]
    found.sort(key=lambda pair: heading(pair, view)[0])
    first = (listing.page - 1) * PER_PAGE
    groups = (
        Markup('<h2>{}</h2><div class="cards">{}</div>').format(
            render.passage(name, view, like=None),
            Markup("").join(render.entry(pair, view) for pair in pairs),
        )
        for (_, name), pairs in groupby(found[first : first + PER_PAGE], key=lambda pair: heading(pair, view))
    )
    title = strings.quotes_title.format(speaker=view.speaker)
    count = strings.quotes_lead_one if len(found) == 1 else strings.quotes_lead_many
    body = Markup("<h1>{}</h1>{}{}{}<p class=lead>{}</p>{}{}").format(
        title,
        render.translate_hint(strings),
        _filter(view, listing),
        script_switch(view, place),
        count.format(count=len(found)) if found else strings.quotes_none,
        Markup("").join(groups),
        _turn_pages(view, place, listing, len(found)),
    )
    return _page(view, place, here="quotes", title=title, body=body)


def _filtered(corpus: Corpus, listing: Listing) -> list[QAPair]:
    wanted = fold(listing.words).split()
    return [
        pair
        for pair in corpus.pairs
        if (listing.kind is None or pair.kind is listing.kind)
        and all(word in fold(f"{pair.question_text or ''} {pair.answer_text}") for word in wanted)
    ]


def _filter(view: View, listing: Listing) -> Markup:
    strings = view.strings
    orders = ((name, getattr(strings, f"by_{name}")) for name in ORDERS)
    kinds = [("", strings.every_kind), *((kind.value, strings.kinds[kind]) for kind in Kind)]
    kept = (("lang", view.chosen), ("script", None if view.script == "printed" else view.script))
    hidden = (
        Markup('<input type="hidden" name="{}" value="{}">').format(name, value)
        for name, value in kept
        if value is not None
    )
    return Markup(
        '<form class="filter" action="{}">{}<label>{} {}</label><label>{} {}</label>'
        '<label>{} <input name="words" value="{}" maxlength="100"></label><button>{}</button></form>'
    ).format(
        view.page_path("quotes").partition("?")[0],
        Markup("").join(hidden),
        strings.order,
        _select("by", orders, listing.by),
        strings.filter_kind,
        _select("kind", kinds, listing.kind.value if listing.kind else ""),
        strings.filter_words,
        listing.words,
        strings.show,
    )


def _select(name: str, options: Iterable[tuple[str, str]], chosen: str) -> Markup:
    return Markup('<select name="{}">{}</select>').format(
        name,
        Markup("").join(
            Markup('<option value="{}"{}>{}</option>').format(
                value, Markup(" selected") if value == chosen else "", label
            )
            for value, label in options
        ),
    )


def _turn_pages(view: View, place: Place, listing: Listing, count: int) -> Markup:
    links = []
    if listing.page > 1:
        links.append((listing.page - 1, view.strings.earlier_page))
    if listing.page * PER_PAGE < count:
        links.append((listing.page + 1, view.strings.later_page))
    return Markup('<p class="actions">{}</p>').format(
        Markup("").join(
            Markup('<a href="{}">{}</a> ').format(place.with_query(page=str(page)), label)
            for page, label in links
        )
    )


# One statement


def quote(view: View, place: Place, pair: QAPair) -> str:
    """The permanent page of a statement: everything known of it, and every form to copy."""
    strings = view.strings
    title = strings.quote_title.format(speaker=view.speaker, kind=strings.kinds[pair.kind])
    body = Markup("<h1>{}</h1>{}{}{}{}{}").format(
        title,
        render.translate_hint(strings) if view.shown(pair.answer_text).lang != "en" else "",
        script_switch(view, place),
        render.card(pair, view, level=2, everything=True),
        _to_copy(view, place, pair),
        _evidence(view, pair),
    )
    return _page(view, place, here="quote", title=title, body=body, head=_quote_head(view, place, pair))


def quotation(view: View, base: str, pair: QAPair) -> Quotation:
    """A statement as `bot.cite` takes it, with its permanent address."""
    return Quotation(pair, view.speaker, link=base + View(view.corpus, view.language).quote_path(pair))


def _to_copy(view: View, place: Place, pair: QAPair) -> Markup:
    forms = (("text", view.strings.plain_text), *render.COPY_FORMS)
    return Markup("<section><h2>{}</h2>{}</section>").format(
        view.strings.to_copy,
        Markup("").join(
            Markup('<details class="form"><summary>{}</summary><pre tabindex="0">{}</pre></details>').format(
                label, copy_text(view, place.base, pair, form)
            )
            for form, label in forms
        ),
    )


def copy_text(view: View, base: str, pair: QAPair, form: str) -> str:
    """A statement in one of the forms of `render.COPY_FORMS` or as `text`; KeyError for another form."""
    return COPIES[form](view, quotation(view, base, pair))


COPIES: Mapping[str, Callable[[View, Quotation], str]] = {
    "text": lambda view, quoted: cite.plain_text(quoted, view.strings.wording),
    "markdown": lambda view, quoted: cite.markdown(quoted, view.strings.wording),
    "html": lambda view, quoted: cite.html_blockquote(quoted, view.strings.wording),
    "bibtex": lambda view, quoted: cite.bibtex(quoted, view.strings.wording),
    "gbt7714": lambda _, quoted: cite.gbt7714(quoted),
}
"""By name in the address: the text to paste."""


def _evidence(view: View, pair: QAPair) -> Markup:
    spans = view.strings.separator.join(f"{span.start}–{span.end}" for span in pair.answer)
    return Markup('<section class="evidence"><h2>{}</h2><p>{} <code>{}</code></p></section>').format(
        view.strings.evidence,
        view.strings.evidence_text.format(spans=spans, document=pair.document.id),
        pair.document.sha256,
    )


def _quote_head(view: View, place: Place, pair: QAPair) -> Markup:
    address = quotation(view, place.base, pair).link or ""
    preview = " ".join(pair.answer_text.split())
    return Markup(
        '<link rel="canonical" href="{0}"><meta property="og:url" content="{0}">'
        '<meta property="og:description" content="{1}"><meta name="twitter:card" content="summary">'
        '<link rel="alternate" type="application/json+oembed" href="{2}">'
        '<script type="application/ld+json">{3}</script>'
    ).format(
        address,
        preview if len(preview) <= PREVIEW else preview[:PREVIEW] + "…",
        layout.address(f"{place.base}/oembed", {"url": address}),
        _json_for_html(_linked_data(view, address, pair)),
    )


def _json_for_html(value: object) -> Markup:
    text = json.dumps(value, ensure_ascii=False)
    # In a script element nothing is a reference, and only these can end it.
    return Markup(text.replace("<", r"\u003c").replace(">", r"\u003e").replace("&", r"\u0026"))  # noqa: S704


def _linked_data(view: View, address: str, pair: QAPair) -> dict[str, object]:
    """The statement as schema.org describes it: his words are a Quotation, a report of them is a Claim."""
    source = pair.document.source
    article = {
        "@type": "Article",
        "name": source.title,
        "author": {"@type": "Person", "name": source.author} if source.author else None,
        "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
        "datePublished": source.published,
        "url": cite.web_address(source.url),
    }
    known = {name: value for name, value in article.items() if value is not None}
    speaker = {"@type": "Person", "name": view.corpus.speaker.name}
    common = {
        "@context": "https://schema.org",
        "url": address,
        "text": pair.answer_text,
        "inLanguage": render.language_of(pair),
    }
    if pair.kind is Kind.REPORTED:
        return {**common, "@type": "Claim", "firstAppearance": known}
    return {**common, "@type": "Quotation", "creator": speaker, "isPartOf": known}


def oembed(view: View, base: str, pair: QAPair) -> dict[str, object]:
    """The statement for publishing tools that turn a pasted link into a card (oEmbed 1.0, rich)."""
    return {
        "version": "1.0",
        "type": "rich",
        "title": view.strings.quote_title.format(speaker=view.speaker, kind=view.strings.kinds[pair.kind]),
        "provider_name": view.site_title,
        "provider_url": base,
        "html": copy_text(view, base, pair, "html"),
        "width": 600,
        "height": None,
    }


# One document


def document(view: View, place: Place, document: Document, site: Site) -> str:
    """The speaker's words in the order of a document, marked, with the text around them."""
    strings, source = view.strings, document.source
    pairs = view.corpus.pairs_of(document)
    title = source.title or strings.document_untitled.format(document=document.id)
    lead = strings.document_whole if site.whole_documents else strings.document_lead
    parts = [
        Markup("<h1>{}</h1>").format(render.passage(title, view, like=None) if source.title else title),
        Markup('<p class="lead">{}</p>').format(render.source_line(document, view)),
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
    return _page(view, place, here="document", title=title, body=Markup("").join(parts))


# The site itself


def about(view: View, place: Place, site: Site) -> str:
    """What this is, how it decides, what it cannot do."""
    strings, corpus = view.strings, view.corpus
    counted = ((kind, sum(1 for pair in corpus.pairs if pair.kind is kind)) for kind in Kind)
    facts = {
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
    return _page(view, place, here="about", title=strings.nav_about, body=body)


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
    return _page(view, place, here="missing", title=strings.missing_title, body=body)


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


def listing(query: Mapping[str, str]) -> Listing:
    """The list that an address asks for; what it does not know is left out."""
    by, kind = query.get("by", ""), query.get("kind", "")
    return Listing(
        by=by if by in ORDERS else "document",
        words=query.get("words", "")[:100],
        kind=Kind(kind) if kind in Kind.__members__.values() else None,
        page=_page_number(query.get("page", "1")),
    )


def _page_number(number: str) -> int:
    return int(number) if number.isascii() and number.isdigit() and 0 < len(number) < 7 and int(number) else 1
