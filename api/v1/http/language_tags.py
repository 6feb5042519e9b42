"""Language tags as people and programs write them, and the one that texts go by. Pure, but for settings."""

import re
from difflib import get_close_matches
from functools import cache
from typing import Final

from babel import Locale
from babel.core import get_global
from django.conf import settings
from django.conf.locale import LANG_INFO

from cms.content.languages import broader

TAG: Final = re.compile(r"[a-z]{2,3}(-[a-z0-9]{1,8}){0,3}")
#: how alike a name and what was written must be, from 0 to 1
ALIKE: Final = 0.6


def is_tag(value: str) -> bool:
    """Return whether a value, in lower case and with hyphens, has the form of a language tag."""
    return TAG.fullmatch(value) is not None


def plain_tag(written: str) -> str:
    """Return a tag as texts have it: nl-NL, nl_nl and nld are nl; nl_X_Simple is nl-x-simple.

    That of a language which the installation does not have is in lower case, with hyphens.
    """
    tag = written.strip().lower().replace("_", "-")
    main, hyphen, rest = tag.partition("-")
    # codes of three letters, and those that were replaced: nld and dut, iw
    main = get_global("language_aliases").get(main, main)
    tag = f"{main}{hyphen}{rest}"
    _region, private, use = tag.partition("-x-")
    known = languages()
    near = [*broader(tag), *([f"{main}-x-{use}"] if private else [])]
    return next((nearby for nearby in near if nearby in known), tag)


def languages() -> list[str]:
    """Return the codes of the languages that texts may be in."""
    return [code for code, _name in settings.LANGUAGES]


def exists(tag: str) -> bool:
    """Return whether there is such a language, be it one that no text is in."""
    return tag in languages() or tag.partition("-")[0] in Locale("en").languages


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
