"""Every word of the interface, in English, Simplified and Traditional Chinese.

A field that is missing in one language does not type-check. `{...}` are filled in by `str.format`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from bot.cite import ENGLISH as CITE_ENGLISH
from bot.cite import Wording
from bot.documents import Kind

Language = Literal["en", "zh-Hans", "zh-Hant"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

LANGUAGE_NAMES: Mapping[Language, str] = {"en": "English", "zh-Hans": "简体", "zh-Hant": "繁體"}
"""What each language calls itself; the same on every page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strings:
    """The interface in one language."""

    language: Language

    # Every page
    site_title: str
    tagline: str
    languages: str
    skip: str
    nav: str
    nav_ask: str
    nav_quotes: str
    nav_about: str
    not_affiliated: str

    # The chat
    needs_script: str
    thread: str
    question: str
    placeholder: str
    ask: str
    searching: str
    examples: str
    characters: str
    as_printed: str
    simplified: str
    traditional: str
    follow_up: str
    plain_search: str

    # Answers
    found_one: str
    found_many: str
    found_chinese_one: str
    found_chinese_many: str
    translate: str | None  # None: readers of this language read the originals
    translate_how: str | None
    more_one: str
    more_many: str
    none_title: str
    none_body: str
    none_examples: str
    related: str

    # Cards
    kinds: Mapping[Kind, str]
    interviews: str
    interviews_unknown: str
    label_question: str
    label_heading: str
    label_lead_in: str
    label_attribution: str
    edited: str
    converted: str
    note: str
    note_see: str
    read: str
    link: str
    open_source: str
    url_unknown: str
    copy: str
    copy_as: str
    copied: str
    copy_failed: str
    variants_one: str
    variants_many: str
    separator: str
    date_year: str
    date_month: str
    date_day: str
    months: tuple[str, ...]
    wording: Wording

    # Errors
    error_empty: str
    error_too_long: str
    error_question: str


EN = Strings(
    language="en",
    site_title="In {speaker}’s words",
    tagline="Original passages only, each with its source. Nothing is generated.",
    languages="Language",
    skip="Skip to the content",
    nav="Pages",
    nav_ask="Ask",
    nav_quotes="All quotes",
    nav_about="About",
    not_affiliated="Not affiliated with {speaker} or any company of his.",
    needs_script="Asking questions needs JavaScript.",
    thread="Questions and passages",
    question="Your question",
    placeholder="Ask in English or Chinese",
    ask="Ask",
    searching="Searching …",
    examples="Questions to start with",
    characters="Characters",
    as_printed="As printed",
    simplified="Simplified",
    traditional="Traditional",
    follow_up="Searched together with the question before it: “{before}”.",
    plain_search="Search only for “{question}”",
    found_one="1 passage",
    found_many="{count} passages",
    found_chinese_one="1 passage, in the original Chinese",
    found_chinese_many="{count} passages, in the original Chinese",
    translate="Read them in English",
    translate_how=(
        "The words below are the originals and stay as they are. To read them in English, let your browser "
        "translate the page: in Chrome or Edge, right-click and choose “Translate to English”; in Safari or "
        "Firefox, use the translate button beside the address."
    ),
    more_one="1 more passage, less close",
    more_many="{count} more passages, less close",
    none_title="{speaker} says nothing close to that in these documents.",
    none_body="The search covered {documents} documents with {passages} passages.",
    none_examples="Questions that do have answers",
    related="The {count} nearest passages, related at most",
    kinds={
        Kind.DIALOGUE: "Transcript",
        Kind.NOTE: "Editor’s excerpt",
        Kind.QUOTE: "Quoted in an article",
        Kind.REPORTED: "Reported speech",
    },
    interviews="from: {interviews}",
    interviews_unknown="interview not stated",
    label_question="Asked",
    label_heading="Heading",
    label_lead_in="Before it",
    label_attribution="Attributed by",
    edited="The document says that it adjusted the wording.",
    converted="Converted for reading; the document prints it in other characters. Copies are as printed.",
    note="Editor’s note on “{words}”:",
    note_see="Compare the other wording",
    read="Read in the document",
    link="Link to this",
    open_source="Open the source",
    url_unknown="link not stated",
    copy="Copy",
    copy_as="Copy as",
    copied="Copied",
    copy_failed="Not copied; follow the link and copy by hand",
    variants_one="Also in 1 other place",
    variants_many="Also in {count} other places",
    separator=", ",
    date_year="{year}",
    date_month="{month} {year}",
    date_day="{day} {month} {year}",
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    wording=CITE_ENGLISH,
    error_empty="Please type a question first.",
    error_too_long="A question has at most {limit} characters; this one has {length}.",
    error_question="That question cannot be searched. Please put it in other words.",
)

