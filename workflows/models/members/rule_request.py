"""A request to lower the rule of a panel, which a second person must confirm."""

from typing import TypedDict

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from workflows.models.members.panel import Panel
from workflows.rules.quorum import Rule


class RuleRequest(models.Model):
    """Waits for a second person, and is gone when it is decided: the log keeps who asked and who decided."""

    panel = models.OneToOneField(Panel, on_delete=models.CASCADE, related_name="rule_request")
    minimum_readers = models.PositiveSmallIntegerField()
    approval_share = models.PositiveSmallIntegerField()
    requested_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    requested_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("request for a lower rule")
        verbose_name_plural = _("requests for a lower rule")

    def __str__(self) -> str:
        return str(self.panel)

    @property
    def rule(self) -> Rule:
        """The rule that is asked for."""
        return Rule(self.minimum_readers, self.approval_share)


class BothRules(TypedDict):
    """A rule and the one that takes its place, as the log keeps them."""

    readers_before: int
    share_before: int
    readers: int
    share: int


def both_rules(before: Rule, after: Rule) -> BothRules:
    """Return the rule before and the one after it."""
    return {
        "readers_before": before.minimum_readers,
        "share_before": before.approval_share,
        "readers": after.minimum_readers,
        "share": after.approval_share,
    }
