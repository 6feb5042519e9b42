"""A form that was cut off, or made by hand, is answered with 400; nothing of it is stored."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Revision

from cms.content.models import ArticlePage
from cms.users.models import User
from tests import factories
from tests.contracts.gate.forms import article_form

pytestmark = pytest.mark.django_db
WHOLE = article_form()
CUT_OFF = {
    "nothing": {},
    "no number of blocks": {name: value for name, value in WHOLE.items() if name != "body-count"},
    "no number of sources": {name: value for name, value in WHOLE.items() if name != "sources-count"},
    "a number that is none": WHOLE | {"body-count": "zz"},
    "a block too few": WHOLE | {"body-count": "3"},
}


@pytest.fixture(scope="module")
def chief(rows_of_module: None) -> User:
    return factories.superuser()


@pytest.fixture(scope="module")
def page(rows_of_module: None) -> ArticlePage:
    return factories.article()


@pytest.fixture
def browser(chief: User) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(chief)
    return client


@pytest.mark.parametrize("form", CUT_OFF.values(), ids=CUT_OFF)
def test_a_text_that_did_not_arrive_whole_is_not_stored(
    browser: Client, page: ArticlePage, form: dict[str, Any]
) -> None:
    before = Revision.objects.count(), ArticlePage.objects.count()
    for name, arguments in {
        "edit": [page.pk],
        "revisions_revert": [page.pk, page.latest_revision_id],
        "add": ["content", "articlepage", page.get_parent().pk],
    }.items():
        answer = browser.post(reverse(f"wagtailadmin_pages:{name}", args=arguments), form)
        assert answer.status_code == 400, name
    assert (Revision.objects.count(), ArticlePage.objects.count()) == before


@pytest.mark.parametrize("place", [None, "", "\x00zz%s{}", "²", "9" * 30])
def test_a_text_goes_to_no_place_that_is_none(browser: Client, page: ArticlePage, place: str | None) -> None:
    form = {} if place is None else {"new_parent_page": place}
    copied = browser.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), form)
    assert copied.status_code == 400
    moved = browser.post(reverse("wagtailadmin_pages:move", args=[page.pk]), form)
    assert moved.status_code == (400 if place else 200), "without any, the form asks for one"
    assert ArticlePage.objects.count() == 1
