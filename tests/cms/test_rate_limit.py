"""Counting what one visitor does in a window of time."""

from types import SimpleNamespace

import pytest
from django.core.cache import cache

from cms.users.rate_limit import count, current_window


def at(monkeypatch: pytest.MonkeyPatch, moment: float) -> None:
    monkeypatch.setattr("cms.users.rate_limit.time", SimpleNamespace(time=lambda: moment))


def test_each_visitor_and_each_thing_is_counted_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, 1_800_000_010.5)
    assert [count("links", "a", seconds=60) for _time in range(3)] == [(1, 49), (2, 49), (3, 49)]
    assert count("links", "b", seconds=60).used == 1
    assert count("keys", "a", seconds=60).used == 1


def test_a_new_window_begins_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, 1_800_000_059.9)
    assert count("links", "a", seconds=60) == (1, 1)
    at(monkeypatch, 1_800_000_060.0)
    assert count("links", "a", seconds=60) == (1, 60)


def test_windows_follow_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    at(monkeypatch, 1_199.5)
    assert current_window(600) == (1, 1)
    at(monkeypatch, 1_200.0)
    assert current_window(600) == (2, 600)


def test_a_cache_that_is_away_counts_nothing(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def away(*_args: object, **_kwargs: object) -> None:
        raise ConnectionError

    monkeypatch.setattr(cache, "incr", away)
    assert count("links", "a", seconds=60).used == 0
    assert "links is not counted" in caplog.text


def test_the_cache_holds_nothing_of_who_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    keys: list[str] = []
    monkeypatch.setattr(cache, "incr", lambda key: keys.append(key) or 1)
    count("links", "198.51.100.7", seconds=60)
    assert len(keys) == 1
    assert "198.51" not in keys[0]
