"""Paragraphs in which a page, a programme or its editor speaks of itself, to readers, or for sponsors.

Known by what such paragraphs have in common, not by what they sell: they name the medium (this episode, our
newsletter, 本期节目), ask the reader to do something with it, or say how the text was made. Who speaks in a
conversation says `I` sooner or later, and hardly ever what was condensed for clarity.
"""

import re

from bot.folding import HAN

LONGEST_PAGE_WORDS = 240
"""Characters of the longest paragraph of this kind; a longer one tells something of its own."""

OF_MYSELF = re.compile(r"\b(?:i|my|me|mine|myself)\b|我(?!们|国)|咱|俺")
"""A single person speaking. Pages say we."""

_MEDIUM_EN = (
    r"(?:interview|conversation|transcript|episode|podcast|show|programme|program|article|column|newsletter"
    r"|broadcast|recording|q ?& ?a|op-ed|essay|edition|webinar|special report|excerpt|extract|translation)s?"
)
_OFFERED_EN = (
    r"(?:episodes?|podcasts?|newsletters?|inbox|apps?|subscri\w+|members?(?:hip)?|donat\w+|contributions?"
    r"|editions?|print|issues?|magazine|stor(?:y|ies)|journalism|reporting|newsroom|channels?|platforms?"
    r"|interviews?|conversations?|transcripts?|articles?|videos?|audio|programmes?|tickets"
    r"|free trial|free copy|social media|website|mailing list|our next guest)"
)
_NEEDED_EN = frozenset(
    (
        "brought sponsor sponsors sponsored code off conditions views necessarily back break message messages"
        " podcast podcasts wherever spotify us support supports supported supporting condensed edited"
        " shortened abridged cut rearranged generated transcribed translated errors changed earlier misstated"
        " misidentified misspelled produced presented hosted written writer reporter"
        " journalist editor correspondent advice donate sign signed signing log logged logging reserved"
        " funding partner supporter underwritten funded made members subscribers supporters become readers"
        " episode episodes issue edition instalment installment interview interviews conversation"
        " conversations transcript transcripts show shows programme programmes program programs article"
        " articles column columns newsletter newsletters broadcast broadcasts recording recordings essay"
        " essays op-ed op-eds webinar webinars report reports excerpt excerpts extract extracts translation"
        " translations questions number underwriting paid sale"
    ).split()
)
"""Words of which one stands in every paragraph that the English patterns find away from its start."""

