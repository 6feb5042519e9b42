"""The lines of the report: a link, what to do about it, and where it stands."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final, NamedTuple

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from cms.links.models import Link
from cms.links.queries.uses import Uses, uses_seen_by
from cms.links.rule import LinkState
from cms.links.wording import what_to_do
from cms.regions.models import Region, SupportPoint
from cms.users.models import User

SHOWN: Final = 20
EDITED_AT: Final = {Region: "regions:edit", SupportPoint: "support_points:edit"}


class Version(NamedTuple):
    """A text in one language, or a record."""

    name: str
    url: str


@dataclass
class Text:
    """A text with its language versions that have the link, or a record with one."""

    title: str
    versions: list[Version]
    is_source: bool = False

    def __str__(self) -> str:
        source = f" ({_('source')})" if self.is_source else ""
        return f"{self.title}{source}: {', '.join(version.name for version in self.versions)}"


@dataclass(frozen=True)
class LinkLine:
    """What the report shows of a link; `further` is how many texts and records are not shown."""

    pk: str
    url: str
    state: str
    label: str
    advice: str
    moved_to: str
    texts: list[Text]
    further: int
    looked_at: datetime | None
    ignored_why: str

    @property
    def used_in(self) -> str:
        """The texts below each other, for a cell of a spreadsheet."""
        return "\n".join(map(str, self.texts))

    @property
    def page(self) -> str:
        """Where the page of this link is."""
        return reverse("link", args=[self.pk])


def link_lines(links: Iterable[Link], user: User) -> list[LinkLine]:
    """Return the lines of these links, in this order; as many queries for any number of them."""
    rows = list(links)
    uses = uses_seen_by(user, [link.pk for link in rows], at_most=SHOWN)
    return [link_line(link, uses[link.pk]) for link in rows]


def link_line(link: Link, uses: Uses) -> LinkLine:
    """Return the line of one link."""
    return LinkLine(
        pk=link.pk,
        url=link.url,
        state=link.state,
        label=link.get_state_display(),
        advice=what_to_do(link.url, LinkState(link.state), link.visits, link.moved_to),
        moved_to=link.moved_to,
        texts=_texts(uses),
        further=uses.total - len(uses.pages) - len(uses.records),
        looked_at=link.looked_at,
        ignored_why=link.ignored_why if link.is_ignored else "",
    )


def _texts(uses: Uses) -> list[Text]:
    order = [code for code, _name in settings.LANGUAGES]
    names = dict(settings.LANGUAGES)
    texts: dict[object, Text] = {}
    for page in sorted(uses.pages, key=lambda page: order.index(page.locale.language_code)):
        text = texts.setdefault(page.translation_key, Text(page.title, [], page.pk in uses.source_of))
        name = str(names[page.locale.language_code])
        text.versions.append(Version(name, reverse("wagtailadmin_pages:edit", args=[page.pk])))
    for record in uses.records:
        kind = str(record._meta.verbose_name)  # noqa: SLF001 - Django's public _meta
        url = reverse(EDITED_AT[type(record)], args=[record.pk])
        texts[type(record), record.pk] = Text(str(record), [Version(kind, url)])
    return list(texts.values())
