"""Paragraphs between the turns of a conversation in which its writer tells what happened."""

import re

from bot.documents import Speaker
from bot.folding import fold

LONGEST_NARRATION = 160
"""Characters of the longest such paragraph; longer ones have other signs."""

_OF_ONESELF = re.compile(r"[我咱你您]|\b(?:i|we|my|our|me|us|you|your)\b")
_OF_TALK = re.compile(
    r"(?:采访|访谈|对话|专访|录音|谈话)"
    r"(?:进行|开始|结束|中断|当天|期间|过程|间隙|途中|快要|接近|的?(?:第|最后|前半|后半))"
    r"|(?:以下|下面)是(?:采访|访谈|对话|专访)的"
    r"|\b(?:halfway|midway) through (?:the|our) (?:interview|conversation|talk)"
    r"|\b(?:part|half|end|beginning|middle|rest) of (?:the|our) (?:interview|conversation|talk)\b"
    r"|^(?:the|our) (?:interview|conversation) (?:is|was|ends?|began|begins|pauses?|stops?|continue[sd])\b"
)
_ACTS_ZH = (
    r"(?:忽然|突然|缓缓|慢慢|随即|于是|又|便|就|先|轻轻)?(?:地)?"
    r"(?:站|起身|走[到向进出]|笑|停[了下顿]|沉默|想了|喝了?|点[了点]?头|摇[了摇]?头|看[了向着]|望|拿[起出着]|放下"
    r"|转[身过向]|指[了着向]"
    r"|低头|抬[头起手]|叹|顿了|掏|翻[开出了]|递|摆[了摆]?手|挥|皱|耸|推[开了]|打开|倒[了]|端起|坐[下回])"
)
_ACTS_EN = (
    r"(?:then |suddenly |slowly )?"
    r"(?:gets? up|got up|stands?|stood|pauses?|paused|laughs?|laughed|smiles?|smiled"
    r"|looks?|looked|walks?|walked|points?|pointed|sighs?|sighed|pours?|poured|nods?|nodded|shrugs?|shrugged"
    r"|takes?|took|picks?|picked|leans?|leaned|leant|stops?|stopped|thinks|thought|turns?|turned|opens?|opened"
    r"|reach(?:es|ed)|puts?|grins?|grinned|frowns?|frowned|hesitates?|hesitated|disappear(?:s|ed)"
    r"|return(?:s|ed))\b"
)


class Narration:
    """Tells what the writer of a conversation says of it."""

    def __init__(self, speaker: Speaker, *, surname: bool) -> None:
        """`surname`: whether his English surname alone can only mean him."""
        pronouns = [fold(word) for word in speaker.pronouns]
        subjects_zh = [word for word in pronouns if not word.isascii()]
        subjects_en = [word for word in pronouns if word.isascii()]
        branches = [rf"(?:{'|'.join(subjects_zh)}){_ACTS_ZH}"] if subjects_zh else []
        branches += [rf"(?:{'|'.join(subjects_en)}) {_ACTS_EN}"] if subjects_en else []
        if surname and speaker.surname:
            branches.append(
                rf"(?:mr|mrs|ms|dr)?\.? ?{re.escape(fold(speaker.surname))}['’]?s? (?!and\b|&)[a-z]"
            )
        self._acts = re.compile("|".join(branches) or "(?!)")

    def tells(self, words: str) -> bool:
        """Whether a paragraph tells what happened, or of the conversation, and nobody speaks of himself."""
        if len(words) > LONGEST_NARRATION or _OF_ONESELF.search(words):
            return False
        return self._acts.match(words) is not None or _OF_TALK.search(words) is not None
