"""Who asks for a thousand things empties nothing for others, and fills no memory."""

import tracemalloc
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from api.front.admission import MOST_COUNTED, WINDOW, Doorkeeper, making_room
from api.front.asked import Key
from api.front.kept import Kept
from api.front.shelf import LARGEST, Shelf

ROOM = 1_000_000


class Clock:
    """Time, as a test moves it."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def key(number: int) -> Key:
    return Key("/api/v1/articles", f"q=w{number}", "", ("", False), False)


def answer(size: int = 6_000) -> Kept:
    return Kept("tag", [("ETag", '"tag"'), ("Content-Type", "application/json")], b"a" * size, size + 4000)


sizes = st.lists(st.tuples(st.integers(1, 50), st.integers(0, 6)), max_size=30)


@given(sizes, st.integers(1, 400), st.integers(0, 8))
def test_only_who_is_asked_for_less_makes_room(kept: list[tuple[int, int]], needed: int, asked: int) -> None:
    going = making_room(kept, needed, asked)
    assert len(set(going)) == len(going)
    assert all(kept[place][1] < asked for place in going)
    could_go = [cost for cost, hits in kept if hits < asked]
    if going:
        assert sum(kept[place][0] for place in going) >= needed
        assert sum(kept[place][0] for place in going[:-1]) < needed  # no more than it takes
    else:
        assert sum(could_go) < needed


def test_what_is_asked_for_twice_in_two_minutes_is_known() -> None:
    clock = Clock()
    door = Doorkeeper(clock)
    assert [door.asked("a"), door.asked("b"), door.asked("a")] == [1, 1, 2]
    clock.now += WINDOW + 1
    assert door.asked("a") == 3
    clock.now += WINDOW + 1
    assert door.asked("a") == 2  # the first minute is forgotten
    clock.now += 2 * (WINDOW + 1)
    door.asked("c")
    clock.now += WINDOW + 1
    assert door.asked("a") == 1


def test_the_doorkeeper_remembers_little() -> None:
    door = Doorkeeper(Clock())
    for number in range(3 * MOST_COUNTED):
        assert door.asked(number) == 1
    assert len(door._now) + len(door._before) <= 2 * MOST_COUNTED


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 90_000), st.integers(1, 5)), max_size=120))
def test_a_shelf_holds_what_it_has_room_for(asked: list[tuple[int, int, int]]) -> None:
    shelf = Shelf(ROOM)
    for number, size, times in asked:
        kept = shelf.get(key(number))
        if kept is None:
            shelf.keep(key(number), answer(size), times)
        else:
            kept.hits += 1
            shelf.name(("GET", str(number), str(times), None), kept)
        held = list(shelf._kept.values())
        assert shelf.used == sum(one.cost for one in held) <= ROOM
        assert all(len(one.body) <= ROOM // LARGEST for one in held)
        assert {alias for one in held for alias in one.aliases} == shelf.aliases.keys()


def test_a_flood_empties_nothing_for_others() -> None:
    shelf, door, numbers = Shelf(ROOM), Doorkeeper(Clock()), count(1000)
    popular = [key(number) for number in range(30)]

    def ask(what: Key) -> bool:
        kept = shelf.get(what)
        if kept is None:
            times = door.asked(what)
            return times > 1 and shelf.keep(what, answer(), times)
        kept.hits += 1
        return True

    for _round in range(5):
        for one in popular:
            ask(one)
    for _second in range(20):
        for number in range(1000):  # each of them twice: it would be let in
            ask(key(unknown := next(numbers)))
            ask(key(unknown))
            if number % 50 == 0:
                assert ask(popular[number // 50])
    assert all(shelf.get(one) for one in popular)
    # what everybody begins to ask for comes in all the same
    newcomer = key(999)
    assert any(ask(newcomer) for _times in range(5))


def test_memory_is_bounded_whatever_is_asked() -> None:
    tracemalloc.start()
    try:
        shelf = Shelf(ROOM)
        for number in range(400):
            headers = [(f"Header-{place}", f"value {number} {place}") for place in range(14)]
            kept = Kept(f"tag{number}", headers, b"%d" % number * 50, 4200)
            if shelf.keep(key(number), kept, 2):
                for place in range(9):
                    words = ["x" * 80 + f"{number} {place} {part}" for part in range(10)]
                    shelf.name(tuple(words), kept)
        used = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert shelf.used > 0.9 * ROOM
    assert used < 1.1 * ROOM
