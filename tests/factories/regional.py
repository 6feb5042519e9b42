"""What is of a region: its page, supplements, own articles and stories."""

from itertools import count
from typing import Any

from cms.content.models import ArticlePage, StoryConsent, StoryIndexPage, StoryPage
from cms.regions.models import RegionPage, SupplementPage
from tests.factories.articles import article_index, body, locale
from tests.factories.regions import region

_numbers = count(1)


def region_page(code: str = "PO2601", language: str = "nl") -> RegionPage:
    """The page of a region in one language."""
    of = region(code)
    found = RegionPage.objects.filter(region=of, locale=locale(language)).first()
    if found:
        return found
    index = article_index(language)
    index.refresh_from_db()
    page = RegionPage(title=code, slug=code.lower(), region=of, locale=locale(language))
    return index.add_child(instance=page)


def story_index(language: str = "nl") -> StoryIndexPage:
    """Where the national stories of a language are."""
    found = StoryIndexPage.objects.filter(locale=locale(language)).first()
    if found:
        return found
    index = article_index(language)
    index.refresh_from_db()
    page = StoryIndexPage(title="Verhalen", slug="verhalen", locale=locale(language))
    return index.add_child(instance=page)


def supplement(to: ArticlePage, code: str = "PO2601", **fields: Any) -> SupplementPage:
    """A draft of what a region adds to an article, in the article's language."""
    number = next(_numbers)
    values = {
        "title": f"In onze regio {number}",
        "slug": f"aanvulling-{number}",
        "body": body("Bij ons belt u eerst de school."),
        "audience": ["parents"],
        "article": to.translation_key,
        "locale": to.locale,
        "live": False,
        **fields,
    }
    return _added(region_page(code, values["locale"].language_code), SupplementPage(**values))


def regional_article(code: str = "PO2601", **fields: Any) -> ArticlePage:
    """A draft of a region's own article."""
    number = next(_numbers)
    values = {
        "title": f"Alleen bij ons {number}",
        "slug": f"alleen-bij-ons-{number}",
        "summary": "Wat er in onze regio is.",
        "body": body(),
        "audience": ["parents"],
        "locale": locale(),
        "live": False,
        **fields,
    }
    return _added(region_page(code), ArticlePage(**values))


def story(
    code: str = "", *, consent: bool = True, about: ArticlePage | None = None, **fields: Any
) -> StoryPage:
    """A draft of a story, national without a code; its teller agreed."""
    number = next(_numbers)
    values = {
        "title": f"Eindelijk werd er geluisterd {number}",
        "slug": f"verhaal-{number}",
        "summary": "Een moeder vertelt.",
        "body": body("Wij zijn drie keer gaan praten."),
        "audience": ["parents"],
        "locale": locale(),
        "live": False,
        **fields,
    }
    made = _added(region_page(code) if code else story_index(), StoryPage(**values))
    if consent:
        StoryConsent.objects.create(story=made.translation_key, teller="parent", how="Op papier")
    if about:
        made.about.add(about)
        made.save()
        made.save_revision()
    return made


def _added(parent: Any, page: Any) -> Any:
    parent.refresh_from_db()
    made = parent.add_child(instance=page)
    made.save_revision()
    return made
