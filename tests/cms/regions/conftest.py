"""How people come in."""

import pytest
from django.test import Client
from wagtail.users.models import UserProfile

from tests import factories


@pytest.fixture
def enter():
    """Return a browser in which this account is signed in."""

    def entered(user) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return entered


@pytest.fixture
def client(enter):
    """Somebody who may do everything, and reads English."""
    user = factories.superuser(username="roos")
    UserProfile.objects.create(user=user, preferred_language="en")
    return enter(user)
