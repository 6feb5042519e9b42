"""SECRET_KEY is replaced: what was made with the old one works while that one is in SECRET_KEY_FALLBACKS."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from standardwebhooks.webhooks import Webhook as Verifier
from standardwebhooks.webhooks import WebhookVerificationError

from api.preview_tokens import DraftReference, preview_token, read_preview_token
from api.webhooks.signing import secret_of
from tests import factories
from tests.api.receiver import Receiver, receiver
from tests.journeys.test_a_member_reads import press
from tests.workflows.panel.urls import at
from workflows.actions.rounds.invite_member import invite_member
from workflows.models import Invitation, Member, ParentalConsent, Verdict
from workflows.notifications import send_invitation, send_parent_question, send_reminder

pytestmark = pytest.mark.django_db
OLD, NEW = "the-old-secret-key-" * 2, "the-new-secret-key-" * 2


@pytest.fixture
def replace(settings: Any) -> Callable[..., None]:
    """The installation begins with the old key; call this to start it with the new one."""
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = OLD, []

    def start_again(*, fallbacks: list[str]) -> None:
        settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = NEW, fallbacks

    return start_again


@pytest.fixture
def links(replace: Callable[..., None]) -> dict[str, str]:
    """A link of each kind, as it was mailed under the old key."""
    youth = factories.member(factories.panel("youth"), age_band="12-15")
    consent = ParentalConsent.objects.create(member=youth, email="vader@example.org")
    invitation = factories.reader()
    return {
        "invitation": f"/panel/{invitation.token}/",
        "own page": f"/panel/mijn/{invitation.member.token}/",
        "parent": f"/panel/ouder/{consent.token}/",
    }


def links_in(message: Any) -> list[str]:
    """The personal links, once; that of the privacy statement is none."""
    found = re.findall(r"http://[^/]+(/panel/[^\s?]+)", message.body)
    return list(dict.fromkeys(link for link in found if not link.startswith("/panel/privacy/")))


@pytest.mark.parametrize("kind", ["invitation", "own page", "parent"])
def test_a_link_of_the_old_key_opens_while_that_key_is_listed(
    client: Client, replace: Callable[..., None], links: dict[str, str], kind: str
) -> None:
    replace(fallbacks=["another-key-that-was-in-use-before", OLD])
    page = client.get(links[kind])
    assert page.status_code == 200
    # all that the page leads to goes on with the same link
    led_to = re.findall(r'(?:href|action)="(/panel/[^"]+)"', page.content.decode())
    assert all(client.get(address, follow=True).status_code in (200, 405) for address in led_to)
    replace(fallbacks=[])
    assert client.get(links[kind]).status_code == 404


def test_a_member_reads_to_the_end_on_the_old_link(replace: Callable[..., None]) -> None:
    browser, invitation = Client(enforce_csrf_checks=True), factories.reader(consented=False)
    press(browser, at("welcome", invitation))
    replace(fallbacks=[OLD])
    press(browser, at("consent", invitation), agree="yes")
    press(browser, at("verdict", invitation), decision="yes")
    assert Verdict.objects.get().invitation == invitation


def test_mails_after_the_change_carry_links_that_work(
    client: Client, replace: Callable[..., None], links: dict[str, str]
) -> None:
    invitation, consent = Invitation.objects.get(), ParentalConsent.objects.get()
    replace(fallbacks=[OLD])
    assert send_invitation(invitation.pk)
    assert send_reminder(invitation.pk)
    assert send_parent_question(consent.pk)
    invited, reminded, asked = (links_in(message) for message in mail.outbox)
    assert set(invited) == set(reminded) == {links["invitation"], links["own page"]}
    assert asked == [links["parent"]]


def test_saving_a_record_does_not_end_its_link(
    client: Client, replace: Callable[..., None], links: dict[str, str]
) -> None:
    replace(fallbacks=[OLD])
    for record in (*Member.objects.all(), ParentalConsent.objects.get()):
        record.save()
    invitation = Invitation.objects.get()
    invitation.save()
    assert [client.get(link).status_code for link in links.values()] == [200, 200, 200]


def test_what_is_made_after_the_change_does_not_need_the_old_key(
    client: Client, replace: Callable[..., None]
) -> None:
    opened = factories.round_of(factories.panel())
    replace(fallbacks=[OLD])
    invitation = invite_member(round=opened, member=factories.member(opened.panel))
    replace(fallbacks=[])
    assert client.get(at("welcome", invitation)).status_code == 200
    assert client.get(f"/panel/mijn/{invitation.member.token}/").status_code == 200


def test_a_new_link_of_the_same_record_is_made_with_the_new_key(
    client: Client, replace: Callable[..., None]
) -> None:
    invitation = factories.reader()
    old = at("welcome", invitation)
    replace(fallbacks=[OLD])
    invitation.serial += 1
    invitation.save()
    assert client.get(old).status_code == 404
    replace(fallbacks=[])
    assert client.get(at("welcome", invitation)).status_code == 200


def test_when_the_old_key_is_gone_everybody_can_have_a_new_link(
    client: Client, replace: Callable[..., None], links: dict[str, str]
) -> None:
    replace(fallbacks=[])
    call_command("prepare_installation", verbosity=0)
    assert [client.get(link).status_code for link in links.values()] == [404, 404, 404]
    invitation, consent = Invitation.objects.get(), ParentalConsent.objects.get()
    assert send_invitation(invitation.pk)
    assert send_parent_question(consent.pk)
    mailed = [link for message in mail.outbox for link in links_in(message)]
    assert len(set(mailed)) == 3
    assert {client.get(link).status_code for link in mailed} == {200}


def test_preparing_the_installation_leaves_links_that_work_alone(
    client: Client, replace: Callable[..., None], links: dict[str, str]
) -> None:
    replace(fallbacks=[OLD])
    call_command("prepare_installation", verbosity=0)
    assert [client.get(link).status_code for link in links.values()] == [200, 200, 200]


def test_previews_and_sessions_of_the_old_key(replace: Callable[..., None]) -> None:
    token = preview_token(DraftReference(7, "nl", 9))
    here, away = Client(), Client()
    for browser in (here, away):
        browser.force_login(factories.superuser())
    replace(fallbacks=[OLD])
    assert read_preview_token(token) == (7, "nl", 9)
    assert here.get("/admin/").status_code == 200
    replace(fallbacks=[])
    assert read_preview_token(token) is None
    assert here.get("/admin/").status_code == 200  # came by in the meantime
    assert away.get("/admin/").status_code == 302


@pytest.fixture
def site(settings: Any) -> Any:
    settings.WEBHOOKS_MAY_REACH_THIS_MACHINE = True
    with receiver() as found:
        yield found


def verified(secret: str, site: Receiver) -> bool:
    """Whether a site that knows this secret takes the newest message."""
    headers, body = site.received[-1]
    try:
        Verifier(secret).verify(body, headers)
    except WebhookVerificationError:
        return False
    return True


@pytest.mark.django_db(transaction=True)
def test_a_site_knows_messages_by_the_secret_it_has(
    client: Client, replace: Callable[..., None], site: Receiver
) -> None:
    headers = {"authorization": f"Bearer {factories.api_key()}"}
    asked = {"data": f'{{"url": "{site.url}"}}', "content_type": "application/json", "headers": headers}
    made = client.post("/api/v1/webhooks", **asked).json()
    test, rotate = f"/api/v1/webhooks/{made['id']}/test", f"/api/v1/webhooks/{made['id']}/secret"
    replace(fallbacks=[OLD])
    assert client.post(test, headers=headers).status_code == 202  # its key is random
    assert verified(made["secret"], site)
    renewed = client.post(rotate, headers=headers).json()["secret"]
    client.post(test, headers=headers)
    assert verified(renewed, site)
    assert verified(made["secret"], site)  # for a day, as after any rotation
    replace(fallbacks=[])
    client.post(test, headers=headers)
    assert verified(renewed, site)
    assert not verified(made["secret"], site)
    assert renewed == secret_of(made["id"], 2)
