"""What the speaker does in an English sentence of its own beside words in marks: NAME laughed. “…”

Nothing says there that he speaks. But who laughs, shrugs or thinks for a moment right before a quotation
that stands alone is whose words it is, as long as the sentence brings in nobody else, and nothing to read.
"""

import re

from bot.documents import Span
from bot.reading import cues
from bot.reading.people.names import Names
from bot.reading.people.who import Attribution
from bot.reading.text.alternations import longest_first

_WHEN = (
    r"(?:(?:when|as|after|once) [^,.:;?!\x00]{1,90}, |asked [^,.:;?!\x00]{1,90}, |(?:at (?:this|that"
    r"|first|last)"
    r"|then|here|now|for a (?:moment|second|while|minute)|suddenly|finally|still|again|today|outside|inside"
    r"|after a (?:moment|pause|while|long pause|silence)),? |(?:but|and|yet|so|still),? )?"
)
"""What may stand before him: When I put this to her, NAME laughed."""

_ASKED = (
    r"(?:(?:asked|told|reminded|informed|pressed|quizzed|questioned|challenged)"
    r" (?:about|of|on|over|why|whether|if|that|how) [^,.:;?!\x00]{1,90}, )"
)
"""What he is asked or told before it; that somebody is named there does not matter."""

_HIS = "(?:his|her|their)"
_ACTS = (
    r"laugh(?:s|ed)|smile[sd]|grin(?:s|ned)|shrug(?:s|ged)|sigh(?:s|ed)|nod(?:s|ded)|frown(?:s|ed)|wince[sd]"
    r"|chuckle[sd]|snort(?:s|ed)|groan(?:s|ed)|giggle[sd]|grimace[sd]|blush(?:es|ed)|pause[sd]|hesitate[sd]"
    r"|disagree[sd]?|agree[sd]?|bristle[sd]|demur(?:s|red)|blink(?:s|ed)|beam(?:s|ed)|scoff(?:s|ed)"
    rf"|(?:shakes|shook|bows|bowed|tilts|tilted|cocks|cocked|scratches|scratched|lowers|lowered) {_HIS} head"
    rf"|(?:rolls|rolled|closes|closed|narrows|narrowed|lowers|lowered) {_HIS} eyes"
    rf"|(?:throws?|threw|raise[sd]?|spreads?|lifts?|lifted) (?:up )?{_HIS} (?:hands?|arms?|eyebrows?"
    rf"|shoulders)"
    r"|raise[sd] an eyebrow|burst(?:s)? out laughing|burst into laughter"
    rf"|clear(?:s|ed) {_HIS} throat|(?:lowers|lowered|raises|raised) {_HIS} voice"
    r"|lean(?:s|ed|t) (?:back|forward|in|over|across)|s(?:its|at) (?:back|up|down|still)"
    rf"|shift(?:s|ed) in {_HIS} (?:chair|seat)|(?:fold|cross)(?:s|es|ed) {_HIS} (?:arms|hands|legs)"
    r"|(?:takes|took|draws|drew) (?:a|another) (?:(?:deep|long|slow) )?(?:breath|sip|drag|bite|moment"
    r"|second|beat)"
    r"|(?:thinks|thought) (?:for|about (?:it|this|that)|it over|hard)|consider(?:s|ed) (?:this|that|it"
    r"|the question)"
    r"|ponder(?:s|ed) (?:this|that|the question)|reflect(?:s|ed) for"
    r"|(?:falls|fell|goes|went|is|was) (?:silent|quiet)|says nothing|said nothing"
    r"|look(?:s|ed) (?:away|up|down|puzzled|pained|surprised|amused|tired|startled|horrified|sheepish"
    r"|uncomfortable|out (?:of|at|over|across)|around|round|at (?:me|us|the (?:floor|ceiling|sky|sea|water"
    r"|table|window)|his|her))"
    r"|wave(?:s|d) (?:this|that|it|the (?:question|idea|comparison|suggestion)) (?:away|off|aside)"
    r"|(?:does|did) not (?:hesitate|blink|flinch)|(?:does|did)n['’]t (?:hesitate|blink|flinch)"
    r"|correct(?:s|ed) me|interrupt(?:s|ed) me|stop(?:s|ped)(?: (?:me|short|herself|himself))?"
    rf"|turns? (?:serious|back to me)|turned (?:serious|back to me)|(?:sips|sipped|stirs|stirred) {_HIS}"
    rf"|(?:put|set)s? down {_HIS} (?:cup|glass|fork|pen|coffee|tea)"
    rf"|(?:is|was|remains|remained|seems|seemed|sounds|sounded) (?:[a-z]+ly |quite |very |still |more )?"
    rf"(?:{'|'.join(cues.english.TONES_EN)}|unsure|not (?:so )?(?:sure|convinced|impressed|worried|amused)"
    r"|not having it|having none of it|in no doubt|undeterred|delighted|furious|amused|relieved|dismayed)"
)
"""What somebody does with head, hands or voice, or how he is, when he is about to speak."""

