"""Documents that say of themselves that what people say in them is invented: nothing in them is anybody's.

Plays, satire, stories, mock trials, imagined interviews, characters played by a machine, machine
translations, templates. Only what a document says of itself counts, in its title, its first paragraphs or its
last ones, outside quotation marks and labelled turns: people in an honest interview speak of fiction and of
machines, too.
"""

import re

from bot.reading.people.unnamed_labels import is_rubric
from bot.reading.text.layout import Layout
from bot.reading.text.marks import QUOTED

FIRST, LAST = 8, 4
"""Paragraphs at the top and at the end of a document in which it speaks of itself."""

TITLES = 3
"""Paragraphs at the top among which a title and a rubric stand."""

LONGEST_TITLE, LONGEST_REMARK = 80, 300
"""Characters of such paragraphs."""

_MACHINE_EN = (
    r"(?:an? |the )?(?:ai\b|a\.i\.|artificial intelligence|large language model|language model|llm\b|chatgpt"
    r"|gpt|chatbot|neural network|machine\b|bot\b|algorithm)"
)
_TITLE_EN = re.compile(
    r"(?::|—|–|-) an? (?:[a-z-]+ )?(?:play|parody|satire|spoof|pastiche|fantasy|skit|sketch|short story)\.?$"
    r"|^an? (?:[a-z-]+ )?(?:play|parody|satire|spoof|skit|screenplay|radio play|short story)(?: in\b| by\b|$)"
    r"|^(?:satire|parody|fiction|humou?r|spoof|fan ?fic(?:tion)?|short story|screenplay|script)[:.!]?$"
    r"|^screenplay:|^dramatis personae|^mock trial\b|\b(?:a |an )?fan ?fic(?:tion)?\b(?: by|[.,:]| \()"
    r"|\b(?:imaginary|imagined|fictional|fictitious|simulated|fake|mock|invented|made-up|pretend)"
    r" (?:interview|conversation|dialogue|chat|q ?& ?a|talk|monologue)\b"
    r"|\bai[- ](?:simulated|generated|written|imagined)"
    r" (?:interview|conversation|dialogue|quotes|answers|talk)"
    r"|\b(?:ai|virtual) (?:character|persona)\b"
    r"|^(?:act|scene) (?:[ivx]+|\d+|one|two|three)\b|^(?:int|ext)\. |^fade in\b"
    r"|\b(?:press release|news|interview|quote|statement|article|speech) template$"
)
_TITLE_ZH = re.compile(
    r"^(?:话剧|小品|相声|课本剧|情景剧|广播剧|舞台剧|独幕剧|音乐剧|(?:短篇|长篇|中篇|微型?|网络|科幻"
    r"|历史)?小说|讽刺小品|寓言|恶搞|戏仿)[《〈「“:( ]"
    r"|^[【\[](?:同人|讽刺|虚构|小说|恶搞|段子|戏仿|脑洞|整活|ai ?生成|ai ?创作)[^】\]]{0,6}[】\]]|^讽刺[:|]"
    r"|(?:ai|人工智能|大模型) ?(?:模拟|扮演|仿写|模仿)(?:对话|采访|访谈|专访|的?[^,。]{0,8}回答)"
    r"|角色扮演|虚拟角色"
    r"|(?:虚拟|想象中?的|假想的?|模拟|虚构的?)(?:对话|采访|访谈|专访|聊天|演讲)(?!课|训练|比赛|大赛|活动)|(?:假如|如果)我?(?:采访|对话"
    r"|专访)(?![^,。]{0,8}自己)"
    r"|[》)] ?第[一二三四五六七八九十\d]+[幕回]$|^第[一二三四五六七八九十\d]+[幕场]"
    r"|(?:新闻稿?|采访|访谈|通稿|稿件|文章|发言稿?)模板$"
)
_SAYS_EN = re.compile(
    r"\b(?:(?:this|these|all|every|each|the (?:above|following|foregoing|answers?|quotes?|quotations|replies"
    r"|words|dialogue|conversation|interview|statements))\b"
    r"(?![^.]{0,120}\b(?:transcripts?|transcribed|summar[a-z]+|subtitles?|captions?)\b)[^.]{0,80}?"
    r"\b(?:is|are|was|were|been) (?:entirely |purely |completely |all |wholly |pure )?"
    r"(?:made[- ]up|fictional|fictitious|invented|imagined|imaginary|fabricated|satirical|satire|a parody"
    r"|a (?:work|piece) of (?:fiction|satire|parody|fan ?fiction)|fiction|not (?:her|his"
    r"|their) (?:own )?words"
    rf"|(?:generated|written|simulated|produced|created|composed) (?:entirely )?(?:by|with"
    rf"|using) {_MACHINE_EN})"
    r"|any resemblance to (?:real|actual|any|persons|people)|none of this (?:really |actually "
    r"|ever )?happened"
    r"|\bwork of fiction\b"
    r"|^(?:this|ours|we)\b[^.]{0,40} an? (?:satirical|parody|satire|humou?r) "
    r"(?:news|web|site|account|paper|magazine"
    r"|publication|column|blog)|everything (?:the )?characters say"
    r"|(?:this is|here is) how i imagine (?:an|the|our|this|his|her) (?:interview|conversation|talk|answers?)"
    r"|(?:i|we) (?:have )?(?:imagined|invented|made up) (?:this|the|her|his)"
    r" (?:interview|conversation|talk|answers?|words)"
    rf"|asked {_MACHINE_EN}[^.]{{0,40}} to (?:answer|respond|speak|reply|write|impersonate|play|imitate"
    rf"|pretend)"
    r"|\b(?:this|the) (?:page|text|interview|article|transcript|version)"
    r" (?:is|was|has been) (?:an? )?"
    r"(?:machine[- ]translat(?:ed|ion)|translated automatically|automatically translated"
    r"|automatic translation"
    r"|translated (?:by|with|using) (?:google|machine|a machine|software|ai\b|deepl))"
    r"(?![^.]*\b(?:checked|edited|corrected|reviewed)\b)|^(?:machine|automatic) translation\b|lorem ipsum)"
    r"|\[(?:name|quote|insert [a-z ]+)\]|^curtain\.?$|^fade (?:out|to black)|^the curtain falls"
)
_MACHINE_ZH = r"(?:ai|人工智能|大模型|chatgpt|gpt|聊天机器人|语言模型)"
_TEXT_ZH = (
    r"(?:本文|本篇|本故事|本剧|本作品?|本小说|本对话|本访谈|本次?采访|全文|文中|[以][下上](?:内容|对话|访谈"
    r"|采访|专访|回答|文字|故事)?"
    r"|[上下]面的?(?:内容|对话|访谈|采访|专访|回答|文字)|所有(?:对话|引语|言论|内容|人物)|内容)"
)
_SAYS_ZH = re.compile(
    rf"{_TEXT_ZH}(?![^。!?]{{0,30}}(?:摘要|总结|转写|转录|字幕|录音|速记|要点))[^。!?]{{0,30}}?"
    r"(?:虚构|杜撰|(?:是|为|系|出自|全凭)[^。,]{0,6}(?:想象|编造|编的|恶搞)|仅供娱乐|[请切]勿当真"
    r"|[并均]?非(?:其|他|她)?本人"
    r"|讽刺作品|戏仿|机器翻译|机翻)"
    rf"|(?:本文|本篇|本对话|本访谈|全文|[以上下][下上面]的?(?:对话|访谈|采访|回答))[^。,!?]{{0,6}}(?:由|系"
    rf"|为|用|是)[^。,]{{0,8}}{_MACHINE_ZH}"
    r"[^。,]{0,12}(?:模仿|模拟|扮演|生成|撰写|创作|编写)(?![^。]{0,6}(?:摘要|总结|字幕))"
    rf"|(?:由|用|让|请){_MACHINE_ZH}[^。,]{{0,6}}(?:模仿|模拟|扮演)[^。,]{{0,16}}(?:口吻|语气|身份|回答|对话"
    rf"|说话)"
    r"|如有雷同|纯属(?:虚构|巧合)|与真人无关|^\W*(?:本页)?(?:机器翻译|机翻)|此处填写|【(?:姓名|引语|人名)】"
    r"|^\W*(?:幕落|落幕)\W*$"
)
_PLAYED = re.compile(r"^[^\s:()]{2,20} ?\((?:[^()]{1,16} ?[饰扮]|(?:played|portrayed) by [^()]{1,40})\)")
"""A label that says who plays the one it names."""

