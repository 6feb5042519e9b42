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
from cms.content.words.glossary import terms_of


def render_draft(draft: Draft) -> dict[str, Any]:
    """Return what the article would be when this draft were approved now. All HTML in it is sanitised."""
    content = article_snapshot(draft.page)
    facts = ArticleFacts(
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
    shown = render_article(facts)
    return linked(shown, public_texts(articles_in(shown["body"])), draft.page.own_region or NATIONAL)