_NOT_ALONE = re.compile(
    r"\b(?:headlines?|signs?|posters?|notes?|letters?|screens?|pages?|voices?|slogans?|plaques?|banners?|labels?"
    r"|placards?|papers?|newspapers?|books?|messages?|emails?|captions?|read(?:s|ing)?|hear(?:s|d|ing)?|s[iao]ngs?"
    r"|quot(?:es|ed|ing)|wall|door|jokes?|remarks?|words?|lines?|phrases?|say(?:s|ing)?|said|shout(?:s|ed|ing)?"
    r"|listen(?:s|ed|ing)?|watch(?:es|ed|ing)?|radio|television|tv|t(?:old|ells?|elling)|tweets?"
    r"|comments?|replie[sd]|who|shown|hand(?:s|ed)|as (?:an?|his|her|the|one|another)"
    r" [a-z]+ [a-z]+(?:s|ed))\b"
)
"""Beside it: what he may be looking at, or somebody who speaks."""


_BODY = "(?:face|eyes?|voice|smile|expression|tone|jaw|brow|eyebrows|shoulders|grin|laugh|gaze)"
_SILENCE = re.compile(
    r"(?:(?:then )?(?:an?|another) (?:[a-z]+ ){0,2}|more )?(?:pause|silence|smile|laugh|sigh"
    r"|shrug"
    r"|grin|beat|nod|sip|breath|frown|chuckle|snort|wink|shake of the head)s?\."
)
"""A sentence without a verb between two quotations of one person: A long pause."""


_ASKED_FIRST = re.compile(_ASKED)


class Reactions:
    """Finds the English sentences that tell no more than what the speaker does."""

    def __init__(self, names: Names) -> None:
        self._names = names
        subject = longest_first([*names.latin, *names.pronouns_en])
        owner = "|".join(
            [*(rf"{re.escape(name)}['’]s?" for name in names.latin)]
            + [cues.persons.POSSESSIVES.get(word, word) for word in names.pronouns_en]
        )
        self._reaction = re.compile(
            rf"(?:{_ASKED}|(?P<when>{_WHEN}))"
            rf"(?:(?P<owner>\b(?:{owner or '(?!)'})) {_BODY} (?P<does>[a-z]+(?:s|ed|t|ke"
            rf"|ll|ew))"
            rf"|(?P<subject>{subject})\b(?! and\b)(?:, (?:[a-z’'-]+ ){{0,4}}[a-z’'-]+,)?"
            rf" (?:[a-z]+ly |just |only |then |also )?(?P<act>{_ACTS}))\b(?P<tail>[^.:;?!\x00]{{0,90}})\.?"
        )

    def reacts(self, blanked: str, start: int, end: int) -> Attribution | None:
        """The speaker where a sentence of folded, blanked text tells what he does, and nothing more."""
        match = self._reaction.fullmatch(blanked, start, end)
        if (
            match is None
            or _NOT_ALONE.search(match.group("when") or "")
            or _NOT_ALONE.search(match.group("tail"))
        ):
            return None
        his = "subject" if match.group("subject") else "owner"
        span = Span(match.start(his), match.end("act" if his == "subject" else "does"))
        return Attribution(self._names.who(match.group(his)), span, "")


def begin_of_act(blanked: str, start: int, end: int) -> int:
    """Where a sentence begins to tell what somebody does, behind what he is asked or told."""
    match = _ASKED_FIRST.match(blanked, start, end)
    return match.end() if match else start


def is_silence(blanked: str, start: int, end: int) -> bool:
    """Whether a sentence of folded text is a pause or a smile without a verb."""
    return _SILENCE.fullmatch(blanked, start, end) is not None
