"""Whether a sentence is about somebody without a known name, although it may name the speaker.

老陈跟了NAME二十年; NAME’s oldest friend is a nun; Unlike NAME, Marsh never learned to swim. A pronoun behind
such a sentence is that person's, or open.
"""

import re
from itertools import islice

from bot.documents import Span
from bot.folding import HAN
from bot.reading import cues
from bot.reading.people.fillers import only_filler, title_only
from bot.reading.people.names import ORDINARY_BEFORE
from bot.reading.text.alternations import longest_first

MOST_NAMES = 4
"""Mentions of the speaker in one sentence that are looked at."""

LONGEST_SUBJECT = 40
"""Characters before his name in which the subject of its clause stands."""

_HEADS_ZH = longest_first(
    [
        *cues.persons.TITLES,
        *cues.persons.OTHER_ROLES,
        *"弟弟 妹妹 哥哥 姐姐 侄子 外甥 表弟 堂兄 岳父 舅舅 叔叔 爷爷 奶奶 孙子 孙女 保姆 工人 职员".split(),
        *"店员".split(),
        *"保安 客人 顾客 买家 卖家".split(),
        *"经销商 代理商 供货商 经理人 老人 男人 女人 男孩 女孩 姑娘 小伙 年轻人 中年人 青年 学徒".split(),
        *"老师傅".split(),
        *"村民 渔民 农民 居民 市民".split(),
        *"路人 观众 听众 参观者 志愿者 当事人 从业者 创业者 打工者 消费者 粉丝".split(),
    ]
)
_GIVEN_ZH = f"(?![{cues.persons.NEVER_IN_NAMES}])[\u4e00-\u9fff]"
_INDEFINITE_ZH = re.compile(
    rf"(?:^|[,;:])[^,。;:\x00]{{0,8}}?(?:其中[一几两][位名个]|(?:一|有|某|另一?|几)[位名个][^,。:;\x00]{{0,14}}?(?:{_HEADS_ZH}))"
)
_FAMILIAR_ZH = re.compile(
    rf"(?:(?<![\u4e00-\u9fff])|(?<=[管员师工长手人友商]))[老小阿](?![{'车包路时石米康毛金白马高万方成向全连常花边农'}])"
    rf"[{''.join(sorted(cues.persons.SURNAMES))}](?![\u4e00-\u9fff]?[、和])"
    rf"|(?:主任|师傅|厂长|组长|班长|队长|经理|工人|书记|科长|司机|会计|门卫)"
    rf"[老小阿][{''.join(sorted(cues.persons.SURNAMES))}](?![\u4e00-\u9fff]?[、和])"
)
_RELATED_ZH = re.compile(
    r"(?:^|[,;:]|[工师员长手人友商民])[\u4e00-\u9fff][伯叔婶嫂姨姐哥婆爷嬷](?=[\u4e00-\u9fff])(?!的)"
)
"""Somebody called as one of the family: 义工区伯, 芳姐."""

_REPORTERS = re.compile("记者|主持人|笔者|本报|本刊|我们?")
_ADDRESSED_ZH = re.compile(
    rf"(?:^|[,;:的])(?![{cues.persons.DOUBTFUL_SURNAMES}])[{''.join(sorted(cues.persons.SURNAMES))}]"
    rf"(?:总(?![经裁体部结是共之])"
    rf"|{longest_first([word for word in cues.persons.ADDRESSES if len(word) > 1])})"
)
_ROLE_ZH = re.compile(
    rf"(?:(?!这[位名个])[^,。:;\x00]){{0,14}}?(?:{_HEADS_ZH})们?(?:们|则|却|也|就|随后|随即|当即|立刻|马上|接着|最后|先|又|都|并)*"
    rf"(?:{longest_first([*cues.persons.ACTIONS, *cues.chinese.LAUGHING, *cues.chinese.GESTURES])})"
)
_NAMED_ZH = re.compile(
    rf"(?:[^,。:;\x00]{{1,8}},)?(?:[^,。:;\x00]{{0,14}}?(?:{_HEADS_ZH}))?(?P<name>(?:(?:{'|'.join(cues.persons.COMPOUND_SURNAMES)}"
    rf"|(?![{cues.persons.DOUBTFUL_SURNAMES}])[{''.join(sorted(cues.persons.SURNAMES))}]){_GIVEN_ZH}{{1,2}}?"
    rf"|[{cues.persons.DOUBTFUL_SURNAMES}]{_GIVEN_ZH}{{2}}))(?=[{cues.persons.AFTER_NAME},:])"
)
"""A sentence that begins with what can be somebody's whole name."""

