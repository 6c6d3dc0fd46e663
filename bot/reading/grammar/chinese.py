"""Who says something in a Chinese sentence: subject first, then words between, then a verb of saying."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import replace

from bot.documents import Span
from bot.folding import is_han
from bot.reading import cues
from bot.reading.grammar.noun_phrases import NounPhrases
from bot.reading.people.fillers import (
    CLAUSE_EDGE,
    LONGEST_HOLDING,
    clause_start,
    leads_to_name,
    only_filler,
    title_only,
)
from bot.reading.people.names import Names
from bot.reading.people.who import Attribution, Who
from bot.reading.text.alternations import branches, by_first, longest_first
from bot.reading.text.marks import BLANK

LONGEST_SEARCH = 200
"""Characters before a clause without a subject in which an earlier clause of the sentence names it."""

LONGEST_TERM = 12
"""Characters in marks within a clause that are a term in it, and no sentence of somebody's."""

LONGEST_NAME = 4
"""Characters of a nickname or a name for a thing; more behind `称为` is a description in his words."""

_LEAVING = (
    rf"(?:[下上出]了?一?|了?一)[段句行张番串]?(?:{longest_first(cues.chinese.LEFT_WORDS)})(?=[:“「『\"])"
)
_MANNER = "(?:" + "|".join(rf"{verb}(?![{cues.chinese.NOT_AFTER_SAYING[verb]}])" for verb in "说道") + ")"
_CALLING = f"称(?![{cues.chinese.NOT_AFTER_SAYING['称']}])"
_POINTS_OUT = f"指(?![{cues.chinese.NOT_AFTER_SAYING['指']}]|明(?![年天]))(?=[\u4e00-\u9fff])"
_SAYING_ZH = re.compile(
    "(?P<verb>"
    + by_first(
        branches(cues.chinese.MANNERS_OF_SAYING, _MANNER),
        branches((word for word in cues.chinese.MANNERS_OF_SAYING if len(word) > 1), _CALLING),
        branches([*cues.chinese.SAYING, *cues.chinese.SPEAKING_IDIOMS, *cues.chinese.TURNING_AND_SAYING]),
        ((leaving, _LEAVING) for leaving in "留写丢撂甩扔补附抛题"),
        [*((lead, "指(?=[,:])") for lead in "直又再"), ("指", "(?=[,:])")],
        [*((lead, _POINTS_OUT) for lead in "并又亦也还笑"), ("指", _POINTS_OUT.removeprefix("指"))],
        branches("回信 来信 回电 来电 来函 回函 复信".split(), "(?=:)"),
    )
    + ")(?P<again>"
    + "|".join(rf"{verb}(?![{cues.chinese.NOT_AFTER_SAYING[verb]}])" for verb in "说道称")
    + f"|指(?![{cues.chinese.NOT_AFTER_SAYING['指']}])"
    + "|表示|写道|指出|透露|强调|回应|坦言|解释|宣布|认为|承认|补充|回忆|感慨"
    + ")?"
)
_PASSIVE = frozenset("被")
_NOT_BEFORE = {
    verb: _PASSIVE | set(characters) for verb, characters in cues.chinese.NOT_BEFORE_SAYING.items()
}
_NOT_AFTER = {verb: frozenset(characters) for verb, characters in cues.chinese.NOT_AFTER_SAYING.items()} | {
    idiom: frozenset("地的") for idiom in cues.chinese.SPEAKING_IDIOMS
}
_COPULA = re.compile(
    rf"的(?:{longest_first([*cues.chinese.OPINION_NOUNS, *cues.chinese.MAXIM_NOUNS])})"
    r"(?:就|一直|始终|一向)?(?:是|在于|为)"
    r"|的(?:第[一二两三四五\d]|头一?|最后一?|[下后]一|唯一|另一?)(?:句话?|个(?:问题|反应|回答|要求|建议)|反应|条(?:建议|要求|规矩))"
    r"(?:往往|总|通常|竟然?|却|常常?)?(?:就|便|都)?是(?=[:“「『\"])"
)
_HIS_COMPANY = re.compile(
    rf"公司|集团|团队|企业|工作室|旗下|家|夫人|太太|父子|夫妇|被|{longest_first(cues.persons.OTHER_ROLES)}"
)
_HEARD = re.compile(
    r"(?:喜欢|喜爱|欣赏|难忘|感动|佩服|引用|记得|记住|面对|听见|学会|得到|[等换迎]来|[碰遇]到|[听读看收学][到过来])$"
)
"""Before `的一句话是`: what somebody heard, read or likes is not what he says."""

