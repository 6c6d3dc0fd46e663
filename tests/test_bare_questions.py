"""Questions that bear no label, above answers that do."""

import pytest

from bot.reading.talk.bare_questions import find_bare_questions
from bot.reading.text.layout import lay_out


@pytest.mark.parametrize(
    ("text", "his", "asking"),
    [
        ("**好？**\n\n沈：好。\n\n**再说一遍。**\n\n沈：好。", [1, 3], [0, 2]),
        ("──好？\n\n沈：好。\n\n──也好。\n\n沈：好。\n\n又及。", [1, 3], [0, 2]),
        ("## 好不好？\n\n沈：好。\n\n## 尺子\n\n## 真的？\n\n沈：好。", [1, 4], [0, 3]),
        ("这样好不好呢？\n\n沈：好。\n\n真的是好的吗？\n\n沈：好。", [1, 3], [0, 2]),
        ("这样好不好呢？\n\n沈：好。\n\n我们再说一遍。\n\n沈：好。", [1, 3], []),
        ("**好？**\n\n沈：好。", [1], []),
    ],
)
def test_what_stands_above_his_answers_asks_where_it_looks_alike(
    text: str, his: list[int], asking: list[int]
) -> None:
    assert find_bare_questions(lay_out(text).paragraphs, his) == asking
