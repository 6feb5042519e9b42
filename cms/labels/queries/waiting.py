"""The labels that wait for a second person."""

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.permissions import policy_registry

from cms.labels.models import LabelChange
from cms.users.models import User


def waiting_labels(user: User) -> list[LabelChange]:
    """Return what waits of all things that this person may change, the oldest first."""
    found: list[LabelChange] = []
    for number in LabelChange.objects.order_by().values_list("content_type", flat=True).distinct():
        model: Any = ContentType.objects.get_for_id(number).model_class()
        own = policy_registry.get_by_type(model).instances_user_has_any_permission_for(user, ["change"])
        waiting = LabelChange.objects.filter(content_type=number, object_id__in=own.order_by().values("pk"))
        found += waiting.select_related("requested_by").prefetch_related("about")
    return sorted(found, key=lambda change: change.requested_at)


def first_labels(model: type[Any]) -> QuerySet[LabelChange]:
    """Return the first labels of new things of this kind."""
    return LabelChange.objects.filter(content_type=ContentType.objects.get_for_model(model), is_first=True)


def labels_of(row: Any) -> Iterable[LabelChange]:
    """Return what waits of one thing."""
    found: Iterable[LabelChange] = row.label_changes.select_related("requested_by")
    return found
