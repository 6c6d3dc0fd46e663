"""Ordinary sentences of the press: where it says who speaks, and where it only seems to.

Everybody in these sentences is invented. Each stands behind a line that says who the speaker is.
"""

import pytest

from tests.reading_cases import CAPTAIN, ENGINEER, read

ENGLISH_OPENING = "Odile Harrowgate, the founder of Harrowgate Ferries, ran the boats for thirty years.\n\n"
CHINESE_OPENING = "沈知远是澜峰量具的创始人，在杭州做了二十年尺子。\n\n"

ENGLISH: list[tuple[str, list[str]]] = [
    (
        "The first boat cost less than a used car, according to Harrowgate.",
        ["The first boat cost less than a used car,"],
    ),
    ('For Harrowgate, the answer was simple: "Build a smaller boat."', ["Build a smaller boat."]),
    ('Harrowgate dismissed the report as "arithmetic with a grudge".', ["arithmetic with a grudge"]),
    ('Harrowgate was unrepentant: "I would do it again."', ["I would do it again."]),
    (
        'Harrowgate went further, saying the council had "forgotten how to float".',
        ['the council had "forgotten how to float".'],
    ),
    ("The 61-year-old said she would retire in May.", ["she would retire in May."]),
    ('"We are done," the 61-year-old said.', ["We are done,"]),
    (
        "The ferry operator's founder said the river belonged to everyone.",
        ["the river belonged to everyone."],
    ),
    (
        'It was Harrowgate who said that "every captain is a late passenger".',
        ["every captain is a late passenger"],
    ),
    (
        '"We are a small company with a big river," is how Harrowgate describes it.',
        ["We are a small company with a big river,"],
    ),
    ("The tunnel, Harrowgate said, would never be built.", ["The tunnel, | would never be built."]),
    (
        'A "bridge for people who hate water" is how Harrowgate described it.',
        ["bridge for people who hate water"],
    ),
    (
        "Harrowgate said it was too early to say whether the yard would reopen.",
        ["it was too early to say whether the yard would reopen."],
    ),
    ('Verrell said Harrowgate had told him: "Never sell."', ["Never sell."]),
    ('Did Harrowgate say "never sell"? She says not.', []),
    ('One captain told Harrowgate: "You are a terror."', []),
    ("Harrowgate told the Herald the yard would close.", ["the yard would close."]),
    ("Harrowgate told reporters she was tired.", ["she was tired."]),
    ("Harrowgate told The Daily Tide on Monday she had sold the house.", ["she had sold the house."]),
    ("Harrowgate told me the boats were old.", ["the boats were old."]),
    ("The yard will close in May, Harrowgate told reporters on Monday.", ["The yard will close in May,"]),
    ("The yard will close in May, the founder told the Herald.", ["The yard will close in May,"]),
    ("The yard, Harrowgate told reporters, will close in May.", ["The yard, | will close in May."]),
    (
        "The yard will close, according to Harrowgate, and the boats will be sold.",
        ["The yard will close, | and the boats will be sold."],
    ),
    ('The yard will close "within weeks", Harrowgate said.', ['The yard will close "within weeks",']),
    ("In 2019, the yard nearly closed, Harrowgate said.", ["In 2019, the yard nearly closed,"]),
    (
        "By 2030 the yard will be a museum with a small restaurant, Harrowgate said.",
        ["By 2030 the yard will be a museum with a small restaurant,"],
    ),
    ("“The yard is old,” Harrowgate told Baker’s Week. “So am I.”", ["The yard is old, | So am I."]),
    (
        "“The yard is old,” Harrowgate told Tom Verrell of the union. “So am I.”",
        ["The yard is old, | So am I."],
    ),
    ("“The yard is old,” said Harrowgate, and Verrell nodded. “So are you.”", ["The yard is old,"]),
    (
        "“The yard is old,” said Harrowgate, who was sitting with Tom Verrell in the canteen. “So am I.”",
        ["The yard is old, | So am I."],
    ),
    ("Harrowgate: “The yard is old.”", ["The yard is old."]),
    ("Someone shouts “Pay them!” from the back. Harrowgate: “We do.”", ["We do."]),
    ("Harrowgate was blunt on the question of pay: “No.”", ["No."]),
    ("Harrowgate had a simple answer: “Sell it.”", ["Sell it."]),
    ("“The yard is old” was Harrowgate’s only comment.", ["The yard is old"]),
    (
        "The plan, which Harrowgate described as “a weather forecast for drowning”, was dropped.",
        ["a weather forecast for drowning"],
    ),
    (
        "The plan, described by Harrowgate as “a weather forecast for drowning”, was dropped.",
        ["a weather forecast for drowning"],
    ),
    ("Harrowgate dismissed it as “a weather forecast for drowning”.", ["a weather forecast for drowning"]),
    (
        "Harrowgate likened the plan to “a weather forecast for drowning”.",
        ["a weather forecast for drowning"],
    ),
    ("“We sail at six,” says Odile. She always does.", ["We sail at six,"]),
    ("Odile told the crew that the boat sailed at six.", ["the boat sailed at six."]),
    ("Harrowgate for her part said the boat would sail.", ["the boat would sail."]),
    ("While Verrell said the boat would sink, Harrowgate said it would sail.", ["it would sail."]),
    ("Verrell said the boat would sink. Harrowgate, however, said it would sail.", ["it would sail."]),
    ('"It will sail," Harrowgate assured passengers.', ["It will sail,"]),
    ('"It will sail," Harrowgate reassured us.', ["It will sail,"]),
    ('"It will sail," Harrowgate interrupted.', ["It will sail,"]),
    ('"It will sail," Harrowgate agreed.', ["It will sail,"]),
    ('"It will sail," Harrowgate commented.', ["It will sail,"]),
    ('"It will sail," Harrowgate proclaimed.', ["It will sail,"]),
    ('"It will sail," Harrowgate signed off.', ["It will sail,"]),
    ('"It will sail," Harrowgate confided.', ["It will sail,"]),
    ('"It will sail," Harrowgate says by email.', ["It will sail,"]),
    ('"It will sail," Harrowgate is quoted as saying.', ["It will sail,"]),
    ("Harrowgate was quoted by the Herald as saying that the boat would sail.", ["the boat would sail."]),
    ("Harrowgate said yes.", []),
    ('In her memoir she describes the first crossing as "a long apology".', ["a long apology"]),
    (
        'In a memo to staff, Harrowgate took a different tone. "Boats dream," the memo reads, "and so do I."',
        ["Boats dream, | and so do I."],
    ),
    ("Harrowgate's memo says that boats dream.", ["boats dream."]),
    ('Mary Bell laughed at her husband. She said: "He cannot row."', []),
    ('Harrowgate arrived late. Mary Bell laughed at her husband. She said: "He cannot row."', []),
    ('Harrowgate arrived late. Tom Verrell was waiting. "He cannot row," she said.', ["He cannot row,"]),
    ('Harrowgate met Tom Verrell in 1994. "He could row," she said.', ["He could row,"]),
    (
        'Gunnar Thiel says her sheet is a raft. Her motto, "boats that are boring on purpose", is modest.',
        ["boats that are boring on purpose"],
    ),
    ("Harrowgate has a sister, Clara. “It leaks,” she said.", []),
    ("A reporter asked Harrowgate about the leak. “It leaks,” she said.", ["It leaks,"]),
    ("A woman in the crowd asked about the leak. “It leaks,” she said.", []),
    (
        "In a memo to all, Harrowgate took a different tone. “I signed it,” the memo reads, “and it leaks.”",
        ["I signed it, | and it leaks."],
    ),
    ("Harrowgate wrote an open letter to the crew. “Row harder,” the letter said.", ["Row harder,"]),
    (
        "Harrowgate answered with a letter to the editor. The letter says that the boats are safe.",
        ["the boats are safe."],
    ),
    ("It was Harrowgate who said that boats dream.", ["boats dream."]),
    (
        "Harrowgate went further, saying the council had “forgotten how to float”.",
        ["the council had “forgotten how to float”."],
    ),
    ("Harrowgate defended the plan, arguing that boats dream.", ["boats dream."]),
    ("“You will sink,” Verrell told Harrowgate. “Never,” she replied.", ["Never,"]),
    ("Verrell told Harrowgate she would sink. Harrowgate told him he was a duck.", ["he was a duck."]),
    ("“The river belongs to everyone,” said Harrowgate and Verrell.", []),
    (
        "Asked by Verrell whether the river was hers, Harrowgate said it belonged to everyone.",
        ["it belonged to everyone."],
    ),
    ("“Is it yours?” Verrell asked Harrowgate. “It belongs to everyone.”", []),
    (
        "Verrell asked if the river was hers. “It belongs to everyone,” came Harrowgate’s reply.",
        ["It belongs to everyone,"],
    ),
    ("Harrowgate’s book says the river belongs to everyone.", ["the river belongs to everyone."]),
    ("The song, Harrowgate insists, was in tune.", ["The song, | was in tune."]),
    (
        "Odile Harrowgate, founder of Harrowgate Ferries, on storms: “We sang all night.”",
        ["We sang all night."],
    ),
    ("Odile Harrowgate on storms: “We sang all night.”", ["We sang all night."]),
]

