"""The head of a letter: who sent it, and whom the line below it only calls."""

from bot.reading.grammar.attribution import Grammar
from bot.reading.talk.letter_heads import is_salutation, is_sent_by_him
from bot.reading.text.layout import lay_out
from tests.reading_cases import ENGINEER, assert_read

LETTER = """\
寄件者：沈知遠 <shen@lanfeng.example>
收件者：林晚
日期：2032年3月18日

林晚，你好！回覆如下：

問1：為什麼是杭州？
答：因為我媽媽在杭州。

問2：「最準」是怎樣算出來的？
答：不是我算的。

祝 編安

知遠

----- 原始郵件 -----
寄件者：林晚
日期：2032年3月8日

沈先生：

多謝答應接受書面訪問，一共兩條問題。

林晚
"""


def test_the_answers_in_a_letter_of_his_are_his_and_what_he_was_sent_is_not() -> None:
    assert_read(
        LETTER,
        ENGINEER,
        ["為什麼是杭州？|因為我媽媽在杭州。", "「最準」是怎樣算出來的？|不是我算的。"],
        [],
    )


def test_a_letter_is_his_where_its_first_head_names_him() -> None:
    grammar = Grammar(ENGINEER)
    assert is_sent_by_him(lay_out(LETTER).paragraphs, grammar)
    assert not is_sent_by_him(lay_out("发件人：林晚\n收件人：沈知远\n\n答：好。").paragraphs, grammar)
    assert not is_sent_by_him(lay_out("主题：沈知远\n日期：今天\n\n答：好。").paragraphs, grammar)
    assert not is_sent_by_him(lay_out("发件人：沈知远\n\n答：好。").paragraphs, grammar)


def test_a_line_right_below_the_head_only_calls_somebody() -> None:
    paragraphs = lay_out("寄件者：林晚\n日期：今天\n\n沈先生：\n\n您好。\n\n沈先生：\n好。").paragraphs
    assert [i for i in range(len(paragraphs)) if is_salutation(paragraphs, i)] == [2]
