"""Replaces wagtail-localize's views that would bypass the validation workflow."""

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail_localize.views.update_translations import UpdateTranslationsView


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
