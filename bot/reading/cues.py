"""The words by which documents say who speaks: verbs of saying, titles, labels, phrases between.

Data only, in folded form (Simplified, half-width, small letters). A new wording is a word here, not
a new pattern elsewhere.
"""

SAYING = (
    "表示 指出 认为 透露 强调 坦言 直言 坦承 承认 解释 补充 介绍 回忆 感慨 感叹 总结 宣布 写道 回应"
    " 回答 答道"
    " 说道 谈到 提到 讲到 相信 觉得 笃信 坚信 深信 希望 预测 预计 主张 声称 表态 呼吁 建议 提出 反问"
    " 笑言 断言"
    " 描述 形容 概括 发文 判断 自述 开口 插话 接话 抱怨 嘟囔 打趣 调侃 自嘲 叮嘱 嘱咐 提醒 告诫"
    " 追问 表明 阐述 评价 评论 点评 放话 留言 答 道 问 喊 叹 举例 比喻 打比方 反驳 重申 告诉 分享"
    " 总结道 所言 所说 所讲 谈及 说起 说 称 讲 写"
    " 披露 回复 答复 发帖 发推 撰文 断定 承诺 警告 估计 推测 声明 告知 喊话 提及 聊到 聊起 谈起 宣称"
    " 戏称 笑称 坦称 安慰 勉励 称之为 归纳 纠正 更正"
).split()
"""Verbs that introduce somebody's words or opinion."""

SPEAKING_IDIOMS = (
    "开门见山 直言不讳 毫不讳言 如是说 斩钉截铁 一针见血 快人快语 娓娓道来 侃侃而谈 语出惊人 一语道破"
    " 先开的口 先开口 开了口 发了话 接过话头 接过话茬 补了一句 添了一句 丢下一句话 留下一句话 甩下一句话"
    " 回了一句"
).split()
"""Set phrases that say of somebody that he speaks; before 地 they only say how."""

LEFT_WORDS = "话 说明 字 留言 便条 纸条 字条 附言 批语 批注 按语".split()
"""`留下一段…`, `写下一句…`: what somebody leaves or writes down, behind which his words stand."""

LAUGHING = "笑了 笑了笑 笑笑 笑起来 笑了起来 大笑 苦笑 叹气 叹了口气 叹息".split()
"""What somebody does right behind his words, so that an article need not say that he said them."""

GESTURES = "冷笑 微笑 摇头 点头 摆手 摆摆手 皱眉 耸肩 挑眉 接口 随后".split()
"""What somebody does right before his words, where no verb of saying is."""

ADDRESSING = "告诉 提醒 告诫 叮嘱 嘱咐 回复 答复 告知 警告 安慰 勉励".split()
"""Verbs of saying behind which stands whom he speaks to, and then the words."""

CONTENT_WITHOUT_COMMA = frozenset(
    "表示 指出 认为 透露 强调 坦言 直言 坦承 承认 相信 觉得 笃信 坚信 深信 希望 预测 预计 主张 声称"
    " 断言 宣布 说 称 披露 断定 承诺 估计 推测 宣称 看来".split()
)
"""Verbs whose content may follow without a comma; after the others comes an object."""

NARRATING = frozenset(
    "描述 形容 讲 说 谈到 谈及 回应 写 提到 说起 回忆 概括 总结 分享 介绍 回答 提出 告诉 归纳 称之为".split()
)
"""Verbs whose object is a topic, behind which the words follow."""

NOT_BEFORE_SAYING = {
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
    "讲": "演来",
    "写": "手书改编填描",
    "判断": "的",
    "介绍": "的",
    "回答": "的",
    "回应": "的",
    "解释": "的",
    "希望": "的有",
    "建议": "的",
    "描述": "的",
}
"""Characters before a verb that make another word of it."""

