"""What withdrawing a text and deleting one that is public have in common."""

from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from cms.content.models import TextPage
from workflows.errors import NotAllowed
from workflows.queries.approvals.public_texts import may_withdraw_along, other_languages, public_texts
from workflows.views.editors.exceptions.forms import ReasonForm
from workflows.views.editors.exceptions.reason_view import ReasonView


class WithdrawForm(ReasonForm):
    """The reason, and the other languages that go along: all of them, unless somebody chooses otherwise."""

    languages = forms.MultipleChoiceField(
        label=_("Also withdraw it in these languages"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "What stays public says to sites that it is not up to date, because its source text is gone."
        ),
    )
    field_order = ["languages", "reason"]

    def __init__(self, *args: Any, others: list[TextPage], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not others:
            del self.fields["languages"]
            return
        field: Any = self.fields["languages"]
        field.choices = [(other.locale.language_code, f"{other.locale}: {other.title}") for other in others]
        field.initial = [other.locale.language_code for other in others]


class TakingAwayView(ReasonView):
    """Asks for a reason, and in which languages; says at how many sites the text disappears."""

    form_class = WithdrawForm
    links_hook = "after_withdrawal_links"

    @cached_property
    def others(self) -> list[TextPage]:
        """The public texts in other languages."""
        return other_languages(self.page)

    def check_allowed(self) -> None:
        """Raise NotAllowed when this person may not withdraw, or the text is not public."""
        if not self.possible.withdraw:
            raise NotAllowed

    def chosen(self) -> list[str]:
        """Return the other languages that go along."""
        form = self.get_form()
        form.is_valid()
        chosen: list[str] = form.cleaned_data.get("languages", [])
        return chosen

    def get_form_kwargs(self) -> dict[str, Any]:
        """Offer the languages that this person may withdraw."""
        return {**super().get_form_kwargs(), "others": [page for page in self.others if self._may(page)]}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template what disappears, and what stays because this person may not withdraw it."""
        texts = public_texts([self.page, *self.others])
        return super().get_context_data(
            texts=texts,
            supplements=sum(text.supplements for text in texts),
            stays=[page for page in self.others if not self._may(page)],
            **kwargs,
        )

    def _may(self, other: TextPage) -> bool:
        return may_withdraw_along(self.request.user, self.page, other)