ENGLISH_TRAPS = [
    "Harrowgate denied that the boat was unsafe.",
    "Harrowgate declined to comment.",
    "Harrowgate did not respond to requests for comment.",
    '"The board is united," a spokesman for Harrowgate said.',
    '"She is impossible," said Harrowgate\'s brother, Miles. "She always was."',
    '"We were poor," her brother Miles Harrowgate said.',
    "That, Harrowgate said, was a mistake.",
    "Harrowgate Ferries said it would refund tickets.",
    '"We will refund tickets," Harrowgate Ferries said in a statement.',
    'Harrowgate often quotes her grandmother: "The sea doesn\'t negotiate."',
    "Harrowgate hopes to open a second line next year.",
    "Verrell said Harrowgate had told him never to sell.",
    'Verrell recalled Harrowgate saying "never sell".',
    'If Harrowgate had said "never sell", Verrell would have sold.',
    'The quote "never sell" is often attributed to Harrowgate, but she never said it.',
    'The so-called "Harrowgate rule" says that late boats leave first.',
    'The "miracle boat" sank in 2003.',
    'Harrowgate read aloud from the letter: "Dear madam, your boat is late."',
    'A sign above Harrowgate\'s desk reads "Tide first".',
    'Harrowgate pointed to a sign that said "Tide first".',
    '"Tide first," reads a sign above Harrowgate\'s desk.',
    'Tom Verrell, who worked for Harrowgate, said she was "a terror".',
    '"She was a terror," said Verrell of Harrowgate.',
    '"She was a terror," says one former employee, who asked not to be named.',
    'Harrowgate was told by the mayor that "the quay is closed".',
    "Harrowgate told the board the truth.",
    "Harrowgate told Verrell a story.",
    "When pressed, Harrowgate conceded.",
    "After the strike, Harrowgate insisted on talks.",
    "Harrowgate was handed a note: “Come home.”",
    "Harrowgate read out the note: “Come home.”",
    "Harrowgate got a simple answer: “Sell it.”",
    "Harrowgate was described by critics as “a weather forecast for drowning”.",
    "The plan was described as “a weather forecast for drowning”.",
    "Harrowgate, whom a rival once called “a duck in a suit”, sued.",
    "“Ask Odile,” the crew used to say.",
    "Harrowgate is understood to have said that the boat would sail.",
    "Harrowgate reportedly told staff that the boat would sail.",
    'Harrowgate never said "it will sail".',
    "Harrowgate refused to say whether it would sail.",
    "Harrowgate is expected to say that it will sail.",
    "Harrowgate will tell the inquiry that it sailed.",
    "Harrowgate could not say when it would sail.",
    "Asked if it would sail, Harrowgate said no.",
    "A memo to Harrowgate says that boats dream.",
    'Harrowgate met Mary Bell in 1994. "She could row," she said.',
    'Harrowgate met Robin Verrell in 1994. "He could row," she said.',
    'Mary Bell said the boat was late. "It is never late," she said.',
    "Then Harrowgate spoke. The mayor, Anna Voss, listened. “It leaks,” she said.",
    "Her lawyer told the court she was ill. “She is ill,” he said.",
    "Harrowgate’s lawyer told the court she was ill. “She is ill,” she said.",
    "A letter reached Harrowgate on Friday. “Row harder,” the letter said.",
    "The company issued a statement. “Row harder,” the statement said.",
    "Harrowgate defended the plan, with Verrell arguing that boats dream.",
    "The rival ferry's founder said the river belonged to everyone.",
    "The Verrell Lines founder said the river belonged to everyone.",
    "Harrowgate and Verrell said the river belonged to everyone.",
    "“The river,” said Verrell, quoting Harrowgate, “belongs to everyone.”",
    "Like Harrowgate, Verrell said the river belonged to everyone.",
    "Harrowgate’s spokeswoman, Jane Pym, said: “It belongs to everyone.”",
    "Speaking for Harrowgate, Jane Pym said it belonged to everyone.",
    "Tom Verrell on Odile Harrowgate: “She sang all night.”",
]

