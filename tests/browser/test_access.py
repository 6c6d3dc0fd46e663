"""For everybody: axe-core, keyboard, small and large, light and dark, without motion, without JavaScript."""

import importlib.resources
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Reader, ask
from ui.strings import EN

QUESTION = "图纸公开灯塔更亮"
NONSENSE = "qqq xxx zzz"
PAGES = (
    "/",
    f"/?q={QUESTION}",
    f"/?q={NONSENSE}",
    f"/?q={QUESTION}&lang=zh-Hant",
    "/quotes",
    "/quotes/talk-plans",
    "/documents/talk",
    "/about",
    "/quotes/none",
    "/nothing",
    f"/?q=还有呢？&after={QUESTION}",
    f"/?q={'光' * 501}",
    "/quotes/article-plans?script=zh-Hans",
    "/embed",
)
WIDTHS = (1280, 390)
SCHEMES = ("light", "dark")


# Links within a line of text are as high as the line.
HEIGHTS = """[...document.querySelectorAll(
    "header a:not(.skip), button, input:not([type=hidden], [type=radio]), select, textarea, summary," +
    ".chips a, .actions a, .switch a, .site-end a, #characters label")]
  .filter((one) => one.checkVisibility())
  .map((one) => [one.textContent, one.getBoundingClientRect().height])"""


def settle(page: Page) -> None:
    """Wait until the page shows what its address asks for."""
    if "q=" in page.url:
        page.locator("#thread :is(.answer, .problem)").wait_for()
    elif urlsplit(page.url).path == "/":
        page.locator("#question textarea").wait_for()


