"""Texts that no site shows, because they were approved in another place."""

from typing import Any

from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.content.text_pages import text_pages
from cms.users.models import User
from workflows.queries.approvals.on_no_site import moved


def moved_texts(user: User) -> list[Page]:
    """Return the texts of this person that came here from another place, and wait for readers here."""
    pages = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    own: Any = text_pages().live().filter(pk__in=pages.order_by().values("pk"))
    return list(own.filter(moved()).order_by("title"))
