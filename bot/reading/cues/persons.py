"""Words for people: titles, roles, family names, and what stands beside a name."""

TITLES = (
    "创始人 创办人 ceo cto cfo 首席执行官 首席科学家 首席技术官 董事长 总裁 总经理 负责人 老板 掌门人"
    " 教授 博士"
    " 院士 研究员 主席 主任 院长 校长 工程师 科学家 作者 合伙人 掌舵人 掌舵者 主厨 厂长 社长 会长 馆长"
    " 设计师 所长"
    " 导演 作家 画家 企业家 董事 校友 经理 站长 船长 店主 主编 老师 先生 女士 医生 园长 场长 队长 匠人"
    " 台长 局长 处长 科长 部长 市长 县长 镇长 村长 书记 秘书长 理事长 行长 总监 总编 总编辑 主管 委员 议员"
    " 主理人 东主 店东 掌柜 店长 庄主 会计师 副总裁 首席财务官 首席运营官 首席产品官 coo cmo 讲师 副教授 顾问"
    " 医师 药师 厨师 大厨 技师 工匠 木匠 艺术家 音乐人 作曲家 雕塑家 物理学家 化学家 生物学家 历史学家"
    " 社会学家"
    " 总干事 干事 署长 司长 班长 组长"
    " 律师 法官 教练 机长 诗人 歌手 演员 编剧 摄影师 建筑师 经济学家 评论家"
    " 创始人兼ceo"
).split()
"""Words that stand before (or, as an address, after) a name and belong to it."""

OTHER_ROLES = (
    "记者 主持人 分析师 专家 教授 同事 演讲者 主讲人 同行 会计 校对员 服务员 会长 团长 馆员 投资人 员工"
    " 口译员 译员 速记员 书记员 父亲 母亲 家长 网友 发言人 学者 学生 博主 作者 评论员 对手 朋友"
    " 老师 校长 官员 读者 用户 客户 邻居 妻子 丈夫 儿子 女儿 助理 秘书 司机 前辈 师傅 徒弟 供应商"
    " 同学 老同学 校友 学长 学弟 学姐 学妹 室友 战友 搭档 下属 上司 上级 前任 继任者 接班人 发小 老乡 助手"
    " 经纪人 律师 股东"
).split()
"""People without a name, to whom a pronoun may point."""

OTHER_ROLES_EN = (
    "uncle aunt wife husband mother father brother sister son daughter friend colleague rival analyst"
    " reporter engineer"
    " partner neighbour neighbor customer teacher professor student visitor apprentice secretary"
    " assistant spokesman"
    " spokeswoman critic captain pilot investor economist competitor predecessor successor lawyer"
    " worker employee official driver nurse doctor farmer mayor minister judge journalist resident protester"
    " councillor spokesperson shareholder pupil cousin nephew niece widow landlord landlady"
).split()
"""People without a name in English, to whom a pronoun may point."""

FEMALE = (
    "妻子 母亲 妈妈 女儿 太太 夫人 姐姐 妹妹 师娘 祖母 奶奶 外婆 女士 女工 女孩 wife mother daughter"
    " sister aunt mrs ms miss madam spokeswoman actress businesswoman niece widow grandmother"
).split()
MALE = (
    "丈夫 父亲 爸爸 儿子 哥哥 弟弟 祖父 爷爷 外公 男孩 husband father son brother uncle mr sir"
    " spokesman actor nephew grandfather"
).split()
"""Words that say that a person is a woman or a man, whom the other pronoun cannot mean."""

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

ACTIONS = (
    "不同意 不认同 不赞同 不以为然 不这么 不这样 不服 不信 不敢 不肯 不愿 反对 支持 赞成 同意 摇头 摇了"
    " 点头 点了 接过 接话 笑了 大笑 苦笑"
    " 冷笑 叹了 站了 站起 坐在 坐下 坐到 走到 走进 走上 走出 走了 看了 听了 听完 想了 沉默 抬头 抬起 低头"
    " 低下 举手 举起 拿起 拿出 并不"
    " 持不同 打断 插嘴 插话 讲话 发言 开口 皱眉 皱了 耸肩 摆手 摆了 挥手 起身 转身 上台 登台 回头 红了 哭了"
    " 愣了 怔了 急了 怒了 火了"
    " 毕业 出生 退休 加入 加盟 离开 负责 主管 今年 当年 那年 如今"
).split()
"""What only a person does: a plain predicate behind somebody's name."""

