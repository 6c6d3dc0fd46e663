"""English words of somebody's for a thing, in marks: NAME called it “…”, NAME's insistence on “…”."""

import re

from bot.documents import Span
from bot.reading import cues
from bot.reading.people.fillers import LONGEST_HOLDING, LONGEST_LEAD
from bot.reading.people.latin_names import CAPITAL
from bot.reading.people.names import Names
from bot.reading.people.others import is_not_himself
from bot.reading.people.who import Attribution

"""A capital behind the first word, or on the only one, by which a name is told from a description."""

CLAUSE_OPENING = re.compile(
    r"[,;:—–\n] ?(?:(?:but|and|so|then|yet|while|though|whereas) )?$|^(?:but|so|then|yet) $|\b(?:which"
    r"|whom|that) $"
    r"|(?:^|[,;—–] |\b(?:is|was|are|were|of|for|in|on|from|with|by|to|at|against|into|behind) )"
    r"(?:an?|the|this|that|his|her|its|their|something|one|somebody|someone)"
    r"(?: (?!(?:of|for|with|by|to|from|near|beside|and|or|about|like|than|not|named|called)\b)"
    r"[a-z’'-]+){0,4} $"
)
"""Words, or a mark, behind which a clause with a subject of its own begins."""

_WHEN = (
    r"(?:once|twice|later|also|now|always|often|still|long|even|then|has since|since|previously|recently"
    r"|[a-z]+ly"
    r"|for (?:his|her|their) part|in turn|in return"
    r"|(?:last|this) (?:week|month|year|spring|summer|autumn|winter)"
    r"|in (?:the past|private|public|\d{4}|(?:an?|his|her|the) (?:[a-z-]+ ){0,2}[a-z-]+))"
)
"""What may stand between somebody and a verb of naming: NAME has in the past described it as “…”."""

WHERE_SAID = re.compile(r"(?:in|on|at|during|by|over) [^,;:.\x00]+ ")
"""What a sentence may begin with, without a comma, before its subject: In her memoir she"""


class Naming:
    """Finds the owner of a quoted fragment that an English sentence gives as his words or his view."""

    def __init__(self, names: Names) -> None:
        self._names = names
        latin = names.latin
        owned = [*(rf"{re.escape(name)}['’]s?" for name in sorted(latin, key=len, reverse=True))]
        owned += [cues.persons.POSSESSIVES.get(word, word) for word in names.pronouns_en]
        subjects = "|".join([*(re.escape(name) for name in latin), *names.pronouns_en])
        self._naming_en = re.compile(
            rf"(?P<words>(?P<what>\bwhat )?\b(?P<owner>{subjects or '(?!)'})(?:,[^,.;:\x00]{{1,60}},)?"
            r"(?:,? who|,? (?:is|was) (?:an?|the) (?:(?!(?:of|with|by|to|from|and)\b)[a-z-]+ ){1,5}who)?"
            rf" (?:has |had |have )?(?:{_WHEN} ){{0,2}}"
            rf"(?:(?:{'|'.join(cues.english.DESCRIBING_EN)})"
            r"(?: [^,.:;\x00]{1,60}(?:, (?:which|who|whose|where)\b[^,.:;\x00]{1,60},)?)? as"
            rf"|(?:{'|'.join(cues.english.LIKENING_EN)}) [^,.:;\x00]{{1,60}} to"
            rf"|(?:{'|'.join(cues.english.SPEAKING_OF_EN)}) (?:of|about)"
            rf"|(?:{'|'.join(cues.english.EXPRESSING_EN)})(?: (?:an?|his|her|its|their"
            rf"|the(?: [a-z-]+['’]s?)?))?"
            rf"|(?:{'|'.join(cues.english.CALLING_FOR_EN)})"
            r"|call(?:s|ed)?(?: (?!(?:out|on|for|back|in|up|over|from|to|off|down)\b)[^,.:;\x00]{1,40})?))\s$"
        )
        self._described_by = re.compile(
            rf"(?P<words>\b(?:{'|'.join(cues.english.DESCRIBING_EN)})(?: [a-z]+){{0,3}} by"
            rf" (?P<owner>{subjects or '(?!)'}) as)\s$"
        )
        self._held_en = re.compile(
            rf"(?P<words>\b(?P<owner>{'|'.join(owned) or '(?!)'}) (?:[a-z-]+ )?"
            rf"(?:(?:{'|'.join(cues.english.HELD_EN)}) (?:on|in|of|about|for|that|to)"
            r"|(?:word|term|phrase|label|verdict|shorthand|euphemism) for [^,.:;\x00]{1,40} (?:is|was):?"
            rf"|(?:{'|'.join(cues.english.MAXIMS_EN)})"
            r"(?: [a-z]+){0,3}?(?: (?:is|was|has been|remains):?|,)))\s*$"
        )

    def view_holder(self, original: str, blanked: str, start: int, quote: Span) -> Attribution | None:
        """The words by which a sentence ascribes a quoted fragment to the speaker as a view he holds."""
        near = max(start, quote.start - LONGEST_HOLDING)
        if not blanked[near : quote.start].strip():
            return None
        named = self._naming_en.search(blanked, near, quote.start)
        if named and is_not_himself(_word_before(blanked, start, named.start("owner"))):
            return None
        if named and _has_words_of_his_own(named, original, blanked, start, quote):
            return Attribution(self._names.who(named.group("owner")), Span(*named.span("words")), "")
        passive = self._described_by.search(blanked, near, quote.start)
        if passive:
            return Attribution(self._names.who(passive.group("owner")), Span(*passive.span("words")), "")
        held = self._held_en.search(blanked, near, quote.start)
        if held:
            return Attribution(self._names.who(held.group("owner")), Span(*held.span("words")), "")
        return None


def _has_words_of_his_own(
    naming: re.Match[str], original: str, blanked: str, start: int, quote: Span
) -> bool:
    """Whether a verb of naming opens a clause with its subject, and gives a description and no name."""
    words = original[quote.start + 1 : quote.end - 1]
    first = words.partition(" ")[0]
    if CAPITAL.search(words, len(first) if len(first) < len(words) else 0):
        return False
    verb, what = naming.group("words").split(), naming.group("what")
    if verb[-1].startswith("call") and not what and not words.startswith(("a ", "an ")):
        return False
    lead = blanked[max(start, naming.start() - LONGEST_LEAD) : naming.start()]
    if what or not lead.strip() or CLAUSE_OPENING.search(lead):
        return True
    return len(lead) < LONGEST_LEAD and WHERE_SAID.fullmatch(lead) is not None


def _word_before(blanked: str, start: int, end: int) -> str:
    """The word in front of a place, as Not before a name that an account bears."""
    return blanked[max(start, end - LONGEST_LEAD) : end].rstrip().rpartition(" ")[2]
