"""What a region fills in, and what the national desk answers."""

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
    """What the text should say, and why. What is too long is said by `check_proposal`."""

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
    """What the national desk does with a proposal. What is missing or too long is said by `check_answer`."""

    state = forms.CharField(required=False)
    words = FreeTextField(required=False)

    def answer(self) -> dict[str, Any]:
        """Return the answer. Raises InvalidRequest when it was not chosen what is done."""
        chosen = str(self["state"].value() or "")
        if chosen not in ANSWERS:
            raise InvalidRequest(_("Please choose what you do with the proposal."))
        return {"state": ProposalState(chosen), "words": str(self["words"].value() or "")}
