"""How one reader sees the collection."""

import pytest

from tests.ui_corpus import small_corpus
from ui.view import Script, Shown, View


def test_a_language_chosen_by_the_address_stays_in_the_links() -> None:
    chosen = View(small_corpus(), "zh-Hant", "zh-Hans", chosen="zh-Hant")
    pair = chosen.corpus.get("talk-plans")
    assert chosen.quote_path(pair) == "/quotes/talk-plans?lang=zh-Hant&script=zh-Hans"
    assert chosen.document_path(pair) == "/documents/talk?lang=zh-Hant&script=zh-Hans#talk-plans"
    assert chosen.ask_path("燈塔 & 海") == "/?q=%E7%87%88%E5%A1%94+%26+%E6%B5%B7&lang=zh-Hant"
    assert chosen.ask_path("why?", "en", after="fog & sea") == "/?q=why%3F&after=fog+%26+sea&lang=en"


@pytest.mark.parametrize(
    ("script", "text", "like", "expected"),
    [
        ("printed", "燈塔", None, Shown("燈塔", "zh-Hant", converted=False)),
        ("zh-Hans", "燈塔", None, Shown("灯塔", "zh-Hans", converted=True)),
        ("zh-Hant", "燈塔", None, Shown("燈塔", "zh-Hant", converted=False)),
        ("zh-Hant", "lighthouse", None, Shown("lighthouse", "en", converted=False)),
        ("zh-Hans", "日月", "燈塔日月", Shown("日月", "zh-Hans", converted=True)),
    ],
)
def test_a_text_is_shown_in_the_characters_the_reader_chose(
    script: Script, text: str, like: str | None, expected: Shown
) -> None:
    assert View(small_corpus(), "en", script).shown(text, like=like) == expected
