"""A notice above the page on which a rule is set, while the rule is being carried out.

The app that carries it out registers the hook `stale_translations_notice`: a function that returns the
notice, or "".
"""

from typing import Any

from wagtail import hooks
from wagtail.admin.panels import HelpPanel

HOOK = "stale_translations_notice"


class RuleNoticePanel(HelpPanel):
    """Shown only while there is a notice."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"template": "workflows/translations/rule_notice.html", **kwargs})

    class BoundPanel(HelpPanel.BoundPanel):
        """The panel in one request."""

        def __init__(self, **kwargs: Any) -> None:
            super().__init__(**kwargs)
            self.notices = [notice for hook in hooks.get_hooks(HOOK) if (notice := hook())]

        def is_shown(self) -> bool:
            """Whether there is a notice."""
            return bool(self.notices)
