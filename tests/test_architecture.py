"""The rooms of the repository: who may import whom, and where each heavy library lives.

Every rule is a function from parsed modules to the list of its breaches. Each is asserted twice: on the
repository, where the list is empty, and on a few lines that break it, where it is not.
"""

import ast
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent

ROOMS = ("ui", "bot", "embeddings")
"""In the order in which they may import: each only itself and those after it."""

PACKAGES: Mapping[str, tuple[str, ...]] = {
    "bot": ("ranking", "collection", "reading"),
    "bot.reading": ("records", "whole", "talk", "prose", "grammar", "asides", "people", "text"),
}
"""The packages in a package, in the same sense: each may import those after it and modules beside them."""

HOMES: Mapping[str, tuple[str, ...]] = {
    "faiss": ("embeddings/faiss_index.py",),
    "fastapi": ("ui",),
    "gradio": ("ui/app.py",),
    "lxml": ("bot/reading/text/markup.py",),
    "mcp": ("ui/mcp.py",),
    "onnxruntime": ("embeddings/onnx_encoder.py",),
    "pymilvus": ("embeddings/milvus.py",),
    "opencc": ("bot/folding.py",),
    "sentence_transformers": ("embeddings/sentence_encoder.py", "embeddings/training"),
    "starlette": ("ui",),
    "threadpoolctl": ("embeddings/threads.py",),
    "tokenizers": ("embeddings/onnx_encoder.py", "embeddings/training"),
    "torch": ("embeddings/sentence_encoder.py", "embeddings/training"),
    "transformers": ("embeddings/sentence_encoder.py", "embeddings/training"),
    "uvicorn": ("ui",),
}
"""The file, or the folder, that alone may import a library. Replacing a library changes one file."""

SLOW_TO_IMPORT = ("onnxruntime", "pymilvus", "sentence_transformers", "torch", "transformers")
"""Imported inside functions (or for types) only: they take seconds, and most commands never need them."""

GRAB_BAGS = {"common", "helpers", "misc", "util", "utils"}
"""Names that say nothing of what is inside; whatever would go there belongs to a room."""

PRINTING = ("/__main__.py", "embeddings/training/")
"""Where printing is the task; everywhere else a library raises or returns."""


