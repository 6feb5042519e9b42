"""The pictures and documents of the demonstration, as an editor uploads them: see files/README.md."""

from pathlib import Path
from typing import Final

from django.core.files.base import ContentFile
from wagtail.models import Collection

from cms.media.hashing import sha256_of
from cms.media.models import EditorialDocument, EditorialImage

FOLDER: Final = Path(__file__).resolve().parents[1] / "files"
CREDIT: Final = "Computertekening, voor de demonstratie"
TITLES: Final = {
    "gesprek.webp": "Gesprek op school (tekening)",
    "vier-stappen.webp": "Vier stappen bij een gesprek (tekening)",
    "jongere.webp": "Een jongere praat mee (tekening)",
}


def picture(name: str) -> EditorialImage:
    """Return the uploaded picture with the bytes of this file; upload it when there is none."""
    content = _content(name)
    found = EditorialImage.objects.filter(sha256=sha256_of(content)).order_by("pk").first()
    return found or EditorialImage.objects.create(
        title=TITLES[name], file=content, credit=CREDIT, collection=Collection.get_first_root_node()
    )


def document(name: str) -> EditorialDocument:
    """Return the uploaded document with the bytes of this file; upload it when there is none."""
    content = _content(name)
    found = EditorialDocument.objects.filter(sha256=sha256_of(content)).order_by("pk").first()
    return found or EditorialDocument.objects.create(
        title=f"Ondertiteling {name}", file=content, collection=Collection.get_first_root_node()
    )


def _content(name: str) -> ContentFile[bytes]:
    return ContentFile((FOLDER / name).read_bytes(), name=name)