NOT_AFTER_SAYING = {
    "道": "路理德具歉教家士别场义术口",
    "问": "题答世津卷候",
    "答": "案卷应复题谢辩疑",
    "分享": "会",
    "叹": "为息服",
    "喊": "叫",
    "评论": "员家区",
    "评价": "的",
    "留言": "簿板本",
    "说": "明法服不定唱辞客话书教情",
    "称": "为作之号呼赞职谓其得霸",
    "讲": "究座课师解堂义台",
    "写": "作字手入信",
    "希望": "的",
    "判断": "力",
    "介绍": "人",
    "主张": "的",
}
"""Characters after a verb that make another word of it."""

WRITINGS = (
    "信 内部信 公开信 文章 日记 帖子 微博 邮件 书 著作 朋友圈 演讲 讲话 声明 自传 回忆录 专栏 笔记".split()
)
"""`NAME的…里写道`: what somebody wrote or gave, in which his words stand."""

FICTION = "笔下 小说 故事 传说 戏 剧 电影 梦 想象 假 冒 漫画 歌 画 ai 眼中 眼里 印象 口中 心中 另".split()
"""Words that make of `…的NAME` another one than the man himself."""

UPHOLDING = "强调 主张 坚持 信奉 奉行 倡导 推崇 提倡 笃信 常说 常讲 念叨 挂在嘴边 挂在嘴上".split()
"""`NAME…的“…”`: verbs that make a quoted fragment before any noun his own words."""

LIKENING = "视为 视作 看作 比作 比为 比喻为 比喻成 形容为 形容成 描述为 描述成 称之为".split()
"""`NAME把…视为“…”`: verbs behind which stands what he takes a thing for; a mere name (称为) is none."""

WORDS_OF = "原话 话 说法 讲法 看法 观点 理解 介绍 描述 解释 判断 回忆".split()
"""`用NAME的…说`, `据NAME的…`: nouns by which an article gives something as somebody's words."""

OPINION_NOUNS = (
    "看法 观点 判断 回答 答案 想法 说法 结论 解释 理解 回应 态度 答复 说明 总结 建议 评语 评价".split()
)
"""`NAME的…是` with one of these introduces an opinion, quoted or not."""

MAXIM_NOUNS = "原则 理念 信条 口号 座右铭 名言 标准 目标 初衷 信念 方法 准则 口头禅".split()
"""`NAME…的…是` with one of these introduces words of his only when they stand in quotation marks."""

HELD_NOUNS = (
    "判断 洞见 看法 观点 提法 定义 比喻 执着 信奉 信仰 信念 主张 认识 信条 论断 预言 理念 见解 思考"
    " 洞察 断言 认知 坚持"
).split()
"""`对“…”的…`: a quoted fragment that an article ascribes to somebody as his view."""

TITLES = (
    "创始人 创办人 ceo cto cfo 首席执行官 首席科学家 首席技术官 董事长 总裁 总经理 负责人 老板 掌门人"
    " 教授 博士"
    " 院士 研究员 主席 主任 院长 校长 工程师 科学家 作者 合伙人 掌舵人 掌舵者 主厨 厂长 社长 会长 馆长"
    " 设计师 所长"
    " 导演 作家 画家 企业家 董事 校友 经理 站长 船长 店主 主编 老师 先生 女士 医生 园长 场长 队长 匠人"
    " 台长 局长 处长 科长 部长 市长 县长 镇长 村长 书记 秘书长 理事长 行长 总监 总编 总编辑 主管 委员 议员"
    " 律师 法官 教练 机长 诗人 歌手 演员 编剧 摄影师 建筑师 经济学家 评论家"
    " 创始人兼ceo"
).split()
"""Words that stand before (or, as an address, after) a name and belong to it."""