@dataclass(frozen=True, slots=True)
class Module:
    """A parsed file of a room; `path` is relative to the repository and uses slashes."""

    path: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """The dotted name by which it is imported."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @property
    def room(self) -> str:
        """The top-level package it belongs to."""
        return self.path.split("/")[0]


@dataclass(frozen=True, slots=True)
class Import:
    """A dotted name that an import asks for; `deferred` where loading the module does not run it."""

    target: str
    deferred: bool


def parsed(path: str, code: str) -> Module:
    """A module of this path and code."""
    return Module(path, ast.parse(code, path))


def modules_of_the_repository() -> list[Module]:
    """Every module of the three rooms."""
    paths = sorted(path for room in ROOMS for path in (PROJECT / room).rglob("*.py"))
    return [parsed(path.relative_to(PROJECT).as_posix(), path.read_text(encoding="utf-8")) for path in paths]


MODULES = modules_of_the_repository()


def imports(module: Module) -> Iterator[Import]:
    """Every name that a module imports, written as a statement or as `import_module("name")`.

    `from bot import folding` gives "bot.folding"; relative imports are made absolute.
    """
    yield from _imports_below(module.tree, module, deferred=False)


def _imports_below(node: ast.AST, module: Module, *, deferred: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.Import(names=names):
                yield from (Import(alias.name, deferred) for alias in names)
            case ast.ImportFrom(names=names):
                source = _absolute_source(child, module)
                yield from (Import(f"{source}.{alias.name}", deferred) for alias in names)
            case ast.Call(
                func=ast.Attribute(attr="import_module") | ast.Name(id="import_module" | "__import__"),
                args=[ast.Constant(value=str() as target), *_],
            ):
                yield Import(target, deferred)
        yield from _imports_below(child, module, deferred=deferred or _is_deferred(child))


def _is_deferred(node: ast.AST) -> bool:
    """Whether the lines below a node run later than the module that holds them, or never."""
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.Lambda():
            return True
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return True
    return False


def _absolute_source(node: ast.ImportFrom, module: Module) -> str:
    if not node.level:
        return node.module or ""
    package = module.path.split("/")[:-1]
    parents = package[: len(package) - (node.level - 1)]
    return ".".join([*parents, *([node.module] if node.module else [])])


def wrong_ways(modules: list[Module]) -> list[str]:
    """Imports from a room or a package of `bot` that stands before the importing one, or from the tests."""
    return [
        f"{module.path} imports {wanted.target}"
        for module in modules
        for wanted in imports(module)
        if any(f"{wanted.target}.".startswith(f"{earlier}.") for earlier in _before(module))
    ]


def _before(module: Module) -> list[str]:
    """What a module may not import."""
    before = ["tests", *ROOMS[: ROOMS.index(module.room)]]
    for parent, packages in PACKAGES.items():
        package = module.name.removeprefix(f"{parent}.").split(".")[0]
        if module.name.startswith(f"{parent}.") and package in packages:
            before += [f"{parent}.{name}" for name in packages[: packages.index(package)]]
    return before


def rings(modules: list[Module]) -> list[str]:
    """The first ring among the modules, as a line of their names; empty where there is none."""
    names = {module.name for module in modules}
    graph = {module.name: set[str]() for module in modules}
    for module in modules:
        for wanted in imports(module):
            package = wanted.target.rpartition(".")[0]
            source = wanted.target if wanted.target in names else package
            graph[module.name] |= {source} & names - {module.name}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return [" <- ".join(error.args[1])]
    return []


def away_from_home(modules: list[Module]) -> list[str]:
    """Imports of a heavy library outside its home."""
    return [
        f"{module.path} imports {library}"
        for module in modules
        for library in sorted({wanted.target.split(".")[0] for wanted in imports(module)})
        if library in HOMES
        and not any(module.path == home or module.path.startswith(f"{home}/") for home in HOMES[library])
    ]


def eager(modules: list[Module]) -> list[str]:
    """Imports of a slow library when the module is imported, not when it is first used."""
    return [
        f"{module.path} imports {wanted.target} at once"
        for module in modules
        for wanted in imports(module)
        if wanted.target.split(".")[0] in SLOW_TO_IMPORT
        and not wanted.deferred
        and not module.path.startswith("embeddings/training/")
    ]


def printing(modules: list[Module]) -> list[str]:
    """Calls of print outside the outermost layer."""
    return [
        f"{module.path}:{node.lineno} prints"
        for module in modules
        if not any(place in module.path for place in PRINTING)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]


def without_a_test(modules: list[Module], tests: set[str]) -> list[str]:
    """Modules that define a function and have no test file of their name.

    Where two modules share a name, the name of the folder stands before it: `test_ui_layout.py`.
    `__main__` modules are run as processes by the tests of the commands; the steps of the training are
    tested together.
    """
    shared = Counter(Path(module.path).name for module in modules)
    breaches = []
    for module in modules:
        path = Path(module.path)
        wanted = f"test_{path.name}" if shared[path.name] == 1 else f"test_{path.parent.name}_{path.name}"
        if (
            path.name not in {"__init__.py", "__main__.py"}
            and not module.path.startswith("embeddings/training/")
            and any(
                isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) for node in ast.walk(module.tree)
            )
            and wanted not in tests
        ):
            breaches.append(f"{module.path} has no tests/{wanted}")
    return breaches


def grab_bags(modules: list[Module]) -> list[str]:
    """Modules named after nothing."""
    return [module.path for module in modules if module.name.rpartition(".")[2] in GRAB_BAGS]


def beyond_the_standard_library(module: Module) -> list[str]:
    """The top-level names that a module imports from elsewhere."""
    return sorted({wanted.target.split(".")[0] for wanted in imports(module)} - sys.stdlib_module_names)


def test_every_room_is_read() -> None:
    assert {module.room for module in MODULES} == set(ROOMS)
    assert "bot.documents" in {module.name for module in MODULES}


def test_imports_go_one_way_from_the_page_to_the_bot_to_the_embeddings() -> None:
    assert wrong_ways(MODULES) == []


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("bot/retrieve.py", "import ui.app"),
        ("bot/retrieve.py", "from ui import render"),
        ("bot/reading/text/load.py", "from ....ui import render"),
        ("bot/retrieve.py", "def f():\n    import ui"),
        ("bot/retrieve.py", "import importlib\nimportlib.import_module('ui.app')"),
        ("bot/reading/text/load.py", "from bot.collection import folder"),
        ("bot/collection/corpus.py", "from bot.ranking.lanes import PassageLanes"),
        ("bot/reading/people/names.py", "from bot.reading.talk.cast import Cast"),
        ("embeddings/index.py", "from bot.documents import Passage"),
        ("embeddings/index.py", "if True:\n    from ui.render import card"),
        ("ui/app.py", "from tests.conftest import FakeEncoder"),
    ],
)
def test_an_import_against_the_direction_is_found(path: str, code: str) -> None:
    assert [breach.split(" imports ")[0] for breach in wrong_ways([parsed(path, code)])] == [path]


def test_an_import_in_the_direction_is_allowed() -> None:
    allowed = [
        parsed("ui/app.py", "from bot.retrieve import Retriever\nimport embeddings.errors"),
        parsed("bot/reading/talk/dialogue.py", "from . import turns\nfrom ...documents import Span"),
        parsed("bot/ranking/lanes.py", "from bot.collection.corpus import PassageLayout"),
    ]
    assert wrong_ways(allowed) == []


def test_modules_form_a_line_and_never_a_ring() -> None:
    assert rings(MODULES) == []


def test_a_ring_of_imports_is_found_even_inside_functions() -> None:
    ring = [
        parsed("bot/collection/corpus.py", "from bot.collection.passages import passages"),
        parsed("bot/collection/passages.py", "def f():\n    from bot.collection import corpus"),
        parsed("bot/errors.py", ""),
    ]
    assert len(rings(ring)) == 1
    assert set(rings(ring)[0].split(" <- ")) == {"bot.collection.corpus", "bot.collection.passages"}


def test_a_package_may_import_a_module_that_imports_its_neighbour() -> None:
    line = [
        parsed("bot/reading/__init__.py", "from bot.reading.talk.dialogue import read_dialogue"),
        parsed("bot/reading/talk/dialogue.py", "from bot.reading import cues"),
        parsed("bot/reading/cues.py", ""),
    ]
    assert rings(line) == []


def test_each_heavy_library_is_imported_in_its_home_only() -> None:
    assert away_from_home(MODULES) == []


def test_every_home_exists() -> None:
    assert [home for homes in HOMES.values() for home in homes if not (PROJECT / home).exists()] == []


def test_a_library_away_from_its_home_is_found() -> None:
    strays = [
        parsed("bot/retrieve.py", "import faiss"),
        parsed("embeddings/faiss_index.py", "from sentence_transformers.util import cos_sim\nimport faiss"),
        parsed("embeddings/training/pack.py", "import sentence_transformers"),
        parsed("ui/render.py", "def f():\n    from gradio import HTML"),
    ]
    assert away_from_home(strays) == [
        "bot/retrieve.py imports faiss",
        "embeddings/faiss_index.py imports sentence_transformers",
        "ui/render.py imports gradio",
    ]


def test_slow_libraries_are_imported_where_they_are_first_used() -> None:
    assert eager(MODULES) == []


def test_a_slow_library_imported_at_once_is_found() -> None:
    code = (
        "import torch\n"
        "if TYPE_CHECKING:\n    from transformers import AutoModel\n"
        "class E:\n    def __init__(self):\n        import sentence_transformers\n"
    )
    assert eager([parsed("embeddings/encoder.py", code)]) == ["embeddings/encoder.py imports torch at once"]


def test_only_the_outermost_layer_prints() -> None:
    assert printing(MODULES) == []


def test_a_print_in_library_code_is_found() -> None:
    code = "def f():\n    print('x')"
    modules = [parsed("bot/retrieve.py", code), parsed("bot/__main__.py", code)]
    assert printing(modules) == ["bot/retrieve.py:2 prints"]


def test_every_module_with_a_function_has_a_test_file_of_its_name() -> None:
    tests = {path.name for path in (PROJECT / "tests").glob("test_*.py")}
    assert without_a_test(MODULES, tests) == []


def test_a_module_without_a_test_file_is_found() -> None:
    modules = [
        parsed("bot/reading/text/load.py", "def f(): ..."),
        parsed("bot/errors.py", "class E(Exception): ..."),
        parsed("ui/render.py", "def f(): ..."),
    ]
    assert without_a_test(modules, {"test_render.py"}) == [
        "bot/reading/text/load.py has no tests/test_load.py"
    ]


def test_two_modules_of_one_name_need_a_test_file_each() -> None:
    modules = [parsed("bot/reading/text/layout.py", "def f(): ..."), parsed("ui/layout.py", "def f(): ...")]
    assert without_a_test(modules, {"test_layout.py", "test_text_layout.py"}) == [
        "ui/layout.py has no tests/test_ui_layout.py"
    ]


def test_no_module_is_a_grab_bag() -> None:
    assert grab_bags(MODULES) == []


def test_a_grab_bag_is_found() -> None:
    assert grab_bags([parsed("bot/reading/utils.py", ""), parsed("bot/cite.py", "")]) == [
        "bot/reading/utils.py"
    ]


def test_the_data_types_need_the_standard_library_only() -> None:
    documents = next(module for module in MODULES if module.path == "bot/documents.py")
    assert beyond_the_standard_library(documents) == []


def test_a_dependency_of_the_data_types_is_found() -> None:
    module = parsed("bot/documents.py", "import enum\nimport numpy as np\nfrom bot import folding")
    assert beyond_the_standard_library(module) == ["bot", "numpy"]


def test_the_source_documents_hold_no_code() -> None:
    assert sorted(PROJECT.glob("seeds/**/*.py")) == []
