"""Which pages no site shows although they are live, for many pages at once; `on_sites` tells why of one."""

from typing import Any

from django.db.models import CharField, Exists, F, OuterRef, Q, Subquery, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Coalesce
from wagtail.models import Page

from cms.content.text_pages import text_pages
from cms.regions.models import SupplementPage
from cms.regions.queries.region_of_page import region_of_page
from workflows.models import Approval


def approved_for() -> Subquery:
    """Return an annotation: the region for which readers approved a text last; "" for all, None for never."""
    newest = Approval.objects.filter(
        text__article=OuterRef("translation_key"), text__language=OuterRef("locale__language_code")
    ).order_by("-pk")
    regions = newest.annotate(
        region=Coalesce(KeyTextTransform("region", "text__content"), Value(""), output_field=CharField())
    ).values("region")
    return Subquery(regions[:1])


def moved() -> Q:
    """Return the condition: its newest approval was given in another place than where the page is."""
    pages: Any = Page.objects.filter(pk=OuterRef("pk")).annotate(
        here=Coalesce(region_of_page(), Value(""), output_field=CharField())
    )
    elsewhere = pages.annotate(there=approved_for()).exclude(here=F("there"))
    return Q(Exists(elsewhere.filter(there__isnull=False)))


def on_no_site() -> Q:
    """Return the condition: live, and either moved or an addition to a national text that is not public."""
    national = Page.objects.filter(live=True, translation_key=OuterRef("article"), locale=OuterRef("locale"))
    alone = SupplementPage.objects.filter(~Exists(national), live=True)
    return Q(live=True) & (moved() | Q(pk__in=alone.values("pk")))


def pages_on_sites() -> Any:
    """Return the pages of the texts that sites show, in every language."""
    return text_pages().filter(~on_no_site(), live=True)