ELDERS = (
    "阿伯 阿叔 阿婆 阿公 阿嬷 伯伯 叔叔 爷爷 老汉 老伯 大爷 大叔 大伯 大妈 大婶 大娘 阿姨 婆婆 老太"
    " 老太太 奶奶 大姐 大哥"
).split()
"""What stands behind the surname of an older person whom a story calls by it."""

TWO_PEOPLE = (
    "两人 二人 两位 俩人 两个人 彼此 他俩 她俩 对方 两个女人 两个男人 两个老人 两个姑娘 两个年轻人"
    " 三个人 三人"
).split()
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
    "随忙忽转轻大低高连接插开站坐走起点摇抬找去第送拿买做住画跑带请帮教学考退辞获拒养种修管守等陪听闻"
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
    " 施工 陶瓷 洪水 颜色 牛市 鲁莽 谢谢 程序 毕竟 周末 黄昏 夏天 秋天 叶子 余下 段落 杭州 沈阳 郑州 徐州"
    " 常州 苏州 许多 任何"
    " 曾经 卓越 谈到 谈及 谈起 贺信 童年 房间 房子 麻烦 焦虑 车间 雷声 林子 谢幕 章程 纪录 祝愿 汪洋 江水"
    " 江边 江面 湖边 凌晨 凌空"
    " 唐代 宋代 元旦 明天 明年 明明 汉字 秦岭 吴语 楚地 燕子 鲍鱼 蓝天 蓝图 蓝色 黄色 黄昏 黄土 朱红 宁静"
    " 钱包 钱财 孙子 杨树 柳树 梅花 桂花"
    " 董事 董秘 董监 庄主 顾问 常务 常委 牧师"
    " 柏油 柏树 松树 葛根 蒋家 韩国 苗头 苗圃 汤水 汤圆 龙头 龙舟 龚家 宫殿 宫里 屋里 祖父 祖母 祖先 祖上"
    " 武术 武器 符号 符合 景色 景区 景气"
    " 束手 戴上 戴着 宗旨 宗教 丁点 邓家 郁闷 洪水 包裹 诸多 诸如 诸位 左右 左边 左手 石头 石板 崔家 吉祥"
    " 吉利 钮扣 程控 邢台 裴家 陆地 陆续"
    " 荣誉 荣幸 翁家 荀子 羊毛 於是 惠及 甄别 曲折 曲子 家里 家人 封面 封闭 芮家 储备 储蓄 储存 靳家 段子"
    " 巫师 乌云 乌鸦 焦点 巴士 弓箭 牧场"
    " 山谷 谷底 谷歌 车子 车上 车里 侯门 蓬勃 全球 全国 全家 班里 班上 班车 仰望 仲裁 伊始 宁可 宁愿 仇恨"
    " 栾树 暴雨 暴力 甘愿 厉害 祖国 符咒"
    " 刘海 景点 束缚 叶片 幸运 司法 司机 韶光 黎明 薄弱 印刷 印象 印章 宿舍 白天 怀疑 怀里 蒲公英"
    " 从前 从此 鄂州 索性 咸菜 籍贯 赖以"
    " 卓有 屠宰 蒙古 池塘 池子 乔迁 阴影 阴雨 闻名 闻讯 莘莘 党员 翟家 谭家 贡献 劳动 逄家 姬家 申请 申报"
    " 扶手 扶贫 堵车 冉冉 宰相 雍容 桑树"
    " 桂林 濮阳 牛奶 寿命 通常 边上 边界 扈从 燕麦 冀州 郏县 浦东 尚且 农民 农村 温暖 温和 别人 别的 庄稼"
    " 庄园 晏子 柴火 瞿然 阎王 充分 充满 慕名"
    " 连夜 连忙 茹苦 习惯 宦官 艾草 鱼塘 容易 向来 古代 古人 易拉罐 慎重 戈壁 廖廖 终于 终究 暨南 居民 居然"
    " 衡量 步行 都市 耿直 满意 弘扬 匡正"
    " 国家 国内 文件 寇仇 广告 广场 禄位 阙如 东西 东边 欧洲 沃土 利润 蔚蓝 越来越 隆重 师傅 师生 巩固 聂家"
    " 晁家 勾结 敖包 融资 融化 冷静 冷风"
    " 万一 万万 万分 严厉 严密 严肃 丰富 乐见 乐观 乔装 习得 付出 付款 仰头 任凭 任性 任由"
    " 任职 余生 余额 元老 党内 党委 全体 全力 全场 全程 全部 关切 关心 关掉 关上 关门 关闭"
    " 农家 冷冷 冷淡 冷笑 勾勒 包办 包含 包围 包揽 华丽 单独 单身 危机 危险 厉声 古老 唐突"
    " 喻示 姜汤 孙女 孙辈 宁死 安慰 安抚 安装 宣布 宣读 宣称 席卷 席地 常年 应付 应声 应当"
    " 应聘 应该 应邀 应酬 应对 应答 张口 张嘴 张罗 张贴 强制 强忍 强烈 强硬 怀念 怀着 成群"
    " 房东 扶持 扶着 文中 文书 文案 方便 方才 施压 施展 施救 时刻 时隔 时而 昌盛 易如 景象"
    " 查实 查明 查看 查获 查阅 桑拿 欧元 武断 武装 毋庸 毕恭 沙哑 涂抹 温柔 游客 游览 焦急"
    " 牛气 班长 申明 申辩 白发 白白 白领 盖棺 盛情 盛赞 祖籍 祝福 祝贺 穆然 章法 童心 简单"
    " 简历 简直 简短 简要 管教 管住 耿耿 胡乱 花白 花费 花钱 花了 苏醒 范例 范围 蔚然 融入"
    " 解开 解散 解答 解除 解雇 解下 解了 许久 谈妥 谈论 谈话 谈笑 谢绝 谢过 费力 费劲 费尽"
    " 贺电 路边 路过 边走 边说 连声 连连 金牌 金色 金钱 钱款 闻听 闻言 阴沉 陶醉 雷动 雷同"
    " 霍然 鞠躬 顾及 顾虑 饶恕 马力 高兴 高呼 高喊 高声 鱼贯 麻木 黄牛 明确 明显 明白 明知".split()
)
"""Words that begin like a name and are none."""

