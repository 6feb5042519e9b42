"""The national desk lets people work for a region; they come in by a mail, and see what is theirs."""

import re
from urllib.parse import urlsplit

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import ModelLogEntry

from cms.regions.models import RegionDesk
from cms.users.models import User
from tests import factories
from workflows.actions.setup.ensure_roles import CHIEF_EDITORS, ensure_roles

OWN, NEIGHBOUR = "PO2601", "PO2602"
PASSWORD = "een-lang-wachtwoord-met-woorden"
LINK = re.compile(r"https?://\S+/password_reset/confirm/\S+")
pytestmark = pytest.mark.django_db


@pytest.fixture
def regions():
    call_command("prepare_installation", verbosity=0)
    return {code: factories.region(code) for code in (OWN, NEIGHBOUR)}


@pytest.fixture
def national(regions, client: Client) -> Client:
    chief = factories.editor(username="eline")
    chief.groups.add(ensure_roles()[CHIEF_EDITORS])
    client.force_login(chief)
    return client


def people(region) -> str:
    return reverse("regions:people", args=[region.pk])


def hours(region) -> str:
    return reverse("support_points:edit", args=[region.support_point_id])


def add(client: Client, region, role: str = "texts", email: str = "Rik@regio.example"):
    form = {"email": email, "first_name": "Rik", "last_name": "Regio", "role": role}
    return client.post(people(region), form)


def in_the_mail() -> Client:
    """Somebody who follows the link in the last mail, chooses a password and signs in with it."""
    client, link = Client(), urlsplit(LINK.search(mail.outbox[-1].body)[0]).path
    chosen = client.get(link)["Location"]
    password = {"new_password1": PASSWORD, "new_password2": PASSWORD}
    assert client.post(chosen, password)["Location"] == reverse("wagtailadmin_password_reset_complete")
    account = {"username": mail.outbox[-1].to[0].lower(), "password": PASSWORD}
    assert client.post(reverse("wagtailadmin_login"), account).status_code == 302
    return client


def test_from_an_address_to_the_own_desk(
    national: Client, regions, django_capture_on_commit_callbacks
) -> None:
    empty = national.get(people(regions[OWN])).content.decode()
    assert "Nog niemand" in empty
    assert (
        people(regions[OWN]) in national.get(reverse("regions:edit", args=[regions[OWN].pk])).content.decode()
    )

    with django_capture_on_commit_callbacks(execute=True):
        assert add(national, regions[OWN])["Location"] == people(regions[OWN])
    assert mail.outbox[-1].to == ["Rik@regio.example"]
    assert PASSWORD not in mail.outbox[-1].body
    waiting = national.get(people(regions[OWN])).content.decode()
    assert "Rik Regio" in waiting
    assert "nog niet" in waiting

    rik = in_the_mail()
    page = factories.region_page(OWN)
    explorer = reverse("wagtailadmin_explore", args=[page.pk])
    assert rik.get(explorer).status_code == 200
    assert (
        rik.get(reverse("wagtailadmin_pages:add", args=["content", "articlepage", page.pk])).status_code
        == 200
    )
    assert page.get_workflow() is not None
    assert rik.get(hours(regions[OWN])).status_code == 200
    assert rik.get(hours(regions[NEIGHBOUR])).status_code == 302

    (entry,) = ModelLogEntry.objects.filter(action="regions.add_to_desk")
    assert entry.data["role"] == "texts"
    assert "rik" not in str(entry.data).lower()


