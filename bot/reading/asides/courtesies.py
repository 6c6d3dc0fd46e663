"""Words that say nothing but a greeting, thanks or a farewell, and so answer nothing."""

import re

from bot.reading.people.others import NAME_ZH

LONGEST_COURTESY = 60
"""Characters of the longest turn that may be a courtesy alone."""

_COURTESY = re.compile(
    r"(?:(?:非常|多|很|好的?,?)?(?:谢谢|感谢|多谢)"
    r"(?:你们?|您们?|大家|各位|诸位|主持人?|老师|邀请|提问|支持|收看|收听|聆听)*+"
    rf"(?:{NAME_ZH}(?=[。.!])|\s?[a-z]{{2,12}}(?=[,。.!]))?"
    r"|大家(?:上午|下午|晚上|早上)?好|(?:各位|你们?|您|早上|上午|下午|晚上)好|再见|不客气|没关系|应该的"
    r"|辛苦了|幸会|客气了|(?:good (?:morning|afternoon|evening|day|night)|hello|hi|hey"
    r"|(?:thank you|thanks)(?: (?:so|very) much| a lot)? for (?:having|inviting)"
    r" (?:me|us)(?: (?:on|here|back))?"
    r"|thank you(?: (?:all|both|everyone))?(?: (?:so|very) much| indeed| again)?"
    r"|thanks(?: (?:a lot|so much|again|everyone|all|very much))?|many thanks|goodbye|bye(?:-| )?bye|bye"
    r"|cheers|you['’]re welcome|my pleasure"
    r"|(?:great|good|nice|glad|happy|a pleasure) to (?:be here|meet you|see you)|welcome)"
    r"(?:,? (?:everyone|everybody|all|sir|madam|operator))?"
    r"(?:, [a-z][a-z'’-]*+(?: [a-z][a-z'’-]*+)?(?=[.!]))?)"
)
_APART = re.compile(r"[\s,。.!?;~…、]*+")


def is_courtesy(words: str) -> bool:
    """Whether folded words are nothing but courtesies: thanks, a greeting, a farewell."""
    if len(words) > LONGEST_COURTESY:
        return False
    position = _match_end(_APART, words, 0)
    found = False
    while position < len(words):
        match = _COURTESY.match(words, position)
        if match is None or match.end() == position:
            return False
        position = _match_end(_APART, words, match.end())
        found = True
    return found


def _match_end(pattern: re.Pattern[str], words: str, position: int) -> int:
    match = pattern.match(words, position)
    return match.end() if match else position
