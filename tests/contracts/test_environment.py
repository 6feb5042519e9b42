"""What is read from the environment is in README.md, what tests read in CONTRIBUTING.md, and nothing else."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = sorted((ROOT / "cms" / "settings").glob("*.py"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
ENVIRONMENT = {"os.environ", "os.environb", "os.getenv", "os.getenvb"}
#: an example of a site of a region, that readers of the API copy
COPIED = ROOT / "api" / "v1" / "docs" / "quick_start" / "regional_site.py"
#: what the tests set for a library or hand to another process
PASSED_ON = {"BENCH_BYTES", "DJANGO_ALLOW_ASYNC_UNSAFE", "PATH"}
#: Django reads it, to find the settings
OF_DJANGO = {"DJANGO_SETTINGS_MODULE"}


def read_in(path: Path) -> list[ast.expr]:
    """The first argument of each call `env.<kind>(…)` in a module."""
    return [
        node.args[0]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "env"
    ]


def read_by_settings() -> set[str]:
    return {ast.literal_eval(name) for path in SETTINGS for name in read_in(path)}


def read_by_make() -> set[str]:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^([A-Z_]+) \?=", makefile, re.MULTILINE))


def in_readme() -> list[str]:
    """The names in the first column of every table of variables."""
    tables = re.findall(r"^\| variable \|.*\n\|[-|]+\|\n((?:\|.*\n)+)", README, re.MULTILINE)
    cells = [line.split("|")[1] for table in tables for line in table.splitlines()]
    return [name for cell in cells for name in re.findall(r"`([A-Z_]+)`", cell)]


def test_every_variable_is_in_the_readme_once_and_every_one_there_is_read() -> None:
    read = read_by_settings() | read_by_make() | OF_DJANGO
    assert sorted(in_readme()) == sorted(read)


def test_settings_read_the_environment_in_no_other_way() -> None:
    for path in SETTINGS:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        imported = [
            alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names
        ]
        assert "os" not in imported, path
        uses = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == "env"]
        made = [node for node in uses if isinstance(node.ctx, ast.Store)]
        assert len(uses) - len(made) == len(read_in(path)), path


def uses_of_the_environment(tree: ast.AST) -> list[ast.AST]:
    """Each use of `os.environ` or its like, and each import of one by name."""
    return [
        node
        for node in ast.walk(tree)
        if (isinstance(node, ast.Attribute) and ast.unparse(node) in ENVIRONMENT)
        or (
            isinstance(node, ast.ImportFrom)
            and node.module == "os"
            and any(f"os.{alias.name}" in ENVIRONMENT for alias in node.names)
        )
    ]


def variables(tree: ast.AST) -> list[tuple[ast.AST, str]]:
    """Each variable read or set by its name through `os`, with the use of the environment it is read by."""
    found: list[tuple[ast.AST, ast.expr]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Subscript):
            found.append((node.value, node.slice))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            found += [(node.func, node.args[0]), (node.func.value, node.args[0])]
    uses = uses_of_the_environment(tree)
    return [(use, ast.literal_eval(name)) for use, name in found if use in uses]


def test_only_settings_read_the_environment() -> None:
    for path in (path for package in ("cms", "workflows", "api") for path in (ROOT / package).rglob("*.py")):
        if path in (*SETTINGS, COPIED):
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        to_find_settings = [use for use, name in variables(tree) if name in OF_DJANGO]
        assert [use for use in uses_of_the_environment(tree) if use not in to_find_settings] == [], path


def test_a_use_is_noticed_in_each_way() -> None:
    for line in (
        "os.environ.get('A')",
        "os.getenv('A')",
        "os.environ['A']",
        "os.environ.setdefault('A', '1')",
    ):
        assert len(uses_of_the_environment(ast.parse(line))) == 1
        assert [name for _use, name in variables(ast.parse(line))] == ["A"]
    assert uses_of_the_environment(ast.parse("from os import environ"))


def test_what_tests_read_is_in_contributing() -> None:
    read = {
        name
        for path in (ROOT / "tests").rglob("*.py")
        for _use, name in variables(ast.parse(path.read_text(encoding="utf-8")))
    }
    table = re.search(r"^\| variable of tests \|.*\n\|[-|]+\|\n((?:\|.*\n)+)", CONTRIBUTING, re.MULTILINE)
    assert table
    named = [
        name
        for line in table.group(1).splitlines()
        for name in re.findall(r"`([A-Z_]+)`", line.split("|")[1])
    ]
    assert sorted(named) == sorted(read - PASSED_ON)
