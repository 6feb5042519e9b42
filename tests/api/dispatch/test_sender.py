"""Sites that hang hold up no other site, and what happens meanwhile is one message."""

import json
from typing import Any
from uuid import uuid4

import pytest
from django_tasks_db.models import DBTaskResult

from api.actions.webhooks.claim_delivery import LEASE
from api.dispatch.in_this_process import serve_all
from api.dispatch.lanes import Site
from api.dispatch.sender import Sender
from api.models import Delivery, Webhook
from api.queries.positions import last_position
from cms.settings.base import TASKS
from tests import factories
from tests.api.dispatch.hanging import hanging
from tests.api.receiver import receiver
from tests.cms.operations.beside import until

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _this_machine(settings: Any) -> None:
    settings.WEBHOOKS_MAY_REACH_THIS_MACHINE = True


def webhook(url: str, **fields: Any) -> Webhook:
    return Webhook.objects.create(url=url, announced=last_position(), **fields)


def test_one_that_answers_is_told_while_twenty_hang() -> None:
    with hanging() as slow, receiver() as quick:
        for number in range(20):
            webhook(slow.url(number))
        webhook(quick.url)
        factories.publish_approved(factories.article())
        sender = Sender()
        sender.start()
        until(lambda: sender.collect(0.1) or quick.received)
        until(lambda: len(slow.held) == 20)
        sender.collect(0.1)
        assert list(Delivery.objects.values_list("state", flat=True)).count("delivered") == 1
        assert len(sender.under_way) == 20
        # the next text reaches it too, and waits for those that hang
        factories.publish_approved(factories.article(title="Second"))
        sender.start()
        until(lambda: sender.collect(0.1) or len(quick.received) == 2)
        assert Delivery.objects.waiting().count() == 20


def test_commits_store_nothing_and_each_site_gets_one_message(
    settings: Any, django_capture_on_commit_callbacks: Any
) -> None:
    settings.TASKS = TASKS
    with receiver() as first, receiver() as second:
        for site in (first, second):
            webhook(site.url)
        with django_capture_on_commit_callbacks(execute=True):
            for number in range(3):
                factories.publish_approved(factories.article(title=f"Text {number}"))
        assert not DBTaskResult.objects.filter(task_path__startswith="api.").exists()
        assert not Delivery.objects.exists()
        sender = Sender()
        sender.start()
        until(lambda: sender.collect(0.1) or not sender.under_way)
        for site in (first, second):
            ((_headers, body),) = site.received
            assert len(json.loads(body)["data"]["changes"]) == 3


def test_a_lane_is_free_again_when_nothing_was_heard_for_a_minute() -> None:
    sender, site = Sender(), Site(uuid4(), 0)
    sender.begin(site)
    sender.forget_lost()
    assert sender.under_way
    sender.begun[site.webhook] -= LEASE.total_seconds()
    sender.forget_lost()
    assert not sender.under_way


def test_what_a_site_missed_is_one_message_that_says_up_to_where() -> None:
    with receiver() as site:
        webhook(site.url)
        site.answers = [(503, {})]
        pages = [factories.article(title=f"Text {number}") for number in range(4)]
        factories.publish_approved(pages[0])
        serve_all()
        for page in pages[1:]:
            factories.publish_approved(page)
            serve_all()
        assert Delivery.objects.count() == 1  # nothing is made while one waits
        Delivery.objects.update(next_attempt_at=Delivery.objects.get().created_at)
        serve_all()
        first, again, rest = [json.loads(body)["data"] for _headers, body in site.received]
        assert first == again
        assert [line["id"] for line in rest["changes"]] == [str(page.translation_key) for page in pages[1:]]
        assert first["upTo"] < rest["upTo"] == last_position()
        assert not rest["hasMore"]


def test_more_than_fits_is_in_the_feed_and_in_no_second_message(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.actions.webhooks.announce_changes.MAX_CHANGES", 2)
    with receiver() as site:
        webhook(site.url)
        for number in range(3):
            factories.publish_approved(factories.article(title=f"Text {number}"))
        serve_all()
        serve_all()
        ((_headers, body),) = site.received
        data = json.loads(body)["data"]
        assert len(data["changes"]) == 2
        assert data["hasMore"]
        assert data["upTo"] == last_position()


def test_a_site_that_breaks_in_our_hands_stops_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    with receiver() as site:
        broken, good = webhook("https://broken.example"), webhook(site.url)
        Webhook.objects.filter(pk=broken.pk).update(languages=5)  # which no form would let in
        factories.publish_approved(factories.article())
        sender = Sender()
        sender.start()
        until(lambda: sender.collect(0.1) or site.received)
        assert set(sender.under_way) <= {broken.pk, good.pk}
        assert broken.pk in sender.under_way  # not tried again at once
