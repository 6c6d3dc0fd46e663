"""What the speaker does beside his words in a Chinese sentence that has no verb of saying: NAME摇头：“…”."""

import re

from bot.documents import Span
from bot.reading import cues
from bot.reading.chinese import SERIAL_START, pronoun_pattern
from bot.reading.fillers import CLAUSE_EDGE, leads_to_name, only_filler, title_only
from bot.reading.names import Names
from bot.reading.people import longest_first
from bot.reading.who import Attribution, Who

_TO_SOMEBODY = (
    rf"(?:对|给|向|朝|冲|跟|教|劝|拍|拉|指|看|望)着?了?(?:记者|笔者|我们?|大家|众人|台下|对方|窗外|远处"
    rf"|{longest_first(cues.persons.OTHER_ROLES)})们?"
    r"|[仍还]?(?:清楚地)?记得那(?![^,。:;\x00]{0,2}[句番段话])"
)
"""Whom somebody turns to, or what he looks at, before he speaks."""

_STATEMENTS = [*cues.chinese.OPINION_NOUNS, *cues.chinese.WORDS_OF]
_NOT_HIS = (
    rf"[他她引读念听见书歌诗题写贴收遭受迎遇碰让叫请令使被获]|的(?!{longest_first(cues.chinese.TELLING_NOUNS)})"
    rf"|{longest_first(cues.chinese.SHOWING_WORDS)}|(?!朋友圈)(?:{longest_first(cues.persons.OTHER_ROLES)})"
    r"|(?<![起出过回进接])来(?!自)|看(?!看|了[看一]|法|重|好)|想(?!了|法|不)|记(?!者)|信(?!心|任|念|号)|挂(?!断|了)|印(?!象)|刻(?!意)|接[到听]"
)
"""What in a predicate shows that the words behind it are another's, or may be: read, heard, written up."""

_PREDICATE = rf"(?:{_TO_SOMEBODY}|受访|接受(?:采访|专访|访问)|(?!{_NOT_HIS})[^,。:;\x00]){{0,24}}"
_FURTHER = rf"(?:,\s?(?!{_NOT_HIS}){SERIAL_START}(?!{_NOT_HIS}){_PREDICATE}){{0,2}}"
"""Clauses that go on with what the same person does."""

_REACTION = re.compile(
    rf"(?![和与跟同及、被])\s?(?:听(?:说|闻)?[了罢完后]|对[^,。:;他她\x00]{{1,16}}?(?=的))?"
    rf"(?:(?:的|有)(?:另?一?句话?)(?:让|令|使)[^,。:;\x00]{{1,14}}"
    rf"|的(?:{longest_first(_STATEMENTS)})(?:后来|历来|向来)?"
    rf"|有(?:一|自己|着)[^,。:;他她\x00]{{0,10}}的(?=理论|说法|看法|口头禅|名言|比喻|原则|信条|规矩|道理)"
    rf"|给出了?(?:自己|他|她)?的?(?:{longest_first(cues.chinese.OPINION_NOUNS)}))?{_PREDICATE}{_FURTHER}\s?:(?=[“「『\"]|\Z)"
)
_MOVING = re.compile(
    r"(?:又|也|只是|却|不禁|忍不住)?(?:话锋一转|摇了?摇?头|点了?点?头|摆了?摆?手|挥了?挥?手|耸了?耸?肩|叹了?口?气|苦笑|笑了笑?|笑笑|大笑|皱了?皱?眉头?|顿了?顿|停了?停|停顿了?一下"
    r"|想了想|想了一下|沉默了?[^,。:;他她\x00]{0,6}|抬起?头|低下?头|清了?清嗓子|压低了?声音|提高了?(?:声音|嗓门|音量)|竖起[^,。:;他她\x00]{0,6}指|伸出[^,。:;他她\x00]{0,6}指"
    r"|指(?:着|了指)(?:(?!标语|口号|字|画|照|屏|手机|牌|信|报|书|横幅|海报|广告|上写)[^,。:;他她\x00]){1,10}|(?:一脸|满脸|语气|神情|声音|表情|说话|口气)[^,。:;他她的\x00]{1,6}|拍了?拍?[^,。:;他她\x00]{1,6}|[推扶]了?[推扶]?眼镜|[喝抿]了?一?口[^,。:;他她\x00]{1,2}|眯起?眼睛?|瞪大?眼睛?)"
    r",(?=[“「『\"])"
)
"""What somebody does with his head, hands or voice right before his words, behind a comma."""

_MESSAGE = re.compile(
    rf"(?:[发写回留送]?给[^,。:;的看听读念了\x00]{{1,10}})?(?:的|只|就)?(?:{longest_first(cues.chinese.MESSAGES)})[里中上]?"
    r"(?:[^,。:;的他她来\x00]{0,10})?:(?=[“「『\"]|\Z)"
    r"|(?:打断|反问|安慰|提醒|纠正|催促|制止|叫住|拦住|劝|训斥|埋怨|回敬|反驳|接过|鼓励|勉励|劝勉|寄语|教导|追问|质问|恳求|感谢|夸奖|称赞)了?[^,。:;\x00]{1,12}:(?=[“「『\"]|\Z)"
    r"|(?:后来|当时|曾)?是(?:这么|这样|如此)[^,。:;\x00]{1,6}的:(?=[“「『\"]|\Z)"
)
"""What somebody sends, or does to whom he speaks to, before a colon behind which his words stand."""

