"""How Chinese prose says that somebody said something."""

SAYING = (
    "表示 指出 认为 透露 强调 坦言 直言 坦承 承认 解释 补充 介绍 回忆 感慨 感叹 总结 宣布 写道 回应"
    " 回答 答道"
    " 说道 谈到 提到 讲到 相信 觉得 笃信 坚信 深信 希望 预测 预计 主张 声称 表态 呼吁 建议 提出 反问"
    " 笑言 断言"
    " 描述 形容 概括 发文 判断 自述 开口 插话 接话 抱怨 嘟囔 打趣 调侃 自嘲 叮嘱 嘱咐 提醒 告诫"
    " 追问 表明 阐述 评价 评论 点评 放话 留言 答 道 问 喊 叹 举例 比喻 打比方 反驳 重申 告诉 分享"
    " 总结道 所言 所说 所讲 谈及 说起 说 称 讲 写"
    " 披露 回复 答复 发帖 发推 撰文 断定 承诺 警告 估计 推测 声明 告知 喊话 提及 聊到 聊起 谈起 宣称"
    " 要求 提议 戏称 笑称 坦称 安慰 勉励 称之为 归纳 纠正 更正 出来说 进来说 过来说"
    " 回来说 上来说 疾呼 诘问 质问 发问 驳斥 奉劝 直陈 断然表示 疾声 吐槽 感喟 慨叹 赞叹 惊呼 自夸 自我解嘲"
    " 自我调侃 陈述 述说 诉说 细数 直斥 痛陈 反诘 设问 寄语 发声 回怼 力陈 揭秘 剖析 论述 论及 谈道 讲道"
    " 嘀咕 念叨 絮叨 宽慰 开解 劝慰 劝说 规劝 开导 训斥 责备 许诺 起誓 发誓 立誓 申明 澄清 辩称 辩解 申辩"
    " 自认 自承 供认 证实"
    " 配文 附文 跟帖 回帖 插嘴 接茬 抢白 回敬 回呛 呛声 搭腔 怒斥 痛斥 直呼 高呼 惊叹 大呼 连呼 怒吼 咕哝"
    " 嘟哝"
    " 自问 自语 自言自语 喃喃自语 开腔 发话 放言 扬言 预言 预判 研判 认定 确信 期待 期望 期盼 担心 倡议"
    " 恳请 保证 点明 挑明"
    " 不讳言 并不讳言 不否认 并不否认 不避讳 不隐瞒 并不隐瞒 直承 自陈 允诺 询问 提案 报告说 说明 咨询"
    " 供述 明言 喟叹 应答 作答 坦白 站起来说 坐起来说 站起身来说 站出来说 坐下来说 转过身来说 转过头来说"
    " 回过头来说 停下来说 走过来说"
    " 跑过来说 凑过来说 大喊 高喊 呼喊 妙答 巧答 连说 连称 注明 写明 标明 回覆 答覆 贴文 po文"
).split()
"""Verbs that introduce somebody's words or opinion."""

MANNERS_OF_SAYING = (
    "应 叹 吼 嚷 骂 喃喃 嘀咕 哽咽 感慨 称赞 赞扬 赞 批评 汇报 安慰 劝 埋怨 感谢 致谢 道歉 嗔怪 威胁 吹嘘"
    " 炫耀 夸 夸赞 表扬 嘲笑 讽刺"
    " 挖苦 揶揄 戏谑 寻思 咆哮 抗议 辩驳 争辩 坚持 允诺 央求 哀求 恳求 请求 命令 吩咐 嘱托 指示 质疑 反击"
    " 抢答 惊讶 惊呼 呢喃 警示 强调"
    " 介绍 回忆 解释 补充 总结 评价 提醒 调侃 打趣 透露 坦白 直 老 开玩笑 半开玩笑 笑着 哭着 喘着气 通报"
    " 重复 言 鼓励 勉励 劝勉 又补"
).split()
"""Words that make a verb of saying with 道 or 说 behind them: how somebody says something."""