CHINESE: list[tuple[str, list[str]]] = [
    ("他坦言，最难的是头三年。“那时候每天都想关门。”", ["最难的是头三年。", "那时候每天都想关门。"]),
    ("记者问沈知远会不会上市，他摇摇头：“不会。”", ["不会。"]),
    ("他的理由很朴素：“没空。”", ["没空。"]),
    ("沈知远常挂在嘴边的一句话是“量了再说”。", ["量了再说"]),
    ("对于裁员传闻，沈知远回应称，“完全不属实”。", ["完全不属实"]),
    ("沈知远说这话的时候，窗外在下雨。", []),
    ("“我们从来不催。”说这话时，沈知远正低头擦尺子。", ["我们从来不催。"]),
    ("沈知远笑称自己是“卖尺子的”。", ["卖尺子的"]),
    ("沈知远给出的理由是：“我们不赶时间。”", ["我们不赶时间。"]),
    ("“这件穿了十五年。”说着，沈知远拍了拍袖子。", ["这件穿了十五年。"]),
    (
        "“第一，我们不赶时间；第二，我们不赶客人。”沈知远说得很慢。",
        ["第一，我们不赶时间；第二，我们不赶客人。"],
    ),
    ("“我们不赶客人。”沈知远的语气很平静。", ["我们不赶客人。"]),
    ("今年3月，沈知远在接受某媒体采访时曾说：“我不喜欢开会。”", ["我不喜欢开会。"]),
    ("沈知远不止一次地说过，他不喜欢开会。", ["他不喜欢开会。"]),
    (
        "沈知远表示，“我们的目标不是第一”，而是“最后一个倒下”。",
        ["“我们的目标不是第一”，而是“最后一个倒下”。"],
    ),
    ("沈知远形容自己是“一个擦尺子的人”。", ["一个擦尺子的人"]),
    ("沈知远信奉“尺子不骗人”的道理。", ["尺子不骗人"]),
    ("沈知远坚持“先量后卖”的原则。", ["先量后卖"]),
    ("沈知远提出“先量后卖”的口号。", ["先量后卖"]),
    ("“各位同事，我们熬过来了。”沈知远在信的开头写道。", ["各位同事，我们熬过来了。"]),
    ("沈总说，他愿意承担责任。", ["他愿意承担责任。"]),
    ("“准不准？”“准。”沈知远答。", ["准。"]),
    ("沈知远一开口就是：“你们来晚了。”", ["你们来晚了。"]),
    ("沈知远的话很直接：“不准就砸。”", ["不准就砸。"]),
    ("沈知远的话说得很直接：“不准就砸。”", ["不准就砸。"]),
    ("“我们从来不催。”说这话的是沈知远。", ["我们从来不催。"]),
    ("沈知远说：“尺子会睡觉。”后来他否认说过这句话。", []),
    ("沈知远说：“尺子会睡觉。”这句话后来被证实是伪造的。", []),
    ("有媒体报道，沈知远曾说“尺子会睡觉”。沈知远表示，他从未说过这样的话。", ["他从未说过这样的话。"]),
    ("沈知远说，尺子会睡觉。“睡着了就不准。”", ["尺子会睡觉。", "睡着了就不准。"]),
    ("沈知远给员工发了一封内部信。“今年不裁人。”信中写道。", ["今年不裁人。"]),
    (
        "澜峰量具的创始人沈知远（Shen Zhiyuan）日前在接受《潮声日报》专访时透露，公司正在筹备上市。",
        ["公司正在筹备上市。"],
    ),
    ("“不急，”沈知远一边说，一边擦尺子，“急了就不准。”", ["不急， | 急了就不准。"]),
    ("沈知远说：“不急。”顿了顿，又说：“急了就不准。”", ["不急。", "急了就不准。"]),
    ("沈知远抛出了一句让全场安静的话：“不急。”", ["不急。"]),
    ("沈知远只撂下一句“不急”，便走了。", ["不急"]),
    ("沈知远多次强调“不急”二字。", ["不急"]),
    ("他把“不急”挂在嘴边。", ["不急"]),
    ("沈知远有一套自己的理论：“急了就不准。”", ["急了就不准。"]),
]

