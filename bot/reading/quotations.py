"""Quotations and reported speech in prose, and who said it.

An article is read sentence by sentence: a sentence may hold quotations, and attributions (a subject
with a verb of saying). What the speaker governs is his, what anybody else governs is not, and a
pronoun counts only where nobody else could be meant. Nothing is taken without an attribution.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice, pairwise

from bot.documents import Kind, Span
from bot.folding import is_han
from bot.reading import cues
from bot.reading.attribution import Attribution, Grammar, Who
from bot.reading.findings import Doubt, Finding
from bot.reading.layout import LONGEST_NOTICE, Layout, Paragraph, Shape, trim
from bot.reading.marks import (
    MARK,
    Block,
    Quotation,
    blank_quotations,
    ends_with_sentence,
    find_blocks,
    sentence_end,
)
from bot.reading.people import BLANK, People
from bot.reading.signatures import find_signed

SHORTEST_CONTENT = 4
"""Characters of the shortest reported clause; less is a fragment of grammar, not a statement."""

SHORTEST_UNSURE = 8
"""Characters of the shortest quotation worth a look by an editor; shorter ones are names and scare quotes."""

ANTECEDENT_PARAGRAPHS = 6
"""Paragraphs before its own in which a pronoun is looked up; further back nobody remembers whom it meant."""

ANTECEDENT_SENTENCES = 40
"""The same in sentences, so that a paragraph without an end costs no more."""

LONGEST_TAIL = 100
"""Characters behind a quotation in which an attribution that belongs to it begins."""

OPENING_MARKS = '“「『"'
LONGEST_SUBJECT = 12
"""Characters at the start of the next sentence in which it says whom it is about."""

HAN = re.compile(r"[\u4e00-\u9fff]")
LATIN_WORD = re.compile(r"[a-z]{2}")
FIRST_PERSON = re.compile(r"^(?:我|我们|咱们)|\b(?:i|we|our|my)\b")
DIRECT_GAP = re.compile(r"\s*[:,]?\s*(?:就是|便是|即是?|是|为|成)?\s*")
SPLIT_GAP = re.compile(r",? ?[a-z0-9 '’-]{0,60}[,:] ?")
OBJECT_GAP = re.compile(r" (?:[a-z'’-]+ ){0,4}[a-z'’-]+[:,] ")
TOPIC_GAP = re.compile(r"[^,。:;]{0,24}[:,]\s*")
SPEECH_NOUN = re.compile(
    rf"(?:{'|'.join([*cues.chinese.HELD_NOUNS, *cues.chinese.OPINION_NOUNS])}|话|道理|模式)[:,]\s*$"
)
THAT = re.compile(r"(?:(?: [a-z0-9'’-]+){0,6}?|,[^,.;:\x00]{1,60},) that ")
BARE = re.compile(
    r" (?!(?:in|of|about|to|with|on|at|for|from|as|it|so|this|nothing|goodbye|hello|when|while|after|before"
    r"|once|again|afterwards|later|yesterday|today|tonight|early|outside|inside|during|over|into|through|[a-z]+ly)\b)(?=[a-z0-9$\x00“\"])"
)
EVERY_VERB_EN = frozenset([*cues.english.SAYING_EN, "asked", "asks", *cues.english.SAYING_PHRASES_EN])
ANNOUNCEMENT = re.compile(rf"[^,。;:]{{0,12}}(?:{'|'.join(cues.chinese.SPEECH_NOUNS)})[^,。;:]{{0,6}}:")
PARTICIPLE = re.compile(rf"[,\s](?P<verb>{'|'.join(cues.english.PARTICIPLES_EN)})\b(?: [a-z]+)?? that ")
COMPARISON = re.compile(r"(?:就像|正如|好像|像|如|as)\s*$")
NAME_LIKE_PRONOUN = re.compile(r"(?:He|She) [A-Z][a-z]")
"""A Chinese name in Latin script that begins with the letters of a pronoun: He Lanzhou."""

CREDIT = re.compile(
    r"(?:摄影?|供图|制图|图源|图片|图\s?(?=/)|photo(?:graph(?:y)?)?|picture|image|credit)(?: by)?\s?[/:|]"
    r"\s?[^。:!?]{1,24}$"
)
CAPTION = re.compile(r"[▲△▼]|图为|图说|左起|右起|上图|下图|[\[(](?:photo|picture|image|配?图)")
"""A paragraph that says what a picture shows, or who took it; what it names is not what the text is about."""

CONTRAST = re.compile(
    r"[,;](?:(?<=;)|(?<=,)(?:\s?(?:而|但|不过|然而)| (?:but|while|whereas|though|although|yet) )"
    r"|\s?(?:而|但|但是|不过|然而|可)?[^,。:;\x00]{0,24}?[则却倒])"
)
"""What begins a clause that sets one person's words against another's."""

WHOLE_SENTENCE = re.compile(r"[^。!?…:;\x00“”「」]*+[。!?]")
SPOKEN_TO = re.compile(
    r"(?:问|告诉|提醒|递给|交给|寄给|送给|拉住|叫住)了?[他她](?!们)"
    r"|\b(?:asked|asks|told|tells|sent|sends|gave|gives|handed|hands|showed|shows|offered|offers)"
    r" (?:him|her)\b"
)
"""Words by which a sentence tells that somebody else turns to the one whom the pronoun means."""

CLAUSE_ENDS = "。.,!?…—-~、;:"
BREAK = re.compile(r"[,。:;!?、\s]")
SUBJECTLESS_ACT = re.compile(
    r"(?:说[着罢完]|边说|一[边面]|又|再|接着|随[即后]|顿了|停了|想了|笑了|沉默|稍)[^,。:;!?他她\x00]{0,24},\s*"
)
"""What somebody does between two pieces of one sentence of his, told without naming him again."""

RELATIVE = re.compile(r"(?: [a-z0-9'’-]+)+? (?:an?|the|his|her|its|their) [a-z-]+(?: [a-z-]+)? that ")
SAID_ALREADY = re.compile(
    r"(?:as|when|while|if|because|since|after|before|although|though|like|so|in|on|at|by|asked|speaking"
    r"|yet|but|still|however|for|to|later|then|once|[a-z]+ing|[a-z]+ly)\b"
)
"""How a sentence begins whose first clause is the author's, so that none of it is given as said."""

