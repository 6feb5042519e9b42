"""Lists of municipalities: what is between names, and which names are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cms.regions.names import read_names
from cms.text import folded

NAMES = {
    "": [],
    "Utrecht": ["Utrecht"],
    "Utrecht, De Bilt; Zeist": ["Utrecht", "De Bilt", "Zeist"],
    "Utrecht\r\nDe Bilt\rZeist": ["Utrecht", "De Bilt", "Zeist"],
    "Utrecht\nUTRECHT\nutrecht\u200b\nUt\u00adrecht": ["Utrecht"],
    "S\u00fadwest-Frysl\u00e2n; Su\u0301dwest\u2011Frysla\u0302n": ["S\u00fadwest-Frysl\u00e2n"],
    "'s-Hertogenbosch, \u2019s\u2010Hertogenbosch": ["'s-Hertogenbosch"],
    "De\u00a0Bilt,De  Bilt": ["De Bilt"],
    " ,;\n\u00ad; \u200b,\u00a0": [],
    "Zeist;": ["Zeist"],
    "Bergen (NH.)\nBergen (L.)": ["Bergen (NH.)", "Bergen (L.)"],
}


@pytest.mark.parametrize(("written", "names"), NAMES.items(), ids=ascii)
def test_the_names_of_a_list(written: str, names: list[str]) -> None:
    assert read_names(written) == names


@given(st.text(alphabet="aAé\u0301,;\n\r \u00ad\u200bı-'"))
def test_each_name_is_there_once_and_reading_it_again_changes_nothing(written: str) -> None:
    names = read_names(written)
    assert len({folded(name) for name in names}) == len(names)
    assert read_names("\n".join(names)) == names
