"""A text as a line of the list."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from cms.content.enums import Audience, Sector
from cms.content.languages import language_name
from cms.content.models import DraftEntry
from workflows.views.editors.texts.labels import STATES
from workflows.views.kinds_of_text import kind_names

AUDIENCES, SECTORS = dict(Audience.choices), dict(Sector.choices)


@dataclass(frozen=True)
class InState:
    """The languages in which a text is in one state: the name of each, and the address of its page."""

    state: str
    label: str
    languages: list[tuple[str, str]]


@dataclass(frozen=True)
class TextLine:
    """What the columns show; `pk` is that of the page that the title leads to."""

    pk: int
    id: UUID
    title: str
    kind: str
    region: str
    in_states: list[InState]
    audience: str
    sectors: str
    topics: str
    owner: str
    level: str
    valid_until: date | None
    has_ended: bool
    changed: datetime | None

    @property
    def edit_url(self) -> str:
        """Where the text is edited."""
        return reverse("wagtailadmin_pages:edit", args=[self.pk])

    @property
    def states(self) -> str:
        """The states in one line, for a spreadsheet."""
        return "; ".join(
            f"{one.label}: {', '.join(name for name, _url in one.languages)}" for one in self.in_states
        )


def text_line(entry: DraftEntry, pages: Iterable[Any], topics: Mapping[str, str], today: date) -> TextLine:
    """Return one line. `pages` are its versions, `topics` the names of topics by their keys."""
    page, versions = entry.page, list(pages)
    readability = getattr(page, "readability", None)
    return TextLine(
        pk=page.pk,
        id=page.translation_key,
        title=entry.title,
        kind=kind_names()[page.content_type_id],
        region=next((version.region for version in versions if version.region), ""),
        in_states=_in_states(versions),
        audience=_names(entry.audience, AUDIENCES),
        sectors=_names(entry.sectors, SECTORS),
        topics=", ".join(sorted(topics[key] for key in entry.topics if key in topics)),
        owner=_owner(entry),
        level=readability.label_now if readability else "",
        valid_until=entry.valid_until,
        has_ended=bool(entry.valid_until and entry.valid_until < today),
        changed=page.latest_revision_created_at,
    )


def _in_states(versions: list[Any]) -> list[InState]:
    """Return the states in their own order; in each the languages as the installation has them."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for version in versions:
        url = reverse("wagtailadmin_pages:edit", args=[version.pk])
        found[version.state].append((language_name(version.locale.language_code), url))
    return [InState(state, str(label), found[state]) for state, label in STATES if state in found]


def _names(values: Iterable[str], labels: Mapping[str, Any]) -> str:
    return ", ".join(str(labels.get(value, value)) for value in values)


def _owner(entry: DraftEntry) -> str:
    if entry.owner is None:
        return ""
    if entry.owner.is_active:
        return str(entry.owner)
    return _("%(person)s (left)") % {"person": entry.owner}
