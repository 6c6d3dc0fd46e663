"""The defaults that several rooms share, each with its reason; no reading of files."""

from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent

SEEDS = PROJECT / "seeds"
"""The documents that come with the program."""

CACHE = PROJECT / ".cache"
"""Where an index is built; ignored by git. `--cache` or QUOTES_CACHE name another folder."""

HOST = "127.0.0.1"
PORT = 7860

MAX_QUESTION = 500
"""Characters of a question after trimming. A longer text is a document, not a question."""

DEFAULT_K = 5
"""Hits in an answer: about two screens of cards."""

MAX_K = 50
"""More hits than this are a listing (`python -m bot list`), not an answer."""


def named_path(text: str) -> Path:
    """The path that somebody named. Raises ValueError for no name, which would be the current folder."""
    if not text:
        raise ValueError("an empty name is no file and no folder; name one (a variable may not be set)")
    return Path(text)
