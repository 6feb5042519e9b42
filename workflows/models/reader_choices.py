"""The labels that panel members see, translated into every language of the interface."""

from django.utils.translation import gettext_lazy as _

from workflows.enums import (
    AgeBand,
    Choice,
    Decision,
    ReachedBy,
    Reason,
    RemarkKind,
    ReplyOutcome,
    SchoolOfChild,
)

DECISIONS = [
    (Decision.YES.value, _("Yes")),
    (Decision.YES_WITH_TIP.value, _("Yes, with a tip")),
    (Decision.NO.value, _("Not yet")),
]
REMARK_KINDS = [
    (RemarkKind.PLUS.value, _("Good")),
    (RemarkKind.MINUS.value, _("Hard or unclear")),
    (RemarkKind.UNKNOWN_WORD.value, _("A word I do not know")),
    (RemarkKind.FACT.value, _("Not right, or out of date")),
]
MINUS_REASONS = [
    (Reason.HARD_WORD.value, _("A hard word")),
    (Reason.LONG_SENTENCE.value, _("A long sentence")),
    (Reason.DO_NOT_KNOW_WHAT_TO_DO.value, _("I do not know what to do")),
    (Reason.NOT_MY_EXPERIENCE.value, _("It is not what I experience")),
    (Reason.TONE.value, _("The tone is not nice")),
    (Reason.OTHER.value, _("Something else")),
]
FACT_REASONS = [
    (Reason.NOT_RIGHT.value, _("This is not right")),
    (Reason.OUTDATED.value, _("This is out of date")),
]
REASONS = [*MINUS_REASONS, *FACT_REASONS]
CHOICES = [
    (Choice.YES.value, _("Yes")),
    (Choice.A_LITTLE.value, _("A little")),
    (Choice.NO.value, _("No")),
    (Choice.DO_NOT_KNOW.value, _("I do not know")),
]
REPLY_OUTCOMES = [
    (ReplyOutcome.CHANGED.value, _("Changed")),
    (ReplyOutcome.NOT_CHANGED.value, _("Not changed")),
]
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
