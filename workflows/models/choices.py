"""The words of validation as a person reads them."""

from django.utils.translation import gettext_lazy as _

from workflows.enums import (
    AgeBand,
    Aim,
    ApprovalKind,
    Choice,
    ClosingEvent,
    Decision,
    MinorEditProblem,
    Outcome,
    PanelKind,
    ReachedBy,
    Reason,
    RemarkKind,
    ReplyOutcome,
    RequestState,
    SchoolOfChild,
    Score,
    TranslationState,
    WhenStale,
)

PANEL_KINDS = [
    (PanelKind.PARENTS.value, _("Parents")),
    (PanelKind.YOUTH.value, _("Youth")),
    (PanelKind.SPEAKERS.value, _("Speakers of a language")),
    (PanelKind.EXPERTS.value, _("Experts")),
]
DECISIONS = [
    (Decision.YES.value, _("Yes")),
    (Decision.AFTER_SMALL_CHANGE.value, _("Yes, after a small change")),
    (Decision.NO.value, _("No, make it better first")),
]
OUTCOMES = [
    (Outcome.OPEN.value, _("Open")),
    (Outcome.APPROVED.value, _("Approved")),
    (Outcome.NOT_APPROVED.value, _("Not approved")),
    (Outcome.NO_QUORUM.value, _("Too few readers")),
    (Outcome.CANCELLED.value, _("Cancelled")),
]
REMARK_KINDS = [
    (RemarkKind.PLUS.value, _("Good")),
    (RemarkKind.MINUS.value, _("Hard or unclear")),
    (RemarkKind.UNKNOWN_WORD.value, _("A word I do not know")),
]
REASONS = [
    (Reason.HARD_WORD.value, _("A hard word")),
    (Reason.LONG_SENTENCE.value, _("A long sentence")),
    (Reason.DO_NOT_KNOW_WHAT_TO_DO.value, _("I do not know what to do")),
    (Reason.NOT_MY_EXPERIENCE.value, _("It is not what I experience")),
    (Reason.TONE.value, _("The tone is not nice")),
    (Reason.OTHER.value, _("Something else")),
]
CHOICES = [
    (Choice.YES.value, _("Yes")),
    (Choice.A_LITTLE.value, _("A little")),
    (Choice.NO.value, _("No")),
    (Choice.DO_NOT_KNOW.value, _("I do not know")),
]
SCORES = [
    (Score.GOOD.value, _("Right")),
    (Score.HALF.value, _("Half right")),
    (Score.WRONG.value, _("Not right")),
]
REPLY_OUTCOMES = [
    (ReplyOutcome.CHANGED.value, _("Changed")),
    (ReplyOutcome.NOT_CHANGED.value, _("Not changed")),
]
CLOSING_EVENTS = [
    (ClosingEvent.PUBLISHED.value, _("The text is public")),
    (ClosingEvent.SENT_BACK.value, _("The text is being changed")),
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
AGE_BANDS = [
    (AgeBand.FROM_12.value, _("12 to 15 years")),
    (AgeBand.FROM_16.value, _("16 or 17 years")),
    (AgeBand.ADULT.value, _("18 years or older")),
]
SCHOOLS_OF_CHILD = [
    (SchoolOfChild.PRIMARY.value, _("Primary school (po)")),
    (SchoolOfChild.SECONDARY.value, _("Secondary school (vo)")),
    (SchoolOfChild.BOTH.value, _("Both (po and vo)")),
]
REACHED_BY = [
    (ReachedBy.EMAIL.value, _("By e-mail")),
    (ReachedBy.HAND.value, _("By hand: somebody hands over the link")),
]
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
