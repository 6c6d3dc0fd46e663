"""HTML becomes a line per block, without what stands around an article."""

import pytest

from bot.reading.text.markup import visible_text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>一</p><p>二</p>", "一\n\n二"),
        ("<p>一<br>二</p>", "一\n二"),
        ("<p>一 <b>二</b>\n三</p>", "一 二 三"),
        ("<script>x</script><style>y</style><p>一</p>", "一"),
        ("<div class='related-links'>更多</div><p>正文很长很长</p>", "正文很长很长"),
        ("<p style='display: none'>隐</p><p>显</p>", "显"),
        ("<ul><li>甲</li><li>乙</li></ul>", "- 甲\n\n- 乙"),
        ("<h2>一</h2><p>二</p>", "## 一\n\n二"),
        ("<p><b>一？</b></p><p><b>二</b>三</p>", "**一？**\n\n二三"),
        ("<blockquote><p>一</p><p>二</p></blockquote>三", "> 一\n>\n> 二\n\n三"),
        ("<blockquote><p>一</p><cite>沈知远</cite></blockquote>", "> 一\n>\n> — 沈知远"),
        ("<blockquote>一<footer>— 沈知远</footer></blockquote>", "> 一\n>\n> — 沈知远"),
        ("<blockquote>看<cite>《尺》</cite>一书</blockquote>", "> 看《尺》一书"),
        ("<figure><blockquote>一</blockquote><figcaption>沈知远</figcaption></figure>", "> 一\n\n— 沈知远"),
        (
            "<div><h4>更多</h4><a>沈知远：一</a> <a>二</a></div><p>三四五六七八三四五六七八三四五六七八</p>",
            "三四五六七八三四五六七八三四五六七八",
        ),
        ("<p><a>韩序</a>、<a>沈知远</a>说三</p>", "韩序、沈知远说三"),
        ("<table><caption>一</caption><tr><td>二</td></tr></table>", "二"),
        ("<figure><img><figcaption>沈知远</figcaption></figure>", ""),
        ("<p>&lt;b&gt;&amp;</p>", "<b>&"),
        ("<dl><dt>韩序</dt><dd>好？</dd></dl>", "#### 韩序\n\n好？"),
        ("<p><em>好？</em></p>", "*好？*"),
        (
            "<p><b>甲</b> 好？</p><p><b>乙</b> 好。</p><p><b>甲</b> 是？</p>",
            "**甲** 好？\n\n乙 好。\n\n**甲** 是？",
        ),
        ("<div class='wall'><p>一</p></div><p>二二二二二</p>", "二二二二二"),
        ("", ""),
    ],
)
def test_a_page_is_read_as_its_reader_sees_it(markup: str, text: str) -> None:
    assert visible_text(markup) == text


def test_what_a_button_offers_is_no_part_of_an_article() -> None:
    offer = "<div class='nl'><b>早报</b> 每周四陪你。<button>订阅</button></div>"
    text = visible_text(f"<div><p>答：把洋葱换成冬天的洋葱，水少。</p>{offer}<p>问：为什么是冬天？</p></div>")
    assert text == "答：把洋葱换成冬天的洋葱，水少。\n\n问：为什么是冬天？"


def test_deeply_nested_markup_is_read() -> None:
    assert "深" in visible_text("<div>" * 200 + "深" + "</div>" * 200)
