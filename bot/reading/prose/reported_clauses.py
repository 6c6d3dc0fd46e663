"""Reported speech: the clause that an attribution governs, in words that no quotation marks enclose."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from bot.documents import Kind, Span
from bot.folding import HAN
from bot.reading import cues
from bot.reading.findings import Finding
from bot.reading.people.fillers import LONGEST_LEAD
from bot.reading.people.who import Attribution, Who
from bot.reading.prose.sentences import LATIN_WORD, SAID_SO, Prose, Sentence
from bot.reading.text.layout import trim
from bot.reading.text.marks import BLANK, Quotation

SHORTEST_CONTENT = 4
"""Characters of the shortest reported clause; less is a fragment of grammar, not a statement."""

LONGEST_OPENING = 1_000
"""Characters behind a verb in which the words stand that tell whether a clause follows."""

THAT = re.compile(r"(?:(?: (?!so\b|such\b)[a-z0-9'’-]+){0,6}?|,[^,.;:\x00]{1,60},) that,? ")
FINITE = (
    r"(?:is|are|was|were|has|had|have|will|would|can|could|may|might|must|should|does|did|cannot|never"
    r"|(?:is|are|was|were|has|had|does|did|would|could|should|wo|ca)n['’]t)"
)
BARE = re.compile(
    rf" (?!(?:it|this|nothing)\b(?! (?:{FINITE}|(?!as\b)[a-z]+(?:ed|s))\b|['’]s\b))"
    r"(?!(?:me|us|him|them|by|via|under|near|in|of|about|to|with|on|at|for|from|as|so|goodbye|hello|when"
    r"|while"
    r"|after|before|once|again|afterwards|later|yesterday|today|tonight|early|outside|inside|during|over|into"
    r"|through|and|or|but|because|why|how|whether|where|[a-z]+ly)\b)(?=[a-z0-9$\x00“\"])"
)
_SOME = (
    r"(?:\d|[$£€]|(?:a|an|one) (?:third|quarter|half|fifth|tenth|dozen|hundred|thousand|million|billion"
    r"|few)\b"
    r"|half|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|every|everyone|everybody"
    r"|everything|all|nobody|nothing|no one|none|no\b|a\b|an\b|the\b|those|anyone|anybody)"
)
QUANTITY = re.compile(
    r" (?:about|around|nearly|almost|roughly|approximately|over|under|only|just|exactly|up to|at (?:least"
    r"|most)"
    rf"|as (?:many|few|much|little) as|(?:more|fewer|less) than|virtually|practically|barely"
    rf"|hardly) (?={_SOME})"
    r"(?!(?:[a-z0-9-]+ ){0,3}?(?:ago|later|earlier|before|after|afterwards|into|onwards|minutes|hours"
    r"|days|weeks"
    r"|months|years)\b)"
    r"| (?:yesterday|today|tomorrow|last (?:week|month|year|night)|this (?:week|month|year))['’]s (?=[a-z])"
)
"""A clause that begins with how many there are, or whose subject with a day: said about a third had left."""

NOUN_THAT = re.compile(
    r" (?:the|an?|any|every|each|no|all|some|many|most|those|these|his|her|its|their|our|two|three|\d+) "
    r"(?!(?:same|next|first|last|previous|following|other|very|whole|entire)?\s?"
    r"(?:day|week|month|year|morning|afternoon|evening|night|time|hour|moment|minute|summer|spring|autumn|winter"
    r"|season|meeting|press|report(?:er)?s?|committee|court|jury|crowd|audience)\b)"
    rf"(?:[a-z’'-]+ ){{1,4}}?that (?:[a-z’'-]+ ){{1,7}}?{FINITE}\b"
)
"""A clause whose subject has a relative clause: said any boat that failed would be scrapped."""

PLAIN_SPEECH = re.compile(r": [A-Z][^“”\"\x00]*$")
"""Behind a verb of saying: a colon, and a sentence that no marks enclose."""

SAID_WHEN = re.compile(
    r"(?: (?:(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?"
    r"|yesterday|today|tonight|afterwards|afterward|at the time"
    r"|(?:later|earlier|again)(?= (?:(?:on )?[a-z]+day|i|we|he|she|it|they|there|the|his|her|its|an?|no)\b)"
    r"|in (?:court|evidence)"
    r"|last night|(?:last|this|earlier this) (?:week|month|year)|in (?:reply|response)|outside (?:the )?court"
    r"|over (?:lunch|dinner|breakfast|coffee|tea|drinks)|from the (?:stage|podium|platform|floor|witness box)"
    r"|in (?:an?|his|her) (?:interview|statement|letter|email|speech|post|memo))){1,2}(?= )"
)
"""When or where somebody says what follows without a comma or `that`."""

EVERY_VERB_EN = frozenset(
    [
        *cues.english.SAYING_EN,
        *cues.english.SAYING_OF_HIM_EN,
        *("asked", "asks", "holds", "say", "add"),
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
    r"|night)| (?:in|during|over|at|on) (?:an?|the|his|her) (?:[a-z-]+ )?(?:interview|statement|letter"
    r"|e-?mail|memo|call"
    r"|speech|message|post|note|meeting|phone|text|conference|briefing|video|blog|hearing)"
    r"| (?:by|via) (?:phone|e-?mail|telephone|text|letter|message|video))? "
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

BEGUN = re.compile(rf"(?: [a-z0-9'’-]+)+? {FINITE} ")
"""A clause that has its verb before `that`."""

HOW_MUCH = re.compile(
    r" (?:an? (?:great|good) deal|(?:very |too |so |as |rather )?(?:little|much|less)|a lot|plenty|enough"
    r"|a (?:few|couple of) (?:words|things|sentences)|a word|the same(?: thing)?|(?:his|her) piece|grace"
    r"|a prayer|all sorts of things)"
    r"(?=[.,;:]|$| (?:about|of|on|to|in|but|and|for|at|when|while|before|after|more)\b)"
)
"""Behind a verb of saying: how much somebody says, and not what."""

IS_FINITE = re.compile(rf" {FINITE}\b")
PAST = re.compile(r" (?:[a-z]{2,}ed|went|came|left|wanted|made|took|had|lost|sold|bought|paid|knew|saw|ran) ")
RELATED = re.compile(r"\b(?:which|who|that) $")
PARTICIPLE = re.compile(
    rf"(?:, |(?<=[”\"’] )|(?<=, ))(?P<verb>{'|'.join(cues.english.PARTICIPLES_EN)})\b"
    rf"(?:(?: [a-z]+)?? that | (?={CLAUSE}))"
)
SAID_HOW = re.compile(
    r"得(?!知|以)|着|到|起|过|不|完|罢|清|明(?!年|天|日|早|晚)|出|这(?:番|句|些|段|几句)*话|那(?:番|句|些|段"
    r"|几句)+话|这[时里]|这么多|话|了(?![解不])"
)
"""Behind a verb of saying: how or when somebody says something, and not what."""

CONTENT_HOW = re.compile(r"得(?!知|以|到|益)|着|完|罢")
"""The same behind the other verbs."""

OF_OTHERS = re.compile(
    r"\b(?:claims?|fears?|suggestions?|reports?|rumou?rs?|allegations?|accusations?|charges?|criticisms?"
    r"|complaints?"
    r"|concerns?|talk|speculation)\b"
)
"""Between a verb and `that`: what others say, against which he turns."""

AUTHOR_GOES_ON = re.compile(
    r",(?:此举|此言|此话|此番|消息一出|(?:但|不过|然而|而)记者|记者(?:查询|注意到|了解|发现)|法院|网友"
    r"|据[^,。]{1,14}(?:报道|消息|介绍|了解))"
    r"|\((?=[^()]{0,24}(?:编者注|编注|译注|记者注|编者|译者))"
    r"|, (?:according to|an? (?:claim|charge|assertion|allegation|suggestion)|prompting|drawing|sparking"
    r"|triggering"
    r"|provoking)\b"
)
"""Behind a reported clause: words that are no longer his."""

POINTS_BACK = re.compile(
    r"(?:了|过)?(?:这|那|此|该|上述|以上)(?:一|件|些|种|个|番|段)*(?:点|事|事情|说法|消息|观点|情况|传闻"
    r"|现象|问题|判断|结论|话|看法|细节|原因)?[。!]?\s*"
)
"""An object that takes up what was said before: 承认这一点."""

RELATIVE = re.compile(r"(?: [a-z0-9'’-]+)+? (?:an?|the|his|her|its|their) [a-z-]+(?: [a-z-]+)? that ")
SAID_ALREADY = re.compile(
    r"(?:as|when|while|after|before|like|asked|pressed|speaking|[a-z]+ing)\b(?! (?:long|far|soon|many|much))"
)
"""How a sentence begins whose first clause is the author's, so that none of it is given as said."""

