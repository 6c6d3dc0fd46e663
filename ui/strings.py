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
    no_answer: str
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

    # Pages without JavaScript
    quotes_title: str
    quotes_lead_one: str
    quotes_lead_many: str
    quotes_none: str
    order: str
    by_document: str
    by_interview: str
    by_date: str
    filter_words: str
    filter_kind: str
    every_kind: str
    show: str
    quotes_unsearched: str
    ask_for: str
    earlier_page: str
    later_page: str
    other_pages: str
    page_of: str
    quote_title: str
    to_copy: str
    plain_text: str
    evidence: str
    evidence_text: str
    document_untitled: str
    document_lead: str
    document_whole: str
    document_checksum: str
    left_out: str
    none_in_document: str
    missing_title: str
    missing_text: str
    about: str  # headings are lines that begin with #, paragraphs are parted by empty lines
    about_contact: str
    about_documents: str
    about_left_out: str
    about_left_out_more: str

    # The widget, its script, and the page that composes its line
    embed_link: str
    embed_title: str
    embed_lead: str
    embed_allowed: str
    embed_everybody: str
    embed_nobody: str
    embed_as_page: str
    embed_theme: str
    theme_auto: str
    theme_light: str
    theme_dark: str
    embed_quote: str
    embed_height: str
    embed_line: str
    embed_result: str
    embed_refused: str
    embed_mistake: str
    widget_open: str
    widget_failed: str
    widget_gone: str

    # Errors
    error_empty: str
    error_too_long: str
    error_question: str
    error_busy: str
    error_unavailable: str


