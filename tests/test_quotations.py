"""Articles: quotations, reported speech and fragments, and the traps beside them.

Everybody in these texts is invented.
"""

from bot.documents import Speaker
from tests.reading_cases import CAPTAIN, ENGINEER, doubts, each_text, read, statements

ARTICLES: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    (
        "a work of fiction or a rumour gives him words",
        ENGINEER,
        """\
A ruler on the stage

In a play about Shen Zhiyuan, he announces that "rulers dream in inches".

According to a leaflet of the union, Shen Zhiyuan has boasted that "nobody else can count".

A critic doubts that Shen Zhiyuan believes the gauges are right.

Shen Zhiyuan reportedly said that the mill would close.

Shen Zhiyuan did say, when the curtain fell, that the ruler had been borrowed.
""",
        ["therulerhadbeenborrowed."],
        ["rulersdreamininches", "nobodyelsecancount"],
    ),
    (
        "an English attribution stands at the very end, or is a relative clause away",
        ENGINEER,
        """\
News from the mill

The gauge took a shadow for a crack, and that is no small mistake, founder Shen Zhiyuan said on Monday.

"We stopped at noon," Shen Zhiyuan said in a corridor that smelled of oil.

"A ruler," Shen Zhiyuan began, when the bell had stopped, "is a promise."
""",
        [
            "Thegaugetookashadowforacrack,andthatisnosmallmistake,",
            "Westoppedatnoon,",
            "Aruler,isapromise.",
        ],
        [],
    ),
    (
        "an act of his parts his words",
        ENGINEER,
        """\
量具库的一天

“先量桌子，”沈知远一面把抽屉里的卡尺一把一把取出来，一面吩咐身后两个刚来的年轻人，“量完才轮到人。”

“那就不换，”沈知远说，“我们改图纸，”说着在纸上画了一个圈，“让孔自己挑位置。”

“这把不准，”沈知远听见门外的客人喊，“退钱。”
""",
        ["先量桌子，量完才轮到人。", "那就不换，我们改图纸，让孔自己挑位置。"],
        [],
    ),
    (
        "words are left behind, or begin on the next line",
        ENGINEER,
        """\
展品说明

这把尺子锈了四百天，沈知远赶来阻止清洗，并在交接单背面留下一段说明：

　　请不要洗。锈是尺子写的日记。
　　要是展柜嫌脏，就把灯关掉。

展厅照办了。

参观的学生问他有没有量错过，沈知远把话筒接了过去：

“量错过两回。第二回我蹲在地上擦。

“所以你们别怕。”

掌声之后灯亮了。
""",
        [
            "请不要洗。锈是尺子写的日记。要是展柜嫌脏，就把灯关掉。",
            "量错过两回。第二回我蹲在地上擦。所以你们别怕。",
        ],
        [],
    ),
    (
        "a fragment is what he takes a thing for, or what he stresses",
        ENGINEER,
        """\
一本厂史

沈知远却将那堆废尺视为“存在露天的工资”，谁来买都不卖。

沈知远反复强调的“慢半拍”到底慢在哪里，书里没有写。

韩序把这套规矩叫作“体面的苦役”。
""",
        ["存在露天的工资", "慢半拍"],
        [],
    ),
    (
        "he describes a thing in words of his own, and merely names another",
        ENGINEER,
        """\
A column about rulers

Shen Zhiyuan has described the loan that nearly sank it as "a very polite kind of weather", and he smiled.

Shen Zhiyuan called the old gauge "Little Sister".

A banker described Shen Zhiyuan as "the only supplier who apologises before the invoice".
""",
        ["averypolitekindofweather"],
        [],
    ),
    (
        "another name before a gesture leaves the pronoun open",
        ENGINEER,
        """\
第三次调解

沈知远先坐下，匡定一随后坐在他对面。“尺子是湿的，量的时候要扣水。”他说。

匡定一冷笑：“尺子又不会写字据。”
""",
        [],
        ["尺子是湿的，量的时候要扣水。"],
    ),
    (
        "a colon introduces a paragraph of his and later one of others",
        ENGINEER,
        """\
两份发言

在年会上，沈知远这样总结这一年：

退回来三件，三件都是我们的错。错在哪里，已经写在墙上。

台下没有人鼓掌。

主持人宣读了供应商的来信：

贵公司的尺子太准，害得我们不敢偷懒。
""",
        ["退回来三件，三件都是我们的错。错在哪里，已经写在墙上。"],
        [],
    ),
    (
        "a pronoun of somebody else introduces a block",
        ENGINEER,
        """\
他在辞呈里写道：

我量了一辈子，剩下的交给你们。

（辞呈作者为韩序）

沈知远在内部信中写道：

明年不涨价。成本多出来的部分，从我的工资里扣。

信末没有签名。
""",
        ["明年不涨价。成本多出来的部分，从我的工资里扣。"],
        [],
    ),
    (
        "an English sentence introduces a block",
        CAPTAIN,
        """\
Two letters from the quay

Odile Harrowgate put it this way in her letter to the crew:

"We are not late. The tide is early."

The harbour board answered in a circular:

All vessels are to be punctual.
""",
        ["Wearenotlate.Thetideisearly."],
        [],
    ),
    (
        "quoted fragments are ascribed to him",
        ENGINEER,
        """\
沈知远的信条是“慢三拍”。他把这三个字刻在门上。

在沈知远看来，“便宜的准”不存在。

沈知远主张“一人一尺”，反对共用量具。

他把自己的办公室称为“误差室”，来客叫它“冷宫”。

沈知远对“一次成型”的怀疑，始于一次事故。

沈知远认为，机器不会“替人负责”。他的同事私下叫他“老卡尺”。
""",
        ["慢三拍", "“便宜的准”不存在。", "一人一尺", "机器不会“替人负责”。"],
        [],
    ),
    (
        "namesakes speak beside him",
        ENGINEER,
        """\
三个姓沈的人

沈知远说：“我和他只差一个字。”

沈知源是画家，他认为，尺子限制了手。

沈志远教授指出，量具史要从秦朝讲起。

“别把我们放在一起。”沈知源说。

沈知远后来补充说，差一个字就是差一个人。
""",
        ["我和他只差一个字。", "差一个字就是差一个人。"],
        [],
    ),
    (
        "two people share an English surname",
        ENGINEER,
        """\
Two Shens at the fair

"I only measure what I can lift," Shen Zhiyuan said.

Shen Muqing, a banker, disagreed. "Everything can be lifted with credit," Shen Muqing said.

"Shen is a common name," said Zhiyuan Shen.

Mr. Shen said that the fair was too loud.
""",
        ["IonlymeasurewhatIcanlift,", "Shenisacommonname,"],
        [],
    ),
    (
        "others quote him in nested corner brackets",
        ENGINEER,
        """\
沈知遠說：「我母親講過『米要量著吃』，我聽了一輩子。」

方唯回憶：「那天沈知遠走進來，說：『誰的尺子，誰自己擦。』然後就走了。」

丁若川說：「他說『不行』，我說『行』，他又說『量了再說』。」
""",
        ["我母親講過『米要量著吃』，我聽了一輩子。", "誰的尺子，誰自己擦。"],
        ["量了再說"],
    ),
    (
        "others quote her in single marks",
        CAPTAIN,
        """\
"She told us, 'Mind the rope,' and went below," said Martin Bell.

"My father said 'row', so I rowed," Harrowgate recalled.

"Odile Harrowgate once told me, 'A late boat is still a boat,' and I wrote it down," said Bell.

Odile Harrowgate laughed when she heard this.
""",
        ["Myfathersaid'row',soIrowed,", "Alateboatisstillaboat,"],
        ["Mindtherope"],
    ),
    (
        "an official with the other pronoun follows",
        ENGINEER,
        """\
本报讯　澜峰科技董事长沈知远昨日在河口出席论坛时表示，公司三年内不会扩产。

“扩产容易，缩回来难。”沈知远在会后接受采访时说。

谈到竞争对手，他坦言：“他们快，我们准，客户自己会选。”

河口市副市长何文若对此表示欢迎。他说，澜峰是本地的名片。

沈知远还透露，新厂房的屋顶将由员工自己设计。“屋顶漏不漏，设计的人先知道。”他笑着说。

据了解，论坛由《知新周刊》主办，主题为“慢的力量”。

另一家企业的负责人则认为，“慢就是退”。
""",
        [
            "公司三年内不会扩产。",
            "扩产容易，缩回来难。",
            "他们快，我们准，客户自己会选。",
            "新厂房的屋顶将由员工自己设计。",
            "屋顶漏不漏，设计的人先知道。",
        ],
        [],
    ),
    (
        "a quotation is split between two sentences",
        ENGINEER,
        """\
【本報訊】瀾峰科技創辦人沈知遠十日在台北受訪時指出，量具業「不缺機器，缺耳朵」。

沈知遠強調，耳朵要從小練。他舉例說：「我女兒三歲就聽得出水開了沒有。」

「不是天才，」沈知遠說，「是水壺太吵。」

對此，韓序回應：「我家水壺不吵，所以我沒練成。」

記者問他是否考慮退休，沈知遠答道：「等水開了再說。」
""",
        [
            "量具業「不缺機器，缺耳朵」。",
            "耳朵要從小練。",
            "我女兒三歲就聽得出水開了沒有。",
            "不是天才，是水壺太吵。",
            "等水開了再說。",
        ],
        [],
    ),
    (
        "an English report with a rival",
        CAPTAIN,
        """\
Ferry owner refuses to hurry
By Martin Bell

The Harrowgate Ferries will keep their slow timetable, the owner said on Monday.

"We sell the crossing, not the arrival," Odile Harrowgate told the harbour board. She added that two sailings would be moved for the nurses.

Harrowgate, who bought her first hull for the price of a bicycle, said the boats would stay white. "Paint is the cheapest repair," she said.

"She is charming and wrong," said Tom Verrell, a rival. He said passengers wanted speed.

According to Harrowgate, the new pier will open in May.

"If it opens in June," she joked, "I shall swim."

Verrell denied that he had offered to buy the company.
""",  # noqa: E501
        [
            "Wesellthecrossing,notthearrival,",
            "twosailingswouldbemovedforthenurses.",
            "theboatswouldstaywhite.",
            "Paintisthecheapestrepair,",
            "thenewpierwillopeninMay.",
            "IfitopensinJune,Ishallswim.",
        ],
        [],
    ),
    (
        "a daughter speaks in between",
        ENGINEER,
        """\
沈知远不喜欢照相。“照片没有刻度。”他解释。

那年冬天，厂房停电。他带着工人在雪地里量影子。

“影子不会停电。”他说。

女儿沈小满在旁边记数。“爸爸量得太慢。”她说。

他后来回忆，那天一共量了四百根影子。
""",
        ["照片没有刻度。", "影子不会停电。", "那天一共量了四百根影子。"],
        [],
    ),
    (
        "a brother speaks in between",
        CAPTAIN,
        """\
Odile Harrowgate keeps no clock on the bridge. "The passengers bring their own," she says.

Her brother Tom runs the engine room. "I hear the clock in the pistons," he says.

She believes that the river is older than the timetable.

"And it has never apologised," she adds.
""",
        ["Thepassengersbringtheirown,", "theriverisolderthanthetimetable.", "Andithasneverapologised,"],
        [],
    ),
    (
        "two men are on the scene",
        ENGINEER,
        """\
沈知远和贺兰舟一起走出会场。“今天的灯太亮了。”他说。

贺兰舟笑了。“亮才看得见灰。”这位董事长说。

沈知远没有接话。

“灰也要量。”有人在后面说。
""",
        [],
        ["今天的灯太亮了。", "亮才看得见灰。", "灰也要量。"],
    ),
    (
        "attributions that deny and suppose give nothing",
        ENGINEER,
        """\
沈知远并未表示公司将裁员，他只说过要换椅子。

有媒体称，沈知远可能会说“我累了”。沈知远否认了这一说法。

沈知远透露，椅子已经订好，共四十把。

沈知远是否认为椅子重要？贺兰舟说，他从来没坐过。

假如沈知远表示反对，董事会也会通过。

沈知远承认，旧椅子确实短了两厘米。
""",
        ["椅子已经订好，共四十把。", "旧椅子确实短了两厘米。"],
        [],
    ),
    (
        "a post announces a golden sentence",
        ENGINEER,
        """\
量具迷老周
今天在展会上见到沈知远本人！！！
他跟我说：「你的卡尺該洗了。」激動到手抖 #偶遇

> 沈知遠今天的演講金句：
> 「準不準，看桌子腳。」

評論區：
@小滿：桌子腳+1
""",
        ["你的卡尺該洗了。", "準不準，看桌子腳。"],
        [],
    ),
    (
        "quotations are split by gestures",
        ENGINEER,
        """\
“厂房可以旧，”沈知远说，“地不能斜。”

“那就换地，”贺兰舟说，“别换人。”

“换人最容易，”他擦着眼镜说，“也最没用。”

“我同意，”沈知远想了想，又说，“一半。”

"Level floors," said Shen Zhiyuan, "make honest people."
""",
        ["厂房可以旧，地不能斜。", "我同意，一半。", "Levelfloors,makehonestpeople."],
        ["换人最容易，"],
    ),
    (
        "straight marks and half-width stops",
        ENGINEER,
        """\
"早上的尺子是冷的," 沈知远说, "所以要先握一握."
招牌上写着"百年老店"三个字.
沈知远又补充道: "握热了再量, 就不是量它, 是量手."
学徒方唯说: "我握了半小时."
""",
        ["早上的尺子是冷的,所以要先握一握.", "握热了再量,就不是量它,是量手."],
        [],
    ),
    (
        "a quotation runs over two paragraphs",
        ENGINEER,
        """\
沈知远在毕业礼上说：“诸位今天拿到的尺子，是不准的。

“准的尺子在你们心里，十年后再来换。”

校长致谢。“谢谢沈先生的尺子。”她说。
""",
        ["诸位今天拿到的尺子，是不准的。准的尺子在你们心里，十年后再来换。"],
        [],
    ),
    (
        "marks are missing",
        ENGINEER,
        """\
沈知远说：“门口的钟慢七分钟，没人去拨。

拨钟的人退休了，这是后来的事。

“慢七分钟也是准的，只是准在别处。”沈知远补充道。

方唯说：钟是我拨慢的。”

沈知远笑道：那就别拨回来。”
""",
        ["慢七分钟也是准的，只是准在别处。"],
        ["门口的钟慢七分钟", "那就别拨回来"],
    ),
    (
        "a portrait quotes only others",
        ENGINEER,
        """\
关于沈知远的几个传说

有人说沈知远睡觉时枕着尺子。据说他能用手摸出三微米。

沈知远的办公室里挂着“静”字。他的司机说：“老板从来不说话。”

沈知远被称为“无声的尺子”。
""",
        [],
        [],
    ),
    (
        "a scanned article has spaces inside words",
        ENGINEER,
        """\
知 新 周 刊                                       31

  沈 知 远 说：“厂 房 漏 雨 的 那 几 年，我 们 学
会 了 抬 头。”他 又 说，抬 头 是 最 便 宜 的 测 量。

  邻 居 丁 若 川 却 说：“他 那 是 找 月 亮。”

知 新 周 刊                                       32

  沈 知 远 认 为，月 亮 也 有 误
差。
""",
        ["厂房漏雨的那几年，我们学会了抬头。", "抬头是最便宜的测量。", "月亮也有误差。"],
        [],
    ),
    (
        "spaces stand inside a quotation",
        ENGINEER,
        """\
沈知远说:“ 窗户 要 朝 北。”
""",
        ["窗户要朝北。"],
        [],
    ),
    (
        "an English letter is introduced as follows",
        ENGINEER,
        """\
Two papers from Lanfeng

In a letter to the staff, Shen Zhiyuan described the year as follows:

We shipped nine gauges and took back two. The two taught us more.

The second paper is a notice from the landlord:

The roof will be repaired in spring.
""",
        ["Weshippedninegaugesandtookbacktwo.Thetwotaughtusmore."],
        [],
    ),
    (
        "English fragments are ascribed to him",
        ENGINEER,
        """\
Shen Zhiyuan's motto is "measure twice, speak once". The door reads "No hurry".

He believes in what he calls "honest error".

Shen's insistence on "one ruler per hand" annoys visitors, who call him "the Ruler".

Shen said that customers would not "pay for the same mistake twice".
""",
        [
            "measuretwice,speakonce",
            "honesterror",
            "onerulerperhand",
            'customerswouldnot"payforthesamemistaketwice".',
        ],
        [],
    ),
    (
        "English quotations hold quotations",
        ENGINEER,
        """\
Memories of the first winter

"My master used to say 'start from zero', and I thought he meant money," Shen Zhiyuan said.

"That night Shen Zhiyuan told us, 'The ruler does not know it is cold,' and we went back to work," said Dana Whitlock, an apprentice then.

"I told him it was late and he said, 'By whose clock?'" recalled Tom Verrell.
""",  # noqa: E501
        ["Mymasterusedtosay'startfromzero',andIthoughthemeantmoney,", "Therulerdoesnotknowitiscold,"],
        ["Bywhoseclock?"],
    ),
    (
        "an English portrait quotes only others",
        ENGINEER,
        """\
A man of few rulers

Shen Zhiyuan was born in a harbour town. People called him "the boy with the string".

"He measured our cat," remembers Tom Verrell, a classmate.

On his wall hangs a line from an old book: "First sharpen the tool."

Shen Zhiyuan has never given an interview.
""",
        [],
        [],
    ),
    (
        "a wife speaks in between",
        ENGINEER,
        """\
A box with three drawers

Shen Zhiyuan owns a box with three drawers. The first holds one ruler.

"A bad ruler is more interesting," he says.

His wife, Xu Wenqu, disagrees. "There is no room left to sit," she says.

He admits that the box is too heavy. "But where else would they go?" he asks.
""",
        ["Abadrulerismoreinteresting,", "theboxistooheavy.", "Butwhereelsewouldtheygo?"],
        [],
    ),
    (
        "two founders are at the table",
        ENGINEER,
        """\
Supper at the quay

Shen Zhiyuan and Tom Verrell have argued for thirty years.

"A bridge may sway," said Shen Zhiyuan.

Verrell shook his head. "What does not sway will break," he said.

"Write down the formula," the founder insisted. Both of them are founders.

"We were all right when we were young," somebody sighed.
""",
        ["Abridgemaysway,"],
        ["Whatdoesnotswaywillbreak", "Writedowntheformula"],
    ),
    (
        "English attributions that deny and suppose",
        ENGINEER,
        """\
Rumours denied

Shen Zhiyuan denied that the company would move. He did not say "the trade is over".

If Shen said prices would rise, nobody would be surprised. Would Shen say that it is over?

Shen Zhiyuan said the new hall was already being built.

Asked whether he was tired, Shen smiled. Reporters had expected him to say that he was leaving.

Shen admitted that there had been two offers.
""",
        ["thenewhallwasalreadybeingbuilt.", "therehadbeentwooffers."],
        [],
    ),
    (
        "a post quotes him in a block",
        ENGINEER,
        """\
@lathe_lover · 2 Nov
Heard the talk at Lanfeng today. Shen Zhiyuan said it like this:

> A ruler goes bad in two ways: it is dropped, or it is trusted.
> The dropped one everybody replaces.

The second one is me lol
RT to win a steel rule!!

@bridge_man: well said
""",
        ["Arulergoesbadintwoways:itisdropped,oritistrusted.Thedroppedoneeverybodyreplaces."],
        [],
    ),
    (
        "an English quotation is split by a gesture",
        ENGINEER,
        """\
"I do not believe in the first reading," said Shen Zhiyuan, wiping his hands, "nor in three that agree."

"Then what do you believe in?" asked Fang Wei. "Something, surely?"

"The fourth," Shen replied.

"They are odd people," the visitor wrote later, "but their rulers are straight."
""",
        ["Idonotbelieveinthefirstreading,norinthreethatagree.", "Thefourth,"],
        [],
    ),
    (
        "English marks are missing",
        ENGINEER,
        """\
A day of misprints

"You may borrow the ruler, not the data," said Shen Zhiyuan. That line was set correctly.

Shen Zhiyuan said: "Draw it twice, first the shape, then the error. The rest of the page was soaked in tea.

Fang Wei said: the proof is lost."

"Keep one misprint," Shen Zhiyuan said, "for the files."
""",
        ["Youmayborrowtheruler,notthedata,", "Keeponemisprint,forthefiles."],
        ["Drawittwice"],
    ),
    (
        "British single marks",
        CAPTAIN,
        """\
'The tide is early,' Harrowgate said. 'We are not late.'

Odile Harrowgate keeps no clock. 'It isn't mine to keep,' she said.

'She is late,' said Martin Bell.
""",
        ["Thetideisearly,Wearenotlate.", "Itisn'tminetokeep,"],
        [],
    ),
    (
        "curly marks and apostrophes",
        CAPTAIN,
        """\
“The tide is early,” says Odile Harrowgate. “We are not late.”

Harrowgate, who runs four boats, thinks that clocks are for trains.

“It’s a good boat,” Bell says. “It’s slow.”

Asked about the fare, she laughed. “Nobody has complained,” she told the Review, “since the tea improved.”
""",
        ["Thetideisearly,Wearenotlate.", "clocksarefortrains."],
        [],
    ),
    (
        "a quotation runs over three paragraphs",
        CAPTAIN,
        """\
"I bought the hull for nothing," Odile Harrowgate said. "It leaked in nine places.

"Nine is not many for a boat.

"I counted again in spring."

The board laughed.
""",
        ["Iboughtthehullfornothing,Itleakedinnineplaces.Nineisnotmanyforaboat.Icountedagaininspring."],
        [],
    ),
    (
        "a speech is opened anew",
        CAPTAIN,
        """\
Harrowgate, in her speech, Odile Harrowgate said: "The river was here first.

"We are guests, and guests do not hurry the house."

Applause followed.
""",
        ["Theriverwasherefirst.Weareguests,andguestsdonothurrythehouse."],
        [],
    ),
    (
        "stretches between the name and the colon",
        ENGINEER,
        """\
沈知远在接受本报记者独家专访时首次谈到接班问题。“我没有儿子，只有尺子。”沈知远说道。

对于外界的担心，沈知远不以为然：“担心也要量一量再担心。”

谈起童年，沈知远打开了话匣子：“我父亲修锁，我修父亲修坏的锁。”

沈知远的回答很干脆：“不卖。”

沈知远曾在一次内部会议上对员工们说过这样一句话：“慢是借来的，迟早要还。”
""",
        [
            "我没有儿子，只有尺子。",
            "担心也要量一量再担心。",
            "我父亲修锁，我修父亲修坏的锁。",
            "不卖。",
            "慢是借来的，迟早要还。",
        ],
        [],
    ),
    (
        "English nouns and phrases announce his words",
        ENGINEER,
        """\
Shen Zhiyuan's reply was short: "Ask the lathe."

In Shen's words, "a short ruler is an honest liar". The door was open.

According to founder Shen Zhiyuan, the hall opens in May.

In his view, the hall is too small.

His rule for visitors is "hands first", and it is painted over the lathe.
""",
        [
            "Askthelathe.",
            "ashortrulerisanhonestliar",
            "thehallopensinMay.",
            "thehallistoosmall.",
            "handsfirst",
        ],
        [],
    ),
    (
        "somebody else stands before his name",
        ENGINEER,
        """\
A spokesman for Shen Zhiyuan said the hall was not for sale.

Tom Verrell and Shen Zhiyuan said they would share it.

"It is gone," Tom Verrell told Shen Zhiyuan. "It never came," Shen told Verrell.
""",
        ["Itnevercame,"],
        ["Aspokesman", "TomVerrellandShen"],
    ),
    (
        "English words of the calendar and of office stand before his name",
        ENGINEER,
        """\
On Tuesday Shen Zhiyuan posted: "No clock."

But Shen said the rulers would stay. "Clocks lie," Lanfeng founder Shen Zhiyuan told reporters in Hekou.

"We sell one," says Shen, a maker of rulers. "We melt nine."

Yesterday Shen did say that the lathe was old.
""",
        ["Noclock.", "therulerswouldstay.", "Clockslie,", "Wesellone,Wemeltnine.", "thelathewasold."],
        [],
    ),
    (
        "an English sentence has two verbs",
        ENGINEER,
        """\
Shen Zhiyuan wiped his glasses, looked at the clock, and said: "It is late."

"We print ours in red," Shen said, adding that the red pages sell better.

"I do not mind," Shen said, with a glance at the door, "if they call it noise."
""",
        ["Itislate.", "Weprintoursinred,", "theredpagessellbetter.", "Idonotmind,iftheycallitnoise."],
        [],
    ),
    (
        "one is set against the other in a sentence",
        ENGINEER,
        """\
沈知远认为，慢就是快，韩序则认为，慢就是慢。

韩序主张快，沈知远却认为，快就是慢。

沈知远认为慢是本分；韩序认为慢是懒。

Shen Zhiyuan argues that it is too small, but Tom Verrell says it is too big.
""",
        ["慢就是快", "快就是慢。", "慢是本分", "itistoosmall"],
        [],
    ),
    (
        "phrases give his words and his view",
        ENGINEER,
        """\
用沈知远的话说，“第一把尺子像门闩”。

在沈知远看来，等待是一种设备。

據瀾峰創辦人沈知遠介紹，每把尺子都量三遍。

按照沈知远的说法，尺子是活的。

沈知远告诉记者，新厂明年开工。

“慢三拍”，这是沈知远的口头禅。
""",
        [
            "第一把尺子像门闩",
            "等待是一种设备。",
            "每把尺子都量三遍。",
            "尺子是活的。",
            "新厂明年开工。",
            "慢三拍",
        ],
        [],
    ),
    (
        "he speaks without a verb of saying",
        ENGINEER,
        """\
“我们一年只做四千把。”走进展厅，沈知远开门见山。

“茶也要量。”沈知远端起茶杯，“不然烫嘴。”

“等到灯灭。”沈知远笑了。

韩序问：“悔不悔？”沈知远摇头：“不悔。”

沈知远用六个字概括：“量两遍，说一句。”

沈知远的信里写着：“尺子不用换。”
""",
        [
            "我们一年只做四千把。",
            "茶也要量。不然烫嘴。",
            "等到灯灭。",
            "不悔。",
            "量两遍，说一句。",
            "尺子不用换。",
        ],
        [],
    ),
    (
        "a name in quotation marks or an object is no statement",
        ENGINEER,
        """\
沈知远指出了三个问题，引起热议。

沈知远被称为“无声的尺子”，他说，自己话很多。

沈知远，这位五十八岁的老人，说：“慢。”
""",
        ["自己话很多。", "慢。"],
        [],
    ),
    (
        "a short name is borne by two",
        ENGINEER,
        """\
沈知远和弟弟沈知山守着锅炉。沈知山说：“热。”

“图纸会卷。”沈先生说完走了出去。

沈知远说，锅炉不需要尺子。
""",
        ["锅炉不需要尺子。"],
        ["图纸会卷。"],
    ),
    (
        "a name begins like a pronoun",
        CAPTAIN,
        """\
Odile Harrowgate said the boats would stay white.

Harbour master He Lanzhou said it was too early. "A tower takes no wind from children," she said.
""",
        ["theboatswouldstaywhite."],
        ["Atowertakesnowindfromchildren,"],
    ),
    (
        "a caption names somebody else between him and his pronoun",
        ENGINEER,
        """\
「準。」沈知遠說。

沈知遠手裡的尺子為員工所贈。攝影／方唯

他透露，尺子明年漲價。
""",
        ["準。", "尺子明年漲價。"],
        [],
    ),
    (
        "the other one speaks to whom the pronoun means",
        ENGINEER,
        """\
沈知远坐在木箱上。

“要等多久？”韩序问他。

“等到灯灭。”他说。
""",
        ["等到灯灭。"],
        [],
    ),
    (
        "quotations are signed with a dash",
        ENGINEER,
        """\
"An average is a place where nobody lives." – Shen Zhiyuan, founder of Lanfeng

“慢就是快。”——沈知远，年会

“快就是快。”——韩序

“慢就是慢。”——沈知远的父亲

“慢也是快。——沈知远”
""",
        ["Anaverageisaplacewherenobodylives.", "慢就是快。", "慢也是快。"],
        [],
    ),
]


@each_text(ARTICLES)
def test_exactly_his_words_are_found_where(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    reading = read(text, speaker)
    assert statements(reading) == expected
    assert [words for words in unsure if words not in doubts(reading)] == []
