"""Texts that no site shows, because they were approved in another place."""

from typing import Any

from django.db.models import OuterRef, Subquery
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.content.text_pages import text_pages
from cms.regions.queries.region_of_page import region_of_page
from cms.users.models import User
from workflows.models import Approval


def moved_texts(user: User) -> list[Page]:
    """Return the texts of this person that came here from another place, and wait for readers here."""
    pages = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")
    newest = Approval.objects.filter(
        text__article=OuterRef("translation_key"), text__language=OuterRef("locale__language_code")
    ).order_by("-pk")
    own: Any = text_pages().live().filter(pk__in=pages.order_by().values("pk"))
    placed = own.annotate(
        here=region_of_page(), approved_for=Subquery(newest.values("text__content__region")[:1])
    )
    return [page for page in placed.order_by("title") if (page.here or "") != (page.approved_for or "")]