NOT_HIMSELF = (
    "由 演员 朗读 朗诵 宣读 转述 扮 ai 合成 模仿 恶搞 假冒 假扮 扮演 饰 助理 秘书 代答 代读 代发 代表"
    " 配音 粉丝 机器人 数字人 虚拟 分身 替身 司机 团队 家属 妻子 丈夫 太太"
    " 父亲 母亲 儿子 女儿 的 问 关于 致 给 谈 说说 论 粉 后援 吧 语录 名言 语音 仿 parody impersonator"
    " impersonating impersonated fake bot fan fans assistant secretary spokesman spokeswoman spokesperson"
    " voice voiced actor actress read reads reading reader not impostor imposter"
    " self-styled so-called 并非 不是 非本人 冒充 冒名 山寨 another other unrelated namesake dubbed portrayed"
    " about wife husband team generated clone deepfake behalf 剧中 戏中 片中 剧里 戏里 角色 character"
).split()
"""Words beside a name in a label that make somebody or something else of it."""

ADDRESSES = (
    "总 先生 女士 老师 博士 教授 工 董 院长 校长 师傅 主任 厂长 社长 馆长 医生 同志 总经理 董事长 总裁 主席"
    " 书记 会长 理事长 秘书长 局长 部长 处长 所长 站长 队长 船长 主编 总编 总监 经理 委员 律师 法官"
).split()
"""What a transcript puts behind a surname instead of the whole name."""

HONORIFICS_EN = frozenset(
    "mr mr. mrs mrs. ms ms. miss sir dame dr dr. prof. professor founder ceo chairman chairwoman"
    " director chef".split()
)

RANKS_EN = (
    "captain major colonel general lieutenant sergeant admiral commander inspector superintendent judge"
    " justice"
    " senator governor mayor councillor councilor minister ambassador commissioner rabbi reverend rev"
    " bishop coach"
    " doctor president councilwoman councilman secretary speaker skipper"
    " alderman baroness matron rev."
).split()
"""Ranks and offices that stand before a surname alone."""

