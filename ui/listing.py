"""The list of everything that was said, as HTML: ordered, filtered, page by page."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from bot.collection.corpus import Corpus
from bot.documents import Kind, QAPair
from bot.folding import fold
from ui import render
from ui.layout import Place, page, script_switch
from ui.view import View

PER_PAGE = 100
"""Statements on one page of the list: about 150 kB, and two thirds of the way a phone scrolls willingly."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What the list of statements is asked to show."""

    by: str
    words: str
    kind: Kind | None
    page: int


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
    return page(view, place, here="quotes", title=title, body=body)


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


def listing_of(query: Mapping[str, str]) -> Listing:
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
