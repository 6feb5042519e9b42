"""What a template puts into a block of another one is shown: that one has such a block."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.template import engines
from django.template.base import Template
from django.template.loader_tags import BlockNode, ExtendsNode

ROOT = Path(__file__).parents[2]
PARTS = ("api", "cms", "workflows")
NAMES = sorted(
    str(file).rpartition("/templates/")[2]
    for part in PARTS
    for file in (ROOT / part).rglob("templates/**/*.html")
)


def found(name: str) -> Template:
    template: Template = engines["django"].get_template(name).template
    return template


def base_of(template: Template) -> str:
    """Return the name of the template that this one extends, "" for none; one that is chosen later too."""
    nodes = template.nodelist.get_nodes_by_type(ExtendsNode)
    return str(nodes[0].parent_name.var) if nodes and isinstance(nodes[0].parent_name.var, str) else ""


def blocks(name: str) -> Iterator[str]:
    """Yield the names of all blocks of a template and of those that it extends."""
    template = found(name)
    yield from (block.name for block in template.nodelist.get_nodes_by_type(BlockNode))
    if base := base_of(template):
        yield from blocks(base)


@pytest.mark.parametrize("name", NAMES)
def test_each_block_has_a_place(name: str) -> None:
    template = found(name)
    base = base_of(template)
    if not base:
        return
    (extends,) = template.nodelist.get_nodes_by_type(ExtendsNode)
    filled = {node.name for node in extends.nodelist if isinstance(node, BlockNode)}
    assert filled <= set(blocks(base)), base
