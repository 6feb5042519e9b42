"""When what was kept is dropped, and how long it is believed."""

import threading

import pytest
from django.db import OperationalError

from api.front.asker import Asker
from api.front.position import EVERY, LONGEST, PATIENCE, Watcher


class World:
    """A clock, and a database that is asked for its position."""

    def __init__(self) -> None:
        self.now, self.position, self.asked, self.is_away = 100.0, 7, 0, False
        self.watcher = Watcher(self.ask, 1_000_000, lambda: self.now)

    def ask(self) -> int:
        self.asked += 1
        if self.is_away:
            raise OperationalError
        return self.position


@pytest.fixture
def world() -> World:
    return World()


def test_what_was_kept_goes_when_the_position_moves(world: World) -> None:
    world.watcher.look()
    first = world.watcher.shelf
    for moved in (0, 0, 1, 0, -1):  # back: after a restore
        world.now += EVERY
        world.position += moved
        before = world.watcher.shelf
        world.watcher.look()
        assert (world.watcher.shelf is before) == (moved == 0)
        assert world.watcher.shelf.position == world.position
    assert world.watcher.shelf is not first  # though the position is the same again


def test_it_is_asked_at_most_four_times_a_second(world: World) -> None:
    for _times in range(100):
        world.watcher.look()
        world.now += EVERY / 10
    assert world.asked == 10


def test_one_asks_and_the_others_go_on() -> None:
    asking, answer, asked = threading.Event(), threading.Event(), []

    def ask() -> int:
        asked.append(1)
        asking.set()
        answer.wait(10)
        return 8

    watcher = Watcher(ask, 1_000_000)
    before = watcher.shelf
    thread = threading.Thread(target=watcher.look)
    thread.start()
    assert asking.wait(10)
    watcher.look()  # waits for nobody
    assert (watcher.shelf, len(asked)) == (before, 1)
    answer.set()
    thread.join(10)
    assert watcher.shelf.position == 8


@pytest.mark.django_db  # it lets go of the connection of this thread
def test_a_database_that_is_away_is_waited_for_half_a_minute(world: World) -> None:
    asker = Asker(world.watcher)
    assert asker.ask()
    kept, world.is_away = world.watcher.shelf, True
    world.now += PATIENCE - 0.01
    assert asker.ask() is False
    assert world.watcher.is_believed()
    assert world.watcher.shelf is kept
    world.now += 0.01
    assert not world.watcher.is_believed()
    world.now += EVERY
    world.is_away = False
    assert asker.ask()
    assert world.watcher.is_believed()


def test_patience_begins_when_somebody_asks(world: World) -> None:
    world.now += 10 * PATIENCE
    assert world.watcher.is_believed()
    world.watcher.start()
    world.now += PATIENCE
    assert not world.watcher.is_believed()


def test_what_the_feed_does_not_tell_is_gone_after_a_minute(world: World) -> None:
    world.watcher.look()
    kept = world.watcher.shelf
    world.now += LONGEST
    world.watcher.look()
    assert world.watcher.shelf is kept
    world.now += EVERY
    world.watcher.look()
    assert world.watcher.shelf is not kept
