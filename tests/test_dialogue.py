"""Transcripts of many shapes: who says what, and what the question was.

Everybody in these texts is invented.
"""

from bot.documents import Speaker
from tests.reading_cases import CAPTAIN, ENGINEER, assert_read, each_text

TRANSCRIPTS: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    (
        "notes of the editor in brackets break an answer",
        ENGINEER,
        """\
记者：借出去了吗？
沈知远：借了十一把。

【编按：其中一把是半把，
后来还了。】

还回来十把半。

记者：意外吗？
沈知远：不意外。
""",
        ["借出去了吗？|借了十一把。还回来十把半。", "意外吗？|不意外。"],
        [],
    ),
    (
        "words behind an editor's note without brackets are unsure",
        ENGINEER,
        "记者：几把？\n沈知远：十一把。\n编者注：含半把。\n还回来十把半。\n记者：意外吗？\n沈知远：不意外。\n",
        ["几把？|十一把。", "意外吗？|不意外。"],
        ["还回来十把半。"],
    ),
    (
        "bold words before a colon head a part of an answer",
        ENGINEER,
        "**记者：** 难吗？\n\n**沈知远：** 难。\n\n**最难的一关**：盐。\n\n**月刊：** 谢谢。\n",
        ["难吗？|难。**最难的一关**：盐。"],
        [],
    ),
    (
        "a line says that the transcript is over",
        ENGINEER,
        """\
INTERVIEWER: A caliper?

SHEN ZHIYUAN: Because it lies.

[END OF TRANSCRIPT]

Shen Zhiyuan is the founder of Lanfeng. The next lecture is sold out.
""",
        ["Acaliper?|Becauseitlies."],
        [],
    ),
    (
        "a time stamp stands inside an answer",
        ENGINEER,
        "[03:10] 主持人：怕吗？\n[03:18] 沈知远：不怕。\n[04:02] 后来怕了。\n[05:00] 主持人：谢谢。\n",
        ["怕吗？|不怕。后来怕了。"],
        [],
    ),
    (
        "others answer the moderator before him",
        ENGINEER,
        """\
Chair Whitlock: Is the bell loud enough?

Mrs. Croft, resident: It is loud at six.

Shen Zhiyuan, maker of the bell: Then we ring it lower.

Chair Whitlock: May the children name it?

Clerk: The answer came in writing.

Shen Zhiyuan, maker of the bell: They may.
""",
        ["Isthebellloudenough?|Thenweringitlower.", "Maythechildrennameit?|Theymay."],
        [],
    ),
    (
        "the host's remark does not take the place of a question",
        ENGINEER,
        "主持人：请提问。\n观众：尺子包邮吗？\n主持人：这位先请坐。\n沈知远：装得下就包。\n",
        ["尺子包邮吗？|装得下就包。"],
        [],
    ),
    (
        "names with a title behind a dash stand alone in bold",
        ENGINEER,
        """\
**Operator**

Our first question comes from Dana Whitlock.

**Dana Whitlock** -- *Harbour Research*

Where do margins go?

**Shen Zhiyuan** -- *Chief Executive Officer*

Where the brass goes.

**Dana Whitlock** -- *Harbour Research*

And freight?

**Shen Zhiyuan** -- *Chief Executive Officer*

Freight fell.

**Operator**

This concludes the call.
""",
        ["Wheredomarginsgo?|Wherethebrassgoes.", "Andfreight?|Freightfell."],
        [],
    ),
    (
        "the points of an outer list end a turn in a list",
        ENGINEER,
        """\
- 食堂
  - 提问（匿名）：有夜宵吗？
  - 沈知远：有夜宵就有人加班。
- 待办
  - 采购部：周五前回复供应商
  - 由沈知远把方案发给全员
""",
        ["有夜宵吗？|有夜宵就有人加班。"],
        [],
    ),
    (
        "a headline that begins with his name follows",
        ENGINEER,
        "记者：为什么？\n沈知远：桌子是斜的。\n沈知远：我为什么不用手机\n韩序：桥会唱歌\n",
        ["为什么？|桌子是斜的。"],
        ["我为什么不用手机"],
    ),
    (
        "a line in the form of his label belongs to somebody unknown",
        ENGINEER,
        """\
Corvid News reporter asks: Why?
Shen Zhiyuan answers: One line was counted twice.
Spokesman interrupts: For the record, the correction was voluntary.
Corvid News reporter asks: And now?
Shen Zhiyuan answers: Now it is counted once.
""",
        ["Why?|Onelinewascountedtwice.", "Andnow?|Nowitiscountedonce."],
        [],
    ),
    (
        "the name of a magazine is the label of who asks",
        ENGINEER,
        """\
深岸×沈知远：尺子的边界

深岸：您怎么看待“慢公司”这个称呼？
沈知远：慢是结果，不是目的。

深岸：那目的呢？
沈知远：目的是不返工。
返工最慢。

深岸：谢谢。

（采访整理：陆闻笙）
""",
        ["您怎么看待“慢公司”这个称呼？|慢是结果，不是目的。", "那目的呢？|目的是不返工。返工最慢。"],
        [],
    ),
    (
        "a magazine in book title marks asks",
        ENGINEER,
        """\
《知新周刊》：您为什么不上市？
沈知远：上市要讲故事，我们只会讲公差。
《知新周刊》：投资人同意吗？
沈知远：他们量过了，同意。
""",
        ["您为什么不上市？|上市要讲故事，我们只会讲公差。", "投资人同意吗？|他们量过了，同意。"],
        [],
    ),
    (
        "names stand alone above their words",
        ENGINEER,
        """\
采访实录

记者

您每天量什么？

沈知远

量门缝。门缝会告诉我昨晚的湿度。

记者

为什么不用湿度计？

沈知远

湿度计也要有人量。

所以我量门缝。
""",
        [
            "您每天量什么？|量门缝。门缝会告诉我昨晚的湿度。",
            "为什么不用湿度计？|湿度计也要有人量。所以我量门缝。",
        ],
        [],
    ),
    (
        "names with a time stamp stand alone",
        ENGINEER,
        """\
沈知远对谈（录音转写）

主持人 00:00:12
欢迎沈总。先说说厂房。

沈知远 00:00:20
厂房是租的，误差是自己的。

主持人 00:00:31
误差能租吗？

沈知远 00:00:35
不能，只能养。
""",
        ["欢迎沈总。先说说厂房。|厂房是租的，误差是自己的。", "误差能租吗？|不能，只能养。"],
        [],
    ),
    (
        "time stamps stand before the names",
        ENGINEER,
        """\
[00:01:02] 主持人：您怕老吗？
[00:01:07] 沈知远：怕。手会抖。
[00:01:15] 主持人：那怎么办？
[00:01:19] 沈知远：教别人的手。
""",
        ["您怕老吗？|怕。手会抖。", "那怎么办？|教别人的手。"],
        [],
    ),
    (
        "no label has a colon",
        ENGINEER,
        """\
记者　您在广告上花多少钱？
沈知远　一分也没有。钱都花在退货上。
记者　退货多吗？
沈知远　去年七件。
沈知远　说完看了看表，起身送客。
""",
        ["您在广告上花多少钱？|一分也没有。钱都花在退货上。", "退货多吗？|去年七件。"],
        [],
    ),
    (
        "the introduction says who answers",
        ENGINEER,
        """\
Five questions for Shen Zhiyuan

Shen Zhiyuan, founder of Lanfeng, answered our questions by telephone.

Q: What do you measure first in the morning?
A: The kettle. It is the only instrument at home that complains.

Q: And last?
A: My patience.

Interview by Dana Whitlock. Photographs: Harbour Review.
""",
        [
            "Whatdoyoumeasurefirstinthemorning?|Thekettle.Itistheonlyinstrumentathomethatcomplains.",
            "Andlast?|Mypatience.",
        ],
        [],
    ),
    (
        "the letters are numbered",
        ENGINEER,
        """\
沈知远答读者问

Q1：您的尺子为什么贵？
A1：因为要量三遍。
Q2：能不能只量两遍？
A2：可以，便宜三成，但不叫尺子。
""",
        ["您的尺子为什么贵？|因为要量三遍。", "能不能只量两遍？|可以，便宜三成，但不叫尺子。"],
        [],
    ),
    (
        "somebody else is interviewed about him",
        ENGINEER,
        """\
专访韩序：沈知远之后

问：您和沈知远是同学？
答：同桌。他抄我的作业，我抄他的尺子。
问：谁抄得对？
答：都不对。
""",
        [],
        [],
    ),
    (
        "the introduction announces one-character labels",
        ENGINEER,
        """\
深秋，本刊主笔陆闻笙（下文简称陆）拜访了澜峰创始人沈知远（下文简称沈）。

陆：您的门为什么是斜的？
沈：地是斜的，门只是诚实。
陆：不修吗？
沈：修地比修门贵。
""",
        ["您的门为什么是斜的？|地是斜的，门只是诚实。", "不修吗？|修地比修门贵。"],
        [],
    ),
    (
        "initials stand in brackets behind the names",
        ENGINEER,
        """\
A conversation between Dana Whitlock (DW) and Shen Zhiyuan (SZ).

DW: Your door is crooked.
SZ: The floor is crooked. The door is only honest.
DW: Will you fix it?
SZ: The floor costs more than the door.
""",
        [
            "Yourdooriscrooked.|Theflooriscrooked.Thedoorisonlyhonest.",
            "Willyoufixit?|Thefloorcostsmorethanthedoor.",
        ],
        [],
    ),
    (
        "initials are announced in a sentence",
        CAPTAIN,
        """\
In this conversation Martin Bell is abbreviated as MB and Odile Harrowgate as OH.

MB: You never learned to swim.
OH: I learned not to fall in.
MB: Is that enough?
OH: So far.
""",
        ["Youneverlearnedtoswim.|Ilearnednottofallin.", "Isthatenough?|Sofar."],
        [],
    ),
    (
        "short names are announced in brackets and quotation marks",
        ENGINEER,
        """\
與談人：瀾峰創辦人沈知遠（下稱「沈」）、作家陸聞笙（下稱「陸」）

陸：你信命嗎？
沈：我信刻度。
陸：刻度也是人刻的。
沈：所以要三個人刻。
""",
        ["你信命嗎？|我信刻度。", "刻度也是人刻的。|所以要三個人刻。"],
        [],
    ),
    (
        "question and answer are marked by one character and a space",
        ENGINEER,
        """\
瀾峰創辦人沈知遠專訪

　　問　先生為何不退休？
　　答　退休是把尺交出去，還沒有人肯接。

　　問　徒弟呢？
　　答　徒弟都想先要尺，後學量。
""",
        ["先生為何不退休？|退休是把尺交出去，還沒有人肯接。", "徒弟呢？|徒弟都想先要尺，後學量。"],
        [],
    ),
    (
        "every label has its role in brackets",
        ENGINEER,
        """\
会议纪要

陆闻笙（知新周刊）：请两位谈谈合作。
沈知远（澜峰科技创始人、董事长）：合作先从交换次品开始。
韩序（桥梁工程师）：我补充一点，次品要贴标签。
陆闻笙（知新周刊）：交换了吗？
沈知远（澜峰科技创始人、董事长）：换了一卡车。
""",
        ["请两位谈谈合作。|合作先从交换次品开始。", "交换了吗？|换了一卡车。"],
        [],
    ),
    (
        "labels end with the verbs ask and answer",
        ENGINEER,
        """\
记者问：明年的计划？
沈知远答：把今年的做完。
《河口日报》记者问：会招人吗？
沈知远答：招手稳的人。
韩序答：我们也招。
央视记者：最后一个问题，二位会合并吗？
沈知远答：两把尺子合并，还是两把尺子。
""",
        [
            "明年的计划？|把今年的做完。",
            "会招人吗？|招手稳的人。",
            "最后一个问题，二位会合并吗？|两把尺子合并，还是两把尺子。",
        ],
        [],
    ),
    (
        "labels that hold his name are not all his",
        ENGINEER,
        """\
主持人：沈总好，今天聊什么？
沈知远：聊一聊失败。
第一：失败要记账。
第二：账要给别人看。
提醒：不要涂改。
沈知远的徒弟：师傅，外面有人找。
主持人：我们稍等一下。
沈知远（由演员朗读）：我从来没有失败过！
主持人：刚才是节目效果。沈总，您继续。
沈知远：我继续说账本。
沈知远与韩序：祝大家新年快乐！
转沈知远：请尽快回电。
""",
        [
            "沈总好，今天聊什么？|聊一聊失败。第一：失败要记账。第二：账要给别人看。提醒：不要涂改。",
            "刚才是节目效果。沈总，您继续。|我继续说账本。",
        ],
        ["祝大家新年快乐"],
    ),
    (
        "the host of a round table is later called by name",
        ENGINEER,
        """\
圆桌论坛实录

主持人陆闻笙：第一个问题，什么是好工厂？
贺兰舟：灯亮的工厂。
韩序：安静的工厂。
沈知远：地上没有脚印的工厂。有脚印，说明有人走错过。
陆闻笙：沈总最近在忙什么？
沈知远：忙着擦脚印。
观众：请问沈总，脚印擦得完吗？
沈知远：擦不完，所以才要擦。
丁若川：我来接一句，脚印也是数据。
主持人：谢谢各位。
""",
        [
            "第一个问题，什么是好工厂？|地上没有脚印的工厂。有脚印，说明有人走错过。",
            "沈总最近在忙什么？|忙着擦脚印。",
            "请问沈总，脚印擦得完吗？|擦不完，所以才要擦。",
        ],
        [],
    ),
    (
        "surnames follow full names in capitals",
        CAPTAIN,
        """\
RIVER RADIO
"Slow Water", 4 May
This is a rush transcript.

MARTIN BELL: I'm Martin Bell and this is Slow Water. My guest is Odile Harrowgate.

ODILE HARROWGATE: Good evening.

BELL: You sold the fast boat. Why?

HARROWGATE: It arrived before anybody was ready.

Nobody thanks you for that.

UNIDENTIFIED WOMAN: Can we get tea?

BELL: Do passengers complain?

HARROWGATE: [laughs] They complain about the tea.

(SOUNDBITE OF SHIP HORN)

BELL: Odile Harrowgate runs the Harrowgate Ferries. Thank you.

HARROWGATE: Thank you.

Transcript provided by River Radio. Copyright 2031.
""",
        [
            "Yousoldthefastboat.Why?|Itarrivedbeforeanybodywasready.Nobodythanksyouforthat.",
            "Dopassengerscomplain?|[laughs]Theycomplainaboutthetea.",
        ],
        [],
    ),
    (
        "an answer holds a list numbered in brackets",
        ENGINEER,
        """\
记者：请讲讲招人的办法。
沈知远：办法有三条：
（一）先看手。
（二）再看笔记本。
（三）最后一起吃饭，看他给不给别人夹菜。
记者：夹菜也算？
沈知远：算。
""",
        [
            "请讲讲招人的办法。|办法有三条：先看手。再看笔记本。最后一起吃饭，看他给不给别人夹菜。",
            "夹菜也算？|算。",
        ],
        [],
    ),
    (
        "answers are nested under questions in bullets",
        ENGINEER,
        """\
# 开放日问答

* **观众：** 第一把尺子卖给了谁？
  * **沈知远：** 卖给我自己。

    第二把才卖出去，卖给了隔壁修鞋的。

* **观众：** 现在还在吗？
  * **沈知远：** 修鞋的还在，尺子丢了。
* **观众：** 厕所在哪里？
  * **陆闻笙：** 出门左转。

## 交通

* 地铁二号线
""",
        [
            "第一把尺子卖给了谁？|卖给我自己。第二把才卖出去，卖给了隔壁修鞋的。",
            "现在还在吗？|修鞋的还在，尺子丢了。",
        ],
        [],
    ),
    (
        "prose stands before and after a transcript",
        ENGINEER,
        """\
沈知远的一天

早上六点，沈知远已经在车间。他说：“早上的铁最老实。”

车间主任贺兰舟说，他从没见过沈知远迟到。

对话

问：您不困吗？
沈知远：困。困的时候只擦机器，不量东西。

问：谁量？
沈知远：不困的人。

采访结束，天已经黑了。沈知远把灯一盏盏关掉，说：“黑了也能量，用手。”
""",
        [
            "早上的铁最老实。",
            "您不困吗？|困。困的时候只擦机器，不量东西。",
            "谁量？|不困的人。",
            "黑了也能量，用手。",
        ],
        [],
    ),
    (
        "a scanner put spaces into the labels",
        ENGINEER,
        """\
深 岸 月 刊 二 〇 三 〇 年 春 季 号          7

问：  您 小 时 候 拆 过 什 么？
沈 知远：拆 过 收 音 机，装 回 去 多 了 两
颗 螺 丝，收 音 机 照 样 响。从 那 时 起 我 就 不
相 信 图 纸。

问：那 相 信 什 么？
                     8
深 岸 月 刊 二 〇 三 〇 年 春 季 号          8
沈知 远： 相 信 多 出 来 的 螺 丝。
""",
        [
            "您小时候拆过什么？|拆过收音机，装回去多了两颗螺丝，收音机照样响。从那时起我就不相信图纸。",
            "那相信什么？|相信多出来的螺丝。",
        ],
        [],
    ),
    (
        "a list of those who take part says who answers",
        ENGINEER,
        """\
慢工访谈

受访者：沈知远（澜峰创始人）
采访者：陆闻笙
时间：二〇三〇年春

问：您怎么看流水线？
答：流水线把手藏起来了，手一藏起来就懒。

问：那您的车间？
答：我们的车间，手都在外面。
""",
        ["您怎么看流水线？|流水线把手藏起来了，手一藏起来就懒。", "那您的车间？|我们的车间，手都在外面。"],
        [],
    ),
    (
        "somebody else answers and he asks",
        ENGINEER,
        """\
对谈

嘉宾：韩序
主持：沈知远

问：桥为什么会响？
答：风在数它的螺丝。
问：数对了吗？
答：数对了。
""",
        [],
        [],
    ),
    (
        "letters with a full stop are labels",
        ENGINEER,
        """\
Interviewee: Shen Zhiyuan, founder of Lanfeng
Interviewer: Dana Whitlock

Q. Why brass?
A. It goes green when it is hurt.

Q. And steel?
A. Steel lies until it breaks.
""",
        ["Whybrass?|Itgoesgreenwhenitishurt.", "Andsteel?|Steelliesuntilitbreaks."],
        [],
    ),
    (
        "each question comes from another outlet",
        ENGINEER,
        """\
澜峰发布会问答

河口日报：产品什么时候出货？
沈知远：秋天。秋天的木头最稳。

路透社：会出口吗？
沈知远：先把国内的误差还清。

河口电视台：您紧张吗？
沈知远：我的手不紧张。
""",
        [
            "产品什么时候出货？|秋天。秋天的木头最稳。",
            "会出口吗？|先把国内的误差还清。",
            "您紧张吗？|我的手不紧张。",
        ],
        [],
    ),
    (
        "outlets without any cue ask once each",
        ENGINEER,
        """\
Reuters: Will you export?
Shen Zhiyuan: First we repay our errors at home.
The Harbour Review: When?
Shen Zhiyuan: In autumn. Wood is steady in autumn.
Bloomberg: Are you nervous?
Shen Zhiyuan: My hands are not.
""",
        [
            "Willyouexport?|Firstwerepayourerrorsathome.",
            "When?|Inautumn.Woodissteadyinautumn.",
            "Areyounervous?|Myhandsarenot.",
        ],
        [],
    ),
    (
        "labels stand in square brackets",
        ENGINEER,
        """\
【记者】您几点起床？
【沈知远】鸟起床的时候。
【记者】鸟几点起床？
【沈知远】我没量过，不打扰。
""",
        ["您几点起床？|鸟起床的时候。", "鸟几点起床？|我没量过，不打扰。"],
        [],
    ),
    (
        "a dash stands for the colon",
        ENGINEER,
        """\
记者——您几点起床？
沈知远——鸟起床的时候。
记者——鸟几点起床？
沈知远——我没量过，不打扰。
""",
        ["您几点起床？|鸟起床的时候。", "鸟几点起床？|我没量过，不打扰。"],
        [],
    ),
    (
        "an answer runs over paragraphs",
        ENGINEER,
        """\
记者：请讲讲第一间厂房。

沈知远：第一间厂房漏雨。

我们在漏点下面放量杯。

“今天漏了多少”成了早会的第一句话。

记者：后来修好了吗？

沈知远：修好了，早会就没有话说了。

（完）
""",
        [
            "请讲讲第一间厂房。|第一间厂房漏雨。我们在漏点下面放量杯。“今天漏了多少”成了早会的第一句话。",
            "后来修好了吗？|修好了，早会就没有话说了。",
        ],
        [],
    ),
    (
        "hostile labels in English",
        ENGINEER,
        """\
LIVE CHAT TRANSCRIPT

Assistant to Shen Zhiyuan: He will join in two minutes.
Shen Zhiyuan Fan Club: Will there be prizes?
Host: Welcome. Are the rumours true?
Shen Zhiyuan: I answer numbers, not rumours.
Note: the number is nine.
Conclusion: no change.
Shen Zhiyuan (parody account): Everything must go!
Host: Please ignore that.
Shen Zhiyuan and Tom Verrell: We will do this together.
About Shen Zhiyuan: founder of Lanfeng.
""",
        ["Welcome.Aretherumourstrue?|Ianswernumbers,notrumours.Note:thenumberisnine.Conclusion:nochange."],
        ["Wewilldothistogether."],
    ),
    (
        "an English label has lost its colon",
        ENGINEER,
        """\
Q and A at the fair

Moderator: What did you bring?
Shen Zhiyuan: A level and a lunch.
Moderator  Which is heavier?
Shen Zhiyuan  The lunch. The level weighs nothing when it is right.
Moderator: Will you sell it?
Shen Zhiyuan: The lunch, yes.
Shen Zhiyuan then left the hall and forgot the level.
""",
        [
            "Whatdidyoubring?|Alevelandalunch.",
            "Whichisheavier?|Thelunch.Thelevelweighsnothingwhenitisright.",
            "Willyousellit?|Thelunch,yes.",
        ],
        [],
    ),
    (
        "labels are bold",
        ENGINEER,
        """\
**The Harbour Review:** Why brass?

**Shen Zhiyuan:** Because it tells you when it is hurt.

It goes green.

**The Harbour Review:** And steel?

**Shen Zhiyuan:** Steel lies until it breaks.
""",
        ["Whybrass?|Becauseittellsyouwhenitishurt.Itgoesgreen.", "Andsteel?|Steelliesuntilitbreaks."],
        [],
    ),
    (
        "honorifics stand before names in capitals",
        ENGINEER,
        """\
Press conference, 9 March

QUESTION: Will prices rise?
MR SHEN ZHIYUAN: No. The brass is paid for.
QUESTION: And the wages?
MS FANG WEI: Wages are reviewed in June.
QUESTION: (inaudible) retirement?
MR SHEN ZHIYUAN: I have retired from hurrying.
""",
        ["Willpricesrise?|No.Thebrassispaidfor.", "(inaudible)retirement?|Ihaveretiredfromhurrying."],
        [],
    ),
    (
        "an English answer holds a numbered list",
        ENGINEER,
        """\
Interviewer: 1. How do you test a gauge?
Shen Zhiyuan: In three steps, and somebody signs each of them.
1. It rests for a night, unplugged.
2. Two people who do not talk measure it twenty times.
3. A cook uses it for a day.
The third step is the dearest.
Interviewer: 2. Where do you find the cook?
Shen Zhiyuan: In the kitchen.
""",
        [
            "1.Howdoyoutestagauge?|Inthreesteps,andsomebodysignseachofthem.Itrestsforanight,unplugged.Twopeoplewhodonottalkmeasureittwentytimes.Acookusesitforaday.Thethirdstepisthedearest.",
            "2.Wheredoyoufindthecook?|Inthekitchen.",
        ],
        [],
    ),
    (
        "he is only talked about",
        ENGINEER,
        """\
Tom Verrell on his rival

Interviewer: What do you think of Shen Zhiyuan?
Tom Verrell: He sleeps beside his ruler. I have always said that Shen Zhiyuan could live without bread.
Interviewer: Would Shen Zhiyuan agree?
Tom Verrell: He would measure the loaf.
""",
        [],
        [],
    ),
    (
        "English prose stands around a transcript",
        ENGINEER,
        """\
The fourth measurement

There is no door to Shen Zhiyuan's office. "Doors are for knocking," he says. "Here nobody needs to knock."

His assistant, Fang Wei, finds it cold.

The conversation follows.

Dana Whitlock: Why a fourth time?

Shen Zhiyuan: The first is curiosity, the second doubt, the third respect. The fourth is work.

Dana Whitlock: And the fifth?

Shen Zhiyuan: The fifth is vanity.

Afterwards Shen Zhiyuan walked me to the gate. "Go slowly," he said. "The road is not measured."
""",
        [
            "Doorsareforknocking,Herenobodyneedstoknock.",
            "Whyafourthtime?|Thefirstiscuriosity,theseconddoubt,thethirdrespect.Thefourthiswork.",
            "Andthefifth?|Thefifthisvanity.",
            "Goslowly,Theroadisnotmeasured.",
        ],
        [],
    ),
    (
        "he is one of several at an English round table",
        ENGINEER,
        """\
Round table: the next ten years

Moderator: How do you see automation? Please begin, Tom.
Tom Verrell: It sells lathes.
Shen Zhiyuan: What it automates first is the sense of duty. So our machine reports a false error once a day.
Priya Nandan: We copied that.
Moderator: Whom do you need?
Priya Nandan: People who know data.
Shen Zhiyuan: People who say "I misread it".
Moderator: Thank you all.
""",
        [
            "Howdoyouseeautomation?Pleasebegin,Tom.|Whatitautomatesfirstisthesenseofduty.Soourmachinereportsafalseerroronceaday.",
            'Whomdoyouneed?|Peoplewhosay"Imisreadit".',
        ],
        [],
    ),
    (
        "the introduction calls him the interviewer",
        ENGINEER,
        """\
Shen Zhiyuan meets the bridge builder

In this issue the founder of Lanfeng is the interviewer; Tom Verrell answers.

Shen Zhiyuan: When did you first hear it sing?
Tom Verrell: At twenty-seven, in the wind.
Shen Zhiyuan: Were you afraid?
Tom Verrell: First afraid, then jealous.
""",
        [],
        ["Wereyouafraid?"],
    ),
    (
        "the title says that he interviews",
        ENGINEER,
        """\
Shen Zhiyuan interviews Tom Verrell

For our spring issue the founder of Lanfeng put the questions himself.

Shen Zhiyuan: Why do you connect every lathe to the network?
Tom Verrell: Because customers like to see the dots move.
Shen Zhiyuan: Do the dots cut metal?
Tom Verrell: No, but they sell it.
Shen Zhiyuan: I see.
""",
        [],
        ["Dothedotscutmetal?"],
    ),
    (
        "notes mark what is word for word, and a heading ends what was asked",
        CAPTAIN,
        """\
OH = Odile Harrowgate. TV = Tom Verrell. What is in quotes is word for word.

## Orders

- Somebody: when do we hire?
- OH: "When the boat is full."
- TV: "So, July."

## The boat

- OH's view, roughly: we should not have
- OH: "I signed it."
- general laughter

## Questions

- Meg: are we going to race?
- OH: "No. A race is a delay."
- Tom said "put that on a mug", OH wrote it down
""",
        ["whendowehire?|Whentheboatisfull.", "Isignedit.", "arewegoingtorace?|No.Araceisadelay."],
        [],
    ),
    (
        "what stands before an end mark without a label is unsure",
        ENGINEER,
        """\
记者：难吗？

沈知远：难。

说完他站起来，把地扫了一遍。

—END—

留言

韩序：我也觉得难。
陆闻笙：真的？
""",
        ["难吗？|难。"],
        ["说完他站起来，把地扫了一遍。"],
    ),
]


@each_text(TRANSCRIPTS)
def test_exactly_his_words_are_found_where(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    assert_read(text, speaker, expected, unsure)
