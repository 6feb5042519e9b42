"""Stopping what panels read: asked first, whole, told as it is, and never by one person when it is owed."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format
from wagtail.models import PageLogEntry, WorkflowState

from cms.users.models import User
from tests import factories
from tests.contracts.gate.forms import article_form
from tests.contracts.gate.reading import check_task, workflow_of
from tests.workflows.panel.urls import at
from workflows.enums import Decision, Outcome
from workflows.models import Approval, DeskMail, ExceptionRequest, Invitation, Round, Withdrawal
from workflows.queries.approvals.current import approval_of

pytestmark = pytest.mark.django_db
STOPPED = "The writers have stopped the reading."


def client(user):
    made = Client()
    made.force_login(user)
    return made


@pytest.fixture
def author():
    return factories.with_role()


@pytest.fixture
def page(author):
    factories.workflow(factories.panel(members=5, minimum_readers=5, language="en"))
    made = factories.article(owner=author)
    made.get_workflow().start(made, author)
    return made


@pytest.fixture
def urgent(page, author):
    """Published by two people while its panel still has to read it; the second asked for it."""
    Round.objects.all().delete()
    page.current_workflow_state.delete()
    names = ("publish_urgently",)
    first, second = author, factories.with_role(*names)
    first.groups.add(*second.groups.all())
    asking, deciding = client(type(first).objects.get(pk=first.pk)), client(second)
    asking.post(reverse("validation:ask_urgent", args=[page.pk]), {"reason": "Het nummer is fout."})
    asked = ExceptionRequest.objects.get()
    deciding.post(reverse("validation:request", args=[asked.pk]), {"decision": "confirm"})
    page.refresh_from_db()
    assert page.live
    return page


def editor_of(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def stop(page, user, reason="Er staat een fout in."):
    return client(user).post(reverse("validation:stop", args=[page.pk]), {"reason": reason})


def is_read(page):
    state = WorkflowState.objects.for_instance(page).latest("pk")
    return (state.status, Round.objects.latest("pk").outcome) == ("in_progress", Outcome.OPEN.value)


def test_the_large_button_stops_nothing(page, author) -> None:
    html = client(author).get(editor_of(page)).content.decode()
    assert "action-cancel-workflow" not in html
    assert html.index("action-page-locked" if "action-page-locked" in html else "Page locked") < html.index(
        reverse("validation:stop", args=[page.pk])
    )


@pytest.mark.parametrize("fields", [{}, {"title": ""}], ids=["a form that is right", "a form that is wrong"])
def test_wagtails_own_button_leads_to_the_question(page, author, fields) -> None:
    form = {**article_form(page), **fields, "action-cancel-workflow": "1"}
    answer = client(author).post(editor_of(page), form)
    assert (answer.status_code, answer["Location"]) == (302, reverse("validation:stop", args=[page.pk]))
    assert is_read(page)


def test_it_asks_first_and_says_who_has_read_and_what_is_lost(page, author) -> None:
    invitation, begun = Round.objects.get().invitations.order_by("pk")[:2]
    factories.decide(invitation=invitation, decision=Decision.YES)
    factories.take_part(begun)
    asked = client(author).get(reverse("validation:stop", args=[page.pk])).content.decode()
    assert "1 of 5 have decided; 1 more has begun" in asked
    assert "does not count any more" in asked
    assert is_read(page)
    assert "Please say why" in stop(page, author, reason="").content.decode()
    assert is_read(page)
    assert stop(page, author).status_code == 302
    assert not is_read(page)
    assert Round.objects.get().outcome == Outcome.CANCELLED
    assert page.current_workflow_state is None
    entry = PageLogEntry.objects.get(action="workflows.stop_review", page=page.pk)
    assert (entry.user, entry.data["why"]) == (author, "Er staat een fout in.")
    assert "Nothing was stopped" in stop(page, author).content.decode()
    back = client(author).get(reverse("validation:stop", args=[page.pk]), follow=True)
    assert "Nothing was stopped" in back.content.decode()
    assert back.resolver_match.view_name == "validation:article"
    assert "The panels have read the text as it was" in back.content.decode()
    assert "over their shoulder" not in back.content.decode()


def test_what_was_given_before_is_found_on_the_page_of_the_round(page, author) -> None:
    first, second, left = Round.objects.get().invitations.order_by("pk")[:3]
    factories.decide(invitation=first, decision=Decision.YES)
    factories.decide(invitation=second, decision=Decision.NO, comment="Ik snap de tweede zin niet.")
    factories.decide(invitation=left, decision=Decision.NO)
    Invitation.objects.filter(pk=left.pk).update(revoked_at=timezone.now())
    stopped = Round.objects.get()
    url = reverse("validation:round", args=[stopped.pk])
    open_still = client(author).get(url).content.decode()
    assert "Not yet: 1" not in open_still
    assert "data-stopped" not in open_still
    stop(page, author, reason="Het adres is veranderd.")
    keeper = factories.with_role("view_panel", "view_approval", "change_panel", pages=())
    for user in (author, keeper):
        shown = client(user).get(url).content.decode()
        assert "Yes: 1 · Yes, with a tip: 0 · Not yet: 1" in shown
        assert "2 of at least 5" in shown
        assert "Reason: “Het adres is veranderd.”" in " ".join(shown.split())
        assert "What was given does not count." in shown
    assert "Ik snap de tweede zin niet." in client(author).get(url).content.decode()
    stopped.refresh_from_db()
    assert (stopped.yes, stopped.yes_with_tip, stopped.no) == (1, 0, 1)


def test_who_may_not_stop_it(page) -> None:
    for user in (factories.with_role(), factories.with_role(pages=()), factories.editor()):
        assert client(user).get(reverse("validation:stop", args=[page.pk])).status_code in (302, 403)
        assert stop(page, user).status_code in (302, 403, 200)
        assert is_read(page)


def test_readers_hear_what_is_true(page, author, django_capture_on_commit_callbacks) -> None:
    decided, silent = Round.objects.get().invitations.order_by("pk")[:2]
    factories.decide(invitation=decided, decision=Decision.YES)
    factories.take_part(silent)
    with django_capture_on_commit_callbacks(execute=True):
        stop(page, author)
    told = [message for message in mail.outbox if message.to == [decided.member.email]]
    assert f"{STOPPED} This text was not made public." in told[-1].body
    reader = Client()
    late = reader.get(at("read", silent), follow=True).content.decode()
    assert STOPPED in late
    assert "Enough people" not in late
    assert "Reading this text was stopped" in late
    assert "has ended" not in late
    thanks = reader.get(at("thanks", decided)).content.decode()
    assert STOPPED in thanks
    assert "has ended" not in thanks
    assert "Did most readers say yes?" not in thanks
    assert "It was not made public." in reader.get(at("closing", decided)).content.decode()


def test_a_text_in_the_editorial_check_is_kept_and_asked_about(author) -> None:
    workflow_of(check_task())
    page = factories.article(owner=author)
    page.get_workflow().start(page, author)
    form = {**article_form(page), "title": "Wat ik net typte", "action-cancel-workflow": "1"}
    admin = factories.superuser()
    answer = client(admin).post(editor_of(page), form)
    assert answer.status_code == 302, answer.context["form"].errors
    assert page.current_workflow_state
    page.refresh_from_db()
    assert page.get_latest_revision_as_object().title == "Wat ik net typte"
    asked = client(author).get(reverse("validation:stop", args=[page.pk])).content.decode()
    assert "No panel has read it" in asked
    stop(page, author)
    assert page.current_workflow_state is None


def test_one_person_does_not_stop_what_panels_owe(urgent, author) -> None:
    assert is_read(urgent)
    second = approval_of(urgent).confirmed_by
    for user in (author, second):
        url = reverse("validation:stop", args=[urgent.pk])
        if client(user).get(url).status_code != 403:
            answer = client(user).get(url, follow=True).content.decode()
            assert "One person cannot stop" in answer
            assert "One person cannot stop" in stop(urgent, user).content.decode()
        client(user).post(editor_of(urgent), {**article_form(urgent), "action-cancel-workflow": "1"})
        assert is_read(urgent)


def test_after_a_withdrawal_it_can_be_stopped_and_readers_hear_that_it_had_been_public(
    urgent, django_capture_on_commit_callbacks
) -> None:
    second = approval_of(urgent).confirmed_by
    decided = Round.objects.get().invitations.first()
    factories.decide(invitation=decided, decision=Decision.NO)
    client(second).post(reverse("validation:withdraw", args=[urgent.pk]), {"reason": "Het is niet waar."})
    with django_capture_on_commit_callbacks(execute=True):
        stop(urgent, second)
    assert not is_read(urgent)
    (told,) = [message for message in mail.outbox if message.to == [decided.member.email]]
    for words in (told.body, Client().get(at("closing", decided)).content.decode()):
        assert f"{STOPPED} The text was public before that." in words
        assert "not made public" not in words


def test_what_is_owed_is_on_the_dashboard_from_the_first_day(urgent, author) -> None:
    home = reverse("wagtailadmin_home")
    html = client(author).get(home).content.decode()
    assert "data-follow-ups" in html
    assert "no panel is reading it" not in html
    Round.objects.update(outcome=Outcome.CANCELLED)
    assert "no panel is reading it" in client(author).get(home).content.decode()


@pytest.mark.parametrize("rule", [False, True])
@pytest.mark.parametrize("days", [0, 1])
def test_what_stays_owed_is_withdrawn_where_that_is_the_rule(urgent, author, settings, rule, days) -> None:
    settings.PANEL_WITHDRAW_OVERDUE = rule
    Approval.objects.update(follow_up_due=timezone.localdate() - timedelta(days=days))
    call_command("close_overdue_rounds", verbosity=0)
    urgent.refresh_from_db()
    gone = rule and days == 1
    assert urgent.live is not gone
    assert Withdrawal.objects.count() == gone
    path = f"/api/v1/articles/{urgent.translation_key}?language=nl"
    assert Client().get(path).status_code == (410 if gone else 200)
    assert is_read(urgent), "its panels go on, and bring it back"
    assert (
        "data-follow-ups" in client(author).get(reverse("wagtailadmin_home")).content.decode()
    ) is not gone
    for invitation in Round.objects.get().invitations.all():
        factories.decide(invitation=invitation, decision=Decision.YES)
    urgent.refresh_from_db()
    assert urgent.live
    assert approval_of(urgent).kind == "panels"


@pytest.mark.parametrize(("days", "told"), [(8, 0), (7, 1), (0, 1), (-1, 0)])
def test_who_published_urgently_hears_a_week_before_what_will_happen(
    urgent, settings, days, told, django_capture_on_commit_callbacks
) -> None:
    settings.PANEL_WITHDRAW_OVERDUE = True
    User.objects.exclude(pk=approval_of(urgent).requested_by_id).update(email="")
    User.objects.filter(pk=approval_of(urgent).requested_by_id).update(email="rik@example.org")
    due = timezone.localdate() + timedelta(days=days)
    Approval.objects.update(follow_up_due=due)
    for _hour in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            call_command("close_overdue_rounds", verbosity=0)
    announced = DeskMail.objects.filter(event="reading_owed")
    assert announced.count() == told
    assert DeskMail.objects.filter(event="withdrawn_unread").count() == (days < 0)
    (message,) = [sent for sent in mail.outbox if sent.to == ["rik@example.org"]] or [None]
    assert (message is not None) is (days < 8)
    if message:
        assert urgent.title in message.subject
        with translation.override("en"):
            assert date_format(due, "j F Y") in message.body
        assert reverse("validation:article", args=[urgent.pk]) in message.body


def test_where_nothing_is_withdrawn_by_itself_nothing_is_announced(urgent, settings) -> None:
    settings.PANEL_WITHDRAW_OVERDUE = False
    Approval.objects.update(follow_up_due=timezone.localdate())
    User.objects.update(email="rik@example.org")
    call_command("close_overdue_rounds", verbosity=0)
    assert not DeskMail.objects.exists()


def test_a_supplement_is_named_as_it_is_called_now(page, author) -> None:
    author.is_superuser = True
    author.save()
    added = factories.supplement(page, title=page.title, owner=author)
    added.title = "Hoe wij dat doen"
    added.save_revision()
    workflow_of(check_task()).start(added, author)
    shown = client(author).get(reverse("validation:stop", args=[added.pk]))
    assert "“Hoe wij dat doen” is taken back" in shown.content.decode()
