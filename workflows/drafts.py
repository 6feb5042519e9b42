"""On which of many pages somebody worked: drafts that a member may be asked to read, texts that were read."""

from collections.abc import Collection
from typing import Any

from django.db.models import IntegerField, Q, QuerySet
from django.db.models.functions import Cast
from wagtail.models import Revision, WorkflowState

from cms.content.text_pages import owned_by, text_pages
from cms.regions.queries.region_of_page import region_of_page
from cms.users.models import User
from workflows.models import FrozenText, Panel, ReadingTogether


def has_draft_for(user: User, panel: Panel) -> bool:
    """Whether this person worked on a text that is not public in its newest form, and that this panel reads.

    Of its own place, or of that of a panel that it helps.
    """
    helped = ReadingTogether.objects.filter(neighbour=panel, agreed_at__isnull=False)
    places = {panel.place, *helped.values_list("panel__region__code", flat=True)}
    drafts = text_pages().filter(Q(live=False) | Q(has_unpublished_changes=True))
    in_language = drafts.filter(locale__language_code=panel.language).filter(_worked_on_by(user.pk))
    found = in_language.annotate(place=region_of_page()).values_list("place", flat=True)
    return not places.isdisjoint(place or "" for place in found)


def not_worked_on(user: User, texts: Collection[FrozenText]) -> set[int]:
    """Return those of these texts, by pk, whose page is there and has nothing of this person; one query."""
    pages = text_pages().filter(translation_key__in={text.article for text in texts})
    others = pages.exclude(_worked_on_by(user.pk))
    found = set(others.values_list("translation_key", "locale__language_code"))
    return {text.pk for text in texts if (text.article, text.language) in found}


def _worked_on_by(user: int) -> Q:
    stored, submitted = Revision.objects.filter(user=user), WorkflowState.objects.filter(requested_by=user)
    return Q(owner=user) | owned_by(user) | Q(pk__in=_pages(stored)) | Q(pk__in=_pages(submitted))


def _pages(rows: QuerySet[Any]) -> QuerySet[Any]:
    of_pages = rows.filter(base_content_type__app_label="wagtailcore", base_content_type__model="page")
    return of_pages.order_by().annotate(page_pk=Cast("object_id", IntegerField())).values("page_pk")
