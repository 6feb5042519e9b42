"""Refuses to delete what a text uses, and shows where that is."""

from collections.abc import Callable, Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from wagtail.documents.views.documents import DeleteView as DeleteDocumentView
from wagtail.images.views.images import DeleteView as DeleteImageView

from cms.media.models import EditorialDocument, EditorialImage, Upload
from cms.media.uploaded import may_see
from workflows.queries.files.uses import uses_of


def delete_image(request: HttpRequest, image_id: int) -> HttpResponse:
    """Delete an image as Wagtail does, unless it is used."""
    image = get_object_or_404(EditorialImage, pk=image_id)
    view: Callable[..., HttpResponse] = DeleteImageView.as_view()
    return _refusal(request, [image]) or view(request, image_id=image_id)


def delete_document(request: HttpRequest, document_id: int) -> HttpResponse:
    """Delete a document as Wagtail does, unless it is used."""
    document = get_object_or_404(EditorialDocument, pk=document_id)
    view: Callable[..., HttpResponse] = DeleteDocumentView.as_view()
    return _refusal(request, [document]) or view(request, document_id=document_id)


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
    used = [(upload, uses) for upload in uploads if (uses := uses_of(upload))]
    if not used:
        return None
    context = {"used": used, "page_title": _("This is used, and was not deleted"), "header_icon": "warning"}
    return TemplateResponse(request, "workflows/editors/file_in_use.html", context, status=409)
