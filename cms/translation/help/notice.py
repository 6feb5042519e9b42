"""The warning above the translation editor about machine translations that nobody has read."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.models import Page
from wagtail_localize.models import Translation

from cms.translation.segments.segment import unread_machine_count


def warn_of_machine_text(request: HttpRequest, page: Page) -> None:
    """Show how many machine-translated sentences are unread; they keep the text from being submitted."""
    if request.method != "GET":
        return
    translation = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=page.locale_id, enabled=True
    ).first()
    count = unread_machine_count(translation) if translation else 0
    if translation and count:
        message = ngettext(
            "Nobody has read %(count)d sentence yet. Read it before you submit the text.",
            "Nobody has read %(count)d sentences yet. Read them before you submit the text.",
            count,
        )
        url = f"{reverse('translation_help', args=[translation.pk])}?show=machine"
        messages.warning(request, message % {"count": count}, buttons=[messages.button(url, _("Read them"))])
