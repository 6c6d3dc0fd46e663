"""An introduction that presents him and nobody else, without saying that he is interviewed.

Papers print questions and answers under a portrait in a few lines (`Q&A`, `Five minutes with`, a first
sentence that begins with his name): who answers then is the one whom the lines are about. They may name
somebody else only where he, and nobody else, is quoted in the present tense, as in an interview.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.documents import Span
from bot.reading import cues
from bot.reading.people.credits import names_only_those_who_made_it
from bot.reading.people.fillers import leads_to_name
from bot.reading.people.names import Names
from bot.reading.people.others import People
from bot.reading.text.alternations import longest_first
from bot.reading.text.lines import ends_sentence

LONGEST_PRESENTATION = 2_500
"""Characters of the longest such introduction: behind more, an article has told of others."""

LONGEST_LEAD = 70
"""Characters before his name in the sentence that presents him."""

_SENTENCE = re.compile(r"[^。.!?\n]++(?:[.!?](?!\s|$)[^。.!?\n]*+|(?<=\b(?:mr|ms|dr|st))\.[^。.!?\n]*+)*+")
_TITLE = rf"(?:{longest_first([*cues.persons.TITLES_EN, *cues.persons.OFFICES_ALONE_EN])})"
_LEAD = re.compile(
    rf"[\s#*_>“\"]*+(?:(?:[a-z&'’.-]+ ){{0,5}}?{_TITLE},? |[a-z][\w.&-]*['’]s "
    r"|[^:|\n]{2,48}(?::|\||—|–| -)\s*"
    r"|thank you(?: so much)?,? |(?:[\w'’.-]+ ){0,6}?(?:featuring|feature|introducing|welcome|answered by) "
    r"|(?:a |the )?(?:profile|portrait) of |(?:when|as) i arrive,? |(?:with|from) [^,\n]{2,40}, "
    r"|【[^】\n]{1,20}】)?[*_]*$"
)
"""What may stand before his name where it begins the sentence or the headline that presents him."""

_LINE = re.compile(r"[^\n]+")
_HIS_OFFICE = re.compile(
    rf", (?:(?:the|its|and|co-) ?)?(?:[a-z-]+ ){{0,2}}{_TITLE}\b(?!.*(?: and |&| with |;))"
)
"""Behind his name in a headline: what he is, and of which company."""

_BEHIND = re.compile(
    r"[*_]*+(?:$|[\s]*[,(:|.!?”\n。]| (?!and\b|&|['’]s\b)[a-z]|\s(?![和与])[\u4e00-\u9fff]|是|今年|出生|毕业)"
)
_SIGN = re.compile(
    r"\b(?:interview(?:ed|s)?|q ?& ?a|profile[ds]?|spotlight|in focus|minutes with|seconds with|questions?"
    r"|hot seat|lunch with|oral history|guest|featur(?:e|ing)|conversation|excerpts?|edited|condensed"
    r"|joining us|joins us|replies|answer(?:s|ed)|opens up|discusses|talks|speaks|tells us|told us|spoke"
    r"|over (?:tea|coffee|lunch|breakfast|dinner|drinks|zoom)|when i (?:arrive|visit)\w*|i (?:meet|met)"
    r"|meet the|in (?:his|her|their) own words|ask me anything|ama)\b"
    r"|专访|访谈|对话|问答|采访|受访|对谈|做客|茶座|会客[室厅]|人物|嘉宾|面对面|快问快答|[一二三四五六七八九十百\d]问"
)
"""That what follows is a talk with somebody."""

_SAYS = r"(?:says|tells|recalls|admits|explains|laughs|adds|insists|jokes|shrugs|replies|smiles)"
_AGAINST = re.compile(
    r"\b(?:died|dies|death|obituary|quiz|explained|explainer|frequently asked|faqs?|on behalf"
    r"|declin\w+|refus\w+|unavailable|imagin\w+|fiction\w*|parody|satir\w+|machine|chatbot|generated|spokes\w+|biographer"
    r"|interviews|asks|quizzes|questioned)\b"
    r"|逝世|去世|病逝|讣告|悼念|常见问题|客服|测验|考题|代答|代为|代表他|代表她|虚构|想象|戏仿|拒绝|谢绝|婉拒|未予|发言人|秘书|助理|机器人"
    r"|由ai|生成|提问者|主持人是"
)
_KIN = (
    r"(?:daughter|son|wife|husband|widow|widower|brother|sister|father|mother|niece|nephew|cousin|colleague"
    r"|partner|co-founder|friend|deputy|successor|assistant|lawyer|attorney|neighbour|neighbor)"
)
_KIN_ZH = (
    r"(?:女儿|儿子|妻子|丈夫|太太|先生|哥哥|弟弟|姐姐|妹妹|父亲|母亲|徒弟|学生"
    r"|同事|搭档|合伙人|朋友|副手|接班人|律师|邻居)"
)
OTHERS_TURN = re.compile(
    rf"(?:\b(?:his|her|their)|['’]s) (?:[a-z-]+ ){{0,3}}?{_KIN}\b[^.\n]{{0,80}}?"
    rf"\b(?:{_SAYS}|talks|speaks|spoke|told|answers|runs|discusses)\b"
    rf"|[他她的]{_KIN_ZH}[^。\n]{{0,40}}?(?:说|讲述|回答|作答|受访|接受|做客|谈|回忆)"
)
"""Somebody of his who speaks."""

_ANOTHER = re.compile(
    r"\b(?:interview(?:ed|s)?|conversation|q ?& ?a|chat(?:ted)?|talks?|talked|spoke|speaks|asked|met|joined)"
    r" (?:(?:with|to|by) )?(?:an?|the|his|her|their|one(?: of)?|some) "
    rf"(?!(?:[a-z’'-]+ ){{0,2}}?(?:{_TITLE})\b)"
    r"|\bin this (?:interview|conversation|q ?& ?a),? (?:an?|his|her|their|one|some) "
    r"|(?:采访|专访|对话|访谈|请教|对谈|访问|连线)了?到?(?:一位|一名|几位|三位|多位|其|[他她](?!本人|自己|$|[,。]))"
    r"|[与和同跟](?:一位|一名|几位|多位|[他她]的)[^,。\n]{0,12}?(?:对话|对谈|访谈|问答|交谈|聊)"
)
"""Somebody without a name with whom the talk is."""

_OF_ONESELF = re.compile(r"\b(?:i|i['’]m|i['’]d|i['’]ve|my|me)\b|我(?!们)")
OF_A_THIRD = re.compile(r"\b(?:he|she|his|hers?|him)\b|[他她](?!们)")
_TO_HIM = re.compile(r"\byou(?:r|rs|rself)?\b|[你您]")

_CREDIT = re.compile(
    r"\b(?:by|photos?|photographs?|words|text|illustrations?|edited|interview(?:ed)? by)\b"
    r"|记者|(?:采访|采写|撰文|撰稿|文字?|摄影|图|编辑|责编|整理|策划|翻译|监制)(?:\s?[:/|]|\s)"
)

_MAKER = re.compile(
    r"(?:译者?|翻译|字幕|摄影|摄像|拍摄|图|绘|插画|文字?|作者|撰文|撰稿|采写|采访|编辑|责编|记者|主持人?|主播|校对|整理|策划|监制|导演"
    r"|编剧|配音|录音|剪辑|出品人?|制作人?|主编)\s?[:/|]?\s*$"
    r"|\b(?:(?<!answered )by|photos?|photograph(?:y|ers?|s)|words|text|translat(?:or|ed|ion)"
    r"|illustrat(?:or|ed|ions?)|edit(?:or|ed)|hosts?|moderators?|author|interviewer|camera|producer|director)\b[^:\n]{0,12}:?\s*$"
)
"""Right before a name: what its bearer has done for the article."""

_CALLED = re.compile(r"\s?(?:[,!:?。]|$|先生|女士|老师|老板|总|教授|博士|你|您)")
"""Behind his name in a question that is put to him."""

_SAYS_BEHIND = re.compile(rf" {_SAYS}\b")
_ANYBODY_SAYS = re.compile(rf"[A-Z][\w'’-]+ {_SAYS}\b|\b{_SAYS} [A-Z]")


@dataclass(frozen=True, slots=True)
class Presentation:
    """The sentence that presents him, and whether the words around it tell of a talk."""

    span: Span
    tells_of_talk: bool


def presentation_of(names: Names, introduction: str, original: str) -> Presentation | None:
    """Where an introduction presents him and nobody else; None where it does not.

    `introduction` is folded; `original` is the same with its capitals.
    """
    if len(introduction) > LONGEST_PRESENTATION or any(
        pattern.search(introduction) for pattern in (_AGAINST, OTHERS_TURN, _ANOTHER)
    ):
        return None
    first = next(
        (
            span
            for match in _SENTENCE.finditer(introduction)
            if _presents(names, span := Span(*match.span()), introduction)
        ),
        None,
    )
    if first is None:
        return None
    original = _without_his_office(names, introduction, original)
    people = People(original, introduction, names.speaker)
    alone = names_only_those_who_made_it(people, introduction, original, _CREDIT)
    if not (alone or _he_alone_says(names, introduction, original)):
        return None
    return Presentation(first, _SIGN.search(introduction) is not None)


def _without_his_office(names: Names, introduction: str, original: str) -> str:
    """The original, in small letters what a headline says he is behind his name: NAME, Founder, Mills."""
    for line in _LINE.finditer(introduction):
        name = names.pattern.search(line.group())
        if name is None or ends_sentence(line.group()):
            continue
        behind = line.start() + name.end()
        if _HIS_OFFICE.match(introduction, behind, line.end()):
            original = original[:behind] + original[behind : line.end()].lower() + original[line.end() :]
    return original


def is_talk_of(names: Names, questions: Sequence[str], answers: Sequence[str], *, told: bool) -> bool:
    """Whether folded questions and answers are a talk with the one who was presented.

    Whoever answers speaks of himself, in half of the answers, or a third where the introduction has `told`
    of a talk; nobody speaks of him in the third person.
    """
    if any(names.pattern.search(words) for words in answers):
        return False
    told_of = (
        _CALLED.match(words, name.end()) for words in questions for name in names.pattern.finditer(words)
    )
    if not all(told_of):
        return False
    if any(OF_A_THIRD.search(words) and not _TO_HIM.search(words) for words in questions):
        return False
    personal = sum(_OF_ONESELF.search(words) is not None for words in answers)
    return (3 if told else 2) * personal >= len(answers) > 0


def _presents(names: Names, sentence: Span, introduction: str) -> bool:
    """Whether a sentence begins with his name, or with what he is before it."""
    match = names.pattern.search(introduction, sentence.start, sentence.end)
    if match is None or match.start() - sentence.start > LONGEST_LEAD:
        return False
    if _MAKER.search(introduction, sentence.start, match.start()) is not None:
        return False  # 摄影：NAME
    led = _LEAD.fullmatch(introduction, sentence.start, match.start()) is not None
    if not (led or leads_to_name(introduction[sentence.start : match.start()].strip("#*_> "), pronoun=False)):
        return False
    return _BEHIND.match(introduction, match.end()) is not None


def _he_alone_says(names: Names, introduction: str, original: str) -> bool:
    """Whether he is quoted in the present tense, and nobody else."""
    his = sum(
        bool(_SAYS_BEHIND.match(introduction, match.end())) for match in names.pattern.finditer(introduction)
    )
    return 0 < his == sum(1 for _ in _ANYBODY_SAYS.finditer(original))
