"""Pictures and documents as editors upload them."""

from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image
from wagtail.models import Collection

from cms.media.models import EditorialDocument, EditorialImage


def png(colour: str = "red", size: tuple[int, int] = (640, 480)) -> bytes:
    """The bytes of a picture of one colour."""
    made = BytesIO()
    Image.new("RGB", size, colour).save(made, "PNG")
    return made.getvalue()


def picture(content: bytes | None = None, **fields: Any) -> EditorialImage:
    """An uploaded picture; bytes that are no picture are stored as if somebody put them there later."""
    values = {"title": "Plein", "width": 640, "height": 480, "collection": _collection(), **fields}
    readable = png() if content is None else content
    made = EditorialImage(**values)
    made.file = ContentFile(png(), name="plein.png")
    made.save()
    if content is not None:
        replace(made, readable)
    return made


def document(content: bytes = b"%PDF een", name: str = "folder.pdf", **fields: Any) -> EditorialDocument:
    """An uploaded document."""
    values = {"title": "Folder", "file": ContentFile(content, name=name), "collection": _collection()}
    return EditorialDocument.objects.create(**{**values, **fields})


def _collection() -> Collection:
    """The collection of all files, which a test with its own transactions may have lost."""
    return Collection.get_first_root_node() or Collection.add_root(name="Root")


def replace(upload: Any, content: bytes) -> None:
    """Replace the bytes of an upload where they lie, as a script would: no form has seen them."""
    name = upload.file.name
    upload.file.storage.delete(name)
    assert upload.file.storage.save(name, ContentFile(content)) == name
    type(upload).objects.filter(pk=upload.pk).update(sha256="", file_hash="")
    upload.sha256 = upload.file_hash = ""


def upload_again(upload: Any, content: bytes, **fields: Any) -> None:
    """Replace the file of an upload as its form does."""
    name = upload.filename
    for field, value in fields.items():
        setattr(upload, field, value)
    upload.file, upload.file_hash = ContentFile(content, name=name), ""
    upload.save()


def picture_block(
    image: EditorialImage, *, caption: str = "", alternative: str = "Een plein"
) -> dict[str, Any]:
    """A block with this picture."""
    value = {"image": image.pk, "alt_text": alternative, "decorative": not alternative}
    return {
        "type": "image",
        "id": "00000000-0000-4000-8000-0000000000aa",
        "value": {"image": value, "caption": caption},
    }


def download_block(file: EditorialDocument, title: str = "De folder") -> dict[str, Any]:
    """A block with this file."""
    return {
        "type": "download",
        "id": "00000000-0000-4000-8000-0000000000bb",
        "value": {"document": file.pk, "title": title},
    }
