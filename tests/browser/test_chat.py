"""The chat in a real browser."""

import re
from collections.abc import Iterator
from urllib.parse import urlencode

import httpx2
import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Reader, ask
from tests.ui_corpus import HOSTILE
from tests.ui_server import running
from ui.conversation import MAX_TURNS
from ui.strings import EN, STRINGS, Language

QUESTION = "图纸公开灯塔更亮"
PLANS = "图纸公开之后，灯塔反而更亮。"


def first_card(page: Page) -> str:
    return page.locator("#thread .card blockquote").first.text_content() or ""


@pytest.mark.parametrize(
    ("locale", "language", "question"),
    [
        ("en-GB", "en", "what did Liang say about open source"),
        ("zh-CN", "zh-Hans", "梁文锋怎么看开源"),
        ("zh-HK", "zh-Hant", "梁文鋒怎麼看開源"),
    ],
)
def test_a_newcomer_asks_and_reaches_the_words_in_the_document(
    reader: Reader, real_server: str, locale: str, language: Language, question: str
) -> None:
    page = reader.open(real_server, locale=locale)
    expect(page.locator("#question textarea")).to_have_attribute("placeholder", STRINGS[language].placeholder)
    ask(page, question)
    assert first_card(page).startswith("在颠覆性的技术面前")
    assert page.locator("html").get_attribute("lang") == language
    page.locator("#thread .card").first.get_by_text(STRINGS[language].read).first.click()
    target = page.locator(":target")
    expect(target).to_contain_text("在颠覆性的技术面前")
    expect(target).to_be_in_viewport()


def test_an_answer_shows_the_question_and_cards(reader: Reader, server: str) -> None:
    page = reader.open(server)
    ask(page, QUESTION)
    expect(page.locator("#thread .asked")).to_have_text(QUESTION)
    assert first_card(page) == PLANS + "别人照着修，我们照着学。"
    assert page.locator("#thread .card mark").first.inner_text() == PLANS
    expect(page.locator("#question textarea")).to_have_value("")


def test_a_question_in_the_address_is_asked_when_the_page_opens(reader: Reader, server: str) -> None:
    page = reader.open(f"{server}/?q={QUESTION}")
    expect(page.locator("#thread .asked")).to_have_text(QUESTION)
    assert first_card(page).startswith(PLANS)


def test_the_address_follows_the_question_and_back_works(reader: Reader, server: str) -> None:
    page = reader.open(f"{server}/?q={QUESTION}")
    page.locator("#thread .card").first.wait_for()
    ask(page, "海霧散去")
    expect(page).to_have_url(re.compile(r"\?q=%E6%B5%B7%E9%9C%A7"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"\?q=%E5%9B%BE%E7%BA%B8"))
    expect(page.locator("#thread .asked").first).to_be_in_viewport()


def test_back_leaves_a_question_that_the_address_spells_otherwise(reader: Reader, server: str) -> None:
    page = reader.open(f"{server}/about")
    page.goto(f"{server}/?q=图纸公开%20%20灯塔更亮")
    page.locator("#thread .card").first.wait_for()
    expect(page).to_have_url(re.compile(r"\?q=[^+]*\+[^+]*$"))
    page.go_back()
    expect(page).to_have_url(f"{server}/about")


def test_the_title_page_makes_room_for_the_answer(reader: Reader, server: str) -> None:
    page = reader.open(server)
    page.locator("#question textarea").wait_for()
    title, name = page.get_by_role("heading", level=1), page.locator(".site .name")
    box = title.bounding_box()
    assert box is not None
    assert box["height"] > 40
    expect(name).to_be_hidden()
    ask(page, QUESTION)
    expect(name).to_be_visible()
    expect(page.locator(".start > p").first).to_have_css("position", "absolute")
    expect(title).to_have_text("In Ada Quill’s words")  # for those who hear the page


def test_the_examples_go_when_something_was_asked(reader: Reader, real_server: str) -> None:
    page = reader.open(real_server)
    expect(page.locator(".examples .chips a")).to_have_count(5)
    ask(page, "what is his favourite film")
    expect(page.locator(".examples")).to_be_hidden()


def test_the_question_of_the_address_is_shown_once(reader: Reader, server: str) -> None:
    page = reader.open(f"{server}/?q={QUESTION}")
    page.locator("#thread .card").first.wait_for()
    expect(page.locator(".asked:visible")).to_have_text([QUESTION])


