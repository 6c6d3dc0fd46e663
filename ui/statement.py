"""The permanent page of one statement, as HTML and as machines read it, and its forms to copy."""

import json
from collections.abc import Callable, Mapping

from markupsafe import Markup

from bot import cite
from bot.cite import Quotation
from bot.documents import Kind, QAPair
from ui import layout, render
from ui.layout import Place, page, script_switch
from ui.view import View

CARD_WIDTH = 600
"""Pixels that a card of oEmbed asks for; it takes less where there is less."""

PREVIEW = 200
"""Characters of a statement in the preview of a link; sites cut longer ones."""


def statement(view: View, place: Place, pair: QAPair) -> str:
    """The permanent page of a statement: everything known of it, and every form to copy."""
    strings = view.strings
    title = strings.quote_title.format(speaker=view.speaker, kind=strings.kinds[pair.kind])
    body = Markup('<h1 data-address="{}">{}</h1>{}{}{}{}{}').format(
        quotation(view, place.base, pair).link,
        title,
        render.translate_hint(strings) if view.shown(pair.answer_text).lang != "en" else "",
        script_switch(view, place),
        render.card(pair, view, level=2, everything=True),
        _to_copy(view, place, pair),
        _evidence(view, pair),
    )
    return page(view, place, here="quote", title=title, body=body, extra=_quote_head(view, place, pair))


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
    source, interviews = pair.document.source, view.corpus.citation(pair).interviews
    article = {
        "@type": "Article",
        "name": source.title,
        "author": {"@type": "Person", "name": source.author} if source.author else None,
        "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
        "datePublished": source.published,
        "url": cite.web_address(source.url),
    }
    known = {name: value for name, value in article.items() if value is not None}
    stated = known if len(known) > 1 else None
    speaker = {"@type": "Person", "name": view.corpus.speaker.name}
    common = {
        "@context": "https://schema.org",
        "url": address,
        "text": pair.answer_text,
        "inLanguage": render.language_of(pair),
        **({"citation": list(interviews)} if interviews else {}),
    }
    if pair.kind is Kind.REPORTED:
        return {**common, "@type": "Claim", **({"appearance": stated} if stated else {})}
    return {
        **common,
        "@type": "Quotation",
        "creator": speaker,
        "spokenByCharacter": speaker,
        **({"isPartOf": stated} if stated else {}),
    }


def oembed(view: View, base: str, pair: QAPair, *, widest: int | None = None) -> dict[str, object]:
    """The statement for publishing tools that turn a pasted link into a card (oEmbed 1.0, rich).

    `widest` is how many pixels the tool has.
    """
    return {
        "version": "1.0",
        "type": "rich",
        "title": view.strings.quote_title.format(speaker=view.speaker, kind=view.strings.kinds[pair.kind]),
        "provider_name": view.site_title,
        "provider_url": base,
        "html": copy_text(view, base, pair, "html"),
        "width": CARD_WIDTH if widest is None else min(CARD_WIDTH, widest),
        "height": None,
    }
