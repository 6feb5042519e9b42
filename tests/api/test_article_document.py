"""What an article in the API says of itself."""

import datetime as dt
import json
from typing import Any

import pytest

from api.models import Document
from cms.content.models import ArticlePage, Topic
from tests import factories

pytestmark = pytest.mark.django_db
REVIEW_DAY = dt.date(2026, 12, 1)


def published(page: ArticlePage | None = None, **approval: Any) -> dict[str, Any]:
    factories.publish_approved(page or factories.article(), **approval)
    return json.loads(bytes(Document.objects.get().full))


def test_it_has_the_fields_of_the_contract() -> None:
    topic = Topic.objects.create(slug="rechten", name="Rechten", locale=factories.locale())
    page = factories.article(
        valid_until=dt.date(2027, 11, 1),
        sources=[
            (
                "source",
                {
                    "title": "WPO",
                    "publisher": "Rijksoverheid",
                    "url": "https://wetten.example.org/",
                    "consulted_on": dt.date(2026, 11, 1),
                    "licence": "Publiek domein",
                    "status": "historisch; NIET de huidige wet",
                },
            )
        ],
    )
    page.topics.set([topic])
    page.save_revision()
    shown = published(page)
    assert list(shown) == [
        "id", "slug", "version", "language", "requestedLanguage", "direction", "availableLanguages",
        "title", "summary", "audience", "sectors", "topics", "body", "terms", "links", "formerSlugs", "audio",
        "sources",
        "stories", "validation",
        "translation", "region", "publishedAt", "updatedAt",
    ]  # fmt: skip
    assert shown["id"] == str(page.translation_key)
    assert shown["slug"] == page.slug
    assert (shown["audience"], shown["sectors"], shown["topics"]) == (["parents"], ["po"], ["rechten"])
    assert shown["sources"] == [
        {
            "title": "WPO",
            "url": "https://wetten.example.org/",
            "publisher": "Rijksoverheid",
            "consultedOn": "2026-11-01",
            "licence": "Publiek domein",
            "status": "historisch; NIET de huidige wet",
        }
    ]
    assert shown["validation"]["validUntil"] == "2027-11-01"
    assert (shown["translation"], shown["region"], shown["terms"]) == (None, None, [])


def test_an_approval_by_panels_is_shown_with_its_counts() -> None:
    validation = published()["validation"]
    assert validation["status"] == "approved"
    assert validation["panels"] == [
        {
            "kind": "parents",
            "readers": 7,
            "yes": 4,
            "yesWithTip": 2,
            "no": 1,
            "minimumReaders": 5,
            "share": 80,
            "together": [],
        },
        {
            "kind": "youth",
            "readers": 5,
            "yes": 5,
            "yesWithTip": 0,
            "no": 0,
            "minimumReaders": 5,
            "share": 80,
            "together": [],
        },
    ]
    assert "reason" not in validation


def test_readers_of_another_region_are_counted_and_never_named() -> None:
    counts = factories.panel_counts(kind="parents", yes=5)
    elsewhere = [{"region": "PO2602", "name": "Een andere regio", "readers": 2}]
    older = {name: value for name, value in counts.items() if name != "together"}
    helped, alone = published(panels=[counts | {"together": elsewhere}, older])["validation"]["panels"]
    assert helped["together"] == [{"region": "PO2602", "readers": 2}]
    assert alone["together"] == []


def test_an_urgent_publication_says_why_and_when_panels_will_have_read_it() -> None:
    urgent = {"kind": "urgent", "panels": [], "reason": "Het nummer was fout.", "follow_up_due": REVIEW_DAY}
    validation = published(**urgent)["validation"]
    assert validation["status"] == "urgent"
    assert validation["reason"] == "Het nummer was fout."
    assert validation["followUpDue"] == "2026-12-01"
    assert validation["panels"] == []


def test_a_minor_edit_shows_the_approval_that_it_carries_over() -> None:
    page = factories.article()
    first = factories.publish_approved(page)
    type(first).objects.filter(pk=first.pk).update(approved_at=dt.datetime(2026, 3, 1, 12, 30, tzinfo=dt.UTC))
    first.refresh_from_db()
    page.title = "Zonder spelfout"
    page.save_revision()
    validation = published(page, kind="minor_edit", panels=[], carried_over_from=first)["validation"]
    assert validation["status"] == "minorEdit"
    assert validation["approvedAt"] == "2026-03-01T12:30:00Z"
    assert validation["panels"][0]["readers"] == 7


def test_names_of_readers_and_editors_are_never_in_it() -> None:
    panels = [{**factories.panel_counts(yes=6, no=1), "names": ["Ada"]}]
    assert "Ada" not in json.dumps(published(panels=panels, requested_by=factories.editor(username="Ada")))


def test_scripts_do_not_come_through() -> None:
    page = factories.article(
        body=factories.body("Hallo <script>alert(1)</script><b onclick='x()'>daar</b>"),
    )
    body = json.dumps(published(page)["body"])
    assert "script" not in body
    assert "onclick" not in body
    assert "<b>daar</b>" in body


def test_moments_are_in_utc() -> None:
    shown = published()
    for moment in (shown["publishedAt"], shown["updatedAt"], shown["validation"]["approvedAt"]):
        assert dt.datetime.strptime(moment, "%Y-%m-%dT%H:%M:%SZ")  # noqa: DTZ007 - the Z is in the text