_AFTER_VERB = re.compile(
    r"给[^,。:;!?\x00]{1,6}[听看](?=[,:])|的(?=[,:])"
    r"|(?:了|过|出)?(?:如下|以下|这样|这么)?[一二两三四五六七八九十几\d]{0,2}[点条项个大句件方]{1,2}(?:[^,。:;!?他她\x00]{0,4}"
    r"(?:建议|要求|意见|看法|观点|设想|希望|疑问|问题|忠告|判断|理由|原因|体会|感受|心得|经验|主张|倡议|承诺|想法|事|面))?(?=:)"
    r"|(?:了|过|着|道|到|出)?"
)
_ENDED = re.compile(r"[完罢毕]|着(?![,:道])|一?边")
_ADDRESSEE = re.compile(r"(?:了|过)?[^,。:;!?的了\x00]{1,12}(?=[,:])")
_HELD_BEHIND = re.compile(rf"的[^,。;\x00]{{0,6}}?(?:{longest_first(cues.chinese.HELD_NOUNS)})")
_NAMING = re.compile(
    rf"(?:[把将管](?P<thing>[^,。:;!?\x00]{{1,20}}?)"
    rf"(?:(?P<name>{longest_first(cues.chinese.NAMING)})|{longest_first(cues.chinese.LIKENING)})"
    r"|(?:形容|比喻|戏称|调侃|笑称|评价)[^,。:;!?他她\x00]{1,20}?(?:是|为|像|如|如同|好比|堪比|犹如)"
    r"|(?:评价|称赞|夸赞|盛赞|批评|痛批|指责|怒斥|嘲笑|讥讽)(?!了?记者)[^,。:;!?他她的\x00]{1,12}"
    rf"|(?:{longest_first(cues.chinese.NAMING_ONESELF)}))$"
)
_LIKENING = re.compile(
    r"(?:结束|收尾|作结|结尾|开场|开头|收束)|作为[^,。:;他她\x00]{0,10}(?:结尾|结束|开场白?|开头|总结|结束语|收尾)|"
    r"(?:[一二两三四五六七八九十]个?字|这句话|一词|一句话)?来?(?:形容|概括|描述|解释|比喻|总结|回应|回答|作答|答复|评价|回绝|拒绝|婉拒|回敬)"
)
_BY_WORDS = re.compile(r"(?:用|以|仅用|仅以|只用|只以)(?:一句|一个|一声)?$")
_HELD_DEAR = re.compile(
    r"(?:二字|两个字|[三四五六七八九十]个?字|这句话|一句话)?(?:时常|常常?|总|一直)?(?:挂在嘴[边上]|(?:奉为|视为|视作|当作|当成|作为)[^,。:;\x00]{0,8}"
    rf"(?:圭臬|{longest_first(cues.chinese.MAXIM_NOUNS)}))"
)
_APPOSITION = re.compile(
    r"(?:这[位个名]|一[位个名]|身为|作为|年过|年届|年近|今年|时任|现任)[^,。:;\x00]{1,20}$"
    r"|[\d一二三四五六七八九十]{1,4}岁$"
)
_STILL_VERB = re.compile(r",并$|(?:后|近|向|历|素)来$|(?:用|操着?|以)[^,。:;\x00]{1,6}话$")
"""Before a verb of saying, where its first character makes another word with the one before: 后来|说"""

LONGEST_LEAD_IN = 12
"""Characters before it that are looked at for that."""

_RENOWNED = re.compile(r"[以因][^,。:;\x00]{1,16}着$")
"""Before 称, as folding writes 著称: 以固执著称"""

