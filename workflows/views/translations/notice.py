"""What a translator has to know, above the translation editor, which has no place for it."""

from datetime import timedelta
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation

from cms.content.models import TextPage
from cms.users.models import User
from workflows.queries.newsroom.possibilities import possibilities
from workflows.views.translations.changes import shown_sections

LATELY = timedelta(minutes=15)


def show_the_way_to_readers(request: HttpRequest, page: Page) -> None:
    """Say which sections changed in the source, who else is at work, and where the text can be submitted."""
    user: Any = request.user
    if request.method != "GET" or not isinstance(page, TextPage):
        return
    translation = possibilities(user, page).translation
    _tell_what_changed(request, page)
    if translation is None:
        return
    _tell_who_is_here(request, translation, user)
    way = messages.button(reverse("validation:article", args=[page.pk]), _("To submitting"))
    messages.info(
        request, _("Is every sentence translated? Then submit the text to its readers."), buttons=[way]
    )


def _tell_what_changed(request: HttpRequest, page: TextPage) -> None:
    sections = shown_sections(page)
    if sections:
        way = messages.button(reverse("translations:changes", args=[page.pk]), _("See what changed"))
        names = ", ".join(dict.fromkeys(section.name.lower() for section in sections))
        said = _("The Dutch text changed after this translation was made: %(sections)s.") % {
            "sections": names
        }
        messages.warning(request, said, buttons=[way])


def _tell_who_is_here(request: HttpRequest, translation: Translation, user: User) -> None:
    recent = StringTranslation.objects.filter(
        context__object=translation.source.object_id,
        locale=translation.target_locale_id,
        updated_at__gt=timezone.now() - LATELY,
    ).exclude(last_translated_by=user)
    found = (
        recent.exclude(last_translated_by=None).select_related("last_translated_by").order_by("-updated_at")
    )
    latest = found.first()
    if latest:
        said = _(
            "%(person)s is working on this translation too. Agree who does what: the last one to save a "
            "sentence decides how it reads."
        )
        messages.warning(request, said % {"person": latest.last_translated_by})
