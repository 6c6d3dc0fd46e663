"""The list of everything that was said, as HTML: ordered, filtered, page by page."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from bot.collection.corpus import Corpus
from bot.collection.orders import ORDERS, Order, Rows
from bot.documents import Kind, QAPair
from bot.folding import fold
from ui import paging, render
from ui.layout import Place, page, script_switch
from ui.view import View

PER_PAGE = 100
"""Statements on one page of the list: about 150 kB, and two thirds of the way a phone scrolls willingly."""

LOOKED_THROUGH = 10_000
"""Statements that are looked through for words one by one: in 0.1 s of a core, or a second where each has a
document of its own that has to be read for it. Above, one has to ask."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What the list of statements is asked to show."""

    by: Order
    words: str
    kind: Kind | None
    page: int  # NO_PAGE where there can be none


def _document(pair: QAPair, view: View) -> tuple[str, str]:
    source = pair.document.source
    name = source.title or view.strings.document_untitled.format(document=pair.document.id)
    return pair.document.id, name


def _interview(pair: QAPair, view: View) -> tuple[str, str]:
    interviews = "; ".join(view.corpus.citation(pair).interviews)
    return interviews, interviews or view.strings.interviews_unknown


def _date(pair: QAPair, view: View) -> tuple[str, str]:
    published = pair.document.source.published
    if published is None:
        return "", view.strings.wording.date_unknown
    return published, render.day(published, view.strings)


HEADINGS: Mapping[Order, Callable[[QAPair, View], tuple[str, str]]] = {
    "document": _document,
    "interview": _interview,
    "date": _date,
}
"""For each order what statements under one heading have in common, and the heading."""


def quotes(view: View, place: Place, listing: Listing) -> str | None:
    """A page of everything the speaker said, under headings, as far as it fits the filter.

    None where there is no such page.
    """
    strings, corpus = view.strings, view.corpus
    unsearched = bool(listing.words.strip()) and not searchable(corpus)
    found: Sequence[int] | Rows = () if unsearched else _found(corpus, listing)
    part = paging.part_of(len(found), PER_PAGE, listing.page)
    if part is None:
        return None
    shown = [corpus.pairs[at] for at in found[part.start : part.end]]
    groups = (
        Markup('<h2>{}</h2><div class="cards">{}</div>').format(
            render.passage(name, view, like=None),
            Markup("").join(render.entry(pair, view) for pair in pairs),
        )
        for (_, name), pairs in groupby(shown, key=lambda pair: HEADINGS[listing.by](pair, view))
    )
    title = strings.quotes_title.format(speaker=view.speaker)
    body = Markup("<h1>{}</h1>{}{}{}{}{}{}").format(
        paging.heading(title, part, view),
        render.translate_hint(strings),
        _filter(view, listing),
        script_switch(view, place),
        _ask_instead(view, listing) if unsearched else _lead(view, len(found)),
        Markup("").join(groups),
        paging.turn(part, view, place),
    )
    extra = paging.neighbours(part, place)
    return page(view, place, here="quotes", title=paging.titled(title, part, view), body=body, extra=extra)


def searchable(corpus: Corpus) -> bool:
    """Whether the list can be asked for words."""
    return len(corpus.pairs) <= LOOKED_THROUGH


def _found(corpus: Corpus, listing: Listing) -> Sequence[int] | Rows:
    """The places of the statements that fit the filter, in the order asked for."""
    places = corpus.orders.places(listing.by, listing.kind)
    wanted = fold(listing.words).split()
    if not wanted:
        return places

    def holds(pair: QAPair) -> bool:
        said = fold(f"{pair.question_text or ''} {pair.answer_text}")
        return all(word in said for word in wanted)

    return [at for at in places.tolist() if holds(corpus.pairs[at])]


def _lead(view: View, count: int) -> Markup:
    strings = view.strings
    words = strings.quotes_lead_one if count == 1 else strings.quotes_lead_many
    return Markup("<p class=lead>{}</p>").format(words.format(count=count) if count else strings.quotes_none)


def _ask_instead(view: View, listing: Listing) -> Markup:
    strings = view.strings
    return Markup('<p class=lead>{} <a href="{}">{}</a></p>').format(
        strings.quotes_unsearched.format(count=len(view.corpus.pairs)),
        view.ask_path(listing.words),
        strings.ask_for.format(words=listing.words),
    )


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
        "{}<button>{}</button></form>"
    ).format(
        view.page_path("quotes").partition("?")[0],
        Markup("").join(hidden),
        strings.order,
        _select("by", orders, listing.by),
        strings.filter_kind,
        _select("kind", kinds, listing.kind.value if listing.kind else ""),
        _words_field(view, listing) if searchable(view.corpus) else "",
        strings.show,
    )


def _words_field(view: View, listing: Listing) -> Markup:
    return Markup('<label>{} <input name="words" value="{}" maxlength="100"></label>').format(
        view.strings.filter_words, listing.words
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


def listing_of(query: Mapping[str, str]) -> Listing:
    """The list that an address asks for; what it does not know is left out."""
    kind = query.get("kind", "")
    return Listing(
        by=next((order for order in ORDERS if order == query.get("by")), ORDERS[0]),
        words=query.get("words", "")[:100],
        kind=Kind(kind) if kind in Kind.__members__.values() else None,
        page=paging.page_asked(query),
    )
