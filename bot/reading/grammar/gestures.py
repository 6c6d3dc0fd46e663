"""What the speaker does beside his words in a Chinese sentence that has no verb of saying: NAME摇头：“…”."""

import re

from bot.documents import Span
from bot.reading import cues
from bot.reading.grammar.chinese import SERIAL_START, pronoun_pattern
from bot.reading.people.fillers import CLAUSE_EDGE, leads_to_name, only_filler, title_only
from bot.reading.people.names import Names
from bot.reading.people.who import Attribution, Who
from bot.reading.text.alternations import longest_first

_TO_SOMEBODY = (
    rf"(?:对|给|向|朝|冲|跟|教|劝|拍|拉|指|看|望)着?了?(?:记者|笔者|我们?|大家|众人|台下|对方|窗外|远处"
    rf"|{longest_first(cues.persons.OTHER_ROLES)})们?"
    r"|[仍还]?(?:清楚地)?记得那(?![^,。:;\x00]{0,2}[句番段话])|在?电话(?:那一?头|里|中|另一[头端])"
)
"""Whom somebody turns to, or what he looks at, before he speaks."""

_STATEMENTS = [*cues.chinese.OPINION_NOUNS, *cues.chinese.WORDS_OF]
_NOT_HIS = (
    rf"[他她引读念听见书歌诗写贴收遭受迎遇碰让叫请令使被获]|的(?!{longest_first(cues.chinese.TELLING_NOUNS)})"
    rf"|{longest_first(cues.chinese.SHOWING_WORDS)}|(?!朋友圈)(?:{longest_first(cues.persons.OTHER_ROLES)})"
    r"|(?<![话问主难课专])题(?!外)|(?<![起出过回进接])来(?!自)|看(?!看|了[看一]|法|重|好|得|似|起来)|想(?!了|法|不|都[没不]|也[没不])|记(?!者)|信(?!心|任|念|号)|挂(?!断|了)|印(?!象)|刻(?!意)|接[到听]"
)
"""What in a predicate shows that the words behind it are another's, or may be: read, heard, written up."""

_PREDICATE = rf"(?:{_TO_SOMEBODY}|受访|接受(?:采访|专访|访问)|(?!{_NOT_HIS})[^,。:;\x00]){{0,24}}"
_FURTHER = (
    rf"(?:,\s?(?:继而|随后|随即|转而|接着|然后|最后)?(?!{_NOT_HIS}){SERIAL_START}"
    rf"(?!{_NOT_HIS}){_PREDICATE}){{0,2}}"
)
"""Clauses that go on with what the same person does."""

_REACTION = re.compile(
    rf"(?![和与跟同及、被])\s?(?:听(?:说|闻)?[了罢完后]|对[^,。:;他她\x00]{{1,16}}?(?=的))?"
    rf"(?:(?:的|有)(?:另?一?句话?)(?:让|令|使)[^,。:;\x00]{{1,14}}"
    rf"|的(?:{longest_first(_STATEMENTS)})(?:后来|历来|向来)?"
    rf"|有(?:一|自己|着)[^,。:;他她\x00]{{0,10}}的(?=理论|说法|看法|口头禅|名言|比喻|原则|信条|规矩|道理)"
    rf"|有(?:一|那)?句(?:被(?:广为|人们?|业内|员工|同行|媒体|圈内)?(?:引用|传诵|津津乐道|反复提起|奉为圭臬)|广为人知|流传[甚很]?广|著名|有名|经典|挂在嘴边|常说|常讲)的"
    rf"|给出了?(?:自己|他|她)?的?(?:{longest_first(cues.chinese.OPINION_NOUNS)}))?{_PREDICATE}{_FURTHER}\s?:(?=[“「『\"]|\Z)"
)
_MOVING = re.compile(
    r"(?:又|也|只是|却|不禁|忍不住)?(?:话锋一转|摇了?摇?头|点了?点?头|摆了?摆?手|挥了?挥?手|耸了?耸?肩|叹了?口?气|苦笑|笑了笑?|笑笑|大笑|皱了?皱?眉头?|顿了?顿|停了?停|停顿了?一下"
    r"|想了想|想了一下|沉默了?[^,。:;他她\x00]{0,6}|抬起?头|低下?头|清了?清嗓子|压低了?声音|提高了?(?:声音|嗓门|音量)|竖起[^,。:;他她\x00]{0,6}指|伸出[^,。:;他她\x00]{0,6}指"
    r"|指(?:着|了指)(?:(?!标语|口号|字|画|照|屏|手机|牌|信|报|书|横幅|海报|广告|上写)[^,。:;他她\x00]){1,10}|(?:一脸|满脸|语气|神情|声音|表情|说话|口气)[^,。:;他她的\x00]{1,6}|拍了?拍?[^,。:;他她\x00]{1,6}|[推扶]了?[推扶]?眼镜|[喝抿]了?一?口[^,。:;他她\x00]{1,2}|眯起?眼睛?|瞪大?眼睛?|掰着?手?指头?)"
    r",(?=[“「『\"])"
)
"""What somebody does with his head, hands or voice right before his words, behind a comma."""

