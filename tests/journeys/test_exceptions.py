"""The three ways round the panels, each by real people in the admin: urgent, minor edit, withdrawal."""

import pytest
from django.test import Client
from django.urls import reverse

from tests import factories
from tests.workflows.panel.urls import at
from workflows.enums import Decision
from workflows.models import Approval, ExceptionRequest, Round, Withdrawal
from workflows.queries.approvals.current import approval_of, current_approval

pytestmark = pytest.mark.django_db


def client(user):
    made = Client()
    made.force_login(user)
    return made


@pytest.fixture
def people():
    names = ("publish_urgently", "confirm_minor_edit")
    return factories.with_role(*names), factories.with_role(*names)


@pytest.fixture
def page():
    factories.workflow(factories.panel(members=5))
    made = factories.article(summary="Bel 030 123 45 66 als de shcool niet helpt.")
    factories.publish_approved(made)
    return made


def change(page, **fields):
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision()


def ask(user, page, name):
    return client(user).post(reverse(f"validation:{name}", args=[page.pk]), {"reason": "Het nummer is fout."})


def decide(user, decision="confirm"):
    asked = ExceptionRequest.objects.latest("pk")
    return client(user).post(reverse("validation:request", args=[asked.pk]), {"decision": decision})


def test_two_people_publish_urgently_and_the_panels_read_afterwards(people, page) -> None:
    first, second = people
    change(page, summary="Bel 030 123 45 67 als de school niet helpt.")
    assert ask(first, page, "ask_urgent").status_code == 302
    page.refresh_from_db()
    assert "66" in page.summary, "nothing is published before somebody else confirms"
    decide(first)
    page.refresh_from_db()
    assert "66" in page.summary, "nobody confirms the own request"
    decide(second)
    page.refresh_from_db()
    assert "67" in page.summary
    approval = approval_of(page)
    assert (approval.kind, approval.requested_by, approval.confirmed_by) == ("urgent", first, second)
    assert approval.follow_up_due
    follow_up = Round.objects.get()
    assert follow_up.text == approval.text
    for invitation in follow_up.invitations.all():
        factories.decide(invitation=invitation, decision=Decision.YES)
    page.refresh_from_db()
    assert approval_of(page).kind == "panels"


def test_a_minor_edit_carries_the_approval_over(people, page) -> None:
    first, second = people
    before = approval_of(page)
    change(page, summary="Bel 030 123 45 66 als de school niet helpt.")
    ask(first, page, "ask_minor_edit")
    decide(second)
    page.refresh_from_db()
    approval = approval_of(page)
    assert "school" in page.summary
    assert (approval.kind, approval.carried_over_from) == ("minor_edit", before)
    assert approval.panels == before.panels
    assert not Round.objects.exists()


def test_a_minor_edit_that_says_something_else_is_refused_and_what_was_typed_is_kept(people, page) -> None:
    change(page, summary="Bel 030 123 45 67 als de shcool niet helpt.")
    response = ask(people[0], page, "ask_minor_edit")
    assert response.status_code == 200
    assert response.context["form"].non_field_errors()
    assert response.context["form"]["reason"].value() == "Het nummer is fout."
    assert not ExceptionRequest.objects.exists()


def test_a_text_that_changed_since_is_not_published(people, page) -> None:
    first, second = people
    change(page, summary="Bel 030 123 45 66 als de school niet helpt.")
    ask(first, page, "ask_minor_edit")
    change(page, summary="Bel niet.")
    decide(second)
    page.refresh_from_db()
    assert "shcool" in page.summary
    assert Approval.objects.count() == 1
    decide(second, "refuse")
    assert ExceptionRequest.objects.get().state == "refused"


def test_a_refusal_publishes_nothing_and_who_asked_can_take_it_back(people, page) -> None:
    first, second = people
    for somebody in (second, first):
        change(page, summary="Bel 030 123 45 66 als de school niet helpt.")
        ask(first, page, "ask_minor_edit")
        decide(somebody, "refuse")
        asked = ExceptionRequest.objects.latest("pk")
        assert (asked.state, asked.decided_by) == ("refused", somebody)
    page.refresh_from_db()
    assert "shcool" in page.summary


def test_a_withdrawal_takes_the_text_away_at_once_and_keeps_the_evidence(people, page) -> None:
    approval = approval_of(page)
    change(page, summary="Een nieuw concept.")
    response = client(people[0]).post(
        reverse("validation:withdraw", args=[page.pk]), {"reason": "De wet is veranderd."}
    )
    assert response.status_code == 302
    told = client(people[0]).get(response.url).content.decode()
    assert f"{people[0]} withdrew it on" in told
    assert "De wet is veranderd." in told
    page.refresh_from_db()
    assert not page.live
    assert "shcool" in page.summary, "the draft does not slip into the page"
    assert current_approval(page.translation_key, "nl") is None
    withdrawal = Withdrawal.objects.get()
    assert (withdrawal.approval, withdrawal.withdrawn_by) == (approval, people[0])
    assert withdrawal.reason == "De wet is veranderd."


def test_wagtails_own_unpublish_leads_to_where_a_reason_is_asked(people, page) -> None:
    address = reverse("wagtailadmin_pages:unpublish", args=[page.pk])
    for response in (client(people[0]).get(address), client(people[0]).post(address)):
        assert response.url == reverse("validation:withdraw", args=[page.pk])
    page.refresh_from_db()
    assert page.live


def test_readers_of_an_urgent_text_hear_that_it_is_public_already(people, page) -> None:
    first, second = people
    change(page, summary="Bel 030 123 45 67 als de school niet helpt.")
    ask(first, page, "ask_urgent")
    decide(second)
    invitations = list(Round.objects.get().invitations.order_by("pk"))
    for invitation in invitations:
        factories.take_part(invitation)
        thanks = client_of(invitation, {"decision": "yes"})
        assert "kon niet wachten" in thanks
        assert "komt hij op de website" not in thanks
    page.refresh_from_db()
    assert approval_of(page).kind == "panels"


def client_of(invitation, verdict):
    """What a reader sees after the verdict."""
    reader = Client()
    reader.post(at("verdict", invitation), verdict)
    return reader.get(at("thanks", invitation)).content.decode()
