"""Move pages to another place, where what is public of them leaves the sites."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.audit.record import record
from cms.content.text_pages import text_pages
from cms.regions.queries.region_above import region_above
from cms.users.models import User
from workflows.errors import InvalidRequest, NotAllowed
from workflows.queries.approvals.leaving import texts_leaving
from workflows.queries.rounds.being_read import read_below


@transaction.atomic
def move_pages(*, pages: Sequence[Page], destination: Page, reason: str, by: User) -> int:
    """Return how many texts left the sites. Their pages, approvals and what readers said are kept.

    Raises NotAllowed, and InvalidRequest when panels are reading one of them for the place where it is now,
    or when texts leave the sites and nobody says why. Nothing is moved then.
    """
    list(text_pages().select_for_update(of=("self",)).filter(pk__in=[page.pk for page in pages]))
    if not all(page.permissions_for_user(by).can_move_to(destination) for page in pages):
        raise NotAllowed(_("You may not move this page there."))
    there = region_above(destination)
    if any(text.own_region != there for text in read_below(pages)):
        raise InvalidRequest(_("Panels are reading one of these texts. Nothing was moved."))
    leaving = {page.pk: len(texts_leaving([page], destination)) for page in pages}
    if any(leaving.values()) and not reason.strip():
        raise InvalidRequest(_("Please say why. The reason is kept with the text."))
    for page in pages:
        page.specific.move(destination, pos="last-child", user=by)
        record("workflows.move_pages", about=page, by=by, why=reason.strip(), texts=leaving[page.pk])
    return sum(leaving.values())
