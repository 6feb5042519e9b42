"""Which fields of a row were changed, as the log may keep it."""

from collections.abc import Collection, Mapping
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from django.utils.translation import gettext as _

#: by name of a field: what it was and what it is now; empty where that may not be kept
Changes = dict[str, list[Any]]


def changes(before: Model | None, now: Model, *, shown: Collection[str] = ()) -> Changes:
    """Return the fields in which a row differs from before; of a new one, those that hold something.

    Of the fields that are `shown` both values are kept, in the words of what they refer to. Of all others
    only the name is: a log that nobody can change must hold nothing that tells who somebody is.
    Fields that nobody fills in are left out.
    """
    return {
        field.name: [_worth(before, field), _worth(now, field)] if field.name in shown else []
        for field in now._meta.concrete_fields  # noqa: SLF001 - Django's documented way to ask a model
        if field.editable and not field.primary_key and _differs(before, now, field.attname)
    }


def changes_in_words(found: Mapping[str, list[Any]], model: type[Model] | None) -> str:
    """Return the fields by the names that people know, with what is kept of their values.

    They come in the order of the model: a database keeps them in one of its own.
    """
    names = [field.name for field in model._meta.concrete_fields] if model else []  # noqa: SLF001 - as above
    order = {name: place for place, name in enumerate(names)}
    in_order = sorted(found.items(), key=lambda item: (order.get(item[0], len(order)), item[0]))
    return ", ".join(_in_words(name, values, model) for name, values in in_order)


def _differs(before: Model | None, now: Model, name: str) -> bool:
    value = getattr(now, name)
    return bool(value != getattr(before, name) if before else value)


def _worth(row: Model | None, field: Any) -> Any:
    value = getattr(row, field.name) if row else None
    return value if value is None or isinstance(value, bool | str | int) else str(value)


def _in_words(name: str, values: list[Any], model: type[Model] | None) -> str:
    try:
        field: Any = model._meta.get_field(name) if model else None  # noqa: SLF001 - as above
    except FieldDoesNotExist:  # of an earlier version
        field = None
    label = str(field.verbose_name) if field else name
    if not values:
        return label
    before, now = (_value_in_words(value, field) for value in values)
    return f"{label}: {before} → {now}" if values[0] is not None else f"{label}: {now}"


def _value_in_words(value: Any, field: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if value in {None, ""}:
        return "–"
    return str(dict(field.flatchoices).get(value, value)) if field else str(value)
