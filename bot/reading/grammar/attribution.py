"""Who says something in a stretch of prose: a subject, a verb of saying, and what they govern.

Works on text in which the words inside quotation marks are blanked out, so a verb inside a quotation
is never taken for the author's. Precision first: between the speaker's name and the verb only words
stand that `cues.py` lists; anything else makes the subject somebody else.
"""

import re
from collections.abc import Iterator, Sequence

from bot.documents import Span, Speaker
from bot.reading import cues
from bot.reading.grammar.chinese import Chinese
from bot.reading.grammar.english import English
from bot.reading.grammar.gestures import Gestures
from bot.reading.grammar.naming import Naming
from bot.reading.grammar.reactions import Reactions
from bot.reading.people import introductions
from bot.reading.people.fillers import leads_to_name
from bot.reading.people.names import Names
from bot.reading.people.namesakes import Namesakes
from bot.reading.people.others import People
from bot.reading.people.sole_persons import Presentation, is_talk_of, presentation_of
from bot.reading.people.who import Attribution, Named

_IN_FICTION = re.compile(
    rf"\bin (?:[\w'’.-]+ ){{0,5}}(?:{'|'.join(cues.english.FICTION_EN)})s?\b|\b(?:based|modell?ed) on\b"
    r"|\b(?:dreamt|dreamed|dreams|daydream\w*) (?:that|of|about)\b|梦[见到]"
    r"|(?:小说|话剧|电影|电视剧|漫画|短剧|寓言|梦|戏|剧)[^,。:;]{0,16}?[里中]"
)
_ON_HEARSAY = re.compile(
    r"\b(?:according to|rumou?r has it|legend has it|the story goes"
    r"|(?:wrongly|falsely) (?:quoted|reported)|allegedly|hoax|deepfakes?|impostors?|impersonat\w+)\b"
    r"|^(?:viral )?(?:claim|post|rumou?r|myth)\s?:|\b(?:fake|bogus|so-called) $"
    r"|网络(?:上)?(?:流传|疯传|传言)|[网线]上流传|冒充|换脸|伪造|假冒|假扮"
    r"|网传|坊间|据传|传闻|谣传|误传|相传|流言|谣言|误报|盛传|疯传|知情人|消息人士|匿名人士|爆料|小道消息"
)
_ABOUT_HEARSAY = re.compile(
    r"(?:对于?|针对|面对|关于|就|谈[到及]|提[到及]|说[到起]|回应|问[到及]|澄清|否认了?"
    r"|驳斥)[^,。;:]{0,40}?[,:]"
)
"""What a sentence is about, before its subject: 对于裁员传闻，…"""


