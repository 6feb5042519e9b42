"""What an editor fills in."""

from django import forms
from django.utils.translation import gettext_lazy as _

REASON_LENGTH = 1000


class ReasonForm(forms.Form):
    """Why: kept with the text, and read by a second editor."""

    reason = forms.CharField(
        label=_("Why"),
        max_length=REASON_LENGTH,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Please say why. The reason is kept with the text.")},
    )
