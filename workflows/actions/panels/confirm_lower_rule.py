"""A second person confirms that a panel asks less of its readers."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.audit.record import record
from cms.users.models import User
from workflows.errors import InvalidRequest
from workflows.models import Panel, RuleRequest
from workflows.models.members.rule_request import both_rules
from workflows.panel_permissions import check_can_confirm_rule


@transaction.atomic
def confirm_lower_rule(*, request: RuleRequest, by: User) -> Panel:
    """Return the panel with the rule that was asked for; the log gets both values.

    Raises NotAllowed for who asked, and InvalidRequest when it was decided, or lies under the floor by now.
    """
    waiting = RuleRequest.objects.select_for_update(of=("self",)).filter(pk=request.pk).first()
    if waiting is None:
        raise InvalidRequest(_("This request was already decided."))
    check_can_confirm_rule(by, waiting)
    panel = Panel.objects.select_for_update().get(pk=waiting.panel_id)
    if waiting.rule.is_lower_than(panel.floor):
        raise InvalidRequest(_("This is under what every panel asks by now. Refuse it, and ask again."))
    before, after = panel.rule, waiting.rule
    panel.minimum_readers, panel.approval_share = after.minimum_readers, after.approval_share
    panel.save(update_fields=["minimum_readers", "approval_share"])
    waiting.delete()
    record("workflows.confirm_lower_rule", about=panel, by=by, **both_rules(before, after))
    return panel
