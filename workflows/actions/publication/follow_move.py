"""What follows when pages are moved, in this order."""

from django.db import transaction
from wagtail.models import Page

from cms.content.text_pages import text_pages
from workflows.actions.mails.notify_of_move import notify_of_move
from workflows.queries.approvals.current import current_approval
from workflows.signals import text_moved


@transaction.atomic
def follow_move(*, page: Page, before: str) -> None:
    """Have every public text at or below this page delivered from its new place, and tell who loses it.

    An approval counts for the region in which it was given: a text that came to another region is no longer
    what readers approved, and leaves the sites until readers there have approved it. `before` is the code of
    the region where it was, "" for a national place.
    """
    moved = text_pages().descendant_of(page, inclusive=True).live().order_by("pk")
    # the order of locks of a publication: the pages first, then what delivery locks
    for text in list(moved.select_for_update(of=("self",)).specific()):
        text_moved.send(sender=type(text), page=text)
        approval = current_approval(text.translation_key, text.locale.language_code)
        if approval:
            notify_of_move(approval=approval, before=before, now=text.own_region)
