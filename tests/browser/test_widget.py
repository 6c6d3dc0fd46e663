"""The widget on a page of another origin, which has a strict policy of its own."""

import html
import importlib.resources
import re
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import Browser, ConsoleMessage, Frame, Page, expect

from tests.bench.in_browser import CHROMIUM_OPTIONS
from tests.browser.conftest import PATIENCE, until
from tests.ui_server import running
from ui.strings import LANGUAGES

QUESTION = "图纸公开灯塔更亮"
HOSTS = ("blog.test", "refused.test", "quotes.test")
NARROW, WIDE = 390, 1280

STYLE = """
body { margin: 40px auto; max-width: 40rem; background: #fdf6e3; font: 18px/1.6 serif; }
p { margin: 1em 0; color: #333; }
iframe { border: 5px solid red; }
"""

# What a browser does that keeps nothing for third parties: even to ask for storage is an error.
NO_STORAGE = """
for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches", "cookieStore"]) {
  Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });
}
Object.defineProperty(Document.prototype, "cookie", {
  get() { throw new DOMException("denied", "SecurityError"); },
  set() { throw new DOMException("denied", "SecurityError"); },
});
"""


@dataclass
class Blog:
    """Somebody else's site: `pages` by path, and where it and the quotes are."""

    port: int
    quotes: str
    pages: dict[str, str] = field(default_factory=dict)

    def publish(self, *lines: str, lang: str = "en", above: str = "") -> str:
        """The address of a page with these lines in it, and nothing else that its policy lets in."""
        policy = (
            f"default-src 'none'; script-src {self.quotes}; frame-src {self.quotes}; style-src 'nonce-own'"
        )
        path = f"/{len(self.pages)}"
        self.pages[path] = (
            f'<!doctype html><html lang="{lang}"><meta charset="utf-8"><title>A blog</title>'
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
            f'<style nonce="own">{STYLE}{above}</style><h1>A blog</h1><p class="before">Before.</p>'
            f'{"".join(lines)}<p class="after">After.</p></html>'
        )
        return f"http://blog.test:{self.port}{path}"

    def line(self, **data: str) -> str:
        """The line to paste, with these `data-` attributes."""
        attributes = "".join(f" data-{name}='{value}'" for name, value in data.items())
        return f'<script src="{self.quotes}/embed.js"{attributes} async></script>'


