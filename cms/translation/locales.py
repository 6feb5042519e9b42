"""Deleting a language that is used is refused with a list; Wagtail's page says only that it is used."""

from collections.abc import Iterator
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page, get_translatable_models
from wagtail_localize.locales.views import DeleteView, LocaleViewSet

from cms.content.uses import Use, counted
from cms.content.views.in_use import RefusesUsed
from cms.users.models import User


class DeleteLocaleView(RefusesUsed, DeleteView):
    """Asks before a language is deleted."""


class UsedLocales(LocaleViewSet):
    """Only its page to delete a language is used: `delete_view`."""

    delete_view_class = DeleteLocaleView


def locale_uses(instance: Any, _user: User | None) -> Iterator[Use]:
    """Yield how many pages and other things are written in a language."""
    if not isinstance(instance, Locale):
        return
    yield from counted(_("Pages"), Page.objects.filter(locale=instance).count())
    for model in get_translatable_models():
        if not issubclass(model, Page):
            number = model._default_manager.filter(locale=instance).count()  # noqa: SLF001 - Django's public name
            yield from counted(str(capfirst(model._meta.verbose_name_plural)), number)  # noqa: SLF001 - the same