_HEADS_EN = longest_first(
    [
        *cues.persons.OTHER_ROLES_EN,
        *(word for word in [*cues.persons.FEMALE, *cues.persons.MALE] if word.isascii()),
        *"deckhand nun girl boy child man woman cook clerk guard priest sailor crewman foreman".split(),
        *"deputy".split(),
        *"manager boss chef editor coach tutor mentor banker broker dealer trader buyer seller".split(),
        *"supplier".split(),
    ]
)
_INDEFINITE_EN = re.compile(
    rf"(?:one|another|an?|some) (?:[a-z-]+ ){{0,2}}(?:(?:{_HEADS_EN})\b|[a-z]{{2,}}(?:er|or|ist|hand|man"
    rf"|woman|mate|ian)s?\b(?:,? who\b|,? [a-z]+ed\b))"
    r"|one of (?:them|the [a-z]+|(?:his|her) [a-z]+)\b"
)
_BESIDE_EN = re.compile(
    r"(?:next to|beside|behind|opposite|near|with) [^,.]{1,40}? (?:sat|stood|lay|walked|knelt|waited)\b"
)
_CAPITAL = r"(?:[A-Z][a-z’'-]+)"
_SUBJECT_EN = re.compile(
    rf"(?P<first>{_CAPITAL})(?P<second> {_CAPITAL})?"
    r"(?:,(?! which\b)| (?:[a-z]+(?:ed|s)|was|had|knew|ran|came|never|met|left|took)\b)"
)
_THING_EN = re.compile(r",? (?:which|whose (?:shares|products|factory|customers|users|staff|headquarters))\b")
"""Behind the first word of a sentence: it names no person. Murmur, which NAME sold in 2020, was first"""

_MAIN_CLAUSE_EN = re.compile(
    r"(?:Unlike|Like|After|Before|While|When|Since|As|With|Without|Until|Because|Although|Though"
    r"|If)\b[^,.]{1,60}, "
)
_TITLES_EN = longest_first(
    [*cues.persons.RANKS_EN, *"mr mrs ms miss dr prof professor nurse sister father sir dame".split()]
)
_TITLED_EN = re.compile(rf"(?:(?:But|And|Then|So|Yet) )?(?i:{_TITLES_EN})\.? [A-Z][a-z]+")
_ROLE_EN = re.compile(
    rf"(?:(?:but|and|then|so|yet) )?(?:the|her|his|their|its|our|my|a|an|one|another) (?:(?!and\b|of\b"
    rf"|that\b)[a-z'’-]+ ){{0,3}}?"
    rf"(?:{_HEADS_EN}|opponent|[a-z]*(?:woman|leader|person)|[a-z]+man)\b"
)
_OFFICE_OF = re.compile(
    r"(?:(?:But|And|Then|So|Yet) )?(?:[Tt]he|[Ii]ts|[Tt]heir) (?:[A-Za-z-]+ ){0,3}?(?P<office>[A-Za-z-]+)"
    r" (?:of|at|for) (?:the )?"
    r"(?P<where>[A-Z][\w&.’'-]*(?: (?:of |for )?[A-Z][\w&.’'-]*)*)"
)
"""Somebody's office with its place: The President of the Students' Union."""

