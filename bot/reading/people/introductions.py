"""What the words before a transcript say of it: who is interviewed, and who asks.

Read sentence by sentence. What stands right beside his name decides: a verb of interviewing before it,
a verb of answering behind it, the label of a guest. Where a sentence only tells of him and of nobody else,
a pronoun in the next one may say as much (`We reached her by phone.`). A sentence that joins him with
somebody else, or in which he asks, decides against it.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import islice

from bot.documents import Span
from bot.reading import cues
from bot.reading.people.credits import names_only_those_who_made_it
from bot.reading.people.fillers import leads_to_name
from bot.reading.people.names import Names
from bot.reading.people.others import People
from bot.reading.people.sole_persons import OTHERS_TURN
from bot.reading.text.alternations import longest_first

_SENTENCE = re.compile(
    r"[^。!?.\n]++(?:\.(?!\s|$)[^。!?.\n]*+|(?<=\b(?:mr|ms|dr|st))\.[^。!?.\n]*+"
    r"|(?<=\b[a-z]\.[a-z])\.(?= ['’(\d])[^。!?.\n]*+)*+"
)

_OUTLETS_ZH = longest_first(word for word in cues.labelling.OUTLET_WORDS if not word.isascii())
_US_ZH = (
    "本刊|本报|本台|本社|本网|本栏目?|记者|我们|咱们|笔者|我|小编|编辑部|编者|编辑|读者|网友|观众|听众"
    r"|主持人?|媒体|《[^》\n]{1,20}》"
    rf"|[\u4e00-\u9fff]{{0,6}}(?:{_OUTLETS_ZH})"
)
_US = re.compile(
    rf"(?:{_US_ZH}|\bwe|\bi)(?P<between>[^,。;\n]{{0,12}})(?:和|与|跟|同|with)\s?[\u4e00-\u9fffa-z]{{0,8}}$"
)
_ASKING_ZH = r"专访|采访|访问|对话|对谈|请[来到教]|邀请|约见|走访|连线|探访|拜访|见到|遇到|找到|问"
_ASKING = re.compile(_ASKING_ZH)
_JOINED_BEFORE = re.compile(r"(?:和|与|跟|、|以及|\band|&)\s?[\u4e00-\u9fffa-z]{0,8}$")
_JOINED_AFTER = re.compile(
    r"(?:\s?\([^()\n]{1,24}\))?"
    rf"\s?(?:和|与|、|以及|&|and )\s?(?!{_US_ZH}|the (?:art|science|business|future|case) of|why|how|what)"
)
_OWNED = re.compile(
    r"\s?(?:的(?!(?:独家|电话|书面|电邮|深度)?(?:专访|访谈|采访|对话|问答|对谈|回答|答复|回复|回信|口述|自述|谈话|交谈|交流|时间|办公室|声音|话|门))"
    r"|['’]s? (?!(?:[a-z]+ )?(?:interview|answers|replies|responses|words|conversation|letter)))"
)
"""Behind his name: what belongs to him, or who has to do with him."""

_REFUSES = re.compile(
    r"(?:,[^,。;\n]{1,40},)?[^,。;\n]{0,12}?(?:拒绝|谢绝|婉拒|未予|(?:不愿|不肯|不想|无法|不便|没有?|没能|未能?)[^,。;\n]{0,4}?"
    r"(?:接受|受访|采访|回应|回答|回复|谈)"
    r"|\b(?:declin|refus)|\bunavailable|\b(?:never|not|n['’]t|cannot|could not) (?:[a-z]+ ){0,2}?"
    r"(?:gives?|gave|grants?|granted|talk|speak|spoke|answer|comment|reply|respond|agree|wish"
    r"|be interviewed|take part))"
)
_LED_BY = r"[^,。:;和与及谈论说评眼问认熟识见研关\n]{0,20}"
_LED_BY_EN = (
    r"(?:(?!(?:who|whose|that|about|knew|knows|and|friends?|fans?|colleagues?|brother|sister|on|against"
    r"|over)\b)"
    r"[\w'’.&-]++,? ){0,9}?"
)
_NOT_OF = r"(?<!\bof )(?<!\bfor )(?<!\bby )(?<!\bfrom )(?<!\babout )(?<!\bon )(?<!\bbehind )(?<!['’]s )"
_TALKS_EN = (
    r"(?:interview(?:s|ed|ing)?|q ?& ?a|q and a|conversations?|talk(?:s|ed|ing)?|chat(?:s|ted|ting)?|dialogue"
    r"|discussion|exchange|call|spoke|speaks?|speaking|sat down|sits? down|sitting down|caught up"
    r"|catch(?:es)? up"
    r"|questions|minutes|hours?|lunch|breakfast|dinner|coffee|tea)"
)
_INTERVIEWS_ZH = re.compile(
    rf"(?:(?:专访|采访|访问|访谈|探访|拜访|走访|请教|约见|连线|对话|对谈|走进|敲开|[一二三四五六七八九十百\d]{{1,3}}问|见到|遇到|遇见|找到|请来|请到|约到|访)(?:了|过|到)?"
    rf"|(?:口述|邀请|请)(?:了|到|来)?|(?:问题|提问|问卷|提纲)[^,。;\n]{{0,8}}(?:发|寄|交|递|传|转|提|抛|带)[给到向]了?"
    rf"|(?:拨通|打通|接通)了?|(?:嘉宾|客人|主角|来宾|受访者|受访人|主讲人|做客[^,。;\n]{{0,10}}的|请[来到][^,。;\n]{{0,6}}的)(?:是|就是))"
    rf"{_LED_BY}$"
    r"|(?:本期|今日|今天|本场|这一?期|本次|特邀)(?:的|节目|访谈|对话|专访|栏目)?(?:特邀|对话|受访)?"
    r"(?:嘉宾|来宾|受访者?人?|人物|主角|客人)(?:是|为)?[^,。:;和与及、\n]{0,16}$"
    r"|(?:访谈录?|专访|对话录?|对谈|问答录?)(?:实录|之[^,。:;\n]{1,4}|第[^,。:;\n]{1,4}期)?\s?[:|][^,。:;和与及、\n]{0,16}$"
)
_ASKED_ZH = re.compile(rf"(?:{_US_ZH})[^,。:;\n]{{0,10}}问{_LED_BY}$")
_INTERVIEWS_EN = re.compile(
    rf"(?:\b{_TALKS_EN} (?:with|to|for) |\binterview(?:s|ed|ing)? |\b(?:we|i|gauge|us) (?:[a-z]+ ){{0,2}}?"
    r"(?:asked|met|meet|called|rang|phoned|reached|visited|emailed|e-mailed|questioned|quizzed|invited"
    r"|turned to) "
    r"|\bmeets? |\b(?:joined|accompanied) (?:[a-z]+ ){0,3}?by "
    r"|\bquestions? (?:[a-z]+ ){0,3}?to |\bintroducing |\bq ?& ?a ?[:—–|-] ?|\binterview ?[:—–|-] ?"
    r"|\bin conversation ?[:—–|-] ?"
    rf"|\b(?:guest|interviewee|respondent)(?: [a-z'’]+){{0,4}} (?:is|was) )"
    rf"(?:{_LED_BY_EN}{_NOT_OF})?$"
)
_BEFORE_TALK = re.compile(r" (?:interview|q ?& ?a|conversation)\b")
_WITH_HIM = re.compile(
    r"\s?[^,。;:\n]{0,14}?(?:面对面|对话|交谈|长谈|深谈|畅谈|恳谈|聊|交流|对谈|访谈|座谈|谈了|谈话|专访|采访|连线|通了?电?话|视频|见了?面|相约|面谈|问答|坐下"
    r"|[提抛问][了出过]?[^,。;:\n]{0,8}(?:问题|[问疑])|请教|发问|提问)"
)
_WITH = re.compile(
    rf"(?:^|[,、:\s]|是|为|有|近日|日前|(?:{_US_ZH})[^,。;\n]{{0,8}}?)(?:与|和|跟|同|对|向)[^,。:;\n]{{0,14}}$"
)
_ASKED_TO_TELL = re.compile(r"[^,。;\n]{0,4}?(?:谈|讲|聊|说|回答|介绍|解释|回忆)")
_INVITED = re.compile(r"请[来到教]|邀请|申请")
_PLEASE = re.compile(rf"请{_LED_BY}$")
_IS_INTERVIEWED = re.compile(
    r"[^。;\n]{0,60}?,(?:并|还|随后|就[^,。;]{0,20})?(?:回答|解答)了?[^,。;\n]{0,10}(?:提问|问题|疑问|关切)"
    r"|(?:,[^,.。;\n]{1,80},)?[^,。;:\n]{0,20}?(?:接受|受访|做客|应邀|回答了?|答问|对话录|访谈录|问答录|自述|口述|破了?例|答应了?采访|接待了?"
    rf"(?:{_US_ZH})|答(?:{_US_ZH}|网友|观众|客|问)|(?:回应|回复|答复)了?[^,。;\n]{{0,4}}(?:{_US_ZH})|(?:和|与|跟|同)(?:{_US_ZH})[^,。;]{{0,8}}(?:聊|谈|对话|交流)|(?:在[^,。;]{{0,30}})?的(?:专访|访谈|采访|对话|问答)(?:环节|部分|记录|录音)?(?:整理|节选|摘编|摘录)?(?=$|[,。)])|(?:进行了?|作了?|做了?|一一)(?:解答|回答|作答|答复|答疑)|解答了|(?:专访|访谈|采访|对话|对谈)(?=$|[:,(|/—\s-]|实录|全文|记$|录)"
    rf"|(?:对话|对谈|告诉|对)(?:{_US_ZH})|的(?:书面|邮件|电邮)?(?:回信|回复|答复|回答|解答)"
    r"|['’]s? (?:[a-z]+ )?(?:answers|replies|responses)\b"
    r"|\b(?:repl(?:y|ies|ied)|respond(?:s|ed)) to (?:our|your|my|these|the|readers)\b"
    r"|\b(?:answers|answered|answering|took (?:your |our |their )?questions|takes? questions|fields"
    r"|fielded|spoke|speaks|talked|talks"
    r"|sat down|sits down|chatted|joins|joined (?:us|me|our|the)|met (?:us|me)|tells|was interviewed"
    r"|is interviewed|was asked"
    r"|discusses|discussed|explains (?:why|how|what|to)|interview\b|in conversation(?! with)|q ?& ?a))"
)
_ASKER = re.compile(r"\s*(?:[A-Z][a-z]+(?: [A-Z][a-z]+){0,3}['’]s )?[A-Z][\w'’-]*+(?: [A-Z][\w.'’-]*+){1,2} ")
"""A name, or one with that of a paper before it, with which a sentence begins: Conrad Ives asked her …"""

_TITLED = re.compile(r" on [a-z]")
_IN_NAME_ONLY = re.compile(
    r"(?:(?<![a-z])ai[ -]?|数字人|数字|虚拟|模拟|机器人|仿|假|virtual |fake |simulated )$"
)
_HEADS = re.compile(r"\s?[:|]\s?(?=\S)")
_RUBRIC = re.compile(r"^[\s#*_]*+[【\[][^】\]\n]{1,20}[】\]]")
"""The name of a column before a headline: 【人物】NAME：…"""

_BYLINE_ZH = re.compile(
    r"\W*(?:本[报刊台社网])?(?:特约|实习|见习|驻[^,。:\n]{2,6})?(?:记者|采访|撰文|文)(?=[\s:/|╱]*[\u4e00-\u9fff])"
    r"[^,。:;?\n]{2,24}?(?P<talk>专访|采访|访问)?(?:报[道导])?\W*"
)
"""A line that says who wrote: 本报记者NAME／台北专访"""

_CLAUSE = re.compile(r"(?s).*[,，。;:|#*_\n]\s?")
_TALKING_EN = re.compile(rf"\b{_TALKS_EN}\b")
_LABELLED = re.compile(
    r"(?:^|[\s,;|/　、])(?:(?:本期|今日|特邀|本场|今天的?"
    r"|this (?:week|month)['’]s |today['’]s |our |special )?"
    r"(?:嘉宾|来宾|受访者?人?|受访嘉宾|被采?访[者人]|采访对象|访谈对象|(?:对话)?人物|口述者?人?|姓名|(?:嘉宾|人物|受访者|专家)(?:简介|介绍|名片|档案)|讲述者?人?|主讲人?|答[者主]|答问[者人]|应答[者人]|回答[者人]?"
    r"|guest|interviewee|respondent|name|in conversation|ask me anything|ama))\s?(?:[】:|/·—–-]\s?|\s|$)"
    r"[^,。:;和与及、\n]{0,16}$"
)
_GUEST_ABOVE = re.compile(
    r"(?m)^[\s#*_【]*(?:本期|今日|特邀)?(?:嘉宾|来宾|受访者?人?|人物|主讲人?|访谈对象)(?:介绍|简介|名片|档案)?[】*_]*\n+(?=[^\n])"
)
"""A rubric over the line that introduces the guest."""

_RUBRIC_TO_LABEL = str.maketrans({"\n": ":", "【": " ", "】": " "})

_TO_US = re.compile(r"(?:^|[,。:])\s?(?:与|和|跟|同)$")
_TALK_WITH_HIM = re.compile(
    r"的?(?:这[次场番]|一[次场番])?(?:对话|访谈|对谈|谈话|交谈|聊天|问答|见面|通话|约定)"
    r"|面对面|聊|展开|有了?一"
)
_ASKS_AFTER = re.compile(
    rf"\s?(?:采访|专访|访问|访谈|对话|对谈|请教|提问|发问)了?过?(?!{_US_ZH}|时|录|实录|全文|稿|记$|$|[:,。(（—\s|/-])"
    r"|,? (?:interviews|interviewed|questions|quizzes|meets)\s"
)
_ASKED_BY = re.compile(
    r"(?:主持人?|提问人?|提问者|采访者|采访(?=[\s:/|·是为])|采访人|访谈者|采写|记者"
    r"|interviewer|host|moderator|interview(?:ed)? by|words by"
    r"|hosted by|questions by|moderated by)\s?(?:是|为|:|/|·|\|)?\s?$"
)
_IS_ASKING = re.compile(
    r"[^,。:;\n]{0,16}?(?:担任|作为|任|充当|是|反客为主|客串|出任|acts as|as|is)[^,。:;\n]{0,6}?(?:提问"
    r"|采访|主持|访谈|发问|interviewer|host|moderator)"
    r"|[^,。:;\n]{0,4}?(?:提问|发问|采访|专访|interviews|interviewed|questions)(?!时)\s?[^,。;\n]{1,12}"
    r"|[^,。:;\n]{0,4}?[向对问][^,。:;\n]{1,12}?(?:提问|发问|请教|提出)"
)
_OPENING_PRONOUN = re.compile(
    r"(?:^|[。.!?,;:])\s?(?:(?:here|below|now|today|recently|in this [a-z]+"
    r"|(?:in|on|over|last|this|one|earlier|after|during) [a-z\d' -]{1,32}?),? "
    r"|(?:以下|下面|下文|本文|这|此文)(?:便|就|即|正|也)?(?:是|为|系)|近日|日前|最近|不久前|昨天|今天|上周|上月)?"
    r"(?P<who>[他她](?![的们])|he\b|she\b)"
)
_TALKED = re.compile(
    r"(?:[^,。;\n]{0,12}?|[^.;\n]{0,120}? (?:and|then|before) |[^。;\n]{0,60}?,(?:并且?|还|也|随后)?)"
    r"(?:接受(?!了?邀请)|做客|回答了?|破了?例|接待了?(?:本刊|本报|记者|我们|笔者)|答(?:本刊|本报|记者|读者)"
    r"|[与和同](?:本刊|本报|记者|我们|笔者)|向(?:本刊|本报|记者|我们|笔者)[^,。]{0,4}(?:讲述|介绍|透露|回忆|解释)"
    r"|(?:talked|spoke|sat down|met|speaks|talks) (?:to|with) |answered|answers|(?:talks|talked|speaks"
    r"|spoke) about|was interviewed"
    r"|joined us|joins us|tells us|told us|(?:explains|discusses)"
    r"|(?:took|takes|made|makes|found|finds) (?:[a-z]+ ){0,2}?(?:time|break|breather|moment|hour|minute"
    r"|evening|afternoon|morning|day)s?\b[^.;\n]{0,60}? to (?:talk|speak|chat|answer|discuss|tell) )"
)
_NOBODY = "[^,。;\\n徒弟儿女妻夫父母兄姐妹友同事师生员工人]"
"""Between a pronoun and the interview: nothing that belongs to him and speaks for itself (他的徒弟)."""

_ASKED_OF_PRONOUN = re.compile(
    rf"(?:{_US_ZH})[^,。;\n]{{0,16}}?(?:专访|采访|访问|拜访|见到|遇到|找到|约到|请教|连线|问|请)了?到?(?P<zh>[他她])(?!的|们)"
    r"|(?:采访|专访|访问|访谈|连线|见到|拜访|拜会|走访|探访)[了过到]+(?P<met>[他她])(?!的|们)"
    rf"|(?:{_US_ZH})[^,。;\n]{{0,8}}?[与和跟同对](?P<with>[他她])的?{_NOBODY}{{0,8}}?(?:对话|对谈|访谈|问答|交谈|谈话|专访|采访|聊|交流)"
    rf"|[与和跟同对](?P<us>[他她])的?{_NOBODY}{{0,8}}?(?:对话|对谈|访谈|问答|交谈|谈话|专访|聊|长谈|畅谈)"
    r"|\b(?:caught up|sat down|spoke|chatted|talked) (?:to|with) (?P<sat>him|her|them)(?=$|[,;:—-]| (?!own\b)"
    r"(?:by|in|on|at|over|about|before|after|from|for|when|as|last|this|why|how|what|between|during|ahead"
    r"|shortly|near|again|online|via|to)\b)"
    r"|\binterviewed (?P<of>him|her|them)\b"
    r"|\basked (?P<how>him|her|them) (?:about|how|why|what|where|when|whether|(?:[a-z\d]+ ){1,3}?questions)\b"
    r"|\b(?:we|i)\b[^,.;\n]{0,24}? (?:asked|met|called|rang|phoned|reached|visited|emailed|e-mailed"
    r"|questioned|interviewed|found"
    r"|(?:spoke|talked|chatted|sat down|caught up|sat|walked)(?: (?:to|with))?) (?P<en>him|her|them)"
    r"(?=$|[,;:—-]| (?:by|in|on|at|over|about|before|after|from|for|when|as|last|this|to|why|how|what"
    r"|whether|between|outside"
    r"|during|ahead|shortly|again|twice|one|two|and|near|if|where|again|online|via|up)\b"
    r"| (?:[a-z\d]+ ){0,3}questions?\b)"
)
_OUR_TALK = re.compile(
    r"(?:我们的|本次|这次|此次|以下[是为]?|下面[是为]?)[^,。;\n他她]{0,6}?(?:问答|对话|访谈|采访|专访|谈话|交谈)"
    rf"|(?:{_US_ZH})[^,。;\n]{{0,8}}?(?:请教|采访|专访|访谈|拜访|求教|造访|探访)(?=$|[,。])"
    r"|\b(?:this|our|the|following|edited) (?:edited )?(?:interview|conversation|q ?& ?a|exchange)\b"
    r"|\bwe (?:talked|spoke|met)\b"
    r"|^\s*(?:his|her) (?:[a-z]+ )?(?:answers|replies|responses|remarks|comments) (?:have been|were|are"
    r"|appear|follow)\b"
    r"|\b(?:what|how|why) (?:he|she) (?:told|said to|explained to|had to (?:say|tell))(?: us| me|$|[ ,.])"
)
_OF_HIS = re.compile(r"\s*+(?:his|her|their) ")
"""How a sentence begins that tells of somebody or something of his."""

_LEADING = re.compile(r"[\s#*_]*+(?:(?:mr|mrs|ms|dr|prof)\.? )?")
_WORD = re.compile(r"[A-Za-z][\w'’]*+")
TITLE_SHARE = 0.6
"""Share of words with a capital from which on a line is a title, and its capitals tell no names."""

_NO_TALK = re.compile(
    r"(?:想象|虚构|假想|模拟|虚拟|杜撰)(?:中|出)?的?[^,。;\n]{0,8}?(?:对话|采访|访谈|问答|专访)"
    r"|纯属虚构|恶搞|戏仿|由ai生成|常见问题|常问的?问题|(?:代为|代他|代她)(?:回答|回复|作答|答复)|代答"
    r"|\b(?:imaginary|imagined|fictional|made[- ]up|parody|satirical) (?:[a-z]+ ){0,2}?"
    r"(?:interview|conversation|q ?& ?a)"
    r"|\bfrequently asked|\bon (?:his|her) behalf\b"
    r"|\b(?:sent|sends|offered) (?:us )?(?:his|her|a|an) (?:[a-z]+ ){0,2}?(?:instead|in (?:his|her) place)\b"
)
"""That what follows is no conversation with him: made up, a list of common questions, others' answers."""

