"""Fields that know what belongs in them."""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.regions.hours_text import read_periods, write_periods
from cms.regions.telephone import dialled

LONGEST_NUMBER = 30
LONGEST_DAY = 100
if TYPE_CHECKING:
    Text = models.CharField[str, str]
else:
    Text = models.CharField  # Django's fields take no type arguments when they run


def check_telephone(value: str) -> None:
    """Raise ValidationError for what nobody can dial."""
    try:
        dialled(value)
    except ValueError as error:
        raise ValidationError(
            _("This is not a whole telephone number. Write it with its area code, such as 030 123 45 67.")
        ) from error


def check_hours(value: str) -> None:
    """Raise ValidationError that says what is wrong with the hours of a day."""
    try:
        read_periods(value)
    except ValueError as error:
        raise ValidationError(str(error)) from error


class TelephoneField(Text):
    """A number as people write it; `telephone.dialled` makes of it what a telephone dials."""

    default_validators = [check_telephone]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", LONGEST_NUMBER)
        super().__init__(*args, **kwargs)


class HoursField(Text):
    """The periods of one day; kept in one form, however they were written."""

    default_validators = [check_hours]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", LONGEST_DAY)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def clean(self, value: Any, model_instance: models.Model | None) -> str:
        """Return the hours in the form that is kept."""
        checked = super().clean(value, model_instance)
        return write_periods(read_periods(checked))
