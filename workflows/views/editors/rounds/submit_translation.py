"""Submitting a translation, for which the translation editor has no button."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.admin import messages
from wagtail_localize.models import Translation

from cms.content.text_pages import text_pages
from workflows.actions.translations.submit_translation import submit_translation
from workflows.errors import WorkflowError


class SubmitTranslationView(View):
    """Handles POST only."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *, page_id: int) -> HttpResponse:
        """Submit, and show what happens next."""
        page = get_object_or_404(text_pages(), pk=page_id)
        translation = get_object_or_404(
            Translation, source__object_id=page.translation_key, target_locale=page.locale, enabled=True
        )
        user: Any = request.user
        try:
            submit_translation(translation=translation, by=user)
        except WorkflowError as error:
            messages.error(request, str(error))
        else:
            text = _("The translation is submitted. After the editorial check its readers get an invitation.")
            messages.success(request, text)
        return HttpResponseRedirect(reverse("validation:article", args=[page_id]))
