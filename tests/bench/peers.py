"""Measures this program beside its peers and above its floors, and writes a table and a plot of the ratios.

    python -m tests.bench.peers
    python -m tests.bench.peers --quick

Peers are txtai and Haystack with its in-memory store: both have hybrid search (BM25 and vectors) of their
own and keep an index on disk. Floors are what no such program can go below: the encoder alone, as this
program runs it (ONNX) and as the peers do (PyTorch); FAISS alone; a FastAPI route with nothing behind it.

All get the same: the passages that this program searches, search hints and asides included; the encoder
folder `embeddings/model`; two threads; five passages an answer; the same questions, none of them asked twice
of a server. Peers and floors stand behind one minimal FastAPI application; this program serves its whole
page. What the peers do not do: refuse to answer, treat Simplified and Traditional characters alike, tie the
wordings of one statement together, show where a sentence stands in its source.

Every figure is the ratio to this program in the same round, because rounds differ more than programs do when
a machine is busy; the table holds their median. Above 1, the other one takes more. All servers run throughout
and take turns. `--quick` is a trial: one round, few passages for the peers, results into the work folder. The
first run makes an environment for the peers and all indexes there; later ones find them.
"""

import argparse
import hashlib
import http.client
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from urllib.parse import quote

from tests.bench.__main__ import PROJECT, free_port, peak_memory, percentile
from tests.bench.chart import Measure, chart, table
from tests.bench.engines import BUILDERS, PASSAGES_FILE, QUESTIONS_FILE, ROUTE

MODEL = PROJECT / "embeddings" / "model"
REQUIREMENTS = PROJECT / "requirements-bench.txt"
RESULTS = PROJECT / "tests" / "bench" / "results"

THREADS = 2
"""Of every library that can be told: what this program sets for itself."""

CLIENTS = (1, 8, 32)

START_LIMIT = 300.0
"""Seconds after which a server that does not answer is given up."""

STOP_LIMIT = 10.0
"""Seconds that a server is given to stop."""

ENVIRONMENT = {
    "HF_HUB_OFFLINE": "1",
    "HAYSTACK_TELEMETRY_ENABLED": "False",
    "OMP_NUM_THREADS": str(THREADS),
    "MKL_NUM_THREADS": str(THREADS),
    "TOKENIZERS_PARALLELISM": "false",
}
"""No hub, no telemetry, the same number of threads; the last silences a warning and changes no figure."""


@dataclass(frozen=True, slots=True)
class Contender:
    """A program that is measured: its name, its engine, and what has to be installed for it."""

    name: str
    engine: str
    requirements: tuple[str, ...]
    peer: bool = False  # runs in the environment of the peers


