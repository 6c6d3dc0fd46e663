"""A question to its answer: what is found, in which order, and whether it counts."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from bot import retrieve, settings
from bot.collection.corpus import Corpus
from bot.collection.passages import passages_of_corpus
from bot.confidence import Calibration, Logistic, Models
from bot.documents import Kind
from bot.errors import CalibrationError, QuestionError
from bot.folding import to_simplified, to_traditional
from bot.retrieve import OWN_CALIBRATION, Retriever, checked, checked_question
from bot.terms import PREVIOUS_WEIGHT
from embeddings.faiss_index import ExactIndex
from tests.conftest import FakeEncoder, retriever_of
from tests.evaluation.judged import load_questions
from tests.evaluation.worlds import RememberingEncoder

ALWAYS = Models(Logistic(9.0, {}), Logistic(9.0, {}))
NEVER = Models(Logistic(-9.0, {}), Logistic(-9.0, {}))


def calibrated(corpus: Corpus, calibration: Calibration) -> Retriever:
    encoder = FakeEncoder()
    passages = passages_of_corpus(corpus)
    index = ExactIndex([p.id for p in passages], encoder.encode_document([p.text for p in passages]))
    return Retriever(corpus, encoder, index, calibration=calibration)


def words(retriever: Retriever, question: str, previous: str | None = None) -> list[str]:
    return [hit.pair.answer_text for hit in retriever.ask(question, previous=previous).hits]


def test_the_closest_statement_comes_first_and_shows_the_sentence_that_matched(retriever: Retriever) -> None:
    first = retriever.ask("别人照着做什么").hits[0]

    assert first.rank == 1
    assert first.pair.answer_text == "图纸公开之后，灯塔反而更亮。别人照着修，我们照着学。"
    assert first.sentence is not None
    assert first.pair.document.slice(first.sentence) == "别人照着修，我们照着学。"
    assert first.passage.pair_id == first.pair.id


def test_an_answer_of_one_sentence_has_none_that_stands_out(retriever: Retriever) -> None:
    first = retriever.ask("lighthouse keeper").hits[0]

    assert first.pair.answer_text == "A lighthouse is only as good as its keeper."
    assert first.sentence is None


def test_wordings_of_one_statement_are_one_hit_the_most_original_in_front(retriever: Retriever) -> None:
    hits = retriever.ask("圖紙公開之後，燈塔反而更亮").hits

    assert hits[0].pair.kind is Kind.DIALOGUE
    assert [other.answer_text for other in hits[0].variants] == ["圖紙公開之後，燈塔反而更亮。"]
    assert [hit.rank for hit in hits] == [1, 2, 3, 4]


def test_scores_fall_from_hit_to_hit_and_lie_between_0_and_1(retriever: Retriever) -> None:
    scores = [hit.score for hit in retriever.ask("the keeper of the lighthouse").hits]

    assert scores == sorted(scores, reverse=True)
    assert 1 >= scores[0] > scores[1] >= 0


@pytest.mark.parametrize("k", [1, 2, 4])
def test_as_many_hits_come_as_are_asked_for(retriever: Retriever, k: int) -> None:
    assert len(retriever.ask("灯塔", k).hits) == k


def test_no_more_hits_come_than_there_are_statements(retriever: Retriever) -> None:
    assert len(retriever.ask("灯塔", settings.MAX_K).hits) == 4


@pytest.mark.parametrize("k", [0, settings.MAX_K + 1])
def test_a_k_out_of_range_is_refused(retriever: Retriever, k: int) -> None:
    with pytest.raises(QuestionError, match=rf"^k is {k}; ask for 1 to {settings.MAX_K} passages$"):
        retriever.ask("灯塔", k)


@pytest.mark.parametrize("question", ["", " \n", "？！", "..."])
def test_an_empty_question_is_refused_also_as_the_one_before(retriever: Retriever, question: str) -> None:
    with pytest.raises(QuestionError, match="the question is empty"):
        retriever.ask(question)
    with pytest.raises(QuestionError, match="the question is empty"):
        retriever.ask("灯塔", previous=question)


def test_a_question_is_trimmed_and_one_too_long_is_refused() -> None:
    longest = "灯" * settings.MAX_QUESTION

    assert checked_question(f" {longest}\n") == longest
    with pytest.raises(QuestionError, match=f"has {settings.MAX_QUESTION + 1} characters"):
        checked_question(longest + "塔")


@pytest.mark.parametrize(
    ("question", "searched"),
    [
        ("What does Ada Quill say about fog?", "What does he say about fog?"),
        ("Quill's view on fog", "he view on fog"),
        ("奎阿達怎麼看海霧", "他怎么看海雾"),
        ("海霧的計畫", "海雾的计划"),
        ("Fogline and the fog", "he and the fog"),
        ("quilling and fog", "quilling and fog"),
        ("奎阿达", "奎阿达"),
        ("Ada Quill?", "Ada Quill?"),
    ],
)
def test_the_names_that_every_statement_shares_are_not_searched_unless_nothing_else_is_asked(
    retriever: Retriever, question: str, searched: str
) -> None:
    assert retriever.searched(question) == [searched]


def test_a_question_that_follows_up_is_drawn_towards_the_one_before(retriever: Retriever) -> None:
    alone = retriever.ask("why")
    followed = retriever.ask("why", previous="who keeps the lighthouse, the keeper?")

    assert followed.question == alone.question == "why"
    assert followed.hits[0].pair.answer_text == "A lighthouse is only as good as its keeper."
    assert followed.hits[0].score > alone.hits[0].score


def test_the_vector_of_a_follow_up_is_its_own_and_part_of_the_one_before(retriever: Retriever) -> None:
    encoder = FakeEncoder()
    own, before = encoder.encode_query(["fog", "keeper"])
    mixed = own + PREVIOUS_WEIGHT * before
    mixed /= np.linalg.norm(mixed)

    found = {one.pair_id: one for one in retriever.find("fog", previous="keeper").candidates}

    keeper = next(pair for pair in retriever.corpus.pairs if pair.document.id == "english")
    [answer] = encoder.encode_document([keeper.answer_text])
    assert found[keeper.id].own == pytest.approx(float(mixed @ answer), abs=1e-6)


def test_what_others_say_is_found_but_is_no_hit(retriever: Retriever) -> None:
    found = retriever.find("灯塔只是摆设")

    assert found.asides.closest > max(one.own for one in found.candidates)
    assert not any("摆设" in text or "擺設" in text for text in words(retriever, "灯塔只是摆设"))


def test_an_answer_is_one_when_its_confidence_reaches_the_cut(corpus: Corpus) -> None:
    fingerprint = FakeEncoder.fingerprint

    yes = calibrated(corpus, Calibration(fingerprint, ALWAYS, NEVER)).ask("灯塔")
    no = calibrated(corpus, Calibration("another encoder", ALWAYS, NEVER)).ask("灯塔")

    assert (yes.answered, no.answered) == (True, False)
    assert yes.confidence == pytest.approx(1 / (1 + np.exp(-9)))
    assert no.confidence == pytest.approx(1 - yes.confidence)
    assert yes.hits == no.hits


def test_a_corpus_without_a_statement_answers_nothing(corpus: Corpus) -> None:
    answer = retriever_of(Corpus(corpus.speaker, [])).ask("灯塔")

    assert (answer.hits, answer.answered, answer.confidence) == ((), False, 0.0)


def test_an_index_of_other_passages_is_refused(corpus: Corpus) -> None:
    index = ExactIndex(["only"], FakeEncoder().encode_document(["only"]))

    with pytest.raises(ValueError, match="an index of 1 passages for a corpus of"):
        Retriever(corpus, FakeEncoder(), index)


def test_an_index_of_the_passages_in_another_order_is_refused(corpus: Corpus) -> None:
    ids = [passage.id for passage in passages_of_corpus(corpus)]
    vectors = FakeEncoder().encode_document(ids)

    with pytest.raises(ValueError, match="in another order"):
        Retriever(corpus, FakeEncoder(), ExactIndex(ids[::-1], vectors))


class Opened:
    """Retriever.open with the fake encoder in place of a model's."""

    def __init__(self, folder: Path, cache: Path) -> None:
        self.folder, self.cache = folder, cache

    def __call__(self) -> Retriever:
        return Retriever.open(seeds=self.folder, cache=self.cache, model="counting")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, folder: Path, tmp_path: Path) -> Opened:
    monkeypatch.setattr(retrieve, "load_encoder", lambda model: FakeEncoder())
    return Opened(folder, tmp_path / "cache")


