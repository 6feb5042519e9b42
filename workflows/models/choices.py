"""The labels of the enumerations; those that panel members see are in `reader_choices`."""

from django.utils.translation import gettext_lazy as _

from workflows.enums import (
    Aim,
    ApprovalKind,
    ClosingEvent,
    MinorEditProblem,
    Outcome,
    PanelKind,
    ProposalState,
    RequestState,
    Score,
    TranslationState,
    WhenStale,
)
from workflows.models.desk_events import DeskEvent
from workflows.models.reader_choices import (
    AGE_BANDS,
    CHOICES,
    DECISIONS,
    FACT_REASONS,
    MINUS_REASONS,
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
    "CLOSING_EVENTS",
    "DECISIONS",
    "DESK_EVENTS",
    "FACT_REASONS",
    "MINOR_EDIT_PROBLEMS",
    "MINUS_REASONS",
    "OUTCOMES",
    "PANEL_KINDS",
    "PROPOSAL_STATES",
    "REACHED_BY",
    "REASONS",
    "REMARK_KINDS",
    "REPLY_OUTCOMES",
    "REQUEST_STATES",
    "SCHOOLS_OF_CHILD",
    "SCORES",
    "TRANSLATION_STATES",
    "WHEN_STALE",
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
CLOSING_EVENTS = [
    (ClosingEvent.PUBLISHED.value, _("The text is public")),
    (ClosingEvent.SENT_BACK.value, _("The text is being changed")),
    (ClosingEvent.CHANGED.value, _("The text was changed while it was read")),
    (ClosingEvent.STOPPED.value, _("The reading was stopped")),
    (ClosingEvent.ANSWERED.value, _("The answers are given")),
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
WHEN_STALE = [
    (WhenStale.NOTICE.value, _("Keep showing it, and say that it is out of date")),
    (WhenStale.FALL_BACK.value, _("Show another language until it is brought up to date")),
    (WhenStale.WITHDRAW.value, _("Withdraw it")),
]
TRANSLATION_STATES = [
    (TranslationState.TO_TRANSLATE.value, _("To translate")),
    (TranslationState.SOURCE_CHANGED.value, _("Changed at the source")),
    (TranslationState.SENT_BACK.value, _("Sent back")),
    (TranslationState.WAITING.value, _("Waiting for readers")),
    (TranslationState.APPROVED.value, _("Approved")),
    (TranslationState.SOURCE_GONE.value, _("Source deleted")),
]
PROPOSAL_STATES = [
    (ProposalState.OPEN.value, _("Waits for an answer")),
    (ProposalState.TAKEN_OVER.value, _("Taken over")),
    (ProposalState.TAKEN_OVER_IN_PART.value, _("Taken over in part")),
    (ProposalState.NOT_TAKEN_OVER.value, _("Not taken over")),
    (ProposalState.WITHDRAWN.value, _("Taken back by the region")),
]
DESK_EVENTS = [
    (DeskEvent.PROPOSED.value, _("A region proposes a change")),
    (DeskEvent.ANSWERED.value, _("A proposal is answered")),
    (DeskEvent.NATIONAL_CHANGED.value, _("The national text changed")),
    (DeskEvent.NATIONAL_WITHDRAWN.value, _("The national text was withdrawn")),
    (DeskEvent.MOVED_AWAY.value, _("A text was moved away from a region")),
    (DeskEvent.READING_OWED.value, _("Panels still owe a reading")),
    (DeskEvent.WITHDRAWN_UNREAD.value, _("Withdrawn, as its panels did not read it in time")),
    (DeskEvent.PLAN_HELD.value, _("A planned publication could not be carried out")),
    (DeskEvent.ASKED_TOGETHER.value, _("A region asks to read together")),
]
