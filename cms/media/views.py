"""What was uploaded, as the admin shows it: in lists, in the chooser and in a preview."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest
from django.views.decorators.http import require_safe

from cms.media.answers import GUARDED, stream
from cms.media.freezing import content_type_of
from cms.media.uploaded import may_see, upload_at

#: the pictures of accounts, which everybody with access to the admin sees beside a name
AVATARS = "avatar_images/"


@require_safe
def uploaded_file(request: HttpRequest, path: str) -> FileResponse:
    """Answer with a file below MEDIA_ROOT. Raises Http404, and PermissionDenied for who may not choose it."""
    user: Any = request.user
    if not path.startswith(AVATARS):
        upload = upload_at(path)
        if upload is None:
            raise Http404
        if not may_see(user, upload):
            raise PermissionDenied
    try:
        opened = default_storage.open(path)
    except OSError as error:
        raise Http404 from error
    return stream(opened, path.rpartition("/")[2], content_type_of(path), GUARDED)
