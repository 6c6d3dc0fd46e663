"""What a label at the start of a paragraph looks like.

A label is a name, a role, or both: plain, in bold, in brackets, with a time stamp, with a role in
brackets, with a colon, or alone on its line. Everything before a colon could be one; who is meant, and
whether anybody is, `cast.py` finds out.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.documents import Span
from bot.reading import cues
from bot.reading.text.alternations import longest_first
from bot.reading.text.layout import Layout, Paragraph, Shape

LONGEST_VISITOR = 8
"""Characters of a name behind a role such as 听众; more is a sentence."""

LONGEST_LONE_NAME = 40
"""Characters of a name alone on its line, without the office behind it."""

LEAST_GAPS = 2
"""Paragraphs with a wide gap behind a Q, as press offices set the questions, that make it a label."""

LONGEST_LETTER = 2
"""Characters of a letter with a full stop that is a label: **Q.**"""

LONGEST_LONE_LABEL = 300
"""Characters of a label alone on its line with all that may stand around it; a longer line is text."""

CLOCK = r"[(\[]?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?[)\]]?"
TIME = CLOCK + r"\s*+"
BRACKETS = r"[(\[【][^)\]】\n]{1,80}[)\]】]"
ASKS_OR_ANSWERS = r"(?:提问|发问|追问|问|回答|答|asks|asked|answers|replies)\s?"
"""What may stand between the role in brackets and the colon: 记者（晚报）问：."""

MARKS = "●○◎■□▲△▼◆◇▶►▷▸→➤»※☆★•▪@"
"""What printers set before a label."""

COLON, BAR, SLASH, DASH = r"(?:(?<!\d):|:(?!\d))", r"[|丨]", r"/(?![/\d])", r"(?:——|—|--|–|(?<=\s)-(?=\s))"
RARE = r"(?:(?<=>)|(?<=> )|[»→⇒►▶▸›~]|\.(?=\s|[\u4e00-\u9fff“「\"]))"
"""Arrows and a full stop, which few documents set behind a label."""


BARS = ("|", "丨")
"""A bar behind a label; the second is a character that printers set for one."""

NAMED = r"(?:[^:|丨—*_\]】〕〉」>(\[\n]|(?<=[a-z\d])_(?=[a-z\d]))"
"""A character of a name; what sets it off from the rest is none, but a stroke inside an account is."""


def _marked(mark: str) -> re.Pattern[str]:
    """A label that ends with a mark, with what may stand around its name."""
    return re.compile(
        rf"(?:{TIME})?+(?P<open>[*_\[【〔<〈#\s{MARKS}]*+)(?:(?P<number>q\d{{1,4}}) [*_]*+)?+"
        rf"(?P<name>[^\s:|丨—*_\]】〕」>(\[]{NAMED}{{0,39}}?)"
        rf"(?P<close>[*_\]】〕>〉\s]*+)(?P<role>{BRACKETS})?+[*_\s]*+"
        rf"(?:(?<=[)\]】]){ASKS_OR_ANSWERS})?+(?:{TIME})?+{mark}(?P<after>[*_:]*+)"
        rf"(?:\s*+(?=[\[(]){CLOCK})?+"
    )


BOLD_LABEL = re.compile(
    rf"[*_]{{2,3}}+(?P<name>[^:*_(\[\n]{{1,40}}?)\s?(?P<role>{BRACKETS})?+\s?:?\s?[*_]{{2,3}}+(?P<after>\s*+:?)"
)
SQUARE_LABEL = re.compile(
    r"[\[【〔<〈(「](?P<name>[^:\]】〕>〉()」\n]{1,24})(?P<role>)[\]】〕>〉)」](?P<after>\s*+:?)"
)
LONE_LABEL = re.compile(
    rf"(?:{TIME})?+[*_#\s]*+(?P<name>[^\s:*_(\[][^:*_(\[\n]{{0,79}}?)\s*+(?P<role>{BRACKETS})?+"
    rf"[*_\s]*+(?:{TIME})?+(?P<after>)$"
)
OFFICE = longest_first([*cues.persons.HONORIFICS_EN, *cues.labelling.OFFICES_EN])
LONE_TITLE = re.compile(
    r"(?P<name>(?:[^-–—|,]|(?<=\w)-(?=\w)){2,40}?)(?:\s?(?:--|—|–|\|)\s?|\s-\s|, )"
    r"(?P<title>[^.。!?]{2,90})$"
)
"""A name alone on its line with his office or company behind a dash or a comma, as records of calls do."""

STOP_LABEL = re.compile(
    rf"(?P<name>(?:the )?(?:{OFFICE})(?: [a-z][a-z'’-]*+){{0,3}})(?P<role>)(?P<after>)\.\s++"
)
"""As the records of hearings have it: `Mr. SHEN. Thank you.`"""

PARTS_EN = longest_first(
    [
        *cues.persons.HONORIFICS_EN,
        *cues.labelling.OFFICES_EN,
        *cues.persons.TITLES_EN,
        *cues.persons.OFFICES_ALONE_EN,
        *"officer analyst host co-host anchor editor correspondent reporter author partner head".split(),
        *"economist strategist attorney lawyer member professor scientist researcher".split(),
        *"consultant spokesman".split(),
        *"spokeswoman spokesperson byline contributor columnist moderator guest expert".split(),
    ]
)
"""What somebody is, as it stands behind his name in a label."""

TITLED_LABEL = re.compile(
    rf"(?:{TIME})?+[>\s]*+(?P<name>[a-z][a-z.'’ -]{{2,32}}, (?=[^:]{{0,70}}?\b(?:{PARTS_EN})\b)"
    r"[a-z .,&'’/-]{2,70})(?P<role>):(?P<after>)(?=\s|$)"
)
"""A name with all that somebody is, in the captions of television: NAME, FOUNDER, BRIGHTACRE DAIRY: …"""

DASHED_LABEL = re.compile(
    rf"(?:{TIME})?+[>\s*_]*+(?P<name>[a-z](?:[a-z.'’ ]|(?<=[a-z])-(?=[a-z])){{2,32}}?)"
    rf"(?: ?(?:--|–|—|\|) ?| - ?)"
    rf"(?P<role>(?=[^:]{{0,90}}?\b(?:{PARTS_EN})\b)[a-z .,&'’/|–—-]{{2,90}})[*_]*+:(?P<after>[*_]*+)(?=\s|$)"
)
"""The same behind a dash, as the records of calls have it: NAME - Chief Executive Officer: …"""

OFFICE_BELOW = re.compile(rf"(?:[a-z&.,'’/-]+ ){{0,6}}?(?:{PARTS_EN})\b[^.!?:]{{0,60}}$")
"""What somebody is, alone on the line below his name."""

LONGEST_OFFICE = 80
"""Characters of the longest such line."""

LETTER_LABEL = re.compile(r"\(?(?P<name>[qa问答])(?P<role>)\d{0,2}\s?[.、)](?P<after>:?)\s++")

NOT_ABBREVIATED = "".join(rf"(?<!\b{title})" for title in cues.labelling.ABBREVIATED_TITLES_EN)
SENTENCE_INSIDE = re.compile(rf"[。!?;]|, ?(?=[\u4e00-\u9fff])|[a-z]{{3}}{NOT_ABBREVIATED}\. ")
BRACKETED_NOTE = re.compile(r"[(\[【][^)\]】:]*+:\s*+[^)\]】\s][^)\]】]*+[)\]】]?$")
ROLE_AFTER_COMMA = re.compile(
    rf"^(?P<name>[^,]{{2,32}}), (?P<role>[a-z .&-]{{2,40}}|(?=.*?\b(?:{PARTS_EN})\b)[a-z .,&'’/-]{{2,70}})$"
)
TITLE_AFTER_COMMA = re.compile(
    rf"^(?P<name>[^,。!?;]{{2,10}}),\s?(?P<role>[^,。!?;]{{0,14}}(?:{longest_first(cues.persons.TITLES)}))$"
)
_SAYING = [*cues.chinese.SAYING, "道", *(f" {verb}" for verb in (*cues.english.SAYING_EN, "asks", "asked"))]
SAYING_BY_END = {
    last: tuple(verb for verb in _SAYING if verb.endswith(last)) for last in {verb[-1] for verb in _SAYING}
}
"""The verbs of saying by their last characters."""

NUMBERED_QUESTION = "(question)"
"""The part of whoever speaks behind the number of a question: Q12 Chair: …"""

SENT_TO_ALL = re.compile(r"^from (?P<name>\S.{0,30}?\S) +to +(?:everyone|all\b|all panelists)")
"""As the chat of a video call has it: 20:01:12 From NAME to Everyone: …"""

MOST_HEADS = 1_024
"""Names in labels whose parts are remembered: a conversation has few, and says each again and again."""

GOES_ON = re.compile(
    r"(?<!:)\s?[,;)’']|(?<![:\s]) ?(?:on|in|at|of|was|is|has|said|says|and|who|after|to"
    r"|from) "
)
"""Behind a name in bold: the sentence that it opens."""

AROUND_NAME = " *_-·•\t#\xa0@"
OPENING_BRACKETS = tuple("([【")
OPENING_MARK = re.compile(r"\s*+[“「『\"‘]")
TITLE_BEHIND = re.compile(r"\s?(?:--|—|–|-|\||,)\s?[*_]*+(?P<title>[^.。!?:*_]{2,60}+)[*_]*+$")


@dataclass(frozen=True, slots=True, eq=False)
class _Form:
    """What a label looks like."""

    pattern: re.Pattern[str]
    marked: bool = True  # the form itself shows that it is a label
    needs: tuple[str, ...] = ("",)  # what has to stand in the paragraph: one of these
    longest: int | None = None  # characters of the longest paragraph with such a label


Forms = tuple[_Form, ...]
FORMS = (
    (
        _Form(LETTER_LABEL),
        _Form(TITLED_LABEL, needs=(":",)),
        _Form(DASHED_LABEL, needs=(":",)),
        _Form(_marked(COLON), needs=(":",)),
        _Form(BOLD_LABEL, marked=False, needs=("**", "*_", "_*", "__")),
        _Form(SQUARE_LABEL, marked=False, needs=("[", "【", "〔", "<", "〈", "(", "「")),
        _Form(LONE_LABEL, marked=False, longest=LONGEST_LONE_LABEL),
    ),
    (_Form(_marked(BAR), needs=BARS),),
    (_Form(_marked(SLASH), needs=("/",)),),
    (_Form(_marked(DASH), needs=("—", "--", "–", "-")),),
    (_Form(STOP_LABEL, needs=(".",)),),
    RARE_FORMS := (_Form(_marked(RARE), needs=(*">»→⇒►▶▸›~.",)),),
)
"""A document ends its labels in one way."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may be a label."""

    words: str
    original: str
    brackets: str
    end: int  # where what is said begins, from the start of the paragraph
    lone: bool  # nothing else stands in the paragraph
    colon: bool
    bold: bool = False  # bold or in brackets, without a colon, before the words