ABOUT_EN = """\
# What this is

A search through what {speaker} said. You ask in English or Chinese; you get the closest original
passages from the documents listed below, cut from them unchanged, each with its source.

Nothing is written, translated or summarised by a machine. Where the documents hold nothing close to
a question, the page says so.

This site is not affiliated with {speaker}, nor with any company or publisher named on it. The
articles belong to their authors; passages are shown as quotations.

# What the kinds mean

Transcript: a turn of a printed conversation, with the question it answers.

Editor’s excerpt: a passage that an editor cut from an interview and put under a heading; the
document says that it is {speaker}’s, and may say that wording was adjusted.

Quoted in an article: words in quotation marks that the author attributes to {speaker}.

Reported speech: what an author says that {speaker} said, in the author’s words. It is shown without
quotation marks.

Where it is not certain who speaks, the words are left out.

# Search hints and notes

Search hints are phrases, written by the editors of this site, in which readers may ask for a
passage. They help to find it and are never shown as {speaker}’s words.

Where the wording of a document is damaged, an editor’s note beside the passage says so. The passage
itself stays as it is printed.

# How it decides that nothing was said

Every question is compared with every passage in two ways: by meaning, with a small language model
that runs on this server, and by the words they share. From both, and from how far the best passage
is ahead of the others, it works out how likely the best passage is an answer. Below one half, the
page says that nothing close was said and offers the two nearest passages as related.

This can go wrong both ways: an answer may be missed, above all when a question uses other words
than the passage, and a passage may be shown that only touches the question. Read the passage, and
the text around it, before you quote it.

On {questions} questions about the documents that come with the program, written by somebody who had
not seen the search hints, the right statement came first for {first_en} % of the English, {first_hans} % of
the Simplified and {first_hant} % of the Traditional ones. Of {unanswerable} questions that nothing answers,
{answered} % were answered all the same; of the others {refused} % were refused.

# Limits

The search knows {documents:,} documents with {statements:,} statements: {kinds}. What {speaker} said
elsewhere is not here.

Dates, titles and addresses are given only where the document itself states them. The Simplified and
Traditional views are converted by rule and may choose a wrong character; copies are always as
printed.

# Your questions

Questions are not stored, and no cookies are set. The page loads nothing from other sites. The
question stands in the address of the page, so that you can share it.

# A quote is wrong

Every passage links to its place in the document, and names the file it was cut from by its
checksum. If the words differ from the source, or are not {speaker}’s, tell whoever runs this site,
with the permanent link of the passage.
"""

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
    not_affiliated="Not affiliated with {speaker} or any company named here.",
    needs_script="Asking questions needs JavaScript.",
    thread="Questions and passages",
    question="Your question",
    placeholder="Ask in English or Chinese",
    ask="Ask",
    searching="Searching …",
    no_answer="No answer came: too many questions at once, or no connection. Please try again in a moment.",
    examples="Questions to start with",
    characters="Chinese characters",
    as_printed="As printed",
    simplified="Simplified",
    traditional="Traditional",
    follow_up="Searched together with the question before it: “{before}”.",
    plain_search="Search only for “{question}”",
    found_one="1 passage",
    found_many="{count} passages",
    found_chinese_one="1 passage, in the original Chinese",
    found_chinese_many="{count} passages, in the original Chinese",
    translate="How to read this in English",
    translate_how=(
        "The words below are the originals and stay as they are. To read them in English, let your browser "
        "translate the page: in Chrome or Edge, right-click and choose “Translate to English”; in Safari or "
        "Firefox, use the translate button beside the address."
    ),
    more_one="1 more passage, less close",
    more_many="{count} more passages, less close",
    none_title="{speaker} says nothing close to that in these documents.",
    none_body="The search covered {documents:,} documents with {passages:,} passages.",
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
    note="Editor’s note on “{words}”: ",
    note_see="Compare the other wording",
    read="Read in context",
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
    quotes_title="Everything {speaker} said in these documents",
    quotes_lead_one="1 statement",
    quotes_lead_many="{count:,} statements",
    quotes_none="No statement has these words and this kind.",
    order="Order",
    by_document="by document",
    by_interview="by interview",
    by_date="by date",
    filter_words="Containing the words",
    filter_kind="Kind",
    every_kind="every kind",
    show="Show",
    quotes_unsearched="{count:,} statements are too many to look through for words.",
    ask_for="Ask for “{words}”",
    earlier_page="Previous page",
    later_page="Next page",
    other_pages="Pages of this list",
    page_of="Page {page:,} of {pages:,}",
    quote_title="{speaker}: {kind}",
    to_copy="To copy",
    plain_text="Plain text",
    evidence="Where exactly",
    evidence_text="Characters {spans} of document {document}, a file whose SHA-256 is",
    document_untitled="Document without a title: {document}",
    document_lead=(
        "{speaker}’s words are marked, in the order of the document, each with the text around it, and lead "
        "to their own page. The rest of the article is not shown here."
    ),
    document_whole="The whole document; {speaker}’s words are marked and lead to their own page.",
    document_checksum="SHA-256 of the file",
    left_out="{count} characters not shown",
    none_in_document="No words of {speaker}’s were found in this document.",
    missing_title="There is no such page",
    missing_text="The statement or page may have gone, or the address may have been cut off on its way here.",
    about=ABOUT_EN,
    about_contact="Contact: {contact}",
    about_documents="The documents",
    about_left_out="What could not be read or placed and was left out",
    about_left_out_more="and {count:,} more",
    embed_link="Embed",
    embed_title="On your own page",
    embed_lead=(
        "Paste this line into your page, where the box is to appear. It sets no cookies, and changes "
        "nothing else on your page."
    ),
    embed_allowed="Pages of these sites may show it: {origins}.",
    embed_everybody="Pages of every site may show it.",
    embed_nobody=(
        "Pages of other sites may not show it yet: whoever runs this site has to list yours (--allow-origin)."
    ),
    embed_as_page="as on the page around it",
    embed_theme="Colours",
    theme_auto="as the reader’s device",
    theme_light="light",
    theme_dark="dark",
    embed_quote="One quotation only: its id, from the end of its permanent link",
    embed_height="Greatest height in pixels",
    embed_line="The line",
    embed_result="What it gives",
    embed_refused="This page may not show the search, or it cannot be reached.",
    embed_mistake="The attribute {attribute} is mistaken.",
    widget_open="Open the full page",
    widget_failed="No answer came. Please try again, or open the full page.",
    widget_gone="This quotation is not here any more.",
    error_empty="Please type a question first.",
    error_too_long="A question has at most {limit} characters; this one has {length}.",
    error_question="That question cannot be searched. Please put it in other words.",
    error_busy="Too many questions at once. Please ask again in a moment.",
    error_unavailable="The search does not work at the moment. Please try again later.",
)

