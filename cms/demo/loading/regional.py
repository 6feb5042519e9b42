"""Drafts of regional texts and of stories."""

from typing import Any

from wagtail.models import Locale

from cms.content.models import ArticlePage, StoryConsent, StoryIndexPage, StoryPage, TextPage, Topic
from cms.demo.loading.texts import loaded_article, new_page, was_loaded
from cms.demo.loading.written import DemoText
from cms.regions.models import RegionPage, SupplementPage
from cms.users.models import User
from workflows.actions.approvals.record_story_consent import record_story_consent
from workflows.actions.regional.start_supplement import start_supplement
from workflows.models import FrozenText

KINDS: dict[str, type[TextPage]] = {"article": ArticlePage, "story": StoryPage, "supplement": SupplementPage}


def can_be_loaded(text: DemoText) -> bool:
    """Whether this text was never loaded, and the national article to which it belongs still exists."""
    article = loaded_article(text.article) if text.article else None
    if text.article and (article is None or not article.live):
        return False
    if text.kind != "supplement":
        return not was_loaded(text, KINDS[text.kind])
    supplements = SupplementPage.objects.filter(article=article.translation_key) if article else []
    frozen = FrozenText.objects.filter(
        content__supplements=str(article.translation_key) if article else "", content__region=text.region
    )
    return not frozen.exists() and all(page.own_region != text.region for page in supplements)


def load_regional_draft(text: DemoText, *, by: User) -> TextPage:
    """Return a new draft by the regional or national desk; a story comes with its consent."""
    page = _supplement(text, by=by) if text.kind == "supplement" else _article_or_story(text, by=by)
    page.save_revision(user=by)
    page.refresh_from_db()
    if isinstance(page, StoryPage):
        record_story_consent(page=page, consent=StoryConsent(**text.consent), by=by)
    return page


def _supplement(text: DemoText, *, by: User) -> SupplementPage:
    article = loaded_article(text.article)
    if article is None:
        raise LookupError(f"{text.article} is not there to add to")
    page = start_supplement(article=article, region_page=_region_page(text.region), by=by)
    for name, value in text.text_fields(page.locale.language_code).items():
        setattr(page, name, value)
    page.responsible = by
    if text.after is not None:
        page.place = article.body[text.after].id
    return page


def _article_or_story(text: DemoText, *, by: User) -> TextPage:
    locale = Locale.get_default()
    page: Any = new_page(KINDS[text.kind], text, by=by)
    parent: Any = _region_page(text.region) if text.region else StoryIndexPage.objects.get(locale=locale)
    parent.add_child(instance=page)
    page.topics.set(Topic.objects.filter(slug__in=text.topics, locale=locale))
    if isinstance(page, StoryPage):
        page.about.set([article for article in [loaded_article(text.article)] if article])
    added: TextPage = page
    return added


def _region_page(code: str) -> RegionPage:
    page: RegionPage = RegionPage.objects.get(region__code=code, locale=Locale.get_default())
    return page
