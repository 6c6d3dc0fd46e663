"""What somebody else says between the turns is told from what the speaker tells. Everybody is invented."""

import pytest

from bot.folding import fold
from bot.reading.asides.bystanders import is_said_by_another


@pytest.mark.parametrize(
    "words",
    [
        "周衡补充说，他从来不修。",
        "坐在一旁的妻子插话：他连灯泡都不会换。",
        "一位老员工告诉记者，厂里当年差点关门。",
        "据公司财务人士透露，方案已经通过。",
        "车间主任老韩敲门进来，递上一份报表。",
        "Ruth Peel, the company’s lawyer, interrupted to say that the matter was closed.",
        "Former employees tell a different story.",
        "Her daughter Clara, who has been listening, says: \x00",
    ],
)
def test_somebody_else_speaks(words: str) -> None:
    assert is_said_by_another(fold(words), words)


@pytest.mark.parametrize(
    "words",
    [
        "老师傅的话要听。",
        "一位客户退了三次货。",
        "Passengers forgive fog.",
        "The Petrel said nothing, as ferries do.",
    ],
)
def test_what_is_told_of_others_is_the_speakers(words: str) -> None:
    assert not is_said_by_another(fold(words), words)
