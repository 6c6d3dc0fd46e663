"""What breaks into a text of one person, or follows it: a host, the next speaker, an editor, readers.

Some of it only stands between his paragraphs (an editor's note, a legend, applause told of), and he goes on
behind it; some of it shows that somebody else has taken over.
"""

import re
from functools import cached_property

from bot.folding import fold
from bot.reading import cues
from bot.reading.asides.bylines import AUTHOR_NOTE
from bot.reading.grammar.attribution import Grammar
from bot.reading.people.label_words import asks, names_nobody
from bot.reading.people.others import NAME_ZH, is_person_name
from bot.reading.people.unnamed_labels import is_rubric, is_voice
from bot.reading.people.who import Named
from bot.reading.talk.narration import Narration
from bot.reading.text.boxes import is_loose_line
from bot.reading.text.layout import Layout, Shape
from bot.reading.text.lines import HEADING_LENGTH, ends_sentence

LONGEST_LABEL = 3
"""Words of the longest English label in a speech; more before a colon tell something."""

LOOKED_BACK = 3
"""Paragraphs among which the one before is looked for: applause told of and notes may stand between."""

FARTHEST_BEFORE = 800
"""Characters of each of them."""

LABEL = re.compile(
    r"[*_#\s]*+(?P<name>[^:。,!?\n*_(]{1,30}?)\s?(?:\([^()\n]{1,24}\))?[*_]*+:[*_]*+(?:\s"
    r"|(?<=[\u4e00-\u9fff*_)”」』]:)|(?<=[\u4e00-\u9fff]\d:)|(?<=\d\d\d:)|$)"
)
NAME_AND_OFFICE = re.compile(
    r"(?P<name>[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){1,2}), (?:the |an? )?[a-z][a-z -]{1,30}: "
)
ACCOUNT = re.compile(
    r"(?:用户|网友|游客|匿名用户)[\w\d_-]{1,12}|(?=[a-z_]*\d)[a-z_]{3,}\d{1,4}|[a-z]+(?:fan|lover|girl"
    r"|boy)\d*"
)
COUNTED = re.compile(
    r"\d{1,5} (?=comments|replies)|(?:全部|精选|热门|精彩|网友|最新|读者|共\d+条)(?=评论|留言|回复)"
)
SESSION = frozenset(
    "提问环节 互动问答 现场问答 问答环节 互动环节 提问 现场提问 自由讨论 交流环节 圆桌讨论 答记者问"
    " 媒体提问".split()
) | {
    "questions and answers",
    "q&a",
    "q & a",
    "questions",
    "question and answer session",
    "discussion",
    "panel discussion",
    "open discussion",
}
"""Headings under which others speak again behind a speech."""

OTHERS_SPEECH_EN = re.compile(
    r"(?:[A-Z][a-z]+ ){0,2}(?:[Rr]emarks|[Ss]peech|[Aa]ddress|[Ss]tatement|[Rr]esponse|[Tt]oast|[Rr]eply"
    r"|[Ll]etter|[Bb]y|[Ff]rom)"
    r"(?: (?:by|from|of))? (?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})"
)
OTHERS_SPEECH_ZH = re.compile(
    rf"[^,。:“]{{0,10}}?{NAME_ZH}(?:在[^,。:]{{0,16}})?的?(?:主题|闭幕|开幕|总结)?(?:演讲|致辞|致词|发言"
    rf"|讲话|演说|感言|祝辞|总结)(?:全文|实录|稿)?$"
)
HANDS_OVER = re.compile(
    r"^(?:下面|接下来|现在|最后)?,?(?:让我们)?(?:有请|请出)[^,。]{2,20}"
    r"|^(?:主持人|司仪|大会主席)[^,。:]{0,6}(?:请出|邀请|宣布|总结)|^[^,。]{0,16}(?:随后|接着|继而"
    r"|紧接着)(?:发言|致辞|讲话|登台|上台|演讲)"
    r"|^(?:接下来|下面|随后|接着)?(?:发言|演讲|登台|致辞|讲话)的是|^(?:随后|会后|最后|接着)(?:举行|进行"
    r"|,?大会|颁发)|^与会|^这时,话筒"
    r"|^(?:someone|somebody) (?:in|from|called|shouted|asked)\b|^guests? then\b|^at this point the\b"
    r"|^the speaker (?:was|then|is)\b"
    r"|^the (?:chair(?:man|woman|person)?|host|moderator|emcee|session|meeting)\b[^.]{0,24}?\b(?:thank"
    r"|invit|introduc|clos|open|adjourn|call)[a-z]*\b"
    r"|^(?:she|he|they) (?:was|were) (?:then )?(?:followed|joined|thanked)\b|^(?:she|he) then (?:took"
    r"|answered|invited|left|sat)\b"
)


DELIVERED = re.compile(r"(?:as (?:prepared for )?deliver(?:y|ed)|check against delivery|as prepared)\.?$")
"""A line that says how far a text is the speech that was given."""


