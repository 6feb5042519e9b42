"""What django-reversion and Wagtail's log may keep of members: what was done by whom, and no person.

Both outlive a request to be erased. So of a member only the panel and whether the member takes part are
kept, by number; not even the name by which Django calls a row.
"""

from typing import Any

import reversion
from django.contrib.contenttypes.models import ContentType
from django.db.models.signals import pre_save
from django.dispatch import receiver
from reversion.models import Revision, Version
from reversion.signals import pre_revision_commit
from wagtail.models import ModelLogEntry

from workflows.models import Member, Panel

KEPT_OF_MEMBERS = ["panel", "active"]


def register() -> None:
    """Let reversion record the two, unless that was done already."""
    if not reversion.is_registered(Panel):
        reversion.register(Panel)
    if reversion.is_registered(Member):  # by whoever came first: with more than may be kept, perhaps
        reversion.unregister(Member)
    reversion.register(Member, fields=KEPT_OF_MEMBERS)


@receiver(pre_revision_commit)
def without_names(revision: Revision, versions: list[Version], **_kwargs: Any) -> None:  # noqa: ARG001 - the signal's words
    """Call a member by number."""
    members = ContentType.objects.get_for_model(Member)
    for version in versions:
        if version.content_type == members:
            version.object_repr = f"{members.model} {version.object_id}"


@receiver(pre_save, sender=ModelLogEntry)
def logged_by_number(instance: ModelLogEntry, **_kwargs: Any) -> None:
    """Call a member by number in the log, too."""
    members = ContentType.objects.get_for_model(Member)
    if instance.content_type_id == members.pk:
        instance.label = f"{members.model} {instance.object_id}"
