"""Who says something in an English sentence: a subject with a verb of saying, in either order."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from bot.documents import Span
from bot.folding import is_han
from bot.reading import cues
from bot.reading.grammar import at_second_hand
from bot.reading.people.companies import titles_standing_for_him
from bot.reading.people.fillers import LONGEST_LEAD
from bot.reading.people.names import ORDINARY_BEFORE, Names
from bot.reading.people.who import Attribution, Who
from bot.reading.text.alternations import WORD_START, Branch, PatternsOnDemand, by_first, longest_first, tree

MARKS = frozenset('“「『"‘')
LONGEST_WORD = 24
"""Characters beside a name in which the word before or after it stands."""

SOMEBODY_NAMED = re.compile(
    r"(?<=[a-z])(?: (?:of|at|for|from) [^,.;:]{1,40})?, [A-Z][a-z]+ (?:[A-Z][\w.]* )?[A-Z][a-z]+"
    r"|(?<=[a-z]) (?:(?:of|at|for|behind) (?:the )?)?[A-Z]"
)
"""Behind a title: whose it is, and a name; or one of them."""

JOINED = re.compile(
    r" (?:and|&) (?!(?:The|A|In|On|At|He|She)\b)[A-Z][a-z]+(?! (?:said|says|added|replied|laughed|nodded))"
)
SUPPOSED_EN = re.compile(
    r"\b(?:(?:if|whether|unless|would|could|might|should|did|does|had|can|will)"
    rf"|(?:{'|'.join(cues.english.DOUBTING_EN)}|dare ?say)(?: that)?"
    r"|(?:perhaps|maybe|possibly|presumably|(?:could|might|can|may) it be|is it (?:possible|conceivable"
    r"|likely))(?: that)?"
    r"|(?:was|is) it (?:really |even )?(?:true|possible|likely|conceivable) that|what if|as if|as though"
    r"|suppose(?: that)?|pretend(?: that)?|(?:imagine|picture) (?:that|how)?)\s*$"
)
_OFFICES_EN = [
    *cues.persons.HONORIFICS_EN,
    *cues.persons.TITLES_EN,
    *cues.persons.RANKS_EN,
    *cues.persons.OFFICES_BEFORE_NAME_EN,
]
_OFFICE_EN = rf"(?:{longest_first(_OFFICES_EN)})"
_LEADING_OFFICE_EN = re.compile(
    rf"(?:(?!(?:{'|'.join(cues.english.SAYING_EN)})\b)[a-z&.’'-]+ ){{0,5}}{_OFFICE_EN}"
)
_GOES_ON_EN = re.compile(
    r"(?:,| (?!who\b|as\b|while\b|when\b)[a-z’'-]+){0,8}? (?:and|then|but)(?: [a-z]+ly| then| also| later)? "
)
_OFFICE_OR_CLAUSE = (
    rf"(?:(?:and )?(?:[a-z&’'-]+ ){{0,5}}?{_OFFICE_EN}\b|(?:who|which|whose)\b"
    r"|(?:inc|ltd|llc|plc|jr|sr|[mo]be|cbe|(?:born|based|raised|now|here|also|originally|both"
    r"|currently)\b[a-z ]*"
    r"|(?:of|from|at|in) [a-z .]+?)(?=,)|(?:inc|ltd|llc|plc|jr|sr|[mo]be|cbe)\b|ph\.?d|m\.?d|m\.?b\.?a|\d)"
)
"""How a part of what a long apposition says of somebody begins: NAME, Ph.D., founder of X, which …, said"""

_WRITING_EN = rf"the (?:[a-z]+ )?(?:{'|'.join(cues.english.WRITINGS_EN)})"
_PARTICIPLES_EN = "|".join(cues.english.PARTICIPLES_EN)
_STEMS_EN = "|".join(cues.english.SAYING_STEMS_EN)
_EMPHATIC_EN = (
    rf"(?:{'|'.join(cues.english.BEFORE_STEM_EN)}) (?:[a-z]+ly )?(?:{_STEMS_EN})"
    rf"|(?:{'|'.join(cues.english.BEFORE_GERUND_EN)}) (?:{'|'.join(cues.english.GERUNDS_EN)})"
    r"|(?:would|will|could) say only|(?:was|is) (?:saying|telling|heard to say)"
    r"|(?:was|is|has been|been) quoted (?:[a-z’'-]+ ){0,6}?as saying"
)
_IS_EMPHATIC = re.compile(_EMPHATIC_EN)
_TELLING_EN = "(?:" + "|".join(f"(?<={verb})" for verb in cues.english.TELLING_EN) + ")"
_SUBJECT_FIRST = ("subject_verb", "two_verbs")
_WORDS_EN = [
    *cues.english.SAYING_PHRASES_EN,
    *cues.english.SAYING_EN,
    *cues.english.SAYING_OF_HIM_EN,
    *("asked", "asks"),
]
_VERBS_EN = tree(_WORDS_EN)
_INVERTIBLE_EN = tree(_WORDS_EN, WORD_START)
_OF_WRITING = re.compile(rf" (?:{tree([*cues.english.WRITINGS_EN, *cues.english.TEXTS_EN])}) ")
_TRACES: dict[str, tuple[str, re.Pattern[str] | None]] = {
    "titled": (", ", re.compile(",[^,]*, ")),
    "cleft": (" who ", None),
    "hearsay": (" to ", re.compile(" to (?:have|say)")),
    "from_him": (" ", re.compile(" (?:from|by) ")),
    "quoted": (" as ", None),
    "reply_from": (" ", re.compile(" (?:from|by) ")),
    "subject_verb": (" ", None),
    "his_writing": (" ", _OF_WRITING),
    "writing": ("the ", _OF_WRITING),
    "holding": (" that ", None),
    "two_verbs": (" ", re.compile(" and[ ,]| then[ ,]| (?:but|yet|or) ")),
    "participle": ("ing ", None),
    "verb_subject": (" ", None),
    "according": (" ", re.compile("according to|in the words of|to quote")),
    "sees_it": (" it", None),
    "all_said": ("all ", None),
    "was_all": ("was all ", None),
    "owned": ("in ", None),
    "noun": (":", None),
    "was_noun": (" ", re.compile(" (?:is|are|was|were|remains|came|comes|goes|ran|runs) ")),
    "stated": (" that ", None),
}
"""The patterns in the order in which they count, each with what it cannot do without."""

STANDS_FOR = {"holding": "holds", "sees_it": "according to"}
"""The verbs of saying for which the words of some patterns stand."""

CLOSES = ('"', "”", "’", "」", "』", ",")
_INVERTED = re.compile(r"(?:^|[^\w\s]|\b(?:so|as|and|but|then|later|once|also|thus))\s*$")
"""What stands before a verb of saying whose subject comes behind it; behind another word an object comes."""

_FROM_SOMEBODY = re.compile(
    r"\b(?:by|from) (?!(?:e-?mail|letter|text|phone|telephone|fax|post|return|video|way|the (?:stage|podium))"
    r"\b)"
)
"""Between a noun and a colon: his answer was written by somebody else."""

_IS_HOW = re.compile(r"(?:(?:and )?(?:that|this|it) )?(?:is|was) (?:just |exactly )?how")
_OPENS_EN = r"(?:(?:but|and|so|yet|still|for|to|as for)\b,? )?"
_TONE_EN = (
    rf" (?:was|is|were|remains|remained|seemed|seems|sounded|sounds|looked|looks) (?:[a-z]+ ){{0,2}}?"
    rf"(?:{'|'.join(cues.english.TONES_EN)})\b[^:;,\x00]{{0,40}}"
)
_BESIDE_SUBJECT = re.compile(
    r"(?:\b(?:for|of|with|by|from|about|like|around|behind|against|to|near|on|over|alongside|than|n?or"
    r"|beside)"
    r"|[A-Z][\w.’'-]*(?: [a-z]+)? and) (?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?$"
)
_ACTION_EN = (
    r"(?:(?:,(?! (?:his|her|its|their|the|an?|one|another|whose)\b))?"
    r" (?!(?:who|as|while|when|that|and|but|or|with)\b)[a-z’'-]+){1,14},?"
)
_WITHOUT_SAYING = re.compile(
    r"\b(?:den(?:y|ies|ied)|avoid(?:s|ed)?|without|short of|(?:accuse[sd]?|suspected) of|stopp?(?:s|ed)"
    r"|against|instead of|from|regret(?:s|ted)?|hear[sd]?|(?:his|her|the|an?|[a-z]+['’]s) [a-z]+) $"
)
"""Words before a participle by which he did not say it, or somebody else did."""

_BEFORE_NOUN = re.compile(
    r"(?:\b(?:the|an?|his|her|its|their|my|our|your|of|no|any|some|these|those|such|in|on|by|for|with|from)"
    r"|['’]s?) (?:(?:own|closing|opening|public|first|last|recent|latest|final|other|earlier|new|prepared"
    r"|brief|many|several) )?$"
)
"""What stands before a noun, and before no verb of saying: at the close of her remarks."""

_ADJECTIVES = frozenset(
    "repeated promised announced claimed stated described offered disclosed recalled".split()
)
_AROUND_ADJECTIVE = re.compile(
    r"\b(?:after|despite|amid|following|through|of|with|for|from|by|on|in|about|over|its|their|his|her|the|an?|any|no"
    r"|some|two|three|several|many|previously|recently|newly|widely|and|because of) $"
)
"""Before a participle that is an adjective: after repeated delays."""

_OF_TEXT = re.compile(
    r"\b(?:video|statement|letter|message|post|note|blog|tweet|thread|photo|notice|recording|clip|plan|memo|deal"
    r"|essay|plans|changes|cuts) $"
)
"""Before a participle that tells what happened to a text: In a video posted on Friday, NAME said"""

_PLACE_EN = re.compile(r"\b(?:in|at|near|above|outside) [A-Z][a-z]+")
_BESIDE_NAMES = frozenset(
    word
    for words in (
        *cues.persons.HONORIFICS_EN,
        *cues.persons.TITLES_EN,
        *cues.persons.OFFICES_BEFORE_NAME_EN,
        *cues.persons.RANKS_EN,
        *cues.persons.CALENDAR_EN,
    )
    for word in words.split()
)
_CAPITALISED_BEHIND = re.compile(r"\s[A-Z][a-z]")
_CAPITALISED_BEFORE = re.compile(r"(?P<edge>[.!?\"”’]\s|\n)?(?P<word>\b[A-Z][\w.’'-]*) $")


class English:
    """Finds attributions to one speaker in English sentences."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._name = names.pattern
        latin = names.latin
        self._patterns = PatternsOnDemand(self._sources(latin))

    def may_mean_him(self, text: str) -> bool:
        """Whether folded text holds an English word that may point at the speaker."""
        return self._patterns["anyone"].search(text) is not None

    @staticmethod
    def only_introduces(text: str) -> bool:
        """Whether the words between a quotation and its attribution are only an office, or: that is how."""
        return (_LEADING_OFFICE_EN.fullmatch(text) or _IS_HOW.fullmatch(text)) is not None

    def opens_his_words(self, blanked: str, start: int, end: int) -> Attribution | None:
        """The speaker where a sentence leads from his name to a colon without a verb of saying."""
        colon = blanked.find(":", start, end)
        match = self._patterns["opening"].fullmatch(blanked, start, colon) if colon > start else None
        if match is None:
            return None
        return Attribution(self._names.who(match.group("subject")), Span(match.start("subject"), colon), "")

    def announces_answer(self, blanked: str, start: int, end: int) -> Attribution | None:
        """Whose words a question announces that stand behind it: His advice to others? “…”"""
        match = self._patterns["announcing"].fullmatch(blanked, start, end)
        if match is None:
            return None
        return Attribution(self._names.who(match.group("subject")), Span(match.start("subject"), end - 1), "")

    def _sources(self, latin: list[str]) -> dict[str, str]:
        """The patterns by kind, not compiled: few kinds have their words in a document, and all take long."""
        shared = (name for name in self._names.shared if not is_han(name[0]))
        full = sorted([*latin, *shared], key=len, reverse=True)
        names = [rf"{re.escape(name)}(?![\w’'])(?:\*\*)?" for name in full]
        titles = titles_standing_for_him(
            self._names.others_titles, self._names.companies, self._names.descriptions
        )
        subjects = [
            *((name[0], rf"{re.escape(name[1:])}(?![\w’'])(?:\*\*)?") for name in full),
            *((word[0], rf"{word[1:]}\b") for word in self._names.pronouns_en),
            *titles,
        ]
        possessives = [cues.persons.POSSESSIVES.get(word, word) for word in self._names.pronouns_en]
        owners = [
            *((name[0], rf"{re.escape(name[1:])}['’]s?") for name in full),
            *((word[0], word[1:]) for word in possessives),
            *((first, f"(?:{title})['’]s") for first, title in titles),
        ]
        subject, owner = by_first(_at_word(subjects)), by_first(_at_word(owners))
        first_subject, first_owner = by_first(subjects), by_first(owners)  # at the start of a sentence
        writings = [(_WRITING_EN[0], _WRITING_EN[1:])]
        writing = by_first(_at_word(writings))
        verbs = rf"{_VERBS_EN}|{_EMPHATIC_EN}"
        office = rf"(?:(?:[a-z&'’-]+ ){{0,5}}?{_OFFICE_EN},? )?"
        adverb = (
            r"(?:(?:also|later|then|once|previously|recently|often|simply|quickly|quietly|further|still"
            r"|has|had|have|long|(?:him|her)self"
            r"|always|finally|first|again|repeatedly|publicly|now|only|just|even|for (?:his|her) part"
            rf"|{'|'.join(cues.english.ADVERBS_EN)}"
            rf"|(?!(?:{'|'.join(cues.english.HEARSAY_EN)})\b)[a-z]+ly) ){{0,3}}"
        )
        apposition = (
            r"(?:, (?!and |or )[^,.“\"\x00]{1,70},| \([^()\x00]{1,40}\)"
            rf"|(?:, {_OFFICE_OR_CLAUSE}[^,“\"\x00:;]{{0,70}}){{1,4}},"
            r"| (?:of|from) (?:the )?[a-z][\w&’'-]*(?: [\w&’'-]+){0,2}"
            r"| [—–-]{1,2} [^—–\x00]{1,70} [—–-]{1,2})?"
        )
        return at_second_hand.sources("|".join(names), owner) | {
            "anyone": by_first(_at_word([*subjects, *owners, *writings])),
            "subject_verb": (
                rf"(?P<subject>{subject}){apposition}"
                rf" {adverb}(?P<verb>{verbs})\b(?P<addressee>{_TELLING_EN} (?:me|us|him|her|them)\b)?"
            ),
            "cleft": (
                rf"i{WORD_START}t (?:is|was) {office}(?P<subject>{subject}) who {adverb}(?P<verb>{verbs})\b"
            ),
            "hearsay": (
                rf"(?P<subject>{subject}) (?:is|was|has been|had been) (?:[a-z]+ ){{0,2}}?"
                r"(?:supposed|said|reported|alleged|rumou?red|believed|thought|claimed|meant|held|reputed) "
                rf"(?P<verb>to (?:have (?:[a-z]+ )?(?:{verbs})|say))\b"
            ),
            "participle": (
                rf"(?P<subject>{subject}){_ACTION_EN} (?P<verb>{_PARTICIPLES_EN})\b"
                r"(?= that | (?:in|on|to) [^.:;\x00]{1,50} that | (?:the|his|her|its|it|they|he|she)\b)"
            ),
            "titled": (
                rf"\b(?:its|the|their|[a-z][\w-]*['’]s?) (?:[a-z&’'-]+ ){{0,6}}?{_OFFICE_EN}"
                r"(?: of [^,.:;\x00]{1,40})?, (?:(?:mrs?|ms|miss|dr|prof|sir|dame)\.? )?"
                rf"(?P<subject>{subject}), {adverb}(?P<verb>{verbs})\b"
                r"(?! (?:the|a|an|his|her)\b)"
            ),
            "holding": (
                rf"(?P<subject>{subject}){apposition} {adverb}"
                rf"(?P<verb>{'|'.join(cues.english.HOLDING_EN)})(?= that )"
            ),
            "all_said": (
                rf"a{WORD_START}ll (?:that )?(?P<subject>{subject}) (?:would|could|had to|wants to"
                r"|wanted to) (?P<verb>say|add)\b[^,.:;\x00]{0,30}? (?:is|was)(?: this)?(?= that |:)"
            ),
            "writing": (
                rf"(?P<subject>{writing}) (?P<verb>reads|read|says|said|states|stated|goes on|went"
                rf" on|continues"
                r"|continued|adds|added|concludes|concluded|begins|began)\b"
            ),
            "two_verbs": (
                rf"(?P<subject>{subject}){_ACTION_EN} (?:and|then|and then|but|yet"
                rf"|or)(?:, [a-z’' -]{{1,30}},)?"
                rf" {adverb}(?P<verb>{verbs})\b"
            ),
            "verb_subject": (
                rf"(?P<verb>{_INVERTIBLE_EN}) "
                rf"(?:{office}|an? (?:[a-z]+ly )?[a-z-]+ (?=(?:{'|'.join(names)})))(?P<subject>{subject})"
            ),
            "according": (
                rf"\b(?P<verb>according to|in the words of|to quote) {office}(?P<subject>{subject})"
            ),
            "was_all": (
                rf"w{WORD_START}as all (?:that )?(?P<subject>{subject}) (?:would|could|had to)"
                r" (?P<verb>say)\b"
            ),
            "sees_it": (
                rf"\b(?P<verb>as|to hear) (?P<subject>{subject}) (?:sees|saw|tells?|told|calls|called"
                rf"|puts?|describe[sd]) it\b"
            ),
            "stated": (
                rf"(?P<subject>{owner}) (?:[a-z-]+ )?"
                rf"(?P<verb>{'|'.join(cues.english.STATED_EN)}) (?:was|is|has been)(?= that )"
            ),
            "noun": (
                rf"(?P<subject>{owner}) (?:[a-z-]+ ){{0,2}}?"
                rf"(?P<verb>{'|'.join(cues.english.SPEECH_NOUNS_EN)})\b"
                rf"[^.:,;!?\x00]{{0,40}}(?=:)"
            ),
            "was_noun": (
                rf"\b(?:is|are|was|were|remains|came|comes|goes|ran"
                rf"|runs) (?P<subject>{owner}) (?:[a-z-]+ ){{0,2}}?"
                rf"(?P<verb>{'|'.join({*cues.english.SPEECH_NOUNS_EN, *cues.english.MAXIMS_EN})})\b"
            ),
            "announcing": (
                rf"(?:(?:and|but|so)(?:,? finally[:,])? |finally[:,] )?(?P<subject>{first_owner})"
                r" (?:[a-z-]+ ){0,2}?"
                rf"(?:{'|'.join(cues.english.SPEECH_NOUNS_EN)})"
                r"(?: (?:to|for|on|about|in|when) [^?:\x00]{1,50})?\?"
            ),
            "opening": (
                rf"(?:\*\*)?{_OPENS_EN}(?:(?:on|at|in|asked|pressed|challenged) [^,:;\x00]{{1,70}}, "
                rf"|here (?:is|was) )?{office}(?P<subject>{first_subject})"
                r"(?:, [^,.:;“\"\x00]{1,60},?| \([^()\x00]{1,60}\))?"
                rf"(?:| again|(?:, [^:;\x00]{{1,80}}?,)? on [^:;,\x00]{{1,50}}|{_TONE_EN}"
                rf"|(?:,? [a-z]+ly)? (?:{'|'.join([*cues.english.GESTURES_EN, *cues.english.OPENINGS_EN])})"
                r"\b[^:;,\x00]{0,40}"
                rf"| (?:had|has|gave|gives|offered|offers|left|issue[sd]|deliver(?:s|ed)|sends|sent|made"
                rf"|makes)"
                rf" (?:[a-z-]+ ){{0,8}}?"
                rf"(?:{'|'.join(cues.english.SPEECH_NOUNS_EN)})\b[^:;,\x00]{{0,40}}"
                r"|, (?:the [a-z]+|it|this|that|there|all this) (?:was|is|were|are|came"
                r"|comes)\b[^:;,\x00]{0,40})"
            ),
            "owned": (
                rf"i{WORD_START}n (?P<subject>{owner}) (?:own )?(?P<verb>{'|'.join(cues.english.VIEWS_EN)})\b"
            ),
            "other": (
                rf"(?P<verb>{tree(cues.english.SAYING_EN, WORD_START)})\b(?! (?:better|twice|nothing) of\b)"
                r"(?!(?<=pointed) (?!out\b|to the fact))"
            ),
        }

    def find(self, original: str, blanked: str, start: int, end: int) -> list[Attribution]:
        """The attributions in an English sentence, in order. `original` tells capitals; offsets are one."""
        found: list[Attribution] = []
        taken: set[int] = set()
        named = self._patterns["anyone"].search(blanked, start, end) is not None
        words = blanked[start:end]
        for kind, (trace, traces) in _TRACES.items() if named else ():
            if trace not in words or (traces is not None and not traces.search(blanked, start, end)):
                continue
            for match in self._patterns[kind].finditer(blanked, start, end):
                if kind == "verb_subject" and _takes_object(match, blanked, start):
                    continue  # who called Harrowgate “…”, who told Harrowgate: “…”
                span = Span(*match.span())
                if kind in ("two_verbs", "participle"):
                    action = _PLACE_EN.sub("", original[match.end("subject") : match.start("verb")])
                    if not f"{action}a".islower() or (
                        kind == "participle" and _WITHOUT_SAYING.search(action)
                    ):
                        continue
                if taken.isdisjoint(range(span.start, span.end)):
                    taken.update(range(span.start, span.end))
                    who = self._subject(kind, match, original, blanked, start, end)
                    closes = kind in ("was_noun", "was_all", "reply_from") or (
                        kind == "verb_subject" and span.start > start
                    )
                    verb = STANDS_FOR.get(kind) or _plain(match.group("verb"))
                    found.append(Attribution(who, span, verb, closes=closes))
        if len(found) > 1:
            found.sort(key=_place)
        others: list[Attribution] = []
        for match in self._patterns["other"].finditer(blanked, start, end):
            if match.start() not in taken and not _is_noun(match, blanked, start):
                ended = bisect_right(found, match.start(), key=lambda attribution: attribution.span.end)
                near = [*found[max(0, ended - 1) : ended], *others[-1:]]
                before = max(near, key=_place) if near else None
                goes_on = before and _GOES_ON_EN.fullmatch(original, before.span.end, match.start())
                who = before.who if before and goes_on else Who.OTHER
                others.append(Attribution(who, Span(*match.span()), match.group("verb")))
        return sorted([*found, *others], key=_place) if others else found

    def _subject(
        self, kind: str, match: re.Match[str], original: str, blanked: str, start: int, end: int
    ) -> Who:
        """Whom the subject means that a pattern found."""
        if kind in ("writing", "hearsay"):
            return Who.DROPPED if kind == "writing" else Who.SUPPOSED
        at, behind = match.start("subject"), match.end("subject")
        lead = max(start, at - LONGEST_LEAD)
        if kind in _SUBJECT_FIRST and _BESIDE_SUBJECT.search(original, lead, at):
            return Who.OTHER
        if self._is_part_of_longer_name(original, start, at, behind):
            return Who.OTHER
        if kind == "verb_subject" and JOINED.match(original, behind, end):
            return Who.OTHER  # said Harrowgate and Verrell
        titled = not self._name.match(blanked, at, behind)
        named = SOMEBODY_NAMED.match(original, behind, end) if titled else None
        if named and not self._name.search(blanked, behind, behind + LONGEST_WORD):
            return Who.OTHER  # said the chairman of the jury, Basil Hammond; its founder Basil Hammond said
        if kind == "noun" and _FROM_SOMEBODY.search(blanked, match.end("verb"), match.end()):
            return Who.OTHER
        if SUPPOSED_EN.search(blanked, lead, at):
            return Who.SUPPOSED
        return self._names.who(match.group("subject"))

    def _is_part_of_longer_name(self, original: str, sentence: int, start: int, end: int) -> bool:
        if not original[start].isupper():
            return False
        if _CAPITALISED_BEHIND.match(original, end, end + LONGEST_WORD):
            return True
        if not original[start - 1 : start].isspace():
            return False
        near = max(sentence, start - LONGEST_WORD)
        if original[near : start - 1].rpartition(" ")[2].islower():
            return False
        before = _CAPITALISED_BEFORE.search(original, near, start)
        if before is None:
            return False
        word = before.group("word").lower()
        if word.rstrip(".") in self._names.initials:
            return False
        opens = before.group("edge") or before.start("word") == sentence
        return not (word in _BESIDE_NAMES or (opens and ORDINARY_BEFORE.fullmatch(word)))


