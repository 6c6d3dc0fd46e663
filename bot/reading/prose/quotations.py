"""Quotations and reported speech in prose, and who said it.

An article is read sentence by sentence: a sentence may hold quotations, and attributions (a subject
with a verb of saying). What the speaker governs is his, what anybody else governs is not, and a
pronoun counts only where nobody else could be meant. Nothing is taken without an attribution.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from bot.documents import Kind, Span
from bot.reading.findings import Doubt, Finding
from bot.reading.grammar.attribution import Grammar
from bot.reading.people.others import People
from bot.reading.people.who import NOT_SAID_BY_HIM, Attribution, Who
from bot.reading.prose.antecedents import ABOUT_ZH, Antecedents
from bot.reading.prose.beats import Beats
from bot.reading.prose.government import Government
from bot.reading.prose.introduced_paragraphs import IntroducedParagraphs
from bot.reading.prose.leading_words import find_leading_words
from bot.reading.prose.put_to_him import without_what_is_put_to_him
from bot.reading.prose.retractions import takes_back
from bot.reading.prose.sentences import ASKING, Prose, Sentence, is_prose
from bot.reading.prose.signatures import find_signed
from bot.reading.prose.tails import Tails
from bot.reading.text.alternations import anywhere
from bot.reading.text.layout import Layout, Paragraph, trim
from bot.reading.text.marks import MARK, Block

SHORTEST_UNSURE = 8
"""Characters of the shortest quotation worth a look by an editor; shorter ones are names and scare quotes."""

LONGEST_SUBJECT = 12
"""Characters at the start of the next sentence in which it says whom it is about."""

OF_ANOTHER = anywhere(
    ",ira",
    r", (?:quoting|citing|imitating|mimicking|echoing|paraphrasing|reciting|repeating"
    r"|reading(?: aloud)?(?: out)? from|reading out)\b"
    r"|\bin the (?:voice|words) of (?:an?|her|his|the)\b"
    r"|\b(?:remembers|recalls|remembered|recalled) (?:her|his|an?|the) [a-z]+(?:['’]s words|s saying"
    r"| saying)\b"
    r"|\bas the (?:proverb|saying|song|old saying) (?:has it|goes)\b",
)
"""Words by which an English sentence gives what somebody says as another's."""

LABELLED = re.compile(r"[^,。:;!?\x00]{1,16}:")
"""At the start of a sentence: who else speaks in all of it."""

RELATIVE = re.compile(r", (?:which|whom) $")

FIRST_PERSON = re.compile(r"^(?:我|我们|咱们)|\b(?:i|we|our|my)\b")
COMPARISON = re.compile(r"(?:就像|正如|好像|像|如|as)\s*$")


