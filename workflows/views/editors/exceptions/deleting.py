"""Leads from Wagtail's ways of deleting and unpublishing to the page that asks for a reason."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from cms.content.models import TextPage
from workflows.queries.approvals.public_texts import public_below


def ask_why_deleted(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Ask for a reason when a public text is deleted; refuse to delete a page with public texts below it."""
    public = public_below(page)
    if not public:
        return None
    if isinstance(page, TextPage):
        return HttpResponseRedirect(reverse("validation:delete", args=[page.pk]))
    return _refusal(request, public, "delete")


def refuse_bulk(
    request: HttpRequest, action_type: str, objects: Sequence[Any], _action: Any
) -> HttpResponse | None:
    """Refuse to delete or unpublish several when one of them is public; nothing happens then."""
    if action_type not in ("delete", "unpublish"):
        return None
    pages = [one for one in objects if isinstance(one, Page)]
    public = {text.pk: text for page in pages for text in public_below(page)}
    return _refusal(request, public.values(), action_type) if public else None


def _refusal(request: HttpRequest, public: Iterable[TextPage], action_type: str) -> HttpResponse:
    name = "delete" if action_type == "delete" else "withdraw"
    context = {
        "texts": [(text, reverse(f"validation:{name}", args=[text.pk])) for text in public],
        "page_title": _("Public texts: nothing happened"),
        "header_icon": "warning",
    }
    return TemplateResponse(request, "workflows/editors/public_texts.html", context, status=409)
