"""A regional site follows the national desk: it hears of changes, checks who says so, and keeps a copy."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests import factories
from tests.api.receiver import Receiver, receiver
from tests.site.crashing import Power, PowerCutError
from tests.site.regional_site import RegionalSite, served

# messages go out when a transaction is kept, so it has to be
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def hook(settings: Any) -> Iterator[Receiver]:
    settings.WEBHOOKS_MAY_REACH_THIS_MACHINE = True
    with receiver() as found:
        yield found


@pytest.fixture
def site(client: Client, hook: Receiver, tmp_path: Path) -> Iterator[RegionalSite]:
    """A site with a key and a webhook, whose first copy is made."""
    made = client.post(
        "/api/v1/webhooks",
        json.dumps({"url": hook.url}),
        content_type="application/json",
        headers={"authorization": f"Bearer {factories.api_key()}"},
    ).json()
    found = RegionalSite(client, file=tmp_path / "site.sqlite3", secret=made["secret"]).sync()
    hook.take = found.receive
    yield found
    found.shelf.close()


def test_a_day_at_the_desk(client: Client, site: RegionalSite, hook: Receiver) -> None:
    page = factories.article()
    first = factories.publish_approved(page)
    assert site.copy == {}  # it heard, and has still to look
    site.work()
    assert site.copy == served(client)
    assert len(site.copy) == 1

    english = factories.translation(page, "en")
    factories.publish_approved(english)
    page.title = "Zonder spelfout"
    page.save_revision()
    factories.publish_approved(page, kind="minor_edit", panels=[], carried_over_from=first)
    site.work()
    assert site.copy == served(client)
    assert {text["title"] for text in site.copy.values()} == {"Zonder spelfout", english.title}

    english.unpublish()
    site.work()
    assert site.copy == served(client)
    assert [language for _kind, _id, language in site.copy] == ["nl"]
    assert site.shelf.waiting() == []


def test_a_message_that_is_not_ours_is_refused(client: Client, site: RegionalSite, hook: Receiver) -> None:
    factories.publish_approved(factories.article())
    ((headers, body),) = hook.received
    old = {**headers, "webhook-timestamp": str(int(headers["webhook-timestamp"]) - 3600)}
    other = {**headers, "webhook-id": "x"}
    for given, content in [(headers, body + b" "), (old, body), ({}, body), (other, body)]:
        assert site.receive(given, content) == 401
    assert len(site.shelf.waiting()) == 1
    # the same message once more is taken, and means nothing new
    assert site.receive(headers, body) == 204
    assert len(site.shelf.waiting()) == 1


def test_the_power_is_cut_while_it_looks(client: Client, site: RegionalSite, hook: Receiver) -> None:
    for _number in range(2):
        factories.publish_approved(factories.article())
    file = site.shelf.database.execute("PRAGMA database_list").fetchone()[2]
    for left in range(8):
        again = RegionalSite(client, file=file, power=Power(left))
        with pytest.raises(PowerCutError):
            again.work()
        again.shelf.close()
    assert site.shelf.waiting()  # nothing it heard is forgotten
    site.work()
    assert site.copy == served(client)


def test_a_site_that_was_away_misses_nothing(client: Client, site: RegionalSite, hook: Receiver) -> None:
    hook.answers = [(500, {})]
    page = factories.article()
    factories.publish_approved(page)
    assert site.shelf.waiting() == []
    site.sync()  # what it does every night, whatever it heard
    assert site.copy == served(client)
    assert len(site.copy) == 1