SPEAKING_IDIOMS = (
    "开门见山 直言不讳 毫不讳言 如是说 斩钉截铁 一针见血 快人快语 娓娓道来 侃侃而谈 语出惊人 一语道破"
    " 先开的口 先开口 开了口 发了话 接过话头 接过话茬 补了一句 添了一句 丢下一句话 留下一句话 甩下一句话"
    " 丢下一句 撂下一句 甩下一句 留下一句 抛出一句 抛出了一句 蹦出一句 冒出一句 扔下一句 补上一句"
    " 添上一句 来了一句"
    " 回了一句 作出回应 做出回应 作出了回应 做出了回应 给出回应 作出解释 做出解释 给出解释 给出了解释"
    " 作出说明"
    " 做出说明 给出答案 给出了答案 打了个比方 打了一个比方 打个比方 打了个比喻 举了个例子 举了一个例子"
    " 开了个玩笑 一开口就是 开口就是 开口便是 开口第一句话就是 张口就是 脱口而出 第一句话就是 第一句话是"
    " 头一句话是"
    " 最后一句话是 开口第一句就是 开口第一句是 第一句就是 抛下一句 一字一顿 掷地有声 语气坚定 直截了当"
    " 坦然相告 实话实说 一口回绝 一口否决 一语中的 直抒胸臆"
).split()
"""Set phrases that say of somebody that he speaks; before 地 they only say how."""

LEFT_WORDS = "话 说明 字 留言 便条 纸条 字条 附言 批语 批注 按语".split()
"""`留下一段…`, `写下一句…`: what somebody leaves or writes down, behind which his words stand."""

LAUGHING = (
    "笑了 笑了笑 笑笑 笑起来 笑了起来 大笑 苦笑 叹气 叹了口气 叹息 欲言又止 哽咽 哽咽了 红了眼眶"
    " 眼眶红了 湿了眼眶 陷入沉默"
    " 沉默了 顿了顿 停顿了一下 自嘲地笑了 笑得很开心 笑出了声 一脸无奈 一脸认真 语气坚定 掷地有声"
    " 干脆利落 毫不犹豫 不假思索 斩钉截铁 言简意赅 直截了当 惜字如金 只有两个字 只有一个字 只有三个字"
    " 只有四个字 只有一句话"
).split()
"""What somebody does right behind his words, so that an article need not say that he said them."""

GESTURES = "冷笑 微笑 摇头 点头 摆手 摆摆手 皱眉 耸肩 挑眉 接口 随后".split()
"""What somebody does right before his words, where no verb of saying is."""

ADDRESSING = "告诉 提醒 告诫 叮嘱 嘱咐 回复 答复 回覆 答覆 告知 警告 安慰 勉励".split()
"""Verbs of saying behind which stands whom he speaks to, and then the words."""

CONTENT_WITHOUT_COMMA = frozenset(
    "表示 指出 认为 透露 强调 坦言 直言 坦承 承认 相信 觉得 笃信 坚信 深信 希望 预测 预计 主张 声称"
    " 指 直指 并指 又指 亦指 也指 还指 笑指 断言 宣布 说 称 披露 断定 承诺 估计 推测 宣称 看来"
    " 辩称 坦称 笑言 证实 澄清 重申 声明 发誓".split()
)
"""Verbs whose content may follow without a comma; after the others comes an object."""

NARRATING = frozenset(
    "描述 形容 讲 说 谈到 谈及 回应 写 提到 说起 回忆 概括 总结 分享 介绍 回答 提出 告诉 归纳 称之为".split()
)
"""Verbs whose object is a topic, behind which the words follow."""

NOT_BEFORE_SAYING = {
    "指": "手食拇中戒暗泛特意是专所单尊弹屈首无旨",
    "道": "知味街频渠轨管通隧航报赛地一人王霸厚公索街国柔茶书花难打会小大铁",
    "问": "请疑访学提反追询顾采过慰盘拷审设发叩",
    "答": "问解报应",
    "喊": "呼叫",
    "叹": "感惊赞哀",
    "评价": "的",
    "评论": "的",
    "留言": "的",
    "提醒": "的",
    "说": "来据小传听学话解游劝虽邪演胡别难法",
    "称": "号堪被职人名自简俗统谓并昵著声指简",
    "讲": "演来专主开听",
    "预言": "的",
    "预判": "的",
    "研判": "的",
    "期待": "的令受",
    "期望": "的",
    "期盼": "的",
    "担心": "的用令",
    "保证": "的有",
    "坦白": "的",
    "说明": "的来书业绩",
    "询问": "的",
    "提案": "的",
    "咨询": "的",
    "写": "淡手书改编填描",
    "判断": "的",
    "介绍": "的",
    "回答": "的",
    "回应": "的",
    "解释": "的",
    "希望": "的有",
    "要求": "的按有无新高低应合照符依些",
    "建议": "的",
    "描述": "的",
}
"""Characters before a verb that make another word of it."""

