"""Every word of the interface in every language, and which language a reader gets."""

import string
from dataclasses import fields

import pytest

from bot.documents import Kind
from ui.language import choose, match
from ui.strings import EXAMPLES, LANGUAGE_NAMES, LANGUAGES, STRINGS, Language

NOT_NEEDED_BY_READERS_OF_CHINESE = {"translate", "translate_how"}


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_string_is_missing_or_blank(language: Language) -> None:
    strings = STRINGS[language]
    for field in fields(strings):
        value = getattr(strings, field.name)
        if language != "en" and field.name in NOT_NEEDED_BY_READERS_OF_CHINESE:
            assert value is None, field.name
        else:
            assert value, field.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_fill_in_nothing_that_the_english_string_does_not(language: Language) -> None:
    for field in fields(STRINGS["en"]):
        english, own = getattr(STRINGS["en"], field.name), getattr(STRINGS[language], field.name)
        if isinstance(own, str) and isinstance(english, str):
            assert _placeholders(own) <= _placeholders(english) | {"month"}, field.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_and_month_has_a_word(language: Language) -> None:
    strings = STRINGS[language]
    assert set(strings.kinds) == set(strings.wording.kinds) == set(Kind)
    assert len(strings.months) == 12


def test_every_language_names_itself_and_has_examples() -> None:
    assert set(STRINGS) == set(LANGUAGE_NAMES) == set(EXAMPLES) == set(LANGUAGES)
    assert {len(questions) for questions in EXAMPLES.values()} == {len(EXAMPLES["en"])}
    for language in LANGUAGES:
        assert STRINGS[language].language == language


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant"])
def test_chinese_strings_are_in_the_characters_of_their_language(language: Language) -> None:
    from bot.folding import to_simplified, to_traditional

    convert = to_simplified if language == "zh-Hans" else to_traditional
    for field in fields(STRINGS[language]):
        value = getattr(STRINGS[language], field.name)
        if isinstance(value, str):
            assert "".join(map(convert, value)) == value, field.name
    for question in EXAMPLES[language]:
        assert "".join(map(convert, question)) == question


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
