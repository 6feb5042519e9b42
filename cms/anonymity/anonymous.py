"""Removes what identifies people from a text."""

import re
from typing import Final

from cms.anonymity.clues import ClueKind
from cms.anonymity.find import find
from cms.text import kept

#: what replaces a clue; spaces separate an e-mail address from the next one
REPLACEMENTS: Final = {
    ClueKind.EMAIL: " [e-mailadres] ",
    ClueKind.ACCOUNT: "[gebruikersnaam]",
    ClueKind.LINK: "[link]",
    ClueKind.TELEPHONE: "[telefoonnummer]",
    ClueKind.CITIZEN: "[bsn]",
    ClueKind.BANK: "[rekeningnummer]",
    ClueKind.PLATE: "[kenteken]",
    ClueKind.NUMBER: "[nummer]",
    ClueKind.DATE: "[datum]",
    ClueKind.ADDRESS: "[adres]",
    ClueKind.SCHOOL: "[school]",
    ClueKind.NAME: "[naam]",
}


def anonymous(text: str) -> str:
    """Return the text with each clue replaced by the name of its kind.

    What `find` misses stays. So such texts are also deleted after a while, and shown only to editors.
    """
    parts, done = [], 0
    for clue in find(text):
        parts += [kept(text[done : clue.place]), REPLACEMENTS[clue.kind]]
        done = clue.place + len(clue.text)
    parts.append(kept(text[done:]))
    return re.sub(r"[^\S\n]+", " ", "".join(parts)).strip()
