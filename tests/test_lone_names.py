"""Names alone on their lines with a company behind them: labels of turns, signatures, lists of people."""

import pytest

from bot.documents import Speaker
from tests.reading_cases import assert_marked, read

GROCER = Speaker("Calliope Strand-Vail", (), ("Calliope Strand-Vail",), "Strand-Vail", ("she",))
FORMS = [
    "{n}, {c}\n",
    "{n} - {t}\n",
    "{n} – {t}, {c}\n",
    "{n} - {c} - {t}\n",
    "{n}, {t}, {c}\n",
    "{n}, {t} of {c}\n",
    "{n}\n{t}, {c}\n",
    "**{n}, {c}** ",
    "**{n} ({t}, {c}):** ",
    "{n} - {t}: ",
]
HIS = {"n": "Nils Farrow-Teague", "c": "Gatepost", "t": "Analyst"}
HERS = {"n": "Calliope Strand-Vail", "c": "Larder Lane", "t": "Founder and Chief Executive Officer"}


@pytest.mark.parametrize("form", FORMS)
def test_a_name_with_a_company_heads_a_turn(form: str) -> None:
    his, hers = form.format(**HIS), form.format(**HERS)
    assert_marked(
        f"Last mile, last chance?\n\n{his}Does anybody make money on a basket?\n\n"
        f"{hers}⟦We do, above thirty pounds.⟧\n\n{his}What about plastic bags? You dropped them.\n\n"
        f"{hers}⟦We did, and complaints doubled.⟧\n\n⟦After that they were lower than before.⟧\n\n"
        f"{his}Thank you both for coming.\n",
        "",
        GROCER,
    )


@pytest.mark.parametrize(
    "text",
    [
        "What they say\n\nIt never fails. Buy it?\n\n{h}\n\nGoats love it.\n\n{o}\n\nWe ordered ten.\n\n{h}\n",  # noqa: E501
        "Speakers\n\n{h}\nFounder since 1994. She likes cows.\n\n{o}\nHe likes goats.\n\n{h}\nWorkshop on milk.\n",  # noqa: E501
    ],
)
def test_signatures_and_lists_of_people_are_no_labels(text: str) -> None:
    names = text.format(h="Calliope Strand-Vail, Larder Lane", o="Nils Farrow, Gatepost")
    assert not read(names, GROCER).pairs


def test_a_name_under_a_letter_is_no_label() -> None:
    reading = read(
        "From: Calliope Strand-Vail\nTo: Small Parts\nDate: 17 April\n\n> Why bags?\n\nThey were cheap.\n\n"
        "Best wishes,\n--\nCalliope Strand-Vail, Larder Lane\nThis mail is free software.\n",
        GROCER,
    )
    assert "free software" not in "".join(pair.answer_text for pair in reading.pairs)


def test_a_surname_that_labels_one_turn_is_no_part_of_hers() -> None:
    text = (
        "Panel. Calliope Strand-Vail is the founder of Larder Lane.\n\nTully: Who makes money?\n\n"
        "Strand-Vail: ⟦We do.⟧\n\nFarrow: We do not.\n\nStrand-Vail: ⟦You deliver to flats.⟧\n\n"
        "Dole: Night deliveries.\n\nTully: And bags?\n\nFarrow: No.\n\nStrand-Vail: ⟦We dropped them.⟧\n"
    )
    assert_marked(text, "", GROCER)
