"""Who may work on a translation."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404
from wagtail.models import Page
from wagtail.snippets.permissions import user_can_edit_snippet_type
from wagtail_localize.models import Translation


def can_translate(user: Any, translation: Translation) -> bool:
    """Whether this person may change the text in its own language, as the translation editor asks too."""
    target = translation.source.object.get_instance_or_none(translation.target_locale)
    if target is None:
        return False
    if isinstance(target, Page):
        return bool(target.permissions_for_user(user).can_edit())
    return bool(user_can_edit_snippet_type(user, type(target)))


def translation_for(user: Any, translation_id: int) -> Translation:
    """Return the translation. Raises Http404 when there is none, PermissionDenied for who may not edit it."""
    found = all_translations().filter(pk=translation_id).first()
    if found is None:
        raise Http404
    if not can_translate(user, found):
        raise PermissionDenied
    return found


def all_translations() -> QuerySet[Translation]:
    """Return the translations that are being worked on, with what every page about them needs."""
    found: QuerySet[Translation] = Translation.objects.filter(enabled=True).select_related(
        "source__locale", "source__object", "source__specific_content_type", "target_locale"
    )
    return found


def translations_by_pk(pks: list[int]) -> QuerySet[Translation]:
    """Return those of the translations that exist, in a steady order."""
    return all_translations().filter(pk__in=pks).order_by("pk")
