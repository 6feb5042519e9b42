"""A draft, in the shape of an article."""

from typing import Any

from api.documents.article import render_article
from api.documents.facts import ArticleFacts
from api.documents.links import linked
from api.queries.documents import NATIONAL
from api.queries.drafts import Draft
from api.queries.links import public_texts
from cms.content.meaning.snapshot import article_snapshot
from cms.content.rendering import articles_in
from cms.content.rendering.files import guarded
from cms.content.topics import slugs_of
from cms.content.words.glossary import terms_of


def render_draft(draft: Draft, files: str) -> dict[str, Any]:
    """Return what the article would be when this draft were approved now. All HTML in it is sanitised.

    Its files are below the address `files`, which guards them.
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
    shown: dict[str, Any] = render_article(facts)
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
