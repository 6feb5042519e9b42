"""Who may take part: by age, by a parent's yes, and never under 12."""

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from cms.secret_links.secret_link import token_hash
from tests import factories
from workflows.actions.members.agree_for_child import agree_for_child
from workflows.actions.members.ask_parent import ask_parent
from workflows.actions.members.save_member import save_member
from workflows.actions.rounds.invite_member import invite_member
from workflows.enums import AgeBand
from workflows.errors import InvalidRequest, MayNotTakePart, NotAllowed
from workflows.models import Member, ParentalConsent
from workflows.policies import check_usable, may_take_part
from workflows.queries.members.eligibility import eligible_members

pytestmark = pytest.mark.django_db
PARENT = "ouder@example.org"

#        panel,     age,     asked, agreed, active, may take part
RULES = [
    ("youth", "12-15", False, False, True, False),
    ("youth", "12-15", True, False, True, False),
    ("youth", "12-15", True, True, True, True),
    ("youth", "12-15", True, True, False, False),
    ("youth", "16-17", False, False, True, True),
    ("youth", "18+", False, False, True, True),
    ("youth", "", False, False, True, False),
    ("parents", "", False, False, True, True),
    ("parents", "18+", False, False, False, False),
    ("speakers", "12-15", False, False, True, False),
    ("speakers", "12-15", True, True, True, True),
]


@pytest.mark.parametrize(("kind", "age", "asked", "agreed", "active", "may"), RULES)
def test_rule(kind, age, asked, agreed, active, may) -> None:
    member = factories.member(factories.panel(kind), age_band=age, active=active)
    invitation = factories.invite(member, factories.round_of(member.panel))
    if asked:
        consent = ask_parent(member=member, email=PARENT, by=None)
        if agreed:
            agree_for_child(consent=consent)
    member = Member.objects.get()
    invitation.refresh_from_db()
    assert may_take_part(member) is may
    assert bool(eligible_members(member.panel, factories.article())) is may
    if may:
        check_usable(invitation)
    else:
        with pytest.raises(MayNotTakePart):
            check_usable(invitation)
        with pytest.raises(NotAllowed):
            invite_member(round=factories.round_of(member.panel), member=member)


def test_there_is_no_age_under_12() -> None:
    assert set(AgeBand) == {"12-15", "16-17", "18+"}
    with pytest.raises(ValidationError, match="age_band"):
        save_member(
            member=Member(
                panel=factories.panel("youth"), name="Kim", email="kim@example.org", age_band="8-11"
            ),
            by=None,
        )


def new(**fields) -> Member:
    values = {"name": "Noor", "email": "Noor@Example.org", "age_band": "12-15", **fields}
    return Member(panel=factories.panel("youth"), **values)


def test_a_parent_is_needed_and_asked_once(django_capture_on_commit_callbacks) -> None:
    with pytest.raises(ValidationError, match="parent_email"):
        save_member(member=new(), by=None)
    with django_capture_on_commit_callbacks(execute=True):
        member = save_member(member=new(), parent_email=PARENT, by=None)
        save_member(member=member, parent_email=PARENT, by=None)
    assert member.email == "Noor@Example.org"  # as it was typed
    assert [message.to for message in mail.outbox] == [[PARENT]]  # and the child after its parent's yes


@pytest.mark.parametrize("address", ["noor@example.org", "NOOR@example.org ", "geen adres", ""])
def test_the_parent_is_somebody_else(address) -> None:
    member = factories.member(factories.panel("youth"), email="noor@example.org", age_band="12-15")
    with pytest.raises(InvalidRequest):
        ask_parent(member=member, email=address, by=None)


def test_older_members_need_no_parent() -> None:
    member = factories.member(factories.panel("youth"))
    with pytest.raises(InvalidRequest):
        ask_parent(member=member, email=PARENT, by=None)


def test_the_address_of_the_parent_goes_with_the_answer() -> None:
    consent = ask_parent(
        member=save_member(member=new(), parent_email=PARENT, by=None), email=PARENT, by=None
    )
    agree_for_child(consent=consent)
    assert ParentalConsent.objects.get().email == ""
    first = ParentalConsent.objects.get().given_at
    agree_for_child(consent=consent)
    assert ParentalConsent.objects.get().given_at == first
    with pytest.raises(IntegrityError), transaction.atomic():
        ParentalConsent.objects.update(email=PARENT)


def test_nothing_of_the_parent_stays_when_the_youth_turns_16() -> None:
    member = save_member(member=new(), parent_email=PARENT, by=None)
    member.age_band = "16-17"
    save_member(member=member, by=None)
    assert not ParentalConsent.objects.exists()


def test_asking_again_ends_the_first_link() -> None:
    member = save_member(member=new(), parent_email=PARENT, by=None)
    first = ParentalConsent.objects.get().token
    ask_parent(member=member, email="andere.ouder@example.org", by=None)
    assert ParentalConsent.objects.get().token != first


def test_the_database_knows_only_hashes_and_each_link_is_of_its_own_kind() -> None:
    member = save_member(member=new(), parent_email=PARENT, by=None)
    consent = ParentalConsent.objects.get()
    consent.key = member.key
    assert member.token != consent.token
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM workflows_member")
        stored = str(cursor.fetchall())
    assert member.token not in stored
    assert token_hash(member.token) in stored


@pytest.mark.parametrize(("reached_by", "email"), [("email", ""), ("hand", "noor@example.org")])
def test_an_address_when_reached_by_mail_and_only_then(reached_by, email) -> None:
    member = new(reached_by=reached_by, email=email, age_band="16-17")
    with pytest.raises(ValidationError):
        save_member(member=member, by=None)
    with pytest.raises(ValidationError):  # a form that does not have both fields
        member.full_clean(exclude=["reached_by"])
    with pytest.raises(IntegrityError), transaction.atomic():
        member.save()
