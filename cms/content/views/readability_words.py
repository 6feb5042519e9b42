"""The side panel's labels for the keys of the readability library."""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cms.readability import MarkKind, Severity

Labels = Mapping[str, Promise | str]

GROUPS: Final[Labels] = {
    MarkKind.LONG_SENTENCE.value: _("Long sentences"),
    MarkKind.HARD_WORD.value: _("Hard words"),
    MarkKind.RARE_WORD.value: _("Words that are not used much"),
    MarkKind.PASSIVE.value: _("Passive sentences"),
    MarkKind.TANG.value: _("Verbs that stand far apart"),
    MarkKind.NOMINALISATION.value: _("Nouns that hide a verb"),
}
SEVERITIES: Final[Labels] = {
    Severity.TIP.value: _("tip"),
    Severity.WARNING.value: _("change this"),
    Severity.RED.value: _("change this first"),
}
FEATURES: Final[Labels] = {
    "words_per_sentence": _("Words in a sentence"),
    "lix": _("LIX (25 is very easy, 55 is hard)"),
    "flesch": _("Flesch (100 is very easy, 0 is very hard)"),
    "atesman": _("Ateşman (100 is very easy, 0 is very hard)"),
}
#: the messages of the script
SCRIPT: Final[Labels] = {
    "waiting": _("Reading along…"),
    "failed": _("The text could not be checked just now. You can go on writing; it will be tried again."),
    "signedOut": _("You are not signed in any more. Open the admin in another tab, sign in, and go on here."),
    "replace": _("Replace by “%s”"),
    "offer": _("Replace by “%s” and check its form"),
    "replaced": _("Replaced. Undo with Ctrl+Z."),
    "check": _("Replaced. Read the sentence: the form of the word may have to change."),
    "notReplaced": _("The word could not be replaced here. Type the plainer word yourself: “%s”."),
    "moved": _("This piece of text was changed in the meantime. Wait for the new report."),
    "best": _("This helps most"),
    "nothing": _("Nothing was found that has to be easier. Your readers have the last word."),
}