_OBJECTS = {"him": "he", "her": "she", "them": "they"}

_CREDITING = re.compile(
    r"采访|采写|撰文|撰稿|文字|摄影|图|编辑|责编|翻译|译|录音|整理|剪辑|监制|策划|记者|文[/ :]"
    r"|\b(?:by|photos?|photographs?|photography|words|text|illustrations?|edited|editor|translated|interview)\b"
)

LONGEST_SIDE = 160
"""Characters before and behind his name that may say what it makes of him."""

MOST_MENTIONS = 16
"""Times that a sentence of an introduction names him; one that does so more often introduces nobody."""


class _Mention(StrEnum):
    """What one of his names in an introduction makes of him."""

    INTERVIEWED = "he is interviewed"
    AGAINST = "he asks, or is one of several"
    HEADLINE = "a headline begins with his name"
    TOPIC = "the sentence tells of him"
    OTHER = "it tells of what is his, or that he refuses"


def _as_label(match: re.Match[str]) -> str:
    """A rubric over a line as the label of that line, of the same length."""
    return match.group().translate(_RUBRIC_TO_LABEL)


def is_interviewed_in(names: Names, introduction: str, original: str | None = None) -> bool:
    """Whether the words before a transcript say that he is the one who is interviewed.

    `introduction` is folded; `original` is the same with its capitals, by which others are told.
    """
    return interviewing_sentence(names, introduction, original) is not None