ADVERBS = (
    "也 还 则 就 却 更 又 再 曾 都 便 已 并 亦 而 均 只 才 仍 即 老师 先生 女士 本人 自己 曾经 此前"
    " 随后 再次 多次"
    " 公开 直接 明确 进一步 近日 日前 当时 后来 一再 反复 始终 一直 坚定地 坚定 曾多次 首次 最近 特别"
    " 尤其 同样 同时"
    " 笑着 笑 严肃地 坦率地 坦率 平静地 认真地 感慨地 总 常 经常 常常 时常 总是 往往 不止一次 接着 然后"
    " 继续"
    " 对此 因此 所以 不过 但是 但 然而 其中 正如 如 据 按照 在 另外 此外 事实上 其实 今天 昨天 昨日"
    " 去年 今年 前年"
    " 当天 当日 那时 这时 如今 现在 终于 最后 最终 他 坦诚地 补充 一度 就此 为此 简单 郑重 半开玩笑地"
    " 轻声 大声"
    " 微笑着 摇头 摇着头 想了想 沉默片刻后 解释 反问 回忆 首先 其次 那么 向来 长期 早就 早已 高调 低调"
    " 专门 主动"
    " 那天 这天 有天 那年 那一年 那次 有一年 那一天 那晚 当晚 这是 举例 上周 上月 上个月 本周 本月 上午"
    " 下午 晚上 一早 这样 是这样 如此 年轻时 年轻时候 小时候 早年 当年 晚年 平时 私下 私下里 有时"
    " 有一次 有次 一次 每次 席间 饭后 课后 临走时"
    " 临走前 临别时 先 抢先 抢着 转而 旋即 随即 立刻 马上 连忙 急忙 淡淡 缓缓 冷冷 忽然 突然 半晌 良久"
    " 片刻 随口 顺口 脱口 一口气 一如既往 毫不犹豫"
    " 稍早 稍后 之前 之后 采访中 访谈中 会上 会后 现场 文中 信中 书中 演讲中 视频中 接受采访时"
    " 再度 首度 多年后 事后 不久后 几年后 多年来 喜欢 爱 习惯 惯于 起初 最初 近期 近来 昨晚 今早 今晨"
    " 凌晨 傍晚"
    " 慢慢 轻轻 悠悠 幽幽 徐徐 默默 总要 总会 总爱 次日 翌日 隔天 当场"
    " 回电 来电 致电 回信 来信 回函 来函 复信"
    " 苦笑 冷笑 大笑 含笑 笑了笑 低声 高声 厉声 沉声 正色 不假思索 语重心长 一本正经 轻描淡写 毫不客气"
).split()
"""Words that may stand between a name and its verb, or before the name, without changing who speaks."""

OTHER_ROLES = (
    "记者 主持人 分析师 专家 教授 同事 演讲者 主讲人 同行 会计 校对员 服务员 会长 团长 馆员 投资人 员工"
    " 口译员 译员 速记员 书记员 父亲 母亲 家长 网友 发言人 学者 学生 博主 作者 评论员 对手 朋友"
    " 老师 校长 官员 读者 用户 客户 邻居 妻子 丈夫 儿子 女儿 助理 秘书 司机 前辈 师傅 徒弟 供应商"
).split()
"""People without a name, to whom a pronoun may point."""

OTHER_ROLES_EN = (
    "uncle aunt wife husband mother father brother sister son daughter friend colleague rival analyst"
    " reporter engineer"
    " partner neighbour neighbor customer teacher professor student visitor apprentice secretary"
    " assistant spokesman"
    " spokeswoman critic captain pilot investor economist competitor predecessor successor lawyer"
).split()
"""People without a name in English, to whom a pronoun may point."""

FEMALE = (
    "妻子 母亲 妈妈 女儿 太太 夫人 姐姐 妹妹 师娘 祖母 奶奶 外婆 女士 女工 女孩 wife mother daughter"
    " sister aunt mrs ms"
).split()
MALE = "丈夫 父亲 爸爸 儿子 哥哥 弟弟 祖父 爷爷 外公 男孩 husband father son brother uncle mr".split()
"""Words that say that a person is a woman or a man, whom the other pronoun cannot mean."""

FICTION_EN = (
    "play novel film movie sketch cartoon musical opera poem comic parody satire screenplay dream fiction"
    " drama sitcom"
).split()
"""`in NAME's …`: works in which somebody is made to speak."""

HEARSAY_EN = (
    "reportedly allegedly supposedly purportedly apparently presumably probably possibly hardly falsely"
).split()
"""Adverbs by which an article leaves open whether somebody said it."""

