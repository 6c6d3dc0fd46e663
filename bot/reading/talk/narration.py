"""Paragraphs between the turns of a conversation, or in a speech, in which its writer tells what happened.

He tells of the speaker in the third person, of what somebody else does or says there, or of the conversation
itself. Who speaks of himself anywhere in a paragraph, outside quotation marks, tells nothing of the kind.
"""

import re

from bot.documents import Speaker
from bot.folding import HAN, fold, is_han
from bot.reading import cues
from bot.reading.asides.bystanders import is_said_by_another
from bot.reading.asides.observers import OF_ONESELF, Observers
from bot.reading.asides.reports import has_rubric, is_report
from bot.reading.grammar.attribution import Grammar
from bot.reading.text.alternations import longest_first
from bot.reading.text.boxes import stands_beside
from bot.reading.text.layout import Layout
from bot.reading.text.marks import QUOTED

LONGEST_NARRATION = 160
"""Characters of the longest such paragraph; longer ones have other signs."""

LONGEST_REPORT = 600
"""The same of a paragraph that reads like a report."""

_TALK_STARTS = re.compile(
    r"(?:谈话间|交谈中|采访中|访谈中|席间|话音[刚未]|说话间|正说着|说罢|言毕)"
    r"|(?:说|谈|讲|聊|问|听|提)(?:到|完|起|及)(?:这里|此处|这句话?|这些|最后|此)?[^,。]{0,8}[,时]"
    r"|(?:the|our) (?:interview|conversation) (?:is|was|ends?|began|begins|pauses?|stops?|continue[sd]"
    r"|turns?|turned|moves?|moved|drifts?)\b"
    r"|there (?:is|was|follows|followed) (?:a|another|no) (?:[a-z]+ )*(?:silence|pause|laughter|applause"
    r"|reply|answer)\b"
    r"|(?:a )?(?:long |short |brief |loud |some |general )*(?:silence|pause|laughter"
    r"|applause)\b[^.]{0,40}\.?$"
)
_TALK_ZH = re.compile(
    r"采访|访谈|录音|问答|本刊|本报|记者|截至发稿|文中"
    r"|(?:对话|专访|谈话|演讲|致辞|发言)"
    r"(?:进行|开始|结束|中断|当天|期间|过程|间隙|途中|快要|接近|[完毕]|的?(?:第|最后|前半|后半))"
    r"|(?:以下|下面)是(?:对话|专访)的"
)
"""Words for what goes on between the two; who takes part in it speaks of himself beside them."""

