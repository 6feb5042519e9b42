"""Refuses to delete what a text uses, and shows where that is."""

from collections.abc import Callable, Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from wagtail.documents.views.documents import DeleteView as DeleteDocumentView
from wagtail.documents.views.multiple import DeleteView as DeleteNewDocumentView
from wagtail.images.views.images import DeleteView as DeleteImageView
from wagtail.images.views.multiple import DeleteView as DeleteNewImageView

from cms.media.models import EditorialDocument, EditorialImage, Upload
from cms.media.uploaded import may_see
from workflows.queries.files.uses import uses_of


def _unless_used(model: type[Upload], view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    def delete(request: HttpRequest, **number: int) -> HttpResponse:
        upload: Any = get_object_or_404(model, pk=next(iter(number.values())))
        return _refusal(request, [upload]) or view(request, **number)

    return delete


#: each deletes as Wagtail does, unless it is used; the new ones are of uploading several
delete_image = _unless_used(EditorialImage, DeleteImageView.as_view())
delete_new_image = _unless_used(EditorialImage, DeleteNewImageView.as_view())
delete_document = _unless_used(EditorialDocument, DeleteDocumentView.as_view())
delete_new_document = _unless_used(EditorialDocument, DeleteNewDocumentView.as_view())


def refuse_bulk_delete(
    request: HttpRequest, action_type: str, objects: Sequence[Any], _action: Any
) -> HttpResponse | None:
    """Refuse to delete several at once when one of them is used; nothing is deleted then."""
    uploads = [one for one in objects if isinstance(one, EditorialImage | EditorialDocument)]
    return _refusal(request, uploads) if action_type == "delete" else None


def _refusal(request: HttpRequest, uploads: Sequence[Upload]) -> HttpResponse | None:
    user: Any = request.user
    if not all(may_see(user, upload) for upload in uploads):
        raise PermissionDenied
    used = [(upload, uses) for upload in uploads if (uses := uses_of(upload, user))]
    if not used:
        return None
    context = {"used": used, "page_title": _("This is used, and was not deleted"), "header_icon": "warning"}
    return TemplateResponse(request, "workflows/editors/file_in_use.html", context, status=409)