FARTHEST_OFFICE = 4_000
"""Characters before a sentence in which his own office is looked for, and beside his name so many of them."""

BESIDE_NAME = 80
_NICKNAME = re.compile(
    r"[“\"]\x00{2,24}[”\"] (?:has|had|is|was|never|once|ran|came|worked|met|knew|sat|stood|runs|lives"
    r"|works)\b"
)


_ASKERS = (
    "reporter|journalist|student|pupil|reader|viewer|caller|listener|shareholder|investor|analyst|questioner"
    "|delegate|attendee|moderator|host|interviewer|member of the audience|audience member|visitor|parent"
)
SOMEBODY_ASKS = re.compile(
    rf"(?:(?:and|then|but) )?(?:(?:an?|one|another|some|several|two|the) (?:[a-z-]+ ){{0,3}}?(?:{_ASKERS})s?"
    r"|another|someone|somebody|one)(?: (?:in|at|from|near|on) [^,.]{1,30}?)?"
    r" (?:asks?|asked|wants? to know|wanted to know|wonders?|wondered|inquire[sd]?)"
    r" (?:whether|if|what|why|how|when|where|who|which|about)\b"
    r"|(?:when )?(?:asked|pressed|questioned|challenged|quizzed) by [^,]{1,60}"
)
"""Somebody unknown asks what the one of whom the text tells answers next."""

LONGEST_MANY = 60
"""Characters before a verb of saying in which its subject stands."""

_MANY_FIRST = (
    "investors customers rivals critics analysts regulators workers employees residents neighbours neighbors"
    " farmers shareholders economists experts researchers scientists officials lawmakers politicians unions"
    " banks companies competitors colleagues friends reporters journalists readers users buyers sellers"
    " suppliers partners lenders creditors supporters opponents locals visitors students teachers parents"
    " doctors campaigners activists lawyers others some many most few people police"
).split()
"""Those who may begin a sentence; another word with a capital may be a family name."""

_MANY = re.compile(
    r"(?P<noun>\b(?:[a-z-]{2,}(?<![sui])s|people|police|company|firm|bank|union|council|court|government"
    r"|department|ministry|agency|board|committee|jury|crowd|audience|paper|newspaper|magazine|report|study"
    r"|hospital|school|university|press|public|market|industry|team|staff|website|site|poster|sign|letter|law|rule"
    r"|contract|brochure|advert|advertisement|label|headline|article|book|notice|map|manual|survey|poll|document"
    r"|statement|page|screen|policy|clause|filing|transcript|banner|plaque|documentary|film|programme|app|model"
    r"|person|which|nothing|everything|that|it))"
    r"(?: (?:have|has|had|also|once|then|now|later|still|often|[a-z]+ly)){0,2} $"
)
_INSTITUTION = re.compile(
    r"\bThe [A-Z][\w&.-]*(?: (?:of|for|and) (?:the )?[A-Z][\w&.-]*| [A-Z][\w&.-]*)+ (?:has |had )?$"
)


def is_many(original: str, blanked: str, span: Span) -> bool:
    """Whether the words before an English verb end with a subject whom no he or she can mean.

    Several people, or an institution: Investors laughed. The bank said no. The Harbour Times called it mad.
    """
    near = max(span.start, span.end - LONGEST_MANY)
    many = _MANY.search(blanked, near, span.end)
    if many is not None and (original[many.start()].islower() or many.group("noun") in _MANY_FIRST):
        return True
    return _INSTITUTION.search(original, near, span.end) is not None


_QUOTED_FIRST = re.compile(r"[“\"‘']\x00++[”\"’'] (?=the |his |her |an? )")
"""A quotation in front of its sentence: “You’ll make a clerk,” | the foreman used to say."""