_TALK_EN = re.compile(
    r"(?:interview(?:er|s|ers)?|transcripts?|the (?:tape|recording|recorder|conversation|reporter"
    r"|translator|speech"
    r"|microphone|quote|passage)|(?:this|these) (?:passage|figure|claim)s?|for comment|views are (?:her|his"
    r"|their) own"
    r"|(?:passages|questions|answers|names) (?:[a-z]+ ){0,3}(?:have|has|had) been [a-z]+ed|verif(?:y"
    r"|ied) (?:this|the|that)"
    r"|independently|(?:first|second|third|last|final) of (?:two|three|four|five) parts)\b"
)
_CROWD_ZH = r"(?:现场|全场|台下|会场|场内|场下|席间|观众席|听众席|众人|全体|观众们?|听众们?|与会者|在场的?人)"
_HOST_ZH = (
    r"(?:主持人|记者|提问者|提问人|采访者|司仪|翻译|助理|秘书|工作人员|服务员|摄影师|编辑|主席|大会主席)"
)
_EVENT_ZH = re.compile(
    rf"(?:随后|接着|这时|此时|于是|最后|之后|然后|忽然|突然)?,?(?:{_CROWD_ZH}(?:的|里|中|上)?[^,。]{{0,12}}"
    r"(?:响起|起立|鼓掌|掌声|笑声|一片|哄堂|大笑|沸腾|安静|寂静|喊|高呼|欢呼|有人|问|笑)"
    rf"|{_HOST_ZH}[^,。]{{0,6}}?(?:在[^,。]{{1,8}}?(?:看到|见到|注意到|发现|了解到)|随后|接着|便|又|则|再次"
    rf"|追问|问|提醒|请[出来上]|邀请|宣布|总结"
    r"|插话|打断|递|敲门|进来|走|催|介绍|表示|感谢|致谢|起身|点头|示意|补充)"
    r"|(?:掌声|笑声|欢呼声)(?:雷动|响|此起|不|持续|,|。))"
    r"|(?:下面|接下来|现在|最后)?,?(?:让我们)?(?:有请|请出|欢迎)[^,。]{2,20}(?:上台|登台|致辞|发言|演讲"
    r"|讲话|为[大我]家|[。!]$)"
    r"|[^,。]{0,16}(?:随后|接着|继而|紧接着)(?:发言|致辞|讲话|登台|上台|演讲|作了)"
    r"|窗外|门外|[他她](?:的(?:演讲|发言|讲话|致辞|回答|话))(?:赢得|引来|引起|博得|打动|感染|结束)"
)
_CROWD_EN = (
    r"(?:audience|crowd|room|hall|chair(?:man|woman|person)?|hosts?|moderator|interviewer|emcee"
    r"|speakers?|listeners|spectators|meeting|session)"
)
_AROUND_EN = (
    r"(?:waiter|waitress|assistant|secretary|phone|telephone|doorbell|bell|photographer|press officer"
    r"|spokes[a-z]+"
    r"|translator|interpreter|daughter|son|wife|husband|brother|sister|mother|father|colleague|neighbou?r"
    r"|driver|lawyer"
    r"|dog|cat|nurse|aide|deputy|man|woman|passenger|stranger|voice|boy|girl|child|visitor|guest|worker"
    r"|employee|fan|customer)"
)
_COMES_EN = (
    r"(?:comes? (?:in|over|back|up)|enters?|arrives?|brings?|rings?|knocks?|leans?|interrupt(?:s|ed)"
    r"|interject(?:s|ed)"
    r"|calls? out|called out|shouts?|shouted|yell(?:s|ed)|cuts? in|chimes? in|chimed in|nods?|giggles?"
    r"|laughs|adds|says|asks|whispers?"
    r"|reminds|hands|pours|walks|puts|appears|looks|sits|stands|waves|calls|turns)"
)
_EVENT_EN = re.compile(
    rf"(?:then |at this,? |now |here |finally,? "
    rf"|somebody in )?the {_CROWD_EN}(?:,[^,.]{{1,40}},)? (?:then |now |also |again )?"
    r"(?:rose|stood|stands|applaud(?:s|ed)?|laugh(?:s|ed)?|cheer(?:s|ed)?|thank(?:s|ed)?|invit(?:es|ed)"
    r"|call(?:s|ed)"
    r"|ask(?:s|ed)|open(?:s|ed)|clos(?:es|ed)|introduc(?:es|ed)|announc(?:es|ed)|end(?:s|ed)|interrupt(?:s"
    r"|ed)|falls|fell"
    r"|remind(?:s|ed)|bow(?:s|ed)|left|leaves|paus(?:es|ed)|smil(?:es|ed)|went|goes|erupt(?:s|ed)|gave"
    r"|gives|adjourn(?:s|ed)"
    r"|was (?:then )?(?:adjourned|closed|opened|followed)|broke)\b"
    rf"|(?:a|an|one|another|her|his|their|the"
    rf"|(?:[a-z'’-]+ ){{1,2}}?[a-z-]+['’]s) (?:[a-z]+ ){{0,2}}?{_AROUND_EN}(?: [a-z]+)?(?: (?:in|from|at"
    rf"|near|on|beside) [^.,]{{1,40}})?"
    rf"(?:,[^,.]{{1,60}},)? (?:then |now |suddenly )?{_COMES_EN}\b"
    rf"|(?:from|in|at) the (?:audience|back|floor|next room|kitchen|doorway"
    rf"|corridor)[^.]{{0,40}}\b{_COMES_EN}\b"
    r"|(?:outside|behind (?:her|him|them)|on the (?:wall|desk|table|shelf)|in the (?:corner|background)"
    r"|across the table|through the window),? [^.]{0,60}?\b(?:is|are|hangs?|stands?|sits?|lies?)\b"
)
_ACTS_ZH = (
    r"(?:忽然|突然|缓缓|慢慢|随即|于是|又|便|就|先|轻轻|此时|这时|也|只是|一边|想了想|从[^,。]{1,10}"
    r"|把[^,。]{1,10}|对[^,。]{1,8})?(?:地)?"
    r"(?:站|起身|走[到向进出]|笑[了着起]|笑[。,]|停[了下顿]|沉默|想了|喝了?[一口]|点[了点]?头|摇[了摇]?头"
    r"|看[了向着]|望[了向着]|拿[起出着]|放[下在]|没有?(?:再|继续)?(?:说|回答|接话|作声|吭声)"
    r"|转[身过向]|指[了着向]|取出|找出|掏出|抽出"
    r"|低头|抬[头起手]|叹|顿了|掏|翻[开出了]|递|摆[了摆]?手|挥[了手]|皱|耸|推[开了门]|打开|倒[了]|端起"
    r"|显然|似乎|看起来|看上去|明显|坐[下回]|陷入|露出|愣|续[了上]|没有?(?:正面|直接)|送[给了]|揉|眯|握|搓|耸|带[着]?[^,。]{0,6}(?:走"
    r"|参观|去))"
)
_ACTS_EN = (
    r"(?:then |suddenly |slowly |also |just )?"
    r"(?:gets? up|got up|stands?|stood|pauses?|paused|laughs?|laughed|smiles?|smiled"
    r"|looks?|looked|walks?|walked|points?|pointed|sighs?|sighed|pours?|poured|nods?|nodded|shrugs?|shrugged"
    r"|takes?|took|picks?|picked|leans?|leaned|leant|stops?|stopped|thinks|thought|turns?|turned|opens?"
    r"|opened"
    r"|reach(?:es|ed)|puts?|grins?|grinned|frowns?|frowned|hesitates?|hesitated|disappear(?:s|ed)"
    r"|return(?:s|ed))\b"
)
_PRESENT_EN = (
    r"(?:(?!(?:was|has|is|does|runs|works|lives|knows|wants|needs|likes|owns|makes|sells|comes|goes"
    r"|always)\b)"
    r"[a-z]{2,}s\b|says? nothing|said nothing|does not (?:answer|seem|reply|look)|doesn['’]t (?:answer|seem"
    r"|reply"
    r"|look)|seems|falls silent"
    r"|fell silent|is (?:silent|interrupted)|was (?:silent|interrupted)|remains|listens|waits|gestures"
    r"|blinks|winks|coughs|clears|sips"
    r"|stares|glances|shakes|lights|fetches|disappears"
    r"|is asked|was asked|when asked|appears)\b"
)
_LEADS_EN = (
    r"(?:(?:for a (?:moment|while|second)|at this(?: point)?|then|here|now|again|suddenly|after (?:a"
    r"|some) [^,.]{1,24}"
    r"|with (?:a|that) ?[^,.]{0,24}|(?:when )?asked [^,.]{1,60}|a (?:moment|minute) later|outside|later"
    r"|finally),? )?"
)
_BODY_EN = r"(?:voice|eyes?|face|gaze|hands?|fingers|smile|tone|expression|shoulders|phone)\b"
_BODY_ZH = r"(?:声音|目光|眼神|眼睛|眼眶|语气|语速|表情|神情|脸|手指|嘴角|话音|手机)"
_OWN = {"she": "her", "he": "his", "they": "their"}
_NEVER = re.compile(r"(?!)")


