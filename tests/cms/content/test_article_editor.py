"""The editor of an article: its side panels, and the question when a hard text is submitted."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Workflow, WorkflowPage, WorkflowTask
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from cms.content.models import ArticlePage
from tests import factories
from tests.contracts.gate.forms import made_from
from workflows.actions.setup.ensure_roles import CHIEF_EDITORS, EDITORS, ensure_roles
from workflows.models import PanelReviewTask, ReadabilityRecord

pytestmark = pytest.mark.django_db
HARD = (
    "Indien de school participeert, wordt door het samenwerkingsverband conform de wet een besluit genomen. "
)
EASY = "U belt de juf van uw kind. "


@pytest.fixture
def client() -> Client:
    client = Client()
    client.force_login(factories.superuser())
    return client


@pytest.fixture
def page() -> ArticlePage:
    task = PanelReviewTask.objects.create(name="Panels")
    task.panels.add(factories.panel(members=1))
    workflow = Workflow.objects.create(name="Validatie")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    WorkflowPage.objects.create(workflow=workflow, page=factories.article_index())
    return factories.article()


def form(page: ArticlePage, text: str, *, audience: str = "parents", **fields: Any) -> dict[str, Any]:
    made = nested_form_data(
        {
            "title": page.title,
            "slug": page.slug,
            "summary": page.summary,
            "body": streamfield([("paragraph", rich_text(f"<p>{text * 20}</p>"))]),
            "sources": streamfield([]),
            "key_questions": streamfield([]),
            "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0},
            **fields,
        }
    )
    return {**made, "audience": audience, **made_from(page)}


def address(page: ArticlePage) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_the_panel_stands_beside_the_text(client, page) -> None:
    new = reverse("wagtailadmin_pages:add", args=["content", "articlepage", factories.article_index().pk])
    for html in (client.get(address(page)).content.decode(), client.get(new).content.decode()):
        assert 'data-side-panel="readability"' in html
        assert '"language": "nl"' in html
        assert "content/readability.js" in html


def test_wagtails_own_formula_that_knows_no_dutch_is_left_out(client, page) -> None:
    html = client.get(address(page)).content.decode()
    assert "data-content-word-count" in html
    assert "data-content-readability-score" not in html


def test_a_hard_text_may_be_saved_and_asks_why_when_it_is_submitted(client, page) -> None:
    assert client.post(address(page), form(page, HARD)).status_code == 302
    asked = client.post(address(page), form(page, HARD, **{"action-submit": "1"}))
    assert asked.status_code == 200
    assert "reason_to_submit" in asked.context["form"].errors
    assert re.search(r'<textarea[^>]*name="reason_to_submit"', asked.content.decode())
    page.refresh_from_db()
    assert page.current_workflow_state is None


def test_with_a_reason_it_goes_to_its_readers_and_the_reason_with_it(client, page) -> None:
    sent = form(page, HARD, reason_to_submit="De wet schrijft dit voor.", **{"action-submit": "1"})
    assert client.post(address(page), sent).status_code == 302
    page.refresh_from_db()
    assert page.current_workflow_state is not None
    assert ReadabilityRecord.objects.get().reason == "De wet schrijft dit voor."
    assert 'name="reason_to_submit"' in client.get(address(page)).content.decode()


def test_an_easy_text_is_asked_nothing(client, page) -> None:
    assert 'name="reason_to_submit"' not in client.get(address(page)).content.decode()
    assert client.post(address(page), form(page, EASY, **{"action-submit": "1"})).status_code == 302
    page.refresh_from_db()
    assert page.current_workflow_state is not None


def test_a_text_for_professionals_or_too_short_for_a_level_is_asked_nothing(client, page) -> None:
    for number, fields in enumerate(({"audience": "professionals"}, {"body": streamfield([])})):
        other = factories.article(slug=f"ander-{number}")
        sent = form(other, HARD, **fields, **{"action-submit": "1"})
        assert client.post(address(other), sent).status_code == 302


def test_chief_editors_keep_the_word_lists_and_editors_do_not() -> None:
    roles = ensure_roles()
    for name, status in ((CHIEF_EDITORS, 200), (EDITORS, 302)):
        user = factories.editor()
        user.groups.add(roles[name])
        client = Client()
        client.force_login(user)
        for snippet in ("hardword", "glossaryterm"):
            assert client.get(f"/admin/snippets/content/{snippet}/").status_code == status
            assert client.get(f"/admin/snippets/content/{snippet}/?q=wet").status_code == status
