"""What the page and the editor put between the words is told from text."""

import pytest

from bot.reading.asides.editorial import is_aside, is_end_mark, is_notice


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("(演讲全文完)", True),
        ("[end of transcript]", True),
        ("完", True),
        ("完成了。", False),
        ("endless.", False),
    ],
)
def test_a_line_that_says_that_a_text_is_over(words: str, ends: bool) -> None:
    assert is_end_mark(words) is ends


@pytest.mark.parametrize(
    ("words", "aside"),
    [
        ("(掌声)", True),
        ("【编按:半所指小学。】", True),
        ("图/方唯", True),
        ("图为尺子陈列室。", True),
        ("她在陈列室 受访者供图", True),
        ("the shed. photograph: tom venn", True),
        ("https://example.org/ruler", True),
        ("我最喜欢摄影。", False),
        ("i took a photograph of it once.", False),
        ("fig. 3. a ruler", True),
        ("[photo] the ruler shed at noon.", True),
        ("(图2)正午的尺子陈列室。", True),
        ("(笑)是的,我们量过。", False),
    ],
)
def test_a_stage_direction_is_told_from_words(words: str, aside: bool) -> None:
    assert is_aside(words) is aside


@pytest.mark.parametrize(
    ("words", "notice"),
    [
        ("责任编辑:方唯", True),
        ("本文首发于深岸", True),
        ("我们不做广告,也不点击别人的广告。", False),
        ("all rights reserved.", True),
        ("★ 澜峰尺子 ★ 欢迎来电", True),
        ("★ 我们量过。", False),
        ("read also: why rulers break", True),
    ],
)
def test_the_pages_own_words_are_told_from_text(words: str, notice: bool) -> None:
    assert is_notice(words) is notice