DOUBTING_EN = (
    "doubt doubts doubted deny denies denied dispute disputes disputed pretend pretends pretended imagine"
    " imagines imagined suppose supposes supposed suspect suspects suspected assume assumes assumed fear"
    " fears feared guess guesses guessed allege alleges alleged rumoured rumored reject rejects rejected"
).split()
"""Verbs behind which it is only supposed that somebody says something."""

POSSESSIVES = {"he": "his", "she": "her", "they": "their"}
"""The forms in which an English pronoun stands before what belongs to somebody."""

PRONOUNS = {"female": ("她", "she"), "male": ("他", "he")}

SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦昌"
    "马苗凤花方俞任袁柳酆鲍"
    "史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余卜顾孟黄穆萧尹姚邵湛汪祁毛禹狄米贝臧伏成戴"
    "谈宋茅庞熊纪舒屈项祝董"
    "梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯昝管卢莫房裘缪解宗丁宣贲邓"
    "郁单杭洪包诸左石崔吉钮"
    "龚程嵇邢滑裴陆荣翁荀羊於惠甄曲封芮羿储靳汲邴糜段巫乌焦巴弓牧隗谷车侯宓蓬郗班仰秋仲伊宫宁仇栾暴甘钭"
    "厉戎祖武符刘景詹龙叶韶"
    "郜黎蓟薄白怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔阴胥苍闻莘党翟谭逄姬申扶冉宰郦雍璩桑桂濮牛寿边扈燕冀浦尚农温"
    "庄晏柴瞿阎慕连茹习宦艾"
    "鱼向古易慎戈廖庾暨衡耿弘匡寇禄阙欧殳沃蔚夔隆巩厍聂晁勾敖融冷訾辛阚简饶曾毋沙乜鞠丰巢关蒯查荆游竺逯"
    "盖桓肖付闫佟涂丘覃岳苟"
    "邸迟亓帅缑亢况钦楚"
    "文云全元应梁邝佘冼庾檀仝甯忻亢揭麦"
)
"""Common family names; enough to see that somebody else may have come into the story."""

COMPOUND_SURNAMES = (
    "欧阳 司徒 上官 诸葛 司马 皇甫 尉迟 公孙 慕容 夏侯 东方 令狐 长孙 宇文 轩辕 端木 南宫 独孤 百里"
    " 钟离 澹台 公冶 淳于 申屠 太史 第五 闻人"
).split()
"""Family names of two characters."""

ELDERS = "老汉 老伯 大爷 大叔 大伯 大妈 大婶 大娘 阿姨 婆婆 老太 老太太 奶奶 大姐 大哥".split()
"""What stands behind the surname of an older person whom a story calls by it."""

TWO_PEOPLE = "两人 二人 两位 俩人 两个人 彼此 他俩 对方".split()
"""Words by which a sentence tells that there are two people whom a pronoun may mean."""

LONE_ROLES = (
    "分析师 专家 教授 投资人 发言人 学者 校长 官员 评论员 父亲 母亲 妻子 丈夫 儿子 女儿 徒弟 学徒 邻居"
    " 助理 司机 会计 工程师 来客"
).split()
"""People without a name whose mere mention makes it open whom a pronoun means."""

NAME_FOLLOWS = (
    "说称讲写表指认透强坦直承解补介回感总宣答谈提相觉希预主声呼建反笑断描形也还则就曾是在对向与和、,:"
    "的(先女老教博院告"
)
"""Characters that follow a person's name where it is the subject or stands in a list."""

AFTER_NAME = (
    "也还则就却更又再曾都便已并亦而均只才仍即不正总常原本真算可会能要想笑答问讲写称叹坦直补回反解强透指"
    "认觉的和与、对向在从到被把让给将为以因如若虽"
    "但且或及等这那他她它我你先后老乃非皆尽最很太颇说道是有没未无一两此该其们当刚似像应须需教博总院工董"
    "随忙忽转轻大低高连接插开站坐走起点摇抬"
)
"""Characters that stand between a name and a verb as words of their own; another one may be part of a"
" longer name."""

