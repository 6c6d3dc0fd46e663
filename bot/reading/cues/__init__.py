"""The words by which documents say who speaks: verbs of saying, titles, labels, phrases between.

Data only, in folded form (Simplified, half-width, small letters). A new wording is a word here, not
a new pattern elsewhere.
"""

from bot.reading.cues import chinese, editors, english, given_names, labelling, persons

__all__ = ["chinese", "editors", "english", "given_names", "labelling", "persons"]
