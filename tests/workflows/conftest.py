"""What the tests of the editors' pages share."""

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext


@pytest.fixture
def enter():
    """Sign somebody in."""

    def _enter(user):
        client = Client()
        client.force_login(user)
        return client

    return _enter


@pytest.fixture
def said():
    """The messages that a response leaves for the next page."""

    def _said(response):
        return [str(message) for message in get_messages(response.wsgi_request)]

    return _said


@pytest.fixture
def count():
    """The number of queries with which a page is made, once what is cached is cached."""

    def _count(client, address):
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        return len(queries)

    return _count
