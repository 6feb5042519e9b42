"""Model fields with their own validation."""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.regions.hours_text import read_periods, write_periods
from cms.regions.telephone import dialled

MAX_NUMBER_LENGTH = 30
MAX_HOURS_LENGTH = 100
if TYPE_CHECKING:
    Text = models.CharField[str, str]
else:
    Text = models.CharField  # Django's fields take no type arguments when they run


def check_telephone(value: str) -> None:
    """Raise ValidationError for a number that cannot be dialled."""
    try:
        dialled(value)
    except ValueError as error:
        raise ValidationError(
            _("This is not a whole telephone number. Write it with its area code, such as 030 123 45 67.")
        ) from error


def check_hours(value: str) -> None:
    """Raise ValidationError when the hours of a day are wrong; the message tells what."""
    try:
        read_periods(value)
    except ValueError as error:
        raise ValidationError(str(error)) from error


class TelephoneField(Text):
    """A number as people write it; `telephone.dialled` converts it to what a telephone dials."""

    default_validators = [check_telephone]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", MAX_NUMBER_LENGTH)
        super().__init__(*args, **kwargs)


class HoursField(Text):
    """The periods of one day, stored in one normalised form."""

    default_validators = [check_hours]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", MAX_HOURS_LENGTH)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def clean(self, value: Any, model_instance: models.Model | None) -> str:
        """Return the hours in their normalised form."""
        checked = super().clean(value, model_instance)
        return write_periods(read_periods(checked))
