"""Who is who among the labels of a document."""

import pytest

from bot.reading.grammar.attribution import Grammar
from bot.reading.people.label_forms import FORMS, find_candidates
from bot.reading.talk.cast import Cast
from bot.reading.talk.roles import Role
from bot.reading.text.layout import lay_out
from tests.reading_cases import ENGINEER


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("记者：好？\n沈知远：好。", [Role.ASKER, Role.SPEAKER]),
        ("专访沈知远\n问：好？\n答：好。", [Role.ASKER, Role.SPEAKER]),
        ("专访韩序\n问：好？\n答：好。", [Role.ASKER, Role.PERSON]),
        ("记者：好？\n沈知远：好。\n结论：很好。", [Role.ASKER, Role.SPEAKER, None]),
    ],
)
def test_the_role_of_each_label(text: str, roles: list[Role | None]) -> None:
    layout = lay_out(text)
    candidates = {
        i: candidate for i, candidate in find_candidates(layout, FORMS[0]).items() if candidate.colon
    }
    cast = Cast(layout, Grammar(ENGINEER), candidates)
    assert [cast.role(i) for i in candidates] == roles


@pytest.mark.parametrize(
    ("ends", "roles"),
    [
        ("?", [Role.ASKER, Role.SPEAKER, Role.ASKER, Role.SPEAKER]),
        (".", [None, Role.SPEAKER, None, Role.SPEAKER]),
    ],
)
def test_a_name_in_bold_before_questions_asks_where_his_stands_in_bold_before_the_answers(
    ends: str, roles: list[Role | None]
) -> None:
    asked, answered = f"**Rope & Co.** And rulers{ends}", "**沈知远** 是准的。"
    layout = lay_out("\n\n".join([asked, answered, asked, answered]))
    candidates = find_candidates(layout, FORMS[0])
    cast = Cast(layout, Grammar(ENGINEER), candidates)
    assert [cast.role(i) for i in candidates] == roles
