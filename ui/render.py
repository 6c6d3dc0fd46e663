"""An answer as HTML. Pure: the same answer and view give the same markup.

Every text goes through `Markup.format`, which escapes it; the literals here are the only markup.
"""

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from bot.cite import source_link
from bot.collection.corpus import Note
from bot.documents import Document, Kind, QAPair, Span
from bot.folding import script_of
from bot.retrieve import Answer, Hit
from ui.strings import Strings
from ui.view import View

SHOWN = 5
"""Cards that stand open: about two screens."""

RELATED = 2
"""Passages offered, folded away, when nothing close was said."""

LONG_QUESTION = 60
"""Characters from which a question is set smaller: it would fill a phone's screen as a heading."""

COPY_FORMS = (
    ("markdown", "Markdown"),
    ("html", "HTML"),
    ("bibtex", "BibTeX"),
    ("gbt7714", "GB/T 7714"),
)
"""The forms beside plain text: the name in the address, and the name of the format in any language."""


def question(text: str) -> Markup:
    """What the reader asked."""
    words = _one_line(text)
    size = Markup(" long") if len(words) > LONG_QUESTION else ""
    return Markup('<h2 class="asked{}" dir="auto">{}</h2>').format(size, words)


def problem(text: str) -> Markup:
    """Why a question was not searched."""
    return Markup('<div class="problem"><p role="alert">{}</p></div>').format(text)


def follow_up(asked: str, before: str, view: View) -> Markup:
    """That a short question was searched with the one before it, and the way to search it alone."""
    strings = view.strings
    prefix, _, suffix = strings.follow_up.partition("{before}")
    return Markup(
        '<p class="lead">{}<span class="before" dir="auto">{}</span>{} <a class="ask" href="{}">{}</a></p>'
    ).format(
        prefix,
        _one_line(before),
        suffix,
        view.ask_path(asked),
        strings.plain_search.format(question=asked),
    )


def answer(answer: Answer, view: View, examples: Sequence[str]) -> Markup:
    """The cards of an answer, or that nothing close was said."""
    if not answer.answered:
        return _nothing_close(answer, view, examples)
    shown, more = answer.hits[:SHOWN], answer.hits[SHOWN:]
    parts = [_found(shown, view), *(card(hit.pair, view, hit=hit) for hit in shown)]
    if more:
        parts.append(
            Markup('<details class="more"><summary>{}</summary>{}</details>').format(
                _count(len(more), view.strings.more_one, view.strings.more_many),
                _join(card(hit.pair, view, hit=hit) for hit in more),
            )
        )
    return Markup('<section class="answer">{}</section>').format(_join(parts))


def _found(hits: Sequence[Hit], view: View) -> Markup:
    strings = view.strings
    chinese = all(view.shown(hit.pair.answer_text).lang != "en" for hit in hits)
    one, many = (
        (strings.found_chinese_one, strings.found_chinese_many)
        if chinese
        else (strings.found_one, strings.found_many)
    )
    heading = Markup('<h2 class="lead">{}</h2>').format(_count(len(hits), one, many))
    return heading + (translate_hint(strings) if chinese else Markup(""))


def translate_hint(strings: Strings) -> Markup:
    """How to have the browser translate the originals, for readers of another language."""
    if strings.translate is None:
        return Markup("")
    return Markup('<details class="hint"><summary>{}</summary><p>{}</p></details>').format(
        strings.translate, strings.translate_how
    )


def _nothing_close(answer: Answer, view: View, examples: Sequence[str]) -> Markup:
    strings = view.strings
    related = answer.hits[:RELATED]
    parts = [
        Markup("<h2>{}</h2>").format(strings.none_title.format(speaker=view.speaker)),
        Markup("<p>{}</p>").format(
            strings.none_body.format(documents=len(view.corpus.documents), passages=len(view.corpus.pairs))
        ),
        example_list(examples, strings.none_examples, view, level=3),
    ]
    if related:
        parts.append(
            Markup('<details class="more"><summary>{}</summary>{}</details>').format(
                strings.related.format(count=len(related)),
                _join(card(hit.pair, view, hit=hit) for hit in related),
            )
        )
    return Markup('<section class="answer none">{}</section>').format(_join(parts))


def example_list(examples: Sequence[str], heading: str, view: View, *, level: int) -> Markup:
    """Questions as links that ask them, under a heading of this level; nothing where there are none."""
    if not examples:
        return Markup("")
    links = (
        Markup('<li><a class="ask" href="{}">{}</a></li>').format(view.ask_path(example), example)
        for example in examples
    )
    return Markup('<h{0} class="lead">{1}</h{0}><ul class="chips">{2}</ul>').format(
        level, heading, _join(links)
    )


