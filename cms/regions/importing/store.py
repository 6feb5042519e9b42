"""Compares the rows of a file with what is stored, and writes what differs."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import ForeignKey, Model

from cms.regions.importing.report import FieldChange, LoadReport
from cms.tables.rows import Row

BATCH = 500
PROGRESS_EVERY = 1000
Wanted = Mapping[str, tuple[Row, dict[str, Any]]]


def store(
    model: type[Model],
    columns: Mapping[str, str],
    wanted: Wanted,
    report: LoadReport,
    *,
    one_by_one: bool = False,
) -> None:
    """Create or change what differs, and add it to the report. Run it in a transaction.

    `wanted` is the row and the fields of each, by key; `columns` tells in which column of the file each field
    is, the key first. What is not valid is refused. `one_by_one` saves each by itself, for models whose
    signals matter.
    """
    key = next(iter(columns))
    stored = {str(getattr(instance, key)): instance for instance in model._default_manager.all()}  # noqa: SLF001 - Django's documented way to ask a model
    new = []
    for number, (name, (row, fields)) in enumerate(wanted.items(), start=1):
        if number % PROGRESS_EVERY == 0:
            report.progress(number, len(wanted))
        instance = stored.get(name)
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
            report.refused += [
                row.wrong(columns.get(field, ""), message)
                for field, messages in error.message_dict.items()
                for message in messages
            ]
            continue
        if instance is not None:
            report.changed.append(FieldChange(name, differences))
            instance.save()
            continue
        report.new.append(name)
        if one_by_one:
            changing.save()
        else:
            new.append(changing)
    model._default_manager.bulk_create(new, batch_size=BATCH)  # noqa: SLF001 - the same
    report.missing = sorted(stored.keys() - wanted.keys())


def _differences(instance: Model, fields: dict[str, Any]) -> list[tuple[str, Any, Any]]:
    return [
        (field, getattr(instance, field), value)
        for field, value in fields.items()
        if getattr(instance, field) != value
    ]


def _check(instance: Model, fields: list[str]) -> None:
    """Check the fields of the file; regions were looked up already, for all rows at once."""
    concrete = instance._meta.concrete_fields  # noqa: SLF001 - the same
    checked = [field.name for field in concrete if field.name in fields and not isinstance(field, ForeignKey)]
    instance.clean_fields(exclude=[field.name for field in concrete if field.name not in checked])
    instance.clean()