_NUMBERS = tuple(str(number) for number in range(1, 13))

ABOUT_ZH_HANS = """\
# 这是什么

这里检索{speaker}说过的话。您用中文或英文提问，得到的是下列文章中最接近的原文，一字未改，并注明出处。

没有任何文字由机器撰写、翻译或概括。文章里没有相近的话时，页面会如实说明。

本站与{speaker}以及文中提到的公司、媒体均无关联。文章版权归作者所有，此处只作引用。

# 各类别的含义

采访实录：已刊出的对话中的一段回答，连同所答的问题。

编者摘录：编者从采访中摘出并加上小标题的段落；文中说明是{speaker}的话，也可能说明文字有调整。

文章引用：作者放在引号里、注明是{speaker}所说的话。

转述：作者用自己的话复述{speaker}所说的内容，显示时不加引号。

不能确定是谁说的话，一律不收录。

# 检索提示与编者注

检索提示是本站编者写的、读者可能用来询问某段话的说法。它们只帮助检索，绝不会当作{speaker}的话显示。

原文文字有误时，旁边会有编者注说明；原文本身照印。

# 怎样判断“没有说过”

每个问题都与每段原文作两种比较：一是意思，由在本服务器上运行的小型语言模型比较；二是共有的字词。再看\
最接近的一段领先其他段落多少，由此估计它是答案的可能性。低于一半时，页面会说没有相近的话，并给出最接\
近的两段作参考。

判断可能出错：问题的用词与原文差别大时，可能漏掉答案；也可能显示只是沾边的段落。引用之前，请读原文及\
其前后文。

用 {questions} 个关于随程序所附文章的问题测量（出题人没有看过检索提示）：正确的一段排在第一的，英文问题占 \
{first_en}%，简体占 {first_hans}%，繁体占 {first_hant}%。{unanswerable} 个文中没有答案的问题里，有 \
{answered}% 仍给出了段落；有答案的问题里，有 {refused}% 被误判为没有说过。

# 局限

这里共有 {documents:,} 篇文章、{statements:,} 段话：{kinds}。{speaker}在别处说过的话不在其中。

日期、标题和链接只在文章自己注明时才给出。简体、繁体显示由规则转换，个别字可能有误；复制所得总是原样。

# 您的问题

提问不会被保存，本站不设置 cookie，页面不从别的网站加载任何东西。问题会出现在网址里，便于您分享。

# 发现引文有误

每段原文都链接到它在文章中的位置，并以校验值注明所据文件。如果文字与来源不符，或者不是{speaker}的话，\
请把该段的固定链接告诉本站的管理者。
"""