_NUMBERS = tuple(str(number) for number in range(1, 13))

ZH_HANS = Strings(
    language="zh-Hans",
    site_title="{speaker}原话",
    tagline="只给原文，句句有出处，没有一个字是生成的。",
    languages="语言",
    skip="跳到正文",
    nav="页面",
    nav_ask="提问",
    nav_quotes="全部原话",
    nav_about="说明",
    not_affiliated="与{speaker}及其任何公司无关。",
    needs_script="提问需要 JavaScript。",
    thread="问题与原文",
    question="您的问题",
    placeholder="用中文或英文提问",
    ask="提问",
    searching="正在查找……",
    examples="可以从这些问题开始",
    characters="字形",
    as_printed="原样",
    simplified="简体",
    traditional="繁体",
    follow_up="已与上一个问题“{before}”合在一起查找。",
    plain_search="只查“{question}”",
    found_one="1 段原文",
    found_many="{count} 段原文",
    found_chinese_one="1 段原文",
    found_chinese_many="{count} 段原文",
    translate=None,
    translate_how=None,
    more_one="另有 1 段，关系较远",
    more_many="另有 {count} 段，关系较远",
    none_title="在这些文章里，{speaker}没有说过相近的话。",
    none_body="共查找了 {documents} 篇文章中的 {passages} 段原文。",
    none_examples="能找到原话的问题",
    related="最接近的 {count} 段，最多算相关",
    kinds={
        Kind.DIALOGUE: "采访实录",
        Kind.NOTE: "编者摘录",
        Kind.QUOTE: "文章引用",
        Kind.REPORTED: "转述",
    },
    interviews="出自：{interviews}",
    interviews_unknown="未注明出自哪次采访",
    label_question="问",
    label_heading="小标题",
    label_lead_in="前文",
    label_attribution="出处用语",
    edited="该文说明文字有调整。",
    converted="为便于阅读已转换字形，与原文所用字形不同；复制所得仍为原样。",
    note="编者注“{words}”：",
    note_see="对照另一处的说法",
    read="在文中阅读",
    link="固定链接",
    open_source="打开出处",
    url_unknown="未注明链接",
    copy="复制",
    copy_as="复制为",
    copied="已复制",
    copy_failed="未能复制；请打开链接手动复制",
    variants_one="另见 1 处",
    variants_many="另见 {count} 处",
    separator="，",
    date_year="{year}年",
    date_month="{year}年{month}月",
    date_day="{year}年{month}月{day}日",
    months=_NUMBERS,
    wording=Wording(
        title_unknown="未注明标题",
        publisher_unknown="未注明发布者",
        author_unknown="未注明作者",
        date_unknown="未注明日期",
        paragraph="第{number}段",
        kinds={
            Kind.DIALOGUE: "采访实录",
            Kind.NOTE: "编者摘录",
            Kind.QUOTE: "文章引用",
            Kind.REPORTED: "转述",
        },
        quotation_marks=("“", "”"),
        comma="，",
    ),
    error_empty="请先输入问题。",
    error_too_long="问题最多 {limit} 个字，这个问题有 {length} 个字。",
    error_question="这个问题无法查找，请换个说法。",
)