NOT_AFTER_SAYING = {
    "指": "为着向责挥导出定派名望点使示甲数控称认引教正尖头纹标的了到过令战征纵环针南人那这他她我你",
    "要求": "的是很高过",
    "道": "路理德具歉教家士别场义术口",
    "问": "题答世津卷候",
    "答": "案卷应复题谢辩疑",
    "分享": "会",
    "叹": "为息服了口",
    "喊": "叫",
    "评论": "员家区",
    "评价": "的",
    "留言": "簿板本",
    "说": "明法服不定唱辞客话书教情",
    "称": "为作之号呼赞职谓其得霸",
    "讲": "究座课师解堂义台话",
    "写": "作字手入信",
    "希望": "的",
    "判断": "力",
    "介绍": "人",
    "主张": "的",
    "说明": "书会的",
    "询问": "的",
    "允诺": "的",
    "提案": "的",
    "咨询": "公师费委服业顾的",
    "预言": "家的",
    "预判": "的",
    "期待": "的着",
    "期望": "的值",
    "期盼": "的",
    "担心": "的",
    "保证": "金书人的",
    "回敬": "的",
    "自问": "自世",
}
"""Characters after a verb that make another word of it."""

WRITINGS = (
    "信 内部信 公开信 文章 日记 帖子 微博 邮件 书 著作 朋友圈 演讲 讲话 声明 自传 回忆录 专栏 笔记".split()
)
"""`NAME的…里写道`: what somebody wrote or gave, in which his words stand."""

POSTINGS = (
    "微博 朋友圈 声明 公告 通告 视频 长文 公开信 内部信 全员信 信 信件 推文 推特 帖子 帖 邮件 短信 微信"
    " 博文 文章 海报 动态 笔记 直播"
    " 短文 评论 消息 图片 照片"
).split()
"""`NAME发…称`: what somebody puts out, in which his words stand."""

FICTION = (
    "笔下 小说 故事 传说 戏 剧 电影 梦 想象 假 冒 漫画 歌 画 ai 眼中 眼里 印象 口中 心中 另"
    " 饰演 扮演 模仿 生成 虚构"
).split()
"""Words that make of `…的NAME` another one than the man himself."""

UPHOLDING = (
    "强调 主张 坚持 信奉 奉行 倡导 推崇 提倡 笃信 秉持 秉承 恪守 崇尚 常说 常讲 爱说 念叨 挂在嘴边"
    " 挂在嘴上 提出"
).split()
"""`NAME…的“…”`: verbs that make a quoted fragment before any noun his own words."""

LIKENING = (
    "视为 视作 看作 看成 当作 当成 比作 比做 比为 比喻为 比喻成 形容为 形容成 描述为 描述成 称之为"
    " 定义为 概括为"
    " 概括成 归结为 归结于 归因于 归功于 归纳为 总结为 总结成 理解为 解读为 定性为 说成 斥为 戏称为 誉为"
    " 比之为 喻为"
).split()
"""`NAME把…视为“…”`: verbs behind which stands what he takes a thing for; a mere name (称为) is none."""

NAMING = "称为 称作 叫 叫作 叫做 唤作 叫成".split()
"""The same with verbs that may also give a mere name."""

NAMING_ONESELF = (
    "自比 自认 自认为 自认为是 笑称自己 戏称自己 形容自己 称自己 调侃自己 评价自己 自称 自称为 自称是"
    " 自嘲为 自嘲是 自喻为 自比为 自诩 自诩为 自认是 自我定义为 自我评价是"
    + " ".join(
        f"{verb}自己{be}"
        for verb in "戏称 笑称 谦称 形容 调侃 描述 比喻 定义".split()
        for be in "是 为 像".split()
    )
).split()
"""Verbs behind which stands what somebody takes himself for."""

ENDS_OF_NAMING = frozenset(word[-1] for word in (*NAMING, *NAMING_ONESELF, *LIKENING))
"""Characters on which those verbs end, so that one look tells that none stands before a mark."""

DIRECT_ONLY = frozenset(
    "配文 附文 跟帖 回帖 插嘴 接茬 抢白 回敬 搭腔 开腔 开口 接话 应答 作答 自问 自语 自言自语 喃喃自语 直呼"
    " 高呼 大呼 连呼".split()
)
"""Verbs behind which his words stand only in quotation marks: with a comma the sentence goes on."""

