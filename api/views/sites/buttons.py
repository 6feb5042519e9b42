"""What leads from a text to the sites that have it."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from api.views.sites.access import can_see_sites
from cms.content.models import TextPage
from cms.regions.models import SupplementPage
from cms.users.models import User


def sites_button(page: Page, user: User) -> Iterator[Button]:
    """Yield the button beside a text that is or was public."""
    if isinstance(page, TextPage) and page.first_published_at and can_see_sites(user):
        yield Button(_("Sites with this text"), _url(page), icon_name="site", priority=66)


def after_withdrawal(page: TextPage, user: User) -> list[Any]:
    """Return the link to the sites that may still have a text, for the message that it is withdrawn."""
    if not can_see_sites(user):
        return []
    return [messages.button(_url(page), _("Which sites still have it?"))]


def _url(page: TextPage) -> str:
    article = page.article if isinstance(page, SupplementPage) else page.translation_key
    return reverse("sites_of_text", args=[article, page.locale.language_code])
