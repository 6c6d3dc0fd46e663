"""The tokens of texts and their vectors, for both ways of running a model."""

import numpy as np
import pytest

from embeddings.encoder import Encoder
from embeddings.model_folder import BUNDLED_MODEL
from embeddings.onnx_encoder import OnnxEncoder
from embeddings.sentence_encoder import SentenceEncoder
from embeddings.tokens import distinct_tokens


def test_tokens_come_once_as_they_stand_first_and_without_what_the_model_does_not_know() -> None:
    found = distinct_tokens(
        ["Fog ? mist", "fog"], [[7, 1, 8], [7]], [[(0, 3), (4, 5), (6, 10)], [(0, 3)]], unknown=1
    )

    assert found.texts == ("Fog", "mist")
    assert found.ids.tolist() == [7, 8]


def test_no_texts_have_no_tokens() -> None:
    found = distinct_tokens([], [], [])

    assert found.texts == ()
    assert found.ids.shape == (0,)


@pytest.fixture(scope="module", params=[OnnxEncoder, SentenceEncoder])
def bundled(request: pytest.FixtureRequest) -> Encoder:
    made: type[OnnxEncoder | SentenceEncoder] = request.param
    return made(BUNDLED_MODEL)


def test_the_bundled_model_cuts_words_whole_in_either_script(bundled: Encoder) -> None:
    simplified, traditional = bundled.tokens(["价格战 moat"]), bundled.tokens(["價格戰 moat"])

    assert simplified.ids.tolist() == traditional.ids.tolist()
    assert "".join(simplified.texts).replace(" ", "") == "价格战moat"
    assert "".join(traditional.texts).replace(" ", "") == "價格戰moat"


def test_a_longer_text_beside_a_shorter_one_adds_no_padding(bundled: Encoder) -> None:
    together = bundled.tokens(["moat", "价格 interns"])

    assert sorted(together.ids) == sorted(
        {*bundled.tokens(["moat"]).ids, *bundled.tokens(["价格 interns"]).ids}
    )


def test_words_of_one_meaning_lie_closer_than_others(bundled: Encoder) -> None:
    ids = [bundled.tokens([word]).ids for word in ("price", "价格", "doctor")]
    price, same, other = (bundled.token_vectors(one)[0] for one in ids)

    assert [len(one) for one in ids] == [1, 1, 1]
    assert np.linalg.norm(price) == pytest.approx(1.0, abs=1e-5)
    assert price @ same > 0.5 > price @ other


def test_no_tokens_have_no_vectors(bundled: Encoder) -> None:
    assert bundled.token_vectors(bundled.tokens([]).ids).shape == (0, bundled.dimension)
    assert bundled.token_vectors(bundled.tokens(["", " "]).ids).shape == (0, bundled.dimension)


def test_both_ways_of_running_the_model_give_the_same_tokens_and_vectors() -> None:
    fast, exact = OnnxEncoder(BUNDLED_MODEL), SentenceEncoder(BUNDLED_MODEL)
    texts = ["Why did the price war begin? 护城河", "定价、成本 and interns 𠮷"]

    one, other = fast.tokens(texts), exact.tokens(texts)

    assert one.texts == other.texts
    assert one.ids.tolist() == other.ids.tolist()
    np.testing.assert_allclose(fast.token_vectors(one.ids), exact.token_vectors(other.ids), atol=1e-6)
