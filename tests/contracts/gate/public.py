"""What regional sites can get at, and what the database holds: before and after somebody tried something."""

import json
from dataclasses import dataclass
from itertools import product

from django.test import Client

from cms.content.meaning.snapshot import article_digest
from cms.content.models import TextPage
from cms.content.text_pages import text_pages
from cms.regions.models import Region
from workflows.models import Approval
from workflows.queries.approvals.current import approval_of


@dataclass(frozen=True)
class State:
    """What the API answers, and what Wagtail and the approvals behind it hold.

    `served` are the articles of the list, with their bodies; `published` are the lines of the feed that bring
    something new. `public` are the texts that may be rendered: article, language and digest. `live` and
    `scheduled` are what Wagtail publishes and plans, whether readers get it or not.
    """

    served: frozenset[str]
    published: frozenset[int]
    public: frozenset[tuple[str, str, str]]
    approvals: frozenset[int]
    live: dict[int, tuple[str, int | None]]
    scheduled: frozenset[int]


def state() -> State:
    """Return how it is now."""
    pages = text_pages().specific()
    return State(
        served=served_articles(),
        published=published_changes(),
        public=public_texts(),
        approvals=frozenset(Approval.objects.values_list("pk", flat=True)),
        live={page.pk: (article_digest(page), page.live_revision_id) for page in pages.filter(live=True)},
        scheduled=frozenset(
            revision.pk for page in pages for revision in page.revisions.exclude(approved_go_live_at=None)
        ),
    )


def served_articles() -> frozenset[str]:
    """Return every text of the API's lists, a region's own too; the tests have less than a page of them."""
    found: set[str] = set()
    for path, region in product(("articles", "stories"), {"", own_region()}):
        answer = Client().get(f"/api/v1/{path}?include=body&pageSize=100{region}").json()
        assert answer["next"] is None
        found |= {json.dumps(text, sort_keys=True) for text in answer["results"]}
    return frozenset(found)


def own_region() -> str:
    """Return the parameter that asks for what the region has of its own; nothing where there is no region."""
    return "&region=PO2601" if Region.objects.filter(code="PO2601").exists() else ""


def published_changes() -> frozenset[int]:
    """Return the lines of the feed that bring a text."""
    answer = Client().get(f"/api/v1/changes?pageSize=100{own_region()}").json()
    assert not answer["hasMore"]
    return frozenset(line["sequence"] for line in answer["results"] if line["type"] == "published")


def public_texts() -> frozenset[tuple[str, str, str]]:
    """Return every text that may reach the API as things are stored now."""
    live = text_pages().filter(live=True).specific()
    return frozenset(
        (str(page.translation_key), page.locale.language_code, article_digest(page))
        for page in live
        if approval_of(page)
    )


def assert_nothing_new_is_public(page: TextPage, before: State, *, approved: int = 0) -> None:
    """Of this article, and of any other, readers get what they got before, or less.

    `approved` texts are new among the approvals, and not public.
    """
    after = state()
    one = Client().get(f"/api/v1/articles/{page.translation_key}?language={page.locale.language_code}")
    known = any(json.loads(article)["id"] == str(page.translation_key) for article in before.served)
    assert one.status_code in {404, 410} or known
    assert after.served <= before.served
    assert after.published == before.published
    assert after.public <= before.public
    assert after.approvals >= before.approvals
    assert len(after.approvals - before.approvals) == approved


def assert_refused(page: TextPage, before: State) -> None:
    """Readers get what they got before, and what is live was not touched, nor is it planned to be."""
    assert_nothing_new_is_public(page, before)
    after = state()
    assert after.served == before.served
    assert after.public == before.public
    assert after.live == before.live
    assert after.scheduled <= before.scheduled
