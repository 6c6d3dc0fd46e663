"""Records of testimony: to whom the answers belong."""

from bot.documents import Speaker
from tests.reading_cases import CAPTAIN, ENGINEER, each_text, read, statements

RECORDS: list[tuple[str, Speaker, str, list[str], list[str]]] = [
    (
        "the witness is called by a line of his own",
        CAPTAIN,
        """\
TOM VERRELL, sworn. Examined by MISS BELL
Q. You are the cook?
A. I was.
(The witness withdrew.)

ODILE HARROWGATE, sworn. Examined by MR HAN
Q. How deep was the water?
A. Deep enough for me. I put a lead down each night, and
each night it came up wet.
MISS BELL: Objection.
THE COURT: Go on. Is the lead yours or the company's?
THE WITNESS: It is both, my lord.
Q. Thank you, captain.
A. Thank you.
(The witness withdrew.)

A. Nobody says this.

DR. MARTIN BELL, sworn. Examined by MISS BELL
Q. You have read her figures?
A. I have, twice.
""",
        [
            "Howdeepwasthewater?|Deepenoughforme.Iputaleaddowneachnight,andeachnightitcameupwet.",
            "Goon.Istheleadyoursorthecompany's?|Itisboth,mylord.",
        ],
        [],
    ),
    (
        "the record is Chinese",
        ENGINEER,
        """\
證人陸聞笙到庭，具結。
問：你是會計？
答：是。
證人陸聞笙退庭。

證人沈知遠到庭，具結。
問：那把尺子是你做的嗎？
答：是我做的，做了兩次。
被告律師：異議。
法官：你的意思是短了，還是沒有短？
證人沈知遠答：短了。
證人陸聞笙答：沒有短。
證人沈知遠退庭。

證人韓序到庭，具結。
問：圖是誰給的？
答：沒有圖。
""",
        ["那把尺子是你做的嗎？|是我做的，做了兩次。", "你的意思是短了，還是沒有短？|短了。"],
        [],
    ),
    (
        "he is not among the witnesses",
        CAPTAIN,
        "TOM VERRELL, sworn.\nQ. Was Odile Harrowgate there?\nA. She was.\nQ. When?\nA. At four.\n",
        [],
        [],
    ),
]


@each_text(RECORDS)
def test_exactly_his_answers_are_found_where(
    speaker: Speaker, text: str, expected: list[str], unsure: list[str]
) -> None:
    assert unsure == []
    assert statements(read(text, speaker)) == expected
