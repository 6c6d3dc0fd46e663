"""Writes transcripts of an invented speaker, as many as asked for, and questions with their answers.

    python -m tests.bench.large FOLDER --passages 100000
    python -m tests.bench.large FOLDER --passages 1000000 --questions 1000 --seed 7

FOLDER then holds `documents/`, which is a folder for `--seeds`, and `questions.jsonl`: a question a line,
with the id of the statement that answers it. A third each is in English, Simplified and Traditional
characters. What is said is made of frames and word lists: grammatical, varied, and without sense. Each
statement is about a place of its own, which its question names. The same seed gives the same bytes. One
document is held in memory at a time.
"""

import argparse
import hashlib
import json
import math
import random
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

import opencc

from bot.collection.metadata import SPEAKER_FILE
from bot.documents import ID_DIGITS
from bot.folding import fold
from tests.conftest import SPEAKER_TABLE

DOCUMENTS_FOLDER = "documents"
QUESTIONS_FILE = "questions.jsonl"

EXCHANGES = (12, 40)
"""Questions and answers in a document, from and to: an interview of one to three thousand words."""

SENTENCES = (1, 6)
"""Sentences in an answer, from and to."""

WHOLE_VIEWS = 3
"""Passages of every exchange: the question, the answer, both. Each of several sentences is one more."""

TITLE_VIEWS = 1
"""The title is an aside, a passage of its own."""


@dataclass(frozen=True, slots=True)
class Words:
    """The material of one language: word lists, and frames with places for their words."""

    topics: tuple[str, ...]
    aspects: tuple[str, ...]
    manners: tuple[str, ...]
    syllables: tuple[tuple[str, ...], ...]  # of the names of places, one of each after the other
    title: str
    asker: tuple[str, ...]
    label: str  # {who} and {words} of a turn
    speaker: str
    asked: tuple[str, ...]  # by the interviewer
    facts: tuple[str, ...]  # the first sentence of an answer
    remarks: tuple[str, ...]  # the others: one of these ...
    endings: tuple[str, ...]  # ... with one of these
    sought: tuple[str, ...]  # by a reader, later
    joint: str  # between two sentences

    def place(self, number: int) -> str:
        """The name of a place; different numbers below `places` give different names."""
        chosen = []
        for choices in self.syllables:
            number, at = divmod(number, len(choices))
            chosen.append(choices[at])
        return "".join(chosen)

    @property
    def places(self) -> int:
        """How many names of places there are."""
        return math.prod(map(len, self.syllables))


