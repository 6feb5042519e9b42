"""What this app registers with Wagtail."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

from cms.audit.sentences import LogSentence, register_sentences
from cms.labels.views.dashboard import LabelsDashboardPanel
from cms.labels.views.decide import decide_label


@hooks.register("register_admin_urls")
def label_urls() -> list[URLPattern]:
    """Serve the page on which a label is looked at."""
    return [path("labels/<int:pk>/", decide_label, name="decide_label")]


@hooks.register("construct_homepage_panels")
def labels_that_wait(_request: HttpRequest, panels: list[Any]) -> None:
    """Show on the home page which labels wait."""
    panels.append(LabelsDashboardPanel())


@hooks.register("register_log_actions")
def name_log_actions(actions: LogActionRegistry) -> None:
    """Name what is logged of labels in the history of the site."""
    register_sentences(
        actions,
        "labels",
        {
            "ask_label": LogSentence(_("Asked a second person for a look at a name")),
            "confirm_label": LogSentence(_("Confirmed a name that somebody else typed")),
            "refuse_label": LogSentence(_("Refused a name, or took it back")),
        },
    )
