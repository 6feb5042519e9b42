"""The translation editor has no way to submit; this shows the one there is."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from cms.content.models import TextPage
from workflows.queries.possibilities import possibilities


def show_the_way_to_readers(request: HttpRequest, page: Page) -> None:
    """Say above a translation where it can be submitted, when it can be."""
    user: Any = request.user
    if request.method == "GET" and isinstance(page, TextPage) and possibilities(user, page).translation:
        way = messages.button(reverse("validation:article", args=[page.pk]), _("To submitting"))
        messages.info(
            request, _("Is every sentence translated? Then submit the text to its readers."), buttons=[way]
        )
