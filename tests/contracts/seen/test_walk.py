"""Every address of the admin, for everybody: nothing fails, and nobody reads another's draft.

The normal run takes a sample, and all that once was wrong. `make rehearse` asks every address for every role,
each with one of the objects that it can be about: SEED says which.
"""

import random
from collections import Counter

import pytest

from tests.contracts.seen.addresses import LEFT_OUT, Address, addresses, patterns
from tests.contracts.seen.asking import Visitor
from tests.contracts.seen.forms import Form
from tests.contracts.seen.queries import ASKED, queries
from tests.contracts.seen.world import ROLES, World, make_world
from tests.rehearsal import REHEARSE, SEED

# Wagtail leaves the file of a new rendition for Python to close
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Exception ignored in. <function SpooledTemporaryFile.__del__"),
]
SAMPLE = 15
#: how many of the forms that it is shown each role has taken (200 or 302) in a whole walk, at least
TAKEN = {"superuser": 300, "desk": 50}
#: these failed when a form was sent
ONCE_FAILED = {
    "admin/choose-external-link/",
    "admin/documents/multiple/<int:doc_id>/delete/",
    "admin/images/multiple/<int:image_id>/delete/",
}
#: these told who works on other texts their titles, or failed
ONCE_WRONG = {
    "admin/api/main/^documents/",
    "admin/api/main/^images/",
    "admin/bulk/<str:app_label>/<str:model_name>/<str:action>/",
    "admin/choose-page/<int:parent_page_id>/",
    "admin/choose-page/search/",
    "admin/documents/chooser/",
    "admin/documents/chooser/results/",
    "admin/documents/delete/<int:document_id>/",
    "admin/images/<int:image_id>/delete/",
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


def walk(world: World, role: str, asked: list[tuple[Address, str]]) -> tuple[list[str], Counter[int]]:
    """Return the faults, and what became of the forms that were shown.

    Every role sends what the superuser would send there, too.
    """
    visitor, chief = Visitor(role, world), Visitor("superuser", world)
    shown_to_chief: dict[str, list[Form]] = {}
    faults: list[str] = []
    for address, path in asked:
        route = address.route
        if role != "superuser" and not shown_to_chief.get(route):
            forms = chief.forms_of(chief.ask("GET", path))
            shown_to_chief[route] = [form for form in forms if form.filled][:2]
        more = shown_to_chief.get(route, ())
        faults += visitor.walk(route, path, queries=queries(address, world), more=more)
    return faults, visitor.sent


def test_every_address_has_objects_to_fill_it(world: World) -> None:
    found = addresses()
    assert len(found) > 300
    for address in found:
        assert address.paths(world)


def test_what_is_left_out_or_always_asked_is_there() -> None:
    routes = {address.route for address in patterns()}
    assert routes >= set(LEFT_OUT) | ONCE_FAILED | ONCE_WRONG
    assert not [part for part in ASKED if not any(part in route for route in routes)]


@pytest.mark.parametrize("role", ROLES)
def test_nothing_fails_and_nobody_reads_the_draft_of_another(world: World, role: str) -> None:
    chance = random.Random(f"{SEED} {role}")
    asked = [(address, chance.choice(address.paths(world))) for address in addresses()]
    if not REHEARSE:
        asked = chance.sample(asked, SAMPLE)
    faults, sent = walk(world, role, asked)
    assert not faults, "\n".join(faults)
    if REHEARSE:
        assert sent[200] + sent[302] >= TAKEN.get(role, 0), f"a walk that is refused proves nothing: {sent}"


@pytest.mark.parametrize("role", ["desk", "translator"])
def test_what_once_told_of_drafts_of_others_does_not(world: World, role: str) -> None:
    visitor = Visitor(role, world)
    faults = [
        fault
        for one in addresses()
        if one.route in ONCE_WRONG
        for path in one.paths(world)
        for fault in visitor.read(path, queries(one, world) if "bulk" in one.route else ("", "?q=Merk"))
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("role", ["superuser", "desk"])
def test_what_once_failed_does_not(world: World, role: str) -> None:
    asked = [(one, path) for one in addresses() if one.route in ONCE_FAILED for path in one.paths(world)]
    faults, _sent = walk(world, role, asked)
    assert not faults, "\n".join(faults)
