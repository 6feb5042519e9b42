"""The forms of a proposal and of its answer."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from workflows.enums import ProposalState
from workflows.errors import InvalidRequest
from workflows.forms import FreeTextField
from workflows.models.choices import PROPOSAL_STATES
from workflows.policies import ANSWERS, PROPOSAL_LENGTH

ANSWER_CHOICES = [(state, label) for state, label in PROPOSAL_STATES if state in ANSWERS]


class ProposalForm(forms.Form):
    """What the text should say, and why. `check_proposal` refuses what is too long."""

    words = FreeTextField(
        label=_("What it should say"), widget=forms.Textarea(attrs={"rows": 8, "dir": "auto"})
    )
    reason = FreeTextField(
        label=_("Why"),
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Say what is wrong or missing, and how you know. Name no persons: this is kept."),
    )
    national = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2**63 - 1)

    def __init__(self, regions: dict[str, str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["region"] = forms.ChoiceField(
            label=_("For which region?"),
            choices=list(regions.items()),
            widget=forms.HiddenInput if len(regions) == 1 else forms.Select(attrs={"class": "wide-select"}),
        )
        self.fields["words"].help_text = _("At most %(most)d characters.") % {"most": PROPOSAL_LENGTH}
        self.order_fields(["region", "words", "reason", "national"])


class ProposalAnswerForm(forms.Form):
    """What the national desk does with a proposal. `check_answer` refuses what is missing or too long."""

    state = forms.CharField(required=False)
    words = FreeTextField(required=False)

    def answer(self) -> dict[str, Any]:
        """Return the answer. Raises InvalidRequest when no state was chosen."""
        state = str(self["state"].value() or "")
        if state not in ANSWERS:
            raise InvalidRequest(_("Please choose what you do with the proposal."))
        return {"state": ProposalState(state), "text": str(self["words"].value() or "")}
