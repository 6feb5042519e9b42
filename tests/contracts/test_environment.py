"""What the settings read from the environment is what README.md says, and nothing else."""

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = sorted((ROOT / "cms" / "settings").glob("*.py"))
README = (ROOT / "README.md").read_text(encoding="utf-8")
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
