"""Rows of a query that is asked all the time: quicker than by Django, and no different to whoever asks."""

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from api.models import Document
from api.queries.raw_rows import raw_rows
from tests.factories import article, publish_approved

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


@pytest.mark.django_db
def test_bytes_come_as_bytes_counted_or_not() -> None:
    publish_approved(article())
    document = Document.objects.get()
    asked = 'SELECT "full" FROM api_document WHERE id = %s'
    with CaptureQueriesContext(connection):
        counted = raw_rows(asked, [document.pk])
    assert raw_rows(asked, [document.pk]) == counted == [(bytes(document.full),)]


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite compresses nothing")
def test_postgresql_compresses_documents_with_what_is_read_back_quickly() -> None:
    publish_approved(article())
    (offered,) = raw_rows("SELECT enumvals FROM pg_settings WHERE name = 'default_toast_compression'", [])[0]
    way = "lz4" if "lz4" in offered else ""  # a server that was built without it keeps its own
    chosen = (
        "SELECT DISTINCT attcompression::text FROM pg_attribute"
        " WHERE attrelid = 'api_document'::regclass AND attname IN ('brief', 'full')"
    )
    assert raw_rows(chosen, []) == [(way[:1],)]
