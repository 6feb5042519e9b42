"""Ask a second person for a lower rule of a panel."""

from django.db import transaction

from cms.audit.record import record
from cms.users.models import User
from workflows.models import Panel, RuleRequest
from workflows.models.members.rule_request import both_rules
from workflows.rules.quorum import Rule


@transaction.atomic
def ask_lower_rule(*, panel: Panel, rule: Rule, by: User) -> RuleRequest:
    """Return the request, in the place of one that waits. The log gets both rules."""
    wanted = {"minimum_readers": rule.minimum_readers, "approval_share": rule.approval_share}
    request, _new = RuleRequest.objects.update_or_create(panel=panel, defaults={**wanted, "requested_by": by})
    record("workflows.ask_lower_rule", about=panel, by=by, **both_rules(panel.rule, rule))
    return request
