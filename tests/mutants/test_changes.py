"""What is changed in the pure rules, and that the lists beside it are true."""

import ast
from pathlib import Path

import pytest

from tests.mutants.changes import CHANGES
from tests.mutants.equivalent import EQUIVALENT
from tests.mutants.mutant import mutants_of
from tests.mutants.rules import RULES

CASES = {
    "a < b": ["a <= b"],
    "a <= b < c": ["a < b < c", "a <= b <= c"],
    "a >= b": ["a > b"],
    "a == b": ["a != b"],
    "a not in b": ["a in b"],
    "a is None": ["a is not None"],
    "a and b": ["a or b", "b", "a"],
    "a or b or c": ["a and b and c", "b or c", "a or c", "a or b"],
    "not a": ["a"],
    "a + b": ["a - b"],
    "a // b": ["a * b"],
    "a | b": ["a & b"],
    "a % b": [],
    "7": ["6", "8"],
    "True": ["False"],
    "'7'": [],
    "a if b else c": ["a if True else c", "a if False else c"],
    "min(a)": ["max(a)"],
    "any(a)": ["all(a)"],
    "len(a)": [],
}


@pytest.mark.parametrize(("code", "changed"), CASES.items(), ids=CASES)
def test_one_thing_is_changed_at_a_time(code: str, changed: list[str]) -> None:
    node = ast.parse(code, mode="eval").body
    make = CHANGES.get(type(node), lambda _node: iter(()))
    assert [ast.unparse(instead) for instead in make(node)] == changed


@pytest.mark.parametrize("module", RULES)
def test_a_mutant_is_the_rule_with_one_line_that_is_different(module: str) -> None:
    mutants = list(mutants_of(module))
    source = Path(mutants[0].path).read_text().splitlines()
    assert mutants
    assert all(mutant.compiled() for mutant in mutants[:: len(mutants) // 3 or 1])
    assert all(source[mutant.line - 1].strip() == mutant.code for mutant in mutants)


@pytest.mark.parametrize("module", RULES)
def test_each_rule_has_tests_of_its_own(module: str) -> None:
    assert RULES[module]
    assert all(Path(path).is_file() for path in RULES[module])


@pytest.mark.parametrize("listed", EQUIVALENT, ids=lambda listed: f"{listed.module}: {listed.change}")
def test_a_change_that_is_listed_as_changing_nothing_is_one_that_is_made(listed) -> None:
    assert listed.reason
    assert any(listed.matches(mutant) for mutant in mutants_of(listed.module))