CITING = "引用 援引 引述 转述 复述 套用 借用 重复 记得 想起 回忆起 记起 提起 想到".split()
"""`…NAME的话：`: verbs by which somebody, whoever it is, gives the words of NAME."""

MESSAGES = (
    "回信 来信 短信 微信 邮件 回复 答复 留言 批示 批注 签名 遗言 赠言 题词 留言条 字条 朋友圈 微博 帖子"
    " 电报 明信片 开场白 结束语 回应"
    " 第一句话 最后一句话 头一句话"
).split()
"""`NAME的…只有一行：`: what somebody sends, behind which his words stand."""

WORDS_OF = "原话 话语 话 说法 讲法 看法 观点 理解 介绍 描述 解释 判断 回忆".split()
"""`用NAME的…说`, `据NAME的…`: nouns by which an article gives something as somebody's words."""

OPINION_NOUNS = (
    "看法 观点 判断 回答 答案 想法 说法 结论 解释 理解 回应 态度 答复 说明 总结 建议 评语 评价 辩解 理由"
    " 意见 意思"
    " 体会 感受 忠告 预测 估计 逻辑 考虑 主张 反应 初步判断 感慨 告诫 叮嘱 期望".split()
)
"""`NAME的…是` with one of these introduces an opinion, quoted or not."""

TELLING_NOUNS = [
    *OPINION_NOUNS,
    *"打算 担忧 担心 骄傲 无奈 不满 心情 期待 信心 决心 坚持 声音 语气 口气 口吻 语调 语速 眼神".split(),
    *"目光 眼睛 表情 脸 神情".split(),
    *"眉头 嗓门 脾气 算盘 道理 理论 原则 信条 规矩 口头禅 名言 比喻 底线 经验 心得 秘诀 目标".split(),
    *"愿望 心愿 要求 头 样子".split(),
]
"""`NAME…的…：`: what somebody has or shows when he speaks; any other noun may be another's words."""

SHOWING_WORDS = (
    "手机 屏幕 电脑 微信 短信 留言 评论 邮件 报纸 报道 电视 收音机 广播 新闻 日记 相册 笔记 本子 牌 标语"
    " 口号 广告 条幅"
    " 横幅 公告 通知 声明 公司 集团 团队 工作室 方面 旗下 门店 官方 颁奖 入选 当选 评语 外号 绰号 昵称"
    " 称号 头衔"
    " 简介 档案 履历 词条 作品 专辑 专栏 铭 碑 电话 质疑 喜欢 欣赏 老话 俗话 古话 谚语 古语 名句 响起"
    " 传来 回响 一位"
    " 一名 有人 旁边 身边 身后 身旁 隔壁 对面 背后 家里 家中 手下 门下 台下 耳边 面前 门口 墙上 播放 法院"
    " 网友"
    " 转述 复述 模仿 学着 议论 传言 传闻 批评 骂声 反驳声"
).split()
"""What somebody is shown or told by others, or who else is there, before a colon."""

MAXIM_NOUNS = (
    "底线 立场 经营哲学 人生哲学 处世哲学 经营之道 管理之道 成功之道 制胜之道 初心 决心 担心 期待 愿景"
    " 人生信条 准绳 玩笑话 老话 实话 秘诀 诀窍 经验 心得 愿望 心愿 使命"
    " 做法 策略 规矩 要求 口头语 开场白 一句话 原则 理念"
    " 信条 口号 座右铭 名言 标准 目标 初衷 信念 方法 准则 口头禅"
).split()
"""`NAME…的…是` with one of these introduces words of his only when they stand in quotation marks."""

HELD_NOUNS = (
    "判断 洞见 看法 观点 提法 定义 比喻 执着 信奉 信仰 信念 主张 认识 信条 论断 预言 理念 见解 思考"
    " 洞察 断言 认知 坚持"
).split()
"""`对“…”的…`: a quoted fragment that an article ascribes to somebody as his view."""

