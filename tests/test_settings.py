"""Names of files and folders as somebody gives them."""

from pathlib import Path

import pytest

from bot.settings import named_path


def test_a_name_is_a_path() -> None:
    assert named_path("talks/one.txt") == Path("talks/one.txt")


def test_no_name_is_not_the_current_folder() -> None:
    with pytest.raises(ValueError, match="an empty name is no file and no folder"):
        named_path("")
