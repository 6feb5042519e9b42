"""What can be done from the desk. Each answers a POST alone, and leads back to the list."""

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
    """Gives the chosen texts to a person."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *, language: str) -> HttpResponse:
        """Do it, and say what happened."""
        form, user = AssignForm(request.POST, below=self.trees.pages.values()), request.user
        back = HttpResponseRedirect(reverse("translations:desk", args=[language]))
        if not form.is_valid():
            messages.error(request, _("Nothing was changed. Choose a translator from the list, and a date."))
            return back
        try:
            number = assign_translations(
                articles=_chosen(request),
                locale=self.locale,
                to=form.cleaned_data["to"],
                due=form.cleaned_data["due"],
                by=user,  # type: ignore[arg-type]  # the admin lets nobody else in
            )
        except WorkflowError as error:
            messages.error(request, str(error))
        else:
            said = ngettext("%(number)d text is divided.", "%(number)d texts are divided.", number)
            messages.success(request, said % {"number": number})
        return back


class BeginView(LanguageAccess, View):
    """Makes the page of a translation, and opens it."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *, language: str, page_id: int) -> HttpResponse:  # noqa: ARG002 - in the URL
        """Begin, and lead to the translation editor."""
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
    """Return the chosen texts; what is no primary key of a text is left out."""
    found = []
    for value in request.POST.getlist("articles"):
        try:
            found.append(UUID(value))
        except ValueError:
            continue
    keys = text_pages().filter(translation_key__in=found).values_list("translation_key", flat=True)
    return list(keys.distinct())
