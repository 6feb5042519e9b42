"""The repeatable parts of a support point."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.content.typed_fields import DayBlock, WebAddressBlock
from cms.regions.enums import NetworkRole
from cms.regions.fields import MAX_HOURS_LENGTH, MAX_TYPED_LENGTH, check_hours, check_telephone, tidy_hours
from cms.regions.telephone import tidy


class ExceptionBlock(blocks.StructBlock):
    """Days with exceptional opening hours."""

    first = DayBlock(label=_("First day"))
    last = DayBlock(required=False, label=_("Last day"), help_text=_("Empty: only the first day."))
    hours = blocks.CharBlock(
        required=False,
        max_length=MAX_HOURS_LENGTH,
        validators=[check_hours],
        label=_("Hours"),
        help_text=_("Such as 10:00-12:00, or op afspraak. Empty: closed."),
    )
    reason = blocks.CharBlock(
        required=False, max_length=100, label=_("Why"), help_text=_("Such as: summer holidays.")
    )

    class Meta:
        label = _("Other hours")
        icon = "date"

    def clean(self, value: Any) -> Any:
        """Normalise the hours. Raises StructBlockValidationError when the last day is before the first."""
        cleaned = super().clean(value)
        if cleaned["last"] and cleaned["last"] < cleaned["first"]:
            error = ValidationError(_("The last day comes before the first one."))
            raise StructBlockValidationError(block_errors={"last": error})
        cleaned["hours"] = tidy_hours(cleaned["hours"])
        return cleaned


class SupportQuestionBlock(blocks.CharBlock):
    """One question, worded by a parent or a youth."""

    class Meta:
        label = _("Question")
        icon = "help"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=200, **kwargs)


class NetworkBlock(blocks.StructBlock):
    """An organisation that a support point works with, and to which it can refer."""

    role = blocks.ChoiceBlock(choices=NetworkRole.choices, label=_("What it is"))
    name = blocks.CharBlock(max_length=120, label=_("Name"))
    description = blocks.CharBlock(required=False, max_length=300, label=_("What one can turn to it for"))
    telephone = blocks.CharBlock(
        required=False, max_length=MAX_TYPED_LENGTH, validators=[check_telephone], label=_("Telephone")
    )
    website = WebAddressBlock(required=False, label=_("Website"))

    class Meta:
        label = _("Party")
        icon = "group"

    def clean(self, value: Any) -> Any:
        """Keep the telephone number in its tidy form."""
        cleaned = super().clean(value)
        cleaned["telephone"] = tidy(cleaned["telephone"]) if cleaned["telephone"] else ""
        return cleaned
