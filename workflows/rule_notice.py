"""What there is to know while a rule is being carried out, above the page on which it is set.

Another app, which carries it out, tells it with the hook `stale_translations_notice`: a function that returns
what to say, or "".
"""

from typing import Any

from wagtail import hooks
from wagtail.admin.panels import HelpPanel

HOOK = "stale_translations_notice"


class RuleNoticePanel(HelpPanel):
    """Is there only while somebody has something to say."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"template": "workflows/translations/rule_notice.html", **kwargs})

    class BoundPanel(HelpPanel.BoundPanel):
        """On the page of one request."""

        def __init__(self, **kwargs: Any) -> None:
            super().__init__(**kwargs)
            self.notices = [said for tell in hooks.get_hooks(HOOK) if (said := tell())]

        def is_shown(self) -> bool:
            """Whether there is a notice."""
            return bool(self.notices)
