"""What an editor or a page says about a text: what it is taken from, where it ends, what is no part of it."""

INTERVIEW_WORDS = [
    *"采访 专访 访谈 对话 问答 对谈 做客 受访 请教 访问 登门 答问 探访 拜访 interview conversation q&a"
    " questions".split(),
    "talks to",
    "talked to",
    "spoke to",
    "speaks to",
    "sat down with",
]
"""Words by which an introduction says that somebody was interviewed."""

SPEECH_WORDS = [
    *"讲话 演讲 发言 致辞 致词 讲座 授课 谈话 座谈 书信 来信 信件 文章 著作 日记 笔记 手记".split(),
    *"speech speeches talk talks remarks lecture lectures address letters essays memos notebooks".split(),
    "the words of",
]
"""Further words for what an editor may have taken excerpts from."""

EXCERPT_WORDS = [
    *"摘录 摘自 节选 选自 整理 摘编 选编 汇编 节录 摘抄 辑录 摘引 选录 编选 辑自 excerpt compiled"
    " selected condensed adapted shorthand 原话 记录 抄自 抄录 录自 节自 辑录自 取自 出自 编自 整编 择录 摘要"
    " excerpts excerpted extracts extracted culled collected gathered drawn assembled distilled abridged"
    " arranged rearranged".split(),
    "taken from",
    "passages from",
]
"""Words by which an editor says that what follows was taken from somewhere."""

INTRODUCING_WORDS = "以下 下列 下面 following below".split()
"""Words that say as much only beside the interview itself."""

MATERIAL_WORDS = [
    *"分享 交流 直播 录音 录像 播客 公开课 年会 股东会 路演 随笔 专栏 内部信 公开信 语录 言论 思考".split(),
    *"回答 答复 口述 自述 原话 观点 podcast podcasts chat fireside keynote statements answers".split(),
    *"remarks".split(),
    "说过的话",
    "他的话",
    "她的话",
    "has said",
    "she said",
    "he said",
]
"""What else an editor may have taken excerpts from; enough only where most speak of me and us."""

GATHERING_WORDS = [
    *"汇集 汇总 集锦 精选 精华 要点 摘了 摘出 梳理 编排 归类 挑出 挑选 选出 收集 收录 辑成 编成".split(),
    *"汇成 集纳 删节 删改 删减 来源 sorted grouped digest gathers collects collected compilation".split(),
    "edited from",
    "the best of",
    "words are",
]
"""Words for gathering them, on the same condition."""

OTHER_VOICES = [
    *"员工 股东们 网友 读者 听众 观众 嘉宾 圆桌 同行 编辑部 摄像 摄影 staff".split(),
    *"shareholders customers readers guests panel panellists panelists audience listeners attendees".split(),
]
"""Who else may speak under such an announcement."""

NOT_EXCERPTED = [
    *"全文 全稿 感受 感想 体会 读后 听后 观后 心得 启发 收获 我的笔记 full unabridged verbatim".split(),
    *"reflections takeaways thoughts lessons learned learnt review".split(),
    "my notes on",
]
"""Words that say that nothing was selected, or that a listener writes down what he thinks of it himself."""

NOTICES = (
    *"责任编辑 责编 原标题 版权 转载 关注我们 扫码 公众号 全文完 相关阅读 延伸阅读 推荐阅读".split(),
    *"下期预告 下期嘉宾 节目预告 下载app 免责声明 更多精彩 未经授权".split(),
    *"原文链接 查看原文 继续播放 长按 识别二维码 图源 advertisement newsletter ©".split(),
    *"免费阅读 付费阅读 阅读原文 展开全文 展开阅读 加载更多 会员专享".split(),
    *"未完待续 扫一扫 立即购买 限时优惠 预购立减 点击图片 上滑阅读 左右滑动".split(),
    *("free article", "to continue reading", "already a subscriber", "story continues", "article continues"),
    *("continues below", "in to read", "download our app", "for subscribers", "unlock this", "gift this"),
    *("you may also like", "min read", "listen to this article", "terms of use", "privacy policy"),
    *(
        "share this",
        "all rights reserved",
        "transcript by",
        "transcript provided",
        "read more",
        "thanks for reading",
        "this interview was",
    ),
    *(
        "this conversation was",
        "sign up",
        "follow us",
        "originally published",
        "first published",
        "edited for length",
    ),
)
"""Words that anywhere in a short paragraph show that it is the page's and not part of the conversation."""

