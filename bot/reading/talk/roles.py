"""What a label makes of the words behind it."""

from enum import StrEnum


class Role(StrEnum):
    """What a label makes of the words behind it."""

    SPEAKER = "speaker"
    ASKER = "asker"
    PERSON = "person"  # somebody else; whether he asks shows in the turns
    UNCLEAR = "unclear"  # he and somebody else, or nobody the document tells of
    IMPRINT = "imprint"  # the editor, the photographer, the place and time: no turn


TURNS: frozenset[Role | None] = frozenset({Role.SPEAKER, Role.ASKER, Role.PERSON})