def test_an_example_is_asked_without_leaving_the_page(reader: Reader, real_server: str) -> None:
    page = reader.open(real_server)
    page.evaluate("window.stayed = true")
    example = page.locator(".examples .chips a").first
    question = example.inner_text()
    page.locator("#question textarea").wait_for()
    example.click()
    expect(page.locator("#thread .asked")).to_have_text(question)
    assert page.locator("#thread .card").count() > 0
    assert page.evaluate("window.stayed") is True


def test_copying_gives_the_original_in_any_view(reader: Reader, server: str) -> None:
    page = reader.open(f"{server}/?q=圖紙公開燈塔更亮", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_label(EN.simplified).check()
    card = page.locator("#thread .card:has(> .kind:has-text('Quoted in an article'))").first
    expect(card.locator("blockquote").first).to_have_text("图纸公开之后，灯塔反而更亮。")
    expect(card.locator(".converted")).to_have_text(EN.converted)
    card.get_by_role("link", name="Copy", exact=True).click()
    expect(page.locator("#said")).to_have_text(EN.copied)
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("“圖紙公開之後，燈塔反而更亮。”\n— Ada Quill (quoted in an article), 燈塔觀察,")


@pytest.mark.parametrize(
    ("form", "opening"),
    [
        ("Markdown", "> “图纸公开之后"),
        ("HTML", "<figure>"),
        ("BibTeX", "@misc{talk-plans,"),
        ("GB/T 7714", "甲 & 乙. "),
    ],
)
def test_every_form_can_be_copied(reader: Reader, server: str, form: str, opening: str) -> None:
    page = reader.open(f"{server}/?q={QUESTION}", permissions=["clipboard-read", "clipboard-write"])
    card = page.locator("#thread .card").first
    card.get_by_text(EN.copy_as).click()
    card.get_by_role("link", name=form).click()
    expect(page.locator("#said")).to_have_text(EN.copied)
    assert page.evaluate("navigator.clipboard.readText()").startswith(opening)


def test_a_refused_clipboard_is_said(reader: Reader, server: str) -> None:
    page = reader.open(f"{server}/?q={QUESTION}")
    card = page.locator("#thread .card").first
    card.wait_for()
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    card.get_by_role("link", name="Copy", exact=True).click()
    expect(page.locator("#said")).to_have_text(EN.copy_failed)


def test_the_permanent_link_leads_to_the_statement(reader: Reader, server: str) -> None:
    page = reader.open(f"{server}/?q={QUESTION}")
    page.locator("#thread .card").first.get_by_role("link", name=EN.link).click()
    expect(page).to_have_url(f"{server}/quotes/talk-plans")
    expect(page.locator("blockquote").first).to_contain_text(PLANS)


def test_nothing_close_offers_questions_that_have_answers_and_two_related(
    reader: Reader, real_server: str
) -> None:
    page = reader.open(real_server)
    ask(page, "what is his favourite film")
    none = page.locator("#thread .none")
    expect(none.get_by_role("heading", level=2)).to_have_text(
        "Liang Wenfeng says nothing close to that in these documents."
    )
    expect(none.locator(".card").first).to_be_hidden()
    none.locator(".more > summary").click()
    assert none.locator(".card:visible").count() == 2
    none.locator(".chips a").first.click()
    expect(page.locator("#thread .asked")).to_have_count(2)
    expect(page.locator("#thread .answer").last.locator(".card").first).to_be_visible()


def test_more_passages_unfold_in_place(reader: Reader, real_server: str) -> None:
    page = reader.open(f"{real_server}/?q=what did Liang say about open source")
    more = page.locator("#thread .answer > .more")
    more.wait_for()
    assert page.locator("#thread .card:visible").count() == 5
    more.locator("> summary").click()
    assert page.locator("#thread .card:visible").count() == 10


LEFT_EARLY = ("AbortError: signal is aborted", "Unexpected error Connection errored out")
"""What Gradio writes on the console, now and then, when a page is left before its stream has ended."""


def test_the_language_can_be_switched_and_keeps_the_question(reader: Reader, server: str) -> None:
    page = reader.open(server)
    ask(page, QUESTION)
    page.get_by_role("link", name="繁體").click()
    expect(page.locator("#thread .answer h2").first).to_have_text("5 段原文")
    expect(page.locator("#ask")).to_have_text("提問")
    assert page.locator("html").get_attribute("lang") == "zh-Hant"
    expect(page.locator("#thread .asked")).to_have_text(QUESTION)
    page.locator("#thread .card").first.get_by_text("固定連結").click()
    assert page.locator("html").get_attribute("lang") == "zh-Hant"
    complaints = reader.record.complaints
    complaints[:] = [text for text in complaints if not text.startswith(LEFT_EARLY)]


def test_a_follow_up_says_what_it_was_searched_with_and_offers_the_plain_search(
    reader: Reader, server: str
) -> None:
    page = reader.open(server)
    ask(page, QUESTION)
    ask(page, "为什么？")
    line = page.locator("#thread .bot").last.locator(".lead").first
    expect(line).to_contain_text(f"Searched together with the question before it: “{QUESTION}”.")
    line.get_by_role("link").click()
    expect(page.locator("#thread .asked")).to_have_count(3)
    expect(page.locator("#thread .bot").last).not_to_contain_text("Searched together")


def test_the_address_of_a_follow_up_gives_the_same_answer_elsewhere(reader: Reader, server: str) -> None:
    page = reader.open(server)
    ask(page, QUESTION)
    ask(page, "为什么？")
    expect(page).to_have_url(re.compile(r"\?q=[^&]+&after=%E5%9B%BE%E7%BA%B8[^&]+$"))
    answer = page.locator("#thread .bot").last.inner_text()
    other = reader.open(page.url)
    other.locator("#thread .card").first.wait_for()
    assert other.locator("#thread .bot").inner_text() == answer
    assert other.url == page.url
    other.get_by_role("link", name="繁體").click()
    expect(other.locator("#thread .before")).to_have_text(QUESTION)
    ask(page, "海霧散去")
    expect(page).to_have_url(re.compile(r"\?q=%E6%B5%B7%E9%9C%A7[^&]+$"))
    page.go_back()
    expect(page).to_have_url(other_language(other.url))
    expect(page.locator("#thread .asked").nth(1)).to_be_in_viewport()
    page.go_back()
    expect(page.locator("#thread .asked").first).to_be_in_viewport()


def other_language(url: str) -> str:
    """The address without the language that was chosen."""
    return url.partition("&lang=")[0]


@pytest.mark.parametrize("after", [HOSTILE, "？！", "光" * 501])
def test_nobody_writes_a_page_with_what_an_address_leans_on(reader: Reader, server: str, after: str) -> None:
    page = reader.open(f"{server}/?{urlencode({'q': '为什么？', 'after': after})}")
    page.locator("#thread .answer").wait_for()
    assert page.locator(":is(#thread, .site) :is(img, form, script, .katex, strong)").count() == 0
    expect(page.locator("#thread .before")).to_have_text([after] if after == HOSTILE else [])


@pytest.mark.parametrize("question", ["   ", "光" * 501, "？！"])
def test_a_question_that_cannot_be_searched_gets_a_sentence(
    reader: Reader, server: str, question: str
) -> None:
    page = reader.open(server)
    ask(page, question)
    expect(page.locator("#thread .problem")).to_have_count(1)
    assert page.locator("#thread .card").count() == 0


def test_a_hostile_question_stays_text(reader: Reader, server: str) -> None:
    page = reader.open(server)
    ask(page, HOSTILE)
    expect(page.locator("#thread .asked")).to_have_text(HOSTILE)
    assert page.locator("#thread :is(img, form, script, iframe, .katex, strong)").count() == 0


def test_a_hostile_question_in_the_address_stays_text(reader: Reader, server: str) -> None:
    page = reader.open(server)
    page.goto(page.url + "?q=" + page.evaluate("encodeURIComponent", HOSTILE))
    expect(page.locator("#thread .asked")).to_have_text(HOSTILE)
    assert page.locator(":is(#thread, .site) :is(img, form, script)").count() == 0


def test_a_hostile_document_stays_text(reader: Reader, server: str) -> None:
    page = reader.open(server)
    ask(page, "灯塔照旧")
    card = page.locator("#thread .card", has_text="灯塔照旧").first
    expect(card.locator("blockquote").first).to_have_text(f"{HOSTILE}灯塔照旧。")
    expect(card.locator(".context")).to_have_text(f"Heading {HOSTILE}")
    assert page.locator("#thread :is(img, form, script, iframe, .katex, strong)").count() == 0


def test_messages_are_not_labelled_with_their_markup(reader: Reader, server: str) -> None:
    page = reader.open(f"{server}/?q={QUESTION}")
    page.locator("#thread .card").first.wait_for()
    assert page.locator("#thread [data-testid][aria-label]").count() == 0


def test_a_slow_search_is_announced_until_it_is_over(reader: Reader, server: str) -> None:
    page = reader.open(server)
    page.locator("#question textarea").wait_for()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/gradio_api/queue/join*", hold)
    page.locator("#question textarea").fill(QUESTION)
    page.locator("#question textarea").press("Enter")
    expect(page.locator("#said")).to_have_text(EN.searching)
    assert page.locator("#thread > .wrap:visible").count() == 0  # Gradio's own clock
    for route in held:
        route.continue_()
    page.locator("#thread .card").first.wait_for()
    expect(page.locator("#said")).to_have_text("")


@pytest.fixture(scope="module")
def worn_out() -> Iterator[str]:
    """A server that takes few questions; a test asks them all."""
    with running(("tests.ui_server", "--rate-limit", "1")) as (address, _):
        yield address


def wear_out(address: str) -> None:
    """Ask until nothing is answered any more: whole questions, then what is left of one."""
    with httpx2.Client(base_url=address, timeout=30) as other:
        for path in ("/api/ask?q=x", "/healthz"):
            while other.get(path).status_code != 429:
                pass


def test_a_refused_question_stays_in_the_field_with_a_sentence_in_the_readers_language(
    reader: Reader, worn_out: str
) -> None:
    page = reader.open(worn_out, locale="zh-HK")
    page.locator("#question textarea").wait_for()
    wear_out(worn_out)
    page.locator("#question textarea").fill(QUESTION)
    page.locator("#question textarea").press("Enter")
    expect(page.locator("#said")).to_have_text(STRINGS["zh-Hant"].error_busy)
    expect(page.locator(".toast-body")).to_be_hidden()
    expect(page.locator("#question textarea")).to_have_value(QUESTION)
    page.wait_for_timeout(600)  # as long as a search takes to be called slow
    assert page.locator("#said", has_text=STRINGS["zh-Hant"].searching).count() == 0
    wear_out(worn_out)  # what came back meanwhile might do for half a page
    page.reload()
    expect(page.get_by_text(STRINGS["zh-Hant"].error_busy).first).to_be_visible()
    reader.record.complaints.clear()  # the browser says what was refused


def test_a_refused_question_of_the_address_says_so_in_its_place(reader: Reader, server: str) -> None:
    page = reader.open(f"{server}/about")
    page.route(
        "**/gradio_api/queue/join*", lambda route: route.fulfill(status=429, json={"detail": "Later."})
    )
    page.goto(f"{server}/?q={QUESTION}")
    expect(page.locator(".pending .problem")).to_have_text(EN.no_answer)
    reader.record.complaints[:] = [text for text in reader.record.complaints if "429" not in text]


def test_a_page_that_lost_its_server_says_so_and_comes_back_with_it(reader: Reader) -> None:
    with running(("tests.ui_server",)) as (address, _):
        page = reader.open(f"{address}/?q={QUESTION}", locale="zh-CN")
        page.locator("#thread .card").first.wait_for()
    page.locator("#question textarea").fill("灯塔")
    page.locator("#question textarea").press("Enter")
    expect(page.locator("#said")).to_have_text(STRINGS["zh-Hans"].no_answer)
    with running(("tests.ui_server", "--port", address.rpartition(":")[2])):
        page.wait_for_event("load")
        page.locator("#thread .card").first.wait_for()
    reader.record.complaints[:] = [text for text in reader.record.complaints if "REFUSED" not in text]


@pytest.mark.parametrize("status", [429, 503, None])
def test_a_question_that_did_not_get_through_is_said_and_can_be_asked_again(
    reader: Reader, server: str, status: int | None
) -> None:
    page = reader.open(server, locale="zh-TW")
    page.locator("#question textarea").wait_for()

    def refuse(route: Route) -> None:
        if status is None:
            route.abort()
        else:
            route.fulfill(status=status, json={"error": "no"})

    page.route("**/gradio_api/queue/join*", refuse)
    page.locator("#question textarea").fill(QUESTION)
    page.locator("#question textarea").press("Enter")
    expect(page.locator("#said")).to_have_text(STRINGS["zh-Hant"].no_answer)
    expect(page.locator("#said")).to_be_in_viewport(ratio=1)
    assert page.locator(".toast-body:visible").count() == 0
    expect(page.locator("#question textarea")).to_have_value(QUESTION)
    page.unroute("**/gradio_api/queue/join*")
    if status is not None:  # after a lost connection the page asks again by itself
        page.locator("#question textarea").press("Enter")
    page.locator("#thread .card").first.wait_for()
    expect(page.locator("#thread .asked")).to_have_text(QUESTION)
    assert page.get_by_text(STRINGS["zh-Hant"].no_answer).count() == 0
    reader.record.complaints.clear()  # the browser says that a request was refused


def test_a_question_asked_after_the_connection_was_lost_is_asked_when_it_is_back(
    reader: Reader, server: str
) -> None:
    page = reader.open(f"{server}/about")
    page.route("**/gradio_api/queue/join*", lambda route: route.abort())
    page.route("**/gradio_api/app_id*", lambda route: route.abort())  # how Gradio looks whether it is back
    page.goto(server)
    expect(page.locator("#said")).to_have_text(EN.no_answer)
    page.locator("#question textarea").fill(QUESTION)
    page.locator("#question textarea").press("Enter")
    page.unroute("**/gradio_api/queue/join*")
    page.unroute("**/gradio_api/app_id*")
    page.locator("#thread .card").first.wait_for()
    expect(page.locator("#thread .asked")).to_have_text(QUESTION)
    reader.record.complaints.clear()  # the browser says that a request was refused


def test_a_question_asked_as_the_page_opens_is_answered(reader: Reader, server: str) -> None:
    context = reader.open(f"{server}/about").context
    for _ in range(10):  # the page's own first request is being ended while the question is sent
        page = context.new_page()  # closed as it stands: left for another, Gradio's would tell of cut streams
        page.goto(server)
        ask(page, QUESTION)
        page.close()


def test_a_thread_that_lets_the_oldest_question_go_says_what_came_of_the_newest(
    reader: Reader, server: str
) -> None:
    page = reader.open(server)
    for number in range(MAX_TURNS + 1):
        page.locator("#question textarea").fill(f"{QUESTION} {number}")
        page.locator("#question textarea").press("Enter")
        expect(page.locator("#thread .asked").last).to_have_text(f"{QUESTION} {number}")
        expect(page).to_have_url(re.compile(f"q=.*[+]{number}$"))
    assert page.locator("#thread .asked").count() == MAX_TURNS
    page.wait_for_timeout(600)  # as long as a search takes to be called slow
    assert page.locator("#said", has_text=EN.searching).count() == 0


def test_what_was_refused_stays_in_the_field(reader: Reader, server: str) -> None:
    page = reader.open(server)
    ask(page, "光" * 501)
    expect(page.locator("#question textarea")).to_have_value("光" * 501)
    box = page.locator("#thread .asked").bounding_box()
    assert box is not None
    assert box["height"] < 120
    ask(page, QUESTION)
    expect(page.locator("#question textarea")).to_have_value("")


def test_the_result_is_announced_in_a_line_and_the_cards_are_not(reader: Reader, server: str) -> None:
    page = reader.open(server)
    page.locator("#question textarea").wait_for()
    expect(page.get_by_role("log")).to_have_attribute("aria-live", "off")
    expect(page.get_by_role("log")).to_have_attribute("aria-label", EN.thread)
    heard = page.locator("#heard[role=status]")
    ask(page, QUESTION)
    expect(heard).to_have_text("5 passages")
    assert page.evaluate("document.activeElement.tagName") == "TEXTAREA"
    ask(page, "qqq xxx zzz")
    expect(heard).to_have_text("Ada Quill says nothing close to that in these documents.")
    assert page.get_by_role("heading", level=2).all_inner_texts() == [
        QUESTION,
        "5 passages",
        "qqq xxx zzz",
        "Ada Quill says nothing close to that in these documents.",
    ]


def test_who_follows_an_example_goes_on_from_its_answer(reader: Reader, real_server: str) -> None:
    page = reader.open(real_server)
    page.locator("#question textarea").wait_for()
    page.locator(".examples .chips a").first.focus()
    page.keyboard.press("Enter")
    page.locator("#thread .card").first.wait_for()
    expect(page.locator("#thread .asked")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#thread .hint summary")).to_be_focused()
