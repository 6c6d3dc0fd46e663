"""What a page, a programme or an editor says of itself is told from what somebody says. All are invented."""

import pytest

from bot.folding import fold
from bot.reading.asides.page_words import is_page_words


@pytest.mark.parametrize(
    "words",
    [
        "This episode is brought to you by Pelham Rope.",
        "We’ll be right back after this short break.",
        "Get the best of the Review in your inbox every week.",
        "If you like what we do, please consider making a donation.",
        "This transcript was generated automatically and may contain errors.",
        "The interviewer’s questions have been shortened for clarity.",
        "Tom Verrell is a staff writer based in Dunmore.",
        "Music by Ines Wray.",
        "本期节目由青山茶业赞助播出。",
        "如果您喜欢本期内容，请点赞、转发、收藏。",
        "以上内容根据录音整理，未经本人审阅。",
        "为便于阅读，文字有删节。",
        "欢迎订阅《工具周报》，每周一期。",
    ],
)
def test_the_words_of_a_page_are_known(words: str) -> None:
    assert is_page_words(fold(words))


@pytest.mark.parametrize(
    "words",
    [
        "Listen to the fog before you listen to the radio.",
        "I never finished this interview with myself.",
        "We get more letters than passengers.",
        "Follow the buoys and you will be home by five.",
        "我们不打广告，也不赞助谁。",
        "请大家先量三遍。",
        "这期产品由我们自己验收。",
        "订单多的时候，我也下车间。",
    ],
)
def test_what_somebody_says_of_such_things_is_his(words: str) -> None:
    assert not is_page_words(fold(words))
