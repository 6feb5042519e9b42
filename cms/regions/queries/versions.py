"""The versions of a region or a support point, and what each changed."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from django.db.models import BooleanField, Field, ForeignKey, Model, QuerySet
from django.utils.translation import gettext as _
from reversion.models import Version
from wagtail.fields import StreamField

from cms.content.fields import ChoicesField
from cms.regions.enums import VersionNote

MAX_VERSIONS = 100
HIDDEN_KEYS = {"id", "type"}  # keys of a block that mean nothing to people


@dataclass(frozen=True)
class Difference:
    """One field, before and after."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class VersionLine:
    """One version; `differences` are those from the version before it."""

    id: int
    at: datetime
    by: str
    note: str
    differences: list[Difference]
    is_present: bool


def versions_of(instance: Model) -> list[VersionLine]:
    """Return the last hundred versions, newest first. The current one cannot be restored."""
    recorded = Version.objects.get_for_object(instance).select_related("revision__user")[: MAX_VERSIONS + 1]
    versions = list(recorded)
    # the oldest has nothing to be compared with
    lines = [_line(newer, older) for newer, older in pairwise([*versions, None]) if newer]
    return [_with_present(line, first=index == 0) for index, line in enumerate(lines[:MAX_VERSIONS])]


def deleted_versions(model: type[Model]) -> QuerySet[Version]:
    """Return the last version of each deleted object, newest first."""
    return Version.objects.get_deleted(model).select_related("revision__user").order_by("-pk")


def _line(version: Version, before: Version | None) -> VersionLine:
    comment = version.revision.comment
    return VersionLine(
        id=version.pk,
        at=version.revision.date_created,
        by=str(version.revision.user or ""),
        note=str(VersionNote(comment).label) if comment in VersionNote.values else comment,
        differences=list(_differences(version, before)) if before else [],
        is_present=False,
    )


def _with_present(line: VersionLine, *, first: bool) -> VersionLine:
    return VersionLine(**{**line.__dict__, "is_present": first})


def _differences(version: Version, before: Version) -> Iterator[Difference]:
    new, old = _fields(version), _fields(before)
    for field in version._model._meta.concrete_fields:  # noqa: SLF001 - Django's documented way to ask a model
        was, became = old.get(field.name), new.get(field.name)
        if was != became:
            yield Difference(str(field.verbose_name), _display(field, was), _display(field, became))


def _fields(version: Version) -> dict[str, Any]:
    fields: dict[str, Any] = json.loads(version.serialized_data)[0]["fields"]
    return fields


def _display(field: "Field[Any, Any]", value: Any) -> str:
    if isinstance(field, StreamField):
        return " · ".join(_texts(json.loads(value or "[]"))) or "–"
    if isinstance(field, BooleanField):
        return _("yes") if value else _("no")
    if isinstance(field, ForeignKey) and value:
        related = field.related_model._default_manager.filter(pk=value).first()  # noqa: SLF001 - the same
        return str(related or _("deleted"))
    if isinstance(field, ChoicesField) and field.choices_class:
        labels = dict(field.choices_class.choices)
        return ", ".join(str(labels.get(one, one)) for one in value or []) or "–"
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value or "–")


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, part in value.items():
            if name not in HIDDEN_KEYS:
                yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
    elif value:
        yield str(value)