OFFICES_BEHIND_NAME = (
    "理事 监事 监事长 常务理事 常务监事 副理事长 副会长 副主席 副主任 副校长 副院长 副所长 副局长 副处长"
    " 副总裁 副总经理 副总 副教授 副主编"
    " 主任委员 召集人 总干事 执行长 营运长 技术长 财务长 科长 课长 组长 股长 厅长 署长 司长 镇长 村长 市长"
    " 县长 议员 研究员 工程师 讲师"
    " 总工程师 设计师 会计师 建筑师 药师 教练 导演 总编辑 发起人 董事 院士 大使 机长 班长 园长 店长 台长"
    " 行长 神父 牧师 法师 住持 大夫"
).split()
"""Further offices that minutes and reports put behind a whole name."""

OFFICES_BEFORE_NAME_EN = [
    "chief executive",
    "chief executive officer",
    "co-founder",
    "cofounder",
    "officer",
    "president",
    *"proprietor ceo cfo publisher landlord headmaster headmistress principal dean treasurer partner".split(),
    "managing director",
]
"""Further offices that stand before a name."""

TITLES_EN = (
    "founder owner chairman chairwoman chairperson chief director president inventor entrepreneur"
    " executive engineer chef"
    " captain professor maker builder manager boss"
).split()
"""Titles that stand for a person already named: `the founder`."""

OFFICES_ALONE_EN = [
    *"ceo cfo co-founder cofounder proprietor businessman businesswoman".split(),
    *("chief executive", "chief executive officer", "managing director", "general manager", "vice president"),
]
"""Further ones, of more than one word or of letters."""

STAND_INS_EN = (
    "billionaire millionaire multimillionaire tycoon magnate mogul industrialist restaurateur hotelier"
    " shipowner"
    " philanthropist octogenarian septuagenarian sexagenarian nonagenarian centenarian financier brewer"
    " innovator serial-entrepreneur self-starter trailblazer"
).split()
"""What an article calls somebody of whom it tells, instead of his name."""

TRADES_EN = (
    "ferry shipping car coffee tea fashion media music film food toy software chip robotics battery solar"
    " wind"
    " steel oil mining hotel airline retail tech technology internet biotech pharma gaming games chocolate"
    " cheese"
    " wine beer brewing furniture watch paper bike boat train bus textile clothing cosmetics publishing"
    " newspaper"
    " property satellite space rocket drone telecoms energy crypto"
).split()
"""What stands before a title: the ferry boss."""

COMPANIES_EN = (
    "company group firm club start-up startup operator manufacturer carmaker chipmaker maker producer"
    " retailer lab"
    " laboratory studio agency brand publisher restaurant charity foundation"
).split()
"""Words that stand for a company already named: `the company's founder`."""

PLACE_NOUNS_EN = frozenset(
    "bridge street road lane avenue square hall university college school institute department museum park"
    " station island islands lake river bay mountain mountains valley hill church cathedral hospital company"
    " group bank court council board committee ministry agency association society club union centre center"
    " house inn hotel theatre theater prize medal award conference week day award times post news herald"
    " gazette tribune journal review chronicle telegraph courier magazine weekly press academy foundation"
    " trust library laboratory laboratories corporation industries airport harbour harbor port canal castle"
    " tower stadium arena exchange act report commission authority office festival".split()
)
"""Last words of a name with capitals that is a place's, an institution's or a paper's."""

CALENDAR_EN = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july"
    " august september october november december"
).split()
"""Words with a capital that stand before a name without belonging to it (On Tuesday Shen said)."""

