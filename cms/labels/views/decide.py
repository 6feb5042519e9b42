"""The page on which a second person looks at a label."""

from typing import Any

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from reversion.views import create_revision
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder

from cms.labels.actions.confirm_label import confirm_label
from cms.labels.actions.refuse_label import refuse_label
from cms.labels.errors import LabelRefused
from cms.labels.models import LabelChange
from cms.labels.permissions import can_confirm_label, check_can_see_label


def decide_label(request: HttpRequest, pk: int) -> HttpResponse:
    """Show both labels; confirm or refuse the new one, and show what happened or why it could not be done."""
    change = get_object_or_404(LabelChange.objects.select_related("requested_by"), pk=pk)
    user: Any = request.user
    if change.about is None:
        raise PermissionDenied
    check_can_see_label(user, change)
    if request.method == "POST":
        return _decided(request, change)
    context = {
        "change": change,
        "may_confirm": can_confirm_label(user, change),
        "is_mine": change.requested_by_id == user.pk,
        "edit_url": AdminURLFinder(user).get_edit_url(change.about),
        "page_title": _("A new name"),
        "header_icon": "tag",
    }
    return TemplateResponse(request, "labels/decide.html", context)


@create_revision()
def _decided(request: HttpRequest, change: LabelChange) -> HttpResponse:
    user: Any = request.user
    wanted = request.POST.get("do")
    if wanted not in ("confirm", "refuse"):
        raise BadRequest
    about, label = change.about, change.after
    try:
        if wanted == "confirm":
            confirm_label(change=change, by=user)
            messages.success(request, _("“%(label)s” was seen, and sites show it now.") % {"label": label})
        else:
            refuse_label(change=change, by=user)
            messages.success(request, _("“%(label)s” is not used.") % {"label": label})
    except LabelRefused as refused:
        messages.error(request, str(refused))
    return redirect(AdminURLFinder(user).get_edit_url(about) or "wagtailadmin_home")