NEVER_IN_NAMES = (
    "的了是在也因于与和不有其之以而但被把从到对向等个上下里外前后时间们这那您你我他她它吗呢吧啊很都就"
    "还又却则曾已并说称讲"
)
"""Characters that no given name holds."""

DOUBTFUL_SURNAMES = (
    "曾于时尤万钱单成向连车常应项全方高马江白金石安关路边游温强文云元农祖党牛羊鱼米花皮乐容管古易冷沙"
    "简桂梅季景"
)
"""Family names that are more often another word; they need more than a place at the start of a clause."""

FUNCTION_SURNAMES = "曾于时尤应成向连项全"
"""Those among them that also stand as small words behind a title or a conjunction."""

ORDINARY_WORDS = frozenset(
    "任何人 许多人 于是在 成为 方面 国内 应用 高管 高性能 成立 成本 文化 文章 时代 时间 时候 常常 经常"
    " 经济 经验 安全 万元 万亿 金融 金额"
    " 关于 关键 关注 程序 程度 方法 方式 方向 白皮书 单位 解决 解释 向量 包括 包容 华为 车企 边界 路径"
    " 管理 管理层 游戏 阳光 江湖"
    " 和 强调 司机 盛大 易于 马上 连续 安静 史上 夏天 秋天 石油 龙头 黄金 高效 高度 高校 高端 高层 何时"
    " 何人 何况 周期 周末 周年 江南 江苏"
    " 马路 张力 孔径 毛利 毛利率 康复 陆续 顾客 侯选 严格 严重 安排 温度 季度 章节 申请 毕竟 毕业"
    " 毕业生 项目 曲线 成员 成果 成就 成功"
    " 欧洲 卫星 查询 甘心 景气 单纯 包装 司法 宁愿 解读 强大 强化 华人 边缘 武器 文字 文件 文明 兰州"
    " 施工 陶瓷 洪水 颜色 牛市 鲁莽".split()
)
"""Words that begin like a name and are none."""

INTERVIEWER_LABELS = frozenset(
    (
        "主持人 主持 司仪 主播 记者 问 提问 提问者 提问人 媒体 采访者 采访人 编辑部 访谈者 访问者 观众 听众"
        " 学生 同学 读者 网友 嘉宾提问"
        " q question questioner host moderator interviewer interviewers reporter reporters audience"
        " anchor presenter"
        " visitor caller listener reader student journalist press member attendee 记者问 现场提问"
        " 现场观众 对话者 问题 小编 本刊 本报"
        " 本刊记者 本报记者 特约记者 访客 参观者 游客 顾客 家长 同行 路人 村民 股东 分析师 投资者 客户"
        " 用户 粉丝 主播 男声 女声 提问嘉宾"
    ).split()
)
"""Labels of those who ask."""

OUTLET_WORDS = (
    "暗涌 晚点 财经 日报 周刊 新闻 杂志 电台 广播 电视台 传媒 媒体 时报 晚报 月刊 季刊 播客"
    " 周报 旬刊 半月刊 快报 商报 晨报 卫视 通讯社 出版社 频道 夜话 编辑室"
    " weekly daily times news podcast magazine radio review journal gazette herald tribune quarterly"
).split()
"""Words in the names of those who publish interviews; a label that holds one asks."""

ANSWER_LABELS = frozenset(
    "答 a 回答 受访者 被访者 受访人 被采访者 被采访人 被访人 嘉宾 来宾 答题人 答主 解答"
    " answer interviewee guest".split()
)
"""Labels of whoever is interviewed, where only the introduction says who that is."""

OFFICES_EN = frozenset(
    "clerk chair chairman chairwoman chairperson president speaker mayor senator representative delegate"
    " congressman congresswoman minister secretary judge counsel witness commissioner councillor operator"
    " resident panelist panellist participant translator interpreter narrator announcer".split()
)
"""English labels that name somebody by his office alone."""

ABBREVIATED_TITLES_EN = "mrs prof sen rep gov hon rev capt col gen sgt messrs".split()
"""Titles before a name whose full stop ends no sentence; shorter ones could not be taken for its end."""

