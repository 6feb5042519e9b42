"""What the log has of the rounds, approvals and withdrawals of one text."""

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q, QuerySet
from wagtail.models import ModelLogEntry

from cms.content.models import TextPage
from workflows.models import Approval, ExceptionRequest, Round


def entries_about_text(page: TextPage) -> "QuerySet[ModelLogEntry]":
    """Return the entries about what outlives the page: they are not among those of the page itself."""
    language = page.locale.language_code
    found = Q(pk__in=[])
    for model in (Approval, Round, ExceptionRequest):
        rows = model.objects.filter(text__article=page.translation_key, text__language=language)
        found |= _about(model, list(rows.values_list("pk", flat=True)))
    entries: QuerySet[ModelLogEntry] = ModelLogEntry.objects.filter(found)
    return entries


def _about(model: type[Model], pks: list[int]) -> Q:
    return Q(
        content_type=ContentType.objects.get_for_model(model), object_id__in=[str(number) for number in pks]
    )
