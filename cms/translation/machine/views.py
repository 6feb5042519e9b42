"""Requests machine translation, from wagtail-localize's editor and from the help page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import View
from wagtail.admin import messages

from cms.translation.machine.ask_prefill import ask_prefill
from cms.translation.machine.errors import CannotPrefillError
from cms.translation.models import Prefill, PrefillStatus
from cms.translation.segments.access import translation_for


class PrefillView(View):
    """Only accepts POST. Replaces wagtail-localize's view, which does not count words."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *, translation_id: int) -> HttpResponse:
        """Request the translation, and show its result or that it is in progress."""
        user: Any = request.user
        translation = translation_for(user, translation_id)
        try:
            prefill = ask_prefill(translation=translation, by=user)
        except CannotPrefillError as problem:
            messages.warning(request, str(problem))
        else:
            prefill.refresh_from_db()
            _show_result(request, prefill)
        next_url = request.POST.get("next", "")
        if url_has_allowed_host_and_scheme(next_url, {request.get_host()}, require_https=request.is_secure()):
            return redirect(next_url)
        return redirect("translation_help", translation_id=translation.pk)


def _show_result(request: HttpRequest, prefill: Prefill) -> None:
    if prefill.status == PrefillStatus.WAITING:
        messages.info(request, _("The machine is at work. Look again in a minute."))
    elif prefill.status == PrefillStatus.FAILED:
        messages.error(request, prefill.message or _("Nothing of the answer could be used."))
    else:
        message = ngettext(
            "The machine filled in %(kept)d sentence. Read it before you submit the text.",
            "The machine filled in %(kept)d sentences. Read them before you submit the text.",
            prefill.kept,
        )
        messages.success(request, message % {"kept": prefill.kept})
        if prefill.status == PrefillStatus.PARTLY:
            messages.warning(request, prefill.message or _("Not every answer could be used; see below."))