def interviewing_sentence(names: Names, introduction: str, original: str | None = None) -> Span | None:
    """The first sentence of an introduction that says that he is interviewed; None where none does."""
    if _NO_TALK.search(introduction):
        return None
    introduction = _GUEST_ABOVE.sub(_as_label, introduction)
    people: People | None = None
    about_him = False  # the sentence before tells of him and of nobody else
    headline: Span | None = None
    found: Span | None = None
    alone = True
    for match in _SENTENCE.finditer(introduction):
        words, sentence = match.group(), Span(*match.span())
        mentions = list(_mentions(names, words))
        if _Mention.AGAINST in mentions:
            return None
        if _Mention.INTERVIEWED in mentions:
            found, about_him = found or sentence, True
            continue
        if headline is None and _Mention.HEADLINE in mentions:
            headline = sentence
        if not (mentions or about_him or headline):
            continue
        byline = None if mentions else _BYLINE_ZH.fullmatch(words)
        if byline is not None:
            found = found or (sentence if byline.group("talk") else None)
            continue
        people = people or People(_without_titles(original or introduction), introduction, names.speaker)
        if not mentions and OTHERS_TURN.search(words):
            alone = about_him = False
            continue
        told = _told_by_pronoun(names, words) if about_him else None
        if told is not None and not _others_ask(
            people, original, Span(sentence.start, sentence.start + told)
        ):
            found = found or sentence
            continue
        if people.others_in(sentence):
            alone = False
            leads = _LEADING.match(words)
            at = names.pattern.match(words, leads.end() if leads else 0)
            begins = _Mention.TOPIC in mentions and at is not None and at.group().isascii()
            goes_on = not (mentions or _starts_with_pronoun(names, words) or _OF_HIS.match(words))
            about_him = begins or (about_him and goes_on)
            continue
        about_him = about_him or _Mention.TOPIC in mentions or _Mention.HEADLINE in mentions
        if about_him and (_told_by_pronoun(names, words) is not None or _OUR_TALK.search(words)):
            found = found or sentence
    return found or (headline if alone else None) or _by_elimination(names, introduction, original)


