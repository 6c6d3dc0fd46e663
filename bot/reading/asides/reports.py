"""Paragraphs in the register of a page and not of somebody speaking: reports, records, definitions, credits.

Institutions that state and decline, analysts who expect, a title in front of a name without an article, the
year of a law, the population of a town, the profile of whoever wrote the piece. Only asked of paragraphs
without a label in which nobody speaks of himself.
"""

import re

from bot.folding import HAN
from bot.reading.people.others import NAME_ZH

_STATEMENT_EN = re.compile(
    r"\b(?:in a(?:n e-?mailed)? statement|declined to (?:comment|be|answer|say|discuss)"
    r"|(?:did|does|has|have|had) not (?:repl(?:y|ied)|respond(?:ed)?|return(?:ed)?|answer(?:ed)?)"
    r" (?:to )?(?:our|a|any|the|this|requests?|calls?|questions?|e-?mails?|messages?|multiple|repeated)"
    r"|could not be (?:reached|verified|confirmed|independently)"
    r"|(?:disputes?|denies|denied|rejects?|rejected|contests?|contested|confirmed|confirms)"
    r" (?:this|that|the|her|his) (?:account|claim|version|figures?|characteri[sz]ation|allegations?|story"
    r"|description|numbers?|report)"
    r"|(?:report|study|inquiry|enquiry|investigation|survey|audit|review|analysis|poll|paper|court|tribunal)"
    r" (?:by|from|of|for|into) [^.,]{2,60}? (?:found|finds|concluded|concludes|showed|shows|said|says"
    r"|estimated|estimates|put|puts|ruled|warned)"
    r"|pre-?tax (?:profit|loss)|net (?:profit|income|loss) of|annual (?:report|accounts|turnover|revenue)"
    r"|(?:turnover|revenues?|sales|profits?) (?:of|rose|fell|grew|reached|stood at|were up|were down)\b"
    r"|honorary (?:doctorate|degree|professor)|was (?:named|appointed|awarded|elected|knighted|inducted)\b"
    r"|population of|had \d[\d,]* inhabitants|at the last census|(?:lies|is situated|is located) (?:at|on"
    r"|in|near|between|north|south|east|west)\b"
    r"|(?:an? |the )?(?:act|treaty|agreement|convention|directive|bill|ordinance|charter) of \d{4}"
    r"|(?:came|come|comes) into force|for a term of [a-z\d]+ years"
    r"|up \d[\d.]* ?(?:%|per ?cent)|down \d[\d.]* ?(?:%|per ?cent)"
    r"|\d[\d.,]* (?:million|billion) (?:passengers|users|customers|people|tonnes|tons|units|visitors)"
    r"|according to (?:its|the|a|an) (?:annual|latest|official|company|government|public|new|recent))\b"
)
SHORTEST_BACKGROUND_EN, SHORTEST_BACKGROUND_ZH = 90, 40
"""Characters of the shortest background that a year alone gives away; an answer of his may be as short."""

