"""Paragraphs in which whoever writes a conversation down tells of it himself: I try again; 我又问了一遍.

He says I and we, too, so that the word alone does not tell him from the speaker; what he does tells it, and
that he speaks of somebody whom nothing before brings in. So does a quotation with somebody else's name
behind it, and a bystander whom the scene brings in.
"""

import re

from bot.folding import HAN
from bot.reading.people.others import NAME_ZH
from bot.reading.text.alternations import longest_first

OF_ONESELF = re.compile(r"[我咱你您]|\b(?:i|we|my|our|me|us|you|your)\b")
"""Words of whoever speaks, for himself and for whom he speaks to."""

_HOSTS_DOING_EN = re.compile(
    r"(?:(?:when|as|so|then|again|finally|later|eventually|after a while|once more|instead)[, ]+)?"
    r"(?:i|we) (?:try again|press (?:on|her|him|them|the point)|ask (?:again|whether|if|about|her|him|them"
    r"|why"
    r"|what|how)|asked (?:again|about (?:her|his))|point out|remind (?:her|him|them)|put (?:it|this|that)"
    r" to (?:her|him|them)|suggest (?:to (?:her|him)|that (?:she|he|this|it))|wonder (?:aloud|whether|if)"
    r"|show (?:her|him|them)|read (?:her|him|them)|thank (?:her|him|them)|follow (?:her|him|them)"
    r"|bring up|change the subject|move on to|find (?:her|him)|meet (?:her|him)|watch (?:her|him))\b"
    r"|(?:when|as|while|before|after) (?:i|we) (?:ask|mention|suggest|bring|raise|press|visit|meet|met|arrive"
    r"|leave|sit|walk|turn|switch|say|push|put|point|question|enquire|inquire)\w* "
    r"(?!you\b|my\b|our\b|we\b|i\b)[^.]{0,60}"
    r"(?:\b(?:her|him|she|he|the room|the table|the conversation|silence|quiet)\b)"
    r"|(?:i|we) (?:walk|drive|step|stroll|climb|head|cross|sit|settle|stop|board|meet|wander|move)"
    r" (?:down|over|up|out|back|along|through|past|across|into|onto|outside|inside|towards?|at|in"
    r"|by|off) (?:to |on |of |at )?(?:the|a|her|his|one)\b(?![^.]*\b(?:every|always|each|never|often|usually"
    r"|twice|once|sometimes|and we|because|if)\b)"
    r"|(?:by now|by the time|as)[^.]{0,50} (?:we|i) (?:have to|had to|reach(?:ed)?|arrived?|lean|left)\b"
    r"|(?:outside,? )?(?:rain|snow|dusk|darkness|night|the [a-z]+) (?:had|has|is|was|begins?|began|falls?"
    r"|fell)\b"
    r"[^.]{0,40} (?:by the time|as|when|while) (?:we|i)\b"
    r"|over (?:lunch|dinner|coffee|tea|breakfast|drinks|dessert|a (?:drink|coffee|beer|cup|glass))[^.]{0,24}"
    r"(?:the|our|we|she|he)\b"
)
_TOLD_ME_EN = re.compile(
    r"\x00+,? (?!(?:i|we)\b)[^.]{2,90}?\b(?:told|tells|assured|wrote to|e-?mailed) (?:me|us|this)\b"
)
_ATTRIBUTED_EN = re.compile(
    r"\x00+[,.]? (?:(?:said|says|wrote|writes|recalls?|recalled|adds?|added|remembers|remembered|laughs"
    r"|explains|explained|asks?|asked|jokes?|joked|insists?|insisted) [a-z]"
    r"|[^.\x00]{3,70}? (?:said|says|wrote|writes|recalls?|recalled|adds|added|remembers|remembered|laughs"
    r"|explains|explained|asks|asked|jokes|joked|insists|insisted|told|tells|shouts|shouted|calls out)\b)"
)
_SOMEBODY_EN = (
    r"(?:an?|one|another|two|three|several|some|a few|a couple of|the (?:man|woman|couple|captain|engineer"
    r"|skipper|person|boy|girl|others?)(?= (?:beside|next|behind|opposite|at|in|from|with)))"
)
_ROLE_EN = (
    r"(?:[a-z]*(?:man|woman|men|women|person|hand|mate|boy|girl|child|children|couple|kid|nun|clerk|guard"
    r"|cook|chef|voice|member|student|aide|deputy|nurse|colleague|cousin|neighbou?r)"
    r"|(?!(?:n?ever|after|over|under|later|rather|n?either|other|together|however|whether|better)\b)"
    r"[a-z]{3,}(?:er|or|ist|ian|ant))s?"
)
_REACTS_EN = (
    r"(?:(?:then|also|now|suddenly|quietly|loudly) )?(?:asks?|asked|says?|said|shouts?|shouted|yells?|yelled"
    r"|calls? (?:out|across|over)|called (?:out|across|over)|nods?|nodded|laughs?|laughed|wants? to know"
    r"|wanted to know|suggests?|suggested|interrupts?|interrupted|waves?|waved|looks? up|looked up|leans?"
    r"|leaned|whistles?|whistled|cheers?|cheered|protests?|protested|objects?|objected|chimes? in|mutters?"
    r"|muttered|applauds?|applauded|claps?|clapped|pokes?|poked|murmurs?|murmured|wonders?|wondered|agrees?"
    r"|agreed|disagrees?|disagreed|smiles?|smiled|grins?|grinned|stands? up|stood up|raises?|raised"
    r"|answers?|answered|replies|replied|adds?|added)\b"
)
_BYSTANDER_EN = re.compile(
    rf"{_SOMEBODY_EN} (?:of the )?(?:[a-z’'-]+ ){{0,4}}?{_ROLE_EN}(?:,? (?:who|passing|sitting|standing|from"
    rf"|in|at|near|on|by|aged|next|beside|behind|with|of)\b[^.\x00]{{0,50}}?)?,? {_REACTS_EN}"
    r"|(?:from|at) (?:the )?(?:next|other|far|back|front|opposite|adjoining)[^.,]{0,30},? [^.]{2,40}? "
    rf"{_REACTS_EN}"
    rf"|(?:the [a-z]+ (?:beside|next to|behind|opposite|with) (?:her|him|them)|(?:her|his) (?:[a-z-]+"
    rf" ){{0,2}}[a-z]+(?:,[^,.]{{1,40}},)?) {_REACTS_EN}"
)
_CAPTION_EN = re.compile(
    r"(?:An?|The|Two|Three|Four|Some|Several|One|[A-Z][a-z]+) (?:[A-Za-z’'-]+ ){0,5}?"
    r"(?:paints?|approach(?:es)?|boards?|loads?|unloads?|inspects?|repairs?|prepares?|holds?|poses?|checks?"
    r"|arrives?|departs?|stands?|works?|waits?|leans?|sits?|examines?|tests?|assembles?|displays?|shows?"
    r"|demonstrates?|addresses|greets?|enters?|leaves?|cross(?:es)?|passes|sails?|docks?|moors?|adjusts?"
    r"|polish(?:es)?|measures?|packs?|sorts?|lines? up|queues?|watch(?:es)?) "
    r"(?:(?!every|each|always|never|twice|when|if|because)[^.!?;]){0,70}\b(?:[A-Z][a-z]+|in heavy|on deck"
    r"|at (?:dawn|dusk|sunset|sunrise|work|night)|during|ahead of)[^.!?;]{0,40}\.?"
)
_VERBLESS_EN = re.compile(
    r"[A-Z][^.!?;:]{4,80}? (?:at (?:dawn|dusk|sunset|sunrise|work|rest|anchor|sea)|in (?:the )?(?:summer"
    r"|winter"
    r"|spring|autumn|fall) of|with (?:her|his) (?:dog|wife|husband|family|son|daughter|crew"
    r"|team))\b[^.!?;]*\."
    r"(?: (?:credit|photo|picture|image)[^.]*\.?[^.]*)?"
)
_FINITE = re.compile(r"\b(?:is|was|are|were|had|has|have|did|does|do|will|would|can|could|never|not)\b")
_COMMENT = re.compile(
    r"(?:what an? |such an? |this (?:is|was) an? |really |very )*(?:great|lovely|wonderful|excellent"
    r"|brilliant"
    r"|fantastic|nice|superb|beautiful|amazing|fascinating|terrific|good|interesting|inspiring) "
    r"(?:interview|article|piece|read|post|story|episode|conversation|talk|profile|write-?up)\b"
    r"|thank(?:s| you)(?: so much| very much)? for (?:sharing|posting|writing|publishing|(?:this|the"
    r"|such an?)"
    r" (?:[a-z]+ )?(?:interview|article|piece|read|post|story|episode|conversation|talk|profile))"
    r"|.{0,120}\bthanks? (?:you )?(?:so much )?for (?:this|the) (?:[a-z]+ )?(?:interview|article|piece"
    r"|post|story|episode)|(?:posted|commented|submitted) (?:by|on|at)\b|\d+ (?:people|readers|users) (?:like"
    r"|liked|found)|\d+ (?:second|minute|hour|day|week|month|year)s? ago$|@[\w.-]{2,30} (?:wrote|said|:)"
    r"|(?:写|说|讲|采访)得(?:真|太|很|非常)?(?:好|棒|精彩|到位|透彻)[了啊!,。]|感谢(?:分享|作者|小编|楼主"
    r"|记者)"
    r"|(?:看|读|听)(?:完|得|了)[^,。]{0,12}(?:感动|哭了|泪目|眼眶|受益|深受)|(?:前排|沙发|顶|赞"
    r"|mark)[!,。]?$|[^,。]{2,30},?(?:谢谢|感谢)"
    r"(?:这篇|作者|分享)|\d+ ?(?:秒|分钟|小时|天|个?月|年)前[:,]|[^,。:]{2,14} \d+ ?(?:秒|分钟|小时|天|个?月"
    r"|年)前:"
    r"|(?:共有?|全部)\d+条|点赞 ?\d|@[^:\s]{1,16}:"
)
_ACCOUNT = re.compile(r"[A-Z][a-z]+(?:[A-Z][a-z]+)+\d*: ")
"""The account of a reader before a comment: OldSalt: …"""

