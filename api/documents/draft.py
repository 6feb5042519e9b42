"""A draft, in the shape of the document that it becomes."""

from typing import Any

from api.documents.article import render_article
from api.documents.draft_supplement import with_draft_supplement
from api.documents.facts import ArticleFacts
from api.documents.links import linked
from api.documents.story import render_story
from api.queries.documents import NATIONAL
from api.queries.drafts import Draft
from api.queries.links import public_texts
from cms.content.meaning.snapshot import article_snapshot
from cms.content.models import StoryPage
from cms.content.rendering import articles_in
from cms.content.rendering.files import guarded
from cms.content.topics import slugs_of
from cms.content.words.glossary import terms_of
from cms.regions.models import SupplementPage


def render_draft(draft: Draft, files: str) -> dict[str, Any]:
    """Return what sites would get when this draft were approved now. All HTML in it is sanitised.

    An article or a story; for a supplement the article of its region with the supplement in it, or the
    supplement by itself while that article is not public. Its files are below the address `files`, which
    guards them.
    """
    content = article_snapshot(draft.page)
    facts = ArticleFacts(
        topics=slugs_of(content["topics"]),
        content=content,
        terms=terms_of(content),
        slug=draft.page.slug,
        version=0,
        approval=None,
        languages=draft.languages,
        up_to_date=True,
        published_at=None,
        updated_at=draft.written_at,
    )
    if isinstance(draft.page, SupplementPage):
        merged = with_draft_supplement(draft.page, facts, lambda block: at_guarded_address(block, files))
        if merged is not None:
            return merged
    shown: dict[str, Any] = (
        render_story(facts) if isinstance(draft.page, StoryPage) else render_article(facts)
    )
    shown = linked(shown, public_texts(articles_in(shown["body"])), draft.page.own_region or NATIONAL)
    guarded_document: dict[str, Any] = at_guarded_address(shown, files)
    return guarded_document


def at_guarded_address(value: Any, base: str) -> Any:
    """Return parts of a document in which files are below this address."""
    if isinstance(value, dict):
        return {name: at_guarded_address(part, base) for name, part in value.items()}
    if isinstance(value, list):
        return [at_guarded_address(part, base) for part in value]
    return guarded(value, base) if isinstance(value, str) else value
