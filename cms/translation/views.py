"""Replaces wagtail-localize's views that would bypass the validation workflow, or show drafts of others."""

from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail_localize.models import Translation
from wagtail_localize.views.report import TranslationsReportView
from wagtail_localize.views.submit_translations import SubmitPageTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsView

from cms.content.text_pages import text_pages, texts_unseen_by, texts_visible_to


class SeenTranslationsView(TranslationsReportView):
    """The report of the translations of texts that this person sees in any language, and of all else."""

    def get_queryset(self) -> QuerySet[Translation]:
        """Return them, the newest first."""
        user: Any = self.request.user
        seen = texts_visible_to(user).values("translation_key")
        no_text = ~Q(source__object_id__in=text_pages().values("translation_key"))
        shown: QuerySet[Translation] = super().get_queryset()
        return shown.filter(Q(source__object_id__in=seen) | no_text).order_by("-created_at", "-pk")


class SubmitSeenPageView(SubmitPageTranslationView):
    """Asks into which languages a page goes, of who may meet its title."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Raise Http404 for a draft of others."""
        user: Any = request.user
        if texts_unseen_by(user).filter(pk=kwargs["page_id"]).exists():
            raise Http404
        return super().dispatch(request, *args, **kwargs)


class UpdateTranslationsAsDraftView(UpdateTranslationsView):
    """Passes changed Dutch sentences on to translators, without the option to publish at once.

    Publishing would be refused, but only after wagtail-localize has written the unread text, with Dutch where
    a sentence has no translation yet, over the text of the live page.
    """

    def get_form(self) -> forms.Form:
        """Return the form; a submitted value for the option it does not offer is ignored."""
        form: forms.Form = super().get_form()
        field = form.fields["publish_translations"]
        field.disabled, field.initial, field.widget = True, False, forms.HiddenInput()
        form.fields.pop(
            "use_machine_translation", None
        )  # it would not count words; the help page has a button
        return form


def refuse_alias(request: HttpRequest, *, page_id: int) -> HttpResponse:
    """Refuse to turn an article into a copy of its source.

    wagtail-localize would overwrite the translation with Dutch that no reader of this language approved, and
    throw away the record of who translated what.
    """
    messages.error(
        request,
        _(
            "A text that readers approve cannot become a copy of the Dutch one. To take it from the sites, "
            "choose “Withdraw”: readers then get another language."
        ),
    )
    return HttpResponseRedirect(reverse("wagtailadmin_pages:edit", args=[page_id]))
