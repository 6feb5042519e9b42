"""wagtail-localize's pages, where they would go round the validation workflow."""

from django import forms
from wagtail_localize.views.update_translations import UpdateTranslationsView


class UpdateTranslationsAsDraftView(UpdateTranslationsView):
    """Brings changed Dutch sentences to the translators, without the choice to publish at once.

    Publishing would be refused, but only after wagtail-localize has written the unread text, with Dutch where
    a sentence has no translation yet, over the text of the live page.
    """

    def get_form(self) -> forms.Form:
        """Return the form; what is sent for the choice that it does not offer is not looked at."""
        form: forms.Form = super().get_form()
        choice = form.fields["publish_translations"]
        choice.disabled, choice.initial, choice.widget = True, False, forms.HiddenInput()
        form.fields.pop(
            "use_machine_translation", None
        )  # it would count no words; the help page has a button
        return form
