"""An editor's page that was open while somebody else saved: asked first, and nothing is lost."""

import pytest
from django.test import Client
from django.urls import reverse

from cms.content.models import ArticlePage
from tests import factories
from tests.contracts.gate.forms import article_form, made_from

pytestmark = pytest.mark.django_db
MINE, THEIRS = "Wat ik op mijn scherm typte", "Wat een ander intussen bewaarde"


@pytest.fixture
def other():
    return factories.superuser(username="noor")


@pytest.fixture
def browser():
    client = Client()
    client.force_login(factories.superuser())
    return client


@pytest.fixture
def page():
    return factories.article()


def draft(page) -> str:
    return str(ArticlePage.objects.get(pk=page.pk).get_latest_revision_as_object().title)


def saved_by(user, page) -> None:
    page.title = THEIRS
    page.save_revision(user=user)


def without(form):
    return {name: value for name, value in form.items() if not name.startswith("loaded_revision")}


@pytest.mark.parametrize("says", ["an old one", "nothing", "nonsense"])
@pytest.mark.parametrize("button", [{}, {"action-submit": "1"}], ids=["save", "submit"])
def test_it_asks_before_it_takes_the_place_of_a_newer_draft(browser, page, other, says, button) -> None:
    factories.workflow(factories.panel())
    form = {**article_form(page), "title": MINE, **button}
    if says == "nothing":
        form = without(form)
    elif says == "nonsense":
        form["loaded_revision_id"] = "x"
    saved_by(other, page)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    answer = browser.post(address, form)
    shown = answer.content.decode()
    assert answer.status_code == 200
    assert draft(page) == THEIRS
    assert page.current_workflow_state is None
    assert MINE in shown
    assert "Deze tekst is intussen bewaard" in shown
    assert "door noor" in shown
    newest = made_from(page)
    assert f'name="loaded_revision_id" value="{newest["loaded_revision_id"]}"' in shown
    assert browser.post(address, {**form, **newest}).status_code == 302
    assert draft(page) == MINE
    assert page.revisions.filter(user=other).exists(), "the other one stays in the history"


def test_a_form_that_is_wrong_says_it_too(browser, page, other) -> None:
    form = {**article_form(page), "title": "", "summary": MINE}
    saved_by(other, page)
    shown = browser.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form).content.decode()
    assert "Deze tekst is intussen bewaard" in shown
    assert "door noor" in shown
    assert MINE in shown
    assert draft(page) == THEIRS


def test_a_page_of_the_newest_draft_is_saved_at_once(browser, page, other) -> None:
    saved_by(other, page)
    form = {**article_form(page), "title": MINE}
    assert browser.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form).status_code == 302
    assert draft(page) == MINE
