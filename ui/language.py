"""Which language of the interface a reader gets: what the address asks for, then what the browser does."""

from collections.abc import Iterator

from ui.strings import LANGUAGES, Language

DEFAULT: Language = "en"

_TRADITIONAL_REGIONS = frozenset({"tw", "hk", "mo"})


def match(tag: str) -> Language | None:
    """The interface language that serves a BCP 47 tag (zh-HK, zh-Hans-SG, en-GB ...), None if none does.

    Chinese is Traditional by its script, or without one by its region; bare `zh` is Simplified.
    """
    subtags = tag.strip().replace("_", "-").lower().split("-")
    if subtags[0] == "en":
        return "en"
    if subtags[0] != "zh":
        return None
    if "hans" in subtags:
        return "zh-Hans"
    traditional = "hant" in subtags or not _TRADITIONAL_REGIONS.isdisjoint(subtags)
    return "zh-Hant" if traditional else "zh-Hans"


def choose(asked: str | None, accept_language: str | None) -> Language:
    """The language of `?lang=` if it names one, else the browser's first that there is, else English."""
    if asked in LANGUAGES:
        return asked
    for tag in (asked or "", *_by_preference(accept_language or "")):
        found = match(tag)
        if found is not None:
            return found
    return DEFAULT


def _by_preference(header: str) -> Iterator[str]:
    """The tags of an Accept-Language header, most wanted first; refused ones (q=0) left out."""
    weighted = []
    for position, item in enumerate(header.split(",")):
        tag, _, parameters = item.partition(";")
        weight = _weight(parameters)
        if weight > 0:
            weighted.append((-weight, position, tag))
    return (tag for _, _, tag in sorted(weighted))


def _weight(parameters: str) -> float:
    name, _, value = parameters.replace(" ", "").partition("=")
    try:
        return float(value) if name == "q" else 1.0
    except ValueError:
        return 0.0
