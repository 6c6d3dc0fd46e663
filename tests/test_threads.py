"""Products of matrices take one thread for a question and as many as told while an index is built."""

import numpy as np
from threadpoolctl import threadpool_info, threadpool_limits

from embeddings.faiss_index import ExactIndex
from embeddings.threads import SEARCH_THREADS, building_threads


def blas_threads() -> set[int]:
    return {pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"}


def test_whoever_opens_an_index_searches_on_one_thread() -> None:
    with threadpool_limits(2, user_api="blas"):
        assert blas_threads() == {2}
        ExactIndex(["a"], np.ones((1, 1), np.float32))
        assert blas_threads() == {SEARCH_THREADS}


def test_a_build_takes_more_threads_and_gives_them_back() -> None:
    ExactIndex(["a"], np.ones((1, 1), np.float32))
    with building_threads(2):
        assert blas_threads() == {2}
    assert blas_threads() == {SEARCH_THREADS}