NOTICE_OPENINGS = (
    *"来源: 本文 编辑: 作者: 点击 广告 编者按 编后 编者 图/ 图: 摄影 校对 采访/ 采访: 撰文".split(),
    *"文/ 文: 记者/ 出品 订阅 分享到 (完) 整理: 另见: 参见: 相关: 标签: 关键词: 小调查: 投票: 广告".split(),
    *("read also", "also read", "see also", "read next", "read on:", "related:", "more on this", "watch:"),
    *("listen:", "tags:", "keywords:", "poll:", "advertisement", "sponsored", "paid content"),
    "interview by",
    "edited by",
    "compiled by",
    "selected by",
    *"(本文 (记者 (责任 (编辑 (整理 (采访 copyright photo: photograph subscribe transcribed".split(),
)
"""The same at the start of a paragraph."""

GLOSS = (
    "这一观点 这个观点 这一判断 这一看法 这一说法 这一预言 这番话 上述观点 上述判断 该观点 笔者 本文"
    " 编者 编注 整理者 事实证明 后来的事实"
    " 传为佳话 成为美谈 事后证明 实践证明 时间证明 历史证明 的实践证明 本刊 记者注 欢迎留言 读完这"
    " 他的判断 他的预言"
    " 他的观点 他的看法"
    " 她的判断 她的预言 她的观点 她的看法"
).split()
"""Words by which an editor speaks about the excerpt he is giving."""

POLAR = [
    *"看重 不看重 要 不要 做 不做 可以 不可以 能 不能 喜欢 不喜欢 支持 反对 鼓励 禁止 提倡 不提倡"
    " 欢迎 不欢迎 招 不招 用 不用 是 不是 相信 不相信 信 不信 怕 不怕 应该 不应该 宜 不宜".split(),
    *"yes no do don't never always for against".split(),
    *("look for", "do not look for", "don't look for", "do not", "value", "do not value", "like", "dislike"),
    *("wanted", "not wanted", "what to do", "what not to do", "what matters", "what does not matter"),
]
"""Openings before a colon that turn the sense of what follows; they stay with it."""

COMPILER_LABELS = frozenset(
    "整理者 整理 编者 编选 选编 摘编 编辑 责任编辑 责编 来源 出处 转载 校对 审核 作者 撰文 采访 采写"
    " 编者按 编按 编注 编者注 整理者注 整理者按 整理说明 编选说明 说明"
    " 译注 整理人 编辑者 source editor compiled".split()
)
"""Labels among headed excerpts of what the compiler says about them."""

GLOSS_THINGS = (
    "规矩 原则 做法 观点 判断 看法 说法 预言 预测 话 标准 制度 方法 习惯 规定 决定 建议 思路 策略 理念"
    " 想法 主张 承诺 结论 信条 条 点"
).split()
GLOSS_VERDICTS = (
    "至今 后来 事后 如今 其后 此后 日后 果然 应验 证实 沿用 未破 奏效 被证明 得到验证 得到印证 已成"
    " 成为 广为流传 引起 引发 被广泛 至此 传为 佳话 传开 效仿 采用 推广 借鉴 写进 写入 引用 印在"
).split()
"""A sentence that begins with one of these things (这条规矩) and holds a verdict (至今) is an editor's."""

BOX_HEADINGS = frozenset(
    "小档案 人物档案 个人档案 人物简介 个人简介 人物名片 基本资料 个人资料 人物小传 人物介绍"
    " 公司档案 公司简介 企业名片 企业简介 企业档案 资料卡 人物卡片 名片 档案"
    " 关于作者 作者简介 嘉宾简介 受访者简介 背景资料".split()
) | {
    "profile",
    "fact file",
    "factfile",
    "fact box",
    "fact sheet",
    "at a glance",
    "curriculum vitae",
    "about the author",
    "about the speaker",
    "about the interviewee",
    "key facts",
    "quick facts",
    "by the numbers",
    "in numbers",
    "biography",
}
"""Headings of boxes that tell who or what somebody is; what looks like a label in them is a field."""

