"""What somebody who keeps panels may confirm: lower rules, and other panels in a step."""

from django.db.models import QuerySet
from wagtail.permissions import policy_registry

from cms.users.models import User
from workflows.models import Panel, RuleRequest, StepRequest
from workflows.panel_permissions import can_choose_panels


def rules_to_confirm(user: User) -> QuerySet[RuleRequest]:
    """Return the requests for a lower rule that this person may confirm, the oldest first."""
    kept = policy_registry.get_by_type(Panel).instances_user_has_any_permission_for(user, ["change"])
    waiting = RuleRequest.objects.filter(panel__in=kept.order_by().values("pk")).exclude(requested_by=user)
    return waiting.select_related("panel", "requested_by").order_by("requested_at", "pk")


def steps_to_confirm(user: User) -> QuerySet[StepRequest]:
    """Return the requests for other panels in a step that this person may confirm, the oldest first."""
    if not can_choose_panels(user):
        return StepRequest.objects.none()
    waiting = StepRequest.objects.exclude(requested_by=user)
    return waiting.select_related("task", "requested_by").order_by("pk")
