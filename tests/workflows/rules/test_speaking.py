"""Who may speak an answer: a table of all that there is."""

from itertools import product

import pytest

from workflows.rules.speaking import Speaking, speaking

N, P, A, M = Speaking.NOT_HERE, Speaking.PARENT_FIRST, Speaking.AGREE_FIRST, Speaking.MAY

#        offered, needs a parent, the parent agreed, the member agreed
TABLE = {
    (False, False, False, False): N,
    (False, False, False, True): N,
    (False, False, True, False): N,
    (False, False, True, True): N,
    (False, True, False, False): N,
    (False, True, False, True): N,
    (False, True, True, False): N,
    (False, True, True, True): N,
    (True, False, False, False): A,
    (True, False, False, True): M,
    (True, False, True, False): A,
    (True, False, True, True): M,
    (True, True, False, False): P,
    (True, True, False, True): P,
    (True, True, True, False): A,
    (True, True, True, True): M,
}


@pytest.mark.parametrize("facts", TABLE)
def test_it_is_offered(facts: tuple[bool, bool, bool, bool]) -> None:
    offered, needs_parent, parent_agreed, agreed = facts
    found = speaking(offered=offered, needs_parent=needs_parent, parent_agreed=parent_agreed, agreed=agreed)
    assert found is TABLE[facts]


def test_the_table_has_every_case() -> None:
    assert set(TABLE) == set(product((False, True), repeat=4))
