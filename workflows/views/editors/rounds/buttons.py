"""The buttons that lead from an article to its validation, for people who may."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from cms.content.models import TextPage
from cms.users.models import User
from workflows.permissions import can_see_validation
from workflows.queries.newsroom.possibilities import possibilities
from workflows.views.editors.page_button import page_button


def validation_button(page: Page, user: User) -> Iterator[Button]:
    """Yield the button to an article's rounds."""
    if issubclass(page.specific_class or Page, TextPage) and can_see_validation(user, page):
        yield page_button("validation:article", page, _("Validation"), "clipboard-list", 70)


def exception_buttons(page: Page, user: User) -> Iterator[Button]:
    """Yield the buttons to exceptions that this person can ask for now."""
    if not isinstance(page, TextPage):
        return
    possible = possibilities(user, page)
    if possible.urgent:
        yield page_button("validation:ask_urgent", page, _("Ask for urgent publication"), "warning", 71)
    if possible.minor_edit:
        yield page_button("validation:ask_minor_edit", page, _("Ask to confirm a minor edit"), "edit", 72)
    if possible.withdraw:
        yield page_button("validation:withdraw", page, _("Withdraw"), "download", 73)