ENGLISH = Words(
    topics=tuple(
        "lighthouse;ferry;tide table;salt pan;fog horn;dry dock;net loft;oyster bed;sea wall"
        ";signal mast;pilot boat;rope walk;fish market;ice house;sail loft;harbour crane"
        ";buoy;breakwater;chart room;lifeboat;kelp farm;anchor yard;customs shed;slipway"
        ";weather station;cable ship;dune path;bell tower;oil store;mooring;reed bank"
        ";boat school;storm drain;coal pier;tidal mill;bird hide".split(";")
    ),
    aspects=tuple(
        "upkeep;budget;staffing;insurance;lighting;records;safety;history;ownership;training"
        ";design;noise;opening hours;repair;pricing;drainage;paintwork;timetable;inspection"
        ";funding;supplies;accounts;visitors;wiring;foundations;rescue drill;apprentices"
        ";archive;heating;lease;ventilation;schedule;licence;machinery;night watch"
        ";neighbours".split(";")
    ),
    manners=tuple(
        "slowly;with borrowed tools;before the winter;without any plan;by hand"
        ";against advice;on paper;together with the school;at low water;in two summers"
        ";with old timber;by lamplight;for half the price;over many letters;under one roof"
        ";with a map from memory;after the flood;one plank at a time;from the cellar upwards"
        ";between two storms;with neighbours watching;in plain sight;by drawing lots"
        ";with more patience than money".split(";")
    ),
    syllables=(
        tuple(
            "Bran Cor Dun El Fen Gar Hol Is Kel Lor Mar Nor Os Pen Quar Ros Sel Tor Ul Vor Wen Yar Zel Ash"
            " Brel Crom Drev Farn Glen Hask".split()
        ),
        tuple(
            "a e i o u ama ano ara ela emi eni era ida ila imo ina oba ola ona ora ula una ura usa".split()
        ),
        tuple(
            "beck dal combe drin ford garth ham kirk ley mere nock port quin rick swell thorne vale wick yard"
            " zor by don gate low mond shaw stead stoke tarn worth".split()
        ),
        tuple(" Bay; Point; Reef; Sound; Quay; Ness; Sands; Cove; Head; Bank; Strand; Narrows".split(";")),
    ),
    title="Conversation {number} about the {topic}",
    asker=("Tom Reed", "Ida Voss", "Lee Hart", "Q"),
    label="{who}: {words}",
    speaker="Ada Quill",
    asked=(
        "What became of the {aspect} of the {topic} at {place}?",
        "How did you deal with the {aspect} of the {topic} at {place}?",
        "Why did the {aspect} of the {topic} at {place} take so long?",
        "People in {place} argue about the {topic} and its {aspect}. Who is right?",
        "Would you change the {aspect} of the {topic} at {place} today?",
    ),
    facts=(
        "At {place} the {aspect} of the {topic} got settled in {year}, {manner}.",
        "We took over the {topic} at {place} in {year}, and its {aspect} had to be learned {manner}.",
        "The {aspect} of the {topic} at {place} never caused the difficulty; the {other} did.",
        "In {place} nobody had looked at the {topic} since {year}, so the {aspect} came first, {manner}.",
        "For the {topic} at {place} I chose the {aspect} before anything else, {manner}.",
    ),
    remarks=(
        "One {other} teaches you more about {theme} than any report",
        "The {other} down the road was done {manner}",
        "I kept {count} notebooks about the {theme} of the {other}",
        "Whoever says that {theme} can wait has never run any {other}",
        "In {year} we lost the {other} and what we knew about {theme}",
        "The {theme} came back every spring {manner}",
        "Of {count} people who promised help with the {other} a third came",
        "You can build any {other} {manner}",
        "My first {other} taught me {theme} by listening",
        "We still meet {manner} to talk about the {other}",
    ),
    endings=(
        ", and the {third} needs the same {fourth}.",
        "; ask those at the {third} who did their {fourth} {way}.",
        ", but not without {fourth} for the {third}.",
        ", because every {third} lives by its {fourth}.",
        ", so {number} of us turned to the {third} {way}.",
        "; the {third} waited {number} weeks for its {fourth}.",
        ", as with any {third} that was begun {way}.",
        ", which the {fourth} of our {third} proved {way}.",
    ),
    sought=(
        "what does she say about the {aspect} of the {topic} at {place}",
        "{place}: {topic}, {aspect}",
        "her view of the {topic} in {place} and its {aspect}",
    ),
    joint=" ",
)

SIMPLIFIED = Words(
    topics=tuple(
        "灯塔 渡船 潮汐表 盐田 雾笛 船坞 网房 蚝田 海堤 信号杆 引水船 绳厂 鱼市 冰窖 帆房"
        " 吊机 浮标 防波堤 海图室 救生艇 海带场 锚场 海关棚 滑道 气象站 电缆船 沙丘小路 钟楼"
        " 油库 泊位 芦苇滩 船校 雨水渠 煤码头 潮磨坊 观鸟屋".split()
    ),
    aspects=tuple(
        "维护 预算 人手 保险 照明 档案 安全 历史 产权 培训 设计 噪音 开放时间 修理 定价 排水"
        " 油漆 班次 检查 经费 补给 账目 访客 线路 地基 救援演练 学徒 藏书 供暖 租约 通风"
        " 日程 执照 机器 夜班 邻里关系".split()
    ),
    manners=tuple(
        "慢慢地 借来工具 赶在入冬之前 没有任何计划地 全靠双手 不顾劝告 先在纸上 和学校一起"
        " 趁着退潮 用两个夏天 用旧木料 点着油灯 只花一半的钱 写了许多封信 在同一个屋檐下"
        " 凭记忆画图 在洪水之后 一块木板一块木板地 从地窖往上 在两场风暴之间 当着邻居的面"
        " 光明正大地 靠抽签 凭耐心而不是凭钱".split()
    ),
    syllables=(
        tuple("白长东飞孤海金蓝龙明南平青秋双松天铁望西仙小新雁银云竹紫北春"),
        tuple("鹭沙石帆霞桥泉鹤枫屿岚溪浪舟岩梅鱼锚贝榕蓬麦荷雀"),
        tuple("藤杉柳菱禾松柏栎桐槐椿棠桂榆桑橡榛茶葵兰菊芦苇葭莲芷蕉萝莓藻"),
        tuple("湾角礁港滩岬浦澳渡嘴口洲"),
    ),
    title="第{number}次谈话，从{topic}说起",
    asker=("记者", "问", "林小舟", "主持人"),
    label="{who}：{words}",
    speaker="奎阿达",
    asked=(
        "{place}那座{topic}的{aspect}后来怎么样了？",
        "您是怎么处理{place}的{topic}的{aspect}的？",
        "为什么{place}的{topic}的{aspect}拖了那么久？",
        "{place}的人总在争论{topic}和它的{aspect}，到底谁对？",
        "换到今天，您会改动{place}的{topic}的{aspect}吗？",
    ),
    facts=(
        "{place}的{topic}，{aspect}是{year}年{manner}定下来的。",
        "我们{year}年接手{place}的{topic}，{aspect}只能{manner}从头学起。",
        "在{place}，{topic}的{aspect}从来不是难处，难的是{other}。",
        "{place}的{topic}从{year}年起就没有人看过，所以先做{aspect}，{manner}做。",
        "对{place}的{topic}，我先选了{aspect}，而且是{manner}选的。",
    ),
    remarks=(
        "一处{other}教给人的{theme}比任何报告都多",
        "路那头的{other}是{manner}做成的",
        "关于{other}的{theme}，我记了{count}本笔记",
        "说{theme}可以等一等的人从来没有管过{other}",
        "{year}年我们失去了{other}和它的{theme}",
        "{theme}每年春天都{manner}回来",
        "答应来帮{other}的有{count}个人，来了三分之一",
        "{other}可以{manner}盖起来",
        "我的第一处{other}让我明白{theme}多半是倾听",
        "我们现在还{manner}聚在一起谈{other}",
    ),
    endings=(
        "，{third}也要同样的{fourth}。",
        "；去问{third}那些{way}做{fourth}的人。",
        "，但{third}不能没有{fourth}。",
        "，因为一处{third}值多少，要看它的{fourth}。",
        "，于是我们{number}个人{way}去了{third}。",
        "；{third}等它的{fourth}等了{number}个星期。",
        "，和每一处{way}开头的{third}一样。",
        "，这一点{third}的{fourth}已经{way}证明了。",
    ),
    sought=(
        "她怎么说{place}的{topic}的{aspect}",
        "{place} {topic} {aspect}",
        "关于{place}{topic}的{aspect}，她的看法",
    ),
    joint="",
)