ADVERBS = (
    "也 还 则 就 却 更 又 再 曾 都 便 已 并 亦 而 均 只 才 仍 即 老师 先生 女士 本人 自己 曾经 此前"
    " 随后 再次 多次"
    " 公开 直接 明确 进一步 近日 日前 当时 后来 一再 反复 始终 一直 坚定地 坚定 曾多次 首次 最近 特别"
    " 尤其 同样 同时"
    " 笑着 笑 严肃地 坦率地 坦率 平静地 认真地 感慨地 总 常 经常 常常 时常 总是 往往 不止一次 不止一次地"
    " 反复地 一次次地 一遍遍地 接着 然后"
    " 继续"
    " 今日 同日 早间 晚间 午间 盘后 盘前 周末 年初 年底 年中 月初 月底 去年底 去年初 上半年 下半年"
    " 今年初 年前 会前 赛后 赛前 散会后 会议上 开幕式上"
    " 对此 因此 所以 不过 但是 但 然而 其中 正如 如 据 按照 在 另外 此外 事实上 其实 今天 昨天 昨日"
    " 去年 今年 前年"
    " 当天 当日 那时 这时 如今 现在 终于 最后 最终 他 坦诚地 补充 一度 就此 为此 简单 郑重 半开玩笑地"
    " 轻声 大声"
    " 微笑着 摇头 摇着头 想了想 沉默片刻后 解释 反问 回忆 首先 其次 那么 向来 长期 早就 早已 高调 低调"
    " 专门 主动"
    " 那天 这天 有天 那年 那一年 那次 有一年 那一天 那晚 当晚 这是 举例 上周 上月 上个月 本周 本月 上午"
    " 下午 晚上 一早 这样 是这样 如此 这么 年轻时 年轻时候 小时候 早年 当年 晚年 平时 私下 私下里 有时"
    " 有一次 有次 一次 每次 席间 饭后 课后 临走时"
    " 临走前 临别时 先 抢先 抢着 转而 旋即 随即 立刻 马上 连忙 急忙 淡淡 缓缓 冷冷 忽然 突然 半晌 良久"
    " 片刻 随口 顺口 脱口 一口气 一如既往 毫不犹豫"
    " 稍早 稍后 之前 之后 采访中 访谈中 会上 会后 现场 文中 信中 书中 演讲中 视频中 接受采访时"
    " 再度 首度 多年后 事后 不久后 几年后 多年来 喜欢 爱 习惯 惯于 起初 最初 近期 近来 昨晚 今早 今晨"
    " 凌晨 傍晚"
    " 慢慢 轻轻 悠悠 幽幽 徐徐 默默 总要 总会 总爱 次日 翌日 隔天 当场"
    " 回电 来电 致电 回信 来信 回函 来函 复信"
    " 苦笑 冷笑 大笑 含笑 笑了笑 低声 高声 厉声 沉声 正色 不假思索 语重心长 一本正经 轻描淡写 毫不客气"
    " 一方面 另一方面 反覆 话锋一转 毫不客气 不客气 开玩笑 半开玩笑 哽咽 含泪 噙泪 实不相瞒 大方 痛快 爽快"
    " 干脆 明明白白"
    " 几次 两次 三次 又一次 一直以来 至今 迄今 同年 次年 翌年 当即 即刻 随之 接连 连连 连续 一连 只是 仅"
    " 却又 依旧 依然 还是"
    " 反而 倒 倒是 也曾 就曾 便曾 一向 素来 并且 而且 甚至 竟 竟然 居然 直 只好 不得不 不忘 特地 特意"
    " 第一时间 深夜 当庭 当众 忍不住 不禁 连声 半天 好半天 许久 午夜 清晨 中午 午后 夜里 半夜 续 如是"
    " 这般 诚如 恰如 就像 仍旧 霸气 幽默 淡定 强硬 火速 正面 紧急 深情 犀利 直白 感性 无奈 激动"
    " 诚恳 谨慎"
    " 老实 坦然 从容 认真 严肃 平静 冷静 自信 兴奋 动情 得意 自豪 骄傲 谦虚 谦逊 果断 坚决 断然 巧妙 机智"
    " 风趣"
    " 诙谐 委婉 含蓄 简短 简洁 耐心 热情 亲切 温和 愤怒 气愤 惊讶 诧异 尴尬 腼腆 羞涩 轻松 沉重 沉痛 痛心"
    " 遗憾"
    " 欣慰 爽朗 释然 淡然 坦荡 真诚 诚实 由衷 乐观 审慎 动容 不无 感慨 颇为"
    " 上台 登台 上台后 上任后 回来 回家 回去 进门 出门 起身 转身 回头 抬头 低头 仰头 侧身 站起身 站起来 开场"
).split()
"""Words that may stand between a name and its verb, or before the name, without changing who speaks."""

SPEECH_NOUNS = (
    "原话 金句 语录 名言 发言 讲话 演讲 致辞 致词 感言 寄语 答复 回答 回复 留言 独白 自述 口述 words"
    " remarks answer reply statement"
).split()
"""`NAME…` with one of these before a colon announces a block of his words."""
