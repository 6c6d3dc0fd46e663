"""Which language a reader gets."""

import pytest

from ui.language import choose, match


@pytest.mark.parametrize(
    ("asked", "accept", "expected"),
    [
        (None, None, "en"),
        (None, "", "en"),
        (None, "zh", "zh-Hans"),
        (None, "zh-CN,zh;q=0.9", "zh-Hans"),
        (None, "zh-SG", "zh-Hans"),
        (None, "zh-TW,zh;q=0.9,en;q=0.8", "zh-Hant"),
        (None, "zh-HK", "zh-Hant"),
        (None, "zh-MO", "zh-Hant"),
        (None, "zh-Hant", "zh-Hant"),
        (None, "zh-Hant-HK", "zh-Hant"),
        (None, "zh-Hans-HK", "zh-Hans"),
        (None, "fr-FR, de;q=0.9", "en"),
        (None, "fr-FR, zh-TW;q=0.5", "zh-Hant"),
        (None, "en;q=0.4, zh-CN;q=0.9", "zh-Hans"),
        (None, "zh-CN;q=0, en", "en"),
        (None, "zh-CN;q=nonsense, en;q=0.1", "en"),
        ("zh-Hant", "en", "zh-Hant"),
        ("en", "zh-CN", "en"),
        ("zh-hk", "en", "zh-Hant"),
        ("nonsense", "zh-CN", "zh-Hans"),
        ("<script>", None, "en"),
    ],
)
def test_the_address_chooses_the_language_then_the_browser(
    asked: str | None, accept: str | None, expected: str
) -> None:
    assert choose(asked, accept) == expected


def test_a_language_nobody_translated_matches_nothing() -> None:
    assert match("fr-CA") is None
