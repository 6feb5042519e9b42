"""The passage that a proposal is about: as it was, as it is now, and when it changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from wagtail.models import PageLogEntry

from cms.content.meaning.passages import Passage, passages
from cms.content.models import TextPage
from workflows.models import Approval, FrozenText, Proposal
from workflows.queries.approvals.current import public_approval
from workflows.queries.rounds.differences import side_by_side

PUBLISHED = ("wagtail.publish", "wagtail.publish.scheduled")


@dataclass(frozen=True)
class ProposedPassage:
    """`public` is the text that is public now (None: there is none).

    `before` and `now` are the passage then and now; None when the proposal is about the whole text, and `now`
    also when the passage is gone. `changed` are the moments at which a changed passage was published.
    """

    public: FrozenText | None
    before: Passage | None
    now: Passage | None
    changed: list[datetime]
    decided_at: datetime | None

    @property
    def changed_at(self) -> datetime | None:
        """When the text changed: first after the answer, else last before it. None when it did not."""
        after = [moment for moment in self.changed if self.decided_at and moment >= self.decided_at]
        return after[0] if after else next(reversed(self.changed), None)


def proposed_passage(proposal: Proposal, page: TextPage | None) -> ProposedPassage:
    """Return it, computed from frozen texts. `page` is None when the page of the text is gone."""
    before = passage_of(proposal.text, proposal.passage)
    public = public_approval(page) if page else None
    if page is None or public is None:
        return ProposedPassage(None, before, None, [], proposal.decided_at)
    now = _counterpart(proposal, public.text)
    changed = list(_changes(proposal, page, public))
    return ProposedPassage(public.text, before, now, changed, proposal.decided_at)


def passage_of(text: FrozenText, anchor: str) -> Passage | None:
    """Return the passage of a text with this anchor; None when there is none."""
    return next((passage for passage in passages(text.content) if passage.anchor == anchor), None)


def _counterpart(proposal: Proposal, text: FrozenText) -> Passage | None:
    pairs = side_by_side(proposal.text, text)
    matches = (pair.after for pair in pairs if pair.before and pair.before.anchor == proposal.passage)
    return next(matches, None)


def _changes(proposal: Proposal, page: TextPage, public: Approval) -> Iterator[datetime]:
    before = _fingerprint(proposal, proposal.text)
    for approval in _since(proposal, public):
        after = _fingerprint(proposal, approval.text)
        if after != before:
            yield _published_at(approval, page)
        before = after


def _since(proposal: Proposal, public: Approval) -> QuerySet[Approval]:
    approvals = Approval.objects.filter(text__article=proposal.article, text__language=proposal.language)
    later = approvals.filter(pk__gt=proposal.national_id, pk__lte=public.pk)
    return later.select_related("text").order_by("pk")


def _fingerprint(proposal: Proposal, text: FrozenText) -> str | None:
    """Return what is compared: the HTML of the passage, or the digest of the whole text."""
    if not proposal.passage:
        return text.digest
    passage = _counterpart(proposal, text)
    return passage.html if passage else None


def _published_at(approval: Approval, page: TextPage) -> datetime:
    """Return when an approved text was published, by its schedule if it had one."""
    entries = PageLogEntry.objects.filter(page=page.pk, action__in=PUBLISHED)
    later = entries.filter(timestamp__gte=approval.approved_at).order_by("timestamp")
    moment: datetime | None = later.values_list("timestamp", flat=True).first()
    return moment or approval.approved_at
