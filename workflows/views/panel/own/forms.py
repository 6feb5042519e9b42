"""The forms of a member's personal page."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.content.languages import interface_choices
from cms.typed.mailboxes import typed_address
from workflows.enums import ReachedBy
from workflows.forms import CHOOSE, PageForm
from workflows.models.choices import REACHED_BY

BREAKS = [("30", _("A month")), ("91", _("Three months")), ("182", _("Half a year"))]


class ReadersAddressField(forms.EmailField):
    """An address as a reader types or pastes it; what is wrong with it is said in the reader's language."""

    def to_python(self, value: Any) -> str:
        """Return the address alone."""
        return typed_address(super().to_python(value) or "")


class ReachForm(PageForm):
    """Language and way to be reached."""

    language = forms.ChoiceField(choices=interface_choices, error_messages=CHOOSE)
    reached_by = forms.ChoiceField(choices=REACHED_BY, error_messages=CHOOSE)
    email = ReadersAddressField(
        required=False, error_messages={"invalid": _("Look at the address once more: something is missing.")}
    )

    def clean_email(self) -> str:
        """Require an e-mail address when mails go there."""
        email: str = self.cleaned_data["email"]
        if self.cleaned_data.get("reached_by") == ReachedBy.EMAIL and not email:
            raise forms.ValidationError(_("Fill in an e-mail address."))
        return email


class BreakForm(forms.Form):
    """How long a member wants no texts."""

    days = forms.ChoiceField(choices=BREAKS, error_messages=CHOOSE)

    def until(self) -> date:
        """Return the day on which texts may come again."""
        return timezone.localdate() + timedelta(days=int(self.cleaned_data["days"]))