def is_about_somebody(
    original: str,
    blanked: str,
    span: Span,
    names: re.Pattern[str],
    companies: frozenset[str] = frozenset(),
) -> bool:
    """Whether a sentence has a person for its subject who is not the one whom `names` matches.

    `companies`: those that are his, by their folded names.
    """
    words = blanked[span.start : span.end]
    if HAN.search(words) is None:
        if _holds_another_office(original, blanked, span, names):
            return True
        quoted = _QUOTED_FIRST.match(words)
        if quoted is not None:
            span, words = Span(span.start + quoted.end(), span.end), words[quoted.end() :]
        return _is_in_english(original[span.start : span.end], words, names, companies)
    return _is_in_chinese(words, names)


def _is_in_chinese(words: str, names: re.Pattern[str]) -> bool:
    if _INDEFINITE_ZH.search(words):
        return True
    his = [match.span() for match in islice(names.finditer(words), MOST_NAMES)]
    others = [*_FAMILIAR_ZH.finditer(words), *_RELATED_ZH.finditer(words), *_ADDRESSED_ZH.finditer(words)]
    if any(not any(a <= m.end() - 1 < b for a, b in his) for m in others):
        return True
    named = None if his else _NAMED_ZH.match(words)
    if named and not named.group("name").startswith(tuple(cues.persons.ORDINARY_WORDS)):
        return True
    if not his and _ROLE_ZH.match(words):
        return True
    for start, end in his:
        owned = re.compile(
            rf"(?:的|[^,。:;了过着在把对向给是任当做\x00]{{1,6}}的)[^,。:;的\x00]{{0,8}}?(?:{_HEADS_ZH})(?![的兼、,])"
        ).match(words, end)
        clause = re.split(r"[,;:。、和与跟]", words[max(0, start - LONGEST_SUBJECT) : start])[-1]
        clause = _REPORTERS.sub("", clause)
        if owned or (re.search(_HEADS_ZH, clause) and not only_filler(clause) and not title_only(clause)):
            return True
    return False


def _holds_another_office(original: str, blanked: str, span: Span, names: re.Pattern[str]) -> bool:
    """Whether a sentence begins with an office of a place that stands nowhere beside his name."""
    office = _OFFICE_OF.match(original, span.start, span.end)
    if office is None or office.group("office").lower() not in cues.persons.TITLES_EN:
        return False
    far = max(0, span.start - FARTHEST_OFFICE)
    named = (match.span() for match in islice(names.finditer(blanked, far, span.start), MOST_NAMES))
    where = office.group("where")
    return not any(where in original[max(0, a - BESIDE_NAME) : b + BESIDE_NAME] for a, b in named)


def _is_in_english(original: str, words: str, names: re.Pattern[str], companies: frozenset[str]) -> bool:
    his = next(names.finditer(words), None)
    if his is not None and re.compile(rf"['’]s (?:[a-z-]+ ){{0,3}}(?:{_HEADS_EN})\b").match(words, his.end()):
        return True
    indefinite = _INDEFINITE_EN.match(words)
    if indefinite and not (his and not words[indefinite.end() : his.start()].strip(" ,")):
        return True  # but: A former lawyer, NAME founded
    if _BESIDE_EN.match(words) or _NICKNAME.match(words):
        return True
    if his is not None and his.start() == 0:
        return False
    titled = _TITLED_EN.match(original)
    if (titled and not names.search(words, 0, titled.end())) or (his is None and _is_role(words)):
        return True
    clause = _MAIN_CLAUSE_EN.match(original)
    subject = _SUBJECT_EN.match(original, clause.end() if clause else 0)
    if subject is None or his is None or subject.start() <= his.start() < subject.end():
        return False
    first = subject.group("first").lower()
    thing = _THING_EN.match(original, subject.end("first")) or first in companies
    known = first in cues.persons.CALENDAR_EN or ORDINARY_BEFORE.fullmatch(first) or names.match(first)
    return not (thing or known)


def _is_role(words: str) -> bool:
    """Whether an English sentence begins with what somebody is, and no title that stands for the speaker."""
    match = _ROLE_EN.match(words)
    return match is not None and match.group().rpartition(" ")[2] not in cues.persons.TITLES_EN
