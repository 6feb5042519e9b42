"""What is changed in an expression or a statement: one operator, constant or condition at a time.

Each function takes a node and yields what may stand in its place.
"""

import ast
from collections.abc import Callable, Iterator
from typing import Final

Changes = Iterator[ast.AST]

COMPARISONS: Final[dict[type[ast.cmpop], type[ast.cmpop]]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
ARITHMETIC: Final[dict[type[ast.operator], type[ast.operator]]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
FUNCTIONS: Final = {"min": "max", "max": "min", "any": "all", "all": "any"}
FLOAT_STEP: Final = 0.1


def compare(node: ast.Compare) -> Changes:
    """`a < b` becomes `a <= b`, `a == b` becomes `a != b`; each operator of a chain in its turn."""
    for place, operator in enumerate(node.ops):
        other = COMPARISONS[type(operator)]()
        yield ast.Compare(node.left, [*node.ops[:place], other, *node.ops[place + 1 :]], node.comparators)


def combine(node: ast.BoolOp) -> Changes:
    """`a and b` becomes `a or b`, `a` and `b`."""
    yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
    for left_out in node.values:
        rest = [value for value in node.values if value is not left_out]
        yield ast.BoolOp(node.op, rest) if len(rest) > 1 else rest[0]


def unary(node: ast.UnaryOp) -> Changes:
    """`not a` and `-a` become `a`."""
    yield node.operand


def arithmetic(node: ast.BinOp) -> Changes:
    """`a + b` becomes `a - b`, and so on. A text with `%` is no sum."""
    if other := ARITHMETIC.get(type(node.op)):
        yield ast.BinOp(node.left, other(), node.right)


def assigned_sum(node: ast.AugAssign) -> Changes:
    """`a += b` becomes `a -= b`."""
    if other := ARITHMETIC.get(type(node.op)):
        yield ast.AugAssign(node.target, other(), node.value)


def constant(node: ast.Constant) -> Changes:
    """A number becomes a little less and a little more, and True becomes False."""
    value = node.value
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int):
        yield from (ast.Constant(value - 1), ast.Constant(value + 1))
    elif isinstance(value, float):
        yield from (ast.Constant(value * (1 - FLOAT_STEP)), ast.Constant(value * (1 + FLOAT_STEP)))


def condition(node: ast.If | ast.IfExp) -> Changes:
    """A condition always holds, or never."""
    for always in (True, False):
        test = ast.Constant(always)
        yield (
            ast.If(test, node.body, node.orelse)
            if isinstance(node, ast.If)
            else ast.IfExp(test, node.body, node.orelse)
        )


def loop(node: ast.While) -> Changes:
    """A loop is not entered."""
    yield ast.While(ast.Constant(False), node.body, node.orelse)


def comprehension(node: ast.comprehension) -> Changes:
    """What a comprehension leaves out is in it, for each of its conditions."""
    for left_out in node.ifs:
        rest = [test for test in node.ifs if test is not left_out]
        yield ast.comprehension(node.target, node.iter, rest, node.is_async)


def returned(node: ast.Return) -> Changes:
    """A function returns nothing. A constant that it returns is changed by itself."""
    if node.value and not isinstance(node.value, ast.Constant):
        yield ast.Return(None)


def called(node: ast.Call) -> Changes:
    """`min` becomes `max`, `any` becomes `all`."""
    if isinstance(node.func, ast.Name) and (other := FUNCTIONS.get(node.func.id)):
        yield ast.Call(ast.Name(other, ast.Load()), node.args, node.keywords)


def sliced(node: ast.Slice) -> Changes:
    """A slice begins at the beginning, or goes on to the end."""
    if node.lower:
        yield ast.Slice(None, node.upper, node.step)
    if node.upper:
        yield ast.Slice(node.lower, None, node.step)


def statement(node: ast.Expr) -> Changes:
    """Something is not done; a docstring does nothing."""
    if isinstance(node.value, ast.Call):
        yield ast.Pass()


def jump(node: ast.Continue | ast.Break) -> Changes:
    """`continue` becomes `break`, and the other way round."""
    yield ast.Break() if isinstance(node, ast.Continue) else ast.Continue()


CHANGES: Final[dict[type[ast.AST], Callable[..., Changes]]] = {
    ast.Compare: compare,
    ast.BoolOp: combine,
    ast.UnaryOp: unary,
    ast.BinOp: arithmetic,
    ast.AugAssign: assigned_sum,
    ast.Constant: constant,
    ast.If: condition,
    ast.IfExp: condition,
    ast.While: loop,
    ast.comprehension: comprehension,
    ast.Return: returned,
    ast.Call: called,
    ast.Slice: sliced,
    ast.Expr: statement,
    ast.Continue: jump,
    ast.Break: jump,
}
