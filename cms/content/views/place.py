"""Copying and moving a text: to a place that there is."""

from typing import Any

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from wagtail.admin.views.pages.copy import CopyView
from wagtail.admin.views.pages.move import MoveChooseDestinationView
from wagtail.models import Page


def check_place(request: HttpRequest) -> None:
    """Raise BadRequest, which is answered with 400, when a form names a page that there is not.

    Wagtail's chooser sends none of these; a form that was made by hand may.
    """
    place = request.POST.get("new_parent_page", "")
    if not place.isdecimal() or not Page.objects.filter(pk=place).exists():
        raise BadRequest("new_parent_page: there is no such page")


class TextCopyView(CopyView):
    """Copies a text."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Copy it to a place that there is."""
        check_place(request)
        answer: HttpResponse = super().post(request, *args, **kwargs)
        return answer


class TextMoveView(MoveChooseDestinationView):
    """Asks where a text should go."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Go on to a place that there is; without any the form asks for one."""
        if request.POST.get("new_parent_page"):
            check_place(request)
        answer: HttpResponse = super().post(request, *args, **kwargs)
        return answer
