"""Labels that name nobody: voices, crowds and recordings that speak, and rubrics under which an editor does.

What stands behind them is never the speaker's, whether they come once or often.
"""

import re

SLIGHT_RUBRICS = frozenset(
    "note notes update updates above below left right read watch listen comment ad".split()
)
"""Rubrics that also lead on within a turn; they head something only in a paragraph of their own."""

_VOICES_EN = (
    r"(?:unidentified|unknown|anonymous|(?:unidentified|unknown|unnamed|off-?(?:screen|camera|mic|stage)"
    r"|male|female|second|third|another"
    r"|automated|recorded|pre-?recorded) (?:[a-z]+ ?){1,2}|voices?(?: (?:from|in|on|over|off|at|of"
    r"|behind) .+)?"
    r"|(?:[a-z]+(?:['’]s)? )?voice(?: ?-?over)?|(?:speaker|participant|caller|attendee|person|man|woman"
    r"|voice|guest"
    r"|panell?ist|student|viewer|listener|member) ?(?:\#|no\.? ?)?(?:\d{1,2}|one|two|three|four)"
    r"|(?:caller|listener|viewer|someone|somebody|(?:a|one|another) (?:man|woman|voice|boy|girl|child"
    r"|passenger|listener"
    r"|member|guest))(?: .+)?|(?:the )?(?:audience|crowd|floor|gallery|students|children|group|chorus|room"
    r"|others)"
    r"(?: members?)?(?: \w+)?|all(?: (?:three|four|together))?|both|(?:everyone|everybody)(?: in .+)?"
    r"|together"
    r"|several(?: voices)?"
    r"|multiple(?: (?:speakers|voices))?"
    r"|(?:(?:film|video|audio|news|archive|archival|tape|sound|movie|radio|tv|television|phone|voice"
    r"|old|taped) )?(?:clips?|tape|recordings?|footage|montage|trailer|message|broadcast|voicemail"
    r"|soundbite)(?: (?:from|of) .+)?"
    r"|newsreader|newscaster|news anchor|announcer|announcement|sfx|v\.?o\.?|narrator|subtitles?"
    r"|on[- ]screen(?: text)?"
    r"|title card|(?:u/|@)[\w.-]{2,30}|[a-z][a-z._-]{2,}\d{1,4})"
)
_VOICES_ZH = (
    r"(?:vcr|v\.?o\.?|众人?|全[体场]|合|齐声?|大家(?:齐声)?|异口同声|画外音?|[男女童]声|[男女]生?画外音"
    r"|导播|配音|录音|音频|语音|字幕|屏幕|大屏幕|广播|提示音|旁人|旁白|串场|主播串场|口播"
    r"|(?:采访|新闻|历史|资料|电影|影片|短片|视频|现场|节目)?(?:片段|旁白|录像|同期声?|原声|短片|视频|插播"
    r"|回放)"
    r"|(?:现场|台下|台上|场下|场外|席间|门外|门口|窗外|屋里|后台|观众席|人群中?|电话(?:里|中|那头)"
    r"|旁边)(?:的|有|有?一?[个位名])?"
    r"(?:人|众人|观众|听众|员工|记者|同学|老人|男[人声]?|女[人声]?|孩子|工人|声音"
    r"|嘉宾)?[甲乙丙丁一二三四\d]?(?:齐|大|高)?声?(?:喊|问|说|答|插话|回答|起哄|喊话)?道?"
    r"|(?:有人|某人|某观众|某听众|一?[位个名](?:观众|听众|员工|记者|同学|老人|工友|股东|网友|读者))[^:]{0,4}"
    r"|(?:网友|读者|听众|观众|球迷|粉丝)[“\"「『@].+|弹幕|热评|跟帖|来电|来信|短信平台)"
)
_RUBRICS_EN = (
    r"(?:(?:traffic|weather|travel|news|sport|headlines|time check)(?: (?:news|update|at|for|on|and) ?.*)?"
    r"|(?:(?:the )?(?:editor|translator|author|transcriber|transcriptionist|producer|publisher|interviewer"
    r"|reporter|writer|moderator|copy editor|compiler)s?['’]?s?['’]? )(?:notes?|comments?|remarks?"
    r"|postscript)"
    r"|(?:a |quick |program(?:me)? |production )?(?:foot)?notes?|eds?\.?|tr\.?|corrections?(?: (?:and"
    r"|&) clarifications?)?"
    r"|clarifications?|errat(?:um|a)|updates?|background(?: note| reading)?|about (?:the|this|our|us"
    r"|[a-z]+).*"
    r"|timeline|chronology|(?:fact|info|data)[ -]?(?:box|file|sheet|check)|key (?:facts|points|takeaways"
    r"|dates|figures)"
    r"|takeaways|(?:[a-z]+ )+at a glance|at a glance|cv|(?:.+ )?in (?:brief|figures|numbers)|in numbers"
    r"|by the numbers|disclosure|disclaimer"
    r"|(?:image|photo|picture|video|audio|music|cover|lead)s? (?:credits?|sources?|captions?|by)|captions?"
    r"|pictured|illustration"
    r"|(?:above|below|left|right|top|bottom|opposite|overleaf|previous page|facing page)(?: (?:left|right))?"
    r"|(?:more|also|elsewhere|new|read|watch|listen|see) (?:from|on|about|in|at|more|also|next|here)\b.*"
    r"|read|watch|listen|up next|coming up"
    r"|from (?:the|our) archives?|glossary|explainer|trivia|did you know|(?:a )?word from .+"
    r"|sponsor(?:ed)?(?: (?:message|content))?"
    r"|ad|advert(?:isement|isements)?|promo|theme|intro|outro|further reading|in this (?:issue|episode)"
    r"|show notes|links?|comments?"
    r"|(?:(?:most|top|best|all|reader|latest|featured|pinned)(?:['’]s?|s['’])? (?:[a-z]+ )?)(?:comments?"
    r"|repl(?:y|ies)|reviews?)"
    r"|(?:most |editor['’]s )?(?:quote|fact|tip|word|book|film|song|recipe|number|figure) of the (?:day|week"
    r"|month))"
)
_RUBRICS_ZH = (
    r"(?:(?:背景|新闻|相关|名词|人物|公司|企业|嘉宾|作者|产品|延伸|历史|编辑|编者|译者|记者|整理者?|技术"
    r"|行业|小|百科|知识|数据|图片|视频|资料)?"
    r"(?:资料|链接|解释|名词|贴士|知识|百科|卡片|简介|介绍|档案|大事记|年表|时间[线轴]|更正|勘误|免责声明"
    r"|花絮|注释|[按附编]注|说明文字|图说|看点|导读|预告|鸣谢|致谢)"
    r"|(?:编辑|编者|译者|译|校|整理者?|校者|原|记者)?注\d?|[脚尾]注|业配(?:时间)?|工商(?:时间|服务)"
    r"|广告(?:时间)?"
    r"|赞助商?|配乐|片[头尾]曲|插曲|演唱|出品人?|监制|制片人?|剪辑|文案|设计|美编|实习生?"
    r"|上一篇|下一篇|更多|猜你喜欢|热门|推荐|更新|附|附表|图[一二三四五六七八九十\d]*|[上下左右]图"
    r"|关于(?:我们|作者|本[刊报台栏书])|署名|签名|数据|(?:精选|热门|网友|读者|最新|精彩)(?:留言|评论|回复"
    r"|热评|跟帖))"
)
_VOICE = re.compile(f"{_VOICES_EN}|{_VOICES_ZH}")
_RUBRIC = re.compile(f"{_RUBRICS_EN}|{_RUBRICS_ZH}")


def is_voice(words: str) -> bool:
    """Whether the folded words of a label stand for somebody who is not named, a crowd, or a recording."""
    return _VOICE.fullmatch(words) is not None


def is_rubric(words: str) -> bool:
    """Whether the folded words of a label head what an editor, a page or a programme adds."""
    return _RUBRIC.fullmatch(words) is not None