_UNANSWERED = re.compile(
    r"(?:did|has|have|had) not (?:reply|replied|respond|responded|answer|answered) (?:to )?(?:our|my)\b"
    r"|(?:没有|未|拒绝|不肯)(?:回答|回复|回应|答复)我们"
)
_SCENE_ZH = re.compile(
    r"[^,。我你]{2,12}正在[^,。我你]{2,20}[。]?$|(?:天色|夜色|夕阳|暮色|阳光|窗外|屋外|车间外|灯光|机器声"
    r"|雨)[^,。]{0,8}(?:渐|暗|晚|亮|下来|落|照|透|洒"
    r"|停了|下大|响|西斜|西沉)"
    r"|(?:午饭|晚饭|午餐|晚餐)[^,。]{0,6}(?:就?在|是|吃)[^。]{0,12}(?:食堂|餐厅|饭馆|小店|路边)"
    r"|(?:那天|当天|当日|这天)(?:上午|下午|晚上|傍晚|早上|中午),?(?:他|她|记者)"
    r"|(?:他的|她的)?(?:办公室|书房|会议室|车间|展厅)(?:不大|很小|里|在|只有|并不|墙上|位于)"
    r"|(?:快递员|服务员|秘书|助理|工人|徒弟|司机|门卫|食堂师傅|老伴|孙[子女]|外孙女?)[^,。]{0,10}(?:送来"
    r"|进来|走进|跑进|端来|递来|敲门|推门|探头)"
)
_HOST_ZH = re.compile(
    r"(?:于是|随后|后来|接着|这时|当|采访结束[后时],?|临走时?,?|告别时?,?)?(?:我们?|笔者|记者)(?:又|再次?"
    r"|接着|继续|忍不住|试着|只好|还是|也)*"
    r"(?:追问|又?问了一遍|再问|换了个(?:话题|问题|问法)|提起|注意到|跟着他|跟着她|随他|随她|跟随|随同|陪他"
    r"|陪她|请他|请她|见到他|见到她|离开时|起身告辞|问他|问她)"
)
_ASIDE_ZH = re.compile(
    r"(?:邻桌|隔壁桌?|旁边|一旁|身旁|身边|对面|台下|人群中|在座|同桌"
    r"|坐在[^,。]{1,8})的?(?:一[位名个])?[^,。:]{1,14}"
    r"(?:听见|听到|插|说|喊|笑|问|点头|摇头|转过头|接话|鼓掌|附和|嘀咕|举手|站起|打断|忍不住)"
    r"|(?:一[位名个]|几[位名个]|有[位名个]?|两[位名个])[^,。:的]{0,8}(?:观众|听众|师傅|工人|员工|同事|老人"
    r"|孩子|学生|同学|记者|路人|邻居|顾客|客人|嘉宾|年轻人|读者)"
    r"[^。:]{0,12}(?:路过|冲他|冲她|提出|追问|提问|问道?|喊道?|说道?|插话|插嘴|举手|站起来|笑道?|表示|认为"
    r"|高喊|鼓掌)"
    r"|[他她]的?(?:妻子|太太|丈夫|女儿|儿子|外孙女?|孙[女子]|母亲|父亲|徒弟|助理"
    r"|[一二三四五六七八九十]岁的[^,。]{1,6})[^,。:]{0,12}"
    r"(?:后来告诉|跑进来|走进来|插|笑|问|说|喊|探头|推门)"
)
_ATTRIBUTED_ZH = re.compile(
    r"\x00+[,。!?]?[^,。:;我\x00]{1,24}?(?:说道?|笑道?|笑着说|回忆道?|问道?|喊道?|补充道?|插话|写道|感叹"
    r"|解释|评价|告诉(?:我们?|记者|笔者|本刊)|表示|坦言)[。,!]"
)
_PEOPLE_ZH = re.compile(
    r"[员匠爸妈爷奶叔伯姨姑舅哥弟姐妹婆夫妻婿嫂孩娃童谁他她]|[个位名的老男女客工主有]人|年轻人"
    r"|[这那一几两哪]位|邻居|居民|病人|太太|[父母]亲|儿子|女儿|老[板头师李王张陈伴]|学[生徒]|医生|先生"
    r"|[家厂校部局所队船班组店][长主]|[客用]户"
    r"|顾客|朋友|同[事学行]|[对选歌助]手|司机|师[傅父]|徒弟|工程师|会计|董事|阿[\u4e00-\u9fff]"
    r"|[\u4e00-\u9fff]总(?![是得要会能共算有在想])"
    rf"|(?:^|[,。;:]){NAME_ZH}"
)
_PEOPLE_EN = re.compile(
    r"\b(?:he|she|him|her|his|mother|father|sister|brother"
    r"|son|daughter|wife|husband|aunt|uncle|cousin|friend|boss|captain|child|kid|boy|girl|baby|lady|guy"
    r"|fellow"
    r"|person|people|boat|ship|vessel|car|dog|cat|horse|country|god|mate|nurse|cook|clerk|[a-z]*(?:man|woman)"
    r"|[a-z]{2,}(?:smith|wright|hand|ist|ian)|teacher|lawyer|banker|driver|worker|manager|customer|partner"
    r"|neighbou?r|doctor|professor|director|investor|passenger|engineer|skipper|writer|student|officer"
    r"|minister|founder|owner|reader|employer|farmer|carpenter|painter|builder|mayor|guest|client|patient"
    r"|colleague|mentor|tutor|priest|bishop|judge|king|queen|editor|reporter|author|apprentice|deckhand)s?\b"
)
_NAMED_EN = re.compile(r"(?<=[a-z,;:] )[A-Z][a-z]+")


