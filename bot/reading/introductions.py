"""What the words before a transcript say of it: who is interviewed, and who asks."""

import re

from bot.reading import cues
from bot.reading.names import Names

_SENTENCE = re.compile(r"[^。!?\n]++")
_OTHER_INTERVIEWED = re.compile(
    r"(?:专访|采访|对话|访谈|请教|interview(?:ed)? with)[\u4e00-\u9fff]{2,4}[:,。]"
    r"|[\u4e00-\u9fff]{2,3}(?:接受|受访)"
)
_INTERVIEWS = re.compile(
    r"(?:专访|采访了?|访问了?|访谈|访|对话|对谈|请教|约见|走进|口述|interview(?:ed|s)?(?: with)?|talk(?:ed"
    r"|s)? (?:to|with)"
    r"|sp(?:oke|eaks) (?:to|with)|conversation with|questions (?:to|for)|sat down with|visit(?:ed|s)?)"
    r"[^,。:;和与及谈论说评眼\n]{0,20}$"
)
_IS_INTERVIEWED = re.compile(
    r"[^,。;\n]{0,16}?(?:接受|受访|做客|应邀|回答|答问|访谈|专访|对话录|答(?:本刊|本报|记者|读者|网友"
    r"|观众|客|问)|answers|answered|interview|talks|spoke|speaks|was asked)"
)
_JOINED_BEFORE = re.compile(r"(?:和|与|、|以及|\band)\s?[\u4e00-\u9fffa-z]{0,8}$")
_WITH_US = re.compile(
    r"(?:本刊|本报|本台|本社|记者|我们|笔者|我|小编|编辑部|we|i)[^,。;\n]{0,8}(?:和|与|跟|with)\s?[\u4e00-\u9fffa-z]{0,8}$"
)
_OPENING_PRONOUN = re.compile(r"(?:^|[。.!?,])\s?(?P<who>[他她]|he\b|she\b)")
_TALKED = re.compile(
    r"[^,。;\n]{0,12}?(?:接受(?!了?邀请)|做客|回答了?|答(?:本刊|本报|记者|读者)|[与和同](?:本刊|本报|记者|我们|笔者)"
    r"|(?:talked|spoke|sat down|met|speaks|talks) (?:to|with) |answered|was interviewed)"
)
_JOINED_AFTER = re.compile(r"\s?(?:和|与|、|以及|and )\s?(?!(?:本刊|本报|记者|我们|读者|主持))")
_IS_ASKING = re.compile(
    r"[^,。:;\n]{0,16}?(?:担任|作为|任|充当|是|反客为主|客串|出任|acts as|as|is)[^,。:;\n]{0,6}?(?:提问"
    r"|采访|主持|访谈|发问|interviewer|host|moderator)"
    r"|[^,。:;\n]{0,4}?(?:提问|发问|采访|专访|interviews|interviewed|questions)(?!时)\s?[^,。;\n]{1,12}"
    r"|[^,。:;\n]{0,4}?[向对问][^,。:;\n]{1,12}?(?:提问|发问|请教|提出)"
)
_ASKED_BY = re.compile(
    r"(?:主持人?|提问人?|提问者|采访者?|采访人|访谈者|interviewer|host|moderator|interviewed by"
    r"|hosted by)\s?(?:是|为|:|/|·)?\s?$"
)


def is_interviewed_in(names: Names, introduction: str) -> bool:
    """Whether the words before a transcript say that he is the one who is interviewed."""
    for sentence in _SENTENCE.findall(introduction):
        for match in names.pattern.finditer(sentence):
            before, after = sentence[: match.start()], sentence[match.end() :]
            joined = _JOINED_BEFORE.search(before) and not _WITH_US.search(before)
            if joined or _JOINED_AFTER.match(after):
                return False
            if _INTERVIEWS.search(before) or _IS_INTERVIEWED.match(after):
                return True
            rest = before + " " + after
            if any(word in rest for word in cues.editors.INTERVIEW_WORDS) and not _OTHER_INTERVIEWED.search(
                rest
            ):
                return True
    return False


def tells_of_interview(names: Names, words: str) -> bool:
    """Whether a paragraph says of somebody, by a pronoun of the speaker's, that he was interviewed."""
    pronouns = frozenset([*names.pronouns_zh, *names.pronouns_en])
    opening = (match for match in _OPENING_PRONOUN.finditer(words) if match.group("who") in pronouns)
    return any(_TALKED.match(words, match.end()) for match in opening)


def asks_in(names: Names, introduction: str) -> bool:
    """Whether the words before a transcript say that he is the one who asks."""
    return any(
        _IS_ASKING.match(introduction, match.end()) or _ASKED_BY.search(introduction, 0, match.start())
        for match in names.pattern.finditer(introduction)
    )
