"""Takes out of a text what tells who somebody is."""

import re
import unicodedata
from typing import Final

from cms.anonymity.clues import ClueKind
from cms.anonymity.find import find
from cms.anonymity.plain_form import INVISIBLE

#: what stands in the place of a clue; spaces keep a mail address apart from the next one
REPLACEMENTS: Final = {
    ClueKind.EMAIL: " [e-mailadres] ",
    ClueKind.LINK: "[link]",
    ClueKind.TELEPHONE: "[telefoonnummer]",
    ClueKind.CITIZEN: "[bsn]",
    ClueKind.NUMBER: "[nummer]",
    ClueKind.DATE: "[datum]",
    ClueKind.ADDRESS: "[adres]",
    ClueKind.NAME: "[naam]",
}


def anonymous(text: str) -> str:
    """Return the text without its clues. A word in the place of each says of what kind it was.

    What `find` cannot see stays. That is why such texts are deleted after a while too, and are shown to
    editors alone.
    """
    parts, done = [], 0
    for clue in find(text):
        parts += [_visible(text[done : clue.place]), REPLACEMENTS[clue.kind]]
        done = clue.place + len(clue.text)
    parts.append(_visible(text[done:]))
    return re.sub(r"[^\S\n]+", " ", "".join(parts)).strip()


def _visible(text: str) -> str:
    return INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
