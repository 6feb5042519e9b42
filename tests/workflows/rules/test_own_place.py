"""Which panels read which texts."""

import pytest

from workflows.rules.own_place import reads


@pytest.mark.parametrize(
    ("panel", "text", "expected"),
    [("", "", True), ("PO2601", "PO2601", True), ("PO2601", "", False), ("PO2601", "VO2601", False)],
)
def test_a_panel_reads_the_texts_of_its_place(panel, text, expected) -> None:
    assert reads(panel=panel, text=text) is expected
