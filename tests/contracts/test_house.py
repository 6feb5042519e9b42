"""The rules of the house that a machine can see."""

import ast
import re
from collections import Counter
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("cms", "workflows", "api")
TOP_LEVEL = {"manage.py", "pyproject.toml", "cms", "workflows", "api", "locale", "tests", "README.md"}
TOOL_FILES = {"Makefile", "uv.lock"}
PAPERS = {"LICENSE", "NOTICE", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"}
#: classes that Django and Wagtail look for by this name
NAMES_OF_FRAMEWORKS = {"Command", "Meta", "Media", "BoundPanel", "SidePanelToggle"}
#: Wagtail calls it, by position
CALLED_BY_POSITION = {"publish_reviewed_revision"}
#: actions that are no single transaction, and why
NOT_ATOMIC = {
    "close_overdue_rounds": "each round is a transaction of its own",
    "finish_publications": "each text is a transaction of its own",
    "import_postcodes": "keep_or_undo runs it in a transaction",
    "import_regions": "keep_or_undo runs it in a transaction",
    "import_schools": "keep_or_undo runs it in a transaction",
    "note_links": "each step of texts is a transaction of its own",
    "publish_reviewed_revision": "Wagtail calls it in the transaction that ends the workflow",
    "purge_caches": "each cache is told by itself",
    "purge_cache": "it waits for a cache, and may lock nothing meanwhile",
    "reconcile_documents": "each text is a transaction of its own",
    "reconcile_regions": "each region is a transaction of its own",
    "refill_texts": "each text is a transaction of its own",
    "repair_reviews": "each review is a transaction of its own",
    "rescore_stale": "each report is a transaction of its own",
    "withdraw_overdue": "each text is a transaction of its own",
    "sync_all_translations": "each text is a transaction of its own",
}
CATCH_ALLS = {"utils.py", "helpers.py", "services.py", "misc.py", "common.py"}


def modules(packages: tuple[str, ...] = PACKAGES) -> list[Path]:
    found = [path for package in packages for path in (ROOT / package).rglob("*.py")]
    return [path for path in found if "migrations" not in path.parts]


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_files_are_small() -> None:
    sizes = {path.relative_to(ROOT): lines(path) for path in modules()}
    told = [size for size in sizes.values() if size > 3]
    assert {path: size for path, size in sizes.items() if size > 230} == {}
    assert median(told) <= 45


@pytest.mark.parametrize(("packages", "most"), [(PACKAGES, 20), (("tests",), 25)])
def test_no_folder_is_too_full_to_oversee(packages: tuple[str, ...], most: int) -> None:
    found = [path for path in modules(packages) if path.name != "__init__.py"]
    counts = Counter(path.parent.relative_to(ROOT) for path in found)
    assert counts
    assert {folder: count for folder, count in counts.items() if count > most} == {}


def actions() -> dict[Path, list[ast.FunctionDef]]:
    """The public functions of each module in a folder of actions."""
    paths = [path for path in modules() if "actions" in path.parts and path.name != "__init__.py"]
    return {
        path: [
            node
            for node in ast.parse(path.read_text(encoding="utf-8")).body
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_")
        ]
        for path in paths
    }


def is_atomic(function: ast.FunctionDef) -> bool:
    """Whether it is decorated with `transaction.atomic`, called or not."""
    decorators = [one.func if isinstance(one, ast.Call) else one for one in function.decorator_list]
    return "transaction.atomic" in map(ast.unparse, decorators)


def test_an_action_is_one_small_function_of_its_own_name() -> None:
    assert actions()
    for path, public in actions().items():
        assert [function.name for function in public] == [path.stem], path
        assert lines(path) < 90, path


def test_an_action_takes_its_arguments_by_name() -> None:
    by_position = {
        function.name
        for public in actions().values()
        for function in public
        if function.args.args or function.args.posonlyargs or function.args.vararg
    }
    assert by_position == CALLED_BY_POSITION


def test_an_action_is_a_transaction() -> None:
    split = {function.name for public in actions().values() for function in public if not is_atomic(function)}
    assert split == NOT_ATOMIC.keys()


def test_nothing_is_a_catch_all() -> None:
    assert [path for path in modules() if path.name in CATCH_ALLS] == []


def test_every_module_says_what_it_is() -> None:
    silent = [
        path for path in modules() if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_a_class_name_means_one_thing() -> None:
    places: dict[str, list[str]] = {}
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and node.name not in NAMES_OF_FRAMEWORKS:
                places.setdefault(node.name, []).append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def test_the_top_level_is_the_customers() -> None:
    visible = {path.name for path in ROOT.iterdir() if not path.name.startswith((".", "__"))}
    assert visible - TOP_LEVEL - TOOL_FILES - PAPERS == set()


def test_data_of_others_has_its_licences_beside_it() -> None:
    data = ROOT / "cms" / "readability" / "data"
    notice = (data / "NOTICE.md").read_text(encoding="utf-8")
    for name, title in (
        ("LGPL-3.0", "GNU LESSER GENERAL PUBLIC LICENSE"),
        ("GPL-3.0", "GNU GENERAL PUBLIC LICENSE"),
    ):
        text = (data / "licences" / f"{name}.txt").read_text(encoding="utf-8")
        assert text.strip().startswith(f"{title}\n                       Version 3, 29 June 2007")
        assert f"licences/{name}.txt" in notice
    undescribed = [path.name for path in data.iterdir() if path.is_file() and path.name not in notice]
    assert undescribed == ["NOTICE.md"]
    assert "cms/readability/data/NOTICE.md" in (ROOT / "NOTICE").read_text(encoding="utf-8")
    assert "`NOTICE`" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_what_the_papers_point_to_is_there() -> None:
    papers = [
        *ROOT.glob("*.md"),
        *(path for name in (*PACKAGES, "tests") for path in (ROOT / name).rglob("*.md")),
    ]
    pointer = re.compile(r"`((?:cms|workflows|api|tests|locale)/[\w./-]*)`")
    pointers = [(paper, to) for paper in papers for to in pointer.findall(paper.read_text(encoding="utf-8"))]
    assert len(pointers) > 50
    assert [(str(paper), to) for paper, to in pointers if not (ROOT / to).exists()] == []


@pytest.mark.parametrize("pattern", [r"\b_\(f[\"']", r"gettext(_lazy)?\(f[\"']"])
def test_no_translation_is_made_of_an_f_string(pattern: str) -> None:
    assert [path for path in modules() if re.search(pattern, path.read_text(encoding="utf-8"))] == []


def test_no_suppression_without_a_reason() -> None:
    bare = re.compile(r"# (?:noqa(?:: [A-Z0-9, ]+)?|type: ignore(?:\[[\w, -]+\])?)\s*$")
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in [*modules(), *(ROOT / "tests").rglob("*.py")]
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if bare.search(line)
    ]
    assert found == []
