"""The errors of this room, one line each: what, where, what to do.

EmbeddingsError
├── EncoderError      a model cannot be found, loaded, or gives something unusable
├── StoreError        a Milvus server or collection cannot be used
└── IndexFileError    a stored index is damaged or cannot be written
    └── StaleIndexError   it is missing, or made for another encoder, other passages, another format: build it
"""


class EmbeddingsError(Exception):
    """One readable line: what is wrong, in which file, and the remedy."""


class EncoderError(EmbeddingsError):
    """A model that cannot be found or loaded."""


class StoreError(EmbeddingsError):
    """A Milvus server or collection that cannot be used."""


class IndexFileError(EmbeddingsError):
    """A stored index that is damaged or cannot be written."""


class StaleIndexError(IndexFileError):
    """No index, or one made for something else; nothing is wrong that building it would not mend."""
