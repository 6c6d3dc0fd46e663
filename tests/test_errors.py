"""The errors form two trees, each drawn in full at the head of its file."""

import inspect
from types import ModuleType

import pytest

import bot.errors
import embeddings.errors
from bot.errors import BotError
from embeddings.errors import EmbeddingsError


def classes_of(module: ModuleType) -> list[type]:
    return [
        found
        for _, found in inspect.getmembers(module, inspect.isclass)
        if found.__module__ == module.__name__
    ]


@pytest.mark.parametrize(("module", "root"), [(bot.errors, BotError), (embeddings.errors, EmbeddingsError)])
def test_every_error_is_caught_with_the_root_of_its_tree_and_drawn_in_it(
    module: ModuleType, root: type
) -> None:
    assert [error for error in classes_of(module) if not issubclass(error, root)] == []
    drawn = {word for word in (module.__doc__ or "").split() if word.endswith("Error")}
    assert drawn == {error.__name__ for error in classes_of(module)}


def test_the_two_trees_are_separate() -> None:
    assert not issubclass(BotError, EmbeddingsError)
    assert not issubclass(EmbeddingsError, BotError)
