"""Save a panel. What asks less of its readers waits for a second person."""

from django.db import transaction

from cms.audit.record import record
from cms.users.models import User
from workflows.models import Panel, RuleRequest
from workflows.rules.quorum import Rule


@transaction.atomic
def save_panel(*, panel: Panel, by: User) -> RuleRequest | None:
    """Return the request for what was lowered, if anything; all else is stored at once.

    A new panel is compared with the usual rule. A newer request takes the place of one that waits. The log
    gets both values. Raises ValidationError for a rule under the floor.
    """
    stored = Panel.objects.select_for_update().filter(pk=panel.pk).first()
    before, asked = (stored or Panel(region=panel.region)).rule.at_least(panel.floor), panel.rule
    panel.clean()
    after = asked.at_least(before)
    panel.minimum_readers, panel.approval_share = after.minimum_readers, after.approval_share
    panel.save()
    if after != before:
        _record("workflows.save_panel", panel, by, before, after)
    if after == asked:
        return None
    wanted = {"minimum_readers": asked.minimum_readers, "approval_share": asked.approval_share}
    request, _new = RuleRequest.objects.update_or_create(panel=panel, defaults={**wanted, "requested_by": by})
    _record("workflows.ask_lower_rule", panel, by, before, asked)
    return request


def _record(action: str, panel: Panel, by: User, before: Rule, after: Rule) -> None:
    record(
        action,
        about=panel,
        by=by,
        readers_before=before.minimum_readers,
        share_before=before.approval_share,
        readers=after.minimum_readers,
        share=after.approval_share,
    )
