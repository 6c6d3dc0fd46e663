"""Paragraphs between the turns, or in a speech, in which a writer gives what others or papers say.

Somebody else begins them with a verb of saying of his (一旁的妻子插话, her daughter Clara says), or stands
behind what is quoted there.
"""

import re

from bot.reading.people.others import NAME_ZH, ROLE_ZH

_SAYS_ZH = (
    r"(?:笑着|连忙|赶紧|马上|立刻|忍不住|也|则|却|又|随后|接着|当场|向[^,。]{1,6}|对[^,。]{1,6}"
    r"|在[^,。]{1,10}[中上里时]|就此|曾|还|此前|早前|[^,。]{0,6}地)?"
    r"(?:补充说?|插话|插嘴|说道?|表示|认为|指出|透露|回忆|告诉(?:记者|我们|本刊|本报)|坦言|解释|回应|追问"
    r"|反问|附和|打趣|喊|问道?|答道?|称|强调|笑道|评价|证实|介绍|估计|认同|赞同|接过话[头茬]?|持不同看法"
    r"|持[^,。]{1,6}看法|不以为然|不同意|反驳)"
)
_PERSON_ZH = (
    r"(?:(?:坐在)?(?:一旁|旁边|身边|身旁|同行|在场|同席|陪同|邻座)的?[^,。:;“]{0,12}?"
    r"|[一另多几数有]?[位名个][^,。:;“]{1,16}?|有[^,。:;“]{0,6}(?:人士|分析师|专家|员工|业内人)"
    r"|据[^,。:;“]{2,16}?|提问者|记者|主持人|[他她]的?(?:妻子|太太|丈夫|女儿|儿子|母亲|父亲|徒弟|助理|秘书"
    r"|司机|同事))"
)
_BYSTANDER_ZH = re.compile(
    rf"{_PERSON_ZH},?{_SAYS_ZH}(?=[,:。“,])|据[^,。]{{2,24}}(?:透露|介绍|称|证实|显示|说|报道|了解),"
    rf"|\x00+[,。]?(?:(?:站|坐)?在?(?:一旁|旁边|身边|身旁|在场|台下)[^,。:]{{0,16}}?"
    rf"|{_PERSON_ZH}){_SAYS_ZH}[。,]?"
    r"|(?:公司|企业|官方)?(?:公开)?(?:资料|数据|年报|财报|公告|档案|工商信息|记录|统计)(?:显示|表明|记载)"
)
_SAID_EN = (
    r"(?:says?|said|adds?|added|tells?|told|recalls?|recalled|explains?|explained|interrupt(?:s|ed)"
    r"|insist(?:s|ed)|claims?|claimed"
    r"|disagree[sd]|agree[sd]|argue[sd]|believe[sd]|note[sd]|points? out|pointed out|shout(?:s|ed)"
    r"|interject(?:s|ed)|ask(?:s|ed)"
    r"|estimate[sd]?|promise[sd]|has promised|called|calls|dispute[sd]|question(?:s|ed)|confirm(?:s|ed)"
    r"|remembers?|remembered|denie[sd]|declined|replie[sd]|puts it)"
)
_BYSTANDER_EN = re.compile(
    rf"(?:a|an|one|another|several|some|many|two|three|former|other|industry|local"
    rf"|most) (?:[a-z-]+ ){{0,3}}?(?:employee"
    rf"|worker|colleague|passenger|critic|captain|pilot|investor|lawyer"
    rf"|rival|analyst|neighbour|neighbor|friend|official|resident|observer|customer|source|people|relative"
    rf"|executive|insider|competitor"
    rf"|expert|historian|spokes[a-z]+)s?(?: [^.,\"“]{{1,40}}?| \x00+)?(?:, [^,.]{{1,50}},)? (?:have "
    rf"|has )?{_SAID_EN}\b"
    rf"|\x00+,? (?:said |says |adds |added )?(?:a|an|one|another|her|his|their"
    rf"|the) (?:[a-z-]+ ){{1,4}}(?:[a-z]+ )?{_SAID_EN}[^.]{{0,40}}\.$"
    rf"|(?:her|his|their) (?:[a-z-]+ ){{1,3}}?(?:[a-z]+)?(?:, [^,.:]{{1,60}},)? {_SAID_EN}[:,]"
)
_ACCORDING_EN = re.compile(
    r"according to (?!(?:the |our |my )?(?:rule|plan|law|weather|tide|size|colou?r|age|need|taste|who|what"
    r"|how))"
)
_NAMED_ZH = re.compile(
    rf"(?:[^,。:;“的]{{0,14}}?(?:{ROLE_ZH}|同行|老友|妻子|丈夫|儿子|女儿|徒弟"
    rf"|同事))?{NAME_ZH}(?<!我.)(?<!我..)(?:则|却|也|还|又)?{_SAYS_ZH}(?=[,:。“\x00])"
    rf"|\x00+[,。]?(?:[^,。:;“]{{0,12}})?{NAME_ZH}{_SAYS_ZH}[。,]?"
)
_COMES_ZH = re.compile(
    rf"(?:[^,。:;“]{{0,10}}?(?:{ROLE_ZH}|妻子|丈夫|儿子|女儿|徒弟|同事))?(?:{NAME_ZH}"
    rf"|[老小阿][\u4e00-\u9fff])?(?<!我.)(?:敲门|推门|走[进过]来|进来|递[上来过]|端[来着上]|凑过|探[进出]"
    rf"|插[话嘴])"
)
_NAMED_EN = re.compile(
    r"(?:\x00+,? )?(?:said |says |adds |added )?"
    r"(?!(?:The|A|An|My|Our|This|That|These|Those|But|And|So|When|If|In|On|At|Every|Each|No|Your) )"
    r"[A-Z][\w'’-]+ [A-Z][\w'’-]+(?:, [^,.]{1,60},"
    r"|, [A-Z][^,.]{1,60})? "
    rf"(?:then |also |later |has |had )?{_SAID_EN}\b"
    r"|\x00+,? (?:said|says|adds|added|recalls|recalled) (?:[a-z]+ ){0,4}[A-Z]"
)


def is_said_by_another(bare: str, original: str) -> bool:
    """Whether a paragraph is what somebody else says; quotations are blanked, to one character each.

    `bare` is folded, `original` the same with its capitals.
    """
    if not bare.isascii() and any(p.match(bare) for p in (_BYSTANDER_ZH, _NAMED_ZH, _COMES_ZH)):
        return True
    return bool(_BYSTANDER_EN.match(bare) or _NAMED_EN.match(original) or _ACCORDING_EN.search(bare))
