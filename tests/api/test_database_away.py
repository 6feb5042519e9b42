"""A database that hung up between two reads, as after its restart."""

import psycopg
import pytest
from django.db import connection
from django.test import Client

from tests import factories

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no server to hang up"),
]


def hang_up() -> None:
    """End this connection from the other side."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        own = cursor.fetchone()[0]
    given = connection.get_connection_params()
    names = {name: given[name] for name in ("host", "port", "user", "password", "dbname") if name in given}
    with psycopg.connect(**names, autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s, 5000)", [own])


def test_a_reader_does_not_notice(client: Client) -> None:
    page = factories.article()
    factories.publish_approved(page)
    path = f"/api/v1/articles/{page.translation_key}"
    before = client.get(path)
    hang_up()
    after = client.get(path)
    assert (after.status_code, after.content) == (200, before.content)


def test_what_is_known_is_told_after_it_too(client: Client) -> None:
    page = factories.article()
    factories.publish_approved(page)
    path = f"/api/v1/articles/{page.translation_key}"
    tag = client.get(path).headers["ETag"]
    hang_up()
    assert client.get(path, headers={"if-none-match": tag}).status_code == 304