NARRATOR_LABELS = frozenset("旁白 解说 解说员 画外音 narration voiceover voice-over".split())
"""Labels of whoever tells the story between the turns."""

IMPRINT_LABELS = frozenset(
    (
        "编者按 编按 编注 编者注 编后 编后语 编者 按 附记 附注"
        " 记录者附记 记者手记 记者附记 记者注 编者的话 主编按"
        " 注 译注 译者注 来源 编辑 责任编辑 责编 整理 校对"
        " 摄影 图 图片 图源 文 印刷 定价 印数 发行 简介 记录 时间 地点 日期"
        " 作者 撰文 采写 采访 采编 翻译 译者 排版 监制 出品 策划 文字 视频 录音 出席 参会 嘉宾简介"
        " 原标题 标题 导语 题图 版权 备注 声明 出处 链接"
        " 采访时间 采访地点 访谈时间 访谈地点 发布时间 主办 协办 转载 source editor transcript photo"
        " photos photograph photographs image"
        " credit credits date time place location venue published updated by author writer copyright"
        " from to subject cc sent"
        " related tags speakers participants panellists panelists present attendees guests 与会 与会者 出席者"
        " 参加者"
    ).split()
) | {"editor's note", "edited by", "transcribed by", "read more", "filed under", "interview by", "words by"}
"""Labels of what the publisher says about the text; what stands behind them is nobody's turn."""

NOT_LABELS = frozenset(
    (
        "注意 结论 例如 比如 譬如 总之 所以 因此 第一 第二 第三 第四 首先 其次 最后 另外 答案 原因 理由"
        " 方法 办法 结果 目标 目的 重点 关键 原则"
        " 举例 举个例子 换句话说 简单说 简而言之 一句话 也就是说 意思是 我的看法 我的意见 我的建议"
        " 我的答案 我认为 我说 他说 补充 提醒 警告 前提 规矩"
        " 优点 缺点 好处 坏处 问题是 事实 真相 建议 教训 经验 说明 步骤 要求 条件 标准 底线 区别 如下"
        " 其一 其二 其三 一是 二是 三是 小结 总结"
        " conclusion result results answer lesson rule rules summary remember warning first second"
        " third finally reason reasons example"
        " important point fact truth advice verdict bottom-line ps p.s so step plan goal problem"
        " solution also meaning namely caution tip"
    ).split()
)
"""Words before a colon inside somebody's turn that name no person."""

CAST_LABELS = (
    "访谈对象 采访对象 对话人物 人物 主讲 主讲人 演讲者 讲者 发言人 访谈人 对谈人 对谈者 与谈人"
    " 主讲嘉宾 对谈嘉宾"
    " respondent subject with speaker"
).split()
"""Further labels of a list of those who take part: behind them stands a name and no turn."""

NOT_HIMSELF = (
    "由 演员 朗读 朗诵 宣读 转述 扮 ai 合成 模仿 恶搞 假冒 假扮 扮演 饰 助理 秘书 代答 代读 代发 代表"
    " 配音 粉丝 机器人 数字人 虚拟 分身 替身 司机 团队 家属 妻子 丈夫 太太"
    " 父亲 母亲 儿子 女儿 的 问 关于 致 给 谈 说说 论 粉 后援 吧 语录 名言 语音 仿 parody impersonator"
    " impersonating impersonated fake bot fan fans assistant secretary spokesman spokeswoman spokesperson"
    " voice voiced actor actress read reads reading reader not impostor imposter"
    " self-styled so-called 并非 不是 非本人 冒充 冒名 山寨 another other unrelated namesake dubbed portrayed"
    " about wife husband team generated clone deepfake behalf"
).split()
"""Words beside a name in a label that make somebody or something else of it."""

ADDRESSES = "总 先生 女士 老师 博士 教授 工 董 院长 校长 师傅 主任 厂长 社长 馆长 医生".split()
"""What a transcript puts behind a surname instead of the whole name."""

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

