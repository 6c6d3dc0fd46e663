"""What stands before the turns of a transcript, and what looks like it and names nobody."""

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
        " 问者 访员 采访员 采访记者 笔者 发问 发问者 发问人 追问 再问 又问 主问 现场记者 现场媒体"
        " 与会记者 在场记者 外媒 外国记者 听友 网民 弹幕 群友 会员 面试官 考官 评委 采访组 访谈组"
        " 课题组 调查员 调研员 节目组 栏目组 摄制组 小记者 访问员 提问席 台下 现场同学 现场听众"
        " 现场读者 现场提问者 观众提问 听众提问 读者提问 网友提问 记者提问 媒体提问 学生提问"
        " correspondent emcee compere quizmaster interlocutor"
    ).split()
)
"""Labels of those who ask."""

ASKING_ALONE = frozenset(
    "me us mc int floor delegate pupil parent investor shareholder analyst user viewer commenter columnist"
    " questions".split()
)
"""English labels of those who ask that stand for nothing of the kind among other words: User interface."""

OUTLET_WORDS = (
    "暗涌 晚点 财经 日报 周刊 新闻 杂志 电台 广播 电视台 传媒 媒体 时报 晚报 月刊 季刊 播客"
    " 周报 旬刊 半月刊 快报 商报 晨报 卫视 通讯社 出版社 频道 夜话 编辑室"
    " weekly daily times news podcast magazine radio review journal gazette herald tribune quarterly"
).split()
"""Words in the names of those who publish interviews; a label that holds one asks."""

ANSWER_LABELS = frozenset(
    "答 a 回答 受访者 被访者 受访人 被采访者 被采访人 被访人 嘉宾 来宾 答题人 答主 解答 回复 答复"
    " 回应 答曰 应答 作答 答者 答问者 答问人 应答者 应答人 回答者 回答人 受访嘉宾 受访对象 受访专家"
    " 访谈嘉宾 对话嘉宾"
    " answer interviewee guest reply response ans respondent".split()
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
        " 会议决定 会议认为 会议指出 会议要求 会议强调 会议明确 会议议定 议定事项 决议 决定事项 会议结论"
        " 主席裁示 裁示 注 译注 译者注 来源 编辑 责任编辑 责编 整理 校对"
        " 摄影 图 图片 图源 文 印刷 定价 印数 发行 简介 记录 时间 地点 日期"
        " 作者 撰文 采写 采访 采编 翻译 译者 排版 监制 出品 策划 文字 视频 录音 出席 参会 嘉宾简介"
        " 媒体联络 媒体联系 媒体联系人 媒体垂询 媒体查询 媒体咨询 新闻联系 新闻联系人 新闻联络 新闻联络人"
        " 联系人 联络人 联系方式 投资者关系"
        " 原标题 标题 导语 题图 版权 备注 声明 出处 链接"
        " 采访时间 采访地点 访谈时间 访谈地点 发布时间 主办 协办 转载 source editor transcript photo"
        " photos photograph photographs image"
        " credit credits date time place location venue published updated by author writer copyright"
        " from to subject cc sent"
        " 整理者 编者 编选 选编 摘编 摘录 摘录者 记录者 速记 审核 核稿 校阅 统筹 执行主编 发件人 寄件人"
        " 寄件者 发信人 收件人 收件者 抄送 副本 主题 主旨 发送时间 发送日期"
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
