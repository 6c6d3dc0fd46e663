"""Quotations and reported speech in prose, and who said it.

An article is read sentence by sentence: a sentence may hold quotations, and attributions (a subject
with a verb of saying). What the speaker governs is his, what anybody else governs is not, and a
pronoun counts only where nobody else could be meant. Nothing is taken without an attribution.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.documents import Kind, Span
from bot.folding import is_han
from bot.reading import cues
from bot.reading.attribution import Attribution, Grammar, Who, others_named
from bot.reading.layout import Layout, Paragraph, Shape, trim
from bot.reading.marks import Block, Quotation, blank_quotations, ends_with_sentence, find_blocks, is_sentence_end

SHORTEST_CONTENT = 4
"""Characters of the shortest reported clause; less is a fragment of grammar, not a statement."""

SHORTEST_UNSURE = 8
"""Characters of the shortest quotation worth a look by an editor; shorter ones are names and scare quotes."""

FIRST_PERSON = re.compile(r"^(?:我|我们|咱们)|\b(?:i|we|our|my)\b")
DIRECT_GAP = re.compile(r"\s*[:,]?\s*")
TOPIC_GAP = re.compile(r"[^,。:;]{0,24}[:,]\s*")
SPEECH_NOUN = re.compile(rf"(?:{'|'.join([*cues.HELD_NOUNS, *cues.OPINION_NOUNS])}|话|道理|模式)[:,]\s*$")
COMPARISON = re.compile(r"(?:就像|正如|好像|像|如|as)\s*$")
BREAK = re.compile(r"[,。:;!?、\s]")
GAP_BETWEEN_QUOTATIONS = re.compile(r"[\s,、;]*")


@dataclass(frozen=True, slots=True)
class Finding:
    """One statement found in prose, before it becomes a pair."""

    kind: Kind
    answer: tuple[Span, ...]
    attribution: Span
    lead_in: Span | None
    rule: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words that may be the speaker's, with the reason why they are left out."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of prose with the quotations that stand in it."""

    span: Span
    quotations: tuple[Quotation, ...]


