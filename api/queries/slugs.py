"""The slugs under which texts were public."""

from collections.abc import Iterable

from django.db.models import Q

from api.models import Document, FormerSlug
from cms.content.models import StoryPage, TextPage


def known_slugs(page: TextPage) -> list[FormerSlug]:
    """Return the former slugs of this text, oldest first, and the row of another text that had its slug last.

    One query.
    """
    kind = Document.Kind.STORY if isinstance(page, StoryPage) else Document.Kind.ARTICLE
    own = Q(article=page.translation_key)
    same = Q(slug=page.slug, kind=kind, region=page.own_region)
    return list(FormerSlug.objects.filter(own | same, language=page.locale.language_code).order_by("pk"))


def former_slugs(page: TextPage, stored: Document | None, known: Iterable[FormerSlug]) -> list[str]:
    """Return the slugs that lead to a text besides its own; `stored` is its document as it is now."""
    slugs = [row.slug for row in known if row.article == page.translation_key]
    slugs += [stored.slug] if stored else []
    return [slug for slug in dict.fromkeys(slugs) if slug != page.slug]
