"""The words of validation as a person reads them; those that panel members meet are in `reader_choices`."""

from django.utils.translation import gettext_lazy as _

from workflows.enums import (
    Aim,
    ApprovalKind,
    MinorEditProblem,
    Outcome,
    PanelKind,
    RequestState,
    Score,
)
from workflows.models.reader_choices import (
    AGE_BANDS,
    CHOICES,
    DECISIONS,
    REACHED_BY,
    REASONS,
    REMARK_KINDS,
    REPLY_OUTCOMES,
    SCHOOLS_OF_CHILD,
)

__all__ = [
    "AGE_BANDS",
    "AIMS",
    "APPROVAL_KINDS",
    "CHOICES",
    "DECISIONS",
    "MINOR_EDIT_PROBLEMS",
    "OUTCOMES",
    "PANEL_KINDS",
    "REACHED_BY",
    "REASONS",
    "REMARK_KINDS",
    "REPLY_OUTCOMES",
    "REQUEST_STATES",
    "SCHOOLS_OF_CHILD",
    "SCORES",
]

PANEL_KINDS = [
    (PanelKind.PARENTS.value, _("Parents")),
    (PanelKind.YOUTH.value, _("Youth")),
    (PanelKind.SPEAKERS.value, _("Speakers of a language")),
    (PanelKind.EXPERTS.value, _("Experts")),
]
OUTCOMES = [
    (Outcome.OPEN.value, _("Open")),
    (Outcome.APPROVED.value, _("Approved")),
    (Outcome.NOT_APPROVED.value, _("Not approved")),
    (Outcome.NO_QUORUM.value, _("Too few readers")),
    (Outcome.CANCELLED.value, _("Cancelled")),
]
SCORES = [
    (Score.GOOD.value, _("Right")),
    (Score.HALF.value, _("Half right")),
    (Score.WRONG.value, _("Not right")),
]
APPROVAL_KINDS = [
    (ApprovalKind.PANELS.value, _("By the panels")),
    (ApprovalKind.URGENT.value, _("Urgent publication")),
    (ApprovalKind.MINOR_EDIT.value, _("Minor edit")),
]
REQUEST_STATES = [
    (RequestState.WAITING.value, _("Waiting for a second editor")),
    (RequestState.CONFIRMED.value, _("Confirmed")),
    (RequestState.REFUSED.value, _("Refused")),
]
MINOR_EDIT_PROBLEMS = {
    MinorEditProblem.FACTS: _("The sources, the audience, the date or a file changed."),
    MinorEditProblem.STRUCTURE: _("A part of the text was added, removed or moved."),
    MinorEditProblem.LINKS: _("A link changed."),
    MinorEditProblem.NUMBERS: _("A number changed."),
    MinorEditProblem.WORDS: _("Words changed in more than their spelling."),
}
AIMS = {
    Aim.READS_LITTLE: _("Reads little"),
    Aim.DUTCH_LATER: _("Learnt Dutch later"),
    Aim.PRIMARY: _("Parent of a child in primary school (po)"),
    Aim.SECONDARY: _("Parent of a child in secondary school (vo)"),
    Aim.FROM_12: _("12 to 15 years"),
    Aim.FROM_16: _("16 or 17 years"),
}