_GESTURE = re.compile(
    r"\s?(?![的和与跟同及、])(?![^\x00]{0,100}?(?:[被让叫请听念读]|引用|想起|记[起得]|看[见到]))"
    r"(?P<act>[^,。:;!?\x00]{1,40}(?:,(?![他她])[^,。:;!?\x00]{1,30}){0,2}),\s*"
)


class Gestures:
    """Finds where what he does leads to his words, follows them, or parts them."""

    def __init__(self, names: Names) -> None:
        self._name = names.pattern
        self._pronoun_zh = pronoun_pattern(names)
        his = rf"(?P<who>(?P<name>{longest_first(names.han)})|(?:{longest_first(names.pronouns_zh)}))"
        self._laughing = re.compile(
            rf"\s*(?:[说谈聊讲提][起到及][^,。:;!?他她\x00]{{1,20}},|面对[^,。:;!?他她\x00]{{1,20}},|采访中,|(?:采访|访谈|演讲|会议)(?:结束|最后|临近结束)时?,)?{his}(?P<verb>(?:也|又|不禁|忍不住|自己)?(?:{longest_first(cues.chinese.LAUGHING)})"
            rf"|(?:说|讲)(?:这番?话|话|起话来)?(?:得很|的时候|时)[^。!?:\x00]{{0,40}}"
            rf"|(?:反复|一直|不停地|总是|只|只有|一再)?(?:地)?(?:说着?|念叨着?|重复着?|强调着?)?(?:这么?|那)一?句(?:话|老话)?"
            rf"|的(?:语气|声音|语调|口气|口吻|语速|回答|回应|答复|态度|答案|解释)[^。!?:\x00]{{0,30}})[。!]\s*"
        )
        self._said_by = re.compile(
            rf"\s*(?:说出?|讲出?)这(?:句|番|段)?话的(?:人)?,?(?:正|就)?(?P<verb>是)(?P<title>[^,。:\x00]{{0,24}}?){his}[。!]\s*"
        )
        self._is_his = re.compile(
            rf"\s*(?:这|那)(?:就|也|便|正|大概|算)?(?P<verb>是)(?P<title>){his}"
            rf"(?:(?![听读看学收喜爱引]|记(?!者)|父|母|师)[^,。:;他她\x00]){{0,20}}?的"
            rf"(?:[^,。:;\x00]{{0,6}}一?[句段番])?(?:{longest_first(_STATEMENTS)})[。!]\s*"
        )
        self._said_and = re.compile(
            rf"\s*(?:说着|说完|说罢|说到这里|讲到这里|说这话时|说这番话时|说话时|言毕|言罢),?{his}(?P<verb>[^。!?:\x00]{{1,40}})[。!]\s*"
        )

    def opens_his_words(self, blanked: str, start: int, end: int) -> Attribution | None:
        """The speaker where a sentence leads from his name to a colon without a verb of saying."""
        for pattern, who in ((self._name, Who.SPEAKER), (self._pronoun_zh, Who.PRONOUN)):
            for match in pattern.finditer(blanked, start, end):
                reaction = (
                    _REACTION.match(blanked, match.end(), end)
                    or _MESSAGE.match(blanked, match.end(), end)
                    or _MOVING.match(blanked, match.end(), end)
                )
                if reaction and self._leads(blanked[start : match.start()]):
                    return Attribution(who, Span(match.start(), reaction.end() - 1), "")
        return None

    def laughs(self, blanked: str, start: int, end: int) -> Attribution | None:
        """The speaker where a sentence says no more than that he laughs or sighs."""
        match = self._laughing.fullmatch(blanked, start, end) or self._said_and.fullmatch(blanked, start, end)
        named = (
            None
            if match
            else self._said_by.fullmatch(blanked, start, end) or self._is_his.fullmatch(blanked, start, end)
        )
        if named is not None and (only_filler(named.group("title")) or title_only(named.group("title"))):
            who = Who.SPEAKER if named.group("name") else Who.PRONOUN
            return Attribution(who, Span(named.start("verb"), named.end("who")), "", closes=True)
        if match is None:
            return None
        who = Who.SPEAKER if match.group("name") else Who.PRONOUN
        return Attribution(who, Span(match.start("who"), match.end("verb")), "", closes=True)

    def parts_his_words(self, blanked: str, start: int, end: int) -> Attribution | None:
        """The speaker where all that stands between two quotations is what he does."""
        for pattern, who in ((self._name, Who.SPEAKER), (self._pronoun_zh, Who.PRONOUN)):
            match = pattern.search(blanked, start, end)
            if match is not None and self._leads(blanked[start : match.start()]):
                gesture = _GESTURE.fullmatch(blanked, match.end(), end)
                return Attribution(who, Span(match.start(), gesture.end("act")), "") if gesture else None
        return None

    @staticmethod
    def _leads(text: str) -> bool:
        clause = CLAUSE_EDGE.split(text)[-1]
        return leads_to_name(clause, pronoun=True)
