"""HTML becomes a line per block, without what stands around an article."""

import pytest

from bot.reading.markup import visible_text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>一</p><p>二</p>", "一\n二"),
        ("<p>一<br>二</p>", "一\n二"),
        ("<p>一 <b>二</b>\n三</p>", "一 二 三"),
        ("<script>x</script><style>y</style><p>一</p>", "一"),
        ("<div class='related-links'>更多</div><p>正文很长很长</p>", "正文很长很长"),
        ("<p style='display: none'>隐</p><p>显</p>", "显"),
        ("<ul><li>甲</li><li>乙</li></ul>", "甲\n乙"),
        ("<p>&lt;b&gt;&amp;</p>", "<b>&"),
        ("", ""),
    ],
)
def test_a_page_is_read_as_its_reader_sees_it(markup: str, text: str) -> None:
    assert visible_text(markup) == text


def test_deeply_nested_markup_is_read() -> None:
    assert "深" in visible_text("<div>" * 200 + "深" + "</div>" * 200)
