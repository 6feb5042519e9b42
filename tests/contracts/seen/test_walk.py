"""Every address of the admin, for everybody: nothing fails, and nobody reads another's draft.

The normal run takes a sample; the whole takes long. Seen by hand: `pytest -k desk` with REHEARSE=1.
"""

import random

import pytest

from tests.contracts.seen.addresses import LEFT_OUT, Address, addresses
from tests.contracts.seen.asking import QUERIES, Visitor
from tests.contracts.seen.world import ROLES, World, make_world
from tests.rehearsal import REHEARSE, SEED

pytestmark = pytest.mark.django_db
SAMPLE = 30


@pytest.fixture(scope="module")
def world(rows_of_module: None) -> World:
    return make_world()


def sampled(role: str, path_lists: list[tuple[Address, list[str]]]) -> list[tuple[Address, str]]:
    every = [(address, path) for address, paths in path_lists for path in paths]
    return every if REHEARSE else random.Random(f"{SEED} {role}").sample(every, SAMPLE)


def test_every_address_has_objects_to_fill_it(world: World) -> None:
    found = addresses()
    assert len(found) > 300
    for address in found:
        assert address.paths(world)


def test_what_is_left_out_is_there() -> None:
    assert all(reason for reason in LEFT_OUT.values())


@pytest.mark.parametrize("role", ROLES)
def test_nothing_fails_and_nobody_reads_the_draft_of_another(world: World, role: str) -> None:
    visitor = Visitor(role, world.accounts[role], world.hidden_from(role))
    faults = [
        fault
        for address, path in sampled(role, [(one, one.paths(world)) for one in addresses()])
        for fault in visitor.walk(path, queries=("",) if address.parameters else QUERIES, posts=True)
    ]
    assert faults == []
