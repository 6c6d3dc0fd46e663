"""The files of a folder that are documents. Knows names only; `reading/load.py` reads what is inside."""

import re
from pathlib import Path

from bot.errors import DocumentError

NOT_DOCUMENTS = re.compile(r"^(?:\.|readme)|\.toml$", re.I)


def document_paths(folder: Path) -> list[Path]:
    """The files of a folder that are documents, by name; README*, *.toml and hidden files are not.

    Raises DocumentError where the folder does not exist, holds no document, or two with one id.
    """
    if not folder.is_dir():
        raise DocumentError(f"{folder}: no such folder; name a folder of documents with --seeds")
    paths = sorted(
        path for path in folder.iterdir() if path.is_file() and not NOT_DOCUMENTS.search(path.name)
    )
    if not paths:
        raise DocumentError(f"{folder}: holds no document; put text or HTML files there")
    stems: dict[str, Path] = {}
    for path in paths:
        if path.stem in stems:
            raise DocumentError(f"{path}: has the same id as {stems[path.stem].name}; rename one of them")
        stems[path.stem] = path
    return paths
