"""Who may work on a translation."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404
from wagtail.models import Page
from wagtail.snippets.permissions import user_can_edit_snippet_type
from wagtail_localize.models import Translation


def can_translate(user: Any, translation: Translation) -> bool:
    """Whether this user may edit the translated page: the same rule as the translation editor's."""
    target = translation.source.object.get_instance_or_none(translation.target_locale)
    if target is None:
        return False
    if isinstance(target, Page):
        return bool(target.permissions_for_user(user).can_edit())
    return bool(user_can_edit_snippet_type(user, type(target)))


def translation_for(user: Any, translation_id: int) -> Translation:
    """Return the translation. Raises Http404, or PermissionDenied when the user may not edit it."""
    translation = all_translations().filter(pk=translation_id).first()
    if translation is None:
        raise Http404
    if not can_translate(user, translation):
        raise PermissionDenied
    return translation


def all_translations() -> QuerySet[Translation]:
    """Return the enabled translations, with the relations that every page about them needs."""
    translations: QuerySet[Translation] = Translation.objects.filter(enabled=True).select_related(
        "source__locale", "source__object", "source__specific_content_type", "target_locale"
    )
    return translations


def translations_by_pk(pks: list[int]) -> QuerySet[Translation]:
    """Return those of these translations that exist, ordered by primary key."""
    return all_translations().filter(pk__in=pks).order_by("pk")
