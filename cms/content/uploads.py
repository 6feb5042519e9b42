"""The files of a text: what of them a reader meets, and what is measured of them."""

from typing import Any

from wagtail.blocks import StreamValue

from cms.media.models import EditorialDocument, EditorialImage, Upload

MODELS: dict[type[Upload], str] = {EditorialImage: "image", EditorialDocument: "document"}

Json = dict[str, Any]


def uploads_in(stream: StreamValue) -> dict[str, Upload]:
    """Return the images, documents and captions that a text uses, by "image:3"; those that exist."""
    used: dict[Any, set[int]] = {model: set() for model in MODELS}
    for model, pk, *_path in stream.stream_block.extract_references(stream):
        if model in used:
            used[model].add(int(pk))
    return {
        f"{MODELS[model]}:{pk}": upload
        for model, pks in used.items()
        if pks
        for pk, upload in sorted(model.objects.in_bulk(pks).items())
    }


def files_of(stream: StreamValue) -> dict[str, Json]:
    """Return `files`, which count as part of the text, and `measures` by hash, which follow from the bytes.

    They are of the uploads as they are now. When a text is frozen the measures are those of its frozen bytes.
    """
    uploads = uploads_in(stream)
    return {
        "files": {key: facts(upload) for key, upload in uploads.items()},
        "measures": {upload.content_hash(): _measures(upload) for upload in uploads.values()},
    }


def facts(upload: Upload) -> Json:
    """Return what of a file is part of the text: the bytes, by their hash, and what is said beside them.

    With a picture goes where it may be cut: a cut shows readers something else.
    """
    if isinstance(upload, EditorialImage):
        return {"hash": upload.content_hash(), "credit": upload.credit, **_focal_point(upload)}
    return {"hash": upload.content_hash(), "name": upload.filename}


def _measures(upload: Upload) -> Json:
    extension = upload.filename.rpartition(".")[2].lower()
    measured = {"extension": {"jpeg": "jpg"}.get(extension, extension), "bytes": upload.file_size or 0}
    if isinstance(upload, EditorialImage):
        measured |= {"width": upload.width, "height": upload.height}
    return measured


def _focal_point(image: EditorialImage) -> Json:
    """Return what must stay in sight when a site cuts the picture, as shares of its width and height."""
    if image.focal_point_x is None or image.focal_point_y is None or not (image.width and image.height):
        return {}
    point = {"x": image.focal_point_x / image.width, "y": image.focal_point_y / image.height}
    return {"focalPoint": {name: round(min(max(share, 0.0), 1.0), 3) for name, share in point.items()}}
