"""What the words of the reading room mean, for whoever translates them: written above each string in locale/.

Pure. One word for one thing, in every language: a test holds the words of `Term.words`.
"""

import re
from typing import Final, NamedTuple

#: how readers are spoken to, by the context of a string
TONES: Final = {
    "parents": "To adults: polite. nl u, tr siz, pl Państwo, uk ви, ar plural.",
    "youth": "To youths from 12: familiar. nl je, tr sen, pl ty, uk ти, ar singular that shows no gender.",
}


class Term(NamedTuple):
    """A word of the interface, as a pattern of its English; its meaning; and its stem in each language."""

    name: str
    pattern: str
    meaning: str
    words: dict[str, str] = {}


TERMS: Final = (
    Term(
        "mark",
        r"\bmark(s|ed)?\b",
        "what a reader puts at a sentence: good, hard, or a word that is not known",
        {"nl": "opmerking", "tr": "işaret", "ar": "علام", "pl": "zaznacz", "uk": "познач"},
    ),
    Term(
        "panel",
        r"\bpanels?\b",
        "a group of readers of one kind, who decide together whether a text is right",
        {"nl": "panel", "tr": "panel"},
    ),
    Term(
        "reading",
        r"\bthe reading\b|^Reading (goes|is)|\breading of the text\b",
        "a round: one panel that reads one text, until a day. Not the skill",
    ),
    Term(
        "tip",
        r"\btips?\b",
        "a wish that comes with a yes: it holds the text back from nothing, and gets an answer",
        {"nl": "tip", "tr": "öneri", "ar": "نصيح", "pl": "wskazów", "uk": "порад"},
    ),
    Term("writers", r"\bwriters\b", "the editors of the texts; they never see who a reader is"),
    Term(
        "the person who supports the readers",
        r"\bsupports the readers\b",
        "somebody at the organisation who invites readers and helps them; not a writer",
    ),
    Term(
        "stop",
        r"\bstop(s|ped)?\b",
        "to take part no more: everything is erased. To go on later is not to stop",
    ),
    Term(
        "break",
        r"\bbreak\b",
        "for some time no new texts; nothing is erased",
        {"nl": "pauze", "tr": "ara", "ar": "استراح", "pl": "przerw", "uk": "перерв"},
    ),
    Term("counts", r"\bcounts\b", "how many readers said yes or no; no person is in them"),
    Term("own page", r"\bown page\b", "the page of one reader, behind a secret link"),
    Term(
        "support point",
        r"\bsupport point\b",
        "ouder- en jeugdsteunpunt: where parents and youths of a region can turn to",
        {"nl": "steunpunt", "tr": "destek nokta", "ar": "نقطة الدعم", "pl": "punkt", "uk": "пункт"},
    ),
)


def comments_on(string: str, context: str | None) -> list[str]:
    """Return what a translator has to know of a string: who is spoken to, and what its words mean."""
    words = [f"{term.name}: {term.meaning}." for term in TERMS if re.search(term.pattern, string)]
    return [*([TONES[context]] if context in TONES else []), *words]
