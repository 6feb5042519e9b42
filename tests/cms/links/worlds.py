"""Texts with links, and a run that looks at them."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.core.management import call_command
from django.utils import timezone

from cms.content.models import TextPage
from cms.links.actions.note_links import note_links
from cms.links.models import Link
from tests import factories
from workflows.queries.approvals.on_no_site import pages_on_sites


def linked(*urls: str) -> list[dict[str, Any]]:
    """A body with a link to each."""
    return factories.body(*(f'Kijk op <a href="{url}">deze pagina</a>.' for url in urls))


def sources(*urls: str) -> list[dict[str, Any]]:
    """Sources at these addresses."""
    return [{"type": "source", "value": {"title": "Een bron", "url": url}} for url in urls]


def public(page: TextPage) -> Any:
    """Publish this text."""
    factories.publish_approved(page)
    return page


def note() -> int:
    """Note the links of what is public now."""
    return note_links(pages=pages_on_sites())


def run(**options: Any) -> None:
    """What a timer does every hour."""
    call_command("check_links", verbosity=0, **options)


def days_pass(days: int = 1) -> None:
    """It is so many days later, as far as links are concerned."""
    for link in Link.objects.all():
        moved = timedelta(days=days)
        link.history = [
            [(visit.on - moved).isoformat(), visit.answer.value, visit.status] for visit in link.visits
        ]
        link.due_at -= moved
        link.looked_at = link.looked_at and link.looked_at - moved
        link.not_before = link.not_before and link.not_before - moved
        link.save()


def states() -> dict[str, str]:
    """The state of each link, by its path."""
    return {f"/{link.url.split('/', 3)[-1]}": link.state for link in Link.objects.all()}


def urls(links: Iterable[Link] | None = None) -> set[str]:
    """The addresses of these links, or of all."""
    return {link.url for link in (Link.objects.all() if links is None else links)}


def due_now() -> set[str]:
    """The addresses that are due."""
    return urls(Link.objects.filter(due_at__lte=timezone.now()))