def test_a_model_without_a_confidence_of_its_own_is_remarked_with_the_remedy(opened: Opened) -> None:
    remark = opened().remark

    assert remark is not None
    assert remark.startswith("the confidence was not fitted with the model counting; ")
    assert remark.endswith("run: python -m bot calibrate")


@pytest.mark.parametrize(
    ("fitted_with", "answered"), [(FakeEncoder.fingerprint, True), ("another encoder", False)]
)
def test_the_confidence_beside_the_index_counts_for_the_encoder_it_was_fitted_with(
    opened: Opened, fitted_with: str, answered: bool
) -> None:
    path = opened.cache / "index" / "counting" / OWN_CALIBRATION
    Calibration(fitted_with, ALWAYS, NEVER).save(path)

    retriever = opened()

    assert retriever.ask("zeppelin").answered is answered
    if answered:
        assert retriever.remark is None
    else:
        assert retriever.remark is not None
        assert retriever.remark.startswith(f"{path}: the confidence was fitted with another encoder; ")


def test_a_damaged_confidence_beside_the_index_stops_the_start(opened: Opened) -> None:
    path = opened.cache / "index" / "counting" / OWN_CALIBRATION
    path.parent.mkdir(parents=True)
    path.write_text("{", encoding="utf-8")

    with pytest.raises(CalibrationError, match="is no calibration"):
        opened()


