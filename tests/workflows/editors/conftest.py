"""What the tests of the editors' pages share."""

import pytest
from django.contrib.messages import get_messages
from django.test import Client


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
