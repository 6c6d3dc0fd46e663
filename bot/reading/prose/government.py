"""What an attribution governs: the quotations that touch it, or the clause behind it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from bot.documents import Kind, Span
from bot.folding import HAN
from bot.reading import cues
from bot.reading.findings import Finding
from bot.reading.people.who import NOT_SAID_BY_HIM, Attribution, Who
from bot.reading.prose.reported_clauses import FINITE, SHORTEST_CONTENT, ReportedClauses
from bot.reading.prose.sentences import ASKING, LATIN_WORD, Prose, Sentence
from bot.reading.text.layout import trim
from bot.reading.text.marks import BLANK, Quotation

DIRECT_GAP = re.compile(
    r"\s*(?:了?[一两三几]遍(?=[,:]))?(?:了?[一两三四五六七八九十]个?字(?=:))?(?:得[^,。:;他她\x00]{1,10}(?=[,:]))?(?:[一两几三四五]个(?=[“「『\"]|$))?(?:[一两几]?[句声番段](?:话|大实话|实话|题外话)?(?=[:,]))?[:,]?\s*(?:[那这]?(?:就|便|正)?是|即是?|为|成)?\s*"
)
SPLIT_GAP = re.compile(r",? ?[a-z0-9 '’-]{0,60}[,:] ?")
OBJECT_GAP = re.compile(r" (?:[a-z'’-]+ ){0,4}[a-z'’-]+[:,] ")
MANNER_GAP = re.compile(
    r",? (?:[a-z]+ly|again|once more|at last|in turn)(?:,? (?:and|but"
    r"|if) [a-z]+ly)?[:,] "
)
"""How somebody says in English what stands behind it: he says simply, “…”"""

TOPIC_GAP = re.compile(r"[^,。:;]{0,24}[:,]\s*")
PLACE_GAP = re.compile(
    r" (?:on|in|at|to|via|through|during|by|for|of|about|with|after|before|later|earlier|this|last"
    r"|yesterday|today"
    r"|afterwards|then|simply|only)\b[^:;“\"\x00]{0,90}: ?"
)
"""When, where and to whom somebody says in English what stands behind the colon."""

WRITTEN_GAP = re.compile(
    r" (?:(?:on )?[a-z]+day )?(?:in|via|on|during|at) (?:an?|the|his|her) (?:[a-z-]+ ){0,3}?(?:interview"
    r"|statement"
    r"|letter|e-?mail|memo|call|speech|message|post|note|release|tweet|conference|briefing|video|blog|hearing|column"
    r"|essay|article|filing|podcast|memoir|report|announcement)(?: (?:on|to|with|for|from|at"
    r"|in) [^,:;“\"\x00]{1,50})?"
    r"(?: (?:[a-z]+day|today|yesterday|tonight|last week|this week))?, "
    r"| (?:(?:on )?[a-z]+day|today|yesterday)(?: (?:in|at|on) [^,:;“\"\x00]{1,40})?, "
)
"""The same with a comma, where a sentence of its own begins behind it: said in a statement on Friday, “…”"""

ANOTHER_SAYING = re.compile(
    r"\b(?:saying|telling|asking|shouting|whispering|calling|say|tell|ask|shout)\b[^:]{0,20}: ?$"
)
SPEECH_NOUN = re.compile(
    rf"(?:{'|'.join([*cues.chinese.HELD_NOUNS, *cues.chinese.OPINION_NOUNS])}|话|道理|模式)[:,]\s*$"
)
ABOUT = re.compile(r"\b(?:about|of|on|over|to|by|for|with|from|called|titled|named|in|at) $")
"""Before a fragment that an English sentence only speaks of: Asked about “…”, NAME said"""

IS_CLAUSE = re.compile(rf"\b(?:that|which|who|{FINITE})\b")
CLAUSE_ENDS = "。.,!?…—-~、;:"
SUBJECTLESS_ACT = re.compile(
    r"(?:说[着罢完]|[说讲]?到?这[里儿]|边说|,?一?[边面]|,?(?:又|再|然后|接着|随[即后]|顿了|停了|想了|笑了|沉默|稍))"
    r"[^,。:;!?他她\x00]{0,24}[,:]\s*"
)
"""What somebody does between two pieces of one sentence of his, told without naming him again."""

TURNS_INTO = re.compile(r",(?:而是|更是|也是|就是|只是|反而)[^。:\x00]{0,12}[“「『\"]")
"""Behind a quoted fragment: the sentence goes on around another one (不是“…”，而是“…”)."""

AGAIN = re.compile(r"又.{0,6}?一句|又(?:补|添|加)")
JOINS_EN = re.compile(r" and (?:(?:also|later|then|further) |[a-z]+ly )?")
JOINS_ZH = re.compile(
    r",(?:(?:但是?|不过|然而|可是?)[他她]|(?:但是?|不过|然而)?(?:同时)?[也还又](?=[承坦强表补指透])|并且?|且|同时|此外|另外|[他她]?(?:还|又|也|同时|另外|接着|最后|随后))(?![不非未没])"
)
"""How a clause begins that another verb of saying of the same person governs."""

RIGHT_BEHIND = re.compile(r",(?:(?:他|她)?(?:并且?|又|亦|续|同时)?[并又亦续称指表强重透坦呼补承宣])")
STATING_AGAIN = frozenset(
    "并指 又指 亦指 续指 称 指 指出 表示 强调 重申 透露 坦言 呼吁 补充 承认 宣布".split()
)
"""Behind a comma, such a verb right behind its conjunction says something else: …，并指明年不会"""

THEN = re.compile(r"(?:就|便|后|之后|时|的时候|转身|扬长)[^的是]")
"""Behind his words in marks: what he does then."""

NEGATIONS = ("不", "没", "不会", "没有", "不能", "别", "不要", "不许")
NOT_SAID = re.compile(r"标语|口号|广告|文案|歌词|诗|对联|横幅|招牌|匾|书名|题目|标题")
"""What somebody writes that are not his words: slogans, verse, titles."""

LONGEST_TITLE = 4
"""Words of the longest name of a paper that stands in marks."""

GAP_BETWEEN_QUOTATIONS = re.compile(r"[\s,、;]*")


class Government:
    """Takes what attributions govern in the sentences of one text."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose
        self._clauses = ReportedClauses(prose)

    def leading(self, sentence: Sentence, attributions: list[Attribution]) -> Attribution:
        """The attribution that governs the sentence: the first that touches a quotation, else the first."""
        reporting = self._reporting(attributions)
        attributions = self._behind_question(attributions)
        for attribution in attributions if sentence.quotations else ():
            if reporting is not None and self._denies(reporting, attribution):
                continue
            if self._prose.blanked[attribution.span.end : attribution.span.end + 1] == "的":
                continue
            behind = _first_behind(sentence.quotations, attribution.span.end)
            following = sentence.quotations[behind : behind + 1]
            gap = self._prose.blanked[attribution.span.end : following[0].outer.start] if following else None
            if self._adjoining(sentence, attribution) or (
                gap is not None and self._introduces_directly(attribution, gap)
            ):
                return attribution
        return attributions[0]

    def _says_again(self, before: Quotation, behind: Span) -> bool:
        """Whether he has ended a sentence and then says another: “…。”NAME想了想，又补充了一句，“…”"""
        between = self._prose.blanked[before.outer.end : behind.start]
        return self._prose.last_mark(before) in "。!?" and AGAIN.search(between) is not None

    def _behind_question(self, attributions: list[Attribution]) -> list[Attribution]:
        """The attributions behind one that tells of a question: 有记者问及…，NAME说"""
        if len(attributions) < 2:
            return attributions
        first, answer = attributions[:2]
        asks = first.who is Who.OTHER and first.verb in ASKING
        begins = self._prose.blanked[answer.span.start - 1] == ","
        return (
            attributions[1:] if asks and begins and answer.who in (Who.SPEAKER, Who.PRONOUN) else attributions
        )

    def _reporting(self, attributions: list[Attribution]) -> Attribution | None:
        """The first attribution, where a comma right behind it begins a clause that it governs."""
        first = attributions[0]
        begins = self._prose.blanked[first.span.end : first.span.end + 1] == ","
        return first if begins and first.who in (Who.SPEAKER, Who.PRONOUN) and not first.closes else None

    def _denies(self, reporting: Attribution, attribution: Attribution) -> bool:
        """Whether a verb in a clause that somebody reports belongs to nobody: 他说，不会说“不”，…"""
        if attribution.who not in NOT_SAID_BY_HIM or attribution is reporting:
            return False
        clause = Span(reporting.span.end, attribution.span.end)
        verb = attribution.span.end - len(attribution.verb)
        return self._prose.blanked[max(clause.start, verb - 2) : verb].endswith(
            NEGATIONS
        ) and not self._prose.people.others_in(clause)

    def parts(
        self, sentence: Sentence, chain: list[Attribution]
    ) -> Iterator[tuple[Sentence, list[Attribution]]]:
        """A sentence of his in parts, where the same person goes on to say something else: …，并称，…"""
        start = sentence.span.start
        governing = chain[:1]
        for attribution in chain[1:]:
            edge = self._goes_on_at(attribution, max(start, governing[-1].span.end))
            if edge is not None:
                kept = tuple(q for q in sentence.quotations if start <= q.outer.start < edge)
                yield Sentence(Span(start, edge), kept), governing
                start, governing = edge, []
            governing.append(attribution)
        kept = tuple(q for q in sentence.quotations if q.outer.start >= start)
        yield Sentence(Span(start, sentence.span.end), kept), governing

    def first_of_chain(self, attributions: list[Attribution], leading: Attribution) -> Attribution:
        """The attribution of the same person with which a sentence begins, from which `leading` goes on."""
        at = attributions.index(leading)
        while (
            at > 0
            and leading.who not in NOT_SAID_BY_HIM
            and attributions[at - 1].who in (Who.SPEAKER, Who.PRONOUN)
            and self._goes_on_at(attributions[at], attributions[at - 1].span.end) is not None
        ):
            at -= 1
        return attributions[at]

    def _goes_on_at(self, attribution: Attribution, start: int) -> int | None:
        """Where the words begin by which an attribution joins another clause to the one before it."""
        blanked = self._prose.blanked
        verb = attribution.span.end - len(attribution.verb)
        if blanked.startswith(" that ", attribution.span.end):
            edge = blanked.rfind(" and ", start, verb)
            return edge if edge >= start and JOINS_EN.fullmatch(blanked, edge, verb) else None
        edge = blanked.rfind(",", start - 1, verb)
        if edge < start:
            return None
        if attribution.verb in STATING_AGAIN and RIGHT_BEHIND.fullmatch(blanked, edge, verb + 1):
            return edge
        joins = blanked[attribution.span.end] in ",:“「" and JOINS_ZH.match(blanked, edge, verb)
        return edge if joins else None

    def governed(self, i: int, j: int, sentence: Sentence, chain: list[Attribution]) -> list[Finding]:
        """The quotation before the first attribution, and what the first that governs anything governs."""
        first = chain[0]
        lead = self._lead_in(i, j, sentence, first)
        preceding = self._adjoining(sentence, first)
        clause = self._clauses.with_fragment(sentence, preceding[0], first) if preceding else None
        if clause is not None:
            rule = "reported speech, then who said it"
            return [Finding(Kind.REPORTED, (clause,), first.span, rule)]
        pieces = tuple(piece for quotation in preceding for piece in quotation.pieces)
        quoted = [Finding(Kind.QUOTE, pieces, first.span, "quotation, then who said it", lead_in=lead)]
        findings = quoted if preceding else []
        for attribution in chain:
            following = _first_behind(sentence.quotations, attribution.span.end)
            governed = self._governed(
                sentence,
                attribution,
                following,
                split=bool(preceding),
                closing=bool(preceding) and attribution is first,
            )
            if governed is None:
                continue
            direct, spans, rule = governed
            if direct and findings and not self._says_again(preceding[-1], spans[0]):
                answer = (*findings[0].answer, *spans)
                return [replace(findings[0], answer=answer, rule="quotation split by who said it")]
            before = trim(self._prose.text, sentence.span.start, spans[0].start - (1 if direct else 0))
            kind = Kind.QUOTE if direct else Kind.REPORTED
            lead = lead if preceding else before
            finding = Finding(kind, spans, attribution.span, rule, lead_in=lead)
            more = [] if direct else list(self._clauses.continued(sentence, attribution, lead))
            if more and more[0].attribution is not None:
                shortened = self._clauses.statement(spans[0].start, more[0].attribution.start)
                finding = finding if shortened is None else replace(finding, answer=(shortened,))
            return [*findings, finding, *more]
        around = [] if preceding else self._clauses.around(sentence, first)
        return [*findings, *self._clauses.continued(sentence, first, lead), *around]

    def _adjoining(self, sentence: Sentence, attribution: Attribution) -> list[Quotation]:
        """The quotations that end right before an attribution, touching one another."""
        found: list[Quotation] = []
        edge = attribution.span.start
        ends = bisect_right(sentence.quotations, edge, key=lambda quotation: quotation.outer.end)
        for at in range(ends - 1, -1, -1):
            quotation = sentence.quotations[at]
            between = self._prose.blanked[quotation.outer.end : edge]
            if found and not GAP_BETWEEN_QUOTATIONS.fullmatch(between):
                break
            if found and not between.strip(" ") and self._prose.last_mark(quotation) == "?":
                break  # a question, and his answer to it
            if not found and not self._stands_alone(sentence, quotation):
                break
            if not found and HAN.match(between) and self._prose.last_mark(quotation) not in CLAUSE_ENDS:
                break  # the name of what he heads: 「…」东主NAME说
            if not found and not (
                self._prose.grammar.only_introduces(between)
                or self._prose.closes(quotation.outer.end, sentence.span.end)
            ):
                break
            found.append(quotation)
            edge = quotation.outer.start
        return found[::-1]

    def _stands_alone(self, sentence: Sentence, quotation: Quotation) -> bool:
        """Whether a quotation is more than a phrase inside somebody's sentence (…被称为“…”，他说)."""
        lead = self._prose.blanked[sentence.span.start : quotation.outer.start]
        if ABOUT.search(lead) and self._prose.last_mark(quotation) not in CLAUSE_ENDS:
            return False
        return self._prose.last_mark(quotation) in CLAUSE_ENDS or not HAN.search(lead) or BLANK in lead

    def _governed(
        self, sentence: Sentence, attribution: Attribution, following: int, *, split: bool, closing: bool
    ) -> tuple[bool, tuple[Span, ...], str] | None:
        """What an attribution governs behind it: (direct speech?, spans, rule), or None.

        `following`: the index of the first quotation behind it; `split`: a quotation stands before;
        `closing`: it ends right before this attribution.
        """
        stop, end = attribution.span.end, sentence.span.end
        if self._prose.blanked[stop : stop + 1] == "的":
            return None
        if attribution.verb in ("told", "tells") and following + 1 < len(sentence.quotations):
            paper = sentence.quotations[following]
            if self._prose.blanked[stop : paper.outer.start] in (" the ", " ") and self._is_title(paper):
                stop, following = paper.outer.end, following + 1
        if following < len(sentence.quotations):
            first, is_last = sentence.quotations[following], following == len(sentence.quotations) - 1
            gap = self._prose.blanked[stop : first.outer.start]
            whole = gap == " that " and is_last and not self._prose.blanked[first.outer.end : end].strip(" .")
            said_by_other = any(
                other.who is Who.OTHER
                for other in self._prose.attributions(first.outer.end, end)
                if not self._prose.blanked[first.outer.end : other.span.start].strip(" ,")
            )
            goes_on = (split and not said_by_other) and (
                SPLIT_GAP.fullmatch(gap) or SUBJECTLESS_ACT.fullmatch(gap) or self._continues(first, stop)
            )
            if self._introduces_directly(attribution, gap) or goes_on or whole:
                run = self._run(sentence.quotations, following)
                if TURNS_INTO.match(self._prose.blanked, run[-1].outer.end, end) and not split:
                    content = self._clauses.statement(first.outer.start, end)
                    return (False, (content,), "reported speech") if content else None
                tail = self._prose.blanked[run[-1].outer.end : end].strip()
                closed = self._prose.last_mark(run[-1]) in ",.!?" and LATIN_WORD.search(tail)
                if (
                    gap.rstrip().endswith(":")
                    or closed
                    or not tail
                    or tail[0] in "。,;!?.)…:—-"
                    or THEN.match(tail)
                ):
                    return (
                        True,
                        tuple(piece for q in run for piece in q.pieces),
                        "who said it, then the quotation",
                    )
        content = self._clauses.behind(sentence, attribution, split=split, closing=closing)
        return None if content is None else (False, (content,), "reported speech")

    def _is_title(self, quotation: Quotation) -> bool:
        """Whether words in marks are the name of a paper that somebody talks to: told the "Courier": "…"."""
        words = self._prose.original[quotation.pieces[0].start : quotation.pieces[0].end]
        return words[0].isupper() and words[-1].isalpha() and words.count(" ") < LONGEST_TITLE

    def _introduces_directly(self, attribution: Attribution, gap: str) -> bool:
        if (
            DIRECT_GAP.fullmatch(gap)
            or MANNER_GAP.fullmatch(gap)
            or (
                (attribution.verb in ("told", "asked") or gap.startswith(" to "))
                and OBJECT_GAP.fullmatch(gap)
            )
        ):
            return True
        between = Span(attribution.span.end, attribution.span.end + len(gap)) if gap else None
        told = between is not None and bool(self._prose.attributions(between.start, between.end))
        if told and between and (not HAN.search(gap) or self._prose.people.others_in(between)):
            return False  # she said Verrell had told her: “…”
        if attribution.verb.startswith("写") and NOT_SAID.search(gap):
            return False
        if between is not None and ANOTHER_SAYING.search(gap) and self._prose.people.others_in(between):
            return False  # she recalled her father saying: “…”
        if PLACE_GAP.fullmatch(gap) and not IS_CLAUSE.search(gap) and not told:
            return True
        if WRITTEN_GAP.fullmatch(gap) and not told:
            return self._prose.original[attribution.span.end + len(gap) + 1].isupper()
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
            gap = self._prose.blanked[run[-1].outer.end : quotation.outer.start]
            goes_on = self._continues(quotation, run[-1].outer.end) or self._acts_between(run[-1], quotation)
            if not GAP_BETWEEN_QUOTATIONS.fullmatch(gap) and not goes_on:
                break
            run.append(quotation)
        return run

    def _acts_between(self, before: Quotation, after: Quotation) -> bool:
        """Whether only what the same person does stands between two pieces of an unfinished sentence."""
        act = SUBJECTLESS_ACT.fullmatch(self._prose.blanked, before.outer.end, after.outer.start)
        unfinished = self._prose.last_mark(before) in ",、—…"
        if act is None:
            return unfinished and self._prose.gesture(before.outer.end, after.outer.start) is not None
        return unfinished and not self._prose.people.others_in(Span(*act.span()))

    def _continues(self, quotation: Quotation, start: int) -> bool:
        """Whether a quotation goes on in the middle of a sentence of its own, as a small letter shows."""
        lower = self._prose.original[quotation.pieces[0].start].islower()
        return lower and not self._prose.attributions(start, quotation.outer.start)

    def held(self, sentence: Sentence, quotation: Quotation, holder: Attribution) -> Finding:
        """The fragment in marks that a sentence ascribes to him as a view."""
        start = sentence.span.start
        edges = [m.end() for m in re.finditer(r"[,。;:]", self._prose.blanked[start : quotation.outer.start])]
        clause = start + max(edges, default=0)
        lead = trim(
            self._prose.text,
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

    def _lead_in(self, i: int, j: int, sentence: Sentence, attribution: Attribution) -> Span | None:
        """The author's words before a quotation: in the same sentence, else the sentence before."""
        first = min([attribution.span.start, *(q.outer.start for q in sentence.quotations)])
        own = trim(self._prose.text, sentence.span.start, first)
        if own is not None and len(own) >= SHORTEST_CONTENT:
            return own
        return self._prose.sentences[i][j - 1].span if j > 0 else None


def _first_behind(quotations: tuple[Quotation, ...], position: int) -> int:
    """The index of the first quotation that does not begin before a position."""
    return bisect_left(quotations, position, key=lambda quotation: quotation.outer.start)
