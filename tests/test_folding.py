"""Folding for comparison: character for character, so that an offset stays an offset."""

import sys

import pytest

from bot.folding import fold, is_han, script_of, to_simplified, to_traditional


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("燈塔為什麼公開圖紙", "灯塔为什么公开图纸"),
        ("奎阿達與臺灣", "奎阿达与台湾"),
        ("著眼於海", "着眼于海"),  # kept by OpenCC, mixed by writers
        ("衹有一隻", "只有一只"),
        ("ＡＢＣ，１２３！", "abc,123!"),
        ("Ada Quill’s GPU", "ada quill’s gpu"),
        ("「海」『霧』", "「海」『雾』"),
        ("a\u3000b\u00a0c", "a b c"),
        ("İstanbul ﬁn ㎡", "İstanbul ﬁn ㎡"),  # what would become two characters stays one
        ("", ""),
    ],
)
def test_texts_are_folded_to_simplified_half_width_small_letters(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert len(folded) == len(text)


def test_every_character_of_the_basic_plane_folds_to_one_character() -> None:
    every = "".join(chr(code) for code in range(0x10000) if not 0xD800 <= code <= 0xDFFF)
    folded = fold(every)
    assert len(folded) == len(every)
    assert [a for a, b in zip(every, folded, strict=True) if a.isspace() != b.isspace()] == []


def test_characters_beyond_the_basic_plane_keep_their_place() -> None:
    assert fold("𠀀燈🗼塔") == "𠀀灯🗼塔"


def test_both_scripts_fold_to_the_same() -> None:
    for simplified, traditional in [
        ("海雾总会散去", "海霧總會散去"),
        ("头发发展", "頭髮發展"),
        ("后来", "後來"),
    ]:
        assert fold(simplified) == fold(traditional)


@pytest.mark.parametrize(
    ("character", "expected"), [("塔", True), ("㐀", True), ("a", False), ("，", False), ("か", False)]
)
def test_chinese_characters_are_told_from_others(character: str, expected: bool) -> None:
    assert is_han(character) is expected


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("A lighthouse", "en"),
        ("", "en"),
        ("图纸公开之后", "zh-Hans"),
        ("圖紙公開之後", "zh-Hant"),
        ("Ada 說", "zh-Hant"),
        ("Ada 说", "zh-Hans"),
        ("文", "zh-Hans"),  # the same in both
    ],
)
def test_the_script_of_a_text_is_the_one_it_is_written_in(text: str, script: str) -> None:
    assert script_of(text) == script


def test_a_view_can_be_converted_to_either_script() -> None:
    assert to_simplified("圖紙公開之後，燈塔反而更亮。") == "图纸公开之后，灯塔反而更亮。"
    assert to_traditional("图纸公开之后，灯塔反而更亮。") == "圖紙公開之後，燈塔反而更亮。"


def test_the_table_covers_all_of_unicode() -> None:
    assert fold(chr(sys.maxunicode)) == chr(sys.maxunicode)