def find_candidates(layout: Layout, forms: Forms) -> dict[int, Candidate]:
    """What looks like a label in some of the forms, by the index of its paragraph."""
    found = {}
    gaps = [p for p in layout.paragraphs if p.words[:2] == "q " and layout.is_gap(p.span.start + 1)]
    asking = frozenset(p.span for p in gaps) if len(gaps) >= LEAST_GAPS else frozenset[Span]()
    needed = any(need in layout.folded for form in forms for need in form.needs)
    for i, paragraph in enumerate(layout.paragraphs if needed or asking else ()):
        candidate = None if paragraph.shape is Shape.SEPARATOR else _candidate(layout, paragraph, forms)
        if paragraph.span in asking:
            candidate = Candidate("q", "Q", "", len("q "), lone=False, colon=True)
        if candidate is not None:
            found[i] = candidate
    return found


def _candidate(layout: Layout, paragraph: Paragraph, forms: Forms) -> Candidate | None:
    words = paragraph.words
    if words[:1] in OPENING_BRACKETS and BRACKETED_NOTE.match(words):
        return None
    for form in forms:
        if form.longest is not None and len(words) > form.longest:
            continue
        match = form.pattern.match(words) if any(map(words.__contains__, form.needs)) else None
        if match is None:
            continue
        name, colon = match.group("name"), form.marked
        head = _read_head(form, name)
        if head is None:
            continue
        told = head.says or (len(name) > LONGEST_VISITOR and not words.isascii())
        if told and OPENING_MARK.match(words, match.end()):
            return None  # prose: somebody said, and then the quotation
        if not head.name:
            continue
        end = match.end()
        title = None if colon else TITLE_BEHIND.match(words, end)
        if title is not None:
            brackets, end = title.group("title"), title.end()
        else:
            number = NUMBERED_QUESTION if match.groupdict().get("number") else ""
            brackets = (match.group("role") or "") + head.brackets + number
        if form.needs == BARS and "|" in words[end:].rstrip("| "):
            continue  # a row of a table with more columns than names and words
        start = paragraph.span.start + match.start("name")
        original = layout.original[start : start + len(name)].strip(AROUND_NAME)[: len(head.name)]
        lone = not words[end:].strip(" *_")
        if form.pattern is BOLD_LABEL and GOES_ON.match(layout.original, paragraph.span.start + end):
            continue  # **NAME**, founder of Brightacre, on money
        marked = colon or ":" in match.group("after") or match.group().rstrip("*_ ").endswith(":")
        bold = not (lone or marked) and form.needs != ("",)
        return Candidate(head.name, original, brackets, end, lone, marked, bold)
    return None


