"""One person is one member of a panel, however the name or the address is written."""

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from cms.users.models import User
from tests import factories
from workflows.actions.members.confirm_membership import confirm_membership
from workflows.actions.members.import_members import import_members
from workflows.actions.members.save_member import save_member
from workflows.models import Member
from workflows.queries.members.eligibility import eligible_members
from workflows.queries.members.personal_data import members_with_email, parents_with_email

pytestmark = pytest.mark.django_db

NAMES = ["José", "Jose\u0301", "JOSÉ", "josé", "Jos\u00adé", "José\u200b", "José\u00a0", "ＪＯＳＥ\u0301"]
ADDRESSES = [
    "ada@example.org",
    "ADA@example.org",
    "Ada@EXAMPLE.org",
    "ada@example.org\u200b",
    "\u202aada@example.org\u202c",
    "ada+0@example.org",
    "ada+1@example.org",
    "Ada <ada@example.org>",
    "mailto:ada@example.org",
]


@pytest.mark.parametrize("name", NAMES[1:], ids=ascii)
def test_one_name_by_hand_is_one_member(name: str) -> None:
    panel = factories.panel()
    rows = f"voornaam;e-mail;bereik\n{NAMES[0]};;hand\n".encode()
    assert [row.result for row in import_members(panel=panel, content=rows, by=None).rows] == ["added"]
    again = f"voornaam;e-mail;bereik\n{name};;hand\n".encode()
    assert [row.result for row in import_members(panel=panel, content=again, by=None).rows] != ["added"]
    assert panel.members.count() == 1


@pytest.mark.parametrize("address", ADDRESSES[1:], ids=ascii)
def test_one_mailbox_is_one_member(address: str) -> None:
    panel = factories.panel()
    rows = f"voornaam;e-mail\nAda;{ADDRESSES[0]}\n".encode()
    assert [row.result for row in import_members(panel=panel, content=rows, by=None).rows] == ["added"]
    again = f"voornaam;e-mail\nAda;{address}\n".encode()
    assert [row.result for row in import_members(panel=panel, content=again, by=None).rows] != ["added"]
    assert panel.members.count() == 1


def test_one_list_has_a_person_once() -> None:
    panel = factories.panel()
    rows = (
        "voornaam;e-mail;bereik\nJosé;;hand\nJOSE\u0301;;hand\nAda;ada@example.org;\nAda;Ada+2@example.org;\n"
    )
    report = import_members(panel=panel, content=rows.encode(), by=None)
    assert [row.result for row in report.rows] == ["added", "refused", "added", "refused"]


@pytest.mark.parametrize("name", [" \u00ad", "\u200b", "\u00a0\u2060", "\u3164"], ids=ascii)
def test_a_name_that_nobody_sees_is_no_name(name: str) -> None:
    with pytest.raises(ValidationError) as refused:
        save_member(member=Member(panel=factories.panel(), name=name, reached_by="hand"), by=None)
    assert set(refused.value.message_dict) == {"name"}
    assert not Member.objects.exists()


@override("en")
def test_the_manager_reads_what_to_do() -> None:
    panel = factories.panel()
    save_member(member=Member(panel=panel, name="José", reached_by="hand"), by=None)
    with pytest.raises(ValidationError, match=r"JOSÉ is on the panel already.*JOSÉ B"):
        save_member(member=Member(panel=panel, name="JOSE\u0301", reached_by="hand"), by=None)
    other = save_member(member=Member(panel=panel, name="José B.", reached_by="hand"), by=None)
    assert save_member(member=other, by=None) == other


def test_a_mailbox_may_be_on_two_panels() -> None:
    for address in ADDRESSES[:2]:
        save_member(member=Member(panel=factories.panel(), name="Ada", email=address), by=None)
    assert Member.objects.count() == 2
    assert len(members_with_email("ada+oud@example.org")) == 2


def test_mail_goes_to_the_address_as_it_was_typed() -> None:
    typed = Member(panel=factories.panel(), name="Ada", email="Ada+School@Example.org")
    assert save_member(member=typed, by=None).email == "Ada+School@Example.org"


def test_an_author_is_known_by_the_mailbox() -> None:
    panel, page = factories.panel(), factories.article()
    author = User.objects.create_user("schrijver", email="Schrijver+cms@Example.org")
    page.responsible = author
    page.save()
    save_member(member=Member(panel=panel, name="S", email="schrijver@example.org"), by=None)
    other = save_member(member=Member(panel=panel, name="T", email="lezer@example.org"), by=None)
    for member in panel.members.all():
        confirm_membership(member=member)
    assert eligible_members(panel, page) == [other]


def test_a_parent_is_known_by_the_mailbox() -> None:
    child = Member(panel=factories.panel("youth"), name="Noor", email="noor@example.org", age_band="12-15")
    with pytest.raises(ValidationError, match="parent_email"):
        save_member(member=child, parent_email="NOOR+ouder@example.org", by=None)
    child = Member(panel=child.panel, name="Noor", email="noor@example.org", age_band="12-15")
    save_member(member=child, parent_email="Ouder@Example.org", by=None)
    assert len(parents_with_email("ouder+1@example.org")) == 1