@pytest.fixture(scope="module")
def blog() -> Iterator[Blog]:
    pages: dict[str, str] = {}

    class Pages(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = pages.get(self.path, "").encode()
            self.send_response(200 if body else 404)
            self.send_header("content-type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Stay quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as site:
        thread = threading.Thread(target=site.serve_forever)
        thread.start()
        allowed = f"http://blog.test:{site.server_port}"
        with running(("tests.ui_server", "--allow-origin", allowed)) as (address, _):
            yield Blog(site.server_port, f"http://quotes.test:{urlsplit(address).port}", pages)
        site.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def elsewhere(browser: Browser) -> Iterator[Browser]:
    """A browser that finds several hosts on this machine and blocks storage of third parties."""
    rules = ", ".join(f"MAP {host} 127.0.0.1" for host in HOSTS)
    other = browser.browser_type.launch(
        executable_path="/usr/bin/chromium",
        args=[*CHROMIUM_OPTIONS, f"--host-resolver-rules={rules}", "--test-third-party-cookie-phaseout"],
    )
    yield other
    other.close()


@pytest.fixture
def visit(elsewhere: Browser) -> Iterator[Any]:
    """Opens an address as a reader of the blog; at the end nothing may have been complained about."""
    complaints: list[str] = []
    contexts = []

    def visit(url: str, *, width: int = WIDE, expected: tuple[str, ...] = (), **how: Any) -> Page:
        context = elsewhere.new_context(viewport={"width": width, "height": 900}, **how)
        context.set_default_timeout(PATIENCE)
        context.add_init_script(NO_STORAGE)

        def listen(said: ConsoleMessage) -> None:
            if said.type in ("error", "warning") and not any(words in said.text for words in expected):
                complaints.append(said.text)

        context.on("console", listen)
        contexts.append(context)
        page = context.new_page()
        page.goto(url)
        return page

    yield visit
    for context in contexts:
        assert context.cookies() == []
        context.close()
    assert complaints == []


def framed(page: Page, nth: int = 0) -> Frame:
    """The widget's frame, once it is there."""
    element = page.locator("iframe").nth(nth)
    element.scroll_into_view_if_needed()
    handle = element.element_handle()
    assert handle is not None
    frame = handle.content_frame()
    assert frame is not None
    frame.wait_for_selector("main", state="attached")
    return frame


def height(page: Page, nth: int = 0) -> float:
    box = page.locator("iframe").nth(nth).bounding_box()
    assert box is not None
    return box["height"]


def inside(frame: Frame) -> int:
    return int(frame.evaluate("Math.ceil(document.body.getBoundingClientRect().height)"))


def test_the_line_gives_a_widget_that_asks_and_grows_with_the_answer(blog: Blog, visit: Any) -> None:
    page = visit(blog.publish(blog.line(), above="iframe { border: 0 !important; }"))
    frame = framed(page)
    until(page, "document.querySelector('iframe').style.height.endsWith('px')")
    assert height(page) == inside(frame)
    before = height(page)
    frame.locator("#q").fill(QUESTION)
    frame.locator("#q").press("Enter")
    expect(page.frame_locator("iframe").locator(".card")).to_have_count(3)
    until(page, f"document.querySelector('iframe').getBoundingClientRect().height > {before}")
    page.wait_for_timeout(100)
    assert height(page) == inside(frame)
    assert frame.evaluate("document.documentElement.scrollHeight <= innerHeight")


def test_a_question_on_the_line_is_asked_at_once(blog: Blog, visit: Any) -> None:
    page = visit(blog.publish(blog.line(question=QUESTION)))
    assert framed(page).locator(".card").count() == 3


def test_a_statement_on_the_line_is_a_card(blog: Blog, visit: Any) -> None:
    page = visit(blog.publish(blog.line(quote="talk-plans")))
    frame = framed(page)
    assert frame.locator(".card").count() == 1
    assert frame.locator("form").count() == 0


@pytest.mark.parametrize(
    ("page_lang", "data", "lang"),
    [("zh-TW", {}, "zh-Hant"), ("fr", {}, "en"), ("zh-TW", {"lang": "zh-Hans"}, "zh-Hans")],
)
def test_the_language_is_that_of_the_line_then_of_the_page(
    blog: Blog, visit: Any, page_lang: str, data: dict[str, str], lang: str
) -> None:
    page = visit(blog.publish(blog.line(**data), lang=page_lang))
    assert framed(page).locator("html").get_attribute("lang") == lang


def test_the_theme_is_that_of_the_line_and_changes_with_it(blog: Blog, visit: Any) -> None:
    page = visit(blog.publish(blog.line(theme="dark")))
    frame = framed(page)
    paper = "getComputedStyle(document.documentElement).backgroundColor"
    assert frame.evaluate(paper) == "rgb(28, 31, 35)"
    page.evaluate("document.querySelector('script').dataset.theme = 'light'")
    until(frame, f"{paper} === 'rgb(255, 255, 255)'")
    page.evaluate("delete document.querySelector('script').dataset.theme")
    until(frame, "document.documentElement.dataset.theme === 'auto'")


def test_a_theme_set_before_the_frame_has_loaded_arrives(blog: Blog, visit: Any) -> None:
    far = ".before { margin-bottom: 9000px; }"
    page = visit(blog.publish(blog.line(theme="light"), above=far))
    page.evaluate("document.querySelector('script').dataset.theme = 'dark'")
    frame = framed(page)
    until(frame, "document.documentElement.dataset.theme === 'dark'")


def test_a_frame_far_below_is_not_loaded_until_it_comes_near(blog: Blog, visit: Any) -> None:
    page = visit(blog.publish(blog.line(), above=".before { margin-bottom: 20000px; }"))
    page.wait_for_selector("iframe", state="attached")
    page.wait_for_timeout(500)
    assert [frame.url for frame in page.frames[1:]] in ([], [""], ["about:blank"])
    assert framed(page).locator("form").count() == 1


def test_dark_follows_the_readers_device(blog: Blog, visit: Any) -> None:
    page = visit(blog.publish(blog.line()), color_scheme="dark")
    background = framed(page).evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert background == "rgb(28, 31, 35)"


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_nothing_is_wider_than_its_place(blog: Blog, visit: Any, width: int) -> None:
    page = visit(blog.publish(blog.line(question=QUESTION)), width=width)
    frame = framed(page)
    assert frame.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_page_around_keeps_its_styles_its_place_and_its_focus(blog: Blog, visit: Any) -> None:
    look = """() => [...document.querySelectorAll('html, body, h1, .before, .after')].map((element) => {
        const style = getComputedStyle(element);
        return [element.tagName, ...[...style].filter((name) => !/block-size|height|origin/.test(name))
            .map((name) => `${name}:${style.getPropertyValue(name)}`)].join(';');
    })"""
    plain = visit(blog.publish()).evaluate(look)
    page = visit(blog.publish(blog.line(), above=".after { margin-bottom: 3000px; }"))
    frame = framed(page)
    page.evaluate("scrollTo(0, 30)")
    frame.evaluate(f"document.forms[0].q.value = '{QUESTION}'; document.forms[0].requestSubmit()")
    frame.wait_for_selector(".card")
    page.wait_for_timeout(300)
    assert page.evaluate("scrollY") == 30
    assert page.evaluate("document.activeElement.tagName") == "BODY"
    names = "Object.keys(window).filter((name) => !/^\\d+$/.test(name)).sort()"  # numbers are the frames
    assert page.evaluate(names) == visit(blog.publish()).evaluate(names)
    page.evaluate("document.querySelector('style').textContent += '.after { margin-bottom: 1em; }'")
    assert page.evaluate(look) == plain


def test_two_widgets_on_a_page_do_not_disturb_each_other(blog: Blog, visit: Any) -> None:
    page = visit(blog.publish(blog.line(theme="dark"), "<p>Between.</p>", blog.line(quote="talk-plans")))
    first, second = framed(page, 0), framed(page, 1)
    until(page, "[...document.querySelectorAll('iframe')].every((each) => each.style.height.endsWith('px'))")
    assert first.locator("html").get_attribute("data-theme") == "dark"
    assert second.locator("html").get_attribute("data-theme") == "auto"
    tall = height(page, 1)
    first.locator("#q").fill(QUESTION)
    first.locator("#q").press("Enter")
    first.wait_for_selector(".card")
    page.wait_for_timeout(200)
    assert height(page, 0) > 400
    assert height(page, 1) == tall


def test_a_greatest_height_is_kept(blog: Blog, visit: Any) -> None:
    line = blog.line(question=QUESTION, height="300")
    page = visit(blog.publish(line, above="iframe { border: 0 !important; }"))
    framed(page).wait_for_selector(".card")
    until(page, "document.querySelector('iframe').style.height === '300px'")
    assert height(page) == 300


def test_messages_of_others_change_nothing(blog: Blog, visit: Any) -> None:
    page = visit(blog.publish(blog.line()))
    frame = framed(page)
    until(page, "document.querySelector('iframe').style.height.endsWith('px')")
    before = height(page)
    page.evaluate("postMessage({ height: 5000 }, '*')")
    frame.evaluate("postMessage({ theme: 'dark' }, '*')")
    page.wait_for_timeout(200)
    assert height(page) == before
    assert frame.locator("html").get_attribute("data-theme") == "auto"


def test_a_frame_that_shows_another_site_is_not_listened_to(blog: Blog, visit: Any) -> None:
    page = visit(blog.publish(blog.line()))
    until(page, "document.querySelector('iframe')?.style.height.endsWith('px')")
    before = height(page)
    page.evaluate("""() => {
        const frame = document.querySelector("iframe");
        frame.srcdoc = "another site";  // its origin is that of the page around
        frame.addEventListener("load", () => {
            const said = new MessageEvent("message", {
                source: frame.contentWindow, origin: location.origin, data: { height: 5000 },
            });
            dispatchEvent(said);
        });
    }""")
    expect(page.frame_locator("iframe").locator("body")).to_have_text("another site")
    page.wait_for_timeout(200)
    assert height(page) == before


def test_a_page_that_is_not_named_in_the_address_is_neither_told_nor_heard(blog: Blog, visit: Any) -> None:
    other = f"{blog.quotes}/widget?lang=en&origin={blog.quotes}"  # an origin that may, and is not around it
    page = visit(
        blog.publish(f'<iframe src="{other}"></iframe>'), expected=("Failed to execute 'postMessage'",)
    )
    page.evaluate("window.heard = []; addEventListener('message', ({ data }) => heard.push(data))")
    frame = framed(page)
    frame.evaluate("document.body.append('more')")
    page.evaluate("document.querySelector('iframe').contentWindow.postMessage({ theme: 'dark' }, '*')")
    page.wait_for_timeout(300)
    assert frame.locator("html").get_attribute("data-theme") == "auto"
    assert page.evaluate("heard") == []


def test_an_element_named_as_the_script_does_not_stand_in_for_it(blog: Blog, visit: Any) -> None:
    lure = '<img name="currentScript" src="http://refused.test/x.png" data-question="lure">'
    page = visit(blog.publish(lure, blog.line()), expected=("[quotes]", "Content Security Policy"))
    page.wait_for_timeout(500)
    assert [frame.url for frame in page.frames[1:] if "refused.test" in frame.url] == []
    assert page.locator("iframe").count() == 0


def test_without_scripts_the_line_is_a_link(blog: Blog, visit: Any) -> None:
    (line,) = re.findall(
        r"<pre[^>]*>(.*?)</pre>", httpx.get(f"{local(blog)}/embed?lang=en&quote=talk-plans").text
    )
    address = blog.publish(html.unescape(line).replace(local(blog), blog.quotes))
    page = visit(address, java_script_enabled=False)
    page.get_by_role("link", name="In Ada Quill’s words").click()
    expect(page.locator("blockquote").first).to_contain_text("图纸公开之后")
    assert page.url == f"{blog.quotes}/quotes/talk-plans"


def local(blog: Blog) -> str:
    """The address of the quotes for who does not know the browser's hosts."""
    return f"http://127.0.0.1:{urlsplit(blog.quotes).port}"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"theme": "blue"}, 'The attribute data-theme="blue" is mistaken.'),
        ({"height": "tall"}, 'The attribute data-height="tall" is mistaken.'),
        ({"lang": "fr"}, 'The attribute data-lang="fr" is mistaken.'),
        ({"question": "x" * 501}, f'The attribute data-question="{"x" * 501}" is mistaken.'),
    ],
)
def test_a_mistaken_attribute_is_told_in_place(
    blog: Blog, visit: Any, data: dict[str, str], words: str
) -> None:
    page = visit(blog.publish(blog.line(**data)), expected=("[quotes]",))
    expect(page.locator("div p")).to_contain_text(words)
    assert page.locator("div a").get_attribute("href").startswith(f"{blog.quotes}/")
    assert page.locator("iframe").count() == 0


