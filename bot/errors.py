"""Every error this program raises on purpose.

BotError                     anything below; its text is one line: what, where, what to do
├── DocumentError            a source document cannot be read (empty, binary, PDF, unknown encoding ...)
├── MetadataError            sources.toml, speaker.toml, notes.toml or hints.toml says something impossible
├── QuestionError            a question is empty or too long
└── CalibrationError         judged questions, or the confidence fitted on them, cannot be used

The errors of models and stored indexes are in `embeddings/errors.py`: that room knows nothing of
this one. The places that catch ours catch both trees.
"""


class BotError(Exception):
    """One readable line: what is wrong, in which file, and the remedy."""


class DocumentError(BotError):
    """A source document that cannot be read."""


class MetadataError(BotError):
    """A settings table beside the documents that says something impossible."""


class QuestionError(BotError):
    """A question that cannot be searched."""


class CalibrationError(BotError):
    """Judged questions, or the confidence fitted on them, that cannot be used."""
