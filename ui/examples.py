"""Questions to start with: those that the collection at hand really answers."""

from collections.abc import Mapping, Sequence

from bot.retrieve import Retriever
from ui.strings import LANGUAGES, Language


def answered(
    retriever: Retriever, questions: Mapping[Language, Sequence[str]]
) -> dict[Language, tuple[str, ...]]:
    """By language, the questions that this collection answers."""
    return {
        language: tuple(text for text in questions[language] if retriever.ask(text, k=1).answered)
        for language in LANGUAGES
    }
