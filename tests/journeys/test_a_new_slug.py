"""An editor gives a public text another slug: no panel reads it again, and every link follows."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import escape
from wagtail.models import GroupApprovalTask, ModelLogEntry, PageLogEntry, WorkflowTask
from wagtail.test.utils.form_data import rich_text, streamfield

from cms.content.models import ArticlePage
from cms.users.models import User
from tests import factories
from tests.contracts.gate.forms import article_form, made_from
from workflows.models import Approval, OutcomeMail, Round
from workflows.queries.approvals.current import current_approval

pytestmark = pytest.mark.django_db
TITLE, SUMMARY = "Wat is zorgplicht?", "Wat de school moet doen voor uw kind."
TEXT = "<p>Elke school moet een plek zoeken voor uw kind.</p>"


def browser(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def form(**fields: Any) -> dict[str, Any]:
    body = streamfield([("paragraph", rich_text(fields.pop("text", TEXT)))])
    return article_form(title=TITLE, summary=SUMMARY, body=body, **fields)


def post(user: User, page: ArticlePage, **fields: Any) -> str:
    """What the editor reads after sending the form."""
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return browser(user).post(url, form(**fields) | made_from(page), follow=True).content.decode()


@pytest.fixture
def chief() -> User:
    return factories.with_role()


@pytest.fixture
def page(chief: User) -> ArticlePage:
    """A public text, written in the editor."""
    factories.workflow(factories.panel(members=5))
    made = factories.article(slug="oud")
    post(chief, made, slug="oud")
    made.refresh_from_db()
    factories.publish_approved(made)
    return made


@pytest.fixture
def linking(page: ArticlePage) -> ArticlePage:
    made = factories.article(body=factories.body(f'<a linktype="page" id="{page.pk}">Lees meer</a>'))
    factories.publish_approved(made)
    return made


def test_it_is_public_at_once_under_the_same_approval(
    client: Client, chief: User, page: ArticlePage, linking: ArticlePage
) -> None:
    approval = current_approval(page.translation_key, "nl")
    said = post(chief, page, slug="nieuw", **{"action-submit": "1"})
    page.refresh_from_db()
    assert (page.slug, page.live, page.has_unpublished_changes) == ("nieuw", True, False)
    assert escape("no panel reads it again") in said
    assert not Round.objects.exists()
    assert not OutcomeMail.objects.exists()
    assert current_approval(page.translation_key, "nl") == approval
    found = client.get("/api/v1/articles?slug=oud").json()["results"][0]
    assert (found["slug"], found["formerSlugs"], found["version"]) == ("nieuw", ["oud"], 2)
    link = client.get(f"/api/v1/articles/{linking.translation_key}").json()
    assert 'data-slug="nieuw"' in link["body"][1]["html"]
    entry = PageLogEntry.objects.get(action="workflows.skip_reading")
    assert (entry.user, entry.data["slug"]) == (chief, "nieuw")
    assert not ModelLogEntry.objects.filter(action="workflows.open_round").exists()


def test_the_editor_is_told_before(chief: User, page: ArticlePage) -> None:
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert "data-new-slug" not in browser(chief).get(url).content.decode()
    post(chief, page, slug="nieuw")
    assert "data-new-slug" in browser(chief).get(url).content.decode()


def test_the_final_editor_puts_it_in_force_after_another_editor_asked(page: ArticlePage) -> None:
    editor, final = factories.with_role(pages=("add", "change")), factories.with_role()
    check = GroupApprovalTask.objects.create(name="Eindredactie")
    check.groups.set(final.groups.all())
    workflow = page.get_workflow()
    WorkflowTask.objects.filter(workflow=workflow).update(sort_order=1)
    WorkflowTask.objects.create(workflow=workflow, task=check, sort_order=0)
    post(editor, page, slug="nieuw", **{"action-submit": "1"})
    page.refresh_from_db()
    assert page.slug == "oud"
    arguments = [page.pk, "approve", page.current_workflow_task_state.pk]
    browser(final).post(reverse("wagtailadmin_pages:workflow_action", args=arguments), {"comment": ""})
    page.refresh_from_db()
    assert page.slug == "nieuw"
    assert not Round.objects.exists()


@pytest.mark.parametrize(
    "change",
    [
        {"slug": "nieuw", "text": "<p>Elke school moet een plek zoeken.</p>"},
        {"slug": "oud"},
    ],
    ids=["other words too", "nothing at all: read it again"],
)
def test_anything_else_goes_to_the_panel(chief: User, page: ArticlePage, change: dict[str, str]) -> None:
    said = post(chief, page, **change, **{"action-submit": "1"})
    page.refresh_from_db()
    assert page.slug == "oud"
    assert escape("no panel reads it again") not in said
    assert Round.objects.count() == 1


def test_who_may_not_publish_opens_a_round(page: ArticlePage) -> None:
    post(factories.with_role(pages=("add", "change")), page, slug="nieuw", **{"action-submit": "1"})
    page.refresh_from_db()
    assert page.slug == "oud"
    assert Round.objects.count() == 1


@pytest.mark.parametrize("why", ["urgent", "withdrawn"])
def test_an_approval_that_does_not_stand_by_itself_is_none(chief: User, page: ArticlePage, why: str) -> None:
    if why == "urgent":
        Approval.objects.update(kind="urgent", reason="Spoed", follow_up_due="2027-01-01")
    else:
        Approval.objects.update(withdrawn_at=Approval.objects.get().approved_at)
    post(chief, page, slug="nieuw", **{"action-submit": "1"})
    page.refresh_from_db()
    assert page.slug == "oud"
    assert Round.objects.count() == 1


def test_explanations_that_nobody_read_go_to_the_panel(chief: User, page: ArticlePage) -> None:
    factories.glossary_term("school", "Waar kinderen leren.")
    post(chief, page, slug="nieuw", **{"action-submit": "1"})
    page.refresh_from_db()
    assert page.slug == "oud"
    assert Round.objects.count() == 1
