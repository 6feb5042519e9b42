"""Save a panel. What asks less of its readers waits for a second person."""

from django.db import transaction

from cms.audit.record import record
from cms.users.models import User
from workflows.actions.panels.allow_spoken_answers import allow_spoken_answers
from workflows.actions.panels.ask_lower_rule import ask_lower_rule
from workflows.models import Panel, RuleRequest
from workflows.models.members.rule_request import both_rules


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
    if panel.spoken_answers != bool(stored and stored.spoken_answers):
        allow_spoken_answers(panel=panel, allowed=panel.spoken_answers, by=by)
    if after != before:
        record("workflows.save_panel", about=panel, by=by, **both_rules(before, after))
    if after == asked:
        return None
    return ask_lower_rule(panel=panel, rule=asked, by=by)
