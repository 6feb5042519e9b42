"""Withdraw stale translations, where that is the rule."""

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from cms.content.models import TextPage
from cms.content.text_pages import text_pages
from workflows.actions.approvals.record_withdrawal import record_withdrawal
from workflows.enums import WhenStale
from workflows.models import Approval, SourceComparison
from workflows.queries.approvals.current import current_approval
from workflows.queries.translations.staleness import rule_for


@transaction.atomic(savepoint=False)
def withdraw_stale_translations(*, approval: Approval) -> list[TextPage]:
    """Unpublish those of this source text, recording the reason; return their pages.

    They have to be read again to come back. Under any other rule nothing happens: the approvals stay in
    force, and the API decides what is shown.
    """
    article = approval.text.article
    stale = set(SourceComparison.objects.filter(source=approval).values_list("translation_id", flat=True))
    if not stale or rule_for(article) is not WhenStale.WITHDRAW:
        return []
    pages = text_pages().select_for_update(of=("self",)).filter(translation_key=article, live=True)
    withdrawn = []
    for page in pages.exclude(locale__language_code=settings.LANGUAGE_CODE).order_by("pk").specific():
        language = page.locale.language_code
        translation = current_approval(article, language)
        if translation and translation.pk in stale:
            reason = _("The source text changed. The translation was not brought up to date yet.")
            record_withdrawal(article=article, language=language, reason=reason)
            page.unpublish()
            withdrawn.append(page)
    return withdrawn
