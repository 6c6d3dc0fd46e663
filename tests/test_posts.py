"""Chats, forums, threads and question sites: which messages are his, and what they answer."""

from bot.documents import Speaker
from tests.reading_cases import CAPTAIN, ENGINEER, assert_read, each_text

RECORDS: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    (
        "a chat is exported with stamps in brackets",
        CAPTAIN,
        """\
[12/03/2031, 21:14:02] Martin Bell created group "Boats"
[12/03/2031, 21:15:40] Martin Bell: One question: what was your first boat?
[12/03/2031, 21:22:11] Odile Harrowgate: A door.
It floated better than it closed.
[12/03/2031, 21:23:50] Tom Harrowgate: he means my door
[12/03/2031, 21:24:03] Martin Bell: Did you sell it?
[12/03/2031, 21:31:27] Odile Harrowgate: Forwarded from Tom Harrowgate: never sell a door
[12/03/2031, 21:32:00] Odile Harrowgate: <Media omitted>
[12/03/2031, 21:35:00] Odile Harrowgate: Thank you!
[12/03/2031, 21:41:55] Odile Harrowgate: Twice.
[12/03/2031, 21:42:30] Tom Harrowgate left
""",
        ["Onequestion:whatwasyourfirstboat?|Adoor.Itfloatedbetterthanitclosed.", "Didyousellit?|Twice."],
        [],
    ),
    (
        "a name and a stamp stand above each message",
        ENGINEER,
        """\
群聊：尺子小组
2031-05-18

韩序 2031-05-18 20:01:12
沈老师，尺子还是短，您方便看一眼吗

沈知远 2031-05-18 20:09:44
不是短，是你量长了。
再量一次。

韩序 2031-05-18 20:10:02
[图片]

"韩序" 撤回了一条消息

陆闻笙 2031-05-18 20:12:51
沈知远说可以锯，我们锯了

沈知远 2031-05-18 20:15:20
[聊天记录] 陆闻笙：可以锯

沈知远 2031-05-18 20:16:20
我没有说过可以锯。

这一段以后是群公告。
""",
        [
            "沈老师，尺子还是短，您方便看一眼吗|不是短，是你量长了。再量一次。",
            "沈老师，尺子还是短，您方便看一眼吗|我没有说过可以锯。",
        ],
        [],
    ),
    (
        "answers are nested in a forum, and one poses as her",
        CAPTAIN,
        """\
I am Odile Harrowgate, I sail slow boats. Ask me anything!
Odile answers as u/slow_boat from 6 pm.

u/rope 88 points, 5 hours ago
Why slow?

    u/slow_boat [GUEST] 412 points, 4 hours ago
    Because the harbour is.

        u/rope 40 points, 4 hours ago
        I feel seen

    u/bigrope 12 points, 5 hours ago
    Odile Harrowgate here from my other account, it is a lie

Odile Harrowgate 30 points, 4 hours ago
Why not? I am the real one.

u/tall 33 points, 5 hours ago
What should a sailor learn?

    u/slow_boat [GUEST] 501 points, 3 hours ago
    To wait.

    After that, to knot.

EDIT by moderator: Odile has gone home.
""",
        ["Whyslow?|Becausetheharbouris.", "Whatshouldasailorlearn?|Towait.Afterthat,toknot."],
        [],
    ),
    (
        "posts and replies stand on a page of a thread",
        ENGINEER,
        """\
澜峰　沈知远　✔
lanfeng_ruler
4 小时

昨天有人来退一把尺子。

我说尺子没有错。

♡ 3,204　💬 188　🔁 412

热门回复

尺子迷
想请问后来退了吗

lanfeng_ruler　✔ 作者
没有，他又买了一把。

lanfeng_ruler_official
恭喜您中奖，请私信！

沈知远语录
尺子是直的。

澜峰　沈知远　✔
lanfeng_ruler
11 分钟

补一句，两把一样长。

♡ 96　💬 7

路人
真好
""",
        [
            "昨天有人来退一把尺子。我说尺子没有错。",
            "想请问后来退了吗|没有，他又买了一把。",
            "补一句，两把一样长。",
        ],
        [],
    ),
    (
        "answers on a question site end with a count",
        ENGINEER,
        """\
沈知远本人账号为“澜峰尺子”。

问题 1　路人甲
为什么尺子会短？

澜峰尺子（认证：澜峰创始人 沈知远）
因为它热。

冷了就好。
821 人赞同 · 34 条评论　发布于 2031-04-02

路人乙
借楼补充，沈知远说得对。
95 人赞同　发布于 2031-04-02

问题 2　匿名用户
木头的呢？

路人丙
我替沈知远答：也短。
3 人赞同　发布于 2031-04-03

澜峰尺子（认证：澜峰创始人 沈知远）
木头的长。
402 人赞同　发布于 2031-04-04
""",
        ["为什么尺子会短？|因为它热。冷了就好。", "木头的呢？|木头的长。"],
        [],
    ),
    (
        "posts were read from pictures",
        ENGINEER,
        """\
【图1】
沈知远 V
31-03-12 22:07 来自 手机
已编辑
今天有人问我，做了二十年尺子，为什么从来
不量自己。因为我知道
转发 318　评论 96　赞 2041

【图2】
评论
竹子
沈老师我也短了，是不是你家的尺
沈知远 回复 竹子：你站直就好了。
沈知远的尺（非本人）
全场五折

【图3】
沈知远 V
31-03-15 07:30 来自 网页版
卖五折的不是我。
转发 1024　评论 410　赞 5530
晚报 V
31-03-15 10:12 来自 视频号
【沈知远怒斥】沈知远今晨发文。
转发 77　评论 12　赞 160
""",
        [
            "今天有人问我，做了二十年尺子，为什么从来不量自己。因为我知道",
            "沈老师我也短了，是不是你家的尺|你站直就好了。",
            "卖五折的不是我。",
        ],
        [],
    ),
    (
        "two letters are signed above a date",
        ENGINEER,
        "我们量了三遍。\n\n沈知远\n2031年3月1日\n\n他们也量了。\n\n沈知远\n2031年3月2日\n\n韩序的信在后面。\n",
        [],
        [],
    ),
    (
        "the last message ends where the page goes on",
        ENGINEER,
        """\
韩序 2031-05-18 20:01
几把？

陆闻笙 2031-05-18 20:02
十把？

沈知远 2031-05-18 20:09
十一把。

这是我们整理的记录。
""",
        ["十把？|十一把。"],
        [],
    ),
]


@each_text(RECORDS)
def test_exactly_his_messages_are_found_where(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    assert_read(text, speaker, expected, unsure)
