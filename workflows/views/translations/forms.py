"""Assigning translations to a person."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput
from wagtail.models import Page

from cms.users.models import User
from workflows.queries.translations.translators import translators


class AssignForm(forms.Form):
    """For the chosen texts; both fields may be left empty."""

    to = forms.ModelChoiceField(
        User.objects.none(), label=_("Translator"), required=False, empty_label=_("Nobody")
    )
    due = forms.DateField(label=_("Due"), required=False, widget=AdminDateInput)

    def __init__(self, *args: object, below: Iterable[Page], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # passed on as they come
        self.fields["to"].queryset = translators(below)  # type: ignore[attr-defined]  # it is a ModelChoiceField
