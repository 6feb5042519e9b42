"""What stands above the translation editor while nobody has read what a machine made."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.models import Page
from wagtail_localize.models import Translation

from cms.translation.segments.segment import untouched


def warn_of_machine_text(request: HttpRequest, page: Page) -> None:
    """Say how many sentences are still as the machine made them: the text cannot be submitted like that."""
    if request.method != "GET":
        return
    translation = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=page.locale_id, enabled=True
    ).first()
    count = untouched(translation) if translation else 0
    if translation and count:
        said = ngettext(
            "%(count)d sentence was made by a machine and must be read before the text can be submitted.",
            "%(count)d sentences were made by a machine and must be read before the text can be submitted.",
            count,
        )
        there = f"{reverse('translation_help', args=[translation.pk])}?show=machine"
        messages.warning(request, said % {"count": count}, buttons=[messages.button(there, _("Read them"))])
