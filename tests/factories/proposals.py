"""What regions propose."""

from itertools import count
from typing import Any

from cms.content.models import ArticlePage
from cms.users.models import User
from tests.factories.approvals import publish_approved
from tests.factories.articles import article
from tests.factories.regions import at_desk_of, region
from workflows.actions.proposals.make_proposal import make_proposal
from workflows.models import Proposal
from workflows.queries.approvals.current import public_approval

_numbers = count(1)
NATIONAL_DESK = ("view_proposal", "answer_proposal")


def proposal(
    about: ArticlePage | None = None, code: str = "PO2601", *, by: User | None = None, **fields: Any
) -> Proposal:
    """An open proposal about the summary of a public article, by somebody at the desk of the region."""
    page = about or article()
    if not page.live:
        publish_approved(page)
    page = ArticlePage.objects.get(pk=page.pk)  # as it is public, whatever draft the caller holds
    approval = public_approval(page)
    assert approval
    values = {
        "passage": "summary",
        "words": f"Wat de school voor uw kind doet ({next(_numbers)}).",
        "reason": "Bij ons begrijpen ouders dit niet.",
        **fields,
    }
    who = by or at_desk_of(region(code))
    return make_proposal(page=page, region=code, national=approval.pk, by=who, **values)
