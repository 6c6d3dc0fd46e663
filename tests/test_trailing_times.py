"""Times behind what is said. Everybody in these texts is invented."""

from tests.reading_cases import CAPTAIN, ENGINEER, assert_marked


def test_times_behind_the_turns_of_a_talk_on_the_web_are_nobodys_words() -> None:
    assert_marked(
        "沈知远做客茶座\n\n[主持人]：沈总您好！您为什么不上市？ 10:00\n\n"
        "[沈知远]：⟦上市要对季度负责。⟧ 10:01\n\n"
        "[主持人]：那图什么？ 10:03\n\n[沈知远]：⟦图一把准的尺子。⟧ [2024-05-01 10:04:33]\n",
        "",
        ENGINEER,
    )


def test_a_time_that_he_says_himself_stays() -> None:
    assert_marked(
        "Host: When does the first boat leave?\n\nOdile Harrowgate: ⟦You know. 6:40⟧\n\n"
        "Host: And the last?\n\nOdile Harrowgate: ⟦When everybody is aboard.⟧\n",
        "",
        CAPTAIN,
    )
