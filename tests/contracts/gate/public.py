"""What regional sites can get at, and what the database holds: before and after somebody tried something."""

from dataclasses import dataclass

from cms.content.models import ArticlePage
from cms.content.snapshot import article_digest
from workflows.models import Approval
from workflows.queries.approvals import approval_of


@dataclass(frozen=True)
class State:
    """The texts that may be served, the approvals there are, and what Wagtail holds for live or planned."""

    public: frozenset[tuple[str, str, str]]
    approvals: frozenset[int]
    live: dict[int, tuple[str, int | None]]
    scheduled: frozenset[int]


def state() -> State:
    """Return how it is now."""
    pages = ArticlePage.objects.all()
    live = pages.filter(live=True)
    return State(
        public=public_texts(),
        approvals=frozenset(Approval.objects.values_list("pk", flat=True)),
        live={page.pk: (article_digest(page), page.live_revision_id) for page in live},
        scheduled=frozenset(
            revision.pk for page in pages for revision in page.revisions.exclude(approved_go_live_at=None)
        ),
    )


def public_texts() -> frozenset[tuple[str, str, str]]:
    """Return article, language and digest of every text that may reach the API as things are stored now."""
    live = ArticlePage.objects.filter(live=True).select_related("locale")
    return frozenset(
        (str(page.translation_key), page.locale.language_code, article_digest(page))
        for page in live
        if approval_of(page)
    )


def assert_nothing_new_is_public(page: ArticlePage, before: State) -> None:
    """Of this article, and of any other, readers get what they got before, or less."""
    after = state()
    assert after.public <= before.public
    assert after.approvals == before.approvals
    key = str(page.translation_key)
    assert {text for text in after.public if text[0] == key} <= before.public


def assert_refused(page: ArticlePage, before: State) -> None:
    """Readers get what they got before, and what is live was not touched, nor is it planned to be."""
    assert_nothing_new_is_public(page, before)
    after = state()
    assert after.public == before.public
    assert after.live == before.live
    assert after.scheduled <= before.scheduled
