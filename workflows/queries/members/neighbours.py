"""With which panels of other regions a panel reads together."""

from django.db.models import QuerySet

from cms.users.models import User
from workflows.models import Panel, ReadingTogether
from workflows.panel_permissions import can_agree


def neighbours_of(panel: Panel) -> QuerySet[Panel]:
    """Return the panels whose members may be asked when this panel has too few; they agreed."""
    agreed = ReadingTogether.objects.filter(panel=panel, agreed_at__isnull=False)
    return _alike(panel).filter(pk__in=agreed.values("neighbour"))


def panels_to_ask(panel: Panel) -> QuerySet[Panel]:
    """Return the panels of other regions that could help, and were not asked."""
    asked = ReadingTogether.objects.filter(panel=panel)
    others = _alike(panel).exclude(pk__in=asked.values("neighbour"))
    return others.select_related("region").order_by("region__code", "pk")


def agreements_of(panel: Panel) -> list[ReadingTogether]:
    """Return what this panel asked of others, then what others asked of it."""
    rows = ReadingTogether.objects.select_related(
        "panel__region", "neighbour__region", "asked_by", "agreed_by"
    )
    return [*rows.filter(panel=panel).order_by("pk"), *rows.filter(neighbour=panel).order_by("pk")]


def waiting_for(user: User) -> list[ReadingTogether]:
    """Return the requests of other regions that this person can agree to."""
    waiting = ReadingTogether.objects.filter(agreed_at=None).select_related(
        "panel__region", "neighbour__region"
    )
    return [request for request in waiting.order_by("pk") if can_agree(user, request)]


def _alike(panel: Panel) -> QuerySet[Panel]:
    """Panels of other regions, of the same kind and language; none for a national panel."""
    if panel.region_id is None:
        return Panel.objects.none()
    of_regions = Panel.objects.filter(kind=panel.kind, language=panel.language, region__isnull=False)
    return of_regions.exclude(region=panel.region_id)
