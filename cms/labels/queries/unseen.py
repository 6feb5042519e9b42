"""Which labels of a row no second person has seen."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Label:
    """A label as it was seen and as it is asked for. `stored` is what the row holds until it is seen."""

    field: str
    before: str
    after: str
    is_first: bool

    @property
    def stored(self) -> str:
        """What the row holds meanwhile: of a new thing, which is on no site, the new label itself."""
        return self.after if self.is_first else self.before

    @property
    def words(self) -> str:
        """The label as words: a short name in addresses has hyphens between them."""
        return self.after.replace("-", " ") if " " not in self.after else self.after


def unseen_labels(row: Any) -> list[Label]:
    """Return the labels in which a row differs from what was seen; what waits already is left out."""
    manager = type(row)._base_manager  # noqa: SLF001 - Django's documented way to ask a model
    stored = manager.filter(pk=row.pk).values(*row.label_fields).first() if row.pk else None
    waiting = {one.field: one for one in row.label_changes.all()} if stored else {}
    labels = [_label(row, field, stored, waiting.get(field)) for field in row.label_fields]
    return [label for label in labels if label is not None]


def _label(row: Any, field: str, stored: Any, waiting: Any) -> Label | None:
    value = getattr(row, field)
    if stored is None:
        return None if row.is_known_label(field) else Label(field, "", value, is_first=True)
    if value == stored[field]:
        return None
    return Label(field, stored[field], value, is_first=bool(waiting and waiting.is_first))