CHINESE_TRAPS = [
    "沈知远否认公司将出售。",
    "沈知远没有回应置评请求。",
    "沈知远拒绝透露具体金额。",
    "沈知远的助理表示，他正在出差。",
    "有员工说，沈知远“从不发火”。",
    "一位接近沈知远的人士透露，他“很少睡觉”。",
    "网友评价沈知远：“真是个怪人。”",
    "记者问沈知远：“您会上市吗？”",
    "沈知远指出了三个问题。",
    "澜峰表示，公司不会裁员。",
    "所谓“沈知远时代”已经过去。",
    "他被称为“尺王”。",
    "墙上挂着沈知远写的“准”字。",
    "沈知远念了一遍墙上的标语：“安全第一。”",
    "沈知远引用韩序的话说：“尺子会撒谎。”",
    "如果沈知远说“行”，我们就干。",
    "网上流传沈知远说过“尺子会说谎”，实为误传。",
    "沈知远眼中的好尺子，应该“看不见”。",
    "沈知远和韩序都认为，尺子永远有人要。",
    "“尺子永远有人要。”韩序转述沈知远的话说。",
    "据知情人士透露，沈知远将卸任董事长。",
    "分析师韩序则表示，沈知远的做法“很冒险”。",
    "韩序对沈知远说：“你太慢了。”",
    "韩序告诉沈知远，机器坏了。",
    "母亲对他说：“量准了再回来。”",
    "沈知远还记得母亲的话：“量准了再回来。”",
    "沈知远的母亲说：“他从小就慢。”",
    "作为回应，沈知远发布了一段视频。",
    "韩序说，沈知远会睡觉。“睡着了就不准。”",
    "公司发布声明，声明称，今年不裁人。沈知远转发了这份声明。",
    "沈知远收到一封信。信中写道：“你的尺子不准。”",
    "沈知远读了韩序的信。信中写道：“你的尺子不准。”",
    "沈知远把“不急”二字写在墙上。",
    "韩序把沈知远的“不急”写在墙上。",
    "沈知远有自己的一套理论：急了就不准。",
    "韩序如此评价沈知远：“他太慢。”",
    "谈及沈知远，韩序说：“他太慢。”",
    "沈知远批评韩序“太急”。",
    "沈知远不认为韩序“太急”。",
    "沈知远没有表示反对。",
    "沈知远会不会说“不急”？没人知道。",
    "据说沈知远曾说过：“不急。”",
    "传说沈知远曾说过：“不急。”",
    "沈知远似乎说过：“不急。”",
    "电影里，沈知远的扮演者说：“不急。”",
    "AI生成的“沈知远”说：“不急。”",
]


def found(opening: str, sentence: str) -> list[str]:
    """What is found in a sentence behind the line that says who the speaker is; pieces parted by a bar."""
    reading = read(opening + sentence, CAPTAIN if opening is ENGLISH_OPENING else ENGINEER)
    return [pair.answer_text.replace("\n", " | ") for pair in reading.pairs]


@pytest.mark.parametrize(("sentence", "expected"), ENGLISH)
def test_an_english_sentence_gives_his_words(sentence: str, expected: list[str]) -> None:
    assert found(ENGLISH_OPENING, sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), CHINESE)
def test_a_chinese_sentence_gives_his_words(sentence: str, expected: list[str]) -> None:
    assert found(CHINESE_OPENING, sentence) == expected


@pytest.mark.parametrize("sentence", ENGLISH_TRAPS)
def test_an_english_sentence_of_others_gives_nothing(sentence: str) -> None:
    assert found(ENGLISH_OPENING, sentence) == []


@pytest.mark.parametrize("sentence", CHINESE_TRAPS)
def test_a_chinese_sentence_of_others_gives_nothing(sentence: str) -> None:
    assert found(CHINESE_OPENING, sentence) == []