@pytest.fixture(scope="session")
def axe() -> str:
    return (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_in_the_converted_view(
    reader: Reader, server: str, axe: str, width: int, scheme: str
) -> None:
    page = reader.open(f"{server}/?q={QUESTION}", width=width, color_scheme=scheme)
    settle(page)
    page.get_by_label(EN.traditional).check()
    page.locator("#thread .converted").first.wait_for()
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    page.evaluate(axe)
    violations = page.evaluate("axe.run().then((result) => result.violations)")
    assert [(one["id"], one["nodes"][0]["html"]) for one in violations] == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_on_any_page(
    reader: Reader, server: str, axe: str, width: int, scheme: str
) -> None:
    found = {}
    for path in PAGES:
        # A page of its own: Gradio complains in the console when it is left while it still connects.
        page = reader.open(server + path, width=width, color_scheme=scheme)
        settle(page)
        page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
        page.evaluate(axe)
        violations = page.evaluate("axe.run().then((result) => result.violations)")
        found.update(
            {
                f"{path} {one['id']}": one["nodes"][0]["html"] + one["nodes"][0]["failureSummary"]
                for one in violations
            }
        )
        page.context.close()
    reader.record.complaints[:] = [text for text in reader.record.complaints if "404" not in text]
    assert found == {}


@pytest.mark.parametrize("enlarge", [1, 2])
def test_nothing_is_wider_than_the_window(reader: Reader, server: str, enlarge: int) -> None:
    for path in PAGES:
        page = reader.open(server + path, width=390 * enlarge)
        settle(page)
        page.evaluate(f"document.documentElement.style.fontSize = '{enlarge * 100}%'")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390 * enlarge, path
        page.context.close()
    reader.record.complaints.clear()  # one of the pages is a 404 on purpose


def test_the_question_field_stays_in_reach_and_covers_nothing_at_the_end(reader: Reader, server: str) -> None:
    page = reader.open(f"{server}/?q={QUESTION}", width=390)
    settle(page)
    expect(page.locator("#question textarea")).to_be_in_viewport(ratio=1)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    field, last = page.locator("#field").bounding_box(), page.locator("#thread").bounding_box()
    assert field is not None
    assert last is not None
    assert last["y"] + last["height"] <= field["y"]


def test_in_a_low_window_the_question_field_leaves_room_to_read(reader: Reader, server: str) -> None:
    page = reader.open(f"{server}/?q={QUESTION}", width=844)
    settle(page)
    page.set_viewport_size({"width": 844, "height": 390})
    expect(page.locator("#field")).to_have_css("position", "relative")
    page.locator("#thread .asked").evaluate("(one) => one.scrollIntoView()")
    assert page.evaluate("document.elementFromPoint(400, 380).closest('#thread') !== null")


def test_large_letters_leave_the_words_of_the_field_whole(reader: Reader, server: str) -> None:
    page = reader.open(f"{server}/?lang=zh-Hant", width=390)
    settle(page)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    button, field = page.locator("#ask").bounding_box(), page.locator("#question textarea").bounding_box()
    assert button is not None
    assert field is not None
    assert button["y"] >= field["y"] + field["height"]
    assert button["width"] > button["height"]


def test_everything_is_easy_to_hit_on_a_phone(reader: Reader, server: str) -> None:
    small = {}
    for path in PAGES:
        page = reader.open(server + path, width=390)
        settle(page)
        heights = page.evaluate(HEIGHTS)
        assert len(heights) > 6, path
        small.update({f"{path} {name}": height for name, height in heights if height < 44})
        page.context.close()
    reader.record.complaints.clear()  # one of the pages is a 404 on purpose
    assert small == {}


@pytest.mark.parametrize("width", WIDTHS)
def test_the_kind_stands_in_the_margin_where_there_is_room(reader: Reader, server: str, width: int) -> None:
    page = reader.open(f"{server}/quotes/talk-plans", width=width)
    kind, words = (page.locator(f".card > {one}").first.bounding_box() for one in (".kind", "blockquote"))
    assert kind is not None
    assert words is not None
    assert (kind["x"] + kind["width"] <= words["x"]) == (width == 1280)
    assert kind["y"] + kind["height"] <= words["y"] + (words["height"] if width == 1280 else 0)


def test_a_line_holds_as_many_characters_as_are_read_with_ease(reader: Reader, server: str) -> None:
    page = reader.open(f"{server}/?q={QUESTION}")
    settle(page)
    characters = page.evaluate(
        "[document.querySelector('#thread blockquote')].map((one) =>"
        " one.clientWidth / parseFloat(getComputedStyle(one).fontSize))[0]"
    )
    assert 34 <= characters <= 40


def test_the_keyboard_alone_asks_copies_and_opens(reader: Reader, server: str) -> None:
    page = reader.open(server, permissions=["clipboard-read", "clipboard-write"])
    page.locator("#question textarea").wait_for()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    _tab_to(page, lambda: page.evaluate("document.activeElement.tagName") == "TEXTAREA")
    page.keyboard.type(QUESTION)
    page.keyboard.press("Enter")
    page.locator("#thread .card").first.wait_for()
    page.evaluate("document.querySelector('#characters input').focus()")
    _tab_to(page, lambda: page.evaluate("document.activeElement.textContent") == EN.copy)
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    expect(page.locator("#said")).to_have_text(EN.copied)


def _tab_to(page: Page, there: Callable[[], bool]) -> None:
    for _ in range(40):
        page.keyboard.press("Tab")
        if there():
            return
    raise AssertionError("forty presses of Tab did not lead there")


def test_dark_follows_the_system(reader: Reader, server: str) -> None:
    colours = {}
    for scheme in SCHEMES:
        page = reader.open(server, color_scheme=scheme)
        settle(page)
        colours[scheme] = page.evaluate(
            "[document.body, document.querySelector('#question textarea')]"
            ".map((one) => getComputedStyle(one).backgroundColor)"
        )
    assert colours == {
        "light": ["rgb(251, 250, 247)", "rgb(255, 255, 255)"],
        "dark": ["rgb(21, 23, 26)", "rgb(28, 31, 35)"],
    }


def test_nothing_moves_for_readers_who_ask_for_that(reader: Reader, server: str) -> None:
    page = reader.open(server, reduced_motion="reduce")
    ask(page, QUESTION)
    assert page.evaluate("document.getAnimations().length") == 0


def test_a_printed_quote_page_holds_the_words_and_no_buttons(reader: Reader, server: str) -> None:
    page = reader.open(f"{server}/quotes/talk-plans", color_scheme="dark")
    page.emulate_media(media="print")
    expect(page.locator("blockquote").first).to_be_visible()
    for gone in ("header nav", ".actions", ".form", ".switch", ".site-end a"):
        expect(page.locator(gone).first).to_be_hidden()
    expect(page.locator(".note").first).to_have_css("background-color", "rgb(255, 255, 255)")
    printed = page.evaluate("getComputedStyle(document.querySelector('h1'), '::after').content")
    assert printed == f'"{server}/quotes/talk-plans"'


def test_without_javascript_everything_he_said_can_be_read(reader: Reader, server: str) -> None:
    page = reader.open(server, script=False)
    expect(page.get_by_text(EN.needs_script)).to_be_visible()
    page.locator(".unscripted").get_by_role("link", name=EN.nav_quotes).click()
    page.locator("select[name=kind]").select_option("reported")
    page.get_by_role("button", name=EN.show).click()
    expect(page.locator("blockquote")).to_have_text(["海霧總會散去。"])
    page.get_by_role("link", name=EN.simplified).click()
    expect(page.locator("blockquote")).to_have_text(["海雾总会散去。"])
    page.get_by_role("link", name=EN.read).click()
    expect(page.locator(":target")).to_have_text("海雾总会散去。")
    page.locator(":target").click()
    expect(page.locator("h1")).to_have_text("Ada Quill: Reported speech")


def test_no_page_asks_another_machine_for_anything(reader: Reader, server: str) -> None:
    page = reader.open(server)
    for path in PAGES:
        page.goto(server + path)
        settle(page)
    reader.record.complaints.clear()  # one of the pages is a 404 on purpose
    assert len(reader.record.requests) > len(PAGES)
    assert reader.record.elsewhere() == []