EXCERPT_WORDS = (
    "摘录 摘自 节选 选自 整理 摘编 选编 汇编 节录 摘抄 辑录 摘引 选录 编选 辑自 excerpt compiled"
    " selected condensed adapted shorthand 原话 记录 抄自 抄录 录自 节自 辑录自"
).split()
"""Words by which an editor says that what follows was taken from somewhere."""

INTRODUCING_WORDS = "以下 下列 下面 following below".split()
"""Words that say as much only beside the interview itself."""

NOTICES = (
    *"责任编辑 责编 原标题 版权 转载 关注我们 扫码 公众号 全文完 相关阅读 延伸阅读 推荐阅读".split(),
    *"下期预告 下期嘉宾 节目预告 下载app 免责声明 更多精彩 未经授权".split(),
    *"长按 识别二维码 图源 advertisement newsletter ©".split(),
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
    *"文/ 文: 记者/ 出品 订阅 分享到 (完) 整理:".split(),
    "interview by",
    "edited by",
    *"(本文 (记者 (责任 (编辑 (整理 (采访 copyright photo: photograph subscribe transcribed".split(),
)
"""The same at the start of a paragraph."""

GLOSS = (
    "这一观点 这个观点 这一判断 这一看法 这一说法 这一预言 这番话 上述观点 上述判断 该观点 笔者 本文"
    " 编者 编注 整理者 事实证明 后来的事实"
    " 事后证明 实践证明 时间证明 历史证明 的实践证明 本刊 记者注"
).split()
"""Words by which an editor speaks about the excerpt he is giving."""

SPEECH_NOUNS = (
    "原话 金句 语录 名言 发言 讲话 演讲 致辞 致词 感言 寄语 答复 回答 回复 留言 独白 自述 口述 words"
    " remarks answer reply statement"
).split()
"""`NAME…` with one of these before a colon announces a block of his words."""

POLAR = (
    "看重 不看重 要 不要 做 不做 可以 不可以 能 不能 喜欢 不喜欢 支持 反对 鼓励 禁止 提倡 不提倡"
    " 欢迎 不欢迎 招 不招 用 不用 是 不是"
).split()
"""Openings before a colon that turn the sense of what follows; they stay with it."""

GLOSS_THINGS = (
    "规矩 原则 做法 观点 判断 看法 说法 预言 预测 话 标准 制度 方法 习惯 规定 决定 建议 思路 策略 理念"
    " 想法 主张 承诺 结论 信条 条 点"
).split()
GLOSS_VERDICTS = (
    "至今 后来 事后 如今 其后 此后 日后 果然 应验 证实 沿用 未破 奏效 被证明 得到验证 得到印证 已成"
    " 成为 广为流传 引起 引发 被广泛 至此"
).split()
"""A sentence that begins with one of these things (这条规矩) and holds a verdict (至今) is an editor's."""

SAYING_EN = (
    "said says told tells added adds explained explains noted notes argued argues believes believed"
    " thinks thought wrote"
    " writes insisted insists recalled recalls replied replies answered answers continued continues"
    " stressed stresses stated"
    " states observed observes remarked remarks predicted predicts admitted admits acknowledged"
    " acknowledges warned warns joked"
    " jokes concluded concludes declared declares emphasized emphasised emphasizes emphasises pointed"
    " maintained maintains quipped"
    " quips reflected reflects mused muses responded responds confirmed confirms hopes hoped claimed"
    " claims laughed laughs"
    " described describes summarised summarized suggested suggests conceded concedes objected objects"
    " offered repeated repeats"
    " announced announces promised promises complained complains sighed shrugged recounted recounts"
    " countered counters calls called"
    " posted posts tweeted testified reiterated reiterates vowed cautioned asserted asserts contended"
    " contends lamented laments retorted disclosed remembered remembers reckons reckoned"
    " murmured murmurs muttered mutters whispered whispers shouted shouts cried cries grumbled grumbles"
    " exclaimed exclaims snapped snaps protested protests pleaded ventured ventures boasted boasts"
).split()
"""English verbs that introduce somebody's words or opinion."""

