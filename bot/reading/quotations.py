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
from bot.reading.attribution import Attribution, Grammar, Who
from bot.reading.findings import Doubt, Finding
from bot.reading.layout import Layout, Paragraph, Shape, trim
from bot.reading.marks import (
    MARK,
    Block,
    Quotation,
    blank_quotations,
    ends_with_sentence,
    find_blocks,
    is_sentence_end,
)
from bot.reading.people import People

SHORTEST_CONTENT = 4
"""Characters of the shortest reported clause; less is a fragment of grammar, not a statement."""

SHORTEST_UNSURE = 8
"""Characters of the shortest quotation worth a look by an editor; shorter ones are names and scare quotes."""

ANTECEDENT_PARAGRAPHS = 6
"""Paragraphs before its own in which a pronoun is looked up; further back nobody remembers whom it meant."""

ANTECEDENT_SENTENCES = 40
"""The same in sentences, so that a paragraph without an end costs no more."""

LONGEST_TAIL = 90
"""Characters behind a quotation in which an attribution that belongs to it begins."""

OPENING_MARKS = '“「『"'
LONGEST_SUBJECT = 12
"""Characters at the start of the next sentence in which it says whom it is about."""

HAN = re.compile(r"[\u4e00-\u9fff]")
LATIN_WORD = re.compile(r"[a-z]{2}")
FIRST_PERSON = re.compile(r"^(?:我|我们|咱们)|\b(?:i|we|our|my)\b")
DIRECT_GAP = re.compile(r"\s*[:,]?\s*")
SPLIT_GAP = re.compile(r",? ?[a-z0-9 '’-]{0,60}[,:] ?")
OBJECT_GAP = re.compile(r" (?:[a-z'’-]+ ){0,4}[a-z'’-]+[:,] ")
TOPIC_GAP = re.compile(r"[^,。:;]{0,24}[:,]\s*")
SPEECH_NOUN = re.compile(rf"(?:{'|'.join([*cues.HELD_NOUNS, *cues.OPINION_NOUNS])}|话|道理|模式)[:,]\s*$")
THAT = re.compile(r"(?: [a-z0-9'’-]+){0,6}? that ")
BARE = re.compile(
    r" (?!(?:in|of|about|to|with|on|at|for|from|as|it|so|this|nothing|goodbye|hello)\b)(?=[a-z0-9$\x00“\"])"
)
EVERY_VERB_EN = frozenset([*cues.SAYING_EN, "asked", "asks", "put it", "puts it"])
ANNOUNCEMENT = re.compile(rf"[^,。;:]{{0,12}}(?:{'|'.join(cues.SPEECH_NOUNS)})[^,。;:]{{0,6}}:")
COMPARISON = re.compile(r"(?:就像|正如|好像|像|如|as)\s*$")
BREAK = re.compile(r"[,。:;!?、\s]")
GAP_BETWEEN_QUOTATIONS = re.compile(r"[\s,、;]*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of prose with the quotations that stand in it."""

    span: Span
    quotations: tuple[Quotation, ...]


class ProseReader:
    """Reads the prose paragraphs of one document."""

    def __init__(
        self, layout: Layout, paragraphs: list[Paragraph], grammar: Grammar, *, is_inner: bool = False
    ) -> None:
        """`is_inner`: the text stands inside a quotation, and quotations inside it are read no further."""
        self._is_inner = is_inner
        self._layout = layout
        self._original = layout.original
        self._text = layout.folded
        self._blocks = find_blocks(layout, [p for p in paragraphs if p.shape is Shape.TEXT])
        self._blanked = blank_quotations(self._text, self._blocks)
        self._people = People(self._original, self._blanked, grammar.speaker)
        self._grammar = grammar.in_document(self._original, self._text, self._people)
        own = {kind for kind, words in cues.PRONOUNS.items() if set(words) & set(grammar.speaker.pronouns)}
        others = [word for kind, words in cues.PRONOUNS.items() if kind not in own for word in words]
        others += [*(cues.FEMALE if "female" not in own else ()), *(cues.MALE if "male" not in own else ())]
        self._other_gender = re.compile(
            "|".join(word if is_han(word[0]) else rf"\b{word}\b" for word in others) or "(?!)"
        )
        self._sentences = [self._split(block) for block in self._blocks]

    def read(self) -> tuple[list[Finding], list[Doubt]]:
        """Everything found, in the order of the document, and what is left out as unsure."""
        findings: list[Finding] = []
        doubts: list[Doubt] = []
        for i, block in enumerate(self._blocks):
            doubts.extend(self._behind_unclosed(block))
            last: Finding | None = None
            for j, sentence in enumerate(self._sentences[i]):
                if last is not None and self._goes_on_quoting(sentence, i, j, last):
                    pieces = tuple(piece for q in sentence.quotations for piece in q.pieces)
                    findings[-1] = last = replace(last, answer=(*last.answer, *pieces))
                    continue
                found, doubt = self._read_sentence(i, j, sentence)
                findings.extend(found)
                doubts.extend(doubt)
                last = found[-1] if found else None
            if block.unclosed is None:
                findings.extend(self._block_quotation(i))
        return findings, doubts

    def _behind_unclosed(self, block: Block) -> list[Doubt]:
        """What stands behind a mark that never closes, where it may be his."""
        if block.unclosed is None:
            return []
        outside = self._blanked[block.span.start : block.unclosed]
        if not self._grammar.is_named_in(outside) and not self._grammar.pronoun_in(outside):
            return []
        return [Doubt(Span(block.unclosed, block.span.end), "a quotation mark is never closed here")]

    # sentences

    def _split(self, block: Block) -> list[Sentence]:
        text, blanked = self._text, self._blanked
        sentences: list[Sentence] = []
        start, position = block.span.start, block.span.start
        end = block.span.end if block.unclosed is None else block.unclosed
        inside: list[Quotation] = []
        waiting = list(reversed(block.quotations))
        while position < end:
            if waiting and position == waiting[-1].outer.start:
                quotation = waiting.pop()
                inside.append(quotation)
                position = quotation.outer.end
                done = ends_with_sentence(text, quotation) and not self._attributed_after(
                    start, quotation, end
                )
            else:
                done = is_sentence_end(blanked, position, end)
                position += 1
            while (
                done
                and position < end
                and text[position] in '。!?….)”」』’"'
                and not (waiting and position == waiting[-1].outer.start)
            ):
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
        rest = self._blanked[quotation.outer.end : min(end, quotation.outer.end + LONGEST_TAIL)]
        bare = rest.lstrip()
        first = BREAK.split(bare, maxsplit=1)[0] if is_han(bare[:1] or " ") else bare.split(".")[0]
        offset = quotation.outer.end + len(rest) - len(bare)
        return bool(first) and bool(self._attributions(offset, offset + len(first)))

    def _attributions(self, start: int, end: int) -> list[Attribution]:
        """The attributions in a stretch, in order, in whichever of the two languages they are written."""
        found: list[Attribution] = []
        if HAN.search(self._blanked, start, end):
            found += self._grammar.find_chinese(self._blanked, start, end)
        if LATIN_WORD.search(self._blanked, start, end):
            found += self._grammar.find_english(self._original, self._blanked, start, end)
        return sorted(found, key=lambda attribution: attribution.span)

    # one sentence

    def _read_sentence(self, i: int, j: int, sentence: Sentence) -> tuple[list[Finding], list[Doubt]]:
        start, end = sentence.span.start, sentence.span.end
        if any(start <= position < end for position in self._blocks[i].stray):
            return [], self._doubts(sentence, "a quotation mark is never opened here")
        held = [
            q for q in sentence.quotations if self._grammar.holds_view(self._blanked, start, q.outer, end)
        ]
        if held:
            return [self._held(sentence, quotation) for quotation in held], []
        attributions = self._attributions(start, end)
        if not attributions:
            name = self._grammar.opens_his_words(self._blanked, start, end) if sentence.quotations else None
            open_case = name is None or self._people.others_in(Span(start, name.end))
            if name is not None and not open_case and self._is_full_sentence(sentence):
                return self._attributed(i, j, sentence, Attribution(Who.SPEAKER, name, ""))
            findings, doubts = self._unattributed(i, j, sentence)
            return (findings, doubts) if findings else self._said_by_nobody(i, j, doubts)
        first = self._leading(sentence, attributions)
        if first.who is Who.PRONOUN:
            if self._grammar.is_named_in(self._blanked[first.span.end : end]):
                return [], []
            if not self._pronoun_is_speaker(i, j, first):
                return [], self._doubts(sentence, "a pronoun that may mean somebody else")
        elif first.who is Who.OTHER:
            return self._said_by_somebody(sentence)
        return self._attributed(i, j, sentence, first)

    def _leading(self, sentence: Sentence, attributions: list[Attribution]) -> Attribution:
        """The attribution that governs the sentence: the first that touches a quotation, else the first."""
        for attribution in attributions if sentence.quotations else ():
            if self._blanked[attribution.span.end : attribution.span.end + 1] == "的":
                continue
            behind = [q for q in sentence.quotations if q.outer.start >= attribution.span.end]
            gap = self._blanked[attribution.span.end : behind[0].outer.start] if behind else None
            if self._adjoining(sentence, attribution) or (
                gap is not None and self._introduces_directly(attribution, gap)
            ):
                return attribution
        return attributions[0]

    def _said_by_somebody(self, sentence: Sentence) -> tuple[list[Finding], list[Doubt]]:
        """What somebody else's sentence holds of his: quotations inside a quotation, or nothing sure."""
        findings, doubts = self._inside(sentence)
        if findings or doubts:
            return findings, doubts
        if self._grammar.is_named_in(self._blanked[sentence.span.start : sentence.span.end]):
            return [], self._doubts(
                sentence, "the verb of saying belongs to somebody else, or to nobody clearly"
            )
        if not self._people.others_in(sentence.span) and self._is_full_sentence(sentence):
            return [], self._doubts(sentence, "it is open who says this")
        return [], []

    def _said_by_nobody(self, i: int, j: int, doubts: list[Doubt]) -> tuple[list[Finding], list[Doubt]]:
        """What a sentence without a verb of saying holds of his."""
        sentence = self._sentences[i][j]
        findings, inner = self._inside(sentence)
        following = (
            self._sentences[i][j + 1].span.start if j + 1 < len(self._sentences[i]) else sentence.span.end
        )
        around = self._blanked[sentence.span.start : following + LONGEST_SUBJECT]
        points_at_him = (
            self._grammar.pronoun_in(around)
            or self._grammar.describes(around)
            or self._grammar.is_named_in(around)
        )
        if not doubts and not inner and points_at_him and self._is_full_sentence(sentence):
            doubts = self._doubts(sentence, "it is open who says this")
        return findings, [*doubts, *inner]

    def _inside(self, sentence: Sentence) -> tuple[list[Finding], list[Doubt]]:
        """Quotations of his inside somebody else's, read as a text of its own."""
        findings: list[Finding] = []
        doubts: list[Doubt] = []
        pieces = () if self._is_inner else (piece for q in sentence.quotations for piece in q.pieces)
        for piece in pieces:
            if MARK.search(self._text, piece.start, piece.end):
                inner = self._layout.excerpt(piece)
                found, unsure = ProseReader(
                    inner, list(inner.paragraphs), self._grammar, is_inner=True
                ).read()
                findings += [finding.moved(piece.start) for finding in found if finding.kind is Kind.QUOTE]
                doubts += [doubt.moved(piece.start) for doubt in unsure]
        return findings, doubts

    def _attributed(
        self, i: int, j: int, sentence: Sentence, first: Attribution
    ) -> tuple[list[Finding], list[Doubt]]:
        if (
            COMPARISON.search(self._blanked[sentence.span.start : first.span.start])
            and not sentence.quotations
        ):
            return [], [Doubt(sentence.span, "a comparison with what he said, in the author's words")]
        lead = self._lead_in(i, j, sentence, first)
        findings: list[Finding] = []
        preceding = self._adjoining(sentence, first)
        if preceding:
            pieces = tuple(piece for quotation in preceding for piece in quotation.pieces)
            findings.append(
                Finding(Kind.QUOTE, pieces, first.span, "quotation, then who said it", lead_in=lead)
            )
        following = [q for q in sentence.quotations if q.outer.start >= first.span.end]
        later = self._governed(sentence, first, following, split=bool(preceding))
        if later is not None:
            direct, spans, rule = later
            if direct and findings:
                findings[0] = replace(
                    findings[0], answer=(*findings[0].answer, *spans), rule="quotation split by who said it"
                )
            else:
                before = trim(self._text, sentence.span.start, spans[0].start - (1 if direct else 0))
                findings.append(
                    Finding(
                        Kind.QUOTE if direct else Kind.REPORTED,
                        spans,
                        first.span,
                        rule,
                        lead_in=lead if preceding else before,
                    )
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
        self, sentence: Sentence, attribution: Attribution, quotations: list[Quotation], *, split: bool
    ) -> tuple[bool, tuple[Span, ...], str] | None:
        """What an attribution governs behind it: (direct speech?, spans, rule), or None."""
        stop, end = attribution.span.end, sentence.span.end
        if self._blanked[stop : stop + 1] == "的":
            return None
        if quotations:
            gap = self._blanked[stop : quotations[0].outer.start]
            if self._introduces_directly(attribution, gap) or (split and SPLIT_GAP.fullmatch(gap)):
                run = self._run(quotations)
                tail = self._blanked[run[-1].outer.end : end].strip()
                closed = self._text[run[-1].pieces[-1].end - 1] in ",.!?" and LATIN_WORD.search(tail)
                if gap.rstrip().endswith(":") or closed or not tail or tail[0] in "。,;!?.)…:—-":
                    return (
                        True,
                        tuple(piece for q in run for piece in q.pieces),
                        "who said it, then the quotation",
                    )
        content = self._content(attribution, stop, end)
        return None if content is None else (False, (content,), "reported speech")

    def _introduces_directly(self, attribution: Attribution, gap: str) -> bool:
        if DIRECT_GAP.fullmatch(gap) or (attribution.verb in ("told", "asked") and OBJECT_GAP.fullmatch(gap)):
            return True
        if not TOPIC_GAP.fullmatch(gap) or gap.lstrip().startswith((",", ":")):
            return False
        return (
            gap.rstrip().endswith(":") or bool(SPEECH_NOUN.search(gap)) or attribution.verb in cues.NARRATING
        )

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
        if rest.rstrip().endswith(":"):
            return None
        if verb in EVERY_VERB_EN:
            that = (
                None
                if attribution.inverted
                else THAT.match(rest) or (verb in cues.CONTENT_EN and BARE.match(rest))
            )
            return self._statement(stop + that.end(), end) if that else None
        if rest.lstrip().startswith((",", ":")):
            start = stop + len(rest) - len(rest.lstrip().lstrip(",:"))
        elif verb in cues.CONTENT_WITHOUT_COMMA or (
            verb.startswith("的") and verb.rstrip("是在于为")[1:] in cues.OPINION_NOUNS
        ):
            start = stop
        else:
            return None
        return self._statement(start, end)

    def _statement(self, start: int, end: int) -> Span | None:
        span = trim(self._text, start, end)
        return None if span is None or len(span) < SHORTEST_CONTENT else span

    # without an attribution of its own

    def _held(self, sentence: Sentence, quotation: Quotation) -> Finding:
        name = next(self._grammar.names(self._blanked[sentence.span.start : sentence.span.end]))
        attribution = Span(sentence.span.start + name.start(), sentence.span.start + name.end())
        start = sentence.span.start
        edges = [m.end() for m in re.finditer(r"[,。;:]", self._blanked[start : quotation.outer.start])]
        clause = start + max(edges, default=0)
        lead = trim(
            self._text,
            clause if quotation.outer.start - clause >= SHORTEST_CONTENT else start,
            quotation.outer.start,
        )
        return Finding(
            Kind.QUOTE,
            quotation.pieces,
            attribution,
            "a view of his, quoted inside the author's sentence",
            lead_in=lead,
        )

    def _unattributed(self, i: int, j: int, sentence: Sentence) -> tuple[list[Finding], list[Doubt]]:
        if not sentence.quotations or not self._is_bare(sentence) or j == 0:
            return [], []
        previous = self._sentences[i][j - 1].span
        words = self._text[sentence.quotations[0].pieces[0].start : sentence.quotations[0].pieces[0].end]
        named = list(self._grammar.names(self._blanked[previous.start : previous.end]))
        if not named or not FIRST_PERSON.search(words):
            return [], []
        if self._attributions(previous.start, previous.end) or self._people.others_in(previous):
            return [], self._doubts(sentence, "stands alone after a sentence that names him")
        name = Span(previous.start + named[-1].start(), previous.start + named[-1].end())
        pieces = tuple(piece for q in sentence.quotations for piece in q.pieces)
        return [
            Finding(
                Kind.QUOTE,
                pieces,
                name,
                "in the first person, after a sentence about him alone",
                lead_in=previous,
            )
        ], []

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
        if last.attribution is None:
            return False
        tail = self._blanked[last.attribution.end : previous.span.end].strip(" 。.,!?")
        return last.kind is Kind.QUOTE and previous.span.start <= last.attribution.start and not tail

    def _block_quotation(self, i: int) -> Iterator[Finding]:
        """The paragraphs that an attribution with a colon at the end of a paragraph introduces."""
        if i + 1 >= len(self._blocks) or not self._sentences[i]:
            return
        last = self._sentences[i][-1]
        attributions = self._attributions(last.span.start, last.span.end)
        if self._blanked[last.span.end - 1] != ":":
            return
        first = self._leading(last, attributions) if attributions else self._announced(last.span)
        if first is None:
            return
        his = first.who is Who.SPEAKER or (
            first.who is Who.PRONOUN and self._pronoun_is_speaker(i, len(self._sentences[i]) - 1, first)
        )
        pieces = tuple(self._introduced(i + 1)) if his else ()
        if pieces:
            yield Finding(
                Kind.QUOTE, pieces, first.span, "a paragraph introduced with a colon", lead_in=last.span
            )

    def _announced(self, span: Span) -> Attribution | None:
        """The words before a colon that announce what he said without a verb of saying (NAME的原话：)."""
        named = list(self._grammar.names(self._blanked[span.start : span.end]))
        if not named or self._people.others_in(span):
            return None
        start, end = span.start + named[-1].start(), span.start + named[-1].end()
        return Attribution(Who.SPEAKER, Span(start, end), "") if ANNOUNCEMENT.match(self._text, end) else None

    def _introduced(self, i: int) -> Iterator[Span]:
        """The block that a colon introduces, and those that go on with it: a list, or lines behind >."""
        first = self._blocks[i]
        if first.quotations and self._text[first.span.start] in OPENING_MARKS:
            if self._sentences[i] and self._is_bare(self._sentences[i][0]):
                yield from (piece for quotation in first.quotations for piece in quotation.pieces)
            return
        yield first.span
        head = first.paragraphs[0]
        for block in self._blocks[i + 1 :]:
            paragraph = block.paragraphs[0]
            if not (head.quoted or head.bulleted) or (paragraph.quoted, paragraph.bulleted) != (
                head.quoted,
                head.bulleted,
            ):
                return
            yield block.span

    # around

    def _lead_in(self, i: int, j: int, sentence: Sentence, attribution: Attribution) -> Span | None:
        """The author's words before a quotation: in the same sentence, else the sentence before."""
        first = min([attribution.span.start, *(q.outer.start for q in sentence.quotations)])
        own = trim(self._text, sentence.span.start, first)
        if own is not None and len(own) >= SHORTEST_CONTENT:
            return own
        return self._sentences[i][j - 1].span if j > 0 else None

    def _doubts(self, sentence: Sentence, reason: str) -> list[Doubt]:
        if not sentence.quotations and not self._grammar.pronoun_in(
            self._blanked[sentence.span.start : sentence.span.end]
        ):
            return [Doubt(sentence.span, reason)]
        long = [q for q in sentence.quotations if len(q.outer) - 2 >= SHORTEST_UNSURE]
        if self._is_full_sentence(sentence):
            long = list(sentence.quotations)
        return [Doubt(piece, reason) for q in long for piece in q.pieces] or [Doubt(sentence.span, reason)]

    def _pronoun_is_speaker(self, i: int, j: int, attribution: Attribution) -> bool:
        """Whether a pronoun can only mean him: the nearest sentence that names anybody names him alone.

        Sentences about somebody whom the pronoun cannot mean, a woman where it says he, are passed over.
        """
        start = self._sentences[i][j].span.start
        stretches = [Span(start, attribution.span.start)] if attribution.span.start > start else []
        stretches += [s.span for s in reversed(self._sentences[i][max(0, j - ANTECEDENT_SENTENCES) : j])]
        for sentences in reversed(self._sentences[max(0, i - ANTECEDENT_PARAGRAPHS) : i]):
            stretches += [sentence.span for sentence in reversed(sentences[-ANTECEDENT_SENTENCES:])]
        for stretch in stretches[:ANTECEDENT_SENTENCES]:
            his = self._grammar.is_named_in(self._blanked[stretch.start : stretch.end])
            if not self._is_of_other_gender(stretch) and self._names_others(stretch):
                return False
            if his:
                return True
        return False

    def _names_others(self, stretch: Span) -> bool:
        return self._people.others_in(stretch) or any(
            attribution.who is Who.OTHER for attribution in self._attributions(stretch.start, stretch.end)[:1]
        )

    def _is_of_other_gender(self, stretch: Span) -> bool:
        """Whether a stretch is about people whom the speaker's pronoun cannot mean."""
        return self._other_gender.search(self._blanked, stretch.start, stretch.end) is not None

    def _is_full_sentence(self, sentence: Sentence) -> bool:
        return any(ends_with_sentence(self._text, quotation) for quotation in sentence.quotations)
