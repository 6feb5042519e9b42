"""What the texts of the world show."""

from typing import Any

from cms.content.models import Topic
from tests import factories


def uploads_of(title: str) -> list[dict[str, Any]]:
    """Return blocks with a picture and a document that only this draft uses."""
    blocks = (
        factories.picture_block(factories.picture(factories.png("teal"), title=title)),
        factories.download_block(factories.document(b"%PDF twee", title=title)),
    )
    return [block | {"id": block["id"].replace("8000", "9000")} for block in blocks]


def used_by_all(public: Any) -> list[dict[str, Any]]:
    """Return blocks with what all drafts use: it is nobody's, and tells of none of them."""
    Topic.objects.create(slug="rechten", name="Rechten", locale=factories.locale())
    [*_, link] = factories.body(f'Zie <a linktype="page" id="{public.pk}">de openbare tekst</a>.')
    return [
        factories.picture_block(factories.picture()),
        factories.download_block(factories.document()),
        link | {"id": "00000000-0000-4000-8000-0000000000cc"},
    ]