def card(
    pair: QAPair, view: View, *, hit: Hit | None = None, level: int = 3, everything: bool = False
) -> Markup:
    """One statement: what it is, what was asked, what was said, where it stands, what one can do with it.

    `level` is that of its heading. With `everything` it is the card of the statement's own page: it gives
    what attributes the words in any case, and leaves to the page what the page itself offers.
    """
    variants = hit.variants if hit is not None else view.corpus.variants(pair)
    notes = view.corpus.notes(pair)
    beside = {note.see.id: note.see for note in notes if note.see is not None}
    folded = [variant for variant in variants if variant.id not in beside]
    return Markup('<article class="card">{}</article>').format(
        _join(
            (
                kind_line(pair, view, level=level),
                context(pair, view, everything=everything),
                words(pair, view, mark=hit.sentence if hit is not None else None),
                conversion_line(pair, view),
                *(_note(note, pair, view) for note in notes),
                *(_beside(variant, view) for variant in beside.values()),
                footer(pair, view, everything=everything),
                _variants(folded, view),
            )
        )
    )


def entry(pair: QAPair, view: View) -> Markup:
    """One statement in a list: what it is, what was asked and said, and the ways to the rest."""
    return Markup(
        '<article class="card">{}{}{}<p class="actions"><a href="{}">{}</a> <a href="{}">{}</a></p></article>'
    ).format(
        kind_line(pair, view, level=3),
        context(pair, view),
        words(pair, view),
        view.document_path(pair),
        view.strings.read,
        view.quote_path(pair),
        view.strings.link,
    )


def kind_line(pair: QAPair, view: View, *, level: int) -> Markup:
    """What the statement is, in words, and the interviews its document names."""
    strings, interviews = view.strings, view.corpus.citation(pair).interviews
    origin = (
        passage("; ".join(interviews), view, like=None)
        if interviews
        else Markup("<span>{}</span>").format(strings.interviews_unknown)
    )
    prefix, _, suffix = strings.interviews.partition("{interviews}")
    if interviews:
        origin = Markup("<span>{}{}{}</span>").format(prefix, origin, suffix)
    edited = (
        Markup(' <span class="edited">{}</span>').format(strings.edited)
        if pair.document.source.edited
        else ""
    )
    return Markup('<h{0} class="kind"><b>{1}</b> {2}{3}</h{0}>').format(
        level, strings.kinds[pair.kind], origin, edited
    )


def context(pair: QAPair, view: View, *, everything: bool = False) -> Markup:
    """What the statement answers, or what leads to it, or what says whose words they are.

    A label of a transcript says no more than the kind does, and what attributes an editor's excerpts is
    the line on the interviews; the page of a statement shows them all the same.
    """
    strings = view.strings
    heading = strings.label_heading if pair.kind is Kind.NOTE else strings.label_question
    lines = [(heading, pair.question), (strings.label_lead_in, pair.lead_in)]
    prose = pair.kind in (Kind.QUOTE, Kind.REPORTED)
    if everything or (prose and not any(_contains(outer, pair.attribution) for _, outer in lines)):
        lines.append((strings.label_attribution, pair.attribution))
    return _join(
        Markup('<p class="context"><b>{}</b> {}</p>').format(
            label, passage(pair.document.slice(span), view, like=None)
        )
        for label, span in lines
        if span is not None
    )


def _contains(outer: Span | None, inner: Span | None) -> bool:
    return outer is not None and inner is not None and outer.start <= inner.start and inner.end <= outer.end


def words(pair: QAPair, view: View, *, mark: Span | None = None) -> Markup:
    """The statement, one paragraph per span, with the sentence that matched marked."""
    lang = view.shown(pair.answer_text).lang
    paragraphs = (Markup("<p>{}</p>").format(_join(_pieces(pair, span, mark, view))) for span in pair.answer)
    return Markup('<blockquote lang="{}">{}</blockquote>').format(lang, _join(paragraphs))


def _pieces(pair: QAPair, span: Span, mark: Span | None, view: View) -> Iterable[Markup]:
    def text(start: int, end: int) -> Markup:
        shown = view.shown(pair.document.text[start:end], like=pair.answer_text)
        return _keep_lines(shown.text)

    if mark is None or pair.answer == (mark,) or not span.overlaps(mark):
        return [text(span.start, span.end)]  # where the sentence is all that was said, a mark says nothing
    start, end = max(span.start, mark.start), min(span.end, mark.end)
    return [
        text(span.start, start),
        Markup("<mark>{}</mark>").format(text(start, end)),
        text(end, span.end),
    ]


def conversion_line(pair: QAPair, view: View) -> Markup:
    """That the words are shown in other characters than printed; nothing where they are not."""
    if not view.shown(pair.answer_text).converted:
        return Markup("")
    return Markup('<p class="converted">{}</p>').format(view.strings.converted)


def _note(note: Note, pair: QAPair, view: View) -> Markup:
    prefix, _, suffix = view.strings.note.partition("{words}")
    return Markup('<p class="note"><b>{}{}{}</b>{}</p>').format(
        prefix,
        passage(pair.document.slice(note.anchor), view, like=pair.answer_text),
        suffix,
        note.texts.get(view.language) or next(iter(note.texts.values())),
    )


