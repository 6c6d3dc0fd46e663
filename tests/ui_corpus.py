"""A small collection of an invented speaker, and a retriever over it with real arithmetic.

Made by hand, span by span, so that a test of the page does not depend on how documents are read.
"""

import hashlib
from collections.abc import Sequence

from bot.collection.corpus import Corpus
from bot.collection.metadata import NoteEntry
from bot.collection.passages import sentences_of
from bot.documents import Document, Kind, Passage, QAPair, Reading, Source, Span, Speaker
from bot.folding import fold
from bot.retrieve import Answer, Asked, Hit, Retriever

SPEAKER = Speaker(
    name="奎阿达",
    latin=("Ada Quill",),
    titles=(("en", "Ada Quill"), ("zh-Hans", "奎阿达"), ("zh-Hant", "奎阿達")),
)

HOSTILE = (
    "<img src=x onerror=alert(1)> ${alert(2)} {{alert(3)}} $$x^2$$ **bold** <form action=//evil.test> \"'&"
)
"""What a document or a reader may write; it must come out as these characters and nothing else."""

TALK = f"""\
问：灯塔为什么要公开图纸？
奎阿达：图纸公开之后，灯塔反而更亮。别人照着修，我们照着学。
问：{HOSTILE}
奎阿达：{HOSTILE}灯塔照旧。
"""

ARTICLE = """\
奎阿達說：「圖紙公開之後，燈塔反而更亮。」
她認為海霧總會散去。
"""

ENGLISH = """\
Ada Quill said: “A lighthouse is only as good as its keeper.”
"""

SOURCES = {
    "talk": Source(
        title="灯塔访谈 <1>",
        publisher="海岸报",
        author="甲 & 乙",
        published="2031-02-06",
        url="https://example.org/talk?a=1&b=2",
        interviews=("海岸电台 2030 年访谈",),
        edited=True,
    ),
    "article": Source(title="燈塔觀察", published="2031-02"),
    "english": Source(),
}


def _document(name: str, text: str) -> Document:
    return Document(name, text, hashlib.sha256(text.encode()).hexdigest(), SOURCES[name])


def _span(document: Document, words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = document.text.index(words, start + 1)
    return Span(start, start + len(words))


def small_corpus() -> Corpus:
    """Three documents and five statements, one of each kind and one that is hostile."""
    talk, article, english = (
        _document("talk", TALK),
        _document("article", ARTICLE),
        _document("english", ENGLISH),
    )
    spoken = (
        QAPair(
            "talk-plans",
            talk,
            Kind.DIALOGUE,
            (_span(talk, "图纸公开之后，灯塔反而更亮。"), _span(talk, "别人照着修，我们照着学。")),
            question=_span(talk, "灯塔为什么要公开图纸？"),
            attribution=_span(talk, "奎阿达："),
        ),
        QAPair(
            "talk-hostile",
            talk,
            Kind.NOTE,
            (_span(talk, HOSTILE + "灯塔照旧。"),),
            question=_span(talk, HOSTILE),
            attribution=_span(talk, "奎阿达：", nth=1),
        ),
    )
    written = (
        QAPair(
            "article-plans",
            article,
            Kind.QUOTE,
            (_span(article, "圖紙公開之後，燈塔反而更亮。"),),
            attribution=_span(article, "奎阿達說"),
            lead_in=_span(article, "奎阿達說："),
        ),
        QAPair(
            "article-fog",
            article,
            Kind.REPORTED,
            (_span(article, "海霧總會散去。"),),
            attribution=_span(article, "她認為"),
        ),
    )
    foreign = (
        QAPair(
            "english-keeper",
            english,
            Kind.QUOTE,
            (_span(english, "A lighthouse is only as good as its keeper."),),
            attribution=_span(english, "Ada Quill said"),
        ),
    )
    notes = (
        NoteEntry(
            document="talk",
            anchor="别人照着修",
            texts={"en": "Perhaps <misheard>.", "zh-Hans": "可能听错。", "zh-Hant": "可能聽錯。"},
            see=("article", "海霧"),
            where="notes.toml: note 1",
        ),
    )
    readings = [
        Reading(talk, spoken, ()),
        Reading(article, written, ()),
        Reading(english, foreign, ()),
    ]
    return Corpus(SPEAKER, readings, notes)


class SharedCharacters(Retriever):
    """Scores a statement by the share of the question's characters that stand in it; half is an answer."""

    def __init__(self) -> None:
        self.corpus = small_corpus()
        self.remark = None
        self.asked: list[tuple[str, str | None]] = []

    def answers(self, asked: Sequence[Asked]) -> list[Answer]:
        return [self._answer_to(one) for one in asked]

    def _answer_to(self, asked: Asked) -> Answer:
        words, previous = asked.question, asked.previous
        self.asked.append((words, previous))
        wanted = {character for character in fold(words + (previous or "")) if character.isalnum()}
        scored = sorted(
            ((len(wanted & set(fold(pair.answer_text))) / len(wanted), pair) for pair in self.corpus.pairs),
            key=lambda scored: -scored[0],
        )
        hits = tuple(
            Hit(
                rank=rank,
                score=score,
                pair=pair,
                passage=Passage(f"{pair.id}#answer", pair.id, pair.answer_text),
                sentence=sentences_of(pair)[0],
                variants=self.corpus.variants(pair),
            )
            for rank, (score, pair) in enumerate(scored[: asked.k], start=1)
        )
        best = scored[0][0]
        return Answer(words, hits, answered=best >= 0.5, confidence=best)
