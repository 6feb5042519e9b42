"""The edit panels of regions and support points."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList, TabbedInterface

from cms.regions.models.support_point import WEEK
from cms.regions.views.forms import RegionForm, SupportPointForm

NATIONAL = "regions.add_region"  # fields that only the national desk decides on
HOURS = _("Such as 09:00-12:30, 13:30-17:00. Also: op afspraak, dag en nacht. Empty: closed.")

REGION = ObjectList(
    [
        MultiFieldPanel(
            [
                FieldPanel("code", permission=NATIONAL, help_text=_("It cannot be changed later.")),
                FieldPanel("sector", permission=NATIONAL),
                FieldPanel(
                    "status", permission=NATIONAL, help_text=_("Who has ended is not in the API any more.")
                ),
                FieldPanel("support_point", permission=NATIONAL),
            ],
            _("Decided nationally"),
        ),
        FieldPanel("name"),
        FieldPanel("website"),
        FieldPanel("municipalities"),
        FieldPanel("languages"),
    ],
    base_form_class=RegionForm,
)

SUPPORT_POINT = TabbedInterface(
    [
        ObjectList(
            [
                FieldPanel("name"),
                FieldPanel("regions", permission=NATIONAL),
                MultiFieldPanel(
                    [
                        FieldRowPanel([FieldPanel("telephone"), FieldPanel("whatsapp")]),
                        FieldRowPanel([FieldPanel("email"), FieldPanel("website")]),
                        FieldPanel("readers_contact"),
                    ],
                    _("How to reach it"),
                ),
                MultiFieldPanel(
                    [
                        FieldPanel("street"),
                        FieldRowPanel([FieldPanel("postcode"), FieldPanel("city")]),
                        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
                    ],
                    _("Address"),
                ),
            ],
            heading=_("Contact"),
        ),
        ObjectList(
            [
                MultiFieldPanel([FieldPanel(day) for day in WEEK], _("Every week"), help_text=HOURS),
                FieldPanel("closed_on"),
                FieldPanel("exceptions"),
            ],
            heading=_("Opening hours"),
        ),
        ObjectList(
            [
                FieldPanel("questions"),
                FieldPanel("spoken_languages"),
                FieldPanel("independence"),
                FieldPanel("network"),
            ],
            heading=_("What it offers"),
        ),
    ],
    base_form_class=SupportPointForm,
)