class Narration:
    """Tells what the writer of a conversation says of it."""

    @classmethod
    def in_document(cls, layout: Layout, grammar: Grammar) -> "Narration":
        """That of one document, which may call him by his given name or his surname alone."""
        short = grammar.short_names(layout.folded, layout.folded)
        called = frozenset(name for name in short if len(name) > 1 and is_han(name[0]))
        surname = grammar.surname_is_his_alone(layout.original)
        return cls(grammar.speaker, surname=surname, called=called)

    def __init__(self, speaker: Speaker, *, surname: bool, called: frozenset[str] = frozenset()) -> None:
        """`surname`: whether his English surname alone can only mean him; `called`: what else can."""
        pronouns = [fold(word) for word in speaker.pronouns]
        zh = "|".join(word for word in pronouns if not word.isascii())
        en = "|".join(word for word in pronouns if word.isascii())
        self._observers = Observers(pronouns)
        body_en, body_zh = rf"(?:{_OWN[en]}) {_BODY_EN}" if en in _OWN else "(?!)", rf"(?:{zh})的{_BODY_ZH}"
        subject_en = rf"(?:{en}|the (?:{longest_first(cues.persons.TITLES_EN)}))"
        verb_en = rf"(?:{_ACTS_EN}|{_PRESENT_EN}|(?:then|also|was followed|was joined)\b)"
        acts_en = rf"(?:{subject_en} {verb_en}|{body_en})"
        self._starts_zh = re.compile(rf"(?:{zh}){_ACTS_ZH}|{body_zh}") if zh else _NEVER
        self._goes_on_zh = re.compile(rf"[,。;](?:{zh}){_ACTS_ZH}") if zh else _NEVER
        self._starts_en = re.compile(rf"{_LEADS_EN}{acts_en}") if en else _NEVER
        self._goes_on_en = re.compile(rf"[.!?] {acts_en}") if en else _NEVER
        names = {fold(name) for name in speaker.names} | called
        if surname and speaker.surname:
            names.add(fold(speaker.surname))
        latin = longest_first(name for name in names if name.isascii())
        han = longest_first(name for name in names if not name.isascii())
        self._him = re.compile(rf"\b(?:{latin})\b(?! (?:&|and co\b))|(?:{han})")

    def tells(
        self,
        words: str,
        original: str = "",
        before: str = "",
        before_original: str = "",
        *,
        aloud: bool = True,
    ) -> bool:
        """Whether a paragraph tells what happened, or of the conversation, and he does not speak in it.

        `words` are folded; `original` is the same with its capitals. `before`: what stands before it in his
        turn, and what he was asked. `aloud`: he speaks, and would hardly do so like a report.
        """
        if len(words) > LONGEST_REPORT:
            return False
        bare, whole = QUOTED.sub("\x00", words), QUOTED.sub("\x00", original)
        if has_rubric(bare) or (len(words) <= LONGEST_NARRATION and self._observers.tell(bare, whole)):
            return True
        if OF_ONESELF.search(bare):
            return False
        if aloud and is_report(bare, whole):
            return True
        if len(words) > LONGEST_NARRATION:
            return False
        if before and self._observers.speak_of_him(bare, whole, before, before_original):
            return True
        if self._him.search(bare) or _TALK_STARTS.match(bare) or stands_beside(bare):
            return True
        if HAN.search(bare):
            happens = (
                self._starts_zh.match(bare)
                or _EVENT_ZH.match(bare)
                or self._goes_on_zh.search(bare)
                or _TALK_ZH.search(bare)
            )
        else:
            happens = (
                self._starts_en.match(bare)
                or _EVENT_EN.match(bare)
                or self._goes_on_en.search(bare)
                or _TALK_EN.search(bare)
            )
        return happens is not None or is_said_by_another(bare, whole)
