"""What a label looks like, before anybody asks whom it means."""

import pytest

from bot.reading.people.label_forms import FORMS, find_candidates
from bot.reading.text.layout import lay_out


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("记者：好？", [("记者", "", False)]),
        ("[12:30] 沈知远（创始人）：好。", [("沈知远", "(创始人)", False)]),
        ("**沈知远**", [("沈知远", "", True)]),
        ("【记者】好？", [("记者", "", False)]),
        ("（记者）好？", [("记者", "", False)]),
        ("「记者」好？", [("记者", "", False)]),
        ("记者∶好？", [("记者", "", False)]),
        ("@tall_mast: Hello?", [("tall_mast", "", False)]),
        ("Q12 **Chair:** Hello?", [("chair", "(question)", False)]),
        ("Q12 Chair: Hello?", [("chair", "(question)", False)]),
        ("记者（晚报／韩序）问：好？", [("记者", "(晚报/韩序)", False)]),
        ("沈知远，澜峰创始人：好。", [("沈知远", "澜峰创始人", False)]),
        ("20:01:12 From Tom Venn to Everyone: Hello?", [("tom venn", "", False)]),
        ("他走到门口，说道：“好。”", []),
        ("这一行里没有冒号，也不是谁的名字。" * 20, []),
    ],
)
def test_the_beginning_of_a_paragraph_that_looks_like_a_label(
    line: str, found: list[tuple[str, str, bool]]
) -> None:
    candidates = find_candidates(lay_out(line), FORMS[0]).values()
    assert [(candidate.words, candidate.brackets, candidate.lone) for candidate in candidates] == found
