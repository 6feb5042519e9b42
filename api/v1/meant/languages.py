"""Which language somebody may have meant who wrote none. Pure, but for settings."""

from collections.abc import Iterable
from functools import cache

from babel import Locale
from django.conf.locale import LANG_INFO

from api.v1.http.language_tags import languages
from api.v1.meant.words import meant_among


def meant(written: str) -> str:
    """Return a sentence that says which language may have been meant, and which there are."""
    return meant_among(written, _names(tuple(languages())), languages())


def meant_spoken(written: str, spoken: Iterable[str]) -> str:
    """Return the same for the languages that are spoken at support points."""
    codes = tuple(spoken)
    return meant_among(written, _names(codes), codes)


@cache
def _names(codes: tuple[str, ...]) -> dict[str, str]:
    """Return the code of each language by its code, and by its names in English, Dutch and itself."""
    found: dict[str, str] = {}
    for code in codes:
        local = [str(LANG_INFO.get(code, {}).get(key, "")) for key in ("name", "name_local")]
        named = [Locale(name).languages.get(code, "") for name in ("en", "nl")]
        found |= {name.lower(): code for name in (code, *local, *named) if name}
    return found
