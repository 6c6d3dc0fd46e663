"""What a document calls the speaker, and whom an attribution or a label points at by it."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from bot.documents import Speaker
from bot.folding import fold, is_han
from bot.reading import cues
from bot.reading.people.attendance import CHAIRS, find_lists_of_those_present, who_takes_the_chair
from bot.reading.people.companies import find_companies
from bot.reading.people.descriptions import find_descriptions
from bot.reading.people.fillers import only_filler, title_only
from bot.reading.people.label_words import shortens
from bot.reading.people.namesakes import TITLES as TITLES_OF_SEX
from bot.reading.people.namesakes import find_namesakes, has_han_namesake, own_titles
from bot.reading.people.others import SPEAKS, People, is_not_himself, surname_of, without_verb
from bot.reading.people.who import Named, Who
from bot.reading.text.alternations import WORD_START, longest_first, tree
from bot.reading.text.marks import BLANK

LONGEST_TITLE = 12
"""Characters before a name in which a title with its full stop and a space stand."""

LONGEST_INITIALS = 24
"""Characters before a surname in which the first of three initials stands, with a title before it."""

_TITLES_BESIDE_INITIALS = (
    "Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Cllr|Coun|Councillor|Sir|Dame|Rev|Revd|Capt|Captain|Lord|Lady"
)
"""What minutes put before initials without full stops: Mr P Trewhella."""

LONGEST_ANNOUNCEMENT = 60
"""Characters between a name and the short name an introduction announces for it."""


TITLE_BEFORE = re.compile(
    r"\b(?P<title>mrs|miss|ms|mr|sir|dame|lady|lord|major|captain|colonel|professor|judge|rabbi|father|sister)"
    r"\.? $"
)
"""Titles by which a text tells apart two people of one surname: Mrs. Wainfleet, Major Wainfleet."""

SHORTEST_GIVEN = 3
"""Letters of the shortest given name by which an English text may call him; shorter ones are words."""


_LONGER_NAME = rf"(?![^{cues.persons.AFTER_NAME}\W\da-z_](?:是|{SPEAKS}))"
ORDINARY_BEFORE = re.compile(
    "|".join(
        map(
            re.escape,
            sorted(
                {
                    *cues.persons.HONORIFICS_EN,
                    *cues.persons.RANKS_EN,
                    *cues.persons.BEFORE_NAME_EN,
                    *cues.persons.TITLES_EN,
                    *(office.rpartition(" ")[2] for office in cues.persons.OFFICES_BEFORE_NAME_EN),
                    *cues.english.SAYING_EN,
                }
            ),
        )
    )
    + r"|[a-z]+(?:ed|ing|ly)|[a-z]+['’]s"
)
WORD_EDGE = re.compile(r"\b")
WORD_BEFORE = re.compile(r"\b(?P<word>[A-Z][\w'’-]*+) $", re.I)
_ROLE_EN = re.compile(rf"[a-z .,&-]{{0,40}}\b(?:{'|'.join(cues.persons.HONORIFICS_EN)})\b[a-z .,&-]{{0,24}}")
_JOINER = re.compile(r"[、&/,+和与及]| and ")
_ANNOUNCED = re.compile(
    r"[^。;\n\u4e00-\u9fff]{0,4}?(?:[^。;\n]{0,24}?(?:以下|下文|下)?(?:简称|称为|称|缩写为|记作|记为"
    r"|标为|代称|代号)|[^。;\n]{0,24}?\((?:hereafter|below|abbreviated)?"
    r"|[^。;\n]{0,24}?\bas )[为作]?\s?[\"“「『]?(?P<short>[\u4e00-\u9fff]{1,2}|[a-z]{1,3})[\"”」』\s)]"
)
_STANDS_FOR = re.compile(
    r"(?:^|[^a-z\u4e00-\u9fff])[\"“「『]?(?P<short>[a-z]{1,3}|[甲乙丙丁]"
    r"|[\u4e00-\u9fff])[\"”」』]?\s?(?:为|是|代表|即|指|=|is|for|stands for)[^,。;\n=]{0,12}$"
)


_TITLES = frozenset(
    [
        *cues.persons.HONORIFICS_EN,
        *cues.persons.TITLES_EN,
        *cues.labelling.OFFICES_EN,
        *cues.labelling.ABBREVIATED_TITLES_EN,
        *"sir dame lord lady madam madame miss mrs. coach father sister rabbi general".split(),
    ]
)
"""What a transcript puts before a surname."""


class Names:
    """What one document calls the speaker."""

    def __init__(
        self,
        speaker: Speaker,
        aliases: frozenset[str],
        shared: frozenset[str],
        others_titles: frozenset[str] = frozenset(),
        companies: frozenset[str] = frozenset(),
        descriptions: frozenset[str] = frozenset(),
    ) -> None:
        """`aliases`: short names besides his full ones; `shared`: those that fit somebody else too.

        `others_titles`: English titles that somebody else bears; `companies`: those that are his;
        `descriptions`: what else the text says that he is.
        """
        self.speaker = speaker
        self._alone = lru_cache(maxsize=1)(self._surname_is_his_alone)  # several readers ask of one text
        self.companies = companies
        self.descriptions = descriptions
        self.others_titles = others_titles
        self.aliases = aliases
        self.shared = shared
        names = [*map(fold, speaker.names), *aliases]
        self.han = [name for name in names if any(map(is_han, name))]
        self.full_latin = [name for name in map(fold, speaker.names) if name not in self.han]
        self.latin = [name for name in names if name not in self.han]
        self.pattern = re.compile(
            f"[{re.escape(''.join(sorted({name[0] for name in names})))}]"
            rf"(?:(?:{_behind_first(self.han)}){_LONGER_NAME}|{WORD_START}(?:{_behind_first(self.latin)})\b)"
        )
        self.surname = fold(speaker.surname) if speaker.surname else _last_word(speaker)
        pronouns = [fold(word) for word in speaker.pronouns]
        self.pronouns_zh = [word for word in pronouns if is_han(word[0])]
        self.pronouns_en = [word for word in pronouns if not is_han(word[0])]

    def who(self, subject: str) -> Who:
        """Whom an English subject means: his name, one that he shares, or what stands for him."""
        if subject in self.shared:
            return Who.SHARED
        return Who.SPEAKER if self.pattern.search(subject) else Who.PRONOUN

    def in_document(self, original: str, folded: str, people: People) -> "Names":
        """The names by which one document calls him too: his surname where it is his alone."""
        aliases, shared = set(self.aliases), set(self.shared)
        if self.surname and (any(name in folded for name in self.full_latin) or self._is_listed(original)):
            alone = self.surname_is_his_alone(original)
            (aliases if alone else shared).add(self.surname)
            if not alone:
                others = find_namesakes(original, self.surname, self.full_latin)
                titles_of_his = own_titles(others, self.speaker.pronouns)
                aliases |= {f"{title}{dot} {self.surname}" for title in titles_of_his for dot in ("", ".")}
            aliases |= self._titled(original)
            given = {word for name in self.full_latin for word in name.split()} - {self.surname}
            aliases |= {
                word for word in given if len(word) >= SHORTEST_GIVEN and self._is_his_alone(word, original)
            }
        for name in self.han:
            if name in folded and 1 < len(name) < 5:
                surname = surname_of(name)
                short = {
                    f"老{surname}",
                    f"{surname}氏",
                    *(surname + address for address in cues.persons.ADDRESSES),
                }
                (shared if people.share_surname(surname) else aliases).update(short)
        titles = frozenset(CHAIRS) if self._is_another_in_chair(original) else frozenset[str]()
        companies = find_companies(original, self.full_latin) if self.full_latin else frozenset[str]()
        described = find_descriptions(original, self.full_latin) if self.full_latin else frozenset[str]()
        return Names(
            self.speaker, frozenset(aliases), frozenset(shared - aliases), titles, companies, described
        )

    def label_names(self, words: str, short: frozenset[str]) -> Named | None:
        """Whom the bare words of a label name, if his name or one of his short names is among them."""
        parts = [part.strip() for part in _JOINER.split(words) if part.strip()]
        his = [part for part in parts if part in short or self.pattern.search(part)]
        if not his:
            return Named.HIM if without_verb(words) in short else None
        if len(parts) > len(his) and not all(title_only(part) for part in parts if part not in his):
            return Named.JOINT
        return Named.HIM if all(part in short or self._is_his_label(part) for part in his) else Named.OTHER

    def _is_his_label(self, words: str) -> bool:
        """Whether a label that holds his name says no more than his names, his titles and that he answers."""
        before, *behind = (piece.strip(" ,-·|") for piece in self.pattern.split(words))
        if is_not_himself(" ".join([before, *behind])):
            return False
        led = not before or title_only(before) or bool(_ROLE_EN.fullmatch(before))
        return led and all(self._follows_in_label(piece) for piece in behind)

    @staticmethod
    def _follows_in_label(words: str) -> bool:
        bare = without_verb(words)
        titled = title_only(bare) and bare[0] != "的"
        return (
            bare in ("", "总")
            or titled
            or bool(_ROLE_EN.fullmatch(bare))
            or (bare[:1] != "的" and only_filler(bare))
        )

    def short_names(self, introduction: str, text: str) -> frozenset[str]:
        """What a transcript may call him in its labels: announced names, a surname that is his alone."""
        found: set[str] = set()
        for match in self.pattern.finditer(introduction):
            stretch = introduction[match.end() : match.end() + LONGEST_ANNOUNCEMENT]
            announced = _ANNOUNCED.match(stretch)
            if announced:
                found.add(announced.group("short"))
            before = _STANDS_FOR.search(
                introduction, max(0, match.start() - LONGEST_ANNOUNCEMENT), match.start()
            )
            if before:
                found.add(before.group("short"))
        return frozenset(found | self._shortened(text))

    def _shortened(self, text: str) -> set[str]:
        """His surname with or without a title, and his initials, where no namesake stands in the text."""
        found: set[str] = set()
        known = any(name in text for name in [*self.full_latin, *self.han])
        if self.surname and known and not self._is_namesake_labelled(text):
            given = [word for name in self.full_latin for word in name.split() if word != self.surname]
            found |= {
                self.surname,
                *given,
                *(f"{title} {self.surname}" for title in _TITLES),
            }
            found |= {"".join(word[0] for word in name.split()) for name in self.full_latin}
        for name in self._full_han(text):
            if not has_han_namesake(text, name):
                found |= _short_forms(name)
        return found

    def shared_short_names(self, text: str) -> frozenset[str]:
        """The short forms of his name in Chinese that somebody else in the folded text bears as well."""
        names = (name for name in self._full_han(text) if has_han_namesake(text, name))
        return frozenset(form for name in names for form in _short_forms(name))

    def _full_han(self, text: str) -> list[str]:
        return [name for name in self.han if name in text and 1 < len(name) < 5]

    def is_initials(self, words: str) -> bool:
        """Whether a label is made of his initials: S, OH, O.H., SZY, O. Harrowgate, Odile H."""
        bare = words.replace(".", " ").split()
        if not bare or not words.isascii():
            return False
        return any(shortens(bare, name.replace("-", " ").split()) for name in self.full_latin)

    def _is_namesake_labelled(self, text: str) -> bool:
        """Whether the label of a turn is another name that ends with his surname."""
        behind, label = f" {self.surname}:", re.compile(longest_first(self.full_latin))
        beside = re.compile(rf"(?:{longest_first([*_TITLES, 'and'])}) ")
        end = text.find(behind)
        while end >= 0:
            start = end
            while start and "a" <= text[start - 1] <= "z":
                start -= 1
            whole = end - start > 2 and WORD_EDGE.match(text, start)
            if whole and not label.match(text, start) and not beside.match(text, start):
                return True
            end = text.find(behind, end + 1)
        return False

    def _initialled(self, original: str, folded: str) -> Iterator[re.Match[str]]:
        """Every place where his surname stands behind initials: P. Mandrekar, J.R. Mandrekar."""
        if self.surname is None:
            return
        surname = re.escape(self.surname)
        pattern = re.compile(
            rf"(?:\b(?<![ap]\.)(?P<initial>[A-Z])\.(?: ?[A-Z]\.){{0,2}} ?(?<![ap]\.m\. )"
            rf"|(?:{_TITLES_BESIDE_INITIALS}) (?P<bare>(?-i:[A-Z]))(?-i: ?[A-Z]){{0,2}} ){surname}\b",
            re.I,
        )
        stop, at = 0, folded.find(self.surname)
        while at >= 0:
            end = at + len(self.surname)
            match = pattern.search(original, max(stop, at - LONGEST_INITIALS), end + 1)
            if match is not None:
                stop = match.end()
                yield match
            at = folded.find(self.surname, at + 1)

    def _is_another_in_chair(self, original: str) -> bool:
        """Whether the head of minutes says that somebody else takes the chair."""
        chair = who_takes_the_chair(original)
        return chair is not None and (self.surname is None or self.surname not in fold(chair))

    @property
    def initials(self) -> frozenset[str]:
        """The first letters of his given names."""
        words = (word for name in self.full_latin for word in name.split())
        return frozenset(word[0] for word in words if word != self.surname)

    def _is_listed(self, original: str) -> bool:
        """Whether a list of those present names him by initial and surname, as minutes do."""
        folded = fold(original)
        if self.surname is None or self.surname not in folded:
            return False
        lists = find_lists_of_those_present(original)
        starts = [span.start for span in lists]
        initials = self.initials
        return bool(lists) and any(
            (match.group("initial") or match.group("bare")).lower() in initials
            and match.start() < lists[bisect_left(starts, match.start()) - 1].end
            for match in self._initialled(original, folded)
            if match.start() > starts[0]
        )

    def surname_is_his_alone(self, original: str) -> bool:
        """Whether an English surname alone can only mean the speaker, who is named and no namesake."""
        return self._alone(original)

    def _surname_is_his_alone(self, original: str) -> bool:
        folded = fold(original)
        named = any(name in folded for name in self.full_latin)
        if self.surname is None or not (named or self._is_listed(original)):
            return False
        initials = self.initials
        if any(
            (match.group("initial") or match.group("bare")).lower() not in initials
            for match in self._initialled(original, folded)
        ):
            return False
        if self._is_borne_by_another(original):
            return False
        surname_first = any(name.startswith(f"{self.surname} ") for name in self.full_latin)
        return self._is_his_alone(self.surname, original, stands_first=surname_first)

    def _is_borne_by_another(self, original: str) -> bool:
        """Whether titles tell of two people of his surname: Mr for her, a captain beside a judge."""
        kinds = [kind for kind, words in cues.persons.PRONOUNS.items() if {*words} & {*self.speaker.pronouns}]
        wrong = [
            title for kind in TITLES_OF_SEX if kinds and kind not in kinds for title in TITLES_OF_SEX[kind]
        ]
        ranks = {
            match.group("title")
            for match in re.finditer(
                rf"(?P<title>{tree([*wrong, *cues.persons.RANKS_EN], WORD_START)})\.? {self.surname}\b",
                fold(original),
            )
        }
        return len(ranks) > 1 or not ranks.isdisjoint(wrong)

    def _titled(self, original: str) -> set[str]:
        """His surname with the title that stands before his whole name, where nobody else bears both."""
        folded, full = fold(original), longest_first(self.full_latin)
        names = re.finditer(rf"(?:{full})\b", folded)
        before = (
            TITLE_BEFORE.search(folded, max(0, at - LONGEST_TITLE), at) for at in (m.start() for m in names)
        )
        titles = {title.group("title") for title in before if title is not None}
        return {
            f"{title}{dot} {self.surname}"
            for title in titles
            if not re.search(
                rf"{title[0]}{WORD_START}{title[1:]}\.? (?!(?:{full})\b)[a-z.-]+ {self.surname}\b", folded
            )
            for dot in ("", ".")
        }

    def _is_his_alone(self, name: str, original: str, *, stands_first: bool = True) -> bool:
        """Whether a part of his Latin name is part of no other; `stands_first`: one may begin with it."""
        folded = fold(original)
        whole = re.compile(longest_first(self.full_latin), re.I)
        pieces, position = [], 0
        for match in _at_words(whole, re.compile(longest_first(self.full_latin)), original, folded):
            pieces += [original[position : match.start()], BLANK * len(match.group())]
            position = match.end()
        pattern = re.compile(rf"\b{re.escape(name)}\b(?: (?P<after>[A-Z][a-z]+))?", re.I)
        text, stop = "".join([*pieces, original[position:]]), 0
        for match in _at_words(pattern, re.compile(re.escape(name)), text, folded):
            led = match.start() > stop and text[match.start() - 1] == " "
            word = text.rfind(" ", stop, match.start() - 1) + 1 if led else 0
            leading = WORD_BEFORE.search(text, max(stop, word), match.start()) if led else None
            before, after = leading.group("word") if leading else "", match.group("after") or ""
            stop = match.end()
            if (
                stands_first
                and after[:1].isupper()
                and before.lower() != "the"
                and after.lower() not in cues.english.SAYING_EN
            ):
                return False
            initial = len(before) == 1 and before.lower() in self.initials
            if before[:1].isupper() and not (initial or ORDINARY_BEFORE.fullmatch(before.lower())):
                return False
        return True


def _last_word(speaker: Speaker) -> str | None:
    """The last word of a Latin name, by which texts call somebody again; None for a Chinese one."""
    words = fold(speaker.name).split()
    if len(words) < 2 or any(map(is_han, speaker.name)):
        return None
    return words[-1] if all(fold(name).endswith(words[-1]) for name in speaker.latin) else None


def _at_words(
    pattern: re.Pattern[str], words: re.Pattern[str], text: str, folded: str
) -> Iterator[re.Match[str]]:
    """What a pattern that ignores case finds, looked for only where its words stand in the folded text."""
    stop, found = 0, words.search(folded)
    while found is not None:
        match = pattern.match(text, found.start()) if found.start() >= stop else None
        if match is not None:
            stop = match.end()
            yield match
        found = words.search(folded, max(stop, found.start() + 1))


def _behind_first(names: list[str]) -> str:
    """What makes one of some names of the first character of it that was just read."""
    following: dict[str, list[str]] = {}
    for name in names:
        following.setdefault(name[0], []).append(name[1:])
    branches = (f"(?<={re.escape(first)})(?:{longest_first(rest)})" for first, rest in following.items())
    return "|".join(branches) or "(?!)"


def _short_forms(name: str) -> set[str]:
    """What a transcript may call somebody with a full Chinese name."""
    surname = surname_of(name)
    given = name[len(surname) :]
    forms = {surname, f"老{surname}", *(surname + title for title in cues.persons.ADDRESSES)}
    return forms | ({given} if len(given) > 1 else set())
