"""A checked record, independent of how it is stored."""

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from wagtail.coreutils import get_content_languages

from cms.content.enums import Audience
from cms.content.importing import field_checks as check
from cms.content.importing.errors import RecordRejected
from cms.content.models import ArticlePage

AUDIENCES = {
    "ouder": Audience.PARENTS,
    "kind": Audience.CHILDREN,
    "jongere": Audience.YOUTH,
    "professional": Audience.PROFESSIONALS,
}
MAX_BODY_LENGTH = 200_000
MAX_LICENCE_LENGTH, MAX_STATUS_LENGTH = 255, 400
MAX_ID_LENGTH: int = ArticlePage._meta.get_field("import_id").max_length  # noqa: SLF001 - Django's public _meta
MAX_TITLE_LENGTH: int = ArticlePage._meta.get_field("title").max_length  # noqa: SLF001 - Django's public _meta
MAX_SUMMARY_LENGTH: int = ArticlePage._meta.get_field("summary").max_length  # noqa: SLF001 - Django's public _meta


@dataclass(frozen=True)
class Record:
    """The fields that are used; a record may have more (its type, where it was found)."""

    id: str
    title: str
    language: str
    audience: tuple[str, ...]
    body: str
    summary: str = ""
    translation_key: str = ""
    source_url: str = ""
    dated: date | None = None
    licence: str = ""
    status: str = ""

    @property
    def digest(self) -> str:
        """The SHA-256 by which a changed record is recognised, as 64 hexadecimal characters."""
        canonical = json.dumps(asdict(self), sort_keys=True, default=str)
        return hashlib.sha256(canonical.encode()).hexdigest()


def record_id(value: dict[str, Any]) -> str:
    """Return the id of a parsed line. Raises RecordRejected."""
    return check.line(value, "id", longest=MAX_ID_LENGTH)


def record_from(value: dict[str, Any]) -> Record:
    """Return the record of a parsed line. Raises RecordRejected with the first error."""
    return Record(
        id=record_id(value),
        title=check.line(value, "title", longest=MAX_TITLE_LENGTH),
        language=_language(value),
        audience=_audience(value),
        body=_markdown(value),
        summary=_one_line(value, "summary", longest=MAX_SUMMARY_LENGTH),
        translation_key=check.optional_text(value, "translation_key", longest=MAX_ID_LENGTH).strip(),
        source_url=check.optional_url(value, "source_url"),
        dated=check.optional_date(value, "date"),
        licence=_one_line(value, "license", longest=MAX_LICENCE_LENGTH),
        status=_one_line(value, "status", longest=MAX_STATUS_LENGTH),
    )


def _one_line(value: dict[str, Any], name: str, *, longest: int) -> str:
    return " ".join(check.optional_text(value, name, longest=longest).split())


def _language(value: dict[str, Any]) -> str:
    code = check.line(value, "lang", longest=20)
    if code not in get_content_languages():
        raise RecordRejected(_("The language “%s” is not one of this installation.") % code)
    return code


def _audience(value: dict[str, Any]) -> tuple[str, ...]:
    names = check.texts(value, "audience")
    for name in names:
        if name not in AUDIENCES:
            raise RecordRejected(
                _("The audience “%(word)s” is not known; known are: %(known)s.")
                % {"word": name, "known": ", ".join(AUDIENCES)}
            )
    return tuple(audience.value for name, audience in AUDIENCES.items() if name in names)


def _markdown(value: dict[str, Any]) -> str:
    body_format = check.optional_text(value, "body_format", longest=40) or "markdown"
    if body_format != "markdown":
        raise RecordRejected(_("The body is written in “%s”; only markdown can be read.") % body_format)
    return check.text(value, "body", longest=MAX_BODY_LENGTH)
