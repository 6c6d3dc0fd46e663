"""Quotations that stand alone beside a sentence that tells what he does: NAME laughed. “…”

Writers of portraits leave out that he says it. The sentence has to bring in nobody else, and whoever is
quoted before it in the paragraph has to be him.
"""

import re
from dataclasses import replace

from bot.documents import Kind, Span
from bot.reading.findings import Finding
from bot.reading.grammar.reactions import begin_of_act, is_silence
from bot.reading.people.latin_names import CAPITAL
from bot.reading.people.who import Attribution
from bot.reading.prose.antecedents import Antecedents
from bot.reading.prose.sentences import Prose, Sentence

ATTRIBUTES = re.compile(
    r"(?:(?:i|we|the [a-z]+|an? [a-z]+|[a-z]+(?: [a-z]+)?) )?"
    r"(?:asks?|asked|said|says?|shouted|called|wondered|came|cried|told|replied|put in)\b|我[问说]|记者[问说]"
)
"""A short sentence behind a quotation that says whose it is: “…?” I asked."""

BESIDE_ACT = "beside what he does"
"""The rule by which such a quotation is found."""


class Beats:
    """Finds what he does beside quotations that stand alone in the blocks of one text."""

    def __init__(self, prose: Prose, antecedents: Antecedents) -> None:
        self._prose = prose
        self._antecedents = antecedents

    def read(self, i: int, j: int) -> Finding | None:
        """The quotations of a sentence that holds nothing else, if what he does stands beside them.

        It stands before them, or right behind, where another quotation follows.
        """
        sentences = self._prose.sentences[i]
        if not self._is_quotation(sentences[j]):
            return None
        acts = None
        if j > 0 and not sentences[j - 1].quotations:
            acts = self._acts(i, j - 1) or self._falls_silent(i, j - 1)
        elif j + 2 < len(sentences) and self._is_quotation(sentences[j + 2]):
            acts = None if sentences[j + 1].quotations else self._acts(i, j + 1)
        if acts is None or self._is_anothers(i, j):
            return None
        pieces = sentences[j].pieces
        lead = sentences[j - 1].span if j > 0 else None
        return Finding(Kind.QUOTE, pieces, acts.span, BESIDE_ACT, lead_in=lead)

    def _is_anothers(self, i: int, j: int) -> bool:
        """Whether a quotation asks, as somebody else may ask him, or its own attribution follows it."""
        sentences = self._prose.sentences[i]
        if self._prose.last_mark(sentences[j].quotations[-1]) == "?":
            return True
        if j + 1 == len(sentences) or sentences[j + 1].quotations:
            return False
        behind = sentences[j + 1].span
        return ATTRIBUTES.match(self._prose.blanked, behind.start, behind.end) is not None

    def join(
        self, i: int, j: int, before: list[Finding], found: list[Finding]
    ) -> tuple[list[Finding], list[Finding]]:
        """What was found before a sentence of a block, and in it; as one where what he does only parts it."""
        parted = before and found and found[0].rule == BESIDE_ACT and j > 1 and before[-1].kind is Kind.QUOTE
        if not parted or before[-1].answer[-1].end < self._prose.sentences[i][j - 2].span.start:
            return before, found
        return before[:-1], [replace(before[-1], answer=(*before[-1].answer, *found[0].answer))]

    def _is_quotation(self, sentence: Sentence) -> bool:
        return (
            bool(sentence.quotations)
            and self._prose.is_bare(sentence)
            and self._prose.is_full_sentence(sentence)
        )

    def _acts(self, i: int, j: int) -> Attribution | None:
        span = self._prose.sentences[i][j].span
        acts = self._prose.grammar.reacts(self._prose.blanked, span.start, span.end)
        doing = Span(begin_of_act(self._prose.blanked, span.start, span.end), span.end)
        if acts is None or self._prose.people.others_in(doing) or not self._alone_before(i, j):
            return None
        if CAPITAL.search(self._prose.original, acts.span.end, span.end):
            return None  # NAME nodded at Verrell.
        return acts if self._antecedents.is_his(i, j, acts) else None

    def _falls_silent(self, i: int, j: int) -> Attribution | None:
        """His last words before a sentence that is a mere pause: “…,” NAME said. A pause. “…”"""
        sentences = self._prose.sentences[i]
        span = sentences[j].span
        if (
            j == 0
            or not sentences[j - 1].quotations
            or not is_silence(self._prose.blanked, span.start, span.end)
        ):
            return None
        before = sentences[j - 1].span
        said = self._prose.attributions(before.start, before.end)
        if len(said) != 1 or self._prose.people.others_in(before) or not self._alone_before(i, j):
            return None
        return said[0] if self._antecedents.is_his(i, j - 1, said[0]) else None

    def _alone_before(self, i: int, j: int) -> bool:
        """Whether nobody else is quoted in the paragraph before a sentence."""
        for at, sentence in enumerate(self._prose.sentences[i][:j]):
            said = self._prose.attributions(sentence.span.start, sentence.span.end)
            if not sentence.quotations or self._prose.is_bare(sentence):
                continue
            if not said or not self._antecedents.is_his(i, at, said[0]):
                return False
        return True