ZH_HANS = Strings(
    language="zh-Hans",
    site_title="{speaker}原话",
    tagline="只给原文，句句有出处，没有一个字是生成的。",
    languages="语言",
    skip="跳到正文",
    nav="页面",
    nav_ask="提问",
    nav_quotes="全部原话",
    nav_about="关于",
    not_affiliated="与{speaker}及文中任何公司无关。",
    needs_script="提问需要 JavaScript。",
    thread="问题与原文",
    question="您的问题",
    placeholder="用中文或英文提问",
    ask="提问",
    searching="正在搜索……",
    no_answer="没有得到回答：提问过于频繁，或者连接中断。请稍后再试。",
    examples="可以从这些问题开始",
    characters="字形",
    as_printed="原样",
    simplified="简体",
    traditional="繁体",
    follow_up="已连同上一个问题“{before}”一起搜索。",
    plain_search="只搜索“{question}”",
    found_one="1 段原文",
    found_many="{count} 段原文",
    found_chinese_one="1 段原文",
    found_chinese_many="{count} 段原文",
    translate=None,
    translate_how=None,
    more_one="另有 1 段，相关度较低",
    more_many="另有 {count} 段，相关度较低",
    none_title="在这些文章里，{speaker}没有说过相近的话。",
    none_body="共搜索了 {documents:,} 篇文章中的 {passages:,} 段原文。",
    none_examples="能找到原话的问题",
    related="最接近的 {count} 段，只能算相关",
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
    label_attribution="引述",
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
    quotes_title="这些文章里的{speaker}原话",
    quotes_lead_one="1 段",
    quotes_lead_many="{count:,} 段",
    quotes_none="没有符合这些字词和类别的原话。",
    order="排列",
    by_document="按文章",
    by_interview="按采访",
    by_date="按日期",
    filter_words="含有字词",
    filter_kind="类别",
    every_kind="所有类别",
    show="显示",
    quotes_unsearched="共 {count:,} 段，太多，不能逐段查找词语。",
    ask_for="搜索“{words}”",
    earlier_page="上一页",
    later_page="下一页",
    other_pages="列表的各页",
    page_of="第 {page:,} 页，共 {pages:,} 页",
    quote_title="{speaker}：{kind}",
    to_copy="复制用",
    plain_text="纯文本",
    evidence="确切位置",
    evidence_text="文档 {document} 的第 {spans} 个字符，该文件的 SHA-256 为",
    document_untitled="无标题文档：{document}",
    document_lead="按文中顺序标出{speaker}的话，并附前后文；点击可打开该段的固定页面。文章的其余部分不在此显示。",
    document_whole="全文；{speaker}的话已标出，点击可打开该段的固定页面。",
    document_checksum="文件的 SHA-256",
    left_out="略去 {count} 字",
    none_in_document="在这篇文章里没有找到{speaker}的话。",
    missing_title="找不到这个页面",
    missing_text="这段话或这个页面可能已经撤下，网址也可能在转发时缺了一截。",
    about=ABOUT_ZH_HANS,
    about_contact="联系方式：{contact}",
    about_documents="所收文章",
    about_left_out="无法读取或无从对应而未收的内容",
    about_left_out_more="另有 {count:,} 个",
    embed_link="嵌入",
    embed_title="放进您的网页",
    embed_lead="把这一行粘贴到网页中要显示的位置。它不设置 cookie，也不改动网页的其他部分。",
    embed_allowed="以下网站的页面可以显示：{origins}。",
    embed_everybody="任何网站的页面都可以显示。",
    embed_nobody="其他网站的页面还不能显示：须由本站管理者列入您的网站（--allow-origin）。",
    embed_as_page="与所在网页相同",
    embed_theme="颜色",
    theme_auto="随读者的设备",
    theme_light="浅色",
    theme_dark="深色",
    embed_quote="只显示一段话：固定链接末尾的编号",
    embed_height="最大高度（像素）",
    embed_line="要粘贴的一行",
    embed_result="显示效果",
    embed_refused="这个网页不能显示检索框，或者暂时无法连接。",
    embed_mistake="属性 {attribute} 有误。",
    widget_open="打开完整页面",
    widget_failed="没有得到回答。请再试一次，或打开完整页面。",
    widget_gone="这段话已不在这里。",
    error_empty="请先输入问题。",
    error_too_long="问题最多 {limit} 个字，这个问题有 {length} 个字。",
    error_question="这个问题无法搜索，请换个说法。",
    error_busy="同时提出的问题太多，请稍候再问。",
    error_unavailable="搜索暂时无法使用，请稍后再试。",
)

