"""Rows of a query that is asked all the time: quicker than by Django, and no different to whoever asks."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from api.queries.raw_rows import raw_rows

ASKED = "SELECT CAST(%s AS varchar(9)) AS found"


@pytest.mark.django_db
def test_it_is_counted_like_any_other_query() -> None:
    with CaptureQueriesContext(connection) as queries:
        assert raw_rows(ASKED, ["a"]) == [("a",)]
    assert len(queries) == 1
    assert raw_rows(ASKED, ["b"]) == [("b",)]


@pytest.mark.django_db
def test_it_fails_like_any_other_query() -> None:
    with pytest.raises(DatabaseError), transaction.atomic():
        raw_rows("SELECT nothing FROM nowhere", [])
    assert raw_rows(ASKED, ["a"]) == [("a",)]


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="the tests' SQLite is gone with its connection")
def test_a_new_connection_has_a_cursor_of_its_own() -> None:
    assert raw_rows(ASKED, ["a"]) == raw_rows(ASKED, ["a"]) == [("a",)]
    connection.close()
    assert raw_rows(ASKED, ["b"]) == raw_rows(ASKED, ["b"]) == [("b",)]
