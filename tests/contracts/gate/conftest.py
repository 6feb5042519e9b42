"""The texts of every kind on which each way is tried, and who tries it."""

import pytest
from django.test import Client

from cms.content.models import ArticlePage, TextPage
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


CHANGED = "public, with a changed draft"
KINDS = {
    "article": factories.article,
    "supplement": lambda: factories.supplement(public_article()),
    "regional article": factories.regional_article,
    "story": factories.story,
}


def public_article() -> ArticlePage:
    """What a region adds to."""
    made = factories.article()
    factories.publish_approved(made)
    return made


TEXTS = [("article", "never approved"), *((kind, CHANGED) for kind in KINDS)]


@pytest.fixture(params=TEXTS, ids=", ".join)
def page(request: pytest.FixtureRequest, admin: User) -> TextPage:
    kind, state_of_page = request.param
    made = KINDS[kind]()
    if state_of_page == CHANGED:
        factories.publish_approved(made)
        made.title = "Iets anders"
        made.save_revision(user=admin)
        made.refresh_from_db()
    return made


@pytest.fixture
def before(page: TextPage) -> State:
    return state()
