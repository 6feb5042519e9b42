"""Messages to translators above the translation editor, which has no place for them."""

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

RECENT = timedelta(minutes=15)


def show_translation_messages(request: HttpRequest, page: Page) -> None:
    """Show which sections changed in the source, who else is at work, and where to submit the text."""
    user: Any = request.user
    if request.method != "GET" or not isinstance(page, TextPage):
        return
    translation = possibilities(user, page).translation
    _show_source_changes(request, page)
    if translation is None:
        return
    _show_colleague(request, translation, user)
    button = messages.button(reverse("validation:article", args=[page.pk]), _("To submitting"))
    messages.info(
        request, _("Is every sentence translated? Then submit the text to its readers."), buttons=[button]
    )


def _show_source_changes(request: HttpRequest, page: TextPage) -> None:
    sections = shown_sections(page)
    if sections:
        button = messages.button(reverse("translations:changes", args=[page.pk]), _("See what changed"))
        names = ", ".join(dict.fromkeys(section.name.lower() for section in sections))
        text = _("The Dutch text changed after this translation was made: %(sections)s.") % {
            "sections": names
        }
        messages.warning(request, text, buttons=[button])


def _show_colleague(request: HttpRequest, translation: Translation, user: User) -> None:
    recent = StringTranslation.objects.filter(
        context__object=translation.source.object_id,
        locale=translation.target_locale_id,
        updated_at__gt=timezone.now() - RECENT,
    ).exclude(last_translated_by=user)
    by_others = (
        recent.exclude(last_translated_by=None).select_related("last_translated_by").order_by("-updated_at")
    )
    latest = by_others.first()
    if latest:
        text = _(
            "%(person)s is working on this translation too. Agree who does what: the last one to save a "
            "sentence decides how it reads."
        )
        messages.warning(request, text % {"person": latest.last_translated_by})