_COUNTERS = frozenset("则条段句篇番个封份种项次声")
_COUNTED = re.compile(r"[一两几三四五六七八九十这那某每该首\d][则条段句篇番个封份种项次声]$")
"""What stands before a verb that is a noun there: a message, an answer."""

SERIAL_START = (
    r"(?:又|再|便|就|才|并|还|先|只)?(?:没有?(?:任何)?(?:寒暄|客套|铺垫|讲稿|稿子|看稿|犹豫|废话)|看|望|瞧|盯|听|闻|拿|取|端|举|放|打开|翻|掏|摸|拍|指|走|来到|回到|站|坐|蹲|转|停|顿|抬|低|伸"
    r"|摇|点|笑|想|沉|喝|抽|递|接|拉|推|挥|摆|皱|耸|清了|叹|从|把|将|用|向|朝|对|冲|拎|抱|揉|搓|敲|按|戴|摘|脱|靠|俯|弯|捡"
    r"|关|锁|合上|掀|摊|铺|搬|捧|抓|捏|夹|咬|咽|吸了|呼了|吐|哼|跑|跳|爬|扑|钻|躲|挤|踩|踢|踏|迈|跨|绕|穿|披|系上|解开|撕|折|叠|捆|绑|画|掐|搁|扔|甩|踱|仰|侧|歪|探|凑"
    r"|排满|排成|排开|摆满|摆成|拆|装上|剪|切|量了|数了|擦|洗|吹|泡|倒了|斟|挠|眯|眨|瞪|盘|翘|挽|卷|顺手|随手|径直|转过|回过|清点)"
)
_SERIAL = re.compile(rf"{SERIAL_START}(?![^,]*(?:说|称|告诉|让|叫|请|使|令|他|她))[^,。:;\x00]*")
"""A clause that goes on with what the subject of the clause before does, and names no other subject."""

_POSSIBLY = re.compile(
    r"(?:也|还|都|就|便|却|则|又|曾)?(?:可能|或许|也许|大概|恐怕|没有?|未|并未|并没有?|并不|从未|从没有?|从来没有?|从来不|不曾|未曾|不会|不肯"
    r"|不愿|不想|不|是否|有没有|会不会|应该|应当|本应|将要?|会|要是|如果|假如|若)(?:再|也|还|会|肯|愿|想|公开|这样|这么|曾)*"
)
"""Words between a subject and its verb by which he may have said it, or has not."""

_IN_WRITING = re.compile(
    r"(?:在)?(?:这封|该|此)?(?:公开|内部|全员|致歉|道歉)?(?:信|文|帖|信件|邮件|帖子|文章|长文|短文|声明|微博|书)[中里上末]?(?:还|也|又|曾)?"
)
_GOES_ON = re.compile(
    r"(?:又|接着|随后|随即|然后|顿了|停了|想了|沉默|过了|最后|末了|半晌|良久|片刻|说完|第一句话|开口|临走|临别)"
)
"""How a sentence begins that goes on with what the same person does."""

_ADDRESSED = re.compile(rf"(?:{longest_first([*cues.persons.ADDRESSES, *cues.persons.OFFICES_BEHIND_NAME])})")
"""At the start of a clause: somebody else, called by what he is."""

_WITH_ANOTHER = re.compile(
    r"(?:和(?!蔼|气|善)|与(?!会|此)|跟(?!着|进)|同(?![时样期年日意步一])|及(?![时早至])|以及|、)(?!(?:我|我们|记者|本报|本刊|大家|笔者|媒体)|[^,。:;]{0,14}?"
    r"(?:交流|对话|交谈|谈话|谈|聊|通话|见面|会面|会谈|讨论|争论|连线|告别|分手|相处|道别|吃饭|不同|相反))"
)
"""Behind his name: somebody who says it with him."""

