"""A member's data in the admin: handed over, erased, and how the mails are doing. Each role over HTTP."""

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from tests import factories
from tests.factories.roles import KEEPING_PANELS
from workflows.enums import Decision
from workflows.models import Invitation, Member, Remark, Round
from workflows.notifications import send_invitation

pytestmark = pytest.mark.django_db
MAIL = reverse("panel_mail:index")
BROKEN = "tests.cms.mail.servers.NamingBackend"
WORKING = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture
def invitation() -> Invitation:
    found = factories.take_part(factories.reader(name="Fatima"))
    factories.mark(found, note="Mijn woorden")
    return found


@pytest.fixture
def people():
    return {
        "manager": factories.with_role(*KEEPING_PANELS, pages=()),
        "manager who edits": factories.with_role(*KEEPING_PANELS),
        "editor": factories.with_role("view_panel", "view_round"),
        "superuser": factories.superuser(),
    }


@pytest.fixture
def manager(enter, people) -> Client:
    return enter(people["manager"])


#          who                  sees counts, gets the file
ROLES = [
    ("manager", True, True),
    ("manager who edits", True, False),
    ("superuser", True, True),
    ("editor", False, False),
]


@pytest.mark.parametrize(("who", "sees", "gets"), ROLES)
def test_who_hands_over_what_is_kept(enter, people, invitation, who, sees, gets) -> None:
    client, address = enter(people[who]), reverse("panel_members:stored_data", args=[invitation.member_id])
    page = client.get(address)
    assert (page.status_code == 200) is sees
    if sees:
        html = page.content.decode()
        assert "Mijn woorden" not in html
        assert ("data-no-export" in html) is not gets
    file = client.post(address)
    assert (file.status_code == 200) is gets
    assert ("Mijn woorden" in file.content.decode()) is gets
    if gets:
        assert file["Content-Disposition"] == f'attachment; filename="panellid-{invitation.member_id}.json"'
        assert file["Cache-Control"].startswith("no-store")
        assert file.json()["member"][0]["name"] == "Fatima"


def test_who_has_no_address_is_handed_over_too(manager, invitation) -> None:
    Member.objects.update(reached_by="hand", email="")
    factories.member(factories.panel(), reached_by="hand", email="", name="Iemand anders")
    file = manager.post(reverse("panel_members:stored_data", args=[invitation.member_id]))
    assert [member["name"] for member in file.json()["member"]] == ["Fatima"]


def test_a_file_is_not_given_to_a_form_without_its_proof(people, invitation) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(people["manager"])
    assert client.post(reverse("panel_members:stored_data", args=[invitation.member_id])).status_code == 403


def test_erasing_says_what_goes_and_what_stays(manager, invitation) -> None:
    factories.decide(invitation=invitation, decision=Decision.NO)
    other = factories.member(factories.panel(), email=invitation.member.email)
    kept = reverse("panel_members:stored_data", args=[invitation.member_id])
    erase = reverse("panel_members:delete", args=[invitation.member_id])
    assert erase in manager.get(kept).content.decode()
    html = manager.get(erase).content.decode()
    for words in ("Marks in texts: 1", "Verdicts: 1", "1 verdict is in a round that is still open"):
        assert words in html
    assert "The counts of closed rounds, and the approvals" in html
    assert reverse("panel_members:stored_data", args=[other.pk]) in html
    assert Member.objects.count() == 2
    manager.post(erase)
    assert list(Member.objects.all()) == [other]
    assert not Remark.objects.exists()
    assert Round.objects.exists()
    assert manager.get(kept).status_code == 404


def test_only_who_may_delete_members_erases(enter, invitation) -> None:
    client = enter(factories.with_role("view_member", "change_member", pages=()))
    erase, stored_data = (
        reverse(f"panel_members:{page}", args=[invitation.member_id]) for page in ("delete", "stored_data")
    )
    assert erase not in client.get(stored_data).content.decode()
    assert client.post(erase).status_code in {302, 403}
    assert Member.objects.exists()


@pytest.mark.parametrize(("who", "sees", "_gets"), ROLES)
def test_who_sees_how_mails_are_doing(enter, people, who, sees, _gets) -> None:
    client = enter(people[who])
    assert (client.get(MAIL).status_code == 200) is sees
    assert (client.post(MAIL).status_code == 302 and client.post(MAIL).url == MAIL) is sees
    assert (MAIL in client.get(reverse("wagtailadmin_home")).content.decode()) is sees


def test_what_fails_is_shown_and_tried_again(manager, settings, django_capture_on_commit_callbacks) -> None:
    invitation = factories.reader(name="Fatima", title="Rechten")
    html = manager.get(MAIL).content.decode()
    assert "No message fails." in html
    settings.EMAIL_BACKEND = BROKEN
    send_invitation(invitation.pk)
    html = manager.get(MAIL).content.decode()
    for words in ("Fatima", "Invitations: Rechten", "does not accept this address", "RecipientsRefused 550"):
        assert words in html
    assert invitation.member.email not in html
    with django_capture_on_commit_callbacks(execute=True):
        manager.post(MAIL)
    assert Invitation.objects.get().attempts == 2
    settings.EMAIL_BACKEND = WORKING
    with django_capture_on_commit_callbacks(execute=True):
        for _double_press in range(2):
            manager.post(MAIL)
    assert [message.to for message in mail.outbox] == [[invitation.member.email]]
    assert "No message fails." in manager.get(MAIL).content.decode()


def test_a_mail_server_that_is_away_is_asked_three_times_and_no_more(
    manager, settings, django_capture_on_commit_callbacks
) -> None:
    settings.EMAIL_BACKEND = BROKEN
    for _number in range(5):
        send_invitation(factories.reader().pk)
    with django_capture_on_commit_callbacks(execute=True):
        manager.post(MAIL)
    assert sorted(Invitation.objects.values_list("attempts", flat=True)) == [1, 1, 2, 2, 2]
