"""The wording when the loop is closed: in Dutch "u" to parents and everybody else, "je" to youths."""

from typing import Any

from django.utils.translation import pgettext_lazy

from workflows.enums import PanelKind
from workflows.models import Panel

PARENTS = {
    "you_said": pgettext_lazy("parents", "What you said"),
    "your_sentence": pgettext_lazy("parents", "Your sentence"),
    "as_it_was": pgettext_lazy("parents", "What you marked here is in the text as it was."),
    "no_marks": pgettext_lazy("parents", "You marked nothing in the text. That is fine too."),
    "hear_again": pgettext_lazy("parents", "You will hear from us when the text is public."),
    "answers_gone": pgettext_lazy("parents", "We have no answers from you"),
    "gone_stopped": pgettext_lazy(
        "parents", "You stopped. We then erased your marks and answers. Only the counts stay."
    ),
    "gone_in_time": pgettext_lazy(
        "parents", "We erased them, because their time had passed. Only the counts stay."
    ),
    "gone_silent": pgettext_lazy("parents", "You did not answer about this text. That is fine."),
    "other_questions": pgettext_lazy("parents", "What you answered to the questions"),
    "thanks": pgettext_lazy("parents", "Thank you for reading with us. You helped other readers."),
}

YOUTH = {
    "you_said": pgettext_lazy("youth", "What you said"),
    "your_sentence": pgettext_lazy("youth", "Your sentence"),
    "as_it_was": pgettext_lazy("youth", "What you marked here is in the text as it was."),
    "no_marks": pgettext_lazy("youth", "You marked nothing in the text. That is fine too."),
    "hear_again": pgettext_lazy("youth", "You will hear from us when the text is public."),
    "answers_gone": pgettext_lazy("youth", "We have no answers from you"),
    "gone_stopped": pgettext_lazy(
        "youth", "You stopped. We then erased your marks and answers. Only the counts stay."
    ),
    "gone_in_time": pgettext_lazy(
        "youth", "We erased them, because their time had passed. Only the counts stay."
    ),
    "gone_silent": pgettext_lazy("youth", "You did not answer about this text. That is fine."),
    "other_questions": pgettext_lazy("youth", "What you answered to the questions"),
    "thanks": pgettext_lazy("youth", "Thank you for reading with us. You helped other readers."),
}


def closing_wording(panel: Panel) -> dict[str, Any]:
    """Return the wording for the members of a panel."""
    return YOUTH if panel.kind == PanelKind.YOUTH else PARENTS
