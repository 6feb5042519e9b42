"""A text past the date until which it is valid: nothing new goes out, and what is public is not held up."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, WorkflowTask
from wagtail.test.utils.form_data import rich_text, streamfield

from cms.content.models import ArticlePage
from cms.users.models import User
from tests import factories
from tests.contracts.gate.forms import article_form, made_from
from workflows.actions.rounds.freeze_text import freeze_text
from workflows.errors import NotReadable
from workflows.models import Approval, ExceptionRequest, FrozenText, Round

pytestmark = pytest.mark.django_db
PAST = date(2020, 1, 1)
TITLE, SUMMARY = "Wat is zorgplicht?", "Wat de shcool moet doen voor uw kind."
WHY = {"reason": "Nodig."}


def browser(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def save(user: User, page: ArticlePage, **fields: Any) -> Any:
    """Send the editor's form."""
    body = streamfield([("paragraph", rich_text("<p>Elke school moet een plek zoeken.</p>"))])
    form = article_form(**{"title": TITLE, "summary": SUMMARY, "body": body, "slug": "oud", **fields})
    form |= made_from(page)
    return browser(user).post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form, follow=True)


def submit(user: User, page: ArticlePage, **fields: Any) -> Any:
    return save(user, page, **fields, **{"action-submit": "1"})


def ask(user: User, page: ArticlePage, name: str) -> Any:
    return browser(user).post(reverse(f"validation:{name}", args=[page.pk]), WHY, follow=True)


def confirm(user: User) -> Any:
    asked = ExceptionRequest.objects.latest("pk")
    return browser(user).post(
        reverse("validation:request", args=[asked.pk]), {"decision": "confirm"}, follow=True
    )


@pytest.fixture
def people() -> tuple[User, User]:
    names = ("publish_urgently", "confirm_minor_edit")
    return factories.with_role(*names), factories.with_role(*names)


@pytest.fixture
def tomorrow(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    day = timezone.localdate() + timedelta(days=1)
    return lambda: monkeypatch.setattr(timezone, "localdate", lambda *_args: day)


@pytest.fixture
def draft() -> ArticlePage:
    factories.workflow(factories.panel(members=5))
    return factories.article(slug="oud")


@pytest.fixture
def public(draft: ArticlePage, people: tuple[User, User]) -> ArticlePage:
    """Written in the editor, approved, public, and valid until today."""
    save(people[0], draft, valid_until=str(timezone.localdate()))
    draft.refresh_from_db()
    factories.publish_approved(draft)
    return draft


def test_a_draft_with_a_past_date_is_saved_but_not_submitted(draft: ArticlePage, people: Any) -> None:
    said = submit(people[0], draft, valid_until=str(PAST))
    assert said.context["form"].errors["valid_until"]
    assert 'value="2020-01-01"' in said.content.decode(), "what was typed is still there"
    assert not Round.objects.exists()
    save(people[0], draft, valid_until=str(PAST))
    draft.refresh_from_db()
    assert draft.get_latest_revision_as_object().valid_until == PAST


@pytest.mark.parametrize("days", [0, 1])
def test_today_and_later_can_be_submitted(draft: ArticlePage, people: Any, days: int) -> None:
    submit(people[0], draft, valid_until=str(timezone.localdate() + timedelta(days=days)))
    assert Round.objects.count() == 1


def test_no_text_past_its_date_is_frozen() -> None:
    with pytest.raises(NotReadable, match="2020"):
        freeze_text(page=factories.article(valid_until=PAST))
    assert not FrozenText.objects.exists()


def test_a_date_that_passes_before_the_chief_approves_keeps_what_was_typed(
    draft: ArticlePage, people: Any, tomorrow: Callable[[], None]
) -> None:
    editor, chief = factories.with_role(pages=("add", "change")), people[0]
    check = GroupApprovalTask.objects.create(name="Eindredactie")
    check.groups.set(chief.groups.all())
    workflow = draft.get_workflow()
    WorkflowTask.objects.filter(workflow=workflow).update(sort_order=1)
    WorkflowTask.objects.create(workflow=workflow, task=check, sort_order=0)
    today = str(timezone.localdate())
    submit(editor, draft, valid_until=today)
    tomorrow()
    approve = {"action-workflow-action": "1", "workflow-action-name": "approve"}
    said = save(chief, draft, valid_until=today, summary="Beter gezegd.", **approve)
    assert said.context["form"].errors["valid_until"]
    assert "Beter gezegd." in said.content.decode()
    assert not Round.objects.exists()
    later = str(timezone.localdate() + timedelta(days=30))
    save(chief, draft, valid_until=later, summary="Beter gezegd.", **approve)
    assert Round.objects.get().text.content["validUntil"] == later


def test_an_urgent_request_is_not_confirmed_after_its_date(
    draft: ArticlePage, people: Any, tomorrow: Callable[[], None]
) -> None:
    save(people[0], draft, valid_until=str(timezone.localdate()))
    ask(people[0], draft, "ask_urgent")
    tomorrow()
    said = confirm(people[1])
    assert said.status_code == 200
    assert str(timezone.localdate().year) in said.content.decode()
    draft.refresh_from_db()
    assert not draft.live
    assert not Approval.objects.exists()


def test_an_urgent_request_is_refused_with_what_to_do(draft: ArticlePage, people: Any) -> None:
    save(people[0], draft, valid_until=str(PAST))
    said = ask(people[0], draft, "ask_urgent")
    assert said.status_code == 200
    assert said.context["form"].non_field_errors()
    assert not ExceptionRequest.objects.exists()


def test_a_spelling_fix_of_a_public_text_is_not_stopped_by_the_date_it_does_not_change(
    public: ArticlePage, people: Any, tomorrow: Callable[[], None]
) -> None:
    tomorrow()
    save(people[0], public, valid_until=str(public.valid_until), summary=SUMMARY.replace("shcool", "school"))
    ask(people[0], public, "ask_minor_edit")
    confirm(people[1])
    public.refresh_from_db()
    assert "school" in public.summary
    assert Approval.objects.latest("pk").kind == "minor_edit"


def test_a_new_slug_of_a_public_text_is_not_stopped_either(
    public: ArticlePage, people: Any, tomorrow: Callable[[], None]
) -> None:
    tomorrow()
    submit(people[0], public, valid_until=str(public.valid_until), slug="nieuw")
    public.refresh_from_db()
    assert (public.slug, public.live) == ("nieuw", True)
    assert not Round.objects.exists()


@pytest.mark.parametrize(
    "change",
    [{"summary": "Iets anders."}, {"summary": "Iets anders.", "slug": "nieuw"}, {"valid_until": str(PAST)}],
    ids=["other words", "other words under another slug", "another past date"],
)
def test_whatever_else_is_new_needs_a_new_date(
    public: ArticlePage, people: Any, tomorrow: Callable[[], None], change: dict[str, str]
) -> None:
    tomorrow()
    said = submit(people[0], public, **{"valid_until": str(public.valid_until), **change})
    assert said.context["form"].errors["valid_until"]
    save(people[0], public, **{"valid_until": str(public.valid_until), **change})
    for name in ("ask_minor_edit", "ask_urgent"):
        assert ask(people[0], public, name).status_code == 200
    assert not ExceptionRequest.objects.exists()
    assert not Round.objects.exists()
