"""The floor below every panel: a panel may ask more of its readers, never less."""

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from workflows.rules.quorum import Rule

#: one reader is no panel, and less than half is no approval
LEAST = Rule(minimum_readers=2, approval_share=50)


def floor(*, regional: bool) -> Rule:
    """Return the lowest rule that the installation allows, for panels of regions or for national ones."""
    if regional:
        return Rule(settings.PANEL_FLOOR_READERS_REGIONAL, settings.PANEL_FLOOR_SHARE_REGIONAL)
    return Rule(settings.PANEL_FLOOR_READERS, settings.PANEL_FLOOR_SHARE)


def check_floors() -> None:
    """Raise ImproperlyConfigured for a floor that means nothing, or lies under `LEAST`."""
    for regional in (False, True):
        try:
            too_low = floor(regional=regional).is_lower_than(LEAST)
        except ValueError as error:
            raise ImproperlyConfigured(f"PANEL_FLOOR_…: {error}") from error
        if too_low:
            raise ImproperlyConfigured(
                f"PANEL_FLOOR_READERS and PANEL_FLOOR_READERS_REGIONAL are at least {LEAST.minimum_readers}, "
                f"PANEL_FLOOR_SHARE and PANEL_FLOOR_SHARE_REGIONAL at least {LEAST.approval_share}: "
                "nobody approves a text alone."
            )
