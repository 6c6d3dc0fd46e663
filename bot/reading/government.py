"""What an attribution governs: the quotations that touch it, or the clause behind it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from bot.documents import Kind, Span
from bot.reading import cues
from bot.reading.fillers import LONGEST_LEAD
from bot.reading.findings import Finding
from bot.reading.layout import trim
from bot.reading.marks import Quotation
from bot.reading.names import NOT_SAID_BY_HIM, Attribution, Who
from bot.reading.people import BLANK
from bot.reading.prose import HAN, LATIN_WORD, Prose, Sentence

SHORTEST_CONTENT = 4
"""Characters of the shortest reported clause; less is a fragment of grammar, not a statement."""

DIRECT_GAP = re.compile(
    r"\s*(?:[一两几]?[句声番段](?:话|大实话|实话|题外话)?(?=[:,]))?[:,]?\s*(?:就是|便是|即是?|是|为|成)?\s*"
)
SPLIT_GAP = re.compile(r",? ?[a-z0-9 '’-]{0,60}[,:] ?")
OBJECT_GAP = re.compile(r" (?:[a-z'’-]+ ){0,4}[a-z'’-]+[:,] ")
TOPIC_GAP = re.compile(r"[^,。:;]{0,24}[:,]\s*")
SPEECH_NOUN = re.compile(
    rf"(?:{'|'.join([*cues.chinese.HELD_NOUNS, *cues.chinese.OPINION_NOUNS])}|话|道理|模式)[:,]\s*$"
)
THAT = re.compile(r"(?:(?: [a-z0-9'’-]+){0,6}?|,[^,.;:\x00]{1,60},) that ")
FINITE = (
    r"(?:is|are|was|were|has|had|have|will|would|can|could|may|might|must|should|does|did|cannot|never"
    r"|(?:is|are|was|were|has|had|does|did|would|could|should|wo|ca)n['’]t)"
)
BARE = re.compile(
    rf" (?!(?:it|this|nothing)\b(?! (?:{FINITE}|(?!as\b)[a-z]+(?:ed|s))\b|['’]s\b))"
    r"(?!(?:me|us|him|them|by|via|under|near|in|of|about|to|with|on|at|for|from|as|so|goodbye|hello|when|while"
    r"|after|before|once|again|afterwards|later|yesterday|today|tonight|early|outside|inside|during|over|into"
    r"|through|[a-z]+ly)\b)(?=[a-z0-9$\x00“\"])"
)
EVERY_VERB_EN = frozenset(
    [
        *cues.english.SAYING_EN,
        *cues.english.SAYING_OF_HIM_EN,
        *("asked", "asks"),
        *cues.english.SAYING_PHRASES_EN,
        *cues.english.PARTICIPLES_EN,
        "reads",
        "read",
    ]
)
ADDRESSEE = (
    r"(?: (?:me|us|him|her|them)| (?!(?:on|in|at|of|by|to|from|with|over|as|when|how|why|what)\b)"
    r"(?:(?:the |a |an |his |her |its |their )?(?:[a-z’'-]+ ){0,2}?[a-z’'-]+s?"
    r"|(?:the |The )?[A-Z][\w’'.&-]*(?: (?:(?:of|and|the|&) )?[A-Z][\w’'.&-]*){0,4}))"
    r"(?: (?:on|in|at|last|this) (?:[A-Z][a-z]+|[a-z]+ (?:week|month|year|night)|\d{4}|week|month|year"
    r"|night))? "
)
CLAUSE = (
    r"(?=(?:i|we|you|she|he|it|they|there|the|its|her|his|their|our|no|nobody|no one|every|everyone|all|some"
    r"|many|most|this|these|those|two|three|\d[\d,.]*)\b)"
    rf"(?:(?!(?:that|which|who|to|and|for)\b)[a-z0-9$%.’'-]+ ){{1,8}}?{FINITE}\b"
)
CLAUSE_OPENS = re.compile(
    rf" (?:(?:i|we|you|she|he|it|they|there)\b|(?:(?!(?:that|which|who|to|for|the day)\b)[a-z0-9$%.’'-]+"
    rf" ){{1,8}}?{FINITE}\b)"
)
TOLD = re.compile(
    rf"(?P<whom>(?<= me)(?= )|(?<= us)(?= )|(?<= him)(?= )|(?<= her)(?= )|(?<= them)(?= )"
    rf"|{ADDRESSEE})(?i: ?{CLAUSE})"
)
"""Whom somebody tells something, then what without `that`: told the Herald the yard would close.

