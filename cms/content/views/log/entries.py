"""Which entries of the one log somebody sees."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Q, QuerySet
from django.db.models.functions import Cast
from wagtail.models import BaseLogEntry, Page, PageLogEntry
from wagtail.permissions import policy_registry

from cms.content.permissions import pages_worked_on_by
from cms.users.models import User

ANY_PERMISSION = ("add", "change", "delete", "view")


def entries_seen_by(user: User, kind: type[BaseLogEntry]) -> QuerySet[Any]:
    """Return the entries of this kind that somebody may see: an administrator all.

    Others see those about the pages on which they work, and about the objects that they may see: by type for
    who may see all of a type, what is deleted too; one by one for a desk that has only its own.
    """
    entries: QuerySet[Any] = kind.objects.viewable_by_user(user)
    if user.is_superuser:
        return entries
    if issubclass(kind, PageLogEntry):
        pages = pages_worked_on_by(user)
        gone = ~Q(page__in=Page.objects.values("pk"))
        return entries.filter(Q(page__in=pages.order_by().values("pk")) | gone)
    seen = Q(pk__in=entries.order_by().values("pk"))
    for number in kind.objects.all().get_content_type_ids() - {None}:
        seen |= _own(user, ContentType.objects.get_for_id(number))
    return kind.objects.filter(seen)


def _own(user: User, kind: ContentType) -> Q:
    model = kind.model_class()
    if model is None:
        return Q(pk__in=[])
    own = policy_registry.get_by_type(model).instances_user_has_any_permission_for(user, ANY_PERMISSION)
    return Q(content_type=kind, object_id__in=own.order_by().values_list(Cast("pk", CharField()), flat=True))
