"""What a browser sends when an editor saves an article."""

from typing import Any

from wagtail.models import Page
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from cms.content.models import ArticlePage


def article_form(page: ArticlePage | None = None, **fields: Any) -> dict[str, Any]:
    """The filled in form of an article, with a text that nobody approved."""
    values = {
        "title": "Een nieuwe titel",
        "slug": page.slug if page else "een-nieuwe-titel",
        "summary": "Een nieuwe samenvatting.",
        "body": streamfield([("heading", "Kop"), ("paragraph", rich_text("<p>Nieuwe tekst.</p>"))]),
        "sources": streamfield([]),
        "key_questions": streamfield([]),
        "comments": inline_formset([]),
        "place": "",
        **fields,
    }
    # several values of one name are no nested form
    return {**nested_form_data(values), "audience": ["parents"], "sectors": ["po"], **made_from(page)}


def made_from(page: Any) -> dict[str, Any]:
    """What the editor's page says of the draft that it was made from."""
    found = Page.objects.filter(pk=page.pk).first() if page else None
    newest = found.get_latest_revision() if found else None
    if newest is None:
        return {}
    return {"loaded_revision_id": newest.pk, "loaded_revision_created_at": newest.created_at.isoformat()}
