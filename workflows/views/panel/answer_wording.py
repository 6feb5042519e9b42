"""The wording about a member's answers and where they are: "u" to parents and others, "je" to youths."""

from typing import Any

from django.utils.translation import pgettext_lazy

from workflows.enums import Manner
from workflows.models import Panel

PARENTS = {
    "may_skip": pgettext_lazy("parents", "You may skip this question."),
    "check": pgettext_lazy("parents", "Check your answers"),
    "can_change": pgettext_lazy("parents", "You can still change everything. Then comes the last question."),
    "skipped": pgettext_lazy("parents", "You skipped this question."),
    "marked": pgettext_lazy("parents", "What you marked in the text"),
    "waiting": pgettext_lazy(
        "parents", "No connection now: your answer stays on this device and is sent by itself later."
    ),
    "open": pgettext_lazy(
        "parents", "No connection now: leave this page open, then your answer is sent by itself later."
    ),
    "later": pgettext_lazy(
        "parents", "No connection now: what you filled in stays here, please try again later."
    ),
    "unsent": pgettext_lazy("parents", "One of your answers has not been sent yet."),
    "recording": pgettext_lazy("parents", "Your recording is not sent yet. First send it, or throw it away."),
    "sent": pgettext_lazy("parents", "Your answer has been sent."),
    "no_translation": pgettext_lazy(
        "parents", "Do not let your phone translate it: then you read other words than we ask about."
    ),
    "ask_language": pgettext_lazy(
        "parents", "Would you rather read in another language? Ask the person who invited you."
    ),
}

YOUTH = {
    "may_skip": pgettext_lazy("youth", "You may skip this question."),
    "check": pgettext_lazy("youth", "Check your answers"),
    "can_change": pgettext_lazy("youth", "You can still change everything. Then comes the last question."),
    "skipped": pgettext_lazy("youth", "You skipped this question."),
    "marked": pgettext_lazy("youth", "What you marked in the text"),
    "waiting": pgettext_lazy(
        "youth", "No connection now: your answer stays on this device and is sent by itself later."
    ),
    "open": pgettext_lazy(
        "youth", "No connection now: leave this page open, then your answer is sent by itself later."
    ),
    "later": pgettext_lazy(
        "youth", "No connection now: what you filled in stays here, please try again later."
    ),
    "unsent": pgettext_lazy("youth", "One of your answers has not been sent yet."),
    "recording": pgettext_lazy("youth", "Your recording is not sent yet. First send it, or throw it away."),
    "sent": pgettext_lazy("youth", "Your answer has been sent."),
    "no_translation": pgettext_lazy(
        "youth", "Do not let your phone translate it: then you read other words than we ask about."
    ),
    "ask_language": pgettext_lazy(
        "youth", "Would you rather read in another language? Ask the person who invited you."
    ),
}


def answer_wording(panel: Panel) -> dict[str, Any]:
    """Return the wording for the members of a panel."""
    return YOUTH if panel.tone is Manner.YOUTH else PARENTS