def _at_word(found: Iterable[Branch]) -> Iterator[Branch]:
    """Branches that match at the beginning of a word only."""
    return ((first, WORD_START + rest) for first, rest in found)


def _is_noun(match: re.Match[str], blanked: str, start: int) -> bool:
    """Whether what looks like a verb of saying is a noun, or tells of a text: a video posted on Friday."""
    if match.group("verb") in ("posted", "announced", "described", "written") and _OF_TEXT.search(
        blanked, max(start, match.start() - LONGEST_WORD), match.start()
    ):
        return True
    if match.group("verb") in _ADJECTIVES and (
        match.start() == start
        or _AROUND_ADJECTIVE.search(blanked, max(start, match.start() - LONGEST_WORD), match.start())
    ):
        return True
    if match.group("verb") not in cues.english.SAYING_NOUNS_EN:
        return False
    return _BEFORE_NOUN.search(blanked, max(start, match.start() - LONGEST_WORD), match.start()) is not None


def _place(attribution: Attribution) -> tuple[int, int]:
    return attribution.span.start, attribution.span.end


def _takes_object(match: re.Match[str], blanked: str, start: int) -> bool:
    """Whether what seems to be the subject behind a verb is whom it speaks to, or gives a name to."""
    before = max(start, match.start() - LONGEST_WORD)
    opens = match.start() == start or blanked[before : match.start()].rstrip().endswith(CLOSES)
    if not opens and not _INVERTED.search(blanked, before, match.start()):
        return True
    named = match.group("verb") in cues.english.NAMING_EN
    return (named and blanked[match.end() + 1 : match.end() + 2] in MARKS) or (
        named and blanked.startswith(" as ", match.end())
    )


def _plain(verb: str) -> str:
    """The verb of saying for which an emphatic form stands: did say, would only concede."""
    if not _IS_EMPHATIC.fullmatch(verb):
        return verb
    last = verb.rpartition(" ")[2]
    if last in ("tell", "telling"):
        return "told"
    return f"{last}s" if f"{last}s" in cues.english.CONTENT_EN else "said"
