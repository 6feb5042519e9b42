"""What tools say about a translation, and whether a person still has to look at it. Pure.

Sources: the specification of XLIFF 1.2 (`state`, `state-qualifier`, `approved`), and manuals of the tools.
A value that is not in the table says nothing: only what a tool itself calls unsure is unsure.
"""

from collections.abc import Iterable
from enum import Enum, auto
from typing import Final


class Says(Enum):
    """What a mark says."""

    DONE = auto()
    UNSURE = auto()
    #: where the text came from; unsure, unless another mark says that it is done
    SUGGESTED = auto()


Mark = tuple[str, str]
MARKS: Final[dict[Mark, Says]] = {
    # XLIFF 1.2: a translator or reviewer is done with it
    ("state", "translated"): Says.DONE,  # translated; a tool without a review step goes no further
    ("state", "signed-off"): Says.DONE,  # reviewed and approved
    ("state", "final"): Says.DONE,  # nothing may change any more
    # XLIFF 1.2: somebody has to do something; Weblate, Poedit and Virtaal write these for "needs editing"
    ("state", "new"): Says.UNSURE,  # not worked on; what is there was copied or filled in by the tool
    ("state", "needs-translation"): Says.UNSURE,  # to be edited, or a copy of the Dutch sentence
    ("state", "needs-adaptation"): Says.UNSURE,
    ("state", "needs-l10n"): Says.UNSURE,  # Poedit: "Needs work"
    ("state", "needs-review-translation"): Says.UNSURE,  # Virtaal and others: fuzzy; Smartcat: by a machine
    ("state", "needs-review-adaptation"): Says.UNSURE,
    ("state", "needs-review-l10n"): Says.UNSURE,
    # `approved="no"` is not here: it is the default, and what a tool without a review step writes
    ("approved", "yes"): Says.DONE,
    # XLIFF 1.2: a reviewer turned it down, whatever its state
    ("state-qualifier", "rejected-grammar"): Says.UNSURE,
    ("state-qualifier", "rejected-inaccurate"): Says.UNSURE,
    ("state-qualifier", "rejected-length"): Says.UNSURE,
    ("state-qualifier", "rejected-spelling"): Says.UNSURE,
    # XLIFF 1.2: filled in by a machine, or from a sentence that is like it; an exact or id match is a
    # person's own translation of this very sentence, and says nothing
    ("state-qualifier", "fuzzy-match"): Says.SUGGESTED,
    ("state-qualifier", "leveraged-mt"): Says.SUGGESTED,
    ("state-qualifier", "mt-suggestion"): Says.SUGGESTED,
    ("state-qualifier", "tm-suggestion"): Says.SUGGESTED,
    # Trados Studio, by segment: `conf`. Without one the segment was not translated
    ("conf", ""): Says.UNSURE,
    ("conf", "Unspecified"): Says.UNSURE,
    ("conf", "Draft"): Says.UNSURE,  # changed, but not confirmed
    ("conf", "RejectedTranslation"): Says.UNSURE,
    ("conf", "RejectedSignOff"): Says.UNSURE,
    ("conf", "Translated"): Says.DONE,
    ("conf", "ApprovedTranslation"): Says.DONE,
    ("conf", "ApprovedSignOff"): Says.DONE,
    # Phrase TMS (Memsource): how many steps confirmed it
    ("confirmed", "0"): Says.UNSURE,  # nobody did
    ("confirmed", "1"): Says.DONE,  # the translator; a second step is a review, which not everybody has
    ("confirmed", "2"): Says.DONE,
    # memoQ
    ("status", "NotStarted"): Says.UNSURE,
    ("status", "Pretranslated"): Says.UNSURE,
    ("status", "AssembledFromFragments"): Says.UNSURE,
    ("status", "MachineTranslated"): Says.UNSURE,
    ("status", "PartiallyEdited"): Says.UNSURE,
    ("status", "Rejected"): Says.UNSURE,
    ("status", "ManuallyConfirmed"): Says.DONE,
    ("status", "Reviewer1Confirmed"): Says.DONE,
    ("status", "Proofread"): Says.DONE,
    # gettext: Weblate and Poedit write it for "needs editing", msgmerge for a sentence that is like it
    ("flag", "fuzzy"): Says.UNSURE,
}


def is_unsure(marks: Iterable[Mark]) -> bool:
    """Whether the tool says that a person still has to look at the translation."""
    said = {MARKS.get(mark) for mark in marks}
    return Says.UNSURE in said or (Says.SUGGESTED in said and Says.DONE not in said)
