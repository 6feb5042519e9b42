"""The two articles on which each way is tried, and who tries it."""

import pytest
from django.test import Client

from cms.content.models import ArticlePage
from cms.users.models import User
from tests import factories
from tests.contracts.gate.public import State, state


@pytest.fixture
def admin() -> User:
    return factories.superuser()


@pytest.fixture
def browser(admin: User) -> Client:
    """A browser in which the superuser is signed in; an error on the server fails the test."""
    client = Client()
    client.force_login(admin)
    return client


@pytest.fixture(params=["never approved", "public, with a changed draft"])
def page(request: pytest.FixtureRequest, admin: User) -> ArticlePage:
    made = factories.article()
    if request.param != "never approved":
        factories.publish_approved(made)
        made.title = "Iets anders"
        made.save_revision(user=admin)
        made.refresh_from_db()
    return made


@pytest.fixture
def before(page: ArticlePage) -> State:
    return state()
