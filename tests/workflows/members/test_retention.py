"""What is kept how long: a table; and what goes with a person."""

import json
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from tests import factories
from workflows.actions.members.ask_parent import ask_parent
from workflows.actions.members.delete_old_answers import delete_old_answers
from workflows.actions.members.erase_member import erase_member
from workflows.actions.reading.add_remark import add_remark
from workflows.enums import Decision, RemarkKind
from workflows.models import Approval, Invitation, Member, ParentalConsent, Remark, Round, Verdict

pytestmark = pytest.mark.django_db
NOTE = "Ik snap dit woord niet."


def answered(**fields) -> Invitation:
    invitation = factories.reader(**fields)
    add_remark(invitation=invitation, passage="summary", kind=RemarkKind.MINUS, note=NOTE)
    factories.decide(invitation=invitation, decision=Decision.NO, comment="Korter, graag.")
    return invitation


def command(name: str, *args: str) -> str:
    out = StringIO()
    call_command(name, *args, stdout=out)
    return out.getvalue()


#        set term, days since closing, kept
TERMS = [
    (180, 179, True),
    (180, 181, False),
    (30, 31, False),
    (30, 29, True),
    (400, 181, False),
    (0, 1, False),
    (-5, 1, False),
    (180, None, True),
]


@pytest.mark.parametrize(("term", "days", "kept"), TERMS)
def test_term(settings, term, days, kept) -> None:
    settings.PANEL_RETENTION_DAYS = term
    answered()
    closed = days and timezone.now() - timedelta(days=days)
    Round.objects.update(closed_at=closed, outcome="not_approved" if closed else "open", no=1)
    delete_old_answers()
    assert Remark.objects.exists() is kept
    assert bool(Verdict.objects.get().comment) is kept
    assert (Invitation.objects.get().member is not None) is kept
    assert (Verdict.objects.get().decision, Round.objects.get().no) == ("no", 1)


def test_the_command_says_how_much_and_the_approval_stays(django_assert_max_num_queries) -> None:
    invitation = answered()
    approval = factories.approve(factories.article())
    Round.objects.update(
        closed_at=timezone.now() - timedelta(days=200), outcome="approved", approval=approval
    )
    with django_assert_max_num_queries(30):
        said = command("delete_old_answers")
    assert said.startswith("3 answers deleted, 1 invitations untied")
    assert invitation.member.name not in said
    assert Approval.objects.get().panels
    assert "0 answers deleted, 0 invitations untied" in command("delete_old_answers")


def test_a_parent_who_is_silent_is_forgotten() -> None:
    member = factories.member(factories.panel("youth"), age_band="12-15")
    ask_parent(member=member, email="ouder@example.org", by=None)
    delete_old_answers(now=timezone.now() + timedelta(days=29))
    assert ParentalConsent.objects.get().email
    delete_old_answers(now=timezone.now() + timedelta(days=31))
    assert ParentalConsent.objects.get().email == ""


def test_an_export_is_complete() -> None:
    invitation = answered(name="Fatima")
    email = invitation.member.email
    found = json.loads(command("export_member", email.upper()))
    (member,) = found["member"]
    assert (member["name"], member["email"]) == ("Fatima", email)
    (kept,) = member["rounds"]
    assert kept["answers"]["remark"][0]["note"] == NOTE
    assert kept["answers"]["verdict"][0]["decision"] == "no"
    assert invitation.token not in json.dumps(found)
    with pytest.raises(CommandError, match="Nothing is kept"):
        command("export_member", "nobody@example.org")


def test_an_erasure_is_complete() -> None:
    email = answered().member.email
    Round.objects.update(outcome="not_approved", closed_at=timezone.now(), no=1)
    assert command("erase_member", email) == "1 erased.\n"
    assert not Member.objects.exists()
    assert not Remark.objects.exists()
    assert not Verdict.objects.exists()
    assert Round.objects.get().no == 1
    with pytest.raises(CommandError, match="Nothing is kept"):
        command("erase_member", email)


def test_the_address_of_a_parent_is_exported_and_erased_too() -> None:
    member = factories.member(factories.panel("youth"), age_band="12-15", name="Noor")
    ask_parent(member=member, email="ouder@example.org", by=None)
    assert json.loads(command("export_member", "ouder@example.org"))["parent"][0]["child"] == "Noor"
    assert command("erase_member", "ouder@example.org") == "1 erased.\n"
    assert ParentalConsent.objects.get().email == ""
    assert Member.objects.exists()


def test_who_leaves_an_open_round_counts_no_more() -> None:
    first = answered()
    erase_member(member=first.member)
    opened = Round.objects.get()
    assert opened.is_open
    assert opened.invitations.filter(revoked_at=None).count() == 0
    erase_member(member=first.member)  # a second press of the same button


def test_deleting_a_member_in_any_other_way_erases_the_answers_too() -> None:
    answered().member.delete()
    assert not Remark.objects.exists()
    assert not Verdict.objects.exists()
