"""Who asks readers and their parents: the organisation, a person, and the support point of the region."""

from dataclasses import dataclass
from urllib.parse import quote

from django.conf import settings

from cms.regions.models import SupportPoint
from cms.regions.telephone import telephone_link
from cms.typed.errors import NotUnderstoodError
from workflows.models.members.panel import Panel


@dataclass(frozen=True)
class WhoAsks:
    """As it is told on every page and in every mail. `point` is None for panels of no region."""

    name: str
    contact: str
    telephone: str
    email: str
    address: str
    privacy_url: str
    point: SupportPoint | None

    @property
    def telephone_link(self) -> str:
        """The number as a link of a phone; empty for a number that we cannot read."""
        return _link(self.telephone)

    @property
    def email_link(self) -> str:
        """The address as a link."""
        return f"mailto:{quote(self.email, safe='@+')}"

    @property
    def point_link(self) -> str:
        """The number of the support point as a link of a phone; empty when it has none."""
        return _link(self.point.telephone) if self.point else ""


def who_asks(panel: Panel | None = None) -> WhoAsks:
    """Return who asks the members of a panel; without one, the organisation alone."""
    return WhoAsks(
        name=settings.ORGANISATION_NAME,
        contact=settings.ORGANISATION_CONTACT,
        telephone=settings.ORGANISATION_TELEPHONE,
        email=settings.ORGANISATION_EMAIL,
        address=settings.ORGANISATION_ADDRESS,
        privacy_url=settings.ORGANISATION_PRIVACY_URL,
        point=panel.region.shown_point if panel and panel.region else None,
    )


def _link(telephone: str) -> str:
    try:
        return telephone_link(telephone)
    except NotUnderstoodError:
        return ""
