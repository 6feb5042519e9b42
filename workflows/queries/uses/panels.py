"""Where a panel is used, and which panels a region has."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from cms.content.uses import Use, counted
from cms.regions.models import Region
from cms.users.models import User
from workflows.models import Invitation, Panel, PanelReviewTask, ReadingTogether


def panel_uses(instance: Any, user: User | None) -> Iterator[Use]:
    """Yield the rounds that it read or helped with, whom it helps, and the steps that need it."""
    if not isinstance(instance, Panel):
        return
    yield from counted(_("Reading rounds"), instance.rounds.count())
    elsewhere = Invitation.objects.filter(member__panel=instance).exclude(round__panel=instance)
    yield from counted(_("Reading rounds of other panels"), elsewhere.count())
    helped = ReadingTogether.objects.filter(neighbour=instance, agreed_at__isnull=False)
    yield from counted(_("Agreements to read together"), helped.count())
    may_edit = user is None or user.has_perm("workflows.change_panel")
    for task in PanelReviewTask.objects.filter(panels=instance).order_by("name"):
        url = reverse("reading_steps:index") if may_edit else ""
        yield Use(_("Step of a workflow"), task.name, url)


def panels_of_region(instance: Any, user: User | None) -> Iterator[Use]:
    """Yield the panels of a region."""
    if not isinstance(instance, Region):
        return
    may_edit = user is None or user.has_perm("workflows.change_panel")
    for panel in instance.panels.order_by("name"):
        url = reverse("reading_panels:edit", args=[panel.pk]) if may_edit else ""
        yield Use(_("Panel"), panel.name, url)