_MESSAGE = re.compile(
    rf"(?:[发写回留送]?给[^,。:;的看听读念了\x00]{{1,10}})?(?:的|只|就)?(?:{longest_first(cues.chinese.MESSAGES)})[里中上]?"
    r"(?:[^,。:;的他她来\x00]{0,10})?:(?=[“「『\"]|\Z)"
    r"|(?:打断|反问|安慰|提醒|纠正|催促|制止|叫住|拦住|劝|训斥|埋怨|回敬|反驳|接过|鼓励|勉励|劝勉|寄语|教导|追问|质问|恳求|感谢|夸奖|称赞)了?[^,。:;\x00]{1,12}:(?=[“「『\"]|\Z)"
    r"|(?:委员|议员|代表|先生|女士)?(?:并|也|还)?(?:请求|要求|提请|申请|希望)?(?:大会|会议|主席)?[将把](?:以下|下列|下述)[^,。:;\x00]{1,12}"
    r"(?:列入|记入|载入|写入|纳入)[^,。:;\x00]{0,8}:(?=[“「『\"]|\Z)"
    r"|(?:后来|当时|曾)?是(?:这么|这样|如此)[^,。:;\x00]{1,6}的:(?=[“「『\"]|\Z)"
)
"""What somebody sends, or does to whom he speaks to, before a colon behind which his words stand."""

ONLY_ACTS = "…"
"""The verb where he only laughs or moves, as somebody does who was asked something."""

_SPEAKS = re.compile(r"[说讲话答语声问念调吻]|重复|强调|解释|回应|看法|意见|观点|理由|玩笑|避讳|掩饰|不疑")
_PRELUDE = (
    r"(?:(?:[说谈聊讲提回][起到及忆想顾首]|想起|忆起|忆及|面对|对于|关于|至于)起?[^,。:;!?他她\x00]{1,20}"
    r"|(?:采访|访谈|演讲|会议|对话|交谈|谈话|聊天)[中里](?:采访中)?|(?:采访|访谈|演讲|会议)(?:结束|最后|临近结束)时?"
    r"|(?:在|当)[^,。:;!?他她\x00]{1,24}[时中上里后会前]|临走[时前]?|临别[时前]?|末了|最后|说完|多年[以之]?[后来]|被?问[及到起][^,。:;!?他她\x00]{1,20})"
)
"""What may stand before his name where a sentence tells how he said the words before it."""