Read in the original, where a name is known by its capital.
"""

IS_FINITE = re.compile(rf" {FINITE}\b")
RELATED = re.compile(r"\b(?:which|who|that) $")
PARTICIPLE = re.compile(rf"[,\s](?P<verb>{'|'.join(cues.english.PARTICIPLES_EN)})\b(?: [a-z]+)?? that ")
CLAUSE_ENDS = "。.,!?…—-~、;:"
SAID_HOW = re.compile(
    r"得(?!知|以)|着|到|起|过|不|完|罢|清|明(?!年|天|日|早|晚)|出|这(?:番|句|些|段|几句)*话|那(?:番|句|些|段|几句)+话|这[时里]|这么多|话|了(?![解不])"
)
"""Behind a verb of saying: how or when somebody says something, and not what."""

SUBJECTLESS_ACT = re.compile(
    r"(?:说[着罢完]|[说讲]?到?这[里儿]|边说|,?一?[边面]|又|再|接着|随[即后]|顿了|停了|想了|笑了|沉默|稍)[^,。:;!?他她\x00]{0,24},\s*"
)
"""What somebody does between two pieces of one sentence of his, told without naming him again."""

RELATIVE = re.compile(r"(?: [a-z0-9'’-]+)+? (?:an?|the|his|her|its|their) [a-z-]+(?: [a-z-]+)? that ")
SAID_ALREADY = re.compile(
    r"(?:as|when|while|after|before|like|asked|pressed|speaking|[a-z]+ing)\b(?! (?:long|far|soon|many|much))"
)
"""How a sentence begins whose first clause is the author's, so that none of it is given as said."""

OPENS_LOOSELY = re.compile(
    r"(?:if|because|since|although|though|so|in|on|at|by|yet|but|still|however|for|to|later|then|once|[a-z]+ly)\b"
)
"""The same where only a few words follow."""

WHEN_SAID = (
    r"(?: [a-z]+ly)?(?: (?:on|in|at|by|to|of|last|this|yesterday|today|later|afterwards|earlier|during)\b"
    r"[^,;:.\x00]{0,40})?(?P<end>\.?$|,)"
)
SAID_LAST = re.compile(WHEN_SAID)
"""What may stand behind an attribution that follows what was said: to whom, when and where it was said."""

TOLD_LAST = re.compile(r"(?: (?:the |a |an |his |her )?[a-z][\w’'.-]*(?: [\w’'.-]+){0,4}?)" + WHEN_SAID)

BARE_VERBS = cues.english.CONTENT_EN | frozenset(cues.english.PARTICIPLES_EN)
TOLD_VERBS = frozenset(["told", "tells"])
STATING = cues.english.CONTENT_EN | {*TOLD_VERBS, "according to", *cues.english.VIEWS_EN}
"""Verbs of saying, and what stands for them, that may follow indirect speech."""

PHRASES_EN = frozenset(["according to", *cues.english.VIEWS_EN])

LEADING_WORDS = 6
"""Words before the first comma from which on a sentence that opens with `in` or `by` is said, not when."""

TURNS_INTO = re.compile(r",(?:而是|更是|也是|就是|只是|反而)[^。:\x00]{0,12}[“「『\"]")
"""Behind a quoted fragment: the sentence goes on around another one (不是“…”，而是“…”)."""

MEANWHILE = re.compile(r",?一?边")
AGAIN = re.compile(r"又.{0,6}?一句|又(?:补|添|加)")
ASKING = frozenset("问 追问 提问 提到 谈到 提及 谈及 问到 询问 质疑 质问 发问 诘问 反问 聊到".split())
NEGATIONS = ("不", "没", "不会", "没有", "不能", "别", "不要", "不许")
NOT_SAID = re.compile(r"标语|口号|广告|文案|歌词|诗|对联|横幅|招牌|匾|书名|题目|标题")
"""What somebody writes that are not his words: slogans, verse, titles."""

GAP_BETWEEN_QUOTATIONS = re.compile(r"[\s,、;]*")


