"""How one reader sees the collection: language, characters, and the addresses of its pages."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args
from urllib.parse import quote, urlencode

from bot.collection.corpus import Corpus
from bot.documents import Document, QAPair
from bot.folding import script_of, to_simplified, to_traditional
from ui.strings import STRINGS, Language, Strings

Script = Literal["printed", "zh-Hans", "zh-Hant"]
SCRIPTS: tuple[Script, ...] = get_args(Script)

REMEMBERED = 8192
"""Texts whose script or conversion is remembered: every text of a collection of some thousand statements.
Working it out takes about a millisecond, and a page shows the same texts again and again."""

_script_of = lru_cache(REMEMBERED)(script_of)
_to_simplified = lru_cache(REMEMBERED)(to_simplified)
_to_traditional = lru_cache(REMEMBERED)(to_traditional)


@dataclass(frozen=True, slots=True)
class Shown:
    """A text as the reader sees it: the words, their language tag, and whether they were converted."""

    text: str
    lang: str
    converted: bool


@dataclass(frozen=True, slots=True)
class View:
    """The collection for one reader. `chosen` names the language if the address names it: links keep it."""

    corpus: Corpus
    language: Language
    script: Script = "printed"
    chosen: Language | None = None
    root: str = ""  # the prefix that a proxy in front takes away; addresses begin with it

    @property
    def strings(self) -> Strings:
        """The interface in the reader's language."""
        return STRINGS[self.language]

    @property
    def speaker(self) -> str:
        """The speaker's name for this reader."""
        return self.corpus.speaker.title(self.language)

    @property
    def site_title(self) -> str:
        """What the whole site is called."""
        return self.strings.site_title.format(speaker=self.speaker)

    def shown(self, text: str, *, like: str | None = None) -> Shown:
        """A text of a document in the characters the reader chose; its script is judged by `like`.

        A few words do not tell Simplified from Traditional; the passage they are cut from does.
        """
        printed = _script_of(text if like is None else like)
        if self.script in ("printed", printed) or printed == "en":
            return Shown(text, printed, converted=False)
        convert = _to_simplified if self.script == "zh-Hans" else _to_traditional
        return Shown(convert(text), self.script, converted=True)

    def quote_path(self, pair: QAPair) -> str:
        """The permanent address of a statement."""
        return self._path("quotes", pair.id)

    def copy_path(self, pair: QAPair, form: str) -> str:
        """The address of a statement as text to paste, in one of the forms of `bot.cite`."""
        return self._path("quotes", pair.id, form)

    def document_path(self, pair: QAPair) -> str:
        """The address of a statement within its document."""
        return f"{self._path('documents', pair.document.id)}#{quote(pair.id, safe='')}"

    def document_page(self, document: Document) -> str:
        """The address of a document."""
        return self._path("documents", document.id)

    def ask_path(self, question: str, language: Language | None = None, *, after: str = "") -> str:
        """The address of the chat that asks a question, in this language or another one.

        `after` is the question that a follow-up leans on.
        """
        parameters = {"q": question, "after": after, "lang": language or self.chosen}
        query = {name: value for name, value in parameters.items() if value}
        return f"{self.root}/" + (f"?{urlencode(query)}" if query else "")

    def page_path(self, *parts: str) -> str:
        """The address of one of the site's own pages."""
        return self._path(*parts)

    def _path(self, *parts: str) -> str:
        query = {
            **({"lang": self.chosen} if self.chosen else {}),
            **({"script": self.script} if self.script != "printed" else {}),
        }
        path = "/".join((self.root, *(quote(part, safe="") for part in parts)))
        return path + (f"?{urlencode(query)}" if query else "")