_MOVES = (
    r"(?:(?:又|再|还)?(?:摇了?摇?头|点了?点?头|摆了?摆?手|挥了?挥?手|耸了?耸?肩|摊了?摊?手|两手一摊|双手一摊|拍了?拍?(?:大腿|胸脯|桌子|脑袋|手)|竖起[^,。:;他她\x00]{0,4}指"
    r"|眨了?眨?眼睛?|眯起?了?眼睛?|皱了?皱?眉头?|挠了?挠?头|搓了?搓?手|推了?推?眼镜|抿了?抿?嘴|咧嘴一?笑|抬起?头来?|低下?头[来去]?|清了清嗓子"
    r"|指(?:着|了指)(?:窗外|远处|天空|脚下|头顶|自己|胸口|脑袋|心口|耳朵)|望(?:着|向)(?:窗外|远处|远方|天空)|看(?:着|向)(?:窗外|远处|远方|天空)"
    r"|(?:领|带|拉|陪|引)着(?:记者|笔者|我们?)[^。!?:他她\x00]{1,30}|(?:对|冲|朝|向)(?:记者|笔者|我们?)(?:笑|点|摆|挥|眨|竖)[^。!?:他她\x00]{1,10}))"
)
"""What somebody does with head, hands or eyes, of which a sentence behind his words tells alone."""

_SPEAKING_LOOKS = (
    "笑了 笑了笑 笑笑 笑起来 笑了起来 大笑 大笑起来 苦笑 苦笑了一下 叹气 叹了口气 叹了一口气 想了想"
    " 想了一下 想了一会儿 顿了顿"
    " 停顿了一下 沉吟片刻 沉吟了一会儿 清了清嗓子 一脸认真 一脸无奈 压低了声音 提高了声音 打开了话匣子"
    " 来了精神 来了兴致"
    " 沉默了 沉默了一会儿 沉默了一会 沉默了一下 沉默片刻 沉默了片刻 沉默良久 沉默了很久 沉默了许久 沉默半晌"
    " 沉默了几秒 沉默了几秒钟 没有否认 并不否认 没有回避 并不回避 没有犹豫 毫不犹豫"
    " 娓娓道来 侃侃而谈 如数家珍 回忆起当年 陷入回忆 脱口而出"
).split()
"""What somebody does right before he speaks."""

_STANDS = (
    r"(?:并)?(?:表示|深表|颇为|十分|非常|很|完全|并?不)?"
    r"(?:认同|赞同|同意|不认同|不赞同|不同意|遗憾|惋惜|理解|担忧|歉意|乐观|反对|无奈|意外)"
)
"""How somebody takes what was said or asked, before words of his that answer it."""

