"""A site is told of changes: signed, in order, again when it failed, and never an internal address."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from standardwebhooks.webhooks import Webhook as Verifier
from standardwebhooks.webhooks import WebhookVerificationError

from api.actions.webhooks.rotate_webhook_secret import MOST_SECRETS
from api.models import Change, Delivery, Webhook
from api.queries.positions import last_position
from cms.regions.models import Region
from tests import factories
from tests.api.receiver import Receiver, receiver

# tasks run when a transaction is kept, so it has to be
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def site(settings: Any) -> Any:
    settings.WEBHOOKS_MAY_REACH_THIS_MACHINE = True
    with receiver() as found:
        yield found


class Site:
    """A site's software: it has a key, and asks."""

    def __init__(self, client: Client, code: str | None = "PO2601", **key: Any) -> None:
        self.client, self.key = client, factories.api_key(code, **key)

    def ask(self, method: str, address: str, content: Any = None) -> Any:
        body = {} if content is None else {"data": json.dumps(content), "content_type": "application/json"}
        headers = {"authorization": f"Bearer {self.key}"}
        return self.client.generic(method, f"/api/v1/{address}", **body, headers=headers)

    def subscribe(self, url: str, **wanted: Any) -> dict[str, Any]:
        answer = self.ask("POST", "webhooks", {"url": url, **wanted})
        assert answer.status_code == 201, answer.content
        return answer.json()

    def deliveries(self, webhook: dict[str, Any]) -> list[dict[str, Any]]:
        return self.ask("GET", f"webhooks/{webhook['id']}/deliveries").json()["results"]


def messages(site: Receiver) -> list[dict[str, Any]]:
    return [json.loads(body) for _headers, body in site.received]


def later(**delta: float) -> None:
    """Time passes: what waits is due."""
    moved = timezone.now() - timedelta(**delta)
    Delivery.objects.waiting().update(next_attempt_at=moved)
    call_command("send_webhooks", verbosity=0)


def test_a_site_hears_what_the_feed_says_and_can_check_who_says_it(client: Client, site: Receiver) -> None:
    home = Site(client)
    made = home.subscribe(site.url)
    page = factories.article()
    factories.publish_approved(page)
    ((headers, body),) = site.received
    message = Verifier(made["secret"]).verify(body, headers)
    feed = client.get("/api/v1/changes").json()["results"]
    assert message["type"] == "changes"
    assert message["data"]["changes"] == [line for line in feed if line["kind"] == "article"]
    page.unpublish()
    assert [line["type"] for line in messages(site)[1]["data"]["changes"]] == ["withdrawn"]
    assert [delivery["state"] for delivery in home.deliveries(made)] == ["delivered", "delivered"]
    with pytest.raises(WebhookVerificationError):
        Verifier(made["secret"]).verify(body.replace(b"published", b"withdrawn"), headers)


def test_it_hears_only_what_it_asked_for(client: Client, site: Receiver) -> None:
    Site(client).subscribe(site.url, languages=["en"])
    page = factories.article()
    factories.publish_approved(page)
    factories.publish_approved(factories.translation(page, "en"))
    lines = [line for message in messages(site) for line in message["data"]["changes"]]
    assert [line["language"] for line in lines] == ["en"]


def test_a_message_that_fails_comes_again_with_the_same_id_and_nothing_overtakes_it(
    client: Client, site: Receiver
) -> None:
    home = Site(client)
    made = home.subscribe(site.url)
    site.answers = [(500, {}), (503, {})]
    first, second = factories.article(title="Een"), factories.article(title="Twee")
    factories.publish_approved(first)
    factories.publish_approved(second)
    assert len(site.received) == 1
    later(minutes=1)
    later(minutes=1)
    ids = [headers["webhook-id"] for headers, _body in site.received]
    assert ids[0] == ids[1] == ids[2]
    assert ids[3] != ids[2]
    heard = [line["id"] for message in messages(site)[2:] for line in message["data"]["changes"]]
    assert heard == [str(first.translation_key), str(second.translation_key)]
    (_newest, oldest) = home.deliveries(made)
    assert [attempt["status"] for attempt in oldest["attempts"]] == [500, 503, 204]


