"""How many threads the arithmetic of a question takes."""

from collections.abc import Iterator
from contextlib import contextmanager

from threadpoolctl import threadpool_limits

# One question is searched on one thread: more threads disturb the encoder, and questions that arrive together
# use the other cores. Threads of BLAS that wait for the next small product spin meanwhile: with two of them a
# question over 10,000 passages took two to three times as much of the processor.
SEARCH_THREADS = 1


def limit_search_threads() -> None:
    """Let the products of matrices in this process take so many threads as a search may."""
    threadpool_limits(SEARCH_THREADS, user_api="blas")


@contextmanager
def building_threads(count: int) -> Iterator[None]:
    """Let them take more while an index is built."""
    with threadpool_limits(count, user_api="blas"):
        yield
