"""The forms of editors."""

from collections.abc import Iterable

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from workflows.enums import ReplyOutcome
from workflows.errors import InvalidRequest
from workflows.forms import PageForm
from workflows.models import Reply

REASON_LENGTH = 1000
DIGITS = 15  # of a primary key


class ReasonForm(forms.Form):
    """The reason: stored with the text, and read by a second editor."""

    reason = forms.CharField(
        label=_("Why"),
        max_length=REASON_LENGTH,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Please say why. The reason is kept with the text.")},
    )


class ReplyForm(PageForm):
    """A reply to remarks: newly written, or the same as an earlier one."""

    do = forms.CharField(required=False)
    reply = forms.CharField(required=False)
    passage = forms.CharField(required=False)
    outcome = forms.CharField(required=False)
    text = forms.CharField(required=False)
    like = forms.CharField(required=False)

    @property
    def shown(self) -> str:
        """The fingerprint of the answer that the page showed; "" where it showed none."""
        return str(self["made_from"].value() or "")

    def chosen_remarks(self) -> set[int]:
        """Return the primary keys of the chosen remarks; anything else is ignored."""
        return self._chosen("remarks")

    def chosen_comments(self) -> set[int]:
        """Return the primary keys of the verdicts whose comments were chosen; anything else is ignored."""
        return self._chosen("comments")

    def chosen_facts(self) -> set[int]:
        """Return the primary keys of the chosen answers about sources and dates; anything else is ignored."""
        return self._chosen("facts")

    def outcome_and_text(self, earlier: Iterable[Reply]) -> tuple[ReplyOutcome, str]:
        """Return the outcome and the text. Raises InvalidRequest when no outcome was chosen."""
        text, like = str(self["text"].value() or ""), self["like"].value()
        same = next((reply for reply in earlier if str(reply.pk) == like), None)
        if same and not text.strip():
            return ReplyOutcome(same.outcome), same.text
        try:
            return ReplyOutcome(self["outcome"].value()), text
        except ValueError as error:
            raise InvalidRequest(_("Please choose: changed, or not changed.")) from error

    def _chosen(self, name: str) -> set[int]:
        values = self.data.getlist(name) if isinstance(self.data, QueryDict) else []
        return {int(pk) for pk in values if pk.isdecimal() and len(pk) <= DIGITS}
