"""Quotations that are put to him, and that he does not say: Asked whether “…”, NAME said it was late.

They stand in a clause before the one that says who speaks, without a comma before them: behind one (`Asked
why, “…,” NAME said`) they are his answer.
"""

import re

from bot.reading.prose.sentences import Prose, Sentence

_PUT_TO_HIM = re.compile(
    r"\W*(?:(?:and|but|then|when|later|repeatedly|directly|specifically|also|again) ){0,3}"
    r"(?:asked|pressed|questioned|quizzed|challenged|confronted|pushed|told|reminded|accused|asking)\b"
    r"[^,:\x00]*+$"
    r"|\W*[^,。:;\x00]{0,12}?(?:被问[及到]?|问[及到起]|被追问|被质疑|被指|面对)[^,。:;\x00]{0,24}$"
)


def without_what_is_put_to_him(prose: Prose, sentence: Sentence) -> Sentence:
    """The sentence without a quotation that its first clause asks him about."""
    if not sentence.quotations:
        return sentence
    first = sentence.quotations[0]
    if _PUT_TO_HIM.fullmatch(prose.blanked, sentence.span.start, first.outer.start) is None:
        return sentence
    return Sentence(sentence.span, sentence.quotations[1:])