ZH_HANT = Strings(
    language="zh-Hant",
    site_title="{speaker}原話",
    tagline="只給原文，句句有出處，沒有一個字是生成的。",
    languages="語言",
    skip="跳到正文",
    nav="頁面",
    nav_ask="提問",
    nav_quotes="全部原話",
    nav_about="說明",
    not_affiliated="與{speaker}及其任何公司無關。",
    needs_script="提問需要 JavaScript。",
    thread="問題與原文",
    question="您的問題",
    placeholder="用中文或英文提問",
    ask="提問",
    searching="正在查找……",
    examples="可以從這些問題開始",
    characters="字形",
    as_printed="原樣",
    simplified="簡體",
    traditional="繁體",
    follow_up="已與上一個問題「{before}」合在一起查找。",
    plain_search="只查「{question}」",
    found_one="1 段原文",
    found_many="{count} 段原文",
    found_chinese_one="1 段原文",
    found_chinese_many="{count} 段原文",
    translate=None,
    translate_how=None,
    more_one="另有 1 段，關係較遠",
    more_many="另有 {count} 段，關係較遠",
    none_title="在這些文章裡，{speaker}沒有說過相近的話。",
    none_body="共查找了 {documents} 篇文章中的 {passages} 段原文。",
    none_examples="能找到原話的問題",
    related="最接近的 {count} 段，最多算相關",
    kinds={
        Kind.DIALOGUE: "採訪實錄",
        Kind.NOTE: "編者摘錄",
        Kind.QUOTE: "文章引用",
        Kind.REPORTED: "轉述",
    },
    interviews="出自：{interviews}",
    interviews_unknown="未註明出自哪次採訪",
    label_question="問",
    label_heading="小標題",
    label_lead_in="前文",
    label_attribution="出處用語",
    edited="該文說明文字有調整。",
    converted="為便於閱讀已轉換字形，與原文所用字形不同；複製所得仍為原樣。",
    note="編者註「{words}」：",
    note_see="對照另一處的說法",
    read="在文中閱讀",
    link="固定連結",
    open_source="打開出處",
    url_unknown="未註明連結",
    copy="複製",
    copy_as="複製為",
    copied="已複製",
    copy_failed="未能複製；請打開連結手動複製",
    variants_one="另見 1 處",
    variants_many="另見 {count} 處",
    separator="，",
    date_year="{year}年",
    date_month="{year}年{month}月",
    date_day="{year}年{month}月{day}日",
    months=_NUMBERS,
    wording=Wording(
        title_unknown="未註明標題",
        publisher_unknown="未註明發布者",
        author_unknown="未註明作者",
        date_unknown="未註明日期",
        paragraph="第{number}段",
        kinds={
            Kind.DIALOGUE: "採訪實錄",
            Kind.NOTE: "編者摘錄",
            Kind.QUOTE: "文章引用",
            Kind.REPORTED: "轉述",
        },
        quotation_marks=("「", "」"),
        comma="，",
    ),
    error_empty="請先輸入問題。",
    error_too_long="問題最多 {limit} 個字，這個問題有 {length} 個字。",
    error_question="這個問題無法查找，請換個說法。",
)

STRINGS: Mapping[Language, Strings] = {"en": EN, "zh-Hans": ZH_HANS, "zh-Hant": ZH_HANT}

EXAMPLES: Mapping[Language, tuple[str, ...]] = {
    "en": (
        "What did he say about open source?",
        "Why hire graduates without experience?",
        "What is the moat of a company like this?",
        "What drives innovation?",
        "How are prices set?",
    ),
    "zh-Hans": (
        "他怎么看开源？",
        "为什么招没有经验的毕业生？",
        "公司的护城河是什么？",
        "创新靠什么驱动？",
        "价格是怎么定的？",
    ),
    "zh-Hant": (
        "他怎麼看開源？",
        "為什麼招沒有經驗的畢業生？",
        "公司的護城河是什麼？",
        "創新靠什麼驅動？",
        "價格是怎麼定的？",
    ),
}
"""Questions to start with. Those that the collection at hand does not answer are not shown."""