_ON_TOPIC = re.compile(
    r"(?:一)?(?:说|谈|聊|讲|提|忆|回忆|想|回想)[起到及][^,。:;!?他她\x00]{1,20},(?:还是|仍|依然|不禁|忍不住|总是?|就|便)?"
    rf"(?!{_NOT_HIS})(?:眼|声|语|话|脸|神|笑|顿|停|沉|摇|点|叹|红|哽|激|兴|颇|满|一脸|忍|打开|抬|低|连|直)"
    rf"{_PREDICATE}:(?=[“「『\"]|\Z)"
)
"""What somebody comes to speak of, then how he does: NAME说起父亲，眼圈红了：“…”"""

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
            rf"\s*(?P<lead>(?:[^,。:;!?\x00]{{1,32}},){{0,2}}[^,。:;!?\x00]{{0,32}}?){his}(?P<verb>(?:也|又|不禁|忍不住|自己|先|才|只|却|仍|还是?|连连|轻轻|微微|缓缓){{0,2}}(?:(?:{longest_first(cues.chinese.LAUGHING)})|{_MOVES})"
            rf"|(?:说|讲)(?:这番?话|话|起话来)?(?:得很|的时候|时)[^。!?:\x00]{{0,40}}"
            rf"|(?:对此|对这一点|对这点)?(?:深信不疑|坚信不疑|直言不讳|毫不讳言|毫不避讳|毫不掩饰|深有体会|感触颇深|颇有感触|深有感触|半开玩笑)"
            rf"|(?:反复|一直|不停地|总是|只|只有|一再|不止一次|多次|常常?|时常)?(?:地)?(?:说着?|念叨着?|重复着?|强调着?|提[到起及]|讲|说起)?(?:这么?|那)一?句(?:话|老话)?"
            rf"|的(?:语气|声音|语调|口气|口吻|语速|回答|回应|答复|态度|答案|解释|理由|话|这?一?[番席句]话|说法)[^。!?:\x00]{{0,30}}"
            rf"|[^,。:;!?他她\x00]{{0,24}}?(?:抛|给|作|做|发|提|道|说|写下|留下|喊)出?了?(?:这样|如此"
            rf"|上述|以上"
            rf"|这么?)的?一?[个番句段]?[^,。!?:他她\x00]{{0,10}}?(?"
            rf":{longest_first([*cues.chinese.OPINION_NOUNS, *cues.chinese.HELD_NOUNS])}|话|口号|问题"
            rf"|疑问|反问|感叹)"
            rf"|给出了?(?:一个|自己|他|她)?的?[^。,!?:\x00]{{0,10}}?(?:{longest_first(cues.chinese.OPINION_NOUNS)})[^。,!?:\x00]{{0,8}})[。!]\s*"
        )
        self._moving_last = re.compile(
            rf"{his}(?P<verb>(?:[^。!?:他她\x00]{{0,30}},)?(?:反而|反倒|只是|只|却|又|也|先|还是?|忽然|突然|随即|连连|轻轻|微微|摇着头|不禁|忍不住|听[了完罢后]){{0,2}}"
            rf"(?:{longest_first(_SPEAKING_LOOKS)}|{_MOVES}|{_STANDS})(?:了|过)?)[。!]\s*"
        )
        self._said_by = re.compile(
            rf"\s*(?:说出?|讲出?)这(?:句|番|段)?话的(?:人)?,?(?:正|就)?(?P<verb>是)(?P<title>[^,。:\x00]{{0,24}}?){his}[。!]\s*"
        )
        self._is_his = re.compile(
            rf"\s*(?:这|那)(?:就|也|便|正|大概|算)?(?P<verb>是)(?P<title>){his}"
            rf"(?:(?![听读看学收喜爱引]|记(?!者)|父|母|师)[^,。:;他她\x00]){{0,20}}?的"
            rf"(?:[^,。:;\x00]{{0,6}}一?[句段番])?(?"
            rf":{longest_first([*_STATEMENTS, *cues.chinese.MAXIM_NOUNS, *cues.chinese.HELD_NOUNS])})[。!]\s*"
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
                    or _ON_TOPIC.match(blanked, match.end(), end)
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
        if match is None or not _leads_in(match.groupdict().get("lead") or ""):
            return None
        who = Who.SPEAKER if match.group("name") else Who.PRONOUN
        verb = "" if _SPEAKS.search(match.group("verb")) else ONLY_ACTS
        return Attribution(who, Span(match.start("who"), match.end("verb")), verb, closes=True)

    def moves_last(self, blanked: str, start: int, end: int) -> Attribution | None:
        """The speaker where a sentence ends with what he does before he speaks: 问他收不收钱，他笑了。"""
        for pattern in (self._name, self._pronoun_zh):
            for match in pattern.finditer(blanked, start, end):
                moving = self._moving_last.fullmatch(blanked, match.start(), end)
                if moving and self._leads(blanked[start : match.start()]):
                    who = Who.SPEAKER if moving.group("name") else Who.PRONOUN
                    return Attribution(who, Span(match.start(), moving.end("verb")), "")
        return None

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


def _leads_in(lead: str) -> bool:
    """Whether words before his name, behind what was said, only tell when, where or of what he said it."""
    *clauses, title = lead.strip().split(",")
    about = all(only_filler(clause) or re.fullmatch(_PRELUDE, clause) for clause in clauses)
    return about and (leads_to_name(title, pronoun=False) or re.fullmatch(_PRELUDE, title) is not None)