class ProseReader:
    """Reads the prose paragraphs of one document."""

    def __init__(self, original: str, layout: Layout, paragraphs: list[Paragraph], grammar: Grammar) -> None:
        self._original = original
        self._layout = layout
        self._text = layout.folded
        self._grammar = grammar
        self._blocks = find_blocks(layout, [p for p in paragraphs if p.shape is Shape.TEXT])
        self._blanked = blank_quotations(self._text, self._blocks)
        self._surname_known = grammar.surname_is_his_alone(original)
        self._sentences = [self._split(block) for block in self._blocks]

    def read(self) -> tuple[list[Finding], list[Doubt]]:
        """Everything found, in the order of the document, and what is left out as unsure."""
        findings: list[Finding] = []
        doubts: list[Doubt] = []
        for i, block in enumerate(self._blocks):
            if block.unbalanced and self._grammar.is_named_in(self._text[block.span.start : block.span.end]):
                doubts.append(Doubt(block.span, "a quotation mark is never closed here"))
                continue
            before = len(findings)
            for j, sentence in enumerate(self._sentences[i]):
                found, doubt = self._read_sentence(i, j, sentence)
                if not found and not doubt and len(findings) > before and self._goes_on_quoting(sentence, i, j, findings[-1]):
                    pieces = tuple(piece for q in sentence.quotations for piece in q.pieces)
                    findings[-1] = replace(findings[-1], answer=(*findings[-1].answer, *pieces))
                findings.extend(found)
                doubts.extend(doubt)
            introduced = self._block_quotation(i)
            findings.extend(introduced)
        return findings, doubts

    # sentences

    def _split(self, block: Block) -> list[Sentence]:
        text, blanked = self._text, self._blanked
        sentences: list[Sentence] = []
        start, position, end = block.span.start, block.span.start, block.span.end
        inside: list[Quotation] = []
        waiting = list(reversed(block.quotations))
        while position < end:
            if waiting and position == waiting[-1].outer.start:
                quotation = waiting.pop()
                inside.append(quotation)
                position = quotation.outer.end
                done = ends_with_sentence(text, quotation) and not self._attributed_after(start, quotation, end)
            else:
                done = is_sentence_end(blanked, position, end)
                position += 1
            while done and position < end and text[position] in "。!?….)”」』’\"" and not (waiting and position == waiting[-1].outer.start):
                position += 1
            if done or position >= end:
                span = trim(text, start, position)
                if span is not None:
                    sentences.append(Sentence(span, tuple(inside)))
                start, inside = position, []
        return sentences

    def _attributed_after(self, start: int, quotation: Quotation, end: int) -> bool:
        """Whether the words right after a quotation say who said it (and none before it did)."""
        lead = self._blanked[start : quotation.outer.start].rstrip()
        if lead.endswith(":") or (lead and self._attributions(start, quotation.outer.start)):
            return False
        rest = self._blanked[quotation.outer.end : min(end, quotation.outer.end + 90)].lstrip()
        first = BREAK.split(rest, maxsplit=1)[0] if is_han(rest[:1]) else rest.split(".")[0]
        offset = quotation.outer.end + (self._blanked[quotation.outer.end : end].find(first) if first else 0)
        return bool(first) and bool(self._attributions(offset, offset + len(first)))

    def _attributions(self, start: int, end: int) -> list[Attribution]:
        if any(map(is_han, self._text[start:end])) or not self._has_latin_words(start, end):
            return self._grammar.find_chinese(self._blanked, start, end)
        return self._grammar.find_english(
            self._original, self._blanked, start, end, surname_known=self._surname_known
        )

    def _has_latin_words(self, start: int, end: int) -> bool:
        return re.search(r"[a-z]{2}", self._blanked[start:end]) is not None

    # one sentence

    def _read_sentence(self, i: int, j: int, sentence: Sentence) -> tuple[list[Finding], list[Doubt]]:
        start, end = sentence.span.start, sentence.span.end
        held = [q for q in sentence.quotations if self._grammar.holds_view(self._blanked, start, q.outer, end)]
        if held:
            return [self._held(sentence, quotation) for quotation in held], []
        attributions = self._attributions(start, end)
        if not attributions:
            return self._unattributed(i, j, sentence)
        first = attributions[0]
        if first.who is Who.PRONOUN:
            if self._grammar.is_named_in(self._blanked[first.span.end : end]):
                return [], []
            if not self._pronoun_is_speaker(i, j, first):
                return [], self._doubts(sentence, "a pronoun that may mean somebody else")
        elif first.who is Who.OTHER:
            named = self._grammar.is_named_in(self._blanked[start:end])
            return [], self._doubts(sentence, "the verb of saying belongs to somebody else, or to nobody clearly") if named else []
        return self._attributed(i, j, sentence, attributions)

    def _attributed(
        self, i: int, j: int, sentence: Sentence, attributions: list[Attribution]
    ) -> tuple[list[Finding], list[Doubt]]:
        first = attributions[0]
        if COMPARISON.search(self._blanked[sentence.span.start : first.span.start]) and not sentence.quotations:
            return [], [Doubt(sentence.span, "a comparison with what he said, in the author's words")]
        lead = self._lead_in(i, j, sentence, first)
        findings: list[Finding] = []
        preceding = self._adjoining(sentence, first)
        if preceding:
            pieces = tuple(piece for quotation in preceding for piece in quotation.pieces)
            findings.append(Finding(Kind.QUOTE, pieces, first.span, lead, "quotation, then who said it"))
        following = [q for q in sentence.quotations if q.outer.start >= first.span.end]
        later = self._governed(sentence, first, following)
        if later is not None:
            direct, spans, rule = later
            if direct and findings:
                findings[0] = replace(findings[0], answer=(*findings[0].answer, *spans), rule="quotation split by who said it")
            else:
                before = trim(self._text, sentence.span.start, spans[0].start - (1 if direct else 0))
                findings.append(
                    Finding(Kind.QUOTE if direct else Kind.REPORTED, spans, first.span, lead if preceding else before, rule)
                )
        return findings, []

    def _adjoining(self, sentence: Sentence, attribution: Attribution) -> list[Quotation]:
        """The quotations that end right before an attribution, touching one another."""
        found: list[Quotation] = []
        edge = attribution.span.start
        for quotation in reversed(sentence.quotations):
            if quotation.outer.end > edge:
                continue
            between = self._blanked[quotation.outer.end : edge]
            if found and not GAP_BETWEEN_QUOTATIONS.fullmatch(between):
                break
            if not found and not self._grammar.only_introduces(between):
                break
            found.insert(0, quotation)
            edge = quotation.outer.start
        return found

    def _governed(
        self, sentence: Sentence, attribution: Attribution, quotations: list[Quotation]
    ) -> tuple[bool, tuple[Span, ...], str] | None:
        """What an attribution governs behind it: (direct speech?, spans, rule), or None."""
        stop, end = attribution.span.end, sentence.span.end
        if self._blanked[stop : stop + 1] == "的":
            return None
        if quotations:
            gap = self._blanked[stop : quotations[0].outer.start]
            if self._introduces_directly(attribution, gap):
                run = self._run(quotations)
                tail = self._blanked[run[-1].outer.end : end].strip()
                if gap.strip() or not tail or tail[0] in "。,;!?.)…:":
                    return True, tuple(piece for q in run for piece in q.pieces), "who said it, then the quotation"
        content = self._content(attribution, stop, end)
        return None if content is None else (False, self._layout.pieces(content), "reported speech")

    def _introduces_directly(self, attribution: Attribution, gap: str) -> bool:
        if DIRECT_GAP.fullmatch(gap):
            return True
        if not TOPIC_GAP.fullmatch(gap) or gap.lstrip().startswith((",", ":")):
            return False
        return gap.rstrip().endswith(":") or bool(SPEECH_NOUN.search(gap)) or attribution.verb in cues.NARRATING

    def _run(self, quotations: list[Quotation]) -> list[Quotation]:
        run = [quotations[0]]
        for quotation in quotations[1:]:
            if not GAP_BETWEEN_QUOTATIONS.fullmatch(self._blanked[run[-1].outer.end : quotation.outer.start]):
                break
            run.append(quotation)
        return run

    def _content(self, attribution: Attribution, stop: int, end: int) -> Span | None:
        """The reported clause behind a verb, to the end of the sentence."""
        verb = attribution.verb
        rest = self._blanked[stop:end]
        if rest.lstrip().startswith((",", ":")):
            start = stop + len(rest) - len(rest.lstrip().lstrip(",:"))
        elif verb in cues.CONTENT_WITHOUT_COMMA or (verb.startswith("的") and verb.rstrip("是在于为")[1:] in cues.OPINION_NOUNS):
            start = stop
        elif verb in cues.CONTENT_EN and rest.startswith(" "):
            start = stop + (6 if rest.startswith(" that ") else 1)
        else:
            return None
        span = trim(self._text, start, end)
        if span is None or len(span) < SHORTEST_CONTENT:
            return None
        return span

    # without an attribution of its own

    def _held(self, sentence: Sentence, quotation: Quotation) -> Finding:
        name = next(self._grammar.names(self._blanked[sentence.span.start : sentence.span.end]))
        attribution = Span(sentence.span.start + name.start(), sentence.span.start + name.end())
        start = sentence.span.start
        edges = [m.end() for m in re.finditer(r"[,。;:]", self._blanked[start : quotation.outer.start])]
        clause = start + max(edges, default=0)
        lead = trim(self._text, clause if quotation.outer.start - clause >= SHORTEST_CONTENT else start, quotation.outer.start)
        return Finding(Kind.QUOTE, quotation.pieces, attribution, lead, "a view of his, quoted inside the author's sentence")

    def _unattributed(self, i: int, j: int, sentence: Sentence) -> tuple[list[Finding], list[Doubt]]:
        if not sentence.quotations or not self._is_bare(sentence) or j == 0:
            return [], []
        previous = self._sentences[i][j - 1].span
        words = self._text[sentence.quotations[0].pieces[0].start : sentence.quotations[0].pieces[0].end]
        named = list(self._grammar.names(self._blanked[previous.start : previous.end]))
        if not named or not FIRST_PERSON.search(words):
            return [], []
        if self._attributions(previous.start, previous.end) or others_named(
            self._original, self._blanked, previous, self._grammar
        ):
            return [], self._doubts(sentence, "stands alone after a sentence that names him")
        name = Span(previous.start + named[-1].start(), previous.start + named[-1].end())
        pieces = tuple(piece for q in sentence.quotations for piece in q.pieces)
        return [Finding(Kind.QUOTE, pieces, name, previous, "in the first person, after a sentence about him alone")], []

    def _is_bare(self, sentence: Sentence) -> bool:
        """Whether a sentence is nothing but quotations."""
        outside, position = "", sentence.span.start
        for quotation in sentence.quotations:
            outside += self._blanked[position : quotation.outer.start]
            position = quotation.outer.end
        outside += self._blanked[position : sentence.span.end]
        return not outside.strip(" 。.!?…,、;")

    def _goes_on_quoting(self, sentence: Sentence, i: int, j: int, last: Finding) -> bool:
        """Whether a bare quotation goes on with the one that the sentence before attributed behind it."""
        if not sentence.quotations or not self._is_bare(sentence) or j == 0:
            return False
        previous = self._sentences[i][j - 1]
        tail = self._blanked[last.attribution.end : previous.span.end].strip(" 。.,!?")
        return last.kind is Kind.QUOTE and previous.span.start <= last.attribution.start and not tail

    def _block_quotation(self, i: int) -> Iterator[Finding]:
        """The paragraph that an attribution with a colon at the end of a paragraph introduces."""
        if i + 1 >= len(self._blocks) or not self._sentences[i]:
            return
        last = self._sentences[i][-1]
        if not self._blanked[: last.span.end].endswith(":"):
            return
        attributions = self._attributions(last.span.start, last.span.end)
        following = self._blocks[i + 1]
        if not attributions or following.quotations and self._text[following.span.start] in "“「『\"":
            pieces = self._marked_block(i) if attributions else None
        else:
            pieces = self._layout.pieces(following.span)
        if not pieces:
            return
        first = attributions[0]
        his = first.who is Who.SPEAKER or (
            first.who is Who.PRONOUN and self._pronoun_is_speaker(i, len(self._sentences[i]) - 1, first)
        )
        if his:
            yield Finding(Kind.QUOTE, pieces, first.span, last.span, "a paragraph introduced with a colon")

    def _marked_block(self, i: int) -> tuple[Span, ...] | None:
        following = self._blocks[i + 1]
        only = self._sentences[i + 1][0] if self._sentences[i + 1] else None
        if only is None or not self._is_bare(only):
            return None
        return tuple(piece for quotation in following.quotations for piece in quotation.pieces)

    # around

    def _lead_in(self, i: int, j: int, sentence: Sentence, attribution: Attribution) -> Span | None:
        """The author's words before a quotation: in the same sentence, else the sentence before."""
        first = min([attribution.span.start, *(q.outer.start for q in sentence.quotations)])
        own = trim(self._text, sentence.span.start, first)
        if own is not None and len(own) >= SHORTEST_CONTENT:
            return own
        return self._sentences[i][j - 1].span if j > 0 else None

    def _doubts(self, sentence: Sentence, reason: str) -> list[Doubt]:
        if not sentence.quotations and not self._grammar.pronoun_in(self._blanked[sentence.span.start : sentence.span.end]):
            return [Doubt(sentence.span, reason)]
        long = [q for q in sentence.quotations if len(q.outer) - 2 >= SHORTEST_UNSURE]
        return [Doubt(piece, reason) for q in long for piece in q.pieces] or [Doubt(sentence.span, reason)]

    def _pronoun_is_speaker(self, i: int, j: int, attribution: Attribution) -> bool:
        """Whether a pronoun can only mean the speaker: the nearest sentence that names anybody names him alone."""
        own = Span(self._sentences[i][j].span.start, attribution.span.start) if (
            attribution.span.start > self._sentences[i][j].span.start
        ) else None
        stretches = [own] if own else []
        stretches += [sentence.span for sentence in reversed(self._sentences[i][:j])]
        if i > 0:
            stretches += [sentence.span for sentence in reversed(self._sentences[i - 1])]
        for stretch in stretches:
            his = self._grammar.is_named_in(self._blanked[stretch.start : stretch.end])
            others = others_named(self._original, self._blanked, stretch, self._grammar) or any(
                a.who is Who.OTHER for a in self._attributions(stretch.start, stretch.end)[:1]
            )
            if others:
                return False
            if his:
                return True
        return False
