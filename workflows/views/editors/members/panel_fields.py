"""The fields of a panel."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList

from workflows.actions.panels.save_panel import save_panel
from workflows.enums import Aim
from workflows.models import Panel, RuleRequest


class PanelForm(WagtailAdminModelForm):
    """A panel. `lowered` is the request for a lower rule, when saving made one."""

    lowered: RuleRequest | None = None

    def save(self, commit: bool = True) -> Panel:  # noqa: ARG002, FBT001, FBT002 - Django's signature
        """Save through the action."""
        panel: Panel = self.instance
        self.lowered = save_panel(panel=panel, by=self.for_user)
        return panel


FIELDS = [
    MultiFieldPanel(
        [
            FieldPanel("name"),
            FieldPanel("kind"),
            FieldPanel("language"),
            FieldPanel("region", permission="workflows.add_panel"),
        ],
        _("Panel"),
    ),
    MultiFieldPanel(
        [
            FieldRowPanel(
                [
                    FieldPanel(
                        "minimum_readers",
                        help_text=_(
                            "So many members must decide before a text can be approved. With fewer at the "
                            "deadline, its editor chooses: more time, other readers, or close the round."
                        ),
                    ),
                    FieldPanel(
                        "approval_share",
                        help_text=_(
                            'Of those who decide, so many percent must say "yes", with or without a tip. '
                            "A passage that two readers find unclear always stops an approval."
                        ),
                    ),
                ]
            ),
            FieldPanel(
                "reading_days",
                help_text=_(
                    "Counted from the day the round opens. "
                    "If too few have answered by then, the editor chooses what to do."
                ),
            ),
        ],
        _("When a text is approved"),
        help_text=_(
            "A round that is already open keeps the rule it was opened with. To ask less than now, somebody "
            "else confirms it; less than the floor of the installation is never asked."
        ),
    ),
    MultiFieldPanel(
        [FieldRowPanel([FieldPanel("spare_readers"), FieldPanel("rest_rounds")])], _("Who is invited")
    ),
    FieldPanel(
        "spoken_answers",
        help_text=_(
            "Members who agree to it can say their own words instead of writing them; of 12 to 15 a parent "
            "agrees, too. Somebody who keeps this panel and did not work on the text hears them after the "
            "round, and writes them out. A recording that nobody has heard within 30 days is erased."
        ),
    ),
    MultiFieldPanel(
        [FieldPanel(f"aim_{aim.value}") for aim in Aim],
        _("Whom the panel wants"),
        help_text=_("How many of them the panel wants at least. Zero: it does not matter for this panel."),
        classname="collapsed",
    ),
]

EDIT_PANEL = ObjectList(FIELDS, base_form_class=PanelForm)