SAID_LAST = re.compile(
    r"(?: (?:on|in|at|last|this|yesterday|today|later|afterwards|earlier|during)[^,;:.\x00]{0,40})?\.?"
)
"""What may stand behind an attribution at the very end of a sentence: when and where it was said."""

GAP_BETWEEN_QUOTATIONS = re.compile(r"[\s,、;]*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of prose with the quotations that stand in it."""

    span: Span
    quotations: tuple[Quotation, ...]


class ProseReader:
    """Reads the prose paragraphs of one document."""

    def __init__(
        self,
        layout: Layout,
        paragraphs: list[Paragraph],
        grammar: Grammar,
        around: People | None = None,
    ) -> None:
        """`around`: the people of the text in a quotation of which this one stands; then not read deeper."""
        self._is_inner = around is not None
        self._layout = layout
        self._original = layout.original
        self._text = layout.folded
        prose = [p for p in paragraphs if p.shape is Shape.TEXT and not _is_caption(p.words)]
        self._blocks = find_blocks(layout, prose)
        self._blanked = blank_quotations(self._text, self._blocks)
        self._attributed_at: dict[tuple[int, int], list[Attribution]] = {}
        self._people = People(self._original, self._blanked, grammar.speaker, around)
        self._grammar = (
            grammar if self._is_inner else grammar.in_document(self._original, self._text, self._people)
        )
        self._other_gender = _of_other_gender(grammar.speaker.pronouns)
        self._names_him = self._grammar.is_named_in(self._blanked)
        self._sentences = [self._split(block) for block in self._blocks]
        self._signed = [] if self._is_inner else list(find_signed(layout, self._blocks, self._grammar))

    def read(self) -> tuple[list[Finding], list[Doubt]]:
        """Everything found, in the order of the document, and what is left out as unsure."""
        findings: list[Finding] = list(self._signed)
        doubts: list[Doubt] = []
        signed = {piece.start for finding in self._signed for piece in finding.answer}
        for i, block in enumerate(self._blocks):
            if block.span.start in signed or any(q.pieces[0].start in signed for q in block.quotations):
                continue
            doubts.extend(self._behind_unclosed(block))
            last: Finding | None = None
            further: list[Span] = []  # what the sentences behind add to the last finding
            for j, sentence in enumerate(self._sentences[i]):
                if last is not None and self._goes_on_quoting(sentence, i, j, last):
                    further += [piece for q in sentence.quotations for piece in q.pieces]
                    continue
                if last is not None and further:
                    findings[-1], further = replace(last, answer=(*last.answer, *further)), []
                found, doubt = self._read_sentence(i, j, sentence)
                findings.extend(found)
                doubts.extend(doubt)
                last = found[-1] if found else None
            if last is not None and further:
                findings[-1] = replace(last, answer=(*last.answer, *further))
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
                following = waiting[-1].outer.start if waiting else end
                done = ends_with_sentence(text, quotation) and not (
                    self._attributed_after(start, quotation, end) or self._gesture(position, following)
                )
            else:
                limit = waiting[-1].outer.start if waiting else end
                stop = sentence_end(blanked, position, limit, end)
                done, position = stop is not None, limit if stop is None else stop + 1
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
                    sentences.extend(self._parts(Sentence(span, tuple(inside))))
                start, inside = position, []
        return sentences

    def _parts(self, sentence: Sentence) -> Iterator[Sentence]:
        """A sentence, cut where somebody else is set against the one who speaks before (…，NAME却说，…)."""
        start, end = sentence.span.start, sentence.span.end
        if CONTRAST.search(self._blanked, start, end):
            for before, attribution in pairwise(self._attributions(start, end)):
                edge = self._contrast(before, attribution, start)
                if edge is not None:
                    kept = tuple(q for q in sentence.quotations if start <= q.outer.start < edge)
                    yield Sentence(Span(start, edge), kept)
                    start = edge + 1
        span = trim(self._text, start, end)
        if span is not None:
            yield Sentence(span, tuple(q for q in sentence.quotations if q.outer.start >= start))

    def _contrast(self, before: Attribution, attribution: Attribution, start: int) -> int | None:
        """Where the mark stands that parts an attribution from one of another person before it."""
        edge = max(self._blanked.rfind(mark, before.span.end + 1, attribution.span.end) for mark in ",;")
        object_of_noun = self._blanked[attribution.span.end : attribution.span.end + 1] == "的"
        if edge <= start or object_of_noun or before.who is attribution.who is not Who.OTHER:
            return None
        contrasts = CONTRAST.match(self._blanked, edge, attribution.span.end)
        return edge if contrasts else None

    def _attributed_after(self, start: int, quotation: Quotation, end: int) -> bool:
        """Whether the words right after a quotation say who said it (and none before it did)."""
        lead = self._blanked[start : quotation.outer.start].rstrip()
        if lead.endswith(":") or (lead and self._attributions(start, quotation.outer.start)):
            return False
        rest = self._blanked[quotation.outer.end : min(end, quotation.outer.end + LONGEST_TAIL)]
        bare = rest.lstrip()
        first = BREAK.split(bare, maxsplit=1)[0] if is_han(bare[:1] or " ") else bare.split(".")[0]
        offset = quotation.outer.end + len(rest) - len(bare)
        if first and self._attributions(offset, offset + len(first)):
            return True
        ending = WHOLE_SENTENCE.match(bare)
        return ending is not None and self._closes(offset, offset + ending.end())

    def _closes(self, start: int, end: int) -> bool:
        """Whether a stretch tells in passing who said the words before it: …，NAME说。"""
        if self._grammar.laughs(self._blanked, start, end):
            return True
        attributions = self._attributions(start, end)
        if len(attributions) != 1 or self._people.others_in(Span(start, end)):
            return False
        return attributions[0].who is not Who.OTHER and attributions[0].span.end == end - 1

    def _attributions(self, start: int, end: int) -> list[Attribution]:
        """The attributions in a stretch, in order, in whichever of the two languages they are written."""
        known = self._attributed_at.get((start, end))
        if known is not None:
            return known
        found: list[Attribution] = []
        if HAN.search(self._blanked, start, end):
            found += self._grammar.find_chinese(self._blanked, start, end)
        if LATIN_WORD.search(self._blanked, start, end):
            found += self._grammar.find_english(self._original, self._blanked, start, end)
        found.sort(key=lambda attribution: (attribution.span.start, attribution.span.end))
        self._attributed_at[start, end] = found
        return found

    # one sentence

    def _read_sentence(self, i: int, j: int, sentence: Sentence) -> tuple[list[Finding], list[Doubt]]:
        start, end = sentence.span.start, sentence.span.end
        stray = self._blocks[i].stray
        if bisect_left(stray, start) < bisect_left(stray, end):
            return [], self._doubts(sentence, "a quotation mark is never opened here")
        held = [
            (q, self._grammar.view_holder(self._blanked, start, q.outer, end)) for q in sentence.quotations
        ]
        views = [(quotation, holder) for quotation, holder in held if holder is not None]
        if views and self._is_his(i, j, views[0][1]):
            return [self._held(sentence, quotation, holder) for quotation, holder in views], []
        attributions = self._attributions(start, end)
        if attributions:
            return self._said_by(i, j, sentence, attributions)
        actor = self._acting(sentence) if sentence.quotations else None
        alone = actor is not None and not self._people.others_in(Span(start, actor.span.end))
        if actor is not None and alone and self._is_full_sentence(sentence) and self._is_his(i, j, actor):
            return self._attributed(i, j, sentence, [actor]), []
        findings, doubts = self._unattributed(i, j, sentence)
        return (findings, doubts) if findings else self._said_by_nobody(i, j, doubts)

    def _acting(self, sentence: Sentence) -> Attribution | None:
        """The speaker where no verb of saying is: NAME摇头：“…”, “…”NAME笑了，“…”."""
        actor: Attribution | None = self._grammar.opens_his_words(
            self._blanked, sentence.span.start, sentence.span.end
        )
        if actor is None:
            actor = self._grammar.laughs(self._blanked, sentence.quotations[-1].outer.end, sentence.span.end)
        for before, after in pairwise(sentence.quotations if actor is None else ()):
            name = self._gesture(before.outer.end, after.outer.start)
            if actor is None and name is not None:
                actor = Attribution(Who.SPEAKER, name, "")
        return actor

    def _gesture(self, start: int, end: int) -> Span | None:
        """His name where nothing stands between two quotations but what he does, and nobody else."""
        name = self._grammar.parts_his_words(self._blanked, start, end) if start < end else None
        return None if name is None or self._people.others_in(Span(start, end)) else name

    def _said_by(
        self, i: int, j: int, sentence: Sentence, attributions: list[Attribution]
    ) -> tuple[list[Finding], list[Doubt]]:
        """What a sentence with attributions holds of his."""
        first = self._leading(sentence, attributions)
        if first.who is Who.OTHER:
            return self._said_by_somebody(sentence)
        if first.who is Who.SHARED:
            return [], self._doubts(sentence, "a name that two people share")
        if first.who is Who.PRONOUN and self._grammar.is_named_in(
            self._blanked[first.span.end : sentence.span.end]
        ):
            return [], []
        if not self._is_his(i, j, first):
            findings, doubts = self._inside(sentence)
            return findings, [*doubts, *self._doubts(sentence, "a pronoun that may mean somebody else")]
        before = self._blanked[sentence.span.start : first.span.start]
        if self._grammar.speaks_at_second_hand(before):
            return [], self._doubts(sentence, "given as fiction or as hearsay")
        if COMPARISON.search(before) and not sentence.quotations:
            return [], [Doubt(sentence.span, "a comparison with what he said, in the author's words")]
        chain = list(self._same_subject(first, attributions[attributions.index(first) :]))
        return self._attributed(i, j, sentence, chain), []

    def _same_subject(self, first: Attribution, following: list[Attribution]) -> Iterator[Attribution]:
        """An attribution and those right behind it whose subject is the same person."""
        for attribution in following:
            pronoun = attribution.who is Who.PRONOUN and first.who is Who.SPEAKER
            if attribution.who is not first.who and not (
                pronoun and not self._people.others_in(Span(first.span.start, attribution.span.end))
            ):
                return
            yield attribution

    def _is_his(self, i: int, j: int, attribution: Attribution) -> bool:
        """Whether an attribution in a sentence points at the speaker, by name or by a clear pronoun."""
        if attribution.who is Who.PRONOUN:
            return self._pronoun_is_speaker(i, j, attribution)
        return attribution.who is Who.SPEAKER

    def _leading(self, sentence: Sentence, attributions: list[Attribution]) -> Attribution:
        """The attribution that governs the sentence: the first that touches a quotation, else the first."""
        for attribution in attributions if sentence.quotations else ():
            if self._blanked[attribution.span.end : attribution.span.end + 1] == "的":
                continue
            behind = _first_behind(sentence.quotations, attribution.span.end)
            following = sentence.quotations[behind : behind + 1]
            gap = self._blanked[attribution.span.end : following[0].outer.start] if following else None
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
            or (self._is_bare(sentence) and self._names_him)
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
            words = self._text[piece.start : piece.end]
            if MARK.search(words) and self._grammar.may_mean_him(words):
                inner = self._layout.excerpt(piece)
                found, unsure = ProseReader(inner, list(inner.paragraphs), self._grammar, self._people).read()
                findings += [finding.moved(piece.start) for finding in found if finding.kind is Kind.QUOTE]
                doubts += [doubt.moved(piece.start) for doubt in unsure]
        return findings, doubts

    def _attributed(self, i: int, j: int, sentence: Sentence, chain: list[Attribution]) -> list[Finding]:
        """The quotation before the first attribution, and what the first that governs anything governs."""
        first = chain[0]
        lead = self._lead_in(i, j, sentence, first)
        preceding = self._adjoining(sentence, first)
        pieces = tuple(piece for quotation in preceding for piece in quotation.pieces)
        quoted = [Finding(Kind.QUOTE, pieces, first.span, "quotation, then who said it", lead_in=lead)]
        findings = quoted if preceding else []
        for attribution in chain:
            following = _first_behind(sentence.quotations, attribution.span.end)
            governed = self._governed(sentence, attribution, following, split=bool(preceding))
            if governed is None:
                continue
            direct, spans, rule = governed
            if direct and findings:
                answer = (*findings[0].answer, *spans)
                return [replace(findings[0], answer=answer, rule="quotation split by who said it")]
            before = trim(self._text, sentence.span.start, spans[0].start - (1 if direct else 0))
            kind = Kind.QUOTE if direct else Kind.REPORTED
            lead = lead if preceding else before
            return [*findings, Finding(kind, spans, attribution.span, rule, lead_in=lead)]
        return [*findings, *self._continued(sentence, first, lead), *self._said_last(sentence, first)]

    def _said_last(self, sentence: Sentence, last: Attribution) -> Iterator[Finding]:
        """The clauses without quotation marks that an English attribution at the very end governs."""
        start, end = sentence.span.start, sentence.span.end
        clauses, comma, title = self._blanked[start : last.span.start].rpartition(",")
        if sentence.quotations or not comma or last.verb not in cues.english.CONTENT_EN:
            return
        if last.who is Who.PRONOUN and self._grammar.is_named_in(clauses):
            return  # the name may be a company's: The Harrowgate Ferries will stop, the owner said
        if SAID_LAST.fullmatch(self._blanked, last.span.end, end) is None or SAID_ALREADY.match(clauses):
            return
        if title.strip() and not self._grammar.only_introduces(title):
            return
        content = self._statement(start, start + len(clauses) + 1)
        if content is not None:
            yield Finding(Kind.REPORTED, (content,), last.span, "reported speech, then who said it")

    def _continued(self, sentence: Sentence, first: Attribution, lead: Span | None) -> Iterator[Finding]:
        """What an English sentence adds behind its attribution: `she said, adding that …`."""
        participle = PARTICIPLE.search(self._blanked, first.span.end, sentence.span.end)
        content = participle and self._statement(participle.end(), sentence.span.end)
        if participle and content:
            said = Span(*participle.span("verb"))
            yield Finding(Kind.REPORTED, (content,), said, "reported speech", lead_in=lead)

    def _adjoining(self, sentence: Sentence, attribution: Attribution) -> list[Quotation]:
        """The quotations that end right before an attribution, touching one another."""
        found: list[Quotation] = []
        edge = attribution.span.start
        ends = bisect_right(sentence.quotations, edge, key=lambda quotation: quotation.outer.end)
        for at in range(ends - 1, -1, -1):
            quotation = sentence.quotations[at]
            between = self._blanked[quotation.outer.end : edge]
            if found and not GAP_BETWEEN_QUOTATIONS.fullmatch(between):
                break
            if not found and not self._stands_alone(sentence, quotation):
                break
            if not found and not (
                self._grammar.only_introduces(between) or self._closes(quotation.outer.end, sentence.span.end)
            ):
                break
            found.append(quotation)
            edge = quotation.outer.start
        return found[::-1]

    def _stands_alone(self, sentence: Sentence, quotation: Quotation) -> bool:
        """Whether a quotation is more than a phrase inside somebody's sentence (…被称为“…”，他说)."""
        lead = self._blanked[sentence.span.start : quotation.outer.start]
        return (
            self._text[quotation.pieces[-1].end - 1] in CLAUSE_ENDS or not HAN.search(lead) or BLANK in lead
        )

    def _governed(
        self, sentence: Sentence, attribution: Attribution, following: int, *, split: bool
    ) -> tuple[bool, tuple[Span, ...], str] | None:
        """What an attribution governs behind it: (direct speech?, spans, rule), or None.

        `following`: the index of the first quotation behind it.
        """
        stop, end = attribution.span.end, sentence.span.end
        if self._blanked[stop : stop + 1] == "的":
            return None
        if following < len(sentence.quotations):
            first, is_last = sentence.quotations[following], following == len(sentence.quotations) - 1
            gap = self._blanked[stop : first.outer.start]
            whole = gap == " that " and is_last and not self._blanked[first.outer.end : end].strip(" .")
            goes_on = split and (SPLIT_GAP.fullmatch(gap) or self._continues(first, stop))
            if self._introduces_directly(attribution, gap) or goes_on or whole:
                run = self._run(sentence.quotations, following)
                tail = self._blanked[run[-1].outer.end : end].strip()
                closed = self._text[run[-1].pieces[-1].end - 1] in ",.!?" and LATIN_WORD.search(tail)
                if gap.rstrip().endswith(":") or closed or not tail or tail[0] in "。,;!?.)…:—-":
                    return (
                        True,
                        tuple(piece for q in run for piece in q.pieces),
                        "who said it, then the quotation",
                    )
        if split and attribution.verb in EVERY_VERB_EN and self._is_relative(stop, end):
            return None
        content = self._content(attribution, stop, end)
        return None if content is None else (False, (content,), "reported speech")

    def _is_relative(self, stop: int, end: int) -> bool:
        """Whether `that`, behind an attribution that closes a quotation, tells of a thing: in a hall that"""
        return RELATIVE.match(self._blanked, stop, end) is not None

    def _introduces_directly(self, attribution: Attribution, gap: str) -> bool:
        if DIRECT_GAP.fullmatch(gap) or (
            (attribution.verb in ("told", "asked") or gap.startswith(" to ")) and OBJECT_GAP.fullmatch(gap)
        ):
            return True
        if not TOPIC_GAP.fullmatch(gap) or gap.lstrip().startswith((",", ":")):
            return False
        return (
            gap.rstrip().endswith(":")
            or bool(SPEECH_NOUN.search(gap))
            or attribution.verb in cues.chinese.NARRATING
        )

    def _run(self, quotations: tuple[Quotation, ...], first: int) -> list[Quotation]:
        run = [quotations[first]]
        for quotation in islice(quotations, first + 1, None):
            gap = self._blanked[run[-1].outer.end : quotation.outer.start]
            goes_on = self._continues(quotation, run[-1].outer.end) or self._acts_between(run[-1], quotation)
            if not GAP_BETWEEN_QUOTATIONS.fullmatch(gap) and not goes_on:
                break
            run.append(quotation)
        return run

    def _acts_between(self, before: Quotation, after: Quotation) -> bool:
        """Whether only what the same person does stands between two pieces of an unfinished sentence."""
        act = SUBJECTLESS_ACT.fullmatch(self._blanked, before.outer.end, after.outer.start)
        unfinished = self._text[before.pieces[-1].end - 1] in ",、—…"
        return act is not None and unfinished and not self._people.others_in(Span(*act.span()))

    def _continues(self, quotation: Quotation, start: int) -> bool:
        """Whether a quotation goes on in the middle of a sentence of its own, as a small letter shows."""
        lower = self._original[quotation.pieces[0].start].islower()
        return lower and not self._attributions(start, quotation.outer.start)

    def _content(self, attribution: Attribution, stop: int, end: int) -> Span | None:
        """The reported clause behind a verb, to the end of the sentence."""
        verb = attribution.verb
        rest = self._blanked[stop:end]
        if attribution.closes or rest.rstrip().endswith(":"):
            return None
        if verb in EVERY_VERB_EN:
            that = None if verb in cues.english.NAMING_EN else THAT.match(rest)
            if that is None and verb in cues.english.CONTENT_EN:
                that = BARE.match(rest)
            return self._statement(stop + that.end(), end) if that else None
        if rest.lstrip().startswith((",", ":")):
            start = stop + len(rest) - len(rest.lstrip().lstrip(",:"))
        elif self._blanked[stop - 1] in "了过":
            return None
        elif verb in cues.chinese.CONTENT_WITHOUT_COMMA or (
            verb.startswith("的") and verb.rstrip("是在于为")[1:] in cues.chinese.OPINION_NOUNS
        ):
            start = stop
        else:
            return None
        return self._statement(start, end)

    def _statement(self, start: int, end: int) -> Span | None:
        span = trim(self._text, start, end)
        return None if span is None or len(span) < SHORTEST_CONTENT else span

    # without an attribution of its own

    def _held(self, sentence: Sentence, quotation: Quotation, holder: Attribution) -> Finding:
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
            holder.span,
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
        if last.kind is not Kind.QUOTE or last.attribution.start < previous.span.start:
            return False
        tail = trim(self._blanked, last.attribution.end, previous.span.end)
        return tail is None or not self._turns_elsewhere(tail)

    def _turns_elsewhere(self, tail: Span) -> bool:
        """Whether the words behind an attribution bring in somebody else who may speak next."""
        if len(tail) > LONGEST_TAIL or BLANK in self._blanked[tail.start : tail.end]:
            return True
        return self._people.others_in(tail) or bool(self._attributions(tail.start, tail.end))

    def _block_quotation(self, i: int) -> Iterator[Finding]:
        """The paragraphs that an attribution with a colon at the end of a paragraph introduces."""
        if i + 1 >= len(self._blocks) or not self._sentences[i]:
            return
        if self._blocks[i + 1].span.start > self._blocks[i].span.end + 1:
            return  # what the colon introduces was read as something else, or is a heading
        last = self._sentences[i][-1]
        attributions = self._attributions(last.span.start, last.span.end)
        if self._blanked[last.span.end - 1] != ":":
            return
        first = self._leading(last, attributions) if attributions else self._announced(last.span)
        if self._text[self._blocks[i + 1].span.start] in OPENING_MARKS:
            spoken = max([last.span.start, *(attribution.span.end for attribution in attributions)])
            first = self._grammar.opens_his_words(self._blanked, spoken, last.span.end) or first
        if first is None:
            return
        his = self._is_his(i, len(self._sentences[i]) - 1, first)
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
            if head.quoted and paragraph.follows_blank:
                return
            indented = head.indent > self._blocks[i - 1].paragraphs[0].indent == 0
            if not (head.quoted or head.bulleted or indented) or (paragraph.quoted, paragraph.bulleted) != (
                head.quoted,
                head.bulleted,
            ):
                return
            if indented and paragraph.indent != head.indent:
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
            if his and self._speaks_of_others(stretch):
                return True
            if SPOKEN_TO.search(self._blanked, stretch.start, stretch.end):
                continue
            if not self._is_of_other_gender(stretch) and self._names_others(stretch):
                return False
            if his:
                return True
        return False

    def _speaks_of_others(self, stretch: Span) -> bool:
        """Whether somebody else is named only in what the speaker says himself."""
        first = next(iter(self._attributions(stretch.start, stretch.end)), None)
        if first is None or first.who is not Who.SPEAKER or first.closes:
            return False
        return not self._people.others_in(Span(stretch.start, first.span.end))

    def _names_others(self, stretch: Span) -> bool:
        return self._people.others_in(stretch) or any(
            attribution.who is Who.OTHER for attribution in self._attributions(stretch.start, stretch.end)[:1]
        )

    def _is_of_other_gender(self, stretch: Span) -> bool:
        """Whether a stretch is about people whom the speaker's pronoun cannot mean."""
        found = self._other_gender.finditer(self._blanked, stretch.start, stretch.end)
        return any(not NAME_LIKE_PRONOUN.match(self._original, match.start()) for match in found)

    def _is_full_sentence(self, sentence: Sentence) -> bool:
        return any(ends_with_sentence(self._text, quotation) for quotation in sentence.quotations)


def _first_behind(quotations: tuple[Quotation, ...], position: int) -> int:
    """The index of the first quotation that does not begin before a position."""
    return bisect_left(quotations, position, key=lambda quotation: quotation.outer.start)


@cache
def _of_other_gender(pronouns: tuple[str, ...]) -> re.Pattern[str]:
    """The words that tell of somebody whom these pronouns cannot mean."""
    own = {kind for kind, words in cues.persons.PRONOUNS.items() if set(words) & set(pronouns)}
    others = [word for kind, words in cues.persons.PRONOUNS.items() if kind not in own for word in words]
    others += [
        *(cues.persons.FEMALE if "female" not in own else ()),
        *(cues.persons.MALE if "male" not in own else ()),
    ]
    return re.compile("|".join(word if is_han(word[0]) else rf"\b{word}\b" for word in others) or "(?!)")


def _is_caption(words: str) -> bool:
    return len(words) <= LONGEST_NOTICE and bool(CAPTION.match(words) or CREDIT.search(words))
