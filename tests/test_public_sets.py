"""Public sets through both lanes: what counts as found, on paragraphs whose words are counted."""

import gzip
import json
from pathlib import Path

import pytest

from embeddings.training.data import TrainingDataError
from tests.conftest import FakeEncoder
from tests.evaluation.public_sets import SETS, Recall, measure, recall, table

PARAGRAPHS = {"a": "灯塔旁边住着守夜的人。他每天点灯。", "b": "港口的船在清晨出海。\n", "c": "lighthouse"}


def test_a_question_is_found_where_its_paragraph_leads_in_the_lane() -> None:
    asked = [("谁住在燈塔旁邊", "a"), ("船在清晨出海", "b"), ("船在清晨出海", "a")]

    found = recall("task", FakeEncoder(), asked, PARAGRAPHS)

    assert found == Recall("task", 3, 2 / 3, 2 / 3, 2 / 3, 2 / 3)


def test_the_encoder_finds_a_paragraph_by_the_sentence_that_answers() -> None:
    rest = "船。" + "港口的船在清晨出海去很远的地方捕鱼。" * 3
    paragraphs = {"long": f"灯塔旁边住着守夜的人。{rest}", "short": "灯塔旁边有一条小路。"}

    found = recall("task", FakeEncoder(), [("灯塔旁边住着守夜的人", "long")], paragraphs)

    assert (found.whole, found.encoder) == (0.0, 1.0)


def test_a_tie_is_not_found() -> None:
    found = recall("task", FakeEncoder(), [("灯塔", "a")], {"a": "灯塔", "b": "灯塔"})

    assert (found.whole, found.encoder, found.lexical, found.both) == (0.0, 0.0, 0.0, 0.0)


def test_every_set_is_measured_on_its_own_questions_and_paragraphs(tmp_path: Path) -> None:
    for file in {file for file, _, _ in SETS.values()}:
        keys = {key for name, *sides in SETS.values() if name == file for key in sides}
        (tmp_path / "eval").mkdir(exist_ok=True)
        with gzip.open(tmp_path / "eval" / file, "wt", encoding="utf-8") as written:
            written.writelines(
                json.dumps({"pid": number, **dict.fromkeys(keys, words)}) + "\n"
                for number, words in enumerate(("灯塔", "海雾"))
            )

    found = measure(FakeEncoder(), tmp_path)

    assert [(one.task, one.queries, one.both) for one in found] == [(task, 2, 1.0) for task in SETS]
    assert table(found).splitlines()[-1] == "| CMRC dev | 2 | 1.000 | 1.000 | 1.000 | 1.000 |"


def test_a_set_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(TrainingDataError, match=r"xquad_en_zh\.jsonl\.gz: missing"):
        measure(FakeEncoder(), tmp_path)