class Interruptions:
    """Tells what in one document is none of a text that bears his name."""

    def __init__(self, layout: Layout, grammar: Grammar, *, aloud: bool = False) -> None:
        """`aloud`: he answers somebody there, and does not write."""
        self._layout = layout
        self._grammar = grammar
        pronouns = [fold(word) for word in grammar.speaker.pronouns]
        self._pronouns = [re.compile(rf"\b{word}\b" if word.isascii() else word) for word in pronouns]
        self._aloud = aloud
        self._interrupts: dict[int, bool] = {}

    @cached_property
    def _narration(self) -> Narration:
        return Narration.in_document(self._layout, self._grammar)

    def takes_over(self, i: int) -> bool:
        """Whether somebody else speaks from a paragraph on."""
        paragraph = self._layout.paragraphs[i]
        words = paragraph.words
        bare = words.strip("#*_ 【】《》:")
        if len(bare) <= HEADING_LENGTH and (
            bare in SESSION or COUNTED.sub("", bare, count=1) in cues.editors.FURTHER_HEADINGS
        ):
            return True
        if HANDS_OVER.search(words) or AUTHOR_NOTE.match(words):
            return True
        return self._is_others_label(i) or self._is_others_heading(i)

    def interrupts(self, i: int) -> bool:
        """Whether a paragraph stands between his and is an editor's, a page's, or tells of what happens."""
        if i not in self._interrupts:
            self._interrupts[i] = self._is_interruption(i)
        return self._interrupts[i]

    def _is_interruption(self, i: int) -> bool:
        paragraph = self._layout.paragraphs[i]
        if is_loose_line(self._layout, i) or DELIVERED.match(paragraph.words):
            return True
        label = LABEL.match(paragraph.words)
        name = label.group("name") if label else ""
        if name and not names_nobody(name) and (is_rubric(name) or is_voice(name)):
            return True
        if self._is_spoken_of(i):
            return False
        original = self._layout.original[paragraph.span.start : paragraph.span.end]
        return self._narration.tells(paragraph.words, original, *self._before(i), aloud=self._aloud)

    def _before(self, i: int) -> tuple[str, str]:
        """The paragraphs before one, folded and with their capitals."""
        paragraphs = [
            self._layout.paragraphs[j].span
            for j in range(max(0, i - LOOKED_BACK), i)
            if not self._interrupts.get(j)
        ]
        folded, original = (
            "\n".join(text[max(span.start, span.end - FARTHEST_BEFORE) : span.end] for span in paragraphs)
            for text in (self._layout.folded, self._layout.original)
        )
        return folded, original

    def _is_spoken_of(self, i: int) -> bool:
        """Whether the pronoun that opens a paragraph takes up what his own words before speak of."""
        opening = next((one for one in self._pronouns if one.match(self._layout.paragraphs[i].words)), None)
        if opening is None:
            return False
        before = (
            self._layout.paragraphs[j].words
            for j in range(i - 1, max(-1, i - 1 - LOOKED_BACK), -1)
            if not self._interrupts.get(j) and not self._layout.paragraphs[j].words.startswith(("(", "["))
        )
        return opening.search(next(before, "")) is not None

    def _is_others_label(self, i: int) -> bool:
        span = self._layout.paragraphs[i].span
        label = LABEL.match(self._layout.paragraphs[i].words)
        words = label.group("name") if label else ""
        if label is None:
            return self._is_with_office(i)
        if names_nobody(words) or is_rubric(words) or is_voice(words):
            return False
        if words.isascii() and len(words.split()) > LONGEST_LABEL:
            return False
        if ACCOUNT.fullmatch(words):
            return True
        if self._grammar.label_names(words, frozenset()) is Named.HIM:
            return False
        original = self._layout.original[span.start + label.start("name") : span.start + label.end("name")]
        return asks(words, "") or words in cues.labelling.OFFICES_EN or is_person_name(words, original)

    def _is_with_office(self, i: int) -> bool:
        """Whether a paragraph begins with somebody's whole name, what he is, and a colon."""
        span = self._layout.paragraphs[i].span
        label = NAME_AND_OFFICE.match(self._layout.original, span.start, span.end)
        return label is not None and not self._grammar.is_named_in(fold(label.group("name")))

    def _is_others_heading(self, i: int) -> bool:
        """Whether a line heads the words of somebody else who is named."""
        paragraph = self._layout.paragraphs[i]
        words = paragraph.words.strip("#*_ 【】《》")
        if len(words) > HEADING_LENGTH or ends_sentence(words) or self._grammar.is_named_in(words):
            return False
        original = self._layout.original[paragraph.span.start : paragraph.span.end].strip("#*_ 【】《》")
        named = OTHERS_SPEECH_EN.fullmatch(original) or OTHERS_SPEECH_ZH.fullmatch(words)
        return named is not None or (
            paragraph.shape is Shape.HEADING and original[:1] != words[:1] and is_person_name(words, original)
        )