class Government:
    """Takes what attributions govern in the sentences of one text."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose

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
        return self._prose.text[before.pieces[-1].end - 1] in "。!?" and AGAIN.search(between) is not None

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

    def governed(self, i: int, j: int, sentence: Sentence, chain: list[Attribution]) -> list[Finding]:
        """The quotation before the first attribution, and what the first that governs anything governs."""
        first = chain[0]
        lead = self._lead_in(i, j, sentence, first)
        preceding = self._adjoining(sentence, first)
        clause = self._clause_with_fragment(sentence, preceding[0], first) if preceding else None
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
            return [*findings, Finding(kind, spans, attribution.span, rule, lead_in=lead)]
        around = [] if preceding else self._said_around(sentence, first)
        return [*findings, *self._continued(sentence, first, lead), *around]

    def _clause_with_fragment(
        self, sentence: Sentence, quotation: Quotation, said: Attribution
    ) -> Span | None:
        """The English clause that ends with a fragment in marks, said by who is named behind it."""
        start = sentence.span.start
        lead = self._prose.blanked[start : quotation.outer.start]
        if not lead.strip() or lead[-1:] != " " or HAN.search(lead) or BLANK in lead:
            return None
        opens_small = self._prose.original[quotation.pieces[0].start].islower()
        if (
            not opens_small
            or said.verb not in STATING
            or " " not in lead.strip()
            or lead.rstrip()[-1] in ",:;"
            or _tells_when(lead)
        ):
            return None
        return self._statement(start, quotation.outer.end + 1)

    def _said_around(self, sentence: Sentence, said: Attribution) -> Iterator[Finding]:
        """The clauses without quotation marks that an English attribution behind or between them governs."""
        start, end = sentence.span.start, sentence.span.end
        clauses, comma, title = self._prose.blanked[start : said.span.start].rpartition(",")
        if not comma or said.verb not in STATING or self._quotes_before(sentence, said):
            return
        if said.who is Who.PRONOUN and self._prose.grammar.is_named_in(clauses):
            return  # the name may be a company's: The Harrowgate Ferries will stop, the owner said
        if title.strip() and not self._prose.grammar.only_introduces(title):
            return
        tail = self._prose.blanked[said.span.end : end]
        behind = (TOLD_LAST if said.verb in TOLD_VERBS else SAID_LAST).match(tail)
        if behind is None:
            return
        first = self._statement(start, start + len(clauses) + 1)
        if behind.group("end") == ",":
            rest = self._statement(said.span.end + behind.end(), end)
            if first is not None and rest is not None:
                yield Finding(
                    Kind.REPORTED, (first, rest), said.span, "reported speech, parted by who said it"
                )
        elif first is not None and not _tells_when(clauses):
            yield Finding(Kind.REPORTED, (first,), said.span, "reported speech, then who said it")

    @staticmethod
    def _quotes_before(sentence: Sentence, said: Attribution) -> bool:
        return bool(sentence.quotations) and sentence.quotations[0].outer.start < said.span.start

    def _continued(self, sentence: Sentence, first: Attribution, lead: Span | None) -> Iterator[Finding]:
        """What an English sentence adds behind its attribution: `she said, adding that …`."""
        participle = PARTICIPLE.search(self._prose.blanked, first.span.end, sentence.span.end)
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
            between = self._prose.blanked[quotation.outer.end : edge]
            if found and not GAP_BETWEEN_QUOTATIONS.fullmatch(between):
                break
            if found and not between.strip(" ") and self._prose.text[quotation.pieces[-1].end - 1] == "?":
                break  # a question, and his answer to it
            if not found and not self._stands_alone(sentence, quotation):
                break
            if (
                not found
                and HAN.match(between)
                and self._prose.text[quotation.pieces[-1].end - 1] not in CLAUSE_ENDS
            ):
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
        return (
            self._prose.text[quotation.pieces[-1].end - 1] in CLAUSE_ENDS
            or not HAN.search(lead)
            or BLANK in lead
        )

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
        if following < len(sentence.quotations):
            first, is_last = sentence.quotations[following], following == len(sentence.quotations) - 1
            gap = self._prose.blanked[stop : first.outer.start]
            whole = gap == " that " and is_last and not self._prose.blanked[first.outer.end : end].strip(" .")
            goes_on = split and (
                SPLIT_GAP.fullmatch(gap) or SUBJECTLESS_ACT.fullmatch(gap) or self._continues(first, stop)
            )
            if self._introduces_directly(attribution, gap) or goes_on or whole:
                run = self._run(sentence.quotations, following)
                if TURNS_INTO.match(self._prose.blanked, run[-1].outer.end, end) and not split:
                    content = self._statement(first.outer.start, end)
                    return (False, (content,), "reported speech") if content else None
                tail = self._prose.blanked[run[-1].outer.end : end].strip()
                closed = self._prose.text[run[-1].pieces[-1].end - 1] in ",.!?" and LATIN_WORD.search(tail)
                if gap.rstrip().endswith(":") or closed or not tail or tail[0] in "。,;!?.)…:—-":
                    return (
                        True,
                        tuple(piece for q in run for piece in q.pieces),
                        "who said it, then the quotation",
                    )
        if split and attribution.verb in EVERY_VERB_EN and self._is_relative(stop, end):
            return None
        if self._parts_a_clause(sentence, attribution):
            return None
        content = self._content(attribution, stop, end, closing=closing)
        if content is not None and LATIN_WORD.match(self._prose.text, end - 2) and self._is_cut_off(end):
            return None
        return None if content is None else (False, (content,), "reported speech")

    def _is_cut_off(self, end: int) -> bool:
        """Whether a paragraph ends in the middle of an English sentence, as a scanner leaves it."""
        return self._prose.text[end : end + 1] == "\n" and self._prose.original[end + 1 : end + 2].islower()

    def _parts_a_clause(self, sentence: Sentence, attribution: Attribution) -> bool:
        """Whether an English phrase parts what it attributes: fares, in her view, are"""
        if attribution.verb not in PHRASES_EN:
            return False
        before = self._prose.blanked[sentence.span.start : attribution.span.start].rstrip()
        return before.endswith(",") and " " in before

    def _is_relative(self, stop: int, end: int) -> bool:
        """Whether `that`, behind an attribution that closes a quotation, tells of a thing: in a hall that"""
        return RELATIVE.match(self._prose.blanked, stop, end) is not None

    def _introduces_directly(self, attribution: Attribution, gap: str) -> bool:
        if DIRECT_GAP.fullmatch(gap) or (
            (attribution.verb in ("told", "asked") or gap.startswith(" to ")) and OBJECT_GAP.fullmatch(gap)
        ):
            return True
        between = Span(attribution.span.end, attribution.span.end + len(gap)) if gap else None
        told = between is not None and bool(self._prose.attributions(between.start, between.end))
        if told and between and (not HAN.search(gap) or self._prose.people.others_in(between)):
            return False  # she said Verrell had told her: “…”
        if attribution.verb.startswith("写") and NOT_SAID.search(gap):
            return False
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
        unfinished = self._prose.text[before.pieces[-1].end - 1] in ",、—…"
        return act is not None and unfinished and not self._prose.people.others_in(Span(*act.span()))

    def _continues(self, quotation: Quotation, start: int) -> bool:
        """Whether a quotation goes on in the middle of a sentence of its own, as a small letter shows."""
        lower = self._prose.original[quotation.pieces[0].start].islower()
        return lower and not self._prose.attributions(start, quotation.outer.start)

    def _content(self, attribution: Attribution, stop: int, end: int, *, closing: bool) -> Span | None:
        """The reported clause behind a verb, to the end of the sentence."""
        verb = attribution.verb
        rest = self._prose.blanked[stop:end]
        if attribution.closes or rest.rstrip().endswith(":"):
            return None
        stated = THAT.match(rest) if verb in cues.english.STATED_EN else None
        if stated:
            return self._statement(stop + stated.end(), end)
        if verb in EVERY_VERB_EN:
            return self._english_content(attribution, stop, end, closing=closing)
        if MEANWHILE.match(rest):
            return None
        if rest.lstrip().startswith((",", ":")):
            return self._statement(stop + len(rest) - len(rest.lstrip().lstrip(",:")), end)
        opinion = verb.startswith("的") and verb.rstrip("是在于为")[1:] in cues.chinese.OPINION_NOUNS
        goes_on = verb in cues.chinese.CONTENT_WITHOUT_COMMA and not SAID_HOW.match(rest)
        done = self._prose.blanked[stop - 1] in "了过"
        return self._statement(stop, end) if (opinion or goes_on) and not done else None

    def _english_content(
        self, attribution: Attribution, stop: int, end: int, *, closing: bool
    ) -> Span | None:
        """The clause behind an English verb of saying, with `that` or without."""
        verb, rest = attribution.verb, self._prose.blanked[stop:end]
        that = None if verb in cues.english.NAMING_EN else THAT.match(rest)
        if that is None and not closing and verb in BARE_VERBS:
            that = BARE.match(rest)
            if that and IS_FINITE.match(rest) and not self._is_subject_of_clause(attribution):
                that = None
            if that and verb not in cues.english.INTRANSITIVE_EN and not CLAUSE_OPENS.match(rest):
                that = None
        if that is None and verb in TOLD_VERBS and not closing:
            told = TOLD.match(self._prose.original, stop, end)
            return self._statement(told.end("whom"), end) if told else None
        return self._statement(stop + that.end(), end) if that else None

    def _is_subject_of_clause(self, attribution: Attribution) -> bool:
        """Whether a relative before an attribution is the subject of what is said: which she said was"""
        start = attribution.span.start
        return RELATED.search(self._prose.blanked[max(0, start - LONGEST_LEAD) : start]) is not None

    def _statement(self, start: int, end: int) -> Span | None:
        span = trim(self._prose.text, start, end)
        if span is None or len(span) < SHORTEST_CONTENT:
            return None
        words = self._prose.text[span.start : span.end]
        return None if words.isascii() and " " not in words else span  # she said so, she said yes

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


def _tells_when(clauses: str) -> bool:
    """Whether the words before an attribution at the end are the author's: when, or asked what."""
    if SAID_ALREADY.match(clauses):
        return True
    return (
        OPENS_LOOSELY.match(clauses) is not None and "," not in clauses and clauses.count(" ") < LEADING_WORDS
    )


def _first_behind(quotations: tuple[Quotation, ...], position: int) -> int:
    """The index of the first quotation that does not begin before a position."""
    return bisect_left(quotations, position, key=lambda quotation: quotation.outer.start)
