"""A link as a QR code, for who manages panels."""

from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest
import segno
from django.contrib.auth.models import Permission
from django.test import Client
from django.utils import timezone

from tests import factories
from workflows.actions.members.ask_parent import ask_parent
from workflows.mails.urls import invitation_url
from workflows.models import Invitation

pytestmark = pytest.mark.django_db


@pytest.fixture
def manager() -> Client:
    account = factories.editor()
    account.user_permissions.add(*Permission.objects.filter(codename__in=["access_admin", "change_member"]))
    browser = Client()
    browser.force_login(account)
    return browser


def test_the_page_has_the_code_and_the_words_to_send(manager) -> None:
    invitation = factories.reader(name="Fatima & co", language="en", title="Rechten?")
    page = manager.get(f"/admin/hand-over/invitation/{invitation.pk}/").content.decode()
    assert invitation_url(invitation) in page
    assert "https://wa.me/?text=Hello%20Fatima%20%26%20co%21%20" in page
    assert invitation_url(invitation) in unquote(page)
    assert f"/admin/hand-over/invitation/{invitation.pk}/qr.svg" in page


def test_the_code_is_an_image_of_exactly_this_link(manager) -> None:
    invitation = factories.reader()
    answer = manager.get(f"/admin/hand-over/invitation/{invitation.pk}/qr.svg")
    assert answer["Content-Type"] == "image/svg+xml"
    assert "no-store" in answer["Cache-Control"]
    root = ET.fromstring(answer.content)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "<script" not in answer.content.decode()
    expected = segno.make(invitation_url(invitation), error="m", micro=False)
    assert (
        expected.svg_inline(scale=8, border=4, dark="#000", light="#fff", omitsize=True).removeprefix("<svg")
        in answer.content.decode()
    )


def test_the_own_page_and_the_question_to_a_parent_too(manager) -> None:
    member = factories.member(factories.panel("youth", language="en"), age_band="12-15")
    consent = ask_parent(member=member, email="ouder@example.org", by=None)
    for kind, number, part in (("member", member.pk, "mijn"), ("parent", consent.pk, "ouder")):
        page = manager.get(f"/admin/hand-over/{kind}/{number}/").content.decode()
        assert f"/panel/{part}/" in page


@pytest.mark.parametrize("kind", ["invitation", "member", "parent", "secret"])
def test_what_is_of_no_use_is_not_there(manager, kind) -> None:
    assert manager.get(f"/admin/hand-over/{kind}/999/").status_code == 404


def test_a_link_that_was_taken_back_is_not_handed_over(manager) -> None:
    invitation = factories.reader()
    Invitation.objects.update(revoked_at=timezone.now())
    assert manager.get(f"/admin/hand-over/invitation/{invitation.pk}/qr.svg").status_code == 404


def test_nobody_else_sees_a_link(client) -> None:
    invitation = factories.reader()
    address = f"/admin/hand-over/invitation/{invitation.pk}/"
    assert client.get(address).url.startswith("/admin/login/")
    client.force_login(factories.editor())
    assert client.get(address).url.startswith("/admin/login/")
    assert client.get(f"{address}qr.svg").url.startswith("/admin/login/")
