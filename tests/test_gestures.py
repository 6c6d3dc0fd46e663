"""What he does or sends, in Chinese, before a colon behind which his words stand.

Everybody in these sentences is invented; what the speaker says stands between ⟦ and ⟧.
"""

import pytest

from tests.reading_cases import assert_marked_chinese

CHINESE = [
    "沈知远的答案很干脆：“⟦不卖。⟧”",
    "沈知远给出的理由是，⟦尺子越准，客户越少。⟧",
    "沈知远给出了自己的理由：“⟦尺子越准，客户越少。⟧”",
    "沈知远语气平静：“⟦去年没有赚钱。⟧”",
    "沈知远打断他：“⟦去年没有赚钱。⟧”",
    "沈知远打断了韩序的话：“⟦去年没有赚钱。⟧”",
    "沈知远反问记者：“⟦去年谁赚钱了？⟧”",
    "沈知远不无得意：“⟦三遍都一样。⟧”",
    "沈知远有些激动：“⟦三遍都一样。⟧”",
    "沈知远的态度很明确：“⟦不卖。⟧”",
    "沈知远给记者的短信只有一句话：“⟦人会先过时。⟧”",
    "沈知远回信：“⟦人会先过时。⟧”",
    "有员工提议涨价，沈知远没有同意。他的理由是：“⟦涨了就不准了。⟧”",
    "沈知远对韩序说：“⟦量三遍。⟧”韩序说：“一遍就够了。”他摇头：“一遍不够。”",
    "沈知远收到的短信只有一句话：“你输了。”",
    "沈知远给韩序回了短信，韩序的回复只有两个字：“不卖。”",
    "发给沈知远的短信写着：“你输了。”",
    "韩序打断沈知远：“你输了。”",
    "韩序反问沈知远：“你输了？”",
    "沈知远被韩序打断：“你输了。”",
    "沈知远打断韩序：“⟦你输了。⟧”",
]


@pytest.mark.parametrize("sentence", CHINESE)
def test_exactly_his_words_are_read_in_chinese(sentence: str) -> None:
    assert_marked_chinese(sentence)
