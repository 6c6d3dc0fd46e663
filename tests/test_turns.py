"""What stands inside a turn and is nobody's: captions, notices, what was lifted out. All are invented."""

import pytest

from tests.reading_cases import CAPTAIN, ENGINEER, assert_read

ZH = "记者：准吗？\n\n沈知远：量过才知道。\n\n{}\n\n记者：量几遍？\n\n沈知远：三遍。\n\n（完）"
EN = "Q: Is it true?\n\nHarrowgate: Measure it.\n\n{}\n\nQ: How often?\n\nOdile Harrowgate: Thrice.\n\n[End]"


@pytest.mark.parametrize(
    "between",
    [
        "扫码关注尺度公众号",
        "图为尺子陈列室。",
        "尺子陈列室。摄影：韩序",
        "沈知远在陈列室 受访者供图",
        "“量过才知道。”",
        "“慢与快”",
        "【慢与快】",
        "02",
        "12:30",
        "https://example.org/ruler",
        "他站起来，走到窗边。",
        "采访进行到一半，下起了雨。",
        "![](ruler.jpg)",
    ],
)
def test_what_stands_between_chinese_turns_is_not_his(between: str) -> None:
    assert_read(ZH.format(between), ENGINEER, ["准吗？|量过才知道。", "量几遍？|三遍。"], [])


@pytest.mark.parametrize(
    "between",
    [
        "Already a subscriber? Log in to read on.",
        "The ruler shed. Photograph: Tom Verrell",
        "*Harrowgate in her shed. Photograph: Tom Verrell*",
        "“Measure it.”",
        "She gets up and goes to the window.",
        "Harrowgate paused.",
        "Page 3 of 8",
    ],
)
def test_what_stands_between_english_turns_is_not_hers(between: str) -> None:
    assert_read(EN.format(between), CAPTAIN, ["Isittrue?|Measureit.", "Howoften?|Thrice."], [])


def test_words_under_a_label_of_nobody_known_are_not_his() -> None:
    said = ["[01:00] 记者｜准吗？", "[01:04] 沈知远｜准。", "[01:09] 老街坊 小满｜木头会动。"]
    text = "\n\n".join([*said, "[01:15] 记者｜完了？", "[01:20] 沈知远｜完了。"])
    assert_read(text, ENGINEER, ["准吗？|准。", "完了？|完了。"], ["木头会动。"])


@pytest.mark.parametrize(
    "more",
    [
        "我最喜欢摄影。",
        "“准”是后来的事。",
        "他教会我等。",
        "难的有三点：\n- 等\n- 量",
        "难的有两点：\n等\n量",
    ],
)
def test_what_he_goes_on_with_is_his(more: str) -> None:
    said = "".join(more.replace("- ", "").split())
    assert_read(ZH.format(more), ENGINEER, [f"准吗？|量过才知道。{said}", "量几遍？|三遍。"], [])


def test_whoever_asks_may_introduce_and_tell_of_the_guests() -> None:
    asked, again = "各位好。先请沈知远沈总讲讲，尺子准吗？", "量几遍？"
    text = f"主持人\n\n{asked}\n\n沈知远\n\n准。\n\n主持人\n\n{again}\n\n沈知远\n\n三遍。\n"
    assert_read(text, ENGINEER, [f"{asked}|准。", f"{again}|三遍。"], [])


@pytest.mark.parametrize(
    ("more", "his"),
    [
        ("我还想再量一遍。", True),
        ("尺子已经送去展览馆。", False),
        ("我离开时，他还在量。", False),
        ("我们会继续关注。", False),
        ("助手：我来收尺子。", False),
    ],
)
def test_a_paragraph_behind_the_last_turn_is_his_only_where_he_speaks_of_himself(
    more: str, his: bool
) -> None:
    text = f"记者：准吗？\n\n沈知远：准。\n\n记者：量几遍？\n\n沈知远：三遍。\n\n{more}\n"
    last = f"量几遍？|三遍。{more if his else ''}"
    assert_read(text, ENGINEER, ["准吗？|准。", last], [])


def test_an_english_paragraph_behind_the_last_turn_is_hers_where_she_speaks_of_herself() -> None:
    text = "Q: Is it true?\n\nHarrowgate: Measure it.\n\nQ: How often?\n\nOdile Harrowgate: Thrice.\n\n{}\n"
    mine, thanks = "Then I put my ruler away.", "My thanks to the yard."
    assert_read(
        text.format(mine), CAPTAIN, ["Isittrue?|Measureit.", f"Howoften?|Thrice.{mine.replace(' ', '')}"], []
    )
    assert_read(
        text.format(thanks), CAPTAIN, ["Isittrue?|Measureit.", "Howoften?|Thrice."], [thanks.replace(" ", "")]
    )