class Observers:
    """Tells what the writer of a conversation sees and does there; `pronouns`: the speaker's, folded."""

    def __init__(self, pronouns: list[str]) -> None:
        zh = longest_first(word for word in pronouns if not word.isascii())
        forms = {"he": "he|him|his", "she": "she|her", "they": "(?!)"}
        en = "|".join(forms.get(word, "(?!)") for word in pronouns if word.isascii()) or "(?!)"
        self._zh = re.compile(rf"(?<![其吉排利无])(?:{zh})(?!们|人|国|乡|山|日|方|律)")
        self._en = re.compile(rf"\b(?:{en})\b")

    def tell(self, bare: str, original: str) -> bool:
        """Whether a paragraph is the writer's although he says I in it, or another's words with his name.

        `bare` is folded, `original` the same with its capitals; both with quotations blanked.
        """
        if HAN.search(bare):
            if _UNANSWERED.search(bare):
                return True
            return any(p.match(bare) for p in (_HOST_ZH, _ASIDE_ZH, _ATTRIBUTED_ZH, _SCENE_ZH, _COMMENT))
        return (
            any(
                p.match(bare) for p in (_HOSTS_DOING_EN, _TOLD_ME_EN, _ATTRIBUTED_EN, _COMMENT, _BYSTANDER_EN)
            )
            or _ACCOUNT.match(original) is not None
            or _UNANSWERED.search(bare) is not None
            or _CAPTION_EN.fullmatch(original) is not None
            or (_VERBLESS_EN.fullmatch(original) is not None and not _FINITE.search(bare))
        )

    def speak_of_him(self, bare: str, original: str, before: str, before_original: str) -> bool:
        """Whether a pronoun in a paragraph takes up nobody told of before, and so can only mean the speaker.

        `before`: what he says right before it, and what he was asked, folded.
        """
        han = HAN.search(bare) is not None
        pronoun = (self._zh if han else self._en).search(bare)
        if pronoun is None:
            return False
        people = _PEOPLE_ZH if han else _PEOPLE_EN
        if people.search(bare, 0, pronoun.start()) or people.search(before):
            return False
        return han or not (
            _NAMED_EN.search(original, 0, pronoun.start()) or _NAMED_EN.search(before_original)
        )