SAYING_PHRASES_EN = [
    *("put it", "puts it", "put the matter", "puts the matter", "put things", "went on", "goes on"),
    *("began", "begins", "broke in", "breaks in", "cut in", "cuts in", "put in", "puts in"),
    *("chimed in", "had this to say", "has this to say"),
]
"""Verbs of saying of several words; they count only behind a subject."""

NAMING_EN = frozenset("called calls described describes asked asks".split())
"""Verbs of saying behind which a name for something stands, or a question, and no statement."""

PARTICIPLES_EN = (
    "adding saying noting arguing explaining insisting stressing claiming warning conceding admitting"
    " predicting recalling emphasizing emphasising suggesting acknowledging"
).split()
"""`NAME said, … that`: forms by which a sentence goes on with what the same person says."""

SPEECH_NOUNS_EN = (
    "answer reply response message advice verdict conclusion explanation comment remark statement question"
    " order words motto post tweet letter memo note"
).split()
"""`NAME's … :`: nouns that announce somebody's words before a colon."""

VIEWS_EN = "words phrase view opinion telling account judgment judgement eyes estimation reckoning".split()
"""`in NAME's …`: nouns by which an article gives something as somebody's words or view."""

CONTENT_EN = frozenset(
    "said says added explained explains noted argued argues believed believes thinks thought insisted"
    " insists stressed stresses"
    " stated predicted predicts admitted admits acknowledged warned concluded maintained maintains"
    " hopes hoped claimed claims"
    " recalled confirmed conceded announced promised suggested vowed asserted asserts contended contends"
    " reiterated reckons reckoned disclosed remembered remembers".split()
)
"""English verbs after which indirect speech may stand."""

HONORIFICS_EN = frozenset(
    "mr mr. mrs ms ms. dr dr. prof. professor founder ceo chairman chairwoman director chef".split()
)

MAXIMS_EN = (
    "motto principle rule creed maxim belief advice slogan philosophy answer reply view formula verdict"
    " ambition goal aim"
).split()
"""`NAME's …` with one of these and `is` introduces words of his when they stand in quotation marks."""

HELD_EN = (
    "insistence belief faith conviction view warning doctrine idea notion phrase commitment claim call"
    " motto principle rule advice"
    " argument remark preference talk vision"
).split()
"""`NAME's … on “…”`: a quoted fragment that an article ascribes to somebody as his view."""

OFFICES_BEFORE_NAME_EN = [
    "chief executive",
    "chief executive officer",
    "co-founder",
    "cofounder",
    "officer",
    "president",
]
"""Further offices that stand before a name."""

TITLES_EN = (
    "founder owner chairman chairwoman chairperson chief director president inventor entrepreneur"
    " executive engineer chef"
    " captain professor maker builder manager boss"
).split()
"""Titles that stand for a person already named: `the founder`."""

CALENDAR_EN = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july"
    " august september october november december"
).split()
"""Words with a capital that stand before a name without belonging to it (On Tuesday Shen said)."""

BEFORE_NAME_EN = frozenset(
    "the in but and as when while if for by with to from on at that so then yet said says asked like"
    " what how why did does is was"
    " has had after before because since although though according both unlike meanwhile would could"
    " should will can may might must"
    " were are have do been being only even perhaps maybe also still never once again later earlier"
    " yesterday today tomorrow"
    " recently finally nor until who whom whose which where there here this these those his her its"
    " their our my your no not"
    " neither either all some many most few such without within under over between among against during"
    " despite upon about into"
    " reporters visitors critics friends colleagues told reads read see meet instead however therefore"
    " thus now monday tuesday"
    " wednesday thursday friday saturday sunday founder chairman owner".split()
)
"""Ordinary English words that stand, with a capital at the start of a sentence, before a surname."""

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

NOT_HIS_HAND = "代笔 代拟 代签 代发 代转 转发 转述 秘书 助理 assistant on behalf parody fake quoting".split()
"""Words beside a name that make a signature somebody else's."""

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
    "结语 结论 结束语 后记 尾声 编后 编后语 编后记 总结 小结 写在最后"
    " afterword conclusion epilogue postscript".split()
)
"""Headings under which an editor speaks for himself again."""
