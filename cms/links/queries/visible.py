"""Who sees which links: whoever works on a text or a record with it."""

from django.db.models import Q, QuerySet
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.content.text_pages import texts_visible_to
from cms.links.models import Link, LinkPlace, LinkUse
from cms.links.places import RECORDS, kind_of
from cms.users.models import User


def places_visible_to(user: User) -> QuerySet[LinkPlace]:
    """Return the texts and records with links on which this person works."""
    seen = Q(content_type=kind_of(Page), object_id__in=texts_visible_to(user).values("pk"))
    for model in RECORDS:
        policy = policy_registry.get_by_type(model)
        own = policy.instances_user_has_any_permission_for(user, ["change"]).order_by()
        seen |= Q(content_type=kind_of(model), object_id__in=own.values("pk"))
    return LinkPlace.objects.filter(seen)


def links_visible_to(user: User) -> QuerySet[Link]:
    """Return the links in those."""
    places = places_visible_to(user).values("pk")
    return Link.objects.filter(pk__in=LinkUse.objects.filter(place__in=places).values("link"))