@cache
def words_of(language: str) -> Words:
    """The material of `en`, `zh-Hans` or `zh-Hant`; the last is the second with its characters converted."""
    if language != "zh-Hant":
        return {"en": ENGLISH, "zh-Hans": SIMPLIFIED}[language]
    convert = opencc.OpenCC("s2t").convert
    return Words(**_converted(asdict(SIMPLIFIED), convert))


def _converted(value: Any, convert: Callable[[str], str]) -> Any:
    match value:
        case str():
            return convert(value)
        case dict():
            return {name: _converted(part, convert) for name, part in value.items()}
    return tuple(_converted(part, convert) for part in value)


LANGUAGES = ("en", "zh-Hans", "zh-Hant")

PLACES = min(ENGLISH.places, SIMPLIFIED.places)
"""Statements with a place of their own, in all languages together: enough for some 1.6 million passages."""

YEARS = range(1900, 1990, 10)
COUNTS = (12, 20, 40, 60, 300)
"""Few, so that most numbers stand in many statements: rare ones would tie those that share one together."""

STEP = 1_000_003
"""A prime: multiplying by it permutes the places, so that neighbours have unlike names."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question of the interviewer, the speaker's answer, and how a reader would ask for it."""

    question: str
    answer: str
    sought: str
    sentences: int

    @property
    def passages(self) -> int:
        """How many passages the program makes of it."""
        return WHOLE_VIEWS + (self.sentences if self.sentences > 1 else 0)


@dataclass(frozen=True, slots=True)
class Sought:
    """A reader's question and the id of the one statement that answers it."""

    question: str
    language: str
    pair: str


@dataclass(frozen=True, slots=True)
class Written:
    """How much was written, and the questions about it."""

    documents: int
    pairs: int
    passages: int
    questions: tuple[Sought, ...]


