"""Ask a second person for a look at a label."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone

from cms.audit.record import record
from cms.labels.models import LabelChange
from cms.labels.queries.unseen import Label
from cms.users.models import User


@transaction.atomic
def ask_label(*, about: Any, label: Label, by: User | None) -> LabelChange:
    """Return what waits, in the place of what waited. The same label again stays with who asked first."""
    key = {"content_type": ContentType.objects.get_for_model(about), "object_id": about.pk}
    waiting = LabelChange.objects.select_for_update(of=("self",)).filter(**key, field=label.field).first()
    if waiting and waiting.after == label.after and not waiting.refused:
        return waiting
    waiting = waiting or LabelChange(**key, field=label.field)
    waiting.before, waiting.after, waiting.is_first = label.before, label.after, label.is_first
    waiting.requested_by, waiting.requested_at, waiting.refused = by, timezone.now(), False
    waiting.save()
    record("labels.ask_label", about=about, by=by, fields={label.field: [label.before or None, label.after]})
    return waiting