def _others_ask(people: People, original: str | None, before: Span) -> bool:
    """Whether the words before what tells of an interview name somebody who is not just the one who asks."""
    asker = original is not None and _ASKER.fullmatch(original, before.start, before.end) is not None
    return not asker and people.others_in(before)


def _by_elimination(names: Names, introduction: str, original: str | None) -> Span | None:
    """A sentence that tells of an interview by a pronoun, where he is the only one whom the words name.

    Whoever asks is named too, but by a credit. Relatives and colleagues without a name do not count: whoever
    is interviewed is introduced by name.
    """
    sentences = [Span(*match.span()) for match in _SENTENCE.finditer(introduction)]
    mentions = [m for span in sentences for m in _mentions(names, introduction[span.start : span.end])]
    if _Mention.TOPIC not in mentions or any(map(_REFUSES.match, _behind_names(names, introduction))):
        return None
    people = People(_without_titles(original or introduction), introduction, names.speaker)
    first = next((span for span in sentences if _tells_of_talk(names, introduction, span, people)), None)
    if first is None:
        return None
    alone = names_only_those_who_made_it(people, introduction, original or introduction, _CREDITING)
    return first if alone else None


def _behind_names(names: Names, text: str) -> Iterator[str]:
    """What stands behind each of his names."""
    for match in islice(names.pattern.finditer(text), MOST_MENTIONS):
        yield text[match.end() : match.end() + LONGEST_SIDE]


