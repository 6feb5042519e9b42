"""A button beside a page in the admin."""

from django.urls import reverse
from wagtail.admin.widgets.button import Button
from wagtail.models import Page


def page_button(name: str, page: Page, label: str, icon: str, priority: int) -> Button:
    """Return the button to the view of this name, which takes the key of the page."""
    return Button(label, reverse(name, args=[page.pk]), icon_name=icon, priority=priority)
