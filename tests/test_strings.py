"""Every word of the interface in every language."""

import string
from dataclasses import fields

import pytest

from bot.documents import Kind
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