class ProseReader:
    """Reads the prose paragraphs of one document."""

    def __init__(
        self,
        layout: Layout,
        paragraphs: list[Paragraph],
        grammar: Grammar,
        around: People | None = None,
    ) -> None:
        """`paragraphs`: prose only.

        `around`: the people of the text in a quotation of which this one stands; then not read deeper.
        """
        self._is_inner = around is not None
        self._layout = layout
        self._prose = Prose(layout, paragraphs, grammar, around)
        self._antecedents = Antecedents(self._prose)
        self._government = Government(self._prose)
        self._tails = Tails(self._prose)
        self._beats = Beats(self._prose, self._antecedents)
        self._introduced = IntroducedParagraphs(self._prose, self._antecedents, self._government)
        self._names_him = self._prose.grammar.is_named_in(self._prose.blanked)
        self._signed = (
            [] if self._is_inner else list(find_signed(layout, self._prose.blocks, self._prose.grammar))
        )

    def read(self) -> tuple[list[Finding], list[Doubt]]:
        """Everything found, in the order of the document, and what is left out as unsure."""
        findings: list[Finding] = list(self._signed)
        doubts: list[Doubt] = []
        signed = {piece.start for finding in self._signed for piece in finding.answer}
        for i, block in enumerate(self._prose.blocks):
            if block.span.start in signed or any(q.pieces[0].start in signed for q in block.quotations):
                continue
            doubts.extend(self._behind_unclosed(block))
            before = len(findings)
            last: Finding | None = None
            further: list[Span] = []  # what the sentences behind add to the last finding
            for j, sentence in enumerate(self._prose.sentences[i]):
                if last is not None and self._goes_on_quoting(sentence, i, j, last):
                    further += sentence.pieces
                    continue
                if findings and j and self._takes_back(i, j, findings[-1]):
                    doubts += [Doubt(piece, "the document takes it back") for piece in findings.pop().answer]
                    last = None
                if last is not None and further:
                    findings[-1], further = replace(last, answer=(*last.answer, *further)), []
                found, doubt = self._read_sentence(i, j, sentence)
                findings[before:], found = self._beats.join(i, j, findings[before:], found)
                findings.extend(found)
                if not found and last is not None and self._adds_words(sentence, i, j, last):
                    pieces = sentence.pieces
                    rule = "a quotation right behind what he is quoted or reported to say"
                    lead = self._prose.sentences[i][j - 1].span
                    found, doubt = [Finding(Kind.QUOTE, pieces, last.attribution, rule, lead_in=lead)], []
                    findings.extend(found)
                doubts.extend(doubt)
                last = found[-1] if found else None
            if last is not None and further:
                findings[-1] = replace(last, answer=(*last.answer, *further))
            if block.unclosed is None:
                findings.extend(self._introduced.read_below(i))
            if len(findings) > before and self._prose.grammar.tells_of_namesake(
                self._prose.blanked[block.span.start : block.span.end]
            ):
                another = [piece for finding in findings[before:] for piece in finding.answer]
                doubts += [Doubt(piece, "somebody else bears the same name") for piece in another]
                del findings[before:]
            leading = find_leading_words(self._prose, i) if last is None and not self._is_inner else None
            if leading is not None:
                findings.append(leading)
                doubts = [doubt for doubt in doubts if doubt.span.start < block.span.start]
        return findings, doubts

    def _takes_back(self, i: int, j: int, last: Finding) -> bool:
        """Whether a sentence says that the words found in the one before were never said."""
        previous, sentence = self._prose.sentences[i][j - 1].span, self._prose.sentences[i][j].span
        if last.answer[0].start < previous.start:
            return False
        return takes_back(self._prose.blanked[sentence.start : sentence.end])

    def _behind_unclosed(self, block: Block) -> list[Doubt]:
        """What stands behind a mark that never closes, where it may be his."""
        if block.unclosed is None:
            return []
        outside = self._prose.blanked[block.span.start : block.unclosed]
        if not self._prose.grammar.is_named_in(outside) and not self._prose.grammar.pronoun_in(outside):
            return []
        return [Doubt(Span(block.unclosed, block.span.end), "a quotation mark is never closed here")]

    def _read_sentence(self, i: int, j: int, sentence: Sentence) -> tuple[list[Finding], list[Doubt]]:
        start, end = sentence.span.start, sentence.span.end
        stray = self._prose.blocks[i].stray
        if bisect_left(stray, start) < bisect_left(stray, end):
            return [], self._doubts(sentence, "a quotation mark is never opened here")
        grammar, original, blanked = self._prose.grammar, self._prose.original, self._prose.blanked
        held = [(q, grammar.view_holder(original, blanked, start, q.outer, end)) for q in sentence.quotations]
        views = [(quotation, holder) for quotation, holder in held if holder is not None]
        if views and self._is_holder(i, j, views[0][1]):
            held_words = [self._government.held(sentence, quotation, holder) for quotation, holder in views]
            return [*self._stated_before(i, j, sentence, views[0][1]), *held_words], []
        attributions = self._prose.attributions(start, end)
        if attributions:
            return self._said_by(i, j, sentence, attributions)
        actor = self._acting(sentence) if sentence.quotations else None
        about = ABOUT_ZH.match(blanked, start, actor.span.start) if actor is not None else None
        told = start if about is None else about.end()
        alone = actor is not None and not self._prose.people.others_in(
            Span(min(told, actor.span.start), actor.span.end)
        )
        if (
            actor is not None
            and alone
            and self._prose.is_full_sentence(sentence)
            and self._antecedents.is_his(i, j, actor)
        ):
            return self._government.governed(i, j, sentence, [actor]), []
        findings, doubts = self._unattributed(i, j, sentence)
        return (findings, doubts) if findings else self._said_by_nobody(i, j, doubts)

    def _stated_before(self, i: int, j: int, sentence: Sentence, holder: Attribution) -> list[Finding]:
        """What he states in an English clause before the one of a view: said …, and he called it “…”"""
        start, blanked = sentence.span.start, self._prose.blanked
        edge = blanked.rfind(" and ", start, holder.span.start + 1)
        if edge <= start or blanked[edge + len(" and ") : holder.span.start].strip():
            return []
        said = self._prose.attributions(start, edge)
        if len(said) != 1 or said[0].who not in (Who.SPEAKER, Who.PRONOUN):
            return []
        clause = Sentence(Span(start, edge), tuple(q for q in sentence.quotations if q.outer.end <= edge))
        return self._said_by(i, j, clause, said)[0]

    def _is_holder(self, i: int, j: int, holder: Attribution) -> bool:
        """Whether a view is his, and the sentence gives it without the word of somebody else."""
        sentence = self._prose.sentences[i][j]
        start = sentence.span.start
        said = max(
            (q.outer.end for q in sentence.quotations if q.outer.end <= holder.span.start), default=start
        )
        before = self._prose.attributions(said, holder.span.start) if holder.span.start > said else []
        if RELATIVE.search(self._prose.blanked, start, holder.span.start):
            before = []  # the ministry announced a plan, which he described as “…”
        if any(a.who in NOT_SAID_BY_HIM and a.verb not in ASKING for a in before):
            return False
        if LABELLED.match(self._prose.blanked, start, holder.span.start):
            return False  # a reader's comment: Kiln-mate: that line of NAME's, “…”, is good
        lead = self._prose.blanked[start : holder.span.start]
        return not self._prose.grammar.speaks_at_second_hand(lead) and self._antecedents.is_his(i, j, holder)

    def _acting_last(self, sentence: Sentence) -> Attribution | None:
        """The speaker where the clause before a quotation leads from him to a colon: …，NAME摇头：“…”"""
        if not sentence.quotations or not self._prose.is_full_sentence(sentence):
            return None
        return self._prose.grammar.opens_his_words(
            self._prose.blanked, sentence.span.start, sentence.quotations[0].outer.start
        )

    def _acting(self, sentence: Sentence) -> Attribution | None:
        """The speaker where no verb of saying is: NAME摇头：“…”, “…”NAME笑了，“…”."""
        actor: Attribution | None = self._prose.grammar.opens_his_words(
            self._prose.blanked, sentence.span.start, sentence.span.end
        )
        if actor is None:
            last = sentence.quotations[-1]
            actor = self._prose.grammar.laughs(self._prose.blanked, last.outer.end, sentence.span.end)
            if actor is not None and actor.verb and self._prose.last_mark(last) == "?":
                return None  # “Are you tired?” NAME shakes his head.
        for before, after in pairwise(sentence.quotations if actor is None else ()):
            if actor is None:
                actor = self._prose.gesture(before.outer.end, after.outer.start)
        return actor

    def _said_by(
        self, i: int, j: int, sentence: Sentence, attributions: list[Attribution]
    ) -> tuple[list[Finding], list[Doubt]]:
        """What a sentence with attributions holds of his."""
        sentence = without_what_is_put_to_him(self._prose, sentence)
        first = self._government.first_of_chain(
            attributions, self._government.leading(sentence, attributions)
        )
        if first.who in NOT_SAID_BY_HIM:
            actor = self._acting_last(sentence) if first.who is Who.OTHER else None
            if (
                actor is not None
                and (actor.span.start > first.span.end or self._is_noun(first))
                and self._antecedents.is_his(i, j, actor)
            ):
                return self._government.governed(i, j, sentence, [actor]), []
            return self._said_by_somebody(sentence)
        if first.who is Who.PRONOUN and self._prose.grammar.is_named_in(
            self._prose.blanked[first.span.end : sentence.span.end]
        ):
            return [], []
        if self._is_about_him(sentence, first) or not self._antecedents.is_his(i, j, first):
            shared = first.who is Who.SHARED
            reason = "a name that two people share" if shared else "a pronoun that may mean somebody else"
            findings, doubts = ([], []) if shared else self._inside(sentence)
            return findings, [*doubts, *self._doubts(sentence, reason)]
        other = self._why_not_his(sentence, first)
        if other is not None:
            return [], self._doubts(sentence, other)
        before = self._prose.blanked[sentence.span.start : first.span.start]
        if COMPARISON.search(before) and not sentence.quotations:
            return [], [Doubt(sentence.span, "a comparison with what he said, in the author's words")]
        chain = list(self._same_subject(first, attributions[attributions.index(first) :]))
        taken: list[Finding] = []
        for part, governing in self._government.parts(sentence, chain):
            taken += self._government.governed(i, j, part, governing)
        actor = None if taken else self._acting_last(sentence)
        if actor is not None and self._antecedents.is_his(i, j, actor):
            return self._government.governed(i, j, sentence, [actor]), []
        return taken, []

    def _is_about_him(self, sentence: Sentence, said: Attribution) -> bool:
        """Whether his name alone stands before somebody's verb of saying: NAME, he added, “has built …”"""
        before = self._prose.blanked[sentence.span.start : said.span.start]
        name = next(self._prose.grammar.names(before), None) if said.who is Who.PRONOUN else None
        return name is not None and name.start() == 0 and before[name.end() :] == ", "

    def _why_not_his(self, sentence: Sentence, first: Attribution) -> str | None:
        """Why words that a sentence attributes to him may not be his; None where they are."""
        grammar, start, end = self._prose.grammar, sentence.span.start, sentence.span.end
        if grammar.speaks_at_second_hand(self._prose.blanked[start : first.span.start]):
            return "given as fiction or as hearsay"
        if grammar.may_be_company(self._prose.original, first.span.start, end):
            return "the name may be the company's"
        if OF_ANOTHER.search(self._prose.blanked, start, end):
            return "somebody else's words, which he only gives"
        return None

    def _is_noun(self, said: Attribution) -> bool:
        """Whether what looks like a verb of saying is a noun behind 的: NAME的回复只有一行"""
        verb = said.span.end - len(said.verb)
        return self._prose.blanked[verb - 1 : verb] == "的"

    def _same_subject(self, first: Attribution, following: list[Attribution]) -> Iterator[Attribution]:
        """An attribution and those right behind it whose subject is the same person."""
        before = first
        for attribution in following:
            between = Span(before.span.end, max(before.span.end + 1, attribution.span.end))
            if attribution is not first and self._prose.people.others_in(between):
                return
            before = attribution
            pronoun = attribution.who is Who.PRONOUN and first.who is Who.SPEAKER
            if attribution.who is not first.who and not (
                pronoun and not self._prose.people.others_in(Span(first.span.start, attribution.span.end))
            ):
                return
            yield attribution

    def _said_by_somebody(self, sentence: Sentence) -> tuple[list[Finding], list[Doubt]]:
        """What somebody else's sentence holds of his: quotations inside a quotation, or nothing sure."""
        findings, doubts = self._inside(sentence)
        if findings or doubts:
            return findings, doubts
        if self._prose.grammar.is_named_in(self._prose.blanked[sentence.span.start : sentence.span.end]):
            return [], self._doubts(
                sentence, "the verb of saying belongs to somebody else, or to nobody clearly"
            )
        if not self._prose.people.others_in(sentence.span) and self._prose.is_full_sentence(sentence):
            return [], self._doubts(sentence, "it is open who says this")
        return [], []

    def _said_by_nobody(self, i: int, j: int, doubts: list[Doubt]) -> tuple[list[Finding], list[Doubt]]:
        """What a sentence without a verb of saying holds of his."""
        sentence = self._prose.sentences[i][j]
        findings, inner = self._inside(sentence)
        following = (
            self._prose.sentences[i][j + 1].span.start
            if j + 1 < len(self._prose.sentences[i])
            else sentence.span.end
        )
        around = self._prose.blanked[sentence.span.start : following + LONGEST_SUBJECT]
        points_at_him = (
            self._prose.grammar.pronoun_in(around)
            or self._prose.grammar.describes(around)
            or self._prose.grammar.is_named_in(around)
            or (self._prose.is_bare(sentence) and self._names_him)
        )
        if not doubts and not inner and points_at_him and self._prose.is_full_sentence(sentence):
            doubts = self._doubts(sentence, "it is open who says this")
        return findings, [*doubts, *inner]

    def _inside(self, sentence: Sentence) -> tuple[list[Finding], list[Doubt]]:
        """Quotations of his inside somebody else's, read as a text of its own."""
        findings: list[Finding] = []
        doubts: list[Doubt] = []
        pieces = () if self._is_inner else sentence.pieces
        for piece in pieces:
            words = self._prose.text[piece.start : piece.end]
            if MARK.search(words) and self._prose.grammar.may_mean_him(words):
                inner = self._layout.excerpt(piece)
                prose = list(filter(is_prose, inner.paragraphs))
                found, unsure = ProseReader(inner, prose, self._prose.grammar, self._prose.people).read()
                findings += [finding.moved(piece.start) for finding in found if finding.kind is Kind.QUOTE]
                doubts += [doubt.moved(piece.start) for doubt in unsure]
        return findings, doubts

    def _led_in(self, i: int, j: int, sentence: Sentence) -> Finding | None:
        """A quotation by itself, behind a sentence that announces it as his or tells how he begins."""
        if j == 0:
            return None
        previous = self._prose.sentences[i][j - 1].span
        pieces = sentence.pieces
        announced = self._prose.grammar.announces_answer(self._prose.blanked, previous.start, previous.end)
        if (
            announced
            and self._prose.is_full_sentence(sentence)
            and self._antecedents.is_his(i, j - 1, announced)
        ):
            rule = "behind a question that announces his words"
            return Finding(Kind.QUOTE, pieces, announced.span, rule, lead_in=previous)
        moving = self._moved_before(i, j)
        if moving is None:
            return None
        rule = "behind what he does right before he speaks"
        return Finding(Kind.QUOTE, pieces, moving.span, rule, lead_in=previous)

    def _unattributed(self, i: int, j: int, sentence: Sentence) -> tuple[list[Finding], list[Doubt]]:
        if not sentence.quotations or not self._prose.is_bare(sentence):
            return [], []
        found = self._beats.read(i, j) or self._led_in(i, j, sentence)
        if found is not None or j == 0:
            return ([found] if found is not None else []), []
        previous = self._prose.sentences[i][j - 1].span
        words = self._prose.text[
            sentence.quotations[0].pieces[0].start : sentence.quotations[0].pieces[0].end
        ]
        named = list(self._prose.grammar.names(self._prose.blanked[previous.start : previous.end]))
        if not named or not FIRST_PERSON.search(words):
            return [], []
        lead = self._prose.blanked[previous.start : previous.start + named[0].start()].strip()
        owned = lead.isascii() and not (
            not lead or lead.endswith(",") or self._prose.grammar.only_introduces(lead)
        )
        said = self._prose.attributions(previous.start, previous.end)
        if owned or said or self._prose.people.others_in(previous):
            return [], self._doubts(sentence, "stands alone after a sentence that names him")
        name = Span(previous.start + named[-1].start(), previous.start + named[-1].end())
        pieces = sentence.pieces
        return [
            Finding(
                Kind.QUOTE,
                pieces,
                name,
                "in the first person, after a sentence about him alone",
                lead_in=previous,
            )
        ], []

    def _moved_before(self, i: int, j: int) -> Attribution | None:
        """The speaker where the sentence before a bare quotation ends with what he does as he speaks."""
        sentence, before = self._prose.sentences[i][j], self._prose.sentences[i][j - 1].span
        if not self._prose.is_full_sentence(sentence) or self._prose.sentences[i][j - 1].quotations:
            return None
        if self._prose.last_mark(sentence.quotations[-1]) == "?":
            return None
        moving = self._prose.grammar.moves_last(self._prose.blanked, before.start, before.end)
        if moving is None or self._prose.people.others_in(Span(moving.span.start, before.end)):
            return None
        said = self._prose.attributions(before.start, before.end)
        if any(a.who in NOT_SAID_BY_HIM and a.verb not in ASKING for a in said):
            return None
        return moving if self._antecedents.is_his(i, j - 1, moving) else None

    def _goes_on_quoting(self, sentence: Sentence, i: int, j: int, last: Finding) -> bool:
        """Whether a bare quotation goes on with the one that the sentence before attributed behind it."""
        if not sentence.quotations or not self._prose.is_bare(sentence) or j == 0:
            return False
        previous = self._prose.sentences[i][j - 1]
        if last.attribution is None:
            return False
        if last.kind is not Kind.QUOTE or last.attribution.start < previous.span.start:
            return False
        tail = trim(self._prose.blanked, last.attribution.end, previous.span.end)
        return tail is None or not self._tails.turns_elsewhere(tail)

    def _adds_words(self, sentence: Sentence, i: int, j: int, last: Finding) -> bool:
        """Whether a quotation only adds to what the sentence before quotes or reports him to say."""
        previous = self._prose.sentences[i][j - 1]
        if self._prose.leads_on(sentence):
            if last.attribution is None:
                return False
            tail = trim(self._prose.blanked, last.attribution.end, previous.span.end)
            return tail is None or not (
                self._prose.attributions(tail.start, tail.end) or self._prose.people.others_in(tail)
            )
        return (
            last.kind is Kind.REPORTED
            and last.attribution is not None
            and last.attribution.start >= previous.span.start
            and bool(sentence.quotations)
            and self._prose.is_bare(sentence)
            and self._prose.is_full_sentence(sentence)
            and not previous.quotations
            and len(self._prose.attributions(previous.span.start, previous.span.end)) == 1
            and not self._prose.people.others_in(previous.span)
        )

    def _doubts(self, sentence: Sentence, reason: str) -> list[Doubt]:
        if not sentence.quotations and not self._prose.grammar.pronoun_in(
            self._prose.blanked[sentence.span.start : sentence.span.end]
        ):
            return [Doubt(sentence.span, reason)]
        long = [q for q in sentence.quotations if len(q.outer) - 2 >= SHORTEST_UNSURE]
        if self._prose.is_full_sentence(sentence):
            long = list(sentence.quotations)
        return [Doubt(piece, reason) for q in long for piece in q.pieces] or [Doubt(sentence.span, reason)]