THING_NOUNS_EN = frozenset(
    "state states county city village district province republic kingdom coast gulf sea ocean"
    " peninsula beach narrows"
    " desert plaza boulevard highway motorway terminal quay wharf"
    " foods systems dairy dairies technologies technology software labs partners capital ventures holdings"
    " energy motors airlines airways railways records studios pictures games networks pharma"
    " pharmaceuticals therapeutics robotics computing electronics semiconductor semiconductors instruments"
    " materials mining brewing breweries brewery bakery bakeries farms securities insurance financial"
    " investments equity consulting associates solutions services logistics shipping ferries lines stores"
    " supermarkets cosmetics shipyard shipyards cycles aerospace aviation satellites guild federation league"
    " parliament congress senate treasury bureau forum summit expo initiative program"
    " programme institution restaurant cafe testament bible survey falcon tweed packers"
    " sensors block wing machines devices tools works yard yards docks boats bikes cars trucks tractors"
    " rockets pens chips batteries drones pumps pipes paper ceramics optics acoustics robots"
    " incorporated limited inc ltd llc plc gmbh group analytics interactive digital media mutual"
    " partnership cooperative manufacturing engineering sciences dynamics aeronautics biotech biosciences"
    " genomics medicine health healthcare hospitality entertainment productions publishing publishers"
    " press books wines spirits roasters outfitters apparel footwear textiles chemicals plastics"
    " chapel cemetery orchestra quartet band rovers wanderers athletic olympics championship marathon derby"
    " rules protocol treaty accord declaration doctrine method effect scale market"
    " friday saturday sunday".split()
)
"""Words that make a name with capitals a company's, a place's or a thing's, unless a given name begins it."""

OF_THE_MAP_EN = frozenset(
    "new old great greater upper lower north south east west northern southern eastern western central"
    " mid san santa santo los las saint st port fort mount lake cape royal national international united"
    " american british european african asian chinese indian japanese french german italian spanish russian"
    " canadian australian mexican dutch swedish norwegian danish irish scottish welsh federal imperial"
    " first second third grand kwun tsim silicon high".split()
)
"""Words with which the names of places and institutions begin, and no person's."""

BEFORE_NAME_EN = frozenset(
    "the in but and as when while if for by with to from on at that so then yet said says asked like"
    " what how why did does is was"
    " has had after before because since although though according both unlike meanwhile would could"
    " should will can may might must"
    " were are have do been being only even perhaps maybe also still never once again later earlier"
    " yesterday today tomorrow"
    " recently finally afterwards afterward thereafter always veteran billionaire millionaire local"
    " nor until who whom whose which where there here this these those his her its"
    " their our my your no not"
    " neither either all some many most few such without within under over between among against during"
    " despite upon about into"
    " reporters visitors critics friends colleagues told reads read see meet instead however therefore"
    " thus now monday tuesday"
    " wednesday thursday friday saturday sunday founder chairman owner ask tell give take let watch hear call"
    " remember imagine thank picture trust poor young old dear like enter happily luckily sadly"
    " aboard above across ahead albeit alike almost alongside altogether amid amidst amongst any anyway"
    " apart around aside away back backstage behind below beneath beside besides beyond big blame"
    " certainly clearly consequently currently downstairs each early else elsewhere enough equally"
    " especially eventually every evidently except exit first forget former formerly forward further"
    " furthermore generally given happy hence herewith incidentally including indeed indoors inside it"
    " itself just last lastly late lately least less lest likewise little long lucky mean meantime"
    " midway more moreover mostly much naturally near nearby nearly nevertheless next none nonetheless"
    " nothing notwithstanding nowadays nowhere obviously off offstage often one onstage opposite or"
    " originally other others otherwise out outdoors outside overall overnight own past per plus"
    " presumably previously privately probably provided publicly put quite rather really regardless"
    " respectively sad same second secondly seemingly seldom several shortly similarly simply someday"
    " somehow sometime sometimes somewhere soon straight suddenly supposing surely ten than thence"
    " thereafter thereby therein third thirdly three through throughout till together tonight too toward"
    " towards twice two ultimately underneath undoubtedly unless up upstairs usually very via we well"
    " whatever whence whenever whereas whereby wherever whether whoever whole yes you everything everyone"
    " everybody anything anyone anybody something someone somebody nobody sorry welcome hello thanks inside"
    " introducing announcing presenting explaining understanding remembering good great best worst new old"
    " why is are was were does did has have will let lets let’s let's get got make makes made go goes".split()
)
"""Ordinary English words that stand, with a capital at the start of a sentence, before a surname."""

NOT_HIS_HAND = [
    *"代笔 代拟 代签 代发 代转 转发 转述 秘书 助理 assistant parody fake quoting".split(),
    "on behalf",
]
"""Words beside a name that make a signature somebody else's."""