def _tells_of_talk(names: Names, introduction: str, span: Span, people: People) -> bool:
    """Whether a sentence says by his pronoun that he is interviewed, or of an interview with nobody else."""
    words = introduction[span.start : span.end]
    if OTHERS_TURN.search(words):
        return False
    if _told_by_pronoun(names, words) is not None:
        return True
    return _OUR_TALK.search(words) is not None and not people.others_in(span)


def _without_titles(original: str) -> str:
    """The text with the lines in small letters whose capitals tell no names: titles, by-lines."""
    return "\n".join(line.lower() if _is_title(line) else line for line in original.split("\n"))


def _is_title(line: str) -> bool:
    words = _WORD.findall(line)
    capitals = sum(word[0].isupper() for word in words)
    return capitals > TITLE_SHARE * len(words) and len(line) == len(line.lower())


def _mentions(names: Names, sentence: str) -> Iterator[_Mention]:
    """What each of his names in a sentence makes of him."""
    for match in islice(names.pattern.finditer(sentence), MOST_MENTIONS):
        before = sentence[max(0, match.start() - LONGEST_SIDE) : match.start()]
        after = sentence[match.end() : match.end() + LONGEST_SIDE]
        bare = _RUBRIC.sub("", before).strip("#*_ 《")
        if _OWNED.match(after) or _IN_NAME_ONLY.search(before):
            yield _Mention.OTHER
        elif _joins_others(before, after):
            talks = _ASKING.search(sentence) or _TALKING_EN.search(sentence)
            yield _Mention.AGAINST if talks else _Mention.OTHER
        elif _ASKS_AFTER.match(after) or _ASKED_BY.search(before):
            yield _Mention.AGAINST
        elif _REFUSES.match(after):
            yield _Mention.OTHER
        elif (
            _interviewed_before(before, after)
            or _IS_INTERVIEWED.match(after)
            or (not bare and _TITLED.match(after))
        ):
            yield _Mention.INTERVIEWED
        elif not bare and _HEADS.match(after):
            yield _Mention.HEADLINE
        else:
            led = match.group().isascii() or leads_to_name(_CLAUSE.sub("", before), pronoun=False)
            yield _Mention.TOPIC if led else _Mention.OTHER