OPENS_LOOSELY = re.compile(
    r"(?:if|because|since|although|though|so|in|on|at|by|yet|but|still|however|for|to|later|then|once"
    r"|[a-z]+ly)\b"
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

MOST_OTHERS = 4
"""Verbs of saying behind a reported clause that are looked at for somebody else who goes on."""

APPOSED = re.compile(r"(?:who|whose|which|whom|adding|citing|speaking|referring|the founder|its|a|an)\b")
"""Behind who said it and a comma: what is said of him."""

ASKED_FIRST = re.compile(r"(?:when )?(?:asked|pressed|questioned|challenged|told|speaking)\b")
POINTS_EN = frozenset(
    "that this it so he she they we i you these those which what who there here then still yet however"
    " instead also later today yesterday meanwhile now once again thus and but or if when as".split()
)
"""Single words before an attribution that are the author's, or mean nothing without what stands before."""

MEANWHILE = re.compile(r",?一?边")
GOES_ON_TO_SAY = re.compile(r",(?:并且?(?![不非未没])|同时(?=[^,。:]{0,8}[说称示调出])|随[即后]|接着|转而)")
"""Behind a verb of saying: the same person does or says something else."""


class ReportedClauses:
    """Takes the clauses that attributions govern in the sentences of one text."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose

    def behind(
        self, sentence: Sentence, attribution: Attribution, *, split: bool, closing: bool
    ) -> Span | None:
        """The clause behind an attribution, to the end of the sentence; None where it governs none.

        `split`: a quotation stands before; `closing`: it ends right before this attribution.
        """
        stop, end = attribution.span.end, sentence.span.end
        if split and attribution.verb in EVERY_VERB_EN and self._is_relative(stop, end):
            return None
        if self._parts_a_clause(sentence, attribution):
            return None
        content = self._content(attribution, stop, end, closing=closing)
        content = content and self._to_its_end(content, attribution, sentence)
        if content is not None and LATIN_WORD.match(self._prose.text, end - 2) and self._is_cut_off(end):
            return None
        return content

    def _to_its_end(self, content: Span, attribution: Attribution, sentence: Sentence) -> Span | None:
        """A reported clause to where the author, a source or somebody else goes on."""
        ends = [
            match.start()
            for match in AUTHOR_GOES_ON.finditer(self._prose.blanked, content.start, content.end)
        ]
        said = self._prose.attributions(sentence.span.start, sentence.span.end)
        behind = bisect_left(said, attribution.span.end, key=lambda other: other.span.start)
        for other in said[behind : behind + MOST_OTHERS]:
            if other.who is not Who.OTHER:
                continue
            edge = max(
                self._prose.blanked.rfind(mark, content.start, other.span.end)
                for mark in (",", " and ", " but ")
            )
            clause = Span(edge + 1, other.span.end) if edge > content.start else None
            if clause and content.end - other.span.end <= 1 and self._prose.people.named_in(clause):
                return None  # NAME implied that he was rich, Storrow said.
            if clause is not None and self._prose.people.named_in(clause):
                ends.append(edge)
        return self.statement(content.start, min(ends)) if ends else content

    def with_fragment(self, sentence: Sentence, quotation: Quotation, said: Attribution) -> Span | None:
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
        return self.statement(start, quotation.outer.end + 1)

    def around(self, sentence: Sentence, said: Attribution) -> Iterator[Finding]:
        """The clauses without quotation marks that an English attribution behind or between them governs."""
        start, end = sentence.span.start, sentence.span.end
        clauses, comma, title = self._prose.blanked[start : said.span.start].rpartition(",")
        further, _, office = clauses.rpartition(",")
        if further and self._prose.grammar.only_introduces(office.strip()):
            clauses = further  # …, its proprietor, Mr. NAME said
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
        yield from self._parted(sentence, said, clauses, said.span.end + behind.end(), behind.group("end"))

    def _parted(
        self, sentence: Sentence, said: Attribution, clauses: str, behind: int, mark: str
    ) -> Iterator[Finding]:
        """What stands before an attribution, and what goes on with it `behind`, if a comma is the `mark`."""
        start = sentence.span.start
        first = self.statement(start, start + len(clauses) + 1)
        rest = self.statement(behind, sentence.span.end) if mark == "," else None
        apposed = rest is not None and APPOSED.match(self._prose.blanked, rest.start)
        if mark == "," and not apposed:
            if ASKED_FIRST.match(clauses):
                return  # Asked why, he said later, …
            if first is None and clauses.isalpha() and clauses not in POINTS_EN:
                first = trim(self._prose.text, start, start + len(clauses) + 1)
            if first is not None and rest is not None:
                yield Finding(
                    Kind.REPORTED, (first, rest), said.span, "reported speech, parted by who said it"
                )
        elif first is not None and clauses.count(" ") > 1 and not _tells_when(clauses):
            yield Finding(Kind.REPORTED, (first,), said.span, "reported speech, then who said it")

    @staticmethod
    def _quotes_before(sentence: Sentence, said: Attribution) -> bool:
        return bool(sentence.quotations) and sentence.quotations[0].outer.start < said.span.start

    def continued(self, sentence: Sentence, first: Attribution, lead: Span | None) -> Iterator[Finding]:
        """What an English sentence adds behind its attribution: `she said, adding that …`."""
        participle = PARTICIPLE.search(self._prose.blanked, first.span.end, sentence.span.end)
        content = participle and self.statement(participle.end(), sentence.span.end)
        if participle and content:
            said = Span(*participle.span("verb"))
            yield Finding(Kind.REPORTED, (content,), said, "reported speech", lead_in=lead)

    def statement(self, start: int, end: int) -> Span | None:
        """A stretch without outer space, unless it is too short to state anything."""
        span = trim(self._prose.text, start, end)
        if span is None or len(span) < SHORTEST_CONTENT:
            return None
        words = self._prose.text[span.start : span.end]
        return None if words.isascii() and " " not in words else span  # she said so, she said yes

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

    def _content(self, attribution: Attribution, stop: int, end: int, *, closing: bool) -> Span | None:
        """The reported clause behind a verb, to the end of the sentence."""
        verb = attribution.verb
        rest = self._prose.blanked[stop : min(end, stop + LONGEST_OPENING)]
        whole = trim(self._prose.blanked, stop, end) if stop < end else None
        if attribution.closes or (whole is not None and self._prose.blanked[whole.end - 1] == ":"):
            return None
        stated = THAT.match(rest) if verb in cues.english.STATED_EN else None
        if stated:
            return self.statement(stop + stated.end(), end)
        if verb in EVERY_VERB_EN:
            return self._english_content(attribution, stop, end, closing=closing)
        if (
            MEANWHILE.match(rest)
            or GOES_ON_TO_SAY.match(rest)
            or verb in cues.chinese.DIRECT_ONLY
            or self._prose.blanked[stop - 1] == "着"
        ):
            return None
        said = stop - len(verb)
        if SAID_SO.fullmatch(self._prose.blanked, max(0, said - 2), said):
            return None
        if rest.lstrip().startswith((",", ":")):
            return self.statement(stop + len(rest) - len(rest.lstrip().lstrip(",:")), end)
        opinion = verb.startswith("的") and verb.rstrip("是在于为")[1:] in cues.chinese.OPINION_NOUNS
        how = SAID_HOW if verb in ("说", "称", "讲", "写") else CONTENT_HOW
        goes_on = (
            verb in cues.chinese.CONTENT_WITHOUT_COMMA
            and not how.match(rest)
            and not POINTS_BACK.fullmatch(rest)
        )
        done = self._prose.blanked[stop - 1] in "了过"
        return self.statement(stop, end) if (opinion or goes_on) and not done else None

    def _english_content(
        self, attribution: Attribution, stop: int, end: int, *, closing: bool
    ) -> Span | None:
        """The clause behind an English verb of saying, with `that` or without."""
        verb = attribution.verb
        rest = self._prose.blanked[stop : min(end, stop + LONGEST_OPENING)]
        that = None if verb in cues.english.NAMING_EN else THAT.match(rest)
        if PLAIN_SPEECH.match(self._prose.original, stop, end) and verb in BARE_VERBS and not closing:
            return self.statement(stop + 1, end)
        if that and verb in cues.english.INTRANSITIVE_EN and NOUN_THAT.match(rest):
            return self.statement(stop, end)
        if that and BEGUN.match(that.group()):
            opens = BARE.match(rest) if verb in BARE_VERBS else TOLD.match(self._prose.original, stop, end)
            if opens and verb in BARE_VERBS | TOLD_VERBS:
                that = None  # it belongs to the clause: said the boats had carried people that
        when = SAID_WHEN.match(rest) if that is None and verb in BARE_VERBS else None
        if when and not closing:
            stop, rest = stop + when.end(), rest[when.end() :]
            return self.statement(stop, end) if CLAUSE_OPENS.match(rest) else None
        if that is None and not closing and verb in BARE_VERBS:
            that = BARE.match(rest) or QUANTITY.match(rest)
            if that and that.re is QUANTITY:
                return self.statement(stop, end) if IS_FINITE.search(rest) or PAST.search(rest) else None
            if that and IS_FINITE.match(rest) and not self._is_subject_of_clause(attribution):
                that = None
            if that and verb not in cues.english.INTRANSITIVE_EN and not CLAUSE_OPENS.match(rest):
                that = None
        if that is None and verb in TOLD_VERBS and not closing:
            told = TOLD.match(self._prose.original, stop, end)
            return self.statement(told.end("whom"), end) if told else None
        if (that and OF_OTHERS.search(that.group())) or HOW_MUCH.match(rest):
            return None
        return self.statement(stop + that.end(), end) if that else None

    def _is_subject_of_clause(self, attribution: Attribution) -> bool:
        """Whether a relative before an attribution is the subject of what is said: which she said was"""
        start = attribution.span.start
        return RELATED.search(self._prose.blanked[max(0, start - LONGEST_LEAD) : start]) is not None


def _tells_when(clauses: str) -> bool:
    """Whether the words before an attribution at the end are the author's: when, or asked what."""
    if SAID_ALREADY.match(clauses):
        return True
    return (
        OPENS_LOOSELY.match(clauses) is not None and "," not in clauses and clauses.count(" ") < LEADING_WORDS
    )
