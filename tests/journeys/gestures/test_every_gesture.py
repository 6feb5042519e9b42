"""Each gesture of editors: sites notice what they should at once, and there is nothing to reconcile."""

from typing import Any

import pytest

from tests.journeys.gestures import of_facts, of_pages, of_texts
from tests.journeys.gestures.gesture import GESTURES, Gesture, noticed
from tests.journeys.gestures.served import left_to_mend, served, written_anew
from tests.journeys.gestures.world import World, make_world

# Wagtail leaves the file of a new rendition for Python to close
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("small_panels"),
    pytest.mark.filterwarnings("ignore:Exception ignored in. <function SpooledTemporaryFile.__del__"),
]


@pytest.fixture(scope="module")
def made(rows_of_module: None) -> World:
    return make_world()


@pytest.fixture
def world(made: World) -> World:
    made.fresh()
    return made


def test_the_modules_of_gestures_are_tried() -> None:
    assert {one.do.__module__ for one in GESTURES} == {
        module.__name__ for module in (of_facts, of_pages, of_texts)
    }


@pytest.mark.parametrize("gesture", GESTURES, ids=lambda gesture: gesture.name)
def test_what_sites_get_follows_and_nothing_is_left_to_mend(
    world: World, gesture: Gesture, django_capture_on_commit_callbacks: Any
) -> None:
    before = served()
    with django_capture_on_commit_callbacks(execute=True):
        gesture.do(world)
    after = served()
    assert noticed(before, after) == gesture.expected()
    assert left_to_mend() == {}
    assert not gesture.anew or written_anew() == after
