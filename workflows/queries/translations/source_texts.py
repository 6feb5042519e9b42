"""The source text that a translation was made from."""

from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet
from wagtail_localize.models import Translation

from cms.content.models import TextPage
from workflows.models import Approval, FrozenText, Round


def read_by_panels(approval: Approval) -> Approval:
    """Return the approval by readers (or the urgent one) that minor edits carried over to this one."""
    while approval.carried_over_from is not None:
        approval = approval.carried_over_from
    return approval


def newest_source_approval(article: UUID) -> Approval | None:
    """Return the newest approval of an article's source text, withdrawn or not."""
    return _source_approvals(article).order_by("-pk").first()


def recorded_source_text(page: TextPage) -> FrozenText | None:
    """Return the source text recorded in a revision; None for a page that is maintained by hand."""
    by_hand = not Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=page.locale_id, enabled=True
    ).exists()
    return None if by_hand else FrozenText.objects.filter(digest=page.translated_from).first()


def source_text_of(translation: Approval) -> FrozenText | None:
    """Return the source text of an approved translation, traced back through minor edits of the source.

    When it was not recorded: the text that was approved when its readers began; None when there was none.
    """
    origin = read_by_panels(translation)
    recorded = origin.source_text
    approvals = _source_approvals(origin.text.article).order_by("-pk")
    if recorded is None:
        reading = Round.objects.filter(text=origin.text_id, opened_at__lte=origin.approved_at)
        began = reading.order_by("-opened_at").values_list("opened_at", flat=True).first()
        then = approvals.filter(approved_at__lte=began or origin.approved_at).first()
        return read_by_panels(then).text if then else None
    approval = approvals.filter(text=recorded).first()
    return read_by_panels(approval).text if approval else recorded


def _source_approvals(article: UUID) -> QuerySet[Approval]:
    approvals = Approval.objects.filter(text__article=article, text__language=settings.LANGUAGE_CODE)
    return approvals.select_related("text")
