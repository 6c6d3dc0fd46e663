"""Which beginnings of paragraphs are labels, and whom they mean."""

import pytest

from bot.reading.attribution import Grammar
from bot.reading.labels import find_labels
from bot.reading.layout import lay_out
from tests.reading_cases import ENGINEER


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("记者：好？\n沈知远：好。", [("记者", "asker"), ("沈知远", "speaker")]),
        ("**记者：** 好？\n**沈知远：** 好。", [("记者", "asker"), ("沈知远", "speaker")]),
        ("记者：好？\n沈知远：好。\n结论：很好。", [("记者", "asker"), ("沈知远", "speaker")]),
        ("记者：好？\n财务长方唯：好。", [("记者", "asker"), ("财务长方唯", "person")]),
        ("记者：好？\n韩序、沈知远：好。", [("记者", "asker"), ("韩序、沈知远", "unclear")]),
        (
            "记者：好？\n沈知远：好。\n来源：深岸",
            [("记者", "asker"), ("沈知远", "speaker"), ("来源", "imprint")],
        ),
        ("专访沈知远\n问：好？\n答：好。", [("问", "asker"), ("答", "speaker")]),
        ("专访韩序\n问：好？\n答：好。", [("问", "asker"), ("答", "person")]),
        ("沈知远：尺子的边界\n记者：好？", [("记者", "asker")]),
    ],
)
def test_labels_are_told_from_other_words_before_a_colon(text: str, labels: list[tuple[str, str]]) -> None:
    found = find_labels(lay_out(text), Grammar(ENGINEER))
    assert [(found[i].words, found[i].role.value) for i in sorted(found)] == labels
