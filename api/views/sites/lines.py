"""The lines of the report: what is known of one site."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse

from api.holdings import Holding
from api.models import ApiKey, Change
from api.queries.positions import last_position
from api.queries.sites.known import holding_of
from api.queries.sites.lines import withdrawn_lines
from api.queries.sites.progress import last_seen, progress
from api.queries.sites.titles import Text, titles
from api.views.sites.words import behind, moment, read_up_to


@dataclass(frozen=True)
class SiteLine:
    """What the columns show. `withdrawn` has the title and the page of each text."""

    label: str
    url: str
    region: str
    behind: str
    read: str
    seen: str
    withdrawn: list[tuple[str, str]]

    @property
    def withdrawn_in_one(self) -> str:
        """The titles below each other, for a cell of a spreadsheet."""
        return "\n".join(title for title, _url in self.withdrawn)


def site_lines(keys: Sequence[ApiKey]) -> list[SiteLine]:
    """Return the lines of these sites, which come with their evidence; three queries for any number."""
    last, gone = last_position(), withdrawn_lines()
    named = titles({(line.article, line.language) for line in gone})
    return [_line(key, last, gone, named) for key in keys]


def _line(key: ApiKey, last: int, gone: Sequence[Change], named: dict[Text, str]) -> SiteLine:
    known = progress(key, last)
    texts = dict.fromkeys(
        (line.article, line.language) for line in gone if holding_of(key, [line]) is Holding.MAY_BE_WITHDRAWN
    )
    return SiteLine(
        label=key.label,
        url=reverse("api_keys:edit", args=[key.pk]),
        region=str(key.region or ""),
        behind=behind(known),
        read=read_up_to(known),
        seen=moment(last_seen(key)) or "–",
        withdrawn=[
            (f"{named[text]} ({_language(text[1])})", reverse("sites_of_text", args=text)) for text in texts
        ],
    )


def _language(code: str) -> str:
    return str(dict(settings.LANGUAGES).get(code, code))
