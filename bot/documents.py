"""The data types of the program. Standard library only, no reading or writing of files.

Offsets count characters of `Document.text`; `document.text[span.start:span.end]` is what is shown.
"""

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from functools import lru_cache

ID_DIGITS = 8
"""Hexadecimal digits of a pair's hash: 32 bits keep 1,000 pairs apart but once in 8,000 documents."""

REMEMBERED = 64
"""Documents whose paragraphs are remembered: counting them anew for every statement grows with its square."""


class Kind(StrEnum):
    """How original the wording of a pair is, the most original first."""

    DIALOGUE = "dialogue"  # a turn of a transcript
    NOTE = "note"  # an editor's headed excerpt of an interview
    QUOTE = "quote"  # words in quotation marks in somebody's article
    REPORTED = "reported"  # indirect speech in somebody's article

    @property
    def originality(self) -> int:
        """Rank among the kinds; 0 is the most original."""
        return list(Kind).index(self)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A piece of a document's text: `start` is the first character, `end` the one after the last."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Speaker:
    """The person whose words are collected, as `speaker.toml` describes him."""

    name: str
    spellings: tuple[str, ...] = ()  # further ways in which documents write the name, misspellings too
    latin: tuple[str, ...] = ()  # full names in Latin script, given name first or last
    surname: str | None = None  # by which English articles call him further on; else a Latin name's last word
    pronouns: tuple[str, ...] = ("他", "he")
    titles: tuple[tuple[str, str], ...] = ()  # (interface language, the name to show in it)
    organisations: tuple[str, ...] = ()  # names that say as little as his own about which passage is meant

    @property
    def names(self) -> tuple[str, ...]:
        """Every full name, in any script."""
        return (self.name, *self.spellings, *self.latin)

    def title(self, language: str) -> str:
        """The name to show to a reader of this interface language (en, zh-Hans, zh-Hant)."""
        return dict(self.titles).get(language, self.name)


@dataclass(frozen=True, slots=True)
class Source:
    """What a document says of where it comes from. Unknown stays None; nothing is guessed."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None  # ISO 8601, as precise as the document is: 2025, 2025-02, 2025-02-06
    url: str | None = None
    interviews: tuple[str, ...] = ()  # those it gives as the source of all it holds, in its own words
    interviews_in_part: tuple[str, ...] = ()  # those it names for some statements only
    edited: bool = False  # the document says that it rearranged or adjusted the words


@dataclass(frozen=True, slots=True)
class Document:
    """One file of the collection as text, with the SHA-256 of its bytes."""

    id: str
    text: str = field(repr=False)
    sha256: str
    source: Source = Source()

    def slice(self, span: Span) -> str:
        """The words at a span, unchanged."""
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class QAPair:
    """One statement of the speaker, with what it answers and the words that attribute it to him."""

    id: str
    document: Document
    kind: Kind
    answer: tuple[Span, ...]  # one per paragraph, and one per piece where an attribution splits a quotation
    question: Span | None = None  # the interviewer's question or the editor's heading
    attribution: Span | None = None  # the label or the words of the author that say whose words these are
    lead_in: Span | None = None  # what a quotation in prose needs before it to be understood
    rule: str = ""  # the name of the reading rule that found it

    @property
    def answer_text(self) -> str:
        """His words, one line per span."""
        return "\n".join(self.document.slice(span) for span in self.answer)

    @property
    def question_text(self) -> str | None:
        """What he was asked, or the heading he stands under."""
        return None if self.question is None else self.document.slice(self.question)

    @property
    def lead_in_text(self) -> str | None:
        """The author's words that lead to the quotation."""
        return None if self.lead_in is None else self.document.slice(self.lead_in)

    @property
    def attribution_text(self) -> str | None:
        """The words that attribute the statement to the speaker."""
        return None if self.attribution is None else self.document.slice(self.attribution)

    @property
    def paragraph(self) -> int:
        """Number of the paragraph the answer begins in; 1 is the first line with anything on it."""
        return bisect_right(_paragraph_starts(self.document.text), self.answer[0].start)


@lru_cache(maxsize=REMEMBERED)
def _paragraph_starts(text: str) -> tuple[int, ...]:
    """Where the lines with anything on them begin."""
    starts, position = [], 0
    for line in text.split("\n"):
        if line.strip():
            starts.append(position)
        position += len(line) + 1
    return tuple(starts)


@dataclass(frozen=True, slots=True)
class Unsure:
    """Words that may be the speaker's but are left out, with the reason."""

    document: Document
    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What the readers found in one document, in its order."""

    document: Document
    pairs: tuple[QAPair, ...]
    unsure: tuple[Unsure, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a statement stands: the source, where in it, and the interviews it is said to come from."""

    document_id: str
    source: Source
    paragraph: int
    interviews: tuple[str, ...]


class View(IntEnum):
    """What a passage is of: as small numbers, since they are kept for each of perhaps a million."""

    QUESTION = 0  # what the pair answers
    ANSWER = 1  # the whole answer
    BOTH = 2  # the whole answer after what it answers or what leads to it
    SENTENCE = 3  # one sentence of the answer
    HINT = 4  # a search hint; never shown
    ASIDE = 5  # what a document says that is not the speaker's; never shown


@dataclass(frozen=True, slots=True)
class Passage:
    """What is embedded: a view of a pair, a search hint for it, or an aside. Only views are ever shown."""

    id: str
    pair_id: str | None  # None for an aside: what a document says that is not his
    text: str
    span: Span | None = None  # where it is one sentence of the answer
    is_hint: bool = False