def _interviewed_before(before: str, after: str) -> bool:
    if _LABELLED.search(before) or _INTERVIEWS_ZH.search(before) or _ASKED_ZH.search(before):
        asked = _PLEASE.search(before)
        return not (asked and not _ASKED_TO_TELL.match(after)) or bool(_INVITED.search(before))
    if _INTERVIEWS_EN.search(before) or (before == "the " and _BEFORE_TALK.match(after)):
        return True
    with_him = _WITH.search(before) or (_JOINED_BEFORE.search(before) and _is_with_us(before))
    return bool(with_him and _WITH_HIM.match(after))


def _joins_others(before: str, after: str) -> bool:
    """Whether somebody else stands beside his name, with `和` or a comma between."""
    if _LABELLED.search(before):
        return _JOINED_AFTER.match(after) is not None
    if _TO_US.search(before) and _TALK_WITH_HIM.match(after):
        return False
    joined = _JOINED_BEFORE.search(before) is not None and not _is_with_us(before)
    return joined or _JOINED_AFTER.match(after) is not None


def _is_with_us(before: str) -> bool:
    """Whether the words that end with `和` join him with those who ask, not with another guest."""
    match = _US.search(before)
    return match is not None and _ASKING.search(match.group("between")) is None


def _told_by_pronoun(names: Names, words: str) -> int | None:
    """Where a sentence says by a pronoun of his that he is interviewed; None where it does not."""
    asked = _ASKED_OF_PRONOUN.search(words)
    if asked is not None:
        pronoun = (
            asked.group("zh")
            or asked.group("met")
            or asked.group("with")
            or asked.group("us")
            or _OBJECTS[next(filter(None, asked.group("en", "sat", "of", "how")))]
        )
        return max(1, asked.start()) if pronoun in names.pronouns_zh or pronoun in names.pronouns_en else None
    return 1 if tells_of_interview(names, words) else None


def _starts_with_pronoun(names: Names, words: str) -> bool:
    opening = _OPENING_PRONOUN.match(words)
    return opening is not None and opening.group("who") in {*names.pronouns_zh, *names.pronouns_en}


def tells_of_interview(names: Names, words: str) -> bool:
    """Whether a paragraph says of somebody, by a pronoun of the speaker's, that he was interviewed."""
    if _NO_TALK.search(words):
        return False
    pronouns = frozenset([*names.pronouns_zh, *names.pronouns_en])
    opening = (match for match in _OPENING_PRONOUN.finditer(words) if match.group("who") in pronouns)
    return any(_TALKED.match(words, match.end()) for match in opening)


def asks_in(names: Names, introduction: str) -> bool:
    """Whether the words before a transcript say that he is the one who asks."""
    return any(
        _IS_ASKING.match(introduction, match.end())
        or _ASKED_BY.search(introduction, max(0, match.start() - LONGEST_SIDE), match.start())
        for match in names.pattern.finditer(introduction)
    )