PROGRAM = Contender("this program", "quotes", ())
CONTENDERS = (
    PROGRAM,
    Contender("txtai", "txtai", ("txtai", "fastapi", "uvicorn"), peer=True),
    Contender(
        "Haystack",
        "haystack",
        ("haystack-ai", "sentence-transformers-haystack", "fastapi", "uvicorn"),
        peer=True,
    ),
    Contender("encoder (ONNX)", "encoder", ("onnxruntime", "tokenizers", "numpy")),
    Contender("encoder (PyTorch)", "encoder-torch", ("sentence-transformers", "torch", "numpy")),
    Contender("FAISS", "faiss", ("faiss-cpu",)),
    Contender("bare route", ROUTE, ("fastapi", "uvicorn")),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is measured."""

    rounds: int
    seconds: float  # of each number of clients, each server, each round
    questions: int  # one after the other within a process, each round
    passages: int | None = None  # how many the peers get; all by default


WHOLE = Plan(rounds=5, seconds=3.0, questions=100)
"""Some 12 minutes on two quiet cores; five rounds, so that one disturbed round does not move a median."""

QUICK = Plan(rounds=1, seconds=1.0, questions=10, passages=200)
"""A trial: the peers index a few passages only, so its ratios mean little."""


@dataclass(slots=True)
class Figures:
    """What was measured: a value a round, by measure and contender."""

    values: dict[Measure, dict[str, list[float]]] = field(default_factory=dict)

    def add(self, measure: Measure, contender: Contender, value: float) -> None:
        """Note a value of the present round."""
        self.values.setdefault(measure, {}).setdefault(contender.name, []).append(value)


@dataclass(frozen=True, slots=True)
class Place:
    """The work folder: the peers' environment, and of a trial or the whole the passages and indexes."""

    work: Path
    part: str

    @property
    def python(self) -> Path:
        """The interpreter of the peers' environment."""
        return self.work / "environment" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def passages(self) -> Path:
        """The folder of the exported passages, with a folder for each index in it."""
        return self.work / self.part

    def store(self, contender: Contender) -> Path:
        """The folder of a contender's index."""
        return self.passages / contender.engine

    def engine(self, contender: Contender, task: str, *words: str) -> list[str]:
        """The command that has a contender's engine do something."""
        interpreter = str(self.python) if contender.peer else sys.executable
        options = ["--passages", str(self.passages), "--model", str(MODEL)]
        store = ["--store", str(self.store(contender))]
        return [interpreter, "-m", "tests.bench.engines", *options, *store, task, contender.engine, *words]

    def environment(self) -> dict[str, str]:
        """The environment variables of every process; this program reads those that begin with QUOTES."""
        return {
            **os.environ,
            **ENVIRONMENT,
            "QUOTES_CACHE": str(self.store(PROGRAM)),
            "QUOTES_HOST": "127.0.0.1",
            "QUOTES_RATE_LIMIT": "0",
        }

    def asking(self, contender: Contender, question: str) -> list[str]:
        """The command that starts, asks once, and ends."""
        if contender is PROGRAM:
            return [sys.executable, "-m", "bot", "ask", question, "--json"]
        return self.engine(contender, "ask", question)

    def serving(self, contender: Contender, port: int) -> list[str]:
        """The command that serves a contender."""
        if contender is PROGRAM:
            return [sys.executable, "-m", "ui", "--port", str(port)]
        return [*self.engine(contender, "serve"), "--port", str(port)]


def prepare(place: Place, most: int | None) -> None:
    """Make what is missing in the work folder: the environment, the passages, the indexes.

    Raises subprocess.CalledProcessError where a step fails.
    """
    place.passages.mkdir(parents=True, exist_ok=True)
    installed = place.work / "installed"
    wanted = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()
    if not installed.is_file() or installed.read_text() != wanted:
        say("making an environment for the peers; this takes some minutes")
        run([sys.executable, "-m", "venv", "--clear", str(place.python.parent.parent)], place)
        pip = [str(place.python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        run([*pip, "--requirement", str(REQUIREMENTS)], place)
        installed.write_text(wanted)
    say("exporting the passages")
    export = [sys.executable, "-m", "tests.bench.engines", "--passages", str(place.passages)]
    run([*export, "--model", str(MODEL), "export", *([] if most is None else [str(most)])], place)


def build(place: Place, figures: Figures) -> None:
    """Build every index that these passages do not have yet with this model, and note how long that took."""
    made_of = hashlib.sha256(str(MODEL).encode())  # a peer's index names the folder of its model
    for file in (place.passages / PASSAGES_FILE, MODEL / "model.safetensors"):
        made_of.update(file.read_bytes())
    for contender in CONTENDERS:
        store = place.store(contender)
        stamp = store / "seconds.json"
        if contender is not PROGRAM and contender.engine not in BUILDERS:
            continue
        if not stamp.is_file() or json.loads(stamp.read_text()).get("made_of") != made_of.hexdigest():
            say(f"building the index of {contender.name}")
            shutil.rmtree(store, ignore_errors=True)
            store.mkdir(parents=True)
            own = [sys.executable, "-m", "bot", "build"]
            began = time.perf_counter()
            run(own if contender is PROGRAM else place.engine(contender, "build"), place)
            seconds = time.perf_counter() - began
            stamp.write_text(json.dumps({"made_of": made_of.hexdigest(), "seconds": seconds}))
        figures.add(Measure("index built", "s"), contender, json.loads(stamp.read_text())["seconds"])


def weigh(place: Place, figures: Figures) -> None:
    """Note what is installed for every contender, the encoder folder left out, which all have."""
    lines = (PROJECT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    own = tuple(line for line in lines if line and not line.startswith("#"))
    for contender in CONTENDERS:
        names = own if contender is PROGRAM else contender.requirements
        size = run([*place.engine(contender, "size")[:-1], *names], place)
        figures.add(Measure("installed", "MiB"), contender, int(size) / 2**20)


def run(command: Sequence[str], place: Place) -> str:
    """What a command prints. Raises subprocess.CalledProcessError, its last words on standard error."""
    done = subprocess.run(
        command, cwd=PROJECT, env=place.environment(), capture_output=True, text=True, check=False
    )
    if done.returncode:
        say(done.stderr[-2000:])
        done.check_returncode()
    return done.stdout


def whole_process(place: Place, contender: Contender, question: str) -> tuple[float, float | None]:
    """Seconds that a process takes to start, ask once and end, and its peak memory in MiB where told."""
    command = place.asking(contender, question)
    began = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=PROJECT,
        env=place.environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdout is not None
    answer = process.stdout.read()
    if not hasattr(os, "wait4"):
        process.wait()
        return time.perf_counter() - began, None
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode or not isinstance(json.loads(answer), list | dict):
        raise RuntimeError(f"{contender.name} did not answer; run: {' '.join(command)}")
    kibibyte = 1 if sys.platform == "darwin" else 1024  # macOS tells bytes, Linux KiB
    return seconds, usage.ru_maxrss * kibibyte / 2**20


@dataclass(frozen=True, slots=True)
class Server:
    """A contender that answers on a port."""

    contender: Contender
    port: int
    process: subprocess.Popen[bytes]
    seconds: float  # until the first answer


@contextmanager
def served(place: Place, contender: Contender, question: str) -> Iterator[Server]:
    """A server that has answered one question, stopped at the end. Raises RuntimeError where it does not."""
    port = free_port()
    with tempfile.TemporaryFile() as output:
        began = time.perf_counter()
        process = subprocess.Popen(
            place.serving(contender, port),
            cwd=PROJECT,
            env=place.environment(),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            while ask(http.client.HTTPConnection("127.0.0.1", port, timeout=60), question) is None:
                if process.poll() is not None or time.perf_counter() - began > START_LIMIT:
                    output.seek(0)
                    said = output.read().decode(errors="replace")[-2000:]
                    raise RuntimeError(f"{contender.name} did not start; it said: {said}")
                time.sleep(0.02)
            yield Server(contender, port, process, time.perf_counter() - began)
        finally:
            process.terminate()
            try:
                process.wait(STOP_LIMIT)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def ask(connection: http.client.HTTPConnection, question: str) -> float | None:
    """Milliseconds that an answer takes; None where nobody listens. Raises RuntimeError for a bad answer."""
    began = time.perf_counter()
    try:
        connection.request("GET", f"/api/ask?q={quote(question)}")
        reply = connection.getresponse()
        body = reply.read()
    except ConnectionError:
        return None
    milliseconds = 1000 * (time.perf_counter() - began)
    if reply.status != http.client.OK or "hits" not in json.loads(body):
        raise RuntimeError(f"{question!r} was answered with status {reply.status}: {body[:200]!r}")
    return milliseconds


def crowd(
    server: Server, clients: int, seconds: float, questions: Iterator[str]
) -> tuple[list[float], float]:
    """The milliseconds of every answer that some clients got, asking all the time, and the seconds in all.

    A question under way at the end is waited for and counts. Raises RuntimeError where one failed.
    """
    times: list[float] = []
    failures: list[str] = []
    lock = threading.Lock()
    began = time.perf_counter()

    def client() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
        while time.perf_counter() - began < seconds and not failures:
            with lock:
                question = next(questions)
            try:
                took = ask(connection, question)
            except (OSError, RuntimeError) as error:
                failures.append(str(error))
            else:
                times.append(took) if took is not None else failures.append("the connection was refused")
        connection.close()

    threads = [threading.Thread(target=client) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise RuntimeError(f"{server.contender.name}, {clients} clients: {failures[0]}")
    return times, time.perf_counter() - began


def never_twice(questions: Sequence[str]) -> Iterator[str]:
    """The questions, again and again, with a number from the second time on."""
    for again in count():
        yield from (f"{question} {again}" if again else question for question in questions)


def measure(place: Place, plan: Plan) -> Figures:
    """Every figure; says on standard error how far it is."""
    figures = Figures()
    prepare(place, plan.passages)
    build(place, figures)
    weigh(place, figures)
    questions = json.loads((place.passages / QUESTIONS_FILE).read_text(encoding="utf-8"))
    for turn in range(plan.rounds):
        say(f"whole processes, round {turn + 1} of {plan.rounds}")
        processes(place, plan, questions[turn], figures)
    for turn in range(plan.rounds):
        say(f"servers, round {turn + 1} of {plan.rounds}")
        servers(place, plan, questions, figures)
    return figures


def processes(place: Place, plan: Plan, question: str, figures: Figures) -> None:
    """One round of whole processes, and of questions within one."""
    for contender in CONTENDERS[:-1]:  # a route alone is no process that answers
        seconds, memory = whole_process(place, contender, question)
        figures.add(Measure("process: start, ask once, end", "s"), contender, seconds)
        if memory is not None:
            figures.add(Measure("process: peak memory", "MiB"), contender, memory)
        times = json.loads(run(place.engine(contender, "loop", str(plan.questions)), place))
        figures.add(Measure("a question within the process", "ms"), contender, statistics.median(times))


def servers(place: Place, plan: Plan, questions: Sequence[str], figures: Figures) -> None:
    """One round over HTTP: every server started, then all of them in turn for each number of clients."""
    with ExitStack() as stack:
        running = []
        for contender in CONTENDERS:
            server = stack.enter_context(served(place, contender, questions[0]))
            figures.add(Measure("server: start to first answer", "s"), contender, server.seconds)
            running.append((server, never_twice(questions[1:])))
        for clients in CLIENTS:
            who = "1 client" if clients == 1 else f"{clients} clients"
            for server, fresh in running:
                times, seconds = crowd(server, clients, plan.seconds, fresh)
                each = 1000 * seconds / len(times)
                figures.add(Measure(f"{who}: time per answer", "ms"), server.contender, each)
                slow = percentile(times, 0.99)
                figures.add(Measure(f"{who}: 99th percentile", "ms"), server.contender, slow)
        for server, _ in running:
            memory = peak_memory(server.process)
            if memory is not None:
                figures.add(Measure("server: peak memory", "MiB"), server.contender, memory)


def machine() -> str:
    """One line on what was measured, and with what."""
    lines = (REQUIREMENTS.read_text() + (PROJECT / "requirements.txt").read_text()).splitlines()
    pinned = dict(line.split("==") for line in lines if "==" in line)
    wanted = ("txtai", "haystack-ai", "torch", "onnxruntime", "faiss-cpu")
    versions = ", ".join(f"{name} {pinned[name]}" for name in wanted)
    return f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}, {versions}"


def write(folder: Path, values: Mapping[Measure, Mapping[str, Sequence[float]]]) -> None:
    """Write `peers.md`, `peers.svg` and, for other uses, `peers.json` into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    names = [contender.name for contender in CONTENDERS]
    (folder / "peers.md").write_text(table(values, names, machine()), encoding="utf-8", newline="\n")
    (folder / "peers.svg").write_text(chart(values, names), encoding="utf-8", newline="\n")
    rows = [{"measure": measure.name, "unit": measure.unit, "values": values[measure]} for measure in values]
    content = json.dumps({"machine": machine(), "rows": rows}, indent=1)
    (folder / "peers.json").write_text(content + "\n", encoding="utf-8", newline="\n")


def say(line: str) -> None:
    """Tell the one who waits."""
    print(line, file=sys.stderr, flush=True)


def main() -> int:
    """The exit status: 0 when everything was measured, 1 when something could not be."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.peers", description="Measure this program beside its peers."
    )
    parser.add_argument("--quick", action="store_true", help="a trial; results into the work folder")
    parser.add_argument(
        "--work",
        type=Path,
        default=Path(tempfile.gettempdir()) / "quotes-bench",
        metavar="FOLDER",
        help="where the peers are installed, some 2 GB, and their indexes built (default: %(default)s)",
    )
    options = parser.parse_args()
    place = Place(options.work.resolve(), "trial" if options.quick else "whole")
    try:
        figures = measure(place, QUICK if options.quick else WHOLE)
    except (RuntimeError, subprocess.CalledProcessError) as error:
        say(f"not measured: {error}")
        return 1
    folder = place.passages / "results" if options.quick else RESULTS
    write(folder, figures.values)
    print((folder / "peers.md").read_text(encoding="utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
