"""Questions to start with."""

from tests.ui_corpus import SharedCharacters
from ui.examples import answered
from ui.strings import Language


def test_examples_that_the_collection_does_not_answer_are_left_out() -> None:
    questions: dict[Language, tuple[str, ...]] = {
        "en": ("lighthouse", "xyz"),
        "zh-Hans": ("图纸公开",),
        "zh-Hant": ("飛機場",),
    }
    assert answered(SharedCharacters(), questions) == {
        "en": ("lighthouse",),
        "zh-Hans": ("图纸公开",),
        "zh-Hant": (),
    }
