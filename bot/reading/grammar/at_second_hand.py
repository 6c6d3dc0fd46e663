"""English words by which a paper, or something he wrote, gives what the speaker said.

The Mail quoted NAME as saying “…”; a note from NAME read: “…”
"""

from bot.reading import cues

_QUOTING = "quote[sd]?|quoting|cite[sd]?|citing"
_WRITING = "|".join(
    [*cues.english.WRITINGS_EN, *cues.english.TEXTS_EN],
)
_READS = (
    r"reads|read|says|said|states|stated|argues|argued|goes on|went on|continues|continued|adds|added"
    r"|concludes"
    r"|concluded|begins|began|opens|opened|ends|ended|closes|closed|runs|ran|explains|explained|warns|warned"
)


def sources(names: str, owner: str) -> dict[str, str]:
    """The patterns by kind; the arguments are alternations: his names, and what is his.

    The second matches at the beginning of a word only.
    """
    return {
        "quoted": (
            rf"(?:(?<=[”\"’] )[^,.:;“”\"\x00]{{1,40}}? )?\b(?:{_QUOTING}) (?P<subject>{names or '(?!)'}) as"
            r" (?P<verb>saying|telling|asking|warning|remarking|explaining|insisting)\b"
            r"(?: (?:me|us|him|her|them|(?:the |a |an |his |her )[a-z]+)(?=[:,]| that ))?"
        ),
        "his_writing": (
            rf"(?P<subject>{owner}) (?:[a-z-]+ ){{0,2}}?(?:{_WRITING})(?: (?:of|from|for|to|on|in|at|about)"
            rf" [^,.:;“\"\x00]{{1,50}})? (?P<verb>{_READS})\b(?: with(?: (?:the|these) words?)?)?"
        ),
        "reply_from": (
            rf"\b(?P<verb>came|comes|reads|read|says|said|was|is) (?:the|an?"
            rf"|this) (?:[a-z-]+ ){{0,2}}?(?:{_WRITING}"
            rf"|{'|'.join(cues.english.SPEECH_NOUNS_EN)}) (?:from|by) (?P<subject>{names or '(?!)'})\b"
        ),
        "from_him": (
            rf"\b(?:an?|the|one|this|another"
            rf"|that) (?:[a-z-]+ ){{0,2}}?(?:{_WRITING})(?:,? (?:[a-z]+ ){{0,6}}?"
            rf"(?:from"
            rf"|by)) (?P<subject>{names or '(?!)'})(?:,? [^,.:;“\"\x00]{{1,50}}?)?,? (?P<verb>{_READS})\b"
        ),
    }
