"""Another e-mail address of an account does not undo that its owner worked on a text."""

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry

from cms.users.models import KnownMailbox, User
from tests import factories
from workflows.actions.members.set_preferences import set_preferences
from workflows.actions.rounds.invite_member import invite_member
from workflows.enums import Decision, ReachedBy
from workflows.errors import MayNotTakePart, NotAllowed
from workflows.models import Member, Verdict
from workflows.queries.members.eligibility import eligible_members

pytestmark = pytest.mark.django_db
MAILBOX = "redacteur@demo.example"


@pytest.fixture
def writer():
    return factories.with_role(email=MAILBOX, first_name="Rita", last_name="Redacteur")


def moves(client, address: str) -> None:
    page = reverse("wagtailadmin_account")
    shown = client.get(page).context["panels_by_tab"]
    forms = [panel.get_form() for panels in shown.values() for panel in panels]
    fields = {field.html_name: field.value() or "" for form in forms for field in form}
    client.post(
        page, {**fields, "name_email-email": address, "name_email-current_password": "a good password"}
    )


def test_a_writer_with_another_address_is_left_out_as_before(writer, enter) -> None:
    panel, page = factories.panel(), factories.article(owner=writer)
    member = factories.member(panel, email="Redacteur+x@demo.example")
    other = factories.member(panel)
    client = enter(writer)
    for address in ("elders@example.org", "nog.elders@example.org"):
        moves(client, address)
    writer.refresh_from_db()
    assert writer.email == "nog.elders@example.org"
    assert eligible_members(panel, page) == [other]
    with pytest.raises(NotAllowed):
        invite_member(round=factories.round_of(panel, page), member=member)
    Member.objects.filter(pk=other.pk).update(mailbox="elders@example.org")
    assert eligible_members(panel, page) == []


def test_it_is_on_record_and_no_address_is(writer, enter) -> None:
    client = enter(writer)
    moves(client, "elders@example.org")
    moves(client, "elders@example.org")  # nothing changed
    (entry,) = ModelLogEntry.objects.filter(action="workflows.note_new_address")
    assert (entry.user, entry.object_id) == (writer, str(writer.pk))
    assert "example" not in f"{entry.data} {entry.label} {entry.message}"


def test_every_other_way_to_change_it(writer) -> None:
    writer.email = "Een@example.org"
    writer.save(update_fields=["email"])
    writer.email = ""
    writer.save()
    writer.save(update_fields=["last_login"])
    User.objects.create_user("zonder")
    assert set(KnownMailbox.objects.values_list("user", "mailbox")) == {
        (writer.pk, MAILBOX),
        (writer.pk, "een@example.org"),
    }
    assert ModelLogEntry.objects.filter(action="workflows.note_new_address").count() == 2
    writer.delete()
    assert not KnownMailbox.objects.exists()


def test_a_member_who_moves_to_the_mailbox_of_the_writer_does_not_vote(writer) -> None:
    page = factories.article(owner=writer)
    writer.email = "elders@example.org"
    writer.save()
    member = factories.member(factories.panel())
    invitation = invite_member(round=factories.round_of(member.panel, page), member=member)
    set_preferences(member=member, language="nl", reached_by=ReachedBy.EMAIL, email=MAILBOX)
    Member.objects.update(confirmed_at=member.joined_at)
    with pytest.raises(MayNotTakePart):
        factories.decide(invitation=invitation, decision=Decision.YES)
    assert not Verdict.objects.exists()


def test_a_writer_takes_nobody_a_vote_by_claiming_the_mailbox(writer) -> None:
    member = factories.member(factories.panel())
    round_ = factories.round_of(member.panel, factories.article(owner=writer))
    invitation = invite_member(round=round_, member=member)
    writer.email = member.email
    writer.save()
    factories.decide(invitation=invitation, decision=Decision.NO)
    assert Verdict.objects.exists()
