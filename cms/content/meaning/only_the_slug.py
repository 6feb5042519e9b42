"""Whether the fields of a form give a public text another slug, and nothing else."""

from typing import Any

from wagtail.models import Page

from cms.content.meaning.snapshot import article_digest


def only_the_slug_is_new(page: Page, cleaned: dict[str, Any]) -> bool:
    """Compare what readers see now with what these cleaned fields would make of it."""
    text = type(page).objects.filter(pk=page.pk, live=True).first()
    if text is None or text.slug == cleaned.get("slug"):
        return False
    public = article_digest(text)
    for name in {field.name for field in text._meta.get_fields()} & cleaned.keys():  # noqa: SLF001 - Django's public _meta
        setattr(text, name, cleaned[name])
    return article_digest(text) == public
