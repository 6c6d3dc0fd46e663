"""The Chinese words that may stand between a subject and its verb and do not change who speaks."""

import re
from functools import lru_cache

from bot.reading import cues
from bot.reading.people.times import TIME
from bot.reading.text.alternations import longest_first

CLAUSE_EDGE = re.compile(r"[,，、。;:；：!?！？\n“”「」『』\"]")
LAST_EDGE = re.compile(rf"(?s:.*){CLAUSE_EDGE.pattern}")
REMEMBERED = 4096
"""Stretches of text whose nature is remembered: the same few stand between most names and verbs."""

LONGEST_LEAD = 72
"""Characters before a verb that are searched for its subject."""

LONGEST_HOLDING = 300
"""Characters before a quotation in which the words stand that ascribe it to somebody as his view."""

_HAN = "[\u4e00-\u9fff]"
_ACTING = "(?![听让请叫被据由使令把按照见闻托替教派劝求要问给对向跟和与同的说称想记忆])[\u4e00-\u9fff]"
_TO_WHOM = re.compile(
    rf"(?:对|向|朝|冲|跟|给|对着|冲着)(?!{_HAN}{{0,10}}的(?!人))[^,。:;\x00他她]{{1,12}}$"
    r"|(?:对|向|跟|给|和|与|同|冲|朝)着?(?:[他她我你您]们?|记者|笔者|大家|众人|媒体|本[报刊]|在场[^,。:;的他她]{0,4}的[人员]{1,2})"
)
_WHERE = re.compile(
    r"(?:指|看|望|盯|拿|端|举|捧|扶|摸|抱|握|翻|拍|敲)着[^,。:;\x00他她说称问]{1,16}?(?=(?:对|向|跟|冲|朝|给)(?:记者|笔者|我|大家|众人|来访者|来客))"
    r"|在[^,。:;他她\x00]{0,12}的(?:开头|结尾|末尾|开篇|最后|前言|序言|序|后记|附言|尾声|第.{1,3}[章节页])(?:里|中|上|处)?"
    r"|(?:在|于|接受|对|向|就|从|当|面对|谈及|谈到|关于|针对|和|与|跟|通过|以|回顾|提到|说起|被问到"
    r"|被问及|问及)"
    r"[^,。:;他她\x00]{0,20}?(?:时|中|上|里|后面|前面|上面|里面|下面|背面|旁边|末尾|结尾|后|前|采访|专访|访谈|媒体|记者|外界|问题|演讲|节目|大会"
    r"|论坛|平台|朋友圈"
    r"|微博|公众|员工|学生|同事|外|我们|本报|本刊|读者|观众|交流|下|之际|方式|口吻)们?(?:时|中|上|里|后)?"
    rf"|[站坐蹲靠躺走跪守]?在(?!{_HAN}{{0,12}}[的说称让叫请被由令])[^,。:;\x00他她]{{1,12}}$"
    r"|(?:听完|听了|听过|听取|听罢|看完|看了|看过|读完|读了|得知|听说|获悉|收到|见到|结束|说完)[^,。:;他她\x00]{0,24}?"
    r"(?:之?后|时|以后)(?=$|[才就便又也还则对向跟])"
    r"|[^,。:;的他她和与跟同\x00]{2,12}?(?:时|之?后|以后|之?前)(?=$|[只才就便又也还则对向跟])"
    r"|(?:鼓励|勉励|劝勉|提醒|安慰|叮嘱|教育|教导|警告|打断|感谢|要求|请求|恳求|反驳|追问)[^,。:;的他她\x00]{1,8}$"
    r"|(?:采访|专访|访谈|提问|询问|追问|质疑)(?:时|中|后|里)?"
    rf"|的[^,。:;的他她\x00]{{0,6}}?(?:{longest_first(cues.chinese.WRITINGS)})(?:里|中|上)"
    r"|发[布表出]?了?(?:一?[条封篇份则段个])?(?:[^,。:;的他她\x00]{0,6}?"
    rf"(?:{longest_first(cues.chinese.POSTINGS)}))?"
)
_HOW = re.compile(
    r"(?:回应|回复|答复|回覆|答覆|致函|致电|致信|去信|复函|告诉|告知)了?(?:《[^》]{1,24}》|[^,。:;的他她\x00]{1,10}?)"
    r"(?:记者|的?查询|的?提问|的?采访)?$|(?:转发|引用|点赞|转载|置顶)了?[^,。:;的他她\x00]{0,12}?(?:并|后|时)|当着[^,。:;他她\x00]{1,10}的面|(?:以|用|通过|透过|经由?)(?:电子|私人|个人)?(?:邮件|电邮|书面|短信|简讯|微信|电话|文字|声明|信函|视频|视讯|手语)(?:方式|形式)?"
    r"|用[^,。:;他她\x00]{1,12}?(?:话|语|文|口音|方言|腔调|声音|口吻|语气|声调)$|用[^,。:;的他她\x00]{1,8}$"
    r"|把[^,。:;他她\x00]{1,16}$"
    rf"|一?边$|一?边{_HAN}{{1,8}}?一?边|{_HAN}{{1,6}}地(?!{_HAN}{{0,3}}的)|的原?话来?$"
    rf"|(?![听让请叫被据由使令把按照见闻托替教想记忆]){_HAN}(?:着|了|起|(?<![手旗台名门麾属底乡楼脚天地])下|完|过)(?:(?!的){_HAN}){{0,5}}"
    rf"|{_ACTING}着[^,。:;说称他她\x00]{{1,12}}$"
    rf"|(?:{_ACTING}){{2,3}}(?:着|了|起|下)(?:身来|身子|来|去|身|头|头来|一[下会声口圈遍](?:儿|气)?)?"
    rf"|[点摇抬低回转挥摆耸]{_HAN}?[头手身肩]"
    r"|[深长]?[吸叹呼喘舒松倒]了?一?口(?:长|粗|大|凉)?气|[瞪睁眯闭]大?着?了?(?:双)?眼睛?"
    r"|(?:提高|压低|放低|放慢|放缓|加重|抬高|降低|清了?清|拖长|拉长)了?(?:声音|嗓门|嗓音|语速|语气|语调|声调|音量|嗓子|调子)"
)
_WHEN = re.compile(
    r"\s+|[-—]|今\(\d{1,2}\)日?|\(?\d{2,4}\)?(?!\s?[年月日时点])"
    r"|第[一二三四五六七八九十\d]{1,3}[天次年回晚][^,。:;他她\x00的]{0,6}(?=就|便)"
    r"|[一二三四五六七八九十]{1,3}[日月]|\d{1,4}\s?年(?:初|底|末)?|\d{1,2}\s?月(?:初|底|末)?"
    r"|\d{1,2}\s?日|(?:去|今|前|当)年\s?\d{1,2}\s?月"
    r"|\((?![^)]*(?:扮演|饰演|配音|代笔))[^)]{1,24}\)"
    r"|(?:本|上|这|下)?(?:周|星期)[一二三四五六日天]"
)
_OFFICES = [*cues.persons.ADDRESSES, *cues.persons.OFFICES_BEHIND_NAME]
_WORD = re.compile(rf"(?:{longest_first([*cues.chinese.ADVERBS, *_OFFICES])})")
_AT = re.compile(
    r"(?:[站坐蹲靠躺走跪守]?在|于)(?:(?![听让请叫被说称问告跟和与向对])[^,。:;他她\x00]){2,24}(?:上|中|里|时|后|会|期间|之际|现场|之?前|前夜|前夕|当[天日晚夜]|清晨|早晨|傍晚|深夜)"
)
_TAKING_UP = re.compile(
    r"(?:面对|被问[及到起]|谈[及到起]|说[到起]|讲到|提[及到起]|聊[到起]|回忆起?|回想起?)"
    r"(?:此事|此|这里|这件事|这[一个]?点|这个问题|这个话题|提问|质疑|追问|镜头|动情处|当年|往事|往昔|过去|未来|家人|父亲|母亲|父母|母校|那段[^,。:;的说称]{1,6})(?=$|[^的])"
    r"|没有犹豫|毫不犹豫|不假思索|(?:沉默|犹豫|思考|停顿|思索|沉吟)(?:了?(?:片刻|良久|一会儿?|一下|半晌))?|话锋一转"
)
"""What he takes up, or how long he thinks, right before he says it: 谈到此事, 沉默片刻"""