END_MARKS = frozenset("完 全文完 完毕 终 剧终 全文终 全文结束 正文完 end fin ends endit ### -30-".split()) | {
    "the end",
    "end of file",
}
"""What stands alone on a line, in brackets or not, where a text is over."""

END_OPENINGS = (
    *"访谈结束 采访结束 对话结束 专访结束 问答结束 录音结束 访谈完 采访完 对话完 访谈到此 采访到此".split(),
    *"演讲完 演讲全文完 讲话完 讲话全文完 信件全文完 全文如上 演讲结束 讲话结束 录音完".split(),
    *("end of", "ends here", "interview ends", "interview concluded", "transcript ends"),
    *("recording ends", "conversation ends", "speech ends"),
)
"""Openings of a short line that says that a conversation or a text given in full is over."""

LETTER_CLOSINGS = (
    *"best kind warm thanks regards sincerely yours cheers -- ___".split(),
    *"此致 敬礼 顺颂 顺祝 即祝 此颂 敬祺 以上 盼复 祝 谢谢 即颂 敬上 敬祝 谨此 再会 致敬".split(),
    *("many thanks", "thank you", "with love", "faithfully"),
)
"""Openings of the courtesies at the end of a letter or a speech."""

MONTHS_EN = (
    "january february march april may june july august september october november december jan feb mar apr"
    " jun jul aug sep sept oct nov dec"
).split()

ACTION_HEADINGS = frozenset(
    "待办 待办事项 行动项 行动事项 后续行动 后续事项 跟进事项 任务分工 任务分配 分工 下一步行动"
    " 决议事项"
    " actions action todo todos to-do to-dos tasks owners".split()
) | {"action items", "action points", "next steps", "follow-ups", "follow ups", "to do", "who does what"}
"""Headings under which minutes say who is to do what: nobody speaks there."""

SUMMARY_HEADINGS = frozenset(
    "要点提炼 核心观点 嘉宾观点 观点摘要 观点摘录 观点集锦 核心要点 会议要点 要点回顾 要点总结 要点归纳"
    " 精彩观点 内容提要 本期要点 划重点 重点摘要 一图看懂 热门文章 热文 热门新闻 热门 热点新闻"
    " 相关新闻 相关报道 猜你喜欢 更多文章 更多新闻 最新文章 往期回顾 往期精选 往期文章 为你推荐"
    " 大家都在看 点击排行 阅读排行 推荐 takeaways highlights trending".split()
) | {
    "key takeaways",
    "key points",
    "main points",
    "in summary",
    "most popular",
    "most read",
    "related stories",
    "you may also like",
    "you might also like",
    "recommended",
    "recommended for you",
    "what they said",
}
"""Headings under which a page says once more who said what, or lists its other headlines."""

FURTHER_HEADINGS = frozenset(
    "延伸阅读 相关阅读 推荐阅读 相关文章 评论 读者信箱 读者来函 读者问答"
    " 读者投书 读者园地 读者来信 读者评论 网友评论 留言 作者简介 关于作者 注释 参考文献"
    " letters comments mailbag mailbox related notes references".split()
) | {
    "readers' letters",
    "readers' questions",
    "letters to the editor",
    "read next",
    "further reading",
    "about the author",
    "more stories",
    "related articles",
}
"""Headings behind which an essay is over."""

CLOSING_OPENINGS = (
    *"关于本刊 关于本文 关于本书 关于这份 关于这篇".split(),
    *("about this", "about these", "a note on this", "editor's", "editors'"),
)
"""Openings of further such headings."""

CLOSING_HEADINGS = frozenset(
    "结语 结论 结束语 后记 尾声 编后 编后语 编后记 总结 小结 写在最后 写在后面 写在文末 写在末尾 编者后记"
    " 编辑后记 整理后记 整理者后记 整理者说 编者说 编者的话 编后话 后话 题外话 余论"
    " 余话 跋 读后 读后感 结束 附记"
    " afterword conclusion epilogue postscript coda envoi endnote closing commentary".split()
) | {
    "in closing",
    "a last word",
    "editor's note",
    "compiler's note",
    "the editor's view",
    "my view",
    "afterthought",
}
"""Headings under which an editor speaks for himself again."""
