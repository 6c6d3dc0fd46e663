"""A statement as something to paste: plain text, Markdown, HTML, BibTeX, GB/T 7714. Pure functions.

Each escapes everything for its format, copies the words as the document prints them, and writes an
unknown fact out in words. Reported speech is not the speaker's wording, so it gets no quotation marks.
"""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, urlsplit

from bot.collection.corpus import Corpus
from bot.documents import Citation, Kind, QAPair, Source
from bot.folding import script_of

FRAGMENT_CLAUSE = 8
"""Characters that make the beginning of a passage findable in its page; shorter clauses are joined."""

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$&])")
_CLAUSE_END = re.compile(r"[,.;:!?，。；：！？、\s]")
_LATEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "&%$#_{}"},
}


@dataclass(frozen=True, slots=True)
class Wording:
    """The words around a citation in one language."""

    title_unknown: str
    publisher_unknown: str
    author_unknown: str
    date_unknown: str
    paragraph: str  # with {number}
    kinds: Mapping[Kind, str]
    quotation_marks: tuple[str, str]
    comma: str


ENGLISH = Wording(
    title_unknown="title not stated",
    publisher_unknown="publisher not stated",
    author_unknown="author not stated",
    date_unknown="date not stated",
    paragraph="paragraph {number}",
    kinds={
        Kind.DIALOGUE: "transcript",
        Kind.NOTE: "editor's excerpt",
        Kind.QUOTE: "quoted in an article",
        Kind.REPORTED: "reported speech",
    },
    quotation_marks=("“", "”"),
    comma=", ",
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """A statement with what it takes to cite it; `link` is an address that shows it with its source."""

    pair: QAPair
    speaker: str
    link: str | None = None

    @property
    def citation(self) -> Citation:
        """Where the statement stands."""
        return Corpus.citation(self.pair)

    @property
    def url(self) -> str | None:
        """The address to give: the passage in the source where one is known, else the link."""
        return source_link(self.pair) or self.link


def web_address(url: str | None) -> str | None:
    """The address if a browser may follow it (http or https), else None."""
    return url if url is not None and urlsplit(url).scheme in ("http", "https") else None


def source_link(pair: QAPair) -> str | None:
    """The address of the source, scrolling to the passage (a text fragment); None where none is known."""
    url = web_address(pair.document.source.url)
    if url is None:
        return None
    first_line = pair.document.slice(pair.answer[0]).strip().split("\n")[0]
    mark = ":~:text=" + quote(_opening(first_line), safe="").replace("-", "%2D")
    return url + mark if "#" in url else f"{url}#{mark}"


def _opening(line: str) -> str:
    """The first clauses of a line: browsers match whole words only, and a clause ends with one."""
    for end in _CLAUSE_END.finditer(line):
        if end.start() >= FRAGMENT_CLAUSE:
            return line[: end.start()]
    return line


def facts(citation: Citation, wording: Wording = ENGLISH) -> tuple[str, ...]:
    """Title, publisher, author, date and paragraph, the unknown ones in words."""
    source = citation.source
    return (
        source.title or wording.title_unknown,
        source.publisher or wording.publisher_unknown,
        source.author or wording.author_unknown,
        source.published or wording.date_unknown,
        wording.paragraph.format(number=citation.paragraph),
    )


def _quoted(quotation: Quotation, wording: Wording) -> str:
    opening, closing = ("", "") if quotation.pair.kind is Kind.REPORTED else wording.quotation_marks
    return opening + quotation.pair.answer_text + closing


def _byline(quotation: Quotation, wording: Wording) -> str:
    return f"— {quotation.speaker} ({wording.kinds[quotation.pair.kind]})"


def plain_text(quotation: Quotation, wording: Wording = ENGLISH) -> str:
    """The words and, on the next line, whose they are and where they stand."""
    parts = [_byline(quotation, wording), *facts(quotation.citation, wording)]
    if quotation.url is not None:
        parts.append(quotation.url)
    return f"{_quoted(quotation, wording)}\n{wording.comma.join(parts)}\n"


def markdown(quotation: Quotation, wording: Wording = ENGLISH) -> str:
    """A Markdown block quotation; the title is the link."""
    title, *others = (_MARKDOWN.sub(r"\\\1", fact) for fact in facts(quotation.citation, wording))
    if quotation.url is not None:
        title = f"[{title}]({quotation.url.replace('(', '%28').replace(')', '%29')})"
    byline = _MARKDOWN.sub(r"\\\1", _byline(quotation, wording))
    lines = _MARKDOWN.sub(r"\\\1", _quoted(quotation, wording)).split("\n")
    quoted = "\n>\n".join(f"> {line.strip()}" for line in lines)
    return f"{quoted}\n>\n> {wording.comma.join([byline, title, *others])}\n"


def html_blockquote(quotation: Quotation, wording: Wording = ENGLISH) -> str:
    """An HTML figure: the block quotation and a caption that cites it."""
    words = quotation.pair.answer_text
    title, *others = (html.escape(fact) for fact in facts(quotation.citation, wording))
    address = "" if quotation.url is None else html.escape(quotation.url)
    if address:
        title = f'<a href="{address}">{title}</a>'
    cite = f' cite="{address}"' if address else ""
    paragraphs = "".join(f"<p>{html.escape(line)}</p>" for line in words.split("\n"))
    caption = wording.comma.join([html.escape(_byline(quotation, wording)), f"<cite>{title}</cite>", *others])
    return (
        f'<figure>\n<blockquote lang="{script_of(words)}"{cite}>{paragraphs}</blockquote>\n'
        f"<figcaption>{caption}</figcaption>\n</figure>\n"
    )


def _latex(text: str) -> str:
    return "".join(_LATEX.get(character, character) for character in text)


def bibtex(quotation: Quotation, wording: Wording = ENGLISH) -> str:
    """A BibTeX entry for the document, its key made of the statement's id."""
    source = quotation.pair.document.source
    year, *month = (source.published or "").split("-")[:2]
    fields = {
        "title": _latex(source.title or wording.title_unknown),
        "author": "{" + _latex(source.author or wording.author_unknown) + "}",
        "howpublished": _latex(source.publisher or wording.publisher_unknown),
        "year": year or None,
        "month": month[0].lstrip("0") if month else None,
        "note": _latex(wording.comma.join(_bibtex_note(quotation, source, wording))),
        "url": None if quotation.url is None else quote(quotation.url, safe=":/?#[]@!$&'()*+,;=%~"),
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value is not None]
    return f"@misc{{{re.sub(r'[^A-Za-z0-9_-]', '-', quotation.pair.id)},\n" + ",\n".join(lines) + "\n}\n"


def _bibtex_note(quotation: Quotation, source: Source, wording: Wording) -> tuple[str, ...]:
    unknown = () if source.published else (wording.date_unknown,)
    said = f"{quotation.speaker} ({wording.kinds[quotation.pair.kind]})"
    return (said, wording.paragraph.format(number=quotation.pair.paragraph), *unknown)


def gbt7714(quotation: Quotation, accessed: date | None = None) -> str:
    """The document as GB/T 7714-2015 lists it, in the standard's own words for what is unknown.

    Author. Title[type]. Publisher (date)[date of access]. Address. A document without an address is
    listed as [Z], other material.
    """
    source = quotation.pair.document.source
    address = web_address(source.url)
    read = f"[{accessed.isoformat()}]" if accessed is not None and address is not None else ""
    parts = [
        source.author or "佚名",
        f"{source.title or '[题名不详]'}{'[Z]' if address is None else '[EB/OL]'}",
        f"{source.publisher or '[出版者不详]'}({source.published or '日期不详'}){read}",
    ]
    if address is not None:
        parts.append(address)
    return " ".join(" ".join(f"{part}." for part in parts).split()) + "\n"
