"""Which language somebody may have meant who wrote none. Pure, but for settings."""

from difflib import get_close_matches
from functools import cache
from typing import Final

from babel import Locale
from django.conf.locale import LANG_INFO

from api.v1.http.language_tags import languages

#: how alike a name and what was written must be, from 0 to 1
ALIKE: Final = 0.6


def meant(written: str) -> str:
    """Return a sentence that says which language may have been meant, and which there are."""
    names = _names()
    near = get_close_matches(written.strip().lower(), names, n=3, cutoff=ALIKE)
    codes = list(dict.fromkeys(names[name] for name in near))
    guess = f"Was {' or '.join(codes)} meant? " if codes else ""
    return f"{guess}There are: {', '.join(languages())}."


@cache
def _names() -> dict[str, str]:
    """Return the code of each language by its code, and by its names in English, Dutch and itself."""
    found: dict[str, str] = {}
    for code in languages():
        local = [str(LANG_INFO.get(code, {}).get(key, "")) for key in ("name", "name_local")]
        named = [Locale(name).languages.get(code, "") for name in ("en", "nl")]
        found |= {name.lower(): code for name in (code, *local, *named) if name}
    return found