_YEAR_EN = re.compile(r"(?<![\d.,#-])(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)(?:s|-\d\d|–\d\d)?\b")
_EXPERTS_EN = re.compile(
    r"(?:some |many |most |several |other |industry |local |two |three |former )*"
    r"(?:analysts|critics|economists|observers|experts|rivals|competitors|opponents|supporters|insiders"
    r"|officials|historians|researchers|scientists|campaigners|unions|regulators|investors|detractors"
    r"|admirers|commentators|lawmakers|prosecutors|police|authorities|sources|residents)\b"
    r"(?: (?:at|in|of|from|for|close to|familiar with|inside|within) [^.,]{2,40}?)?(?:,[^.,]{2,40},)? "
    r"(?:(?:have|had|has|also|still|now|then|privately|later|widely) )*"
    r"(?:said|say|call(?:ed)?|argued?|expect(?:ed)?|believed?|warn(?:ed)?|described?|estimated?|point(?:ed)?"
    r"|noted?|fear(?:ed)?|question(?:ed)?|predict(?:ed)?|claim(?:ed)?|agreed?|disagreed?|suspect(?:ed)?"
    r"|doubt(?:ed)?|put|praised?|accused?|blamed?|cited?|suggest(?:ed)?|reckon(?:ed)?|forecast)\b"
)
_FALSE_TITLE = re.compile(
    r"(?:^|[,;] |\b(?:by|and|with|from|to|for|than|against|after) )(?:[a-z-]+ ){0,2}?(?:[Rr]ival|[Ff]ellow"
    r"|[Cc]ompeting|[Oo]perator|maker|manufacturer|retailer|carrier|giant|supplier|broker|regulator|watchdog"
    r"|historian|economist|poet|novelist|biographer|journalist|consultancy|charity|start-?up|brewer|insurer"
    r"|conglomerate|think tank|law firm|newspaper|daily|weekly|magazine) "
    r"(?:[a-z]+ )?[A-Z][\w’'-]+"
)
_DEFINITION_EN = re.compile(
    r"what (?:is|are|was) (?:an? |the )?[^?.]{2,40}\? (?:an?|the)\b"
    r"|(?:an?|the) [a-z -]{3,40} is (?:an? |the )(?:type|kind|form|method|unit|term|system|instrument|device"
    r"|traditional|small|large|village|town|city|port|river|island|measure) (?:of|in|that|which|for|on|town"
    r"|village|city)\b"
    r"|(?:founded|established|headquarters|employees|head ?count|revenue|location|address|sector|industry"
    r"|opened|built|length|capacity|born|education|awards|family|career|office hours|opening hours|hours"
    r"|phone|telephone|website|price|tickets|venue|admission|isbn|publisher)\s?(?:\([^)]*\))?[*_]*:"
    r"|timeline[*_]*:|chronology[*_]*:|[^.:]{2,40} at a glance[*_]*:"
)
_WRITERS_EN = re.compile(
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){1,3} (?:is|was) (?:an?|the|our|[A-Z][\w’'-]+[’']s) (?:[\w’'-]+ ){0,5}?"
    r"(?:writer|journalist|reporter|correspondent|editor|author|columnist|photographer|producer|critic"
    r"|presenter|broadcaster|contributor|fellow|novelist|biographer|translator|interviewer|host|intern)\b"
    r"|[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){1,3} (?:writes|reports|blogs|covers|teaches|lectures|edits|hosts"
    r"|presents) (?:about |on |for |in |at |the |a )"
    r"|[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){1,3}[’']s (?:[a-z]+ )?(?:memoir|novel|book|new book|latest book"
    r"|biography|autobiography|essay collection)\b"
    r"|(?:[A-Z][\w’':,-]* |(?:of|the|and|in|on|a|to|for) ){1,10}by [A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,2}"
    r" \([^)]*(?:pages|pp|[Pp]ress|[Bb]ooks|£|\$|€|\d{4})[^)]*\)"
)
_YEAR_ZH = re.compile(
    r"(?<!\d)(?:1[5-9]|20)\d\d(?:年(?!的?那|的?[春夏秋冬]|[年上下]?[底初末半]|的?时候|前后|以[前后])"
    r"|[-—~–/](?:\d{4}|\d\d)年?)"
)
_STATEMENT_ZH = re.compile(
    r"据[^,。:]{2,24}?(?:统计|估[算计]|测算|调查|预测|披露|记载|公布|报道|显示|介绍|透露)|(?:根据"
    r"|按照)[^,。]{0,10}"
    r"(?:年报|财报|公告|统计|数据|报告|公开资料)|(?:同比|环比)(?:增|下|上|减|持|翻|大)"
    r"|营业?收入?[^,。]{0,6}\d|净利润|市场规模"
    r"|(?:调查|评估|审计|研究|监管|检测)(?:报告|结果|结论|部门)[^,。]{0,6}(?:认定|显示|指出|称|认为|表明"
    r"|发现)"
    r"|(?:没有|未|并未|不予|拒绝|未予|尚未)(?:就此|对此|作出|做出|正面|直接)?(?:回应|置评|回复|评论|作答"
    r"|回答(?:我们|本刊|本报|记者))"
    r"|(?:对此|就此|此前|随后)?(?:回应|公告|声明|通报|函件)(?:称|中称|表示|说)"
    r"|(?:有|多[位名]|一些|部分|不少|众多|几[位名])?(?:业内人士|业界人士|知情人士|分析(?:师|人士)|专家"
    r"|评论人士|观察人士|批评者|支持者|同行们?|同业|经济学家|学者)"
    r"(?:们)?(?:普遍|大多|多|则|也|却|曾|私下|公开|坦言)*(?:认为|指出|表示|预计|估计|担心|批评|质疑|说|称"
    r"|评价|透露|猜测|推测|分析|预测|相信)"
    r"|^(?:主要|最大的?)?(?:竞争对手|竞争者|对手|友商|同行)[\u4e00-\u9fff]{2,10}(?:同年|当年|次年|随后|去年"
    r"|今年|则|已|也)"
    r"|地处|素有[^,。]{1,16}之称|又称|又名|旧称|俗称[^,。]{1,8},|(?:位于|坐落于?)[^,。]{2,16}"
    r"|(?:曾|先后)?(?:荣?获|获得|获评|当选|入选|被评为|被授予|担任|出任|兼任)[^,。]{2,20}(?:称号|奖|勋章"
    r"|荣誉|委员|代表|会长|理事|顾问|教授|博士)"
    r"|出台,为期|(?:施行|实施|生效|颁布|废止)(?:至今|,|。|于)"
    r"|(?:诗人|作家|学者|经济学家|哲学家|历史学家|记者|专栏作家|评论家)[^,。:的]{2,6}(?:曾"
    r"|在[^,。]{1,12}[里中])?(?:写道|说过|写过|评价)"
)
_DEFINITION_ZH = re.compile(
    r"什么是[^?。]{1,16}\?|[^,。:]{1,12}(?:是指|指的是|,指)|(?:注|说明|补充说明|补充|更正|勘误|注释|备注)\s?:"
    r"|(?:姓名|年龄|学历|籍贯|职务|职业|出生|家庭|爱好|公司规模|规模|成立(?:时间|于)|创办(?:时间|于)|总部"
    r"|主营(?:产品|业务)?|员工(?:人数)?"
    r"|地址|电话|票价|网址|邮箱|定价|开放时间|营业时间|大事记|年表|名词解释|企业名片|公司简介|人物简介"
    r"|小知识|小贴士)\s?:"
    r"|译者?[按注]\s?:|编[者辑]?[按注]\s?:|[*※†]\s?(?=[该此上本文注据\u4e00-\u9fff])"
    r"|受访者(?:的?回[答复]|要求|审阅|提供|本人|事后)|感谢(?!大家|各位"
    r"|你们)[^,。]{1,16}提供[^,。]{0,8}(?:场地|支持|赞助|器材|设备|图片)"
    rf"|{NAME_ZH},(?:长期|资深|自由|专栏|现[居任]|著有|[^,。]{{0,8}}(?:作者|作家|编辑|撰稿人))"
    r"|[^,。]{0,12}(?:方面|一方|官方|厂方|校方|警方|当局|工会|协会)[^,。]{0,4}(?:不认同|否认|回应|拒绝|未予"
    r"|并未|反驳)"
    r"|《[^》]{1,24}》,[^,。]{2,12}(?:著|主编|编著|编|译)(?:[,。]|$)"
)
_PAGE_EN = re.compile(
    r"doors open\b|admission (?:is|costs|:)|(?:places|seats|spaces) are limited|rsvp\b|in association with\b"
    r"|(?:passages?|parts?|portions?|sections?|answers?|questions?) [^.]{0,40}?(?:was|were|has been"
    r"|have been)"
    r" (?:added|removed|omitted|left out|shortened|inaudible|redacted|translated|reordered)"
)
_CREDITS_EN = re.compile(
    r"(?:[A-Z][A-Za-z -]{2,30} by [A-Z][\w’'.-]+(?: [A-Z][\w’'-]+){0,2}(?:[.,;] ?|$)){1,6}$"
)
_PAGE_ZH = re.compile(r"打[一二三四五六七八九\d]折|满减|免费入场|先到先得|[座名][位额]有限|赞助商|冠名|好评")
"""What invites and sells; nobody in it says I."""

_RUBRIC = re.compile(
    r"[【〔](?!图片|表情|笑|掌声|第|[一二三四五六七八九十\d])[\u4e00-\u9fff ]{2,10}[】〕]:?\s?(?=[^\s:])"
)
"""A paragraph that begins with a rubric in brackets: 【名词解释】…; nobody speaks so."""


def has_rubric(bare: str) -> bool:
    """Whether a folded paragraph begins with what an editor sets before his own words, and goes on."""
    return _RUBRIC.match(bare) is not None


def is_report(bare: str, original: str) -> bool:
    """Whether a paragraph without a label, in which nobody speaks of himself, is written and not said.

    `bare` is folded, `original` the same with its capitals; both with quotations blanked.
    """
    if HAN.search(bare):
        return (
            _STATEMENT_ZH.search(bare) is not None
            or _PAGE_ZH.search(bare) is not None
            or (len(bare) >= SHORTEST_BACKGROUND_ZH and _YEAR_ZH.search(bare) is not None)
            or _DEFINITION_ZH.match(bare) is not None
        )
    return (
        (len(bare) >= SHORTEST_BACKGROUND_EN and _YEAR_EN.search(bare) is not None)
        or _STATEMENT_EN.search(bare) is not None
        or _PAGE_EN.search(bare) is not None
        or _EXPERTS_EN.match(bare) is not None
        or _DEFINITION_EN.match(bare.lstrip("*_")) is not None
        or _FALSE_TITLE.search(original) is not None
        or _WRITERS_EN.match(original) is not None
        or _CREDITS_EN.match(original) is not None
    )
