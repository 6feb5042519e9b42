"""Texts that no site shows, because they were approved in another place."""

from typing import Any

from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.content.text_pages import text_pages
from cms.regions.permissions import regions_of
from cms.regions.queries.region_of_page import region_of_page
from cms.users.models import User
from workflows.queries.approvals.on_no_site import approved_for, moved
from workflows.queries.regional.region_facts import region_names


def moved_texts(user: User) -> list[Page]:
    """Return the texts of this person that came here from another place, and wait for readers here."""
    pages = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    own: Any = text_pages().live().filter(pk__in=pages.order_by().values("pk"))
    return list(own.filter(moved()).order_by("title"))


def moved_away(user: User) -> list[tuple[str, str]]:
    """Return the title of each text that left this person's region, and where it is now; "": nationally.

    That is until readers there approve it, or it is withdrawn.
    """
    own = list(regions_of(user).values_list("code", flat=True))
    texts: Any = text_pages().live().annotate(there=approved_for(), here=region_of_page())
    gone = list(texts.filter(moved(), there__in=own).order_by("title")) if own else []
    names = region_names({text.here for text in gone if text.here})
    return [(text.title, names.get(text.here or "", "")) for text in gone]