ABOUT_ZH_HANT = """\
# 這是什麼

這裡可以搜尋{speaker}說過的話。您用中文或英文提問，得到的是下列文章中最接近的原文，一字未改，並註明出處。

沒有任何文字由機器撰寫、翻譯或概括。文章裡沒有相近的話時，頁面會如實說明。

本站與{speaker}以及文中提到的公司、媒體均無關聯。文章版權歸作者所有，此處只作引用。

# 各類別的含義

訪談實錄：已刊出的對話中的一段回答，連同所答的問題。

編者摘錄：編者從訪談中摘出並加上小標題的段落；文中說明是{speaker}的話，也可能說明文字有調整。

文章引用：作者放在引號裡、註明是{speaker}所說的話。

轉述：作者用自己的話複述{speaker}所說的內容，顯示時不加引號。

不能確定是誰說的話，一律不收錄。

# 搜尋提示與編者註

搜尋提示是本站編者寫的、讀者可能用來詢問某段話的說法。它們只幫助搜尋，絕不會當作{speaker}的話顯示。

原文文字有誤時，旁邊會有編者註說明；原文本身照印。

# 怎樣判斷「沒有說過」

每個問題都會跟每段原文做兩種比較：一是意思，由在本伺服器上執行的小型語言模型比較；二是共有的字詞。再看\
最接近的一段領先其他段落多少，由此估計它是答案的可能性。低於一半時，頁面會說沒有相近的話，並給出最接\
近的兩段作參考。

判斷可能出錯：問題的用詞與原文差別大時，可能漏掉答案；也可能顯示只是稍微相關的段落。引用之前，請讀原文及\
其前後文。

用 {questions} 個關於隨程式所附文章的問題測量（出題人沒有看過搜尋提示）：正確的一段排在第一的，英文問題佔 \
{first_en}%，簡體佔 {first_hans}%，繁體佔 {first_hant}%。{unanswerable} 個文中沒有答案的問題裡，有 \
{answered}% 仍給出了段落；有答案的問題裡，有 {refused}% 被誤判為沒有說過。

# 局限

這裡共有 {documents:,} 篇文章、{statements:,} 段話：{kinds}。{speaker}在別處說過的話不在其中。

日期、標題和連結只在文章自己註明時才給出。簡體、繁體顯示依規則轉換，少數字可能有誤；複製的內容一律照原文。

# 您的問題

提問不會被保存，本站不設置 cookie，頁面不從別的網站載入任何東西。問題會出現在網址裡，便於您分享。

# 發現引文有誤

每段原文都連結到它在文章中的位置，並以校驗值註明所據檔案。如果文字與來源不符，或者不是{speaker}的話，\
請把該段的固定連結告訴本站的管理者。
"""