def test_who_keeps_the_support_point_alone(
    national: Client, regions, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        add(national, regions[OWN], role="support_point")
    sanne = in_the_mail()
    assert sanne.get(hours(regions[OWN])).status_code == 200
    page = factories.region_page(OWN)
    for refused in (
        reverse("regions:edit", args=[regions[OWN].pk]),
        hours(regions[NEIGHBOUR]),
        reverse("wagtailadmin_pages:add", args=["content", "articlepage", page.pk]),
        reverse("panel_members:index"),
        people(regions[OWN]),
    ):
        for answer in (sanne.get(refused), sanne.post(refused, {"name": "Gekaapt"})):
            assert answer.status_code in (302, 403), refused
    regions[OWN].refresh_from_db()
    assert regions[OWN].name != "Gekaapt"


def test_another_role_takes_the_place_of_the_first(national: Client, regions) -> None:
    add(national, regions[OWN], role="texts")
    add(national, regions[OWN], role="support_point", email="rik@REGIO.example")
    (user,) = User.objects.filter(email__iexact="rik@regio.example")
    assert [group.name for group in user.groups.all()] == [f"Steunpunt {OWN}"]


def test_an_account_that_is_there_keeps_what_it_has(
    national: Client, regions, django_capture_on_commit_callbacks
) -> None:
    known = factories.at_desk_of(regions[NEIGHBOUR], email="bo@regio.example")
    known.set_password("al gekozen")
    known.save()
    Client().post(reverse("wagtailadmin_login"), {"username": known.username, "password": "al gekozen"})
    with django_capture_on_commit_callbacks(execute=True):
        add(national, regions[OWN], email="bo@regio.example")
    known.refresh_from_db()
    assert known.check_password("al gekozen")
    assert known.first_name != "Rik"
    assert {group.name for group in known.groups.all()} == {f"Regio {OWN}", f"Regio {NEIGHBOUR}"}
    assert not LINK.search(mail.outbox[-1].body)


def test_who_lost_the_mail_gets_it_again(
    national: Client, regions, django_capture_on_commit_callbacks
) -> None:
    add(national, regions[OWN])
    user = User.objects.get(email="Rik@regio.example")
    with django_capture_on_commit_callbacks(execute=True):
        national.post(reverse("regions:send_welcome", args=[regions[OWN].pk, user.pk]))
    assert LINK.search(mail.outbox[-1].body)
    elsewhere = reverse("regions:send_welcome", args=[regions[NEIGHBOUR].pk, user.pk])
    assert national.post(elsewhere).status_code == 404


def test_the_mail_says_the_same_as_text_and_as_html(
    national: Client, regions, django_capture_on_commit_callbacks
) -> None:
    for _time in ("first", "after a sign-in"):
        with django_capture_on_commit_callbacks(execute=True):
            add(national, regions[OWN], email="rik@regio.example")
        message = mail.outbox[-1]
        html = message.alternatives[0].content
        assert LINK.findall(message.body) == LINK.findall(html.replace('"', " "))[:1]
        for form in (message.body, html):
            assert "Dag Rik," in form
            assert OWN in form
            assert "/admin/" in form
            assert ("rik@regio.example" in form) == (_time == "first")  # the name of the account
        if _time == "first":
            in_the_mail()
    assert not LINK.search(html)


def test_a_mail_server_that_is_away_stops_nothing_and_its_message_is_not_kept(
    national: Client, regions, settings, caplog, django_capture_on_commit_callbacks
) -> None:
    settings.EMAIL_BACKEND = "tests.cms.mail.servers.NamingBackend"
    with django_capture_on_commit_callbacks(execute=True):
        assert add(national, regions[OWN], email="rik@regio.example").status_code == 302
    assert "nog niet" in national.get(people(regions[OWN])).content.decode()
    assert "SMTPRecipientsRefused 550" in caplog.text
    assert "rik@regio.example" not in caplog.text


def test_access_that_was_taken_away_is_gone_at_once(
    national: Client, regions, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        add(national, regions[OWN])
    rik, user = in_the_mail(), User.objects.get(email="Rik@regio.example")
    remove = reverse("regions:remove_colleague", args=[regions[OWN].pk, user.pk])
    assert national.get(remove).status_code == 405
    assert national.post(remove)["Location"] == people(regions[OWN])
    assert rik.get(hours(regions[OWN])).status_code == 302
    assert national.get(people(regions[OWN])).context["colleagues"] == []
    assert ModelLogEntry.objects.filter(action="regions.remove_from_desk").count() == 1
    national.post(remove)  # a second press changes nothing
    assert ModelLogEntry.objects.filter(action="regions.remove_from_desk").count() == 1


@pytest.mark.parametrize(
    ("form", "wrong"),
    [
        ({"email": "geen adres"}, "email"),
        ({"email": "met@nul@.example"}, "email"),
        ({"email": f"{'a' * 200}@lang.example"}, "email"),
        ({"first_name": ""}, "first_name"),
        ({"role": "superuser"}, "role"),
    ],
)
def test_a_form_that_is_wrong_makes_no_account(national: Client, regions, form, wrong) -> None:
    sent = {"email": "rik@regio.example", "first_name": "Rik", "last_name": "R.", "role": "texts", **form}
    before = User.objects.count()
    answer = national.post(people(regions[OWN]), sent)
    assert answer.status_code == 200
    assert wrong in answer.context["form"].errors
    assert User.objects.count() == before


@pytest.mark.parametrize(
    ("there", "said"),
    [
        ([{"username": "a"}, {"username": "b"}], "Meer dan één account"),
        ([{"username": "a", "is_active": False}], "stopgezet"),
        (
            [{"username": "rik@regio.example", "email": "anders@regio.example"}],
            "naam van een ander account",
        ),
    ],
)
def test_an_address_that_is_not_clear_gives_nobody_access(national: Client, regions, there, said) -> None:
    for fields in there:
        factories.editor(**{"email": "rik@regio.example", **fields})
    answer = add(national, regions[OWN], email="rik@regio.example")
    assert said in answer.content.decode()
    desk = RegionDesk.objects.filter(region=regions[OWN]).first()
    assert desk is None or not desk.group.user_set.exists()


@pytest.mark.parametrize("who", ["desk", "editor"])
def test_nobody_else_decides_who_works_for_a_region(client: Client, regions, who) -> None:
    user = factories.at_desk_of(regions[OWN]) if who == "desk" else factories.with_role()
    client.force_login(user)
    for address in (
        people(regions[OWN]),
        reverse("regions:send_welcome", args=[regions[OWN].pk, user.pk]),
        reverse("regions:remove_colleague", args=[regions[OWN].pk, user.pk]),
    ):
        for answer in (client.get(address), client.post(address, {"email": "x@x.example", "role": "texts"})):
            assert answer.status_code in (302, 403, 405)
    assert not User.objects.filter(email="x@x.example").exists()


def test_the_list_asks_as_much_for_many_as_for_one(national: Client, regions) -> None:
    add(national, regions[OWN])
    with CaptureQueriesContext(connection) as one:
        national.get(people(regions[OWN]))
    for number in range(5):
        add(national, regions[OWN], email=f"rik{number}@regio.example")
    with CaptureQueriesContext(connection) as many:
        national.get(people(regions[OWN]))
    assert len(many) == len(one)
