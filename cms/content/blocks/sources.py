"""The sources of a text."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.content.typed_fields import DayBlock, WebAddressBlock


class SourceBlock(blocks.StructBlock):
    """A law, a page or a publication, and when it was last consulted."""

    title = blocks.CharBlock(max_length=255, label=_("Title"))
    publisher = blocks.CharBlock(required=False, max_length=160, label=_("Publisher"))
    url = WebAddressBlock(required=False, label=_("Address"))
    consulted_on = DayBlock(required=False, label=_("Consulted on"))
    licence = blocks.CharBlock(
        required=False, max_length=255, label=_("Licence"), help_text=_("May others use it, and how?")
    )
    status = blocks.CharBlock(
        required=False,
        max_length=400,
        label=_("Status"),
        help_text=_("Is it in force? Of an old law, say until when. Sites show this beside the source."),
    )

    class Meta:
        icon = "link-external"
        label = _("Source")
