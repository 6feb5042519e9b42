"""Every address of the admin, for everybody: nothing fails, and nobody reads another's draft.

The normal run takes a sample, and all that once was wrong; the whole is for `make rehearse`.
"""

import random

import pytest

from tests.contracts.seen.addresses import LEFT_OUT, addresses, patterns
from tests.contracts.seen.asking import QUERIES, Visitor
from tests.contracts.seen.world import ROLES, World, make_world
from tests.rehearsal import REHEARSE, SEED

# Wagtail leaves the file of a new rendition for Python to close
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Exception ignored in. <function SpooledTemporaryFile.__del__"),
]
SAMPLE = 15
#: these told who works on other texts their titles, or failed
ONCE_WRONG = {
    "admin/api/main/^documents/",
    "admin/api/main/^images/",
    "admin/choose-external-link/",
    "admin/choose-page/<int:parent_page_id>/",
    "admin/choose-page/search/",
    "admin/documents/chooser/",
    "admin/documents/chooser/results/",
    "admin/images/chooser/",
    "admin/images/chooser/results/",
    "admin/localize/reports/translations/",
    "admin/localize/reports/translations/results/",
    "admin/localize/submit/page/<int:page_id>/",
    "admin/national_texts/<int:page_id>/",
    "admin/pages/<int:page_to_move_id>/move/<int:destination_id>/confirm/",
    "admin/pages/<int:parent_page_id>/",
    "admin/pages/<int:parent_page_id>/results/",
    "admin/pages/add/<slug:content_type_app_name>/<slug:content_type_model_name>/<int:parent_page_id>/",
    "admin/reports/page-types-usage/",
    "admin/validation/<int:page_id>/supplement/",
}


@pytest.fixture(scope="module")
def world(rows_of_module: None) -> World:
    return make_world()


@pytest.fixture
def visitor(world: World, role: str) -> Visitor:
    return Visitor(role, world.accounts[role], world.hidden_from(role))


def test_every_address_has_objects_to_fill_it(world: World) -> None:
    found = addresses()
    assert len(found) > 300
    for address in found:
        assert address.paths(world)


def test_what_is_left_out_or_always_asked_is_there() -> None:
    assert {address.route for address in patterns()} >= set(LEFT_OUT) | ONCE_WRONG


@pytest.mark.parametrize("role", ROLES)
def test_nothing_fails_and_nobody_reads_the_draft_of_another(
    world: World, visitor: Visitor, role: str
) -> None:
    every = [(address, path) for address in addresses() for path in address.paths(world)]
    asked = every if REHEARSE else random.Random(f"{SEED} {role}").sample(every, SAMPLE)
    faults = [
        fault
        for address, path in asked
        for fault in visitor.walk(path, queries=("",) if address.parameters else QUERIES, posts=True)
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("role", ["desk", "translator"])
def test_what_once_told_of_drafts_of_others_does_not(world: World, visitor: Visitor, role: str) -> None:
    faults = [
        fault
        for address in addresses()
        if address.route in ONCE_WRONG
        for path in address.paths(world)
        for fault in visitor.walk(
            path, queries=("",) if address.parameters else ("?q=Merk",), posts="external" in address.route
        )
    ]
    assert not faults, "\n".join(faults)
