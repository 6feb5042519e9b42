"""Checks of a record's fields. Each function returns the cleaned value, or raises RecordRejected."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext
from django.utils.translation import gettext as _

from cms.content.importing.errors import RecordRejected
from cms.text import kept
from cms.typed import NotUnderstoodError, read_date

check_url = URLValidator(schemes=["http", "https"])


def text(record: dict[str, Any], name: str, *, longest: int) -> str:
    """A required text, as it is kept."""
    value = optional_text(record, name, longest=longest)
    if not value.strip():
        raise RecordRejected(_("The field “%s” is missing or empty.") % name)
    return value


def line(record: dict[str, Any], name: str, *, longest: int) -> str:
    """A required text, on one line."""
    return " ".join(text(record, name, longest=longest).split())


def optional_text(record: dict[str, Any], name: str, *, longest: int) -> str:
    """A text as it is kept, or "" when the field is absent or null."""
    value = record.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise RecordRejected(_("The field “%s” is not a text.") % name)
    if "\x00" in value:
        raise RecordRejected(_("The field “%s” holds a NUL character.") % name)
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise RecordRejected(_("The field “%s” holds half a character (a lone surrogate).") % name)
    if len(value) > longest:
        raise RecordRejected(
            _("The field “%(name)s” has %(length)d characters; at most %(longest)d fit.")
            % {"name": name, "length": len(value), "longest": longest}
        )
    return kept(value)


def texts(record: dict[str, Any], name: str) -> list[str]:
    """A list with at least one text."""
    value = record.get(name)
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise RecordRejected(_("The field “%s” is not a list of texts.") % name)
    if not value:
        raise RecordRejected(_("The field “%s” is missing or empty.") % name)
    return value


def optional_date(record: dict[str, Any], name: str) -> date | None:
    """A day, as people write one (`cms.typed.read_date`)."""
    value = optional_text(record, name, longest=40)
    try:
        return read_date(value) if value.strip() else None
    except NotUnderstoodError as error:
        problem = gettext(error.message) % error.params
        raise RecordRejected(
            _("In the field “%(name)s”: %(problem)s") % {"name": name, "problem": problem}
        ) from error


def optional_url(record: dict[str, Any], name: str) -> str:
    """A URL; "" for a reference that is not one, such as "seed:12"."""
    value = optional_text(record, name, longest=2000).strip()
    if not value.casefold().startswith(("http:", "https:")):
        return ""
    try:
        check_url(value)
    except ValidationError as error:
        raise RecordRejected(_("The field “%s” is not a valid web address.") % name) from error
    return value
