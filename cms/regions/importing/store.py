"""Lay the rows of a file beside what is kept, and write what differs."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import ForeignKey, Model

from cms.regions.importing.report import FieldChange, LoadReport

BATCH = 500
TOLD_EVERY = 1000
Wanted = Mapping[str, tuple[int, dict[str, Any]]]


def store(
    model: type[Model], key: str, wanted: Wanted, report: LoadReport, *, one_by_one: bool = False
) -> None:
    """Make, change or leave alone, and add to the report what was done. Run it in a transaction.

    `wanted` is the line and the fields of each, by key. What is not valid is refused, by its line.
    `one_by_one` saves each by itself, for models whose signals matter.
    """
    kept = {str(getattr(found, key)): found for found in model._default_manager.all()}  # noqa: SLF001 - Django's documented way to ask a model
    fresh = []
    for number, (name, (line, fields)) in enumerate(wanted.items(), start=1):
        if number % TOLD_EVERY == 0:
            report.tell(number, len(wanted))
        instance = kept.get(name)
        differences = [] if instance is None else _differences(instance, fields)
        if instance is not None and not differences:
            report.unchanged += 1
            continue
        changing = instance or model(**{key: name})
        for field, value in fields.items():
            setattr(changing, field, value)
        try:
            _check(changing, [key, *fields])
        except ValidationError as error:
            report.refused.append((line, _said(error)))
            continue
        if instance is not None:
            report.changed.append(FieldChange(name, differences))
            instance.save()
            continue
        report.new.append(name)
        if one_by_one:
            changing.save()
        else:
            fresh.append(changing)
    model._default_manager.bulk_create(fresh, batch_size=BATCH)  # noqa: SLF001 - the same
    report.missing = sorted(kept.keys() - wanted.keys())


def _differences(instance: Model, fields: dict[str, Any]) -> list[tuple[str, Any, Any]]:
    return [
        (field, getattr(instance, field), value)
        for field, value in fields.items()
        if getattr(instance, field) != value
    ]


def _check(instance: Model, fields: list[str]) -> None:
    """Check what the file says; that a region is there was looked up already, for all rows at once."""
    concrete = instance._meta.concrete_fields  # noqa: SLF001 - the same
    checked = [field.name for field in concrete if field.name in fields and not isinstance(field, ForeignKey)]
    instance.clean_fields(exclude=[field.name for field in concrete if field.name not in checked])
    instance.clean()


def _said(error: ValidationError) -> str:
    return " ".join(f"{field}: {' '.join(said)}" for field, said in error.message_dict.items())