def write(folder: Path, *, passages: int, questions: int, seed: int) -> Written:
    """Write documents with at least that many passages into a new folder; the last exchange may exceed it.

    The questions are drawn evenly from all statements (reservoir sampling: Vitter 1985, algorithm R); fewer
    where there are fewer statements. Raises FileExistsError where the folder exists, ValueError where there
    are more statements than places.
    """
    folder.mkdir(parents=True)
    (folder / SPEAKER_FILE).write_text(SPEAKER_TABLE, encoding="utf-8", newline="\n")
    draw = random.Random(f"{seed}-questions")
    drawn: list[Sought] = []
    documents = pairs = done = 0
    while done < passages:
        # A generator for each document: what stands in one does not depend on how long the others are.
        chance = random.Random(f"{seed}-{documents}")
        language = LANGUAGES[documents % len(LANGUAGES)]
        document_id = f"{documents:06}-{language}"
        opening = _opening(chance, language, documents)
        exchanges = list(_until(passages - done - TITLE_VIEWS, _exchanges(chance, language, pairs, seed)))
        _write_document(folder / f"{document_id}.txt", words_of(language), opening, exchanges)
        for exchange in exchanges:
            pairs += 1
            place = len(drawn) if len(drawn) < questions else draw.randrange(pairs)
            if place < questions:
                drawn[place : place + 1] = [Sought(exchange.sought, language, _id(document_id, exchange))]
        documents += 1
        done += TITLE_VIEWS + sum(exchange.passages for exchange in exchanges)
    return Written(documents, pairs, done, tuple(drawn))


def _until(passages: int, exchanges: Iterator[Exchange]) -> Iterator[Exchange]:
    """The exchanges up to the one that makes the number of passages full; at least one."""
    for exchange in exchanges:
        yield exchange
        passages -= exchange.passages
        if passages <= 0:
            return


def _exchanges(chance: random.Random, language: str, first: int, seed: int) -> Iterator[Exchange]:
    words = words_of(language)
    for number in range(first, first + chance.randint(*EXCHANGES)):
        about = {
            "topic": chance.choice(words.topics),
            "aspect": chance.choice(words.aspects),
            "place": _place(words, number, seed),
        }
        sentences = chance.randint(*SENTENCES)
        frames = [chance.choice(words.facts)]
        frames += [
            remark + chance.choice(words.endings) for remark in chance.sample(words.remarks, sentences - 1)
        ]
        answer = words.joint.join(frame.format(**about, **_filling(chance, words)) for frame in frames)
        asked, sought = (chance.choice(frames).format(**about) for frames in (words.asked, words.sought))
        yield Exchange(asked, answer, sought, sentences)


def _place(words: Words, number: int, seed: int) -> str:
    if number >= PLACES:
        raise ValueError(f"there are places for {PLACES} statements only; ask for fewer passages")
    return words.place((number * STEP + seed) % PLACES)


def _filling(chance: random.Random, words: Words) -> Mapping[str, object]:
    other, third = chance.sample(words.topics, 2)
    theme, fourth = chance.sample(words.aspects, 2)
    manner, way = chance.sample(words.manners, 2)
    return {
        "other": other,
        "third": third,
        "theme": theme,
        "fourth": fourth,
        "manner": manner,
        "way": way,
        "year": chance.choice(YEARS),
        "count": chance.choice(COUNTS),
        "number": chance.choice(COUNTS),
    }


def _opening(chance: random.Random, language: str, number: int) -> tuple[str, str]:
    """The title of a document and who asks in it."""
    words = words_of(language)
    title = words.title.format(number=number + 1, topic=chance.choice(words.topics))
    return title, chance.choice(words.asker)


def _write_document(
    path: Path, words: Words, opening: tuple[str, str], exchanges: Sequence[Exchange]
) -> None:
    title, asker = opening
    lines = [title, ""]
    for exchange in exchanges:
        lines.append(words.label.format(who=asker, words=exchange.question))
        lines += [words.label.format(who=words.speaker, words=exchange.answer), ""]
    path.write_text("\n".join(lines), encoding="utf-8", newline="\n")


def _id(document_id: str, exchange: Exchange) -> str:
    """The id of the pair that the program makes of an exchange."""
    digest = hashlib.sha256("".join(fold(exchange.answer).split()).encode()).hexdigest()
    return f"{document_id}-{digest[:ID_DIGITS]}"


def main() -> int:
    """The exit status: 0 when everything is written, 2 when it cannot be."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.large", description="Write a large folder.")
    parser.add_argument("folder", type=Path, help="where documents/ and questions.jsonl are written")
    parser.add_argument("--passages", type=int, default=10_000, help="at least (default: %(default)s)")
    parser.add_argument("--questions", type=int, default=1000, help="with answers (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="another one, other words (default: %(default)s)")
    options = parser.parse_args()
    documents = options.folder / DOCUMENTS_FOLDER
    try:
        written = write(documents, passages=options.passages, questions=options.questions, seed=options.seed)
    except FileExistsError:
        print(f"{documents}: exists already; name another folder", file=sys.stderr)
        return 2
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    lines = [json.dumps(asdict(sought), ensure_ascii=False) for sought in written.questions]
    (options.folder / QUESTIONS_FILE).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(
        f"{written.documents} documents, {written.pairs} statements, {written.passages} passages, "
        f"{len(written.questions)} questions"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
