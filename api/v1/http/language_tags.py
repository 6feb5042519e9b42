"""Language tags as people and programs write them, and the one that texts go by. Pure, but for settings."""

import re
from typing import Final

from babel import Locale
from babel.core import get_global
from django.conf import settings

from cms.content.languages import broader

TAG: Final = re.compile(r"[a-z]{2,3}(-[a-z0-9]{1,8}){0,3}")


def is_tag(value: str) -> bool:
    """Return whether a value, in lower case and with hyphens, has the form of a language tag."""
    return TAG.fullmatch(value) is not None


def plain_tag(written: str) -> str:
    """Return a tag as texts have it: nl-NL, nl_nl and nld are nl; nl_X_Simple is nl-x-simple.

    That of a language which the installation does not have is in lower case, with hyphens. A private use that
    it does not have says nothing here and is left out, as BCP 47 looks tags up: nl-x-foo is nl.
    """
    tag = written.strip().lower().replace("_", "-")
    main, hyphen, rest = tag.partition("-")
    # codes of three letters, and those that were replaced: nld and dut, iw
    main = get_global("language_aliases").get(main, main)
    tag = f"{main}{hyphen}{rest}"
    public, private, use = tag.partition("-x-")
    left = public if private and is_tag(tag) else tag
    known = languages()
    near = [*broader(tag), *([f"{main}-x-{use}"] if private else []), *broader(left)]
    return next((nearby for nearby in near if nearby in known), left)


def languages() -> list[str]:
    """Return the codes of the languages that texts may be in."""
    return [code for code, _name in settings.LANGUAGES]


def exists(tag: str) -> bool:
    """Return whether there is such a language, be it one that no text is in."""
    return tag in languages() or tag.partition("-")[0] in Locale("en").languages
