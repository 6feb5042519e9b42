"""The buttons that lead from a page to what a region can do with it."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from cms.content.models import ArticlePage, StoryPage
from cms.content.national_article import national_article
from cms.regions.models import SupplementPage
from cms.users.models import User
from cms.users.remembered import remembered
from workflows.permissions import desk_regions
from workflows.queries.regional.region_pages import region_pages_for
from workflows.queries.regional.supplement_tasks import supplement_task
from workflows.views.editors.page_button import page_button


def regional_buttons(page: Page, user: User) -> Iterator[Button]:
    """Yield the buttons to add, propose, check again or record consent, for people who may."""
    if isinstance(page, ArticlePage) and page.live and not page.own_region:
        if _adds_for_a_region(user, page.locale_id):
            yield page_button("validation:add_supplement", page, _("Add for a region"), "plus", 74)
        if desk_regions(user):
            yield page_button("national_texts:text", page, _("Propose a change"), "edit", 75)
    elif isinstance(page, SupplementPage) and page.permissions_for_user(user).can_edit():
        if supplement_task(page):
            yield page_button("validation:still_right", page, _("Is it still right?"), "help", 75)
        if national := national_article(page.article, page.locale.language_code):
            yield page_button("national_texts:text", national, _("The national text"), "doc-full", 76)
    elif isinstance(page, StoryPage) and page.permissions_for_user(user).can_edit():
        yield page_button("validation:story_consent", page, _("Consent"), "tick", 77)


def _adds_for_a_region(user: User, locale_id: int) -> bool:
    return remembered(user, f"region pages {locale_id}", region_pages_for(user, locale_id).exists)