def test_a_site_that_is_away_for_more_than_a_day_is_stopped_told_and_goes_on_where_it_was(
    client: Client, site: Receiver
) -> None:
    home = Site(client)
    made = home.subscribe(site.url)
    site.answers = [(500, {})] * 8
    factories.publish_approved(factories.article())
    for _attempt in range(7):
        later(minutes=1)
    assert home.ask("GET", f"webhooks/{made['id']}").json()["status"] == "stopped"
    (message,) = mail.outbox
    assert message.to == ["beheer@regio.example"]
    assert site.url in message.body
    factories.publish_approved(factories.article(title="Meanwhile"))
    assert len(site.received) == 8
    assert home.ask("POST", f"webhooks/{made['id']}/test").status_code == 202
    assert home.ask("GET", f"webhooks/{made['id']}").json()["status"] == "active"
    call_command("send_webhooks", verbosity=0)
    heard = [line["id"] for message in messages(site)[8:] for line in message["data"]["changes"]]
    assert heard == [str(line.article) for line in Change.objects.filter(kind="article")]


def test_a_site_that_says_gone_wants_no_more(client: Client, site: Receiver) -> None:
    made = Site(client).subscribe(site.url)
    site.answers = [(410, {})]
    factories.publish_approved(factories.article())
    assert Webhook.objects.get(pk=made["id"]).stopped_at


def test_a_new_secret_signs_beside_the_old_one_for_a_day(client: Client, site: Receiver) -> None:
    home = Site(client)
    made = home.subscribe(site.url)
    new = home.ask("POST", f"webhooks/{made['id']}/secret").json()["secret"]
    home.ask("POST", f"webhooks/{made['id']}/test")
    headers, body = site.received[-1]
    for secret in (made["secret"], new):
        assert Verifier(secret).verify(body, headers)["type"] == "test"
    Webhook.objects.update(retired={"1": (timezone.now() - timedelta(seconds=1)).isoformat()})
    home.ask("POST", f"webhooks/{made['id']}/test")
    headers, body = site.received[-1]
    assert Verifier(new).verify(body, headers)
    with pytest.raises(WebhookVerificationError):
        Verifier(made["secret"]).verify(body, headers)


def test_each_secret_signs_for_a_day_however_often_there_is_a_new_one(client: Client, site: Receiver) -> None:
    home = Site(client)
    made = home.subscribe(site.url)
    address = f"webhooks/{made['id']}/secret"
    rotated = [home.ask("POST", address).json()["secret"] for _number in range(MOST_SECRETS - 1)]
    refused = home.ask("POST", address)
    assert (refused.status_code, "in one day" in refused.json()["detail"]) == (409, True)
    home.ask("POST", f"webhooks/{made['id']}/test")
    headers, body = site.received[-1]
    for secret in (made["secret"], *rotated):
        assert Verifier(secret).verify(body, headers)["type"] == "test"


def test_a_delivery_is_sent_again_when_asked(client: Client, site: Receiver) -> None:
    home = Site(client)
    made = home.subscribe(site.url)
    factories.publish_approved(factories.article())
    (delivery,) = home.deliveries(made)
    address = f"webhooks/{made['id']}/deliveries/{delivery['id']}/replay"
    assert home.ask("POST", address).status_code == 202
    (first, again) = site.received
    assert first[1] == again[1]
    assert first[0]["webhook-id"] == again[0]["webhook-id"]
    site.answers = [(500, {})]
    home.ask("POST", address)
    assert home.ask("POST", address).status_code == 409


def test_redirects_are_not_followed(client: Client, site: Receiver) -> None:
    home = Site(client)
    with receiver() as inside:
        made = home.subscribe(site.url)
        site.answers = [(307, {"Location": inside.url})]
        home.ask("POST", f"webhooks/{made['id']}/test")
        assert inside.received == []
    (delivery,) = home.deliveries(made)
    assert delivery["state"] == "failed"
    assert "redirect" in delivery["attempts"][0]["detail"]