class Grammar:
    """Finds attributions for one speaker."""

    def __init__(
        self,
        speaker: Speaker,
        aliases: frozenset[str] = frozenset(),
        shared: frozenset[str] = frozenset(),
        others_titles: frozenset[str] = frozenset(),
        companies: frozenset[str] = frozenset(),
        descriptions: frozenset[str] = frozenset(),
    ) -> None:
        """What one document calls him besides his full names: `shared` fits somebody else in it too.

        `others_titles`: the titles that somebody else bears in it; `companies`: those that are his;
        `descriptions`: what else it says that he is.
        """
        self.speaker = speaker
        self._names = Names(speaker, aliases, shared, others_titles, companies, descriptions)
        self._chinese = Chinese(self._names)
        self._gestures = Gestures(self._names)
        self._english = English(self._names)
        self._reactions = Reactions(self._names)
        self._naming = Naming(self._names)
        self._namesakes = Namesakes(speaker, self._names.surname)

    def in_document(self, original: str, folded: str, people: People) -> "Grammar":
        """The grammar that also knows what one document calls him: his surname where it is his alone."""
        names = self._names.in_document(original, folded, people)
        return Grammar(
            self.speaker,
            names.aliases,
            names.shared,
            names.others_titles,
            names.companies,
            names.descriptions,
        )

    def names(self, text: str) -> Iterator[re.Match[str]]:
        """Every full name of the speaker in folded text."""
        return self._names.pattern.finditer(text)

    def tells_of_namesake(self, text: str) -> bool:
        """Whether folded text says that it speaks of somebody else of his whole name."""
        return self._namesakes.are_announced_in(text)

    def may_be_company(self, original: str, start: int, end: int) -> bool:
        """Whether the name at a place in an English sentence may be a company's that the text names."""
        return self._namesakes.may_be_company(original, start, end)

    @property
    def name_pattern(self) -> re.Pattern[str]:
        """What finds his names in folded text."""
        return self._names.pattern

    @property
    def companies(self) -> frozenset[str]:
        """The folded names of the companies that one document says to be his."""
        return self._names.companies

    @property
    def surname(self) -> str | None:
        """His folded surname in Latin script."""
        return self._names.surname

    @property
    def full_latin(self) -> list[str]:
        """His folded whole names in Latin script."""
        return self._names.full_latin

    def is_named_in(self, text: str) -> bool:
        """Whether folded text names the speaker."""
        return self._names.pattern.search(text) is not None

    def label_names(self, words: str, short: frozenset[str]) -> Named | None:
        """Whom the bare words of a label name, if his name or one of his short names is among them."""
        return self._names.label_names(words, short)

    def is_label_of_his(self, words: str) -> bool:
        """Whether the bare words of a label name him, and nobody else."""
        return self.label_names(words, frozenset()) is Named.HIM

    def short_names(self, introduction: str, text: str) -> frozenset[str]:
        """What a transcript may call him in its labels: announced names, a surname that is his alone."""
        return self._names.short_names(introduction, text)

    def shared_short_names(self, text: str) -> frozenset[str]:
        """The short forms of his name in Chinese that somebody else in the folded text bears as well."""
        return self._names.shared_short_names(text)

    def is_initials(self, words: str) -> bool:
        """Whether a label is made of his initials."""
        return self._names.is_initials(words)

    def surname_is_his_alone(self, original: str) -> bool:
        """Whether an English surname alone can only mean the speaker, who is named and no namesake."""
        return self._names.surname_is_his_alone(original)

    def is_interviewed_in(self, introduction: str, original: str) -> bool:
        """Whether the words before a transcript say that he is the one who is interviewed."""
        return introductions.is_interviewed_in(self._called_in(original), introduction, original)

    def interviewing_sentence(self, introduction: str, original: str) -> Span | None:
        """The sentence of an introduction that says that he is interviewed; None where none does."""
        return introductions.interviewing_sentence(self._called_in(original), introduction, original)

    def presentation_in(self, introduction: str, original: str) -> Presentation | None:
        """Where the words before a talk present him and nobody else."""
        return presentation_of(self._called_in(original), introduction, original)

    def is_talk_of(self, questions: Sequence[str], answers: Sequence[str], *, told: bool) -> bool:
        """Whether folded questions and answers are a talk with him, whom an introduction presents."""
        return is_talk_of(self._names, questions, answers, told=told)

    def _called_in(self, original: str) -> Names:
        """His names with the surname alone, where an introduction names him whole and nobody else of it."""
        names = self._names
        if names.surname is None or not names.surname_is_his_alone(original):
            return names
        return Names(self.speaker, names.aliases | {names.surname}, names.shared, names.others_titles)

    def tells_of_interview(self, words: str) -> bool:
        """Whether a paragraph says of somebody, by a pronoun of the speaker's, that he was interviewed."""
        return introductions.tells_of_interview(self._names, words)

    def asks_in(self, introduction: str) -> bool:
        """Whether the words before a transcript say that he is the one who asks."""
        return introductions.asks_in(self._names, introduction)

    def may_mean_him(self, text: str) -> bool:
        """Whether folded text holds anything that may point at the speaker."""
        return (
            self.is_named_in(text)
            or self._english.may_mean_him(text)
            or self.pronoun_in(text)
            or self.describes(text)
        )

    def pronoun_in(self, text: str) -> bool:
        """Whether folded text holds a pronoun that may mean the speaker."""
        return self._chinese.pronoun_in(text)

    def describes(self, text: str) -> bool:
        """Whether folded text speaks of somebody by a title alone (这位创始人)."""
        return self._chinese.describes(text)

    def only_introduces(self, text: str) -> bool:
        """Whether the words between a quotation and its attribution are only titles and adverbs."""
        bare = text.strip(" ,。")
        return leads_to_name(bare, pronoun=False) or self._english.only_introduces(bare)

    @staticmethod
    def speaks_at_second_hand(text: str) -> bool:
        """Whether words before an attribution give it as a work of fiction or as somebody's hearsay."""
        if _IN_FICTION.search(text):
            return True
        hearsay = _ON_HEARSAY.search(text)
        return hearsay is not None and _ON_HEARSAY.search(_ABOUT_HEARSAY.sub("", text)) is not None

    def opens_his_words(self, blanked: str, start: int, end: int) -> Attribution | None:
        """The speaker where a sentence leads from his name to a colon without a verb of saying."""
        return self._gestures.opens_his_words(blanked, start, end) or self._english.opens_his_words(
            blanked, start, end
        )

    def announces_answer(self, blanked: str, start: int, end: int) -> Attribution | None:
        """Whose words an English question announces that stand behind it."""
        return self._english.announces_answer(blanked, start, end)

    def laughs(self, blanked: str, start: int, end: int) -> Attribution | None:
        """The speaker where a sentence says no more than that he laughs or sighs."""
        return self._gestures.laughs(blanked, start, end)

    def moves_last(self, blanked: str, start: int, end: int) -> Attribution | None:
        """The speaker where a Chinese sentence ends with what he does right before he speaks."""
        return self._gestures.moves_last(blanked, start, end)

    def reacts(self, blanked: str, start: int, end: int) -> Attribution | None:
        """The speaker where an English sentence tells no more than what he does before he speaks."""
        return self._reactions.reacts(blanked, start, end)

    def parts_his_words(self, blanked: str, start: int, end: int) -> Attribution | None:
        """The speaker where all that stands between two quotations is what he does."""
        return self._gestures.parts_his_words(blanked, start, end)

    def find_chinese(self, blanked: str, start: int, end: int) -> list[Attribution]:
        """The attributions in a sentence of folded, blanked Chinese text, in order."""
        return self._chinese.find(blanked, start, end)

    def find_english(self, original: str, blanked: str, start: int, end: int) -> list[Attribution]:
        """The attributions in an English sentence, in order. `original` tells capitals; offsets are one."""
        return self._english.find(original, blanked, start, end)

    def view_holder(
        self, original: str, blanked: str, start: int, quote: Span, end: int
    ) -> Attribution | None:
        """The words by which a sentence ascribes a quoted fragment to the speaker as a view he holds."""
        return self._naming.view_holder(original, blanked, start, quote) or self._chinese.view_holder(
            blanked, start, quote, end
        )
