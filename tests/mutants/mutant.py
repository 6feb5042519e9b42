"""A rule with one small change in it."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from types import CodeType
from typing import Final

from tests.mutants.changes import CHANGES

SHOWN: Final = 60  # characters of a piece of code


@dataclass(frozen=True)
class Mutant:
    """One change. `node` is its place among the nodes of the module, `code` its line as it stands there."""

    module: str
    path: str
    line: int
    code: str
    change: str
    node: int
    instead: ast.AST

    def __str__(self) -> str:
        return f"{self.path}:{self.line}  {self.change}    in: {self.code}"

    def compiled(self) -> CodeType:
        """Return the module with this change, ready to run."""
        tree = ast.parse(Path(self.path).read_text())
        target = list(ast.walk(tree))[self.node]
        changed = ast.fix_missing_locations(_Replace(target, self.instead).visit(tree))
        return compile(changed, self.path, "exec")


def mutants_of(module: str) -> Iterator[Mutant]:
    """Yield every change to a module, in the order of its lines."""
    path = source_of(module)
    source = path.read_text()
    tree, lines = ast.parse(source), source.splitlines()
    declared = _declarations(tree)
    found = []
    for place, node in enumerate(ast.walk(tree)):
        if node in declared or not (make := CHANGES.get(type(node))):
            continue
        line = node.target.lineno if isinstance(node, ast.comprehension) else _line(node)
        for instead in make(node):
            change = f"{_shown(node)} → {_shown(instead)}"
            found.append(Mutant(module, str(path), line, lines[line - 1].strip(), change, place, instead))
    yield from sorted(found, key=lambda mutant: mutant.line)


def source_of(module: str) -> Path:
    """Return the file of a module, from the top of the repository."""
    spec = find_spec(module)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(module)
    return Path(spec.origin).relative_to(Path.cwd())


def _declarations(tree: ast.AST) -> set[ast.AST]:
    """Return what says of which type something is, and decorators: they decide nothing."""
    declared: list[ast.AST | None] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            declared += [node.returns, *node.decorator_list]
        elif isinstance(node, ast.ClassDef):
            declared += node.decorator_list
        elif isinstance(node, ast.arg | ast.AnnAssign):
            declared.append(node.annotation)
    return {inside for node in declared if node for inside in ast.walk(node)}


def _line(node: ast.AST) -> int:
    return int(getattr(node, "lineno", 0))


def _shown(node: ast.AST) -> str:
    """Return a piece of code on one line; of a condition, the condition alone."""
    shown = ast.unparse(node.test if isinstance(node, ast.If | ast.While) else node).strip()
    shown = f"if {shown}" if isinstance(node, ast.If) else shown
    shown = " ".join(shown.split())
    return shown if len(shown) <= SHOWN else f"{shown[: SHOWN - 1]}…"


class _Replace(ast.NodeTransformer):
    def __init__(self, target: ast.AST, instead: ast.AST) -> None:
        self.target = target
        self.instead = instead

    def visit(self, node: ast.AST) -> ast.AST:
        return self.instead if node is self.target else self.generic_visit(node)