ZH_HANT = Strings(
    language="zh-Hant",
    site_title="{speaker}原話",
    tagline="只給原文，句句有出處，沒有一個字是生成的。",
    languages="語言",
    skip="跳到正文",
    nav="頁面",
    nav_ask="提問",
    nav_quotes="全部原話",
    nav_about="關於",
    not_affiliated="與{speaker}及文中任何公司無關。",
    needs_script="提問需要 JavaScript。",
    thread="問題與原文",
    question="您的問題",
    placeholder="用中文或英文提問",
    ask="提問",
    searching="搜尋中……",
    no_answer="沒有得到回答：提問過於頻繁，或是連線中斷。請稍後再試。",
    examples="可以從這些問題開始",
    characters="字體",
    as_printed="照原文",
    simplified="簡體",
    traditional="繁體",
    follow_up="已連同上一個問題「{before}」一起搜尋。",
    plain_search="只搜尋「{question}」",
    found_one="1 段原文",
    found_many="{count} 段原文",
    found_chinese_one="1 段原文",
    found_chinese_many="{count} 段原文",
    translate=None,
    translate_how=None,
    more_one="另有 1 段，相關度較低",
    more_many="另有 {count} 段，相關度較低",
    none_title="在這些文章裡，{speaker}沒有說過相近的話。",
    none_body="共搜尋了 {documents:,} 篇文章中的 {passages:,} 段原文。",
    none_examples="能找到原話的問題",
    related="最接近的 {count} 段，只能算相關",
    kinds={
        Kind.DIALOGUE: "訪談實錄",
        Kind.NOTE: "編者摘錄",
        Kind.QUOTE: "文章引用",
        Kind.REPORTED: "轉述",
    },
    interviews="出自：{interviews}",
    interviews_unknown="未註明出自哪次訪談",
    label_question="問",
    label_heading="小標題",
    label_lead_in="前文",
    label_attribution="引述",
    edited="該文說明文字有調整。",
    converted="為方便閱讀已轉換字體，與原文不同；複製的內容仍照原文。",
    note="編者註「{words}」：",
    note_see="對照另一處的說法",
    read="在文中閱讀",
    link="固定連結",
    open_source="查看出處",
    url_unknown="未註明連結",
    copy="複製",
    copy_as="複製成",
    copied="已複製",
    copy_failed="無法複製；請點開連結自行複製",
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
            Kind.DIALOGUE: "訪談實錄",
            Kind.NOTE: "編者摘錄",
            Kind.QUOTE: "文章引用",
            Kind.REPORTED: "轉述",
        },
        quotation_marks=("「", "」"),
        comma="，",
    ),
    quotes_title="這些文章裡的{speaker}原話",
    quotes_lead_one="1 段",
    quotes_lead_many="{count:,} 段",
    quotes_none="沒有符合這些字詞和類別的原話。",
    order="排序",
    by_document="依文章",
    by_interview="依訪談",
    by_date="依日期",
    filter_words="含有字詞",
    filter_kind="類別",
    every_kind="所有類別",
    show="顯示",
    quotes_unsearched="共 {count:,} 段，太多，不能逐段查找詞語。",
    ask_for="搜尋「{words}」",
    earlier_page="上一頁",
    later_page="下一頁",
    other_pages="列表的各頁",
    page_of="第 {page:,} 頁，共 {pages:,} 頁",
    quote_title="{speaker}：{kind}",
    to_copy="複製用",
    plain_text="純文字",
    evidence="確切位置",
    evidence_text="文件 {document} 的第 {spans} 個字元，該檔案的 SHA-256 為",
    document_untitled="無標題文件：{document}",
    document_lead="依文中順序標出{speaker}的話，並附前後文；點一下可開啟該段的固定頁面。文章的其餘部分不在此顯示。",
    document_whole="全文；{speaker}的話已標出，點一下可開啟該段的固定頁面。",
    document_checksum="檔案的 SHA-256",
    left_out="略去 {count} 字",
    none_in_document="在這篇文章裡沒有找到{speaker}的話。",
    missing_title="找不到這個頁面",
    missing_text="這段話或這個頁面可能已經移除，網址也可能在轉傳時少了一段。",
    about=ABOUT_ZH_HANT,
    about_contact="聯絡方式：{contact}",
    about_documents="收錄的文章",
    about_left_out="無法讀取或無從對應而未收錄的內容",
    about_left_out_more="另有 {count:,} 個",
    embed_link="嵌入",
    embed_title="放進您的網頁",
    embed_lead="把這一行貼到網頁中要顯示的位置。它不設定 cookie，也不改動網頁的其他部分。",
    embed_allowed="以下網站的頁面可以顯示：{origins}。",
    embed_everybody="任何網站的頁面都可以顯示。",
    embed_nobody="其他網站的頁面還不能顯示：須由本站管理者將您的網站列入名單（--allow-origin）。",
    embed_as_page="與所在網頁相同",
    embed_theme="配色",
    theme_auto="依讀者的裝置",
    theme_light="淺色",
    theme_dark="深色",
    embed_quote="只顯示一段話：固定連結末尾的編號",
    embed_height="最大高度（像素）",
    embed_line="要貼上的一行",
    embed_result="顯示效果",
    embed_refused="這個網頁不能顯示搜尋框，或者暫時無法連線。",
    embed_mistake="屬性 {attribute} 有誤。",
    widget_open="開啟完整頁面",
    widget_failed="沒有得到回答。請再試一次，或開啟完整頁面。",
    widget_gone="這段話已不在這裡。",
    error_empty="請先輸入問題。",
    error_too_long="問題最多 {limit} 個字，這個問題有 {length} 個字。",
    error_question="這個問題無法搜尋，請換個說法。",
    error_busy="同時提出的問題太多，請稍候再問。",
    error_unavailable="搜尋暫時無法使用，請稍後再試。",
)

STRINGS: Mapping[Language, Strings] = {"en": EN, "zh-Hans": ZH_HANS, "zh-Hant": ZH_HANT}

EXAMPLES: Mapping[Language, tuple[str, ...]] = {
    "en": (
        "Why open source?",
        "Why hire graduates without experience?",
        "What is the moat of a company like this?",
        "What drives innovation?",
        "How are prices set?",
    ),
    "zh-Hans": (
        "为什么要开源？",
        "为什么招没有经验的毕业生？",
        "公司的护城河是什么？",
        "创新靠什么驱动？",
        "价格是怎么定的？",
    ),
    "zh-Hant": (
        "為什麼要開源？",
        "為什麼招沒有經驗的畢業生？",
        "公司的護城河是什麼？",
        "創新靠什麼驅動？",
        "價格是怎麼定的？",
    ),
}
"""Questions to start with. Those that the collection at hand does not answer are not shown."""