INSIDE = [
    "127.0.0.1",
    "localhost",
    "[::1]",
    "10.0.0.8",
    "192.168.1.1",
    "169.254.169.254",
    "0.0.0.0",
    "[::ffff:127.0.0.1]",
    "100.64.0.1",
    "2130706433",
]


@pytest.mark.parametrize("host", INSIDE)
def test_an_internal_address_is_refused_when_it_is_registered(client: Client, host: str) -> None:
    answer = Site(client).ask("POST", "webhooks", {"url": f"https://{host}/hook"})
    (error,) = answer.json()["errors"]
    assert (answer.status_code, error["name"]) == (400, "url")
    assert not Webhook.objects.exists()


@pytest.mark.parametrize("host", INSIDE)
def test_an_internal_address_is_never_reached(client: Client, host: str) -> None:
    home = Site(client)
    with receiver() as inside:
        port = inside.url.rpartition(":")[2]
        made = Webhook.objects.create(
            region=Region.objects.get(), url=f"http://{host}:{port}", announced=last_position()
        )
        home.ask("POST", f"webhooks/{made.pk}/test")
        assert inside.received == []
    (delivery,) = home.deliveries({"id": made.pk})
    assert delivery["state"] == "failed"
    assert delivery["attempts"][0]["status"] is None
    assert "private network" in delivery["attempts"][0]["detail"]


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"url": "http://regio.example/hook"},
        {"url": "ftp://regio.example"},
        {"url": "javascript:alert(1)"},
        {"url": "https://name:word@regio.example/"},
        {"url": 5},
        {"url": "https://" + "a" * 600 + ".example"},
        {"url": "https://regio.example/\x00"},
        {"url": "https://regio.example/\r\nX: y"},
        {"url": "https://regio.example", "languages": "nl"},
        {"url": "https://regio.example", "kinds": ["pigs"]},
        {"url": "https://regio.example", "languages": ["nl'--"]},
        {"url": "https://regio.example", "more": 1},
    ],
)
def test_a_wrong_webhook_is_refused_and_nothing_is_kept(client: Client, wrong: dict[str, Any]) -> None:
    answer = Site(client).ask("POST", "webhooks", wrong)
    assert answer.status_code == 400
    assert all(error["in"] == "body" for error in answer.json()["errors"])
    assert not Webhook.objects.exists()


def test_one_address_has_one_webhook_and_a_region_has_ten(client: Client) -> None:
    home = Site(client)
    for number in range(10):
        home.subscribe(f"https://regio.example/{number}")
    assert home.ask("POST", "webhooks", {"url": "https://regio.example/0"}).status_code == 409
    assert home.ask("POST", "webhooks", {"url": "https://regio.example/10"}).status_code == 409
    assert Webhook.objects.count() == 10


def test_a_neighbours_webhook_does_not_exist(client: Client) -> None:
    made = Site(client).subscribe("https://regio.example/hook")
    for neighbour in (Site(client, "VO2709"), Site(client, None)):
        for method, address in (
            ("GET", ""),
            ("DELETE", ""),
            ("POST", "/test"),
            ("POST", "/secret"),
            ("GET", "/deliveries"),
            ("POST", f"/deliveries/{made['id']}/replay"),
        ):
            assert neighbour.ask(method, f"webhooks/{made['id']}{address}").status_code == 404
        assert neighbour.ask("GET", "webhooks").json() == {"results": []}
    assert Webhook.objects.count() == 1


def test_after_deleting_nothing_is_sent(client: Client, site: Receiver) -> None:
    home = Site(client)
    made = home.subscribe(site.url)
    assert home.ask("DELETE", f"webhooks/{made['id']}").status_code == 204
    factories.publish_approved(factories.article())
    assert site.received == []
    assert home.ask("GET", f"webhooks/{made['id']}").status_code == 404


def test_messages_of_more_than_a_month_ago_are_forgotten(client: Client, site: Receiver) -> None:
    home = Site(client)
    made = home.subscribe(site.url)
    factories.publish_approved(factories.article())
    Delivery.objects.update(created_at=timezone.now() - timedelta(days=31))
    factories.publish_approved(factories.article(title="Now"))
    call_command("send_webhooks", verbosity=0)
    assert len(home.deliveries(made)) == 1