def test_a_page_that_is_not_on_the_list_is_told_so_in_place(blog: Blog, visit: Any) -> None:
    address = blog.publish(blog.line(question="灯塔")).replace("blog.test", "refused.test")
    page = visit(
        address, expected=("[quotes]", "frame-ancestors", "ERR_BLOCKED_BY_RESPONSE", "refused to connect")
    )
    expect(page.locator("div p")).to_contain_text("This page may not show the search")
    assert page.locator("div a").get_attribute("href") == f"{blog.quotes}/?q=%E7%81%AF%E5%A1%94"


def test_links_open_the_full_page_beside_the_blog(blog: Blog, visit: Any) -> None:
    page = visit(blog.publish(blog.line(question=QUESTION)))
    frame = framed(page)
    with page.context.expect_page() as opened:
        frame.locator(".card .actions a:visible").first.click()
    assert opened.value.url.startswith(f"{blog.quotes}/documents/talk")
    assert page.url.startswith("http://blog.test")


def test_the_whole_widget_is_under_twenty_kilobytes(blog: Blog) -> None:
    port = urlsplit(blog.quotes).port
    paths = ("/embed.js", "/widget", f"/widget?q={QUESTION}&part=answer")
    sizes = [len(httpx.get(f"http://127.0.0.1:{port}{path}").content) for path in paths]
    assert sum(sizes) < 20_000


