"""The pages of a document and of the site itself, as HTML. Pure: the same collection gives the same page."""

from dataclasses import asdict, dataclass

from markupsafe import Markup

from bot.documents import Document
from ui import paging, render
from ui.excerpts import excerpts
from ui.layout import Place, page, script_switch
from ui.paging import Part
from ui.view import View

DOCUMENTS_PER_PAGE = 100
"""Documents that one page about the site lists: some 40 kB."""

LEFT_OUT_NAMED = 100
"""Files that could not be read and are named; who has more of them looks at what `check` says."""


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
    questions=320, unanswerable=132, first_en=92, first_hans=92, first_hant=82, answered=8, refused=8
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


def about(view: View, place: Place, site: Site, asked: int = 1) -> str | None:
    """What this is, how it decides, what it cannot do, and the documents, on the first of its pages.

    Further ones go on with the documents where there are many. None where there is no such page.
    """
    part = paging.part_of(len(view.corpus.documents), DOCUMENTS_PER_PAGE, asked)
    if part is None:
        return None
    title = view.strings.nav_about
    listed = Markup("{}{}").format(_documents(view, part), paging.turn(part, view, place))
    if part.page == 1:
        heading, prose = Markup("{}").format(title), _explained(view, site) + listed + _left_out(view)
    else:
        heading, prose = paging.heading(view.strings.about_documents, part, view), listed
        title = paging.titled(view.strings.about_documents, part, view)
    body = Markup('<h1>{}</h1><div class="prose-page">{}</div>').format(heading, prose)
    extra = paging.neighbours(part, place)
    return page(view, place, here="about", title=title, body=body, extra=extra)


def _explained(view: View, site: Site) -> Markup:
    strings, corpus = view.strings, view.corpus
    counted = {strings.kinds[kind]: count for kind, count in corpus.orders.kinds.items() if count}
    facts = {
        **asdict(MEASURED),
        "speaker": view.speaker,
        "documents": len(corpus.documents),
        "statements": len(corpus.pairs),
        "kinds": strings.separator.join(f"{kind} {count:,}" for kind, count in counted.items()),
    }
    blocks = strings.about.format(**facts).strip().split("\n\n")
    paragraphs = [_block(" ".join(block.split())) for block in blocks]
    if site.contact:
        paragraphs.append(Markup("<p>{}</p>").format(strings.about_contact.format(contact=site.contact)))
    return Markup("").join(paragraphs)


def _block(text: str) -> Markup:
    if text.startswith("# "):
        return Markup("<h2>{}</h2>").format(text.removeprefix("# "))
    return Markup("<p>{}</p>").format(text)


def _documents(view: View, part: Part) -> Markup:
    """The documents of one page, under a heading where the page has another one above."""
    strings = view.strings
    items = Markup("").join(
        Markup('<li><a href="{}">{}</a>, {}</li>').format(
            view.document_page(document),
            render.passage(document.source.title, view, like=None)
            if document.source.title
            else strings.document_untitled.format(document=document.id),
            render.source_line(document, view, title=False),
        )
        for document in view.corpus.documents[part.start : part.end]
    )
    if part.page > 1:
        return Markup("<ul>{}</ul>").format(items)
    return Markup("<section><h2>{}</h2><ul>{}</ul></section>").format(
        paging.heading(strings.about_documents, part, view), items
    )


def _left_out(view: View) -> Markup:
    strings, left_out = view.strings, view.corpus.left_out
    if not left_out:
        return Markup("")
    named = [_without_folder(line) for line in left_out[:LEFT_OUT_NAMED]]
    if len(left_out) > len(named):
        named.append(strings.about_left_out_more.format(count=len(left_out) - len(named)))
    return Markup("<section><h2>{}</h2><ul>{}</ul></section>").format(
        strings.about_left_out, Markup("").join(Markup("<li>{}</li>").format(line) for line in named)
    )


def _without_folder(line: str) -> str:
    """A line that begins with the path of a file, of which only the name is the reader's business."""
    path = line.partition(": ")[0]
    folder = path[: max(path.rfind("/"), path.rfind("\\")) + 1]
    return line.replace(folder, "") if folder else line


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
