"""A translation that is public while its source text is not."""

from dataclasses import dataclass

from django.conf import settings

from cms.content.models import TextPage
from cms.content.text_pages import text_page
from workflows.models import Withdrawal
from workflows.queries.approvals.on_sites import why_unseen
from workflows.queries.approvals.withdrawal import last_withdrawal


@dataclass(frozen=True)
class GoneSource:
    """`withdrawal` is None when nothing was withdrawn: the source was moved, or never public."""

    withdrawal: Withdrawal | None


def gone_source(page: TextPage) -> GoneSource | None:
    """Return what became of the source of a public translation; None while the source is public itself.

    Delivery says of such a text that it is not up to date (`not_up_to_date`). `page` is as it is stored.
    """
    if page.locale.language_code == settings.LANGUAGE_CODE or not page.live or why_unseen(page):
        return None
    source = text_page(page.translation_key, settings.LANGUAGE_CODE)
    if source and source.live and not why_unseen(source):
        return None
    return GoneSource(last_withdrawal(page.translation_key, settings.LANGUAGE_CODE))