@pytest.fixture(scope="session")
def axe() -> str:
    return (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_axe_finds_nothing_in_the_widget_and_on_its_page(
    blog: Blog, visit: Any, axe: str, lang: str, width: int, scheme: str
) -> None:
    found = {}
    for path in (
        "/embed?",
        "/widget?",
        f"/widget?q={QUESTION}&",
        "/widget?q=zzz&",
        "/widget?quote=talk-plans&",
    ):
        page = visit(f"{blog.quotes}{path}lang={lang}", width=width, color_scheme=scheme)
        page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
        if path.startswith("/embed"):
            framed(page)
        page.evaluate(axe)
        for one in page.evaluate("axe.run().then((result) => result.violations)"):
            found[f"{path} {one['id']}"] = one["nodes"][0]["html"] + one["nodes"][0]["failureSummary"]
    assert found == {}


def test_the_widget_is_there_before_the_gradio_page_in_a_frame(blog: Blog, visit: Any) -> None:
    """Both on a page of the same origin as the server, in the same run; the Gradio page is no guest."""
    ready = {}
    for name, inside in (
        ("widget", "document.querySelector('iframe')?.contentDocument?.querySelector('#q')"),
        ("gradio", "document.querySelector('iframe')?.contentDocument?.querySelector('#question textarea')"),
    ):
        page = visit(f"{blog.quotes}/healthz")
        source = "embed.js" if name == "widget" else ""
        began = time.perf_counter()
        page.evaluate(
            """([source]) => {
                const one = document.createElement(source ? 'script' : 'iframe');
                one.src = '/' + source;
                document.body.append(one);
            }""",
            [source],
        )
        until(page, f"!!{inside}")
        ready[name] = time.perf_counter() - began
    assert ready["widget"] < ready["gradio"]


def test_the_page_that_composes_the_line_shows_what_it_gives(visit: Any, blog: Blog) -> None:
    page = visit(f"{blog.quotes}/embed?lang=en&theme=dark&question={QUESTION}")
    assert framed(page).locator(".card").count() == 3
    page.locator("select[name=theme]").select_option("light")
    page.locator("form button").click()
    expect(page.locator("pre")).to_contain_text('data-theme="light"')
