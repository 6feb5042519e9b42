"""Drafts of what regions write, and of stories."""

from typing import Any

from wagtail.models import Locale

from cms.content.models import ArticlePage, StoryConsent, StoryIndexPage, StoryPage, TextPage, Topic
from cms.demo.loading.texts import loaded_article, new_page, was_loaded
from cms.demo.loading.written import WrittenText
from cms.regions.models import RegionPage, SupplementPage
from cms.users.models import User
from workflows.actions.approvals.record_story_consent import record_story_consent
from workflows.actions.regional.start_supplement import start_supplement
from workflows.models import FrozenText

KINDS: dict[str, type[TextPage]] = {"article": ArticlePage, "story": StoryPage, "supplement": SupplementPage}


def can_be_loaded(written: WrittenText) -> bool:
    """Whether this text was never there, and the national article that it belongs to still is."""
    article = loaded_article(written.article) if written.article else None
    if written.article and (article is None or not article.live):
        return False
    if written.kind != "supplement":
        return not was_loaded(written, KINDS[written.kind])
    of_article = SupplementPage.objects.filter(article=article.translation_key) if article else []
    frozen = FrozenText.objects.filter(
        content__supplements=str(article.translation_key) if article else "", content__region=written.region
    )
    return not frozen.exists() and all(one.own_region != written.region for one in of_article)


def load_regional_draft(written: WrittenText, *, by: User) -> TextPage:
    """Return a new draft by the desk of the region, or by the national desk; of a story with its consent."""
    page = _supplement(written, by=by) if written.kind == "supplement" else _own_text(written, by=by)
    page.save_revision(user=by)
    page.refresh_from_db()
    if isinstance(page, StoryPage):
        record_story_consent(page=page, consent=StoryConsent(**written.consent), by=by)
    return page


def _supplement(written: WrittenText, *, by: User) -> SupplementPage:
    article = loaded_article(written.article)
    if article is None:
        raise LookupError(f"{written.article} is not there to add to")
    page = start_supplement(article=article, region_page=_region_page(written.region), by=by)
    for name, value in written.text_fields(page.locale.language_code).items():
        setattr(page, name, value)
    page.responsible = by
    if written.after is not None:
        page.place = article.body[written.after].id
    return page


def _own_text(written: WrittenText, *, by: User) -> TextPage:
    locale = Locale.get_default()
    page: Any = new_page(KINDS[written.kind], written, by=by)
    parent: Any = (
        _region_page(written.region) if written.region else StoryIndexPage.objects.get(locale=locale)
    )
    parent.add_child(instance=page)
    page.topics.set(Topic.objects.filter(slug__in=written.topics, locale=locale))
    if isinstance(page, StoryPage):
        page.about.set([article for article in [loaded_article(written.article)] if article])
    added: TextPage = page
    return added


def _region_page(code: str) -> RegionPage:
    found: RegionPage = RegionPage.objects.get(region__code=code, locale=Locale.get_default())
    return found
