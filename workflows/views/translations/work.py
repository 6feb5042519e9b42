"""What can be done from the translation queue. Each view handles POST only."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import View
from wagtail.admin import messages

from cms.content.models import TextPage
from cms.content.text_pages import text_pages
from cms.translation.actions.begin_translation import begin_translation
from workflows.actions.translations.assign_translations import assign_translations
from workflows.errors import WorkflowError
from workflows.views.translations.access import LanguageAccess
from workflows.views.translations.forms import AssignForm


class AssignView(LanguageAccess, View):
    """Assigns the chosen texts to a person."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *, language: str) -> HttpResponse:
        """Do it, and show what happened."""
        form, user = AssignForm(request.POST, below=self.trees.pages.values()), request.user
        back = HttpResponseRedirect(reverse("translations:desk", args=[language]))
        if not form.is_valid():
            messages.error(request, _("Nothing was changed. Choose a translator from the list, and a date."))
            return back
        try:
            count = assign_translations(
                articles=_chosen(request),
                locale=self.locale,
                to=form.cleaned_data["to"],
                due=form.cleaned_data["due"],
                by=user,  # type: ignore[arg-type]  # the admin lets nobody else in
            )
        except WorkflowError as error:
            messages.error(request, str(error))
        else:
            text = ngettext("%(number)d text is divided.", "%(number)d texts are divided.", count)
            messages.success(request, text % {"number": count})
        return back


class BeginView(LanguageAccess, View):
    """Creates the page of a translation, and opens it."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *, language: str, page_id: int) -> HttpResponse:  # noqa: ARG002 - in the URL
        """Create the page, and redirect to the translation editor."""
        user: Any = request.user
        sources = text_pages().filter(locale__language_code=settings.LANGUAGE_CODE)
        source: TextPage = get_object_or_404(sources.specific(), pk=page_id)
        if source.own_region not in self.trees.pages:
            raise PermissionDenied
        page = begin_translation(source=source, locale=self.locale, by=user)
        if not page.permissions_for_user(user).can_edit():
            raise PermissionDenied
        return HttpResponseRedirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))


def _chosen(request: HttpRequest) -> list[UUID]:
    """Return the keys of the chosen texts; anything else is ignored."""
    keys = []
    for value in request.POST.getlist("articles"):
        try:
            keys.append(UUID(value))
        except ValueError:
            continue
    pages = text_pages().filter(translation_key__in=keys)
    return list(pages.values_list("translation_key", flat=True).distinct())