_SURE_EN = re.compile(
    r"\b(?:brought to you (?:in part )?by\b|(?:words?|messages?) from (?:our|today['’]s) sponsors?"
    r"|our sponsors?\b|(?:promo|discount|coupon|voucher|offer) code\b|use (?:the )?code \w"
    r"|per ?cent off\b|terms and conditions\b|views (?:and opinions )?(?:expressed|stated)\b"
    r"|not necessarily (?:reflect|represent|those of)\b"
    r"|(?:be|come|coming|are) (?:right )?back (?:right )?(?:after (?:this|the|a) (?:[a-z]+ )?(?:break"
    r"|messages?|news|word)|in a (?:moment|minute|few))"
    r"|after (?:this|the|a) (?:short |quick |commercial )*(?:break|messages?)\b"
    r"|favou?rite podcast|wherever you (?:get|listen|find)\b|apple podcasts\b|spotify\b"
    r"|(?:e-?mail|write to|write|contact|text|message) us (?:at|on|via)\b|send us (?:a|an|your)\b"
    r"|support(?:s|ed|ing)? (?:independent|quality|local|our) (?:journalism|reporting|newsroom|work)\b"
    r"|edited and condensed|condensed and edited|(?:lightly|slightly) (?:edited|condensed|abridged)"
    r"|(?:edited|condensed|shortened|abridged|cut|rearranged) for (?:length|clarity|space|style|publication)"
    r"|(?:generated|transcribed|translated) (?:automatically|by (?:machine|software|ai\b|a computer))"
    r"|may contain errors\b|names (?:[a-z]+ ){0,5}have been changed\b"
    r"|earlier version of (?:this|the)\b|misstated\b|misidentified\b|misspelled\b"
    r""
    r"|(?:is|are) made possible (?:\w+ )*by\b|underwriting for\b|paid (?:message|post|content"
    r"|partnership)\b|is (?:produced|edited|presented|hosted|written and presented) by\b"
    r"|(?:staff|contributing|senior|freelance) (?:writer|reporter|journalist|editor|correspondent)\b"
    r"|correspondent (?:of|for|at|in)\b|not (?:investment|legal|medical|financial) advice\b"
    r"|donate (?:today|now|here)\b|(?:sign|log)(?:ned|ging)? (?:up|in) (?:for|to|here|now)\b"
    r"|now on sale\b|(?:all )?rights reserved\b"
    rf"|(?:this|today['’]s|tonight['’]s|the|our) (?:[a-z]+ )?(?:{_MEDIUM_EN}|speech|talk|lecture|series|panel"
    r"|session|event|video) (?:is|was|has been|are) "
    r"(?:[a-z]+ )?(?:sponsored|supported|presented|funded|made possible|produced|underwritten)\b"
    rf"|(?:support|funding) for (?:this|the|our) (?:[a-z]+ )?{_MEDIUM_EN}\b"
    r"|support(?:s|ed|ing)? (?:of )?(?:this|the|our) (?:[a-z]+ )?(?:show|podcast|programme|program"
    r"|series|channel|magazine|newsletter|station)\b|proud (?:partner|sponsor|supporter)\b"
    r"|proud to sponsor\b)"
)
_OFFERS_EN = re.compile(
    r"\b(?:(?:tickets|seats|copies|passes) (?:for [^.]{2,60} )?(?:are|go) (?:still |now |also )?on sale"
    r"|(?:next|this) (?:week|month|time) on (?:the (?:show|podcast|program)|our (?:show|podcast|program))"
    r"|join us (?:on \d|on [a-z]+day|at \d|live|next (?:week|month|time)|this [a-z]+day"
    r"|for (?:a|the|our) (?:live|free|special|evening|discussion|webinar|panel|launch|conversation))"
    r"|(?:go|head|log on|listen|watch|register|book|visit) (?:over )?(?:to|at|on|via)?"
    r" ?[\w-]+\.(?:com|org|net|example|co|io|fm|tv|uk|cn)\b"
    r"|(?:is|are) (?:out|released) on \d{1,2} [a-z]+|available in (?:all )?(?:good )?book(?:shop|store)s"
    r"|(?:nominations|entries|applications|submissions|registration)(?: for [^.]{2,60})? (?:close"
    r"|open)s? on\b"
    r"|(?:reporting|photography|translation|transcription|fact-?checking|additional [a-z]+)"
    r" (?:was|were) (?:contributed|provided|supplied)\b|notes? from (?:the |our )editors?\b"
    r"|(?:spelling|punctuation)[^.]{0,30} standardi[sz]ed|for ease of reading|by kind permission"
    r"|uses? cookies\b|cookie (?:policy|settings|preferences)|^(?:and )?(?:now,? )?(?:a|here is a) (?:quick "
    r"|short )?"
    r"(?:message|word) from [a-z]|^as told to [a-z]|^recorded (?:at|in|on|live)\b|the following (?:section"
    r"|paragraph|passage|exchange"
    r"|conversation|interview|text) (?:was|is|has|were|contains)\b|what follows (?:is|are) (?:an? |the "
    r"|our )?"
    r"(?:lightly |heavily )?(?:edited|abridged|condensed|transcript|extract|excerpt|version|text|full"
    r"|translat)"
    r"|(?:passages?|paragraphs?|exchanges?|(?:parts?|portions?|sections?|segments?) of (?:this|the|our)"
    r" (?:conversation|interview|discussion|transcript|exchange|talk|recording)) (?:was|were|has been"
    r"|have been) [a-z]+|questions (?:were|had been) (?:sent|submitted|provided|answered)\b"
    r"|thanks to [a-z][^.]{2,40} for (?:(?:hosting|sponsoring) (?:us|this|the)|(?:supporting|making) this)"
    r"|(?:code|coupon) [^.]{0,30}at (?:the )?checkout|months? free\b|free (?:trial|copy|month)\b"
    r"|^(?:hey|hi|hello|attention|dear),? (?:listeners|readers|viewers|subscribers)\b)"
)
_OFFERS = frozenset(
    (
        "tickets seats copies passes show podcast program programme join us go head log listen watch register"
        " book visit out released available nominations entries applications submissions registration"
        " reporting photography translation transcription fact-checking factchecking additional editors"
        " editor standardised standardized ease permission told recorded following follows passage passages"
        " paragraph paragraphs exchange exchanges parts part portion portions section sections segment"
        " segments questions cookies cookie message word thanks"
        " checkout free listeners readers viewers subscribers"
    ).split()
)
_MAIL = re.compile(r"[\w.+-]@[\w-]+\.\w|% off\b")
_STARTS_EN = re.compile(
    r"(?:for|to (?:read|see|hear)) more (?:on|about|of)\b|leave (?:us )?a (?:comment|reply)|have your say\b"
    r"|that['’]s (?:it|all)(?: folks)?(?: (?:for|from) (?:this (?:week|month|time|issue|edition)|today"
    r"|now|us|me)\b|!)"
    r"|scroll (?:down|up)\b|skip (?:past|to)\b|back to (?:the|our) (?:interview|show|conversation)"
    r"|comments are closed|leave a (?:comment|review|rating)\b|with thanks to\b|sponsored\b"
    r"|(?:[a-z]+ (?:and [a-z]+ )?by|additional [a-z]+ by) [\w.'’-]+(?: [\w.'’-]+){1,3}\.?$"
    r"|(?:interview|words|text|music|photographs?|photography|photos?|illustrations?|pictures?|subtitles?"
    r"|captions?|sound|editing|production|produced|presented|hosted|translation|translated|transcri\w+"
    r"|recorded|edited|theme music|research|reporting|additional [a-z]+) by\b"
)
_OF_THE_TEXT_EN = re.compile(
    rf"\b(?:(?:this|these|the (?:above|following|full|complete|original)|today['’]s|our"
    rf"|next (?:week|month)['’]s|last (?:week|month)['’]s|the interviewer['’]s|the rest of (?:this|the|our)"
    rf"|(?:part|half) [a-z\d]+ of (?:this|the|our)) (?:[a-z]+ )?(?:{_MEDIUM_EN}|questions)"
    r"(?: with [^.,]{2,40}| of [^.,]{2,40})? (?:is|are|was|were|has|have|does|do|did|may|will|can|first"
    r"|originally|appear(?:s|ed)?|took|comes?|contain(?:s|ed)?|continues?)\b"
    r"|(?:appeared|published|printed|reprinted) in the (?:[a-z]+ )*(?:issue|edition|number) of\b"
    r"|for (?:our )?(?:members|subscribers|supporters) only\b|become a (?:member|subscriber|supporter"
    r"|patron|friend)\b|readers like you\b|members[- ]only\b"
    r"|(?:next|previous) (?:episode|issue|instalment|installment)\b"
    r"|in (?:the |our )?next (?:week|month)['’]s (?:episode|issue|edition))"
)
_ASKED_OF_READERS_EN = re.compile(
    r"the above (?:is|was|has|are|were)\b"
    r"|(?:(?:so|and|now|please|just|also|or),? )*(?:(?:don['’]t|do not) forget to |remember to "
    r"|make sure to |why not |never |to )?"
    r"(?:subscribe|follow|listen|watch|download|read|join|donate|support|share|e-?mail|send|tell|click|tap"
    r"|visit|buy|order|get|become|miss|stay|hear|rate|review|pre-?order|book|register|enter|win|try"
    r"|check out|find|see|discover|explore|browse|help)\b"
    rf"[^.!?]{{0,60}}?\b{_OFFERED_EN}\b"
    rf"|(?:if you|enjoy(?:ed|ing)|lik(?:ed|ing)|loved|interested in|want|looking for|missed|new to"
    rf"|curious about)\b[^.!?]{{0,48}}?"
    rf"\b(?:{_OFFERED_EN}|what (?:we do|you (?:read|hear|see|are reading)))\b"
    rf"|(?:do|did|have|would|could|are|were) you\b[^.!?]{{0,60}}?\b(?:{_OFFERED_EN}|share your"
    rf"|your stor(?:y|ies)|raised in this)\b"
)
_SURE_ZH = re.compile(
    r"赞助播出|(?:独家|特别|荣誉)?冠名(?:播出|赞助)?[。!]?$|特约播出|[优折]惠?[惠扣]码|评论区|点个?(?:赞"
    r"|在看)|[,、和]转发(?:[,、和。!]|给|到|$)|一键三连|[读书粉]者?群|播客平台|加入(?:我们的)?社群"
    r"|(?:录音|速记|现场|访谈|讲话|演讲|对话|公开资料)[^,。]{0,8}整理|整理(?:而成|成文|刊发|发布)"
    r"|未经(?:[^,。]{1,8})?(?:审阅|审核|审定|审校|确认|核对|核实|许可|授权|同意)"
    r"|[有作做经](?:了?[^,。]{0,4})?(?:删[节改减]|编辑|压缩|精简|缩略)(?=[,。)]|$)|(?:略|稍)有?删[节改减]"
    r"|[为应](?:便于|方便)(?:读者)?(?:阅读|理解)|[应按](?:受访者|嘉宾|本人|当事人)[^,。]{0,4}要求"
    r"|(?:均?为|系|用的?是)化名|早前版本|旧版本误|误[写作]为|仅代表|不代表本|不构成[^,。]{0,6}建议|首发于"
    r"|首发[:]|原载|原刊[于载]|转载[自于]|[转摘]自《|下期(?:见|再见|预告)|敬请期待|[图片资数据料]来源"
    r"|插播一?[段条个]|合作伙伴:|感谢[^。]{0,8}赞助商|立减[^,。]{0,6}元|点击(?:下方|文末|左下|链接)|下方链接"
    r"|戳(?:这里|链接|原文)"
    r"|(?:给|向)(?:大家|各位)[^,。]{0,6}(?:推荐|安利|种草)一[款个种支]|免费领取|(?:座位|名额"
    r"|免费)[^。]{0,12}先到先得"
    r"|给(?:我们|本节目)[^,。]{0,4}五星|各大书店有售|征订|邮发代号|锁定本[台频]|(?:评选|提名|报名|投稿"
    r"|征集)[^,。]{0,10}截止"
    r"|^报名参加|报名(?:方式|链接|请)|添加小编|小编微信|版权所有|侵权必究"
    r"|[长短]?按[^,。]{0,4}二维码|扫[码描][^,。]{0,8}(?:关注|加入|添加|下载|收听|报名|领取|进群|二维码)"
)
_MADE_ZH = (
    r"(?:^|[,。;:])本(?:期|集|季|栏|刊|报|台|文|篇|片|版|稿|节目|栏目|专栏|公众号|纪要|访谈|采访|专访"
    r"|[次场](?:访谈|采访|对话|专访|演讲|年会|活动|论坛|节目|直播|讲座|分享))[^,。;:]{0,16}?"
    r"(?:由|系|为[^了]|是由|经|已经?|将|仅|不|来[源自]|首发|刊[于载发]|发表|根据|到此|结束|赞助|冠名|合作"
    r"|感谢|[供提]|整理|内容)"
    r"|^(?:以上|上述|上文|以下|下面|下文)(?:内容|文字|访谈|对话|问答|演讲|图片|数据|资料|[为是系]?(?:根据"
    r"|节选|摘录|整理|[^,。]{1,12}(?:实录|全文|摘要|节选)))"
    r"|^(?:访谈|采访|对话|演讲|录音|录制|拍摄|发稿|截稿)(?:时间|地点|日期|方式)"
    r"|^感谢[^,。]{1,24}(?:对|为)[^,。]{0,4}(?:本|我们|节目|活动)[^,。]{0,10}(?:支持|赞助|协助|帮助)"
    r"|由[^,。]{2,20}(?:赞助|冠名|特约|友情提供)|(?:插播|进[入一]段?|一段|段)广告|广告(?:时间|之?后|过后"
    r"|回来|也精彩)|[稍马]后?上?回来"
    r"|(?:下单|购买|注册|报名)[^。]{0,8}(?:立减|优惠|满减|包邮|半价|打折|\d折|领取)"
    r"|^(?:作者|撰稿人|采访者|译者|本文作者)[^,。:]{0,8}[,:]?(?:系|为|是|现居?|现任|曾)"
    r"|^(?:下|上)一?(?:期|集|篇|回)[,:]|^(?:相关|延伸|更多|推荐|热门)(?:阅读|文章|新闻|内容|链接|报道|视频)"
)
_ASKED_ZH = (
    r"(?:^|[,。!;])(?:如果?(?:您|你|大家)[^,。]{0,16},|觉得[^,。]{0,8},|更多[^,。]{0,8},"
    r"|想[^,。]{1,20},)?(?:也|就|还|记得|别忘了)?(?:欢迎|敬?请|点击|点开|长按|扫描?|下载|关注|订阅|添加"
    r"|搜索|购买|投稿|收听|收看|观看|来信)"
    r"[^。!]{0,24}?(?:客户端|公众号|视频号|频道|节目|全集|完整版|全文|本期|本刊|本报|杂志|《|微信|微博|卡片"
    r"|链接|小程序|\bapp\b|邮箱|邮件|编辑部|需要的[人朋]|平台|栏目|留言|评论|来信|点赞|收藏"
    r"|(?<=[注阅系持])我们(?:的[^,。]{0,6})?[。!,]?$|各大)"
    r"|^(?:读者|听众|观众)(?:来信|来稿|朋友|互动|热线|交流群)[^。]{0,8}(?:请|可|欢迎|寄|:)"
)
_OFFERED_ZH = (
    r"^(?:视频|音频|文字|完整)版|文末(?:链接|二维码)|侵删|商务合作|收听愉快|三连|(?:听众|读者|粉丝|会员)群"
    r"|首单|新人(?:首|专享)|小程序|合作伙伴[。!]?$|图片由|提供图片|官网[。!]?$|转发[,].{0,6}支持"
    r"|电子报[^,。]{0,8}每|免费订阅|立即订阅|每[天周月]一封"
)
_LIKELY_ZH = re.compile(f"{_MADE_ZH}|{_ASKED_ZH}|{_OFFERED_ZH}")
_WORD = re.compile(r"[a-z-]+")


def is_page_words(words: str) -> bool:
    """Whether a folded paragraph is a page's, a programme's or an editor's own."""
    if len(words) > LONGEST_PAGE_WORDS:
        return False
    if _MAIL.search(words):
        return True
    if HAN.search(words):
        return _SURE_ZH.search(words) is not None or (
            _LIKELY_ZH.search(words) is not None and OF_MYSELF.search(words) is None
        )
    held = _WORD.findall(words)
    needed = not _NEEDED_EN.isdisjoint(held)
    if not _OFFERS.isdisjoint(held) and _OFFERS_EN.search(words):
        return True
    if _STARTS_EN.match(words) or (needed and _SURE_EN.search(words)):
        return True
    likely = _ASKED_OF_READERS_EN.match(words) or (needed and _OF_THE_TEXT_EN.search(words))
    return bool(likely) and OF_MYSELF.search(words) is None
