"""Which beginnings of paragraphs are labels, and whom they mean."""

import pytest

from bot.reading.grammar.attribution import Grammar
from bot.reading.talk.labels import find_labels
from bot.reading.text.layout import lay_out
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
        (
            "嘉宾：\n沈知远　澜峰量具创始人、董事长\n\n主持人：好？\n\n沈知远：好。",
            [("嘉宾", "person"), ("主持人", "asker"), ("沈知远", "speaker")],
        ),
        ("沈知远：尺子的边界\n记者：好？", [("记者", "asker")]),
        ("记者｜好？\n沈知远｜好。", [("记者", "asker"), ("沈知远", "speaker")]),
        ("Host — Good?\nShen Zhiyuan — Good.", [("host", "asker"), ("shen zhiyuan", "speaker")]),
        ("Shen Zhiyuan — Founder\nTom Verrell — Captain", []),
        (
            "Mr. Shen Zhiyuan. Yes.\nThe Chairman. Sure?",
            [("mr. shen zhiyuan", "speaker"), ("the chairman", "person")],
        ),
        ("记者：好？\n来宾 沈知远：好。", [("记者", "asker"), ("来宾 沈知远", "speaker")]),
        ("以下 Q 为本刊，A 为沈知远。\nQ1：好？\nA1：好。", [("q1", "asker"), ("a1", "speaker")]),
        (
            "本期答题人：沈知远，澜峰创始人。来信由编辑部整理。\n问题一：好？\n回答：好。",
            [("本期答题人", "imprint"), ("问题一", "asker"), ("回答", "speaker")],
        ),
        ("本刊上周与沈知远通了电话，作了专访。\nQ：好？\nA：好。", [("q", "asker"), ("a", "speaker")]),
        (
            "Shen Zhiyuan builds rulers. He spoke with us in May.\nQ. Good?\nA. Good.",
            [("q", "asker"), ("a", "speaker")],
        ),
        ("口述/沈知远\n问：好？\n答：好。", [("问", "asker"), ("答", "speaker")]),
        (
            "记者：好？\n沈知远：好。\n【编按：他说的是尺。】\n真好。",
            [("记者", "asker"), ("沈知远", "speaker")],
        ),
        (
            "问：好？\n沈知远：好。\n真理子：也好。\n沈知远：都好。",
            [("问", "asker"), ("沈知远", "speaker"), ("真理子", "unclear"), ("沈知远", "speaker")],
        ),
        (
            "深岸\n好？\n\n沈知远\n好。\n\n深岸\n真的？\n\n沈知远\n真的。",
            [("深岸", "asker"), ("沈知远", "speaker"), ("深岸", "asker"), ("沈知远", "speaker")],
        ),
        (
            "The Ninth Watt: Explain.\nShen Zhiyuan: No.\nTNW: Why?\nShen Zhiyuan: So.\nTNW: Sure?",
            [
                ("the ninth watt", "asker"),
                ("shen zhiyuan", "speaker"),
                ("tnw", "asker"),
                ("shen zhiyuan", "speaker"),
                ("tnw", "asker"),
            ],
        ),
        ("主持人：好？\n沈知远：好。\n沈知远｜澜峰创始人", [("主持人", "asker"), ("沈知远", "speaker")]),
        (
            "受访者：沈知远\n问　好？\n答　好。\n问　真的？\n答　真的。\n\n读者信箱\n问　几点？\n答　九点。",
            [
                ("受访者", "imprint"),
                *[("问", "asker"), ("答", "speaker")] * 2,
                ("问", "asker"),
                ("答", "unclear"),
            ],
        ),
        (
            "SZ is Shen Zhiyuan. TV is Tom Verrell.\nTV  Good?\nSZ  Good.\nHX  Very.\nTV  Sure?\nSZ  Sure.",
            [("tv", "person"), ("sz", "speaker"), ("hx", "person"), ("tv", "person"), ("sz", "speaker")],
        ),
        (
            "主持人\t好？\n沈知远\t好。\n老雷\t不好。\n主持人\t真的？\n沈知远\t真的。",
            [
                ("主持人", "asker"),
                ("沈知远", "speaker"),
                ("老雷", "person"),
                ("主持人", "asker"),
                ("沈知远", "speaker"),
            ],
        ),
        (
            "With Shen Zhiyuan.\nHOST  Good?\nSHEN  Good.\nCALLER  Bad.\nHOST  Sure?\nSHEN  Sure.",
            [
                ("host", "asker"),
                ("shen", "speaker"),
                ("caller", "asker"),
                ("host", "asker"),
                ("shen", "speaker"),
            ],
        ),
        (
            "主播　好？\nShen Zhiyuan　好。\n听众　真的？\nShen Zhiyuan　真的。",
            [("主播", "asker"), ("shen zhiyuan", "speaker"), ("听众", "asker"), ("shen zhiyuan", "speaker")],
        ),
        (
            "Host: Good?\nShen Zhiyuan (Lanfeng Robotics): Good.\nShen Zhiyuan (fan account): Bad.",
            [("host", "asker"), ("shen zhiyuan", "speaker"), ("shen zhiyuan", "person")],
        ),
        (
            "记者：好？\n沈知远：好。\n〔旁白〕下雨了。",
            [("记者", "asker"), ("沈知远", "speaker"), ("旁白", "imprint")],
        ),
        (
            "某报记者问：好？\n沈知远答：好。\n深岸副总赖启昌答：也好。",
            [("某报记者问", "asker"), ("沈知远答", "speaker"), ("深岸副总赖启昌答", "person")],
        ),
        (
            "记者：好？\n沈知远：好。\n重点是：真好。\n第一晚：两把。\n沈知远：都好。",
            [("记者", "asker"), ("沈知远", "speaker"), ("沈知远", "speaker")],
        ),
    ],
)
def test_labels_are_told_from_other_words_before_a_colon(text: str, labels: list[tuple[str, str]]) -> None:
    found = find_labels(lay_out(text), Grammar(ENGINEER))
    assert [(found[i].words, found[i].role.value) for i in sorted(found)] == labels