@dataclass(frozen=True, slots=True)
class _Head:
    """What the words that stand for a name in a label say."""

    name: str  # empty where nothing is left of it
    brackets: str  # what somebody is, as it stands behind the name
    says: bool  # a verb of saying closes them


@lru_cache(maxsize=MOST_HEADS)
def _read_head(form: _Form, name: str) -> _Head | None:
    """The parts of the words that stand for a name in a label; None where they are a sentence."""
    colon = form.marked
    if SENTENCE_INSIDE.search(name) and not (colon and TITLE_AFTER_COMMA.match(name)):
        return None
    if not colon and "," in name and not LONE_TITLE.match(name):
        return None
    told = name[:-1] if name[-1:].isspace() else name
    says = told.endswith(SAYING_BY_END.get(told[-1:], ()))
    if says and form.pattern is TITLED_LABEL:
        return None
    bare = name.strip(AROUND_NAME)
    titled = None if colon else LONE_TITLE.match(bare)
    if titled is not None:
        bare = titled.group("name")
    if form.pattern is LONE_LABEL and len(bare) > LONGEST_LONE_NAME:
        return _Head("", "", says)
    if len(bare) == LONGEST_LETTER and bare.endswith("."):
        bare = bare[:-1]
    sent = SENT_TO_ALL.match(bare) if colon else None
    bare = sent.group("name") if sent else bare
    comma = ROLE_AFTER_COMMA.match(bare) or TITLE_AFTER_COMMA.match(bare) if colon else None
    brackets = (comma.group("role") if comma else "") + (titled.group("title") if titled else "")
    return _Head(comma.group("name") if comma else bare, brackets, says)