# with the bundled model


@pytest.mark.parametrize(
    "bare", ["为什么？", "and why?", "tell me more", "還有呢？", "what else?", "具体说说"]
)
def test_a_bare_follow_up_is_answered_where_the_question_before_it_is(real: Retriever, bare: str) -> None:
    for before in ("梁文锋怎么看开源", "why hire graduates without experience?"):
        alone, followed = real.ask(before), real.ask(bare, previous=before)
        assert alone.answered
        assert followed.answered
        assert followed.hits[0].pair == alone.hits[0].pair


@pytest.fixture(scope="module")
def real(real_cache: Path) -> Retriever:
    return Retriever.open(cache=real_cache)


@pytest.mark.parametrize(
    "question", ["what did Liang say about open source", "梁文鋒怎麼看開源", "梁文锋怎么看开源"]
)
def test_the_passage_on_open_source_answers_a_question_on_it_in_each_language(
    real: Retriever, question: str
) -> None:
    answer = real.ask(question)

    assert answer.answered
    assert answer.hits[0].pair.document.id == "003_7460afe0bce2a415"
    assert answer.hits[0].pair.answer_text.startswith("在颠覆性的技术面前")


def test_every_judged_question_is_answered_alike_in_simplified_and_in_traditional_characters(
    real: Retriever,
) -> None:
    questions = [q for q in load_questions(real.corpus) if q.language != "en"]
    encoder = RememberingEncoder(real.encoder)
    batched = Retriever(real.corpus, encoder, real.index)
    forms = [
        [(form(q.question), q.previous and form(q.previous)) for q in questions]
        for form in (to_simplified, to_traditional)
    ]
    encoder.encode_query([text for asked in forms for one in asked for text in batched.searched(*one)])

    simplified, traditional = (
        [
            ([hit.pair.id for hit in answer.hits], answer.answered)
            for answer in (batched.ask(question, previous=previous) for question, previous in asked)
        ]
        for asked in forms
    )

    assert len(questions) == 297
    assert simplified == traditional


@pytest.mark.parametrize(
    ("question", "opening", "marked"),
    [
        ("what is your moat", "在颠覆性的技术面前", "在颠覆性的技术面前,闭源形成的护城河是短暂的"),
        ("開源是文化行為嗎", "在颠覆性的技术面前", "其实开源更像一个文化行为"),
        ("open source", "在颠覆性的技术面前", None),
        ("应届生", "不看重:经验。", "DeepSeek核心技术岗位"),
        ("出租車", "我是80年代", "我是80年代在广东"),
        ("國產芯片為什麼發展不起來", "我们看到的是", "手里有路线图"),
        ("Moore's law", "我们认为随着", "过去30多年"),
        ("how are project groups formed", "没有部门设置", "有项目组"),
    ],
)
def test_the_sentence_a_question_is_about_is_marked_and_none_where_several_fit(
    real: Retriever, question: str, opening: str, marked: str | None
) -> None:
    hits = real.ask(question, settings.MAX_K).hits
    hit = next(hit for hit in hits if hit.pair.answer_text.startswith(opening))

    if marked is None:
        assert hit.sentence is None
    else:
        assert hit.sentence is not None
        assert hit.pair.document.slice(hit.sentence).startswith(marked)


HEAVY = {"fastapi", "gradio", "pandas", "scipy", "sentence_transformers", "torch", "transformers"}
"""What a question needs none of, once there is an index; each would cost tenths of a second or more."""

ASKED = """
import sys
from bot.__main__ import main
status = main(["ask", "open source", "--cache", sys.argv[1]])
print(*sys.modules, file=sys.stderr)
sys.exit(status)
"""


def test_a_question_on_the_command_line_loads_no_heavy_library(real: Retriever, real_cache: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ASKED, str(real_cache)],
        cwd=settings.PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )

    loaded = set(done.stderr.split())
    assert {"bot.retrieve", "faiss", "onnxruntime", "tokenizers"} <= loaded
    assert loaded & HEAVY == set()


def test_questions_answered_together_get_the_answers_that_each_gets_alone(real: Retriever) -> None:
    asked = [
        checked("what did Liang say about open source", 3, None),
        checked("and why?", 2, "why are prices so low"),
        checked("梁文鋒怎麼看開源", 5, None),
        checked("and who is Luo Fuli?", 1, "how do you hire"),
    ]
    together = real.answers(asked)
    alone = [real.ask(one.question, one.k, previous=one.previous) for one in asked]
    assert [len(answer.hits) for answer in together] == [3, 2, 5, 1]
    for one, other in zip(together, alone, strict=True):
        assert (one.question, one.answered) == (other.question, other.answered)
        assert [hit.pair.id for hit in one.hits] == [hit.pair.id for hit in other.hits]
        assert [hit.sentence for hit in one.hits] == [hit.sentence for hit in other.hits]
        assert one.confidence == pytest.approx(other.confidence, abs=1e-5)
    assert real.answers([]) == []
