"""Where and when something was said, behind it."""

import pytest

from bot.folding import fold
from bot.reading.whole.source_lines import find_source, is_dated, source_of


@pytest.mark.parametrize(
    ("text", "source", "dated"),
    [
        ("降价最容易学会。（2022年，《甬江周刊》）", "2022年,《甬江周刊》", True),
        ("降价最容易学会。——2023年，创业讲座", "2023年,创业讲座", True),
        ("Write it down. (Slow Train podcast)", "slow train podcast", False),
        ("Write it down. — The Quay, 2022", "the quay, 2022", True),
        ("失败了就写下来（笑）", "笑", False),
    ],
)
def test_a_source_is_what_a_paragraph_ends_with(text: str, source: str, dated: bool) -> None:
    folded = fold(text)
    found = find_source(folded, 0, len(folded))
    assert found is not None
    assert (source_of(found), is_dated(source_of(found))) == (source, dated)


def test_a_bracket_inside_a_sentence_is_no_source() -> None:
    folded = fold("降价（2022年）最容易学会。")
    assert find_source(folded, 0, len(folded)) is None