_FILLERS = (_WORD, _WHEN, TIME, _WHERE, _AT, _TO_WHOM, _HOW, _TAKING_UP)
_TITLE = re.compile(
    rf"(?!.*另)[^,。:;对向跟问和与同被让采评称\x00]{{0,40}}?(?:{longest_first(cues.persons.TITLES)})$"
)
_DESCRIBING = re.compile(
    rf"(?!.*(?:{'|'.join(cues.chinese.FICTION)}))[^,。:;对向跟问和与同被让\x00]{{1,14}}的$"
)
_REACHES = re.compile(r"(?:(?<!接)(?<!随)(?<!跟)着|住|给|[看见听遇]到|望向|走向)$")
"""Right before a name: somebody else looks at its bearer, holds him, or gives him something."""

_WITNESS = re.compile(r"[^,。:;不没未他她\x00]{1,10}?(?:还|仍|至今|都|清楚地)*(?:记得|听[见到])")
"""Somebody who heard what the subject that follows says: 林晚至今记得NAME说"""


@lru_cache(maxsize=REMEMBERED)
def only_filler(text: str) -> bool:
    """Whether a stretch holds nothing but words that do not change who speaks."""
    reached, waiting = {0}, [0]
    while waiting and len(text) not in reached:
        position = waiting.pop()
        for pattern in _FILLERS:
            match = pattern.match(text, position)
            if match is not None and match.end() not in reached:
                reached.add(match.end())
                waiting.append(match.end())
    return len(text) in reached


def leads_to_name(before: str, *, pronoun: bool) -> bool:
    """Whether a clause may begin with these words before its subject: adverbs, his title, what he is like."""
    if _REACHES.search(before):
        return False
    if only_filler(before) or title_only(before):
        return True
    return not pronoun and (_DESCRIBING.fullmatch(before) or _WITNESS.fullmatch(before)) is not None


@lru_cache(maxsize=REMEMBERED)
def title_only(text: str) -> bool:
    """Whether a stretch is a title, or a description that ends with one."""
    return _TITLE.fullmatch(text.strip()) is not None


def clause_start(text: str, start: int, position: int) -> int:
    """Where the clause begins in which a position lies, at most so far back as a subject is looked for."""
    earliest = max(start, position - LONGEST_LEAD)
    edge = LAST_EDGE.match(text, earliest, position)
    return edge.end() if edge else earliest
