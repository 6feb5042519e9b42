"""What sites show of a text, in each language: what a withdrawal or a deletion takes away."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from wagtail.models import Page

from cms.content.models import TextPage
from cms.content.text_pages import text_pages
from cms.regions.enums import RegionStatus
from cms.regions.models import Region, SupplementPage
from cms.users.models import User


@dataclass(frozen=True)
class TextOnSites:
    """A public text, and at how many sites of regions it disappears; `supplements` disappear with it."""

    page: TextPage
    sites: int
    supplements: int

    @property
    def language(self) -> str:
        """The code of its language."""
        return str(self.page.locale.language_code)


def other_languages(page: TextPage) -> list[TextPage]:
    """Return the public pages of this text in other languages, in the order of the installation."""
    others = text_pages().live().filter(translation_key=page.translation_key).exclude(pk=page.pk)
    order = [code for code, _name in settings.LANGUAGES]
    pages: list[TextPage] = list(others.select_related("locale").specific())
    return sorted(pages, key=lambda other: order.index(other.locale.language_code))


def may_withdraw_along(user: User, page: TextPage, other: TextPage) -> bool:
    """Whether who withdraws `page` may take `other` along: translations follow their source text."""
    is_source = page.locale.language_code == settings.LANGUAGE_CODE
    return is_source or other.permissions_for_user(user).can_unpublish()


def public_texts(pages: Iterable[TextPage]) -> list[TextOnSites]:
    """Return these pages with their sites: one for a regional text, else all that use the language."""
    found = list(pages)
    languages = Region.objects.exclude(status=RegionStatus.ENDED).values_list("languages", flat=True)
    sites = [set(used) for used in languages]
    supplements = _supplements([page.translation_key for page in found])
    return [
        TextOnSites(
            page,
            1 if page.own_region else sum(not used or page.locale.language_code in used for used in sites),
            supplements[page.translation_key, page.locale.language_code],
        )
        for page in found
    ]


def public_below(page: Page) -> list[TextPage]:
    """Return every public text at or below a page."""
    below = text_pages().live().descendant_of(page, inclusive=True)
    return list(below.select_related("locale").specific())


def _supplements(articles: list[UUID]) -> defaultdict[tuple[UUID, str], int]:
    counts: defaultdict[tuple[UUID, str], int] = defaultdict(int)
    live = SupplementPage.objects.filter(live=True, article__in=articles)
    for article, language in live.values_list("article", "locale__language_code"):
        counts[article, language] += 1
    return counts