_LABELLED = re.compile(r"[*_]*([^:。.!?\n]{1,60}):")
_ASCRIBED = re.compile(r"\b(?:said|says|told|wrote|recalled|explained)\b|说|表示|称，")
"""What shows that somebody in the document says it."""


def is_invented(layout: Layout) -> bool:
    """Whether a document says of itself that nobody has said what is said in it."""
    paragraphs = layout.paragraphs
    words = [paragraph.words.strip("#*_()[]<> ") for paragraph in paragraphs[:FIRST]]
    if any(
        len(line) <= LONGEST_TITLE and _is_title(line) for line in words[:TITLES] if not _is_labelled(line)
    ):
        return True
    tail = [paragraph.words for paragraph in paragraphs[max(FIRST, len(paragraphs) - LAST) :]]
    if any(_says_so(line) for line in [*(p.words for p in paragraphs[:FIRST]), *tail]):
        return True
    return any(_PLAYED.match(paragraph.words) for paragraph in paragraphs[: 2 * FIRST])


def _is_title(line: str) -> bool:
    bare = QUOTED.sub("\x00", line)
    return _TITLE_EN.search(bare) is not None or _TITLE_ZH.search(bare) is not None


def _is_labelled(line: str) -> bool:
    """Whether somebody's label stands before a line: a turn, and no title with a colon in it."""
    label = _LABELLED.match(line)
    return label is not None and line.endswith((".", "。", "!")) and not is_rubric(label.group(1).strip())


def _says_so(line: str) -> bool:
    bare = QUOTED.sub("\x00", line).strip("()[]*_ ")
    if len(line) > LONGEST_REMARK or line.endswith("?") or _is_labelled(line) or _ASCRIBED.search(bare):
        return False
    return _SAYS_EN.search(bare) is not None or _SAYS_ZH.search(bare) is not None
