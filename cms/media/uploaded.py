"""Uploads as they are now: for drafts, and for the admin. Nothing here is public."""

from django.contrib.auth.base_user import AbstractBaseUser
from django.http import FileResponse
from wagtail.images.exceptions import InvalidFilterSpecError
from wagtail.images.models import SourceImageIOError
from wagtail.permissions import policy_registry

from cms.media.answers import GUARDED, stream
from cms.media.freezing import content_type_of
from cms.media.models import EditorialDocument, EditorialImage, EditorialRendition, Upload
from cms.media.pictures import LONGEST_SIDE

#: what somebody at a desk may do with a file without which they would not be shown it
SEEING = ("choose", "change", "delete")


def may_see(user: AbstractBaseUser, upload: Upload) -> bool:
    """Whether this person may choose or change this file for a text; the policy of its kind decides."""
    policy = policy_registry.get_by_type(type(upload))
    return bool(policy.user_has_any_permission_for_instance(user, SEEING, upload))


def uploads_with(digest: str) -> list[Upload]:
    """Return what was uploaded with exactly these bytes."""
    return [
        upload
        for model in (EditorialImage, EditorialDocument)
        for upload in (model.objects.filter(sha256=digest) if digest else ())
    ]


def upload_at(path: str) -> Upload | None:
    """Return what this path below MEDIA_ROOT belongs to: an upload, or an image in another size."""
    rendition = EditorialRendition.objects.filter(file=path).select_related("image").first()
    if rendition:
        return rendition.image
    found = (model.objects.filter(file=path).first() for model in (EditorialImage, EditorialDocument))
    return next((upload for upload in found if upload), None)


def upload_answer(upload: Upload, name: str) -> FileResponse | None:
    """Return a file as readers would get it; None when it is gone or is no picture."""
    try:
        shown = upload.file
        if isinstance(upload, EditorialImage):
            shown = upload.get_rendition(f"max-{LONGEST_SIDE}x{LONGEST_SIDE}").file
        opened = shown.storage.open(shown.name)
    except (OSError, SourceImageIOError, InvalidFilterSpecError):
        return None
    return stream(opened, name, content_type_of(shown.name), GUARDED)