def footer(pair: QAPair, view: View, *, everything: bool = False) -> Markup:
    """Where the statement stands and what one can do with it."""
    ways = (
        Markup('<p class="actions"><a href="{}">{}</a></p>').format(
            view.document_path(pair), view.strings.read
        )
        if everything
        else actions(pair, view)
    )
    return Markup("<footer><p>{}</p>{}</footer>").format(citation(pair, view), ways)


def citation(pair: QAPair, view: View) -> Markup:
    """Title, publisher, author, date, paragraph and address; what is not known says so."""
    link = source_link(pair)
    parts = [
        source_line(pair.document, view),
        view.strings.wording.paragraph.format(number=pair.paragraph),
        _outside(link, view.strings.open_source) if link else view.strings.url_unknown,
    ]
    return escape(view.strings.separator).join(parts)


def source_line(document: Document, view: View, *, title: bool = True) -> Markup:
    """Title (or not), publisher, author and date of a document; what is not known says so."""
    strings, wording, source = view.strings, view.strings.wording, document.source
    parts: list[str] = []
    if title and source.title:
        parts.append(Markup("<cite>{}</cite>").format(passage(source.title, view, like=None)))
    elif title:
        parts.append(wording.title_unknown)
    parts += [
        passage(source.publisher, view, like=None) if source.publisher else wording.publisher_unknown,
        passage(source.author, view, like=None) if source.author else wording.author_unknown,
        day(source.published, strings) if source.published else wording.date_unknown,
    ]
    return escape(strings.separator).join(parts)


def _outside(address: str, label: str) -> Markup:
    return Markup('<a href="{}" rel="noopener noreferrer" target="_blank">{}</a>').format(address, label)


def day(published: str, strings: Strings) -> str:
    """A date of ISO 8601 (year, month or day) as the language writes it; anything else as it is."""
    year, *rest = published.split("-")
    if not all(part.isdigit() for part in (year, *rest)) or len(rest) > 2:
        return published
    if not rest:
        return strings.date_year.format(year=year)
    if not 1 <= int(rest[0]) <= 12:
        return published
    month = strings.months[int(rest[0]) - 1]
    if len(rest) == 1:
        return strings.date_month.format(year=year, month=month)
    return strings.date_day.format(year=year, month=month, day=int(rest[1]))


def actions(pair: QAPair, view: View) -> Markup:
    """Read it in its document, link to it, copy it."""
    strings = view.strings
    forms = (
        Markup('<a class="copy" href="{}">{}</a>').format(view.copy_path(pair, form), name)
        for form, name in COPY_FORMS
    )
    return Markup(
        '<div class="actions"><a href="{read}">{read_label}</a> <a href="{link}">{link_label}</a> '
        '<a class="copy" href="{copy}">{copy_label}</a> '
        '<details class="forms"><summary>{as_label}</summary><span>{forms}</span></details></div>'
    ).format(
        read=view.document_path(pair),
        read_label=strings.read,
        link=view.quote_path(pair),
        link_label=strings.link,
        copy=view.copy_path(pair, "text"),
        copy_label=strings.copy,
        as_label=strings.copy_as,
        forms=Markup(" ").join(forms),
    )


def _variants(variants: Sequence[QAPair], view: View) -> Markup:
    if not variants:
        return Markup("")
    return Markup('<details class="variants"><summary>{}</summary>{}</details>').format(
        _count(len(variants), view.strings.variants_one, view.strings.variants_many),
        _join(_variant(variant, view) for variant in variants),
    )


def _beside(pair: QAPair, view: View) -> Markup:
    """The undamaged wording that a note points at."""
    return Markup('<div><p class="lead">{}</p> {}</div>').format(view.strings.note_see, _variant(pair, view))


def _variant(pair: QAPair, view: View) -> Markup:
    return Markup('<div class="variant">{}<p>{}{}{} <a href="{}">{}</a></p></div>').format(
        words(pair, view),
        view.strings.kinds[pair.kind],
        view.strings.separator,
        citation(pair, view),
        view.document_path(pair),
        view.strings.read,
    )


def language_of(pair: QAPair) -> str:
    """The language tag of a statement as it is printed."""
    return script_of(pair.answer_text)


def passage(text: str, view: View, *, like: str | None) -> Markup:
    """A few words of a document, tagged with their language, in the reader's characters."""
    shown = view.shown(text, like=like)
    return Markup('<span lang="{}">{}</span>').format(shown.lang, _one_line(shown.text))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _keep_lines(text: str) -> Markup:
    # A blank line ends an HTML block in the chat's Markdown; a character reference does not.
    return Markup("{}").format(text).replace("\n", Markup("&#10;")).replace("\r", Markup("&#13;"))


def _join(parts: Iterable[Markup]) -> Markup:
    return Markup("").join(parts)


def _count(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count=count)