_INTRODUCED = re.compile(r"(?:人|名|名字|老板|师傅)叫$")
_ONE_OF_THEM = re.compile(rf"其中一[位个名](?:{longest_first(cues.persons.TITLES)})?")
_DESCRIBED = re.compile(rf"这(?:位|名|个)[^,。:;\x00]{{0,8}}(?:{longest_first(cues.persons.TITLES)})")


JOINS_ZH = re.compile(r"(?:并且?|且|同时|此外|还|又|也|亦|续|另外|接着|最后|随后)(?![不非未没])")
"""How a clause begins that goes on with what the subject of an earlier one says."""

ENDS_OF_NAMING = cues.chinese.ENDS_OF_NAMING | frozenset("是像如同好比堪犹")


def pronoun_pattern(names: Names) -> re.Pattern[str]:
    """What finds his Chinese pronouns, and no longer word that holds one."""
    return re.compile(rf"(?<![其吉排])(?:{longest_first(names.pronouns_zh)})(?![们人她他])")


class Chinese:
    """Finds attributions to one speaker in Chinese sentences."""

    def __init__(self, names: Names) -> None:
        self._name = names.pattern
        self._phrases_around = NounPhrases(names)
        self._pronoun_zh = pronoun_pattern(names)
        self._phrase_zh = re.compile(
            rf"(?:根据|依据|据|按照?|依照?|照|借用|套用|用|拿|在)(?P<title>[^,。:;\x00]{{0,16}}?)(?:(?P<name>{longest_first(names.han)})"
            rf"|(?P<pronoun>(?<!其)(?:{longest_first(names.pronouns_zh)})))"
            rf"(?P<verb>(?:自己|本人)?的(?:{longest_first(cues.chinese.WORDS_OF)})(?:来?(?:[说讲看]|形容|概括|总结|描述|解释|表达))?(?=[,:“「『\"])|的?(?:眼|心|心目|记忆|印象|设想|理解)[中里](?=,)|之见(?=,)|看来)"
        )
        self._sent_zh = re.compile(
            rf"(?P<name>{longest_first(names.han)})[^,。:;的收接和与同跟、让叫请托替\x00]{{0,4}}"
            r"(?:把[^,。:;他她\x00]{0,16}?)?[^,。:;的收接和与同跟、让叫请托替\x00]{0,12}?[寄发留递捎附贴][来给下出过上]?了?"
            r"(?:[^,。:;\x00]{1,12},(?:并|还|又|里面|盒里|箱里)?[附夹塞贴][上了着]*[^,。:;\x00]{0,4}"
            r"|[^,。:;\x00]{0,12}?)(?:信|片|条|短信|邮件|消息|微信|电报|传真|语音),"
            r"(?:上面|背面|里面|正面|末尾|信里|信上)?[只就仅]?(?P<verb>写)(?:着|道|的是)(?=\s?:)"
        )
        self._cited_zh = re.compile(
            rf"(?<![没未不])(?:{longest_first(cues.chinese.CITING)})[了过起]?(?:前人|前辈|老板|创始人)?"
            rf"(?:(?P<name>{longest_first(names.han)})|(?P<pronoun>(?<!其)(?:{longest_first(names.pronouns_zh)})))"
            rf"(?:{longest_first(cues.chinese.ADVERBS)}){{0,2}}[常说过讲]{{0,2}}的?(?:那|这|一)?(?:句|番|段)?"
            rf"(?:{longest_first([*cues.chinese.WORDS_OF, *cues.chinese.MESSAGES, '名言', '口头禅'])})"
            r"(?P<verb>来?(?:说|称|讲|道|写道|表示|解释|报道|指出)?)(?=[,:“「『\"])"
        )
        self._maxim_zh = re.compile(
            rf",?(?:这|那)?(?:句话)?(?:就|便|正|也)?是(?P<name>{longest_first(names.han)})(?:本人|自己)?"
            rf"(?:常说|常讲|说过|讲过|挂在嘴边|爱说)?"
            rf"的(?:{longest_first([*cues.chinese.MAXIM_NOUNS, *cues.chinese.WORDS_OF])})[,。]"
        )
        self._upheld_zh = re.compile(
            rf"(?:(?P<name>{longest_first(names.han)})|(?:{longest_first(names.pronouns_zh)}))[也却则就]?"
            rf"(?:(?:{longest_first(cues.chinese.ADVERBS)}){{0,2}}"
            rf"(?:{longest_first(cues.chinese.UPHOLDING)})[着了]?的?|[把将](?!自己|公司)[^,。:;!?他她\x00]{{1,16}}"
            rf"(?:{longest_first(cues.chinese.LIKENING)}))$"
        )
        shared_han = [word for word in names.shared if is_han(word[0])]
        self._shared_zh = re.compile(longest_first(shared_han))

    def pronoun_in(self, text: str) -> bool:
        """Whether folded text holds a pronoun that may mean the speaker."""
        return self._pronoun_zh.search(text) is not None

    @staticmethod
    def describes(text: str) -> bool:
        """Whether folded text speaks of somebody by a title alone (这位创始人)."""
        return _DESCRIBED.search(text) is not None

    def find(self, blanked: str, start: int, end: int) -> list[Attribution]:
        """The attributions in a sentence of folded, blanked Chinese text, in order."""
        phrases = list(self._phrases(blanked, start, end))
        found: list[Attribution] = []
        for verb in self._verbs(blanked, start, end):
            if found and verb.start() < found[-1].span.end:
                continue
            if any(phrase.span.start <= verb.start() < phrase.span.end for phrase in phrases):
                continue
            attribution = self._attribution(blanked, start, end, verb)
            if attribution is not None and attribution.who is Who.OTHER and found:
                attribution = _joined(blanked, found[-1], attribution, verb)
            if attribution is not None:
                found.append(attribution)
        return sorted(phrases + found, key=lambda attribution: attribution.span)

    def _phrases(self, text: str, start: int, end: int) -> Iterator[Attribution]:
        """The phrases that give something as somebody's words or view: 用他的话说, 在沈知远看来."""
        for match in self._sent_zh.finditer(text, start, end):
            if only_filler(text[clause_start(text, start, match.start()) : match.start()]):
                yield Attribution(Who.SPEAKER, Span(*match.span()), match.group("verb"))
        for match in self._cited_zh.finditer(text, start, end):
            who = Who.SPEAKER if match.group("name") else Who.PRONOUN
            yield Attribution(who, Span(*match.span()), match.group("verb") or "话")
        for match in self._phrase_zh.finditer(text, start, end):
            if not only_filler(text[clause_start(text, start, match.start()) : match.start()]):
                continue
            who = Who.SPEAKER if match.group("name") else Who.PRONOUN
            if match.group("title") and not title_only(match.group("title")):
                who = Who.OTHER
            yield Attribution(who, Span(*match.span()), match.group("verb"))

    def _verbs(self, text: str, start: int, end: int) -> list[re.Match[str]]:
        verbs = []
        verb = _SAYING_ZH.search(text, start, end)
        while verb is not None:
            is_verb = _is_verb(text, start, verb)
            if is_verb:
                verbs.append(verb)
            verb = _SAYING_ZH.search(text, verb.end() if is_verb else verb.end("verb"), end)
        copulas = list(_COPULA.finditer(text, start, end))
        if not copulas:
            return verbs
        within = {position for copula in copulas for position in range(*copula.span())}
        asked = {copula.start() for copula in copulas}  # NAME见面问的第一句话是
        verbs = [match for match in verbs if match.start() not in within and match.end() not in asked]
        return sorted(copulas + verbs, key=lambda match: match.start())

    def _attribution(self, text: str, start: int, end: int, verb: re.Match[str]) -> Attribution | None:
        copula = verb.group().startswith("的")
        if copula and _HEARD.search(text, start, verb.start()):
            return None
        addressee = verb.group() in cues.chinese.ADDRESSING and _ADDRESSEE.match(text, verb.end(), end)
        after = addressee or _AFTER_VERB.match(text, verb.end(), end)
        stop = after.end() if after else verb.end()
        clause = clause_start(text, start, verb.start())
        who, at = self._subject(text[clause : verb.start()], loose=copula)
        if who is None and not copula:
            who, clause, at = self._earlier_subject(text, start, clause)
        if who is None:
            dropped = self._without_subject(text, start, verb, stop)
            if dropped is None:
                return None
            who, clause, at = Who.DROPPED, dropped, 0
        word = verb.group() if copula else verb.group("again") or verb.group("verb")
        if text[clause + at - 1 : clause + at] == "据" and clause + at > start:
            at -= 1  # 据NAME介绍
        ended = _ENDED.match(text, verb.end(), end) is not None
        return Attribution(who, Span(clause + at, stop), word, closes=ended)

    @staticmethod
    def _without_subject(text: str, start: int, verb: re.Match[str], stop: int) -> int | None:
        """Where a sentence begins to tell of saying without its subject: 顿了顿,又说:“…”, “…”信中写道。"""
        before = text[start : verb.start()]
        behind = before.rpartition(BLANK)[2].lstrip('”」』",。 ')
        if _IN_WRITING.fullmatch(behind):
            return verb.start() - len(behind)
        goes_on = text[stop : stop + 1] == ":" and BLANK not in before and _GOES_ON.match(text, start, stop)
        return start if goes_on else None

    def _subject(self, left: str, *, loose: bool = False) -> tuple[Who | None, int]:
        """Who stands before a verb, and where; None where only adverbs stand there."""
        for pattern, who in (
            (self._name, Who.SPEAKER),
            (self._pronoun_zh, Who.PRONOUN),
            (_DESCRIBED, Who.PRONOUN),
            (self._shared_zh, Who.SHARED),
            (_ONE_OF_THEM, Who.SHARED),
        ):
            match = _last(pattern, left)
            if match is not None and left[: match.start()].endswith("("):
                match = _last(pattern, left[: match.start()]) or match  # 沈知远(Shen Zhiyuan)
            if match is None:
                continue
            before, after = left[: match.start()], left[match.end() :]
            if _WITH_ANOTHER.match(after):
                return Who.OTHER, 0
            free = only_filler(after) or (
                loose and len(after) <= 8 and "的" not in after and not _HIS_COMPANY.match(after)
            )
            if free and leads_to_name(before, pronoun=who is Who.PRONOUN):
                return who, match.start()
            if _POSSIBLY.fullmatch(after) and leads_to_name(before, pronoun=who is Who.PRONOUN):
                return Who.SUPPOSED, match.start()
            return Who.OTHER, 0
        return (None, 0) if only_filler(left) and not _ADDRESSED.match(left) else (Who.OTHER, 0)

    def _earlier_subject(self, text: str, start: int, clause: int) -> tuple[Who | None, int, int]:
        """The subject of the clauses before one that begins with its verb, in the same sentence."""
        start = max(start, clause - LONGEST_SEARCH)
        while clause > start:
            stop = clause - 1
            edges = [edge.end() for edge in CLAUSE_EDGE.finditer(text, start, stop)]
            clause = max([start, *edges])
            left = text[clause:stop]
            if BLANK in left:
                if len(left) > LONGEST_TERM or left.strip(BLANK) or text[clause - 2] in ",:":
                    return None, clause, 0
                clause -= 1
                continue
            for pattern, who in ((self._name, Who.SPEAKER), (self._pronoun_zh, Who.PRONOUN)):
                match = pattern.search(left)
                if match and (only_filler(left[: match.start()]) or title_only(left[: match.start()])):
                    possessed = left[match.end() : match.end() + 1] in ("的", "和", "与", "等", "、")
                    return (Who.OTHER if possessed else who), clause, match.start()
            name = self._name.search(left)
            if name and name.end() == len(left) and _INTRODUCED.search(left, 0, name.start()):
                return Who.SPEAKER, clause, name.start()
            if not (only_filler(left) or _APPOSITION.match(left) or _SERIAL.fullmatch(left)):
                return Who.OTHER, clause, 0
        return None, clause, 0

    def view_holder(self, blanked: str, start: int, quote: Span, end: int) -> Attribution | None:
        """The words by which a sentence ascribes a quoted fragment to the speaker as a view he holds."""
        near = max(start, quote.start - LONGEST_HOLDING)
        head = _HELD_BEHIND.match(blanked, quote.end, end)
        behind = self._maxim_zh.match(blanked, quote.end, end)
        if behind:
            return Attribution(Who.SPEAKER, Span(*behind.span("name")), "")
        upheld = self._upheld_zh.search(blanked, near, quote.start)
        if upheld and only_filler(blanked[clause_start(blanked, start, upheld.start()) : upheld.start()]):
            who = Who.SPEAKER if upheld.group("name") else Who.PRONOUN
            return Attribution(who, Span(*upheld.span()), "")
        if blanked[quote.start - 1] in ENDS_OF_NAMING:
            namer = self._namer(blanked, near, quote)
            if namer is not None:
                return namer
        taking = blanked[quote.start - 1]
        words = _BY_WORDS.search(blanked, max(start, quote.start - LONGEST_NAME), quote.start)
        stop = words.start() if words else quote.start - 1
        if (words and _LIKENING.match(blanked, quote.end, end)) or (
            taking in ("把", "将") and _HELD_DEAR.match(blanked, quote.end, end)
        ):
            clause = clause_start(blanked, start, quote.start)
            subject, at = self._subject(blanked[clause:stop])
            return Attribution(subject, Span(clause + at, stop), "") if subject is not None else None
        for pattern, who in ((self._name, Who.SPEAKER), (self._pronoun_zh, Who.PRONOUN)) if head else ():
            holder = pattern.search(blanked, start, quote.start)
            if holder is not None and only_filler(blanked[start : holder.start()]):
                return Attribution(who, Span(*holder.span()), "")
        return self._phrases_around.owner(blanked, start, quote, end)

    def _namer(self, blanked: str, start: int, quote: Span) -> Attribution | None:
        """Who has words of his own for a thing or for himself, where a verb of naming says so."""
        naming = _NAMING.search(blanked, start, quote.start)
        if naming is None or (naming.group("name") and len(quote) - 2 <= LONGEST_NAME):
            return None
        clause = clause_start(blanked, start, naming.start())
        who, at = self._subject(blanked[clause : naming.start()])
        if who is None:
            who, clause, at = self._earlier_subject(blanked, start, clause)
        if who not in (Who.SPEAKER, Who.PRONOUN):
            return None
        return Attribution(who, Span(clause + at, naming.end()), "")


