"""The wording about speaking an answer: in Dutch "u" to parents and everybody else, "je" to youths."""

from typing import Any

from django.utils.translation import pgettext_lazy

from workflows.enums import Manner
from workflows.models import Panel

PARENTS = {
    "who_hears": pgettext_lazy(
        "parents", "Somebody who did not work on this text hears you, and writes your words down."
    ),
    "for_readers": pgettext_lazy(
        "parents", "The writers of the text get your words on paper, not your voice."
    ),
    "stop": pgettext_lazy("parents", "You may always stop speaking. Then we erase your recordings at once."),
    "how": pgettext_lazy("parents", "Press the button and say it in your own way. Say no names."),
    "by_file": pgettext_lazy(
        "parents", "Record your answer in your own way, and send us the sound file. Say no names."
    ),
    "refused": pgettext_lazy(
        "parents", "We may not use the microphone. Allow it in your browser, or choose a file."
    ),
    "lost": pgettext_lazy(
        "parents", "No connection now: keep this page open, then you can send your recording later."
    ),
    "back": pgettext_lazy("parents", "There is a connection again. Now you can send your recording."),
    "parent_first": pgettext_lazy(
        "parents",
        "You can speak here when your parent says yes to that, too, with our link. "
        "Is that link gone? Then ask the person who supports the readers.",
    ),
    "waits": pgettext_lazy(
        "parents", "What you said is written down first. Then the writers read it. A tip gets an answer."
    ),
    "gone": pgettext_lazy("parents", "Your recordings are erased."),
    "unheard": pgettext_lazy(
        "parents", "What you said is erased. Nobody could write it down in time. We are sorry."
    ),
}

YOUTH = {
    "who_hears": pgettext_lazy(
        "youth", "Somebody who did not work on this text hears you, and writes your words down."
    ),
    "for_readers": pgettext_lazy("youth", "The writers of the text get your words on paper, not your voice."),
    "stop": pgettext_lazy("youth", "You may always stop speaking. Then we erase your recordings at once."),
    "how": pgettext_lazy("youth", "Press the button and say it in your own way. Say no names."),
    "by_file": pgettext_lazy(
        "youth", "Record your answer in your own way, and send us the sound file. Say no names."
    ),
    "refused": pgettext_lazy(
        "youth", "We may not use the microphone. Allow it in your browser, or choose a file."
    ),
    "lost": pgettext_lazy(
        "youth", "No connection now: keep this page open, then you can send your recording later."
    ),
    "back": pgettext_lazy("youth", "There is a connection again. Now you can send your recording."),
    "parent_first": pgettext_lazy(
        "youth",
        "You can speak here when your parent says yes to that, too, with our link. "
        "Is that link gone? Then ask the person who supports the readers.",
    ),
    "waits": pgettext_lazy(
        "youth", "What you said is written down first. Then the writers read it. A tip gets an answer."
    ),
    "gone": pgettext_lazy("youth", "Your recordings are erased."),
    "unheard": pgettext_lazy(
        "youth", "What you said is erased. Nobody could write it down in time. We are sorry."
    ),
}


def speaking_wording(panel: Panel) -> dict[str, Any]:
    """Return the wording for the members of a panel."""
    return YOUTH if panel.tone is Manner.YOUTH else PARENTS
