"""What has to be done to a mirror."""

import pytest

from api.copies.mirror.differences import differences


@pytest.mark.parametrize(
    ("wanted", "held", "remove", "write"),
    [
        ({}, {}, [], []),
        ({"a": "1"}, {"a": "1"}, [], []),
        ({"b": "1", "a": "1"}, {}, [], ["a", "b"]),
        ({"a": "2"}, {"a": "1"}, [], ["a"]),
        ({"a": "1"}, {"a": ""}, [], ["a"]),  # it is not known whether that was written
        ({}, {"b": "", "a": "1"}, ["a", "b"], []),
        ({"a": "1", "c": "1"}, {"a": "1", "b": "1"}, ["b"], ["c"]),
    ],
)
def test_only_what_differs(
    wanted: dict[str, str], held: dict[str, str], remove: list[str], write: list[str]
) -> None:
    assert differences(wanted, held) == (remove, write)