def _is_verb(text: str, start: int, verb: re.Match[str]) -> bool:
    """Whether what looks like a verb of saying is one, and no part of another word or a noun."""
    word, at = verb.group("verb"), verb.start()
    before = text[max(start, at - LONGEST_LEAD_IN) : at]
    if text[at - 1 : at] in _NOT_BEFORE.get(word, _PASSIVE) and not _STILL_VERB.search(before):
        return False
    if verb.group("verb") == "称" and _RENOWNED.search(text, max(start, verb.start() - 20), verb.start()):
        return False
    if text[verb.end() : verb.end() + 1] in _not_after(verb):
        return False
    counted = text[at - 1 : at] in _COUNTERS and len(word) > 1
    return not (counted and _COUNTED.search(text, max(start, at - 2), at))


def _not_after(verb: re.Match[str]) -> frozenset[str]:
    """The characters behind a verb that would make another word of it."""
    word = verb.group("verb")
    if verb.group("again"):
        return frozenset()
    return _NOT_AFTER.get(word, frozenset())


def _joined(text: str, before: Attribution, attribution: Attribution, verb: re.Match[str]) -> Attribution:
    """An attribution with the subject of the one before it, where its clause goes on from that: …，并称"""
    clause = text.rfind(",", before.span.end, verb.start()) + 1
    joins = JOINS_ZH.match(text, clause, verb.end()) if clause else None
    if joins is None or not only_filler(text[joins.end() : verb.start()]):
        return attribution
    return replace(attribution, who=before.who, span=Span(clause, attribution.span.end))


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next(iter(deque(pattern.finditer(text), maxlen=1)), None)
