"""Model fields with their own validation. What people type is kept in one tidy form."""

from functools import partial
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.content.typed_fields import in_words, understood
from cms.regions.coordinates import DECIMALS, check_place, read_coordinate
from cms.regions.hours_text import read_hours, write_hours
from cms.regions.postcodes import four_digits, tidy_postcode
from cms.regions.school_codes import tidy_school_code
from cms.regions.telephone import check_reachable_by_chat, tidy
from cms.typed import NotUnderstoodError
from cms.typed.numbers import read_whole_number

MAX_NUMBER_LENGTH = 30
MAX_HOURS_LENGTH = 100
MAX_TYPED_LENGTH = 100  # with labels, spaces and signs that nobody sees
if TYPE_CHECKING:
    Text = models.CharField[str, str]
    Number = models.DecimalField[Any, Any]
    Float = models.FloatField[Any, Any]
    Count = models.PositiveIntegerField[Any, Any]
else:
    Text = models.CharField  # Django's fields take no type arguments when they run
    Number = models.DecimalField
    Float = models.FloatField
    Count = models.PositiveIntegerField


def check_telephone(value: str) -> None:
    """Raise ValidationError for a number that cannot be dialled; the message tells why."""
    understood(tidy, value)


def check_chat(value: str) -> None:
    """Raise ValidationError for a number that WhatsApp cannot know."""
    understood(check_reachable_by_chat, value)


def check_hours(value: str) -> None:
    """Raise ValidationError when the hours of a day are wrong; the message tells what."""
    tidy_hours(value)


def tidy_hours(value: str) -> str:
    """Return the hours in their one form. Raises ValidationError also when there are too many."""
    hours = write_hours(understood(read_hours, value))
    if len(hours) > MAX_HOURS_LENGTH:
        raise ValidationError(_("These are too many periods for one day. Join some of them."))
    return hours


class TypedTextField(Text):
    """A text that people may type at more length than it has in its tidy form."""

    def formfield(self, *args: Any, **kwargs: Any) -> Any:
        """Leave room for what becomes shorter."""
        return super().formfield(*args, **{"max_length": MAX_TYPED_LENGTH, **kwargs})


class TelephoneField(TypedTextField):
    """A number in the form that people read; `telephone.dialled` converts it to what a telephone dials."""

    default_validators = [check_telephone]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", MAX_NUMBER_LENGTH)
        super().__init__(*args, **kwargs)

    def clean(self, value: Any, model_instance: models.Model | None) -> str:
        """Return the number in its tidy form."""
        return super().clean(understood(tidy, value) if value else value, model_instance)


class WholePostcodeField(TypedTextField):
    """A whole postcode, kept as 1234 AB."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 7)
        super().__init__(*args, **kwargs)

    def clean(self, value: Any, model_instance: models.Model | None) -> str:
        """Return the postcode in its tidy form."""
        return super().clean(understood(tidy_postcode, value) if value else value, model_instance)


class BarePostcodeField(WholePostcodeField):
    """A whole postcode, kept as 1234AB: as the files of schools have it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 6)
        super().__init__(*args, **kwargs)

    def clean(self, value: Any, model_instance: models.Model | None) -> str:
        """Return the postcode in its tidy form, without the space."""
        tidy_form = understood(tidy_postcode, value) if value else value
        return TypedTextField.clean(self, (tidy_form or "").replace(" ", ""), model_instance)


class FourDigitsField(TypedTextField):
    """The four digits of a postcode, which may be typed with its letters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 4)
        super().__init__(*args, **kwargs)

    def clean(self, value: Any, model_instance: models.Model | None) -> str:
        """Return the digits alone."""
        return super().clean(understood(four_digits, value) if value else value, model_instance)


class SchoolCodeField(TypedTextField):
    """A code of exactly `max_length` letters and digits."""

    def clean(self, value: Any, model_instance: models.Model | None) -> str:
        """Return the code in capitals."""
        if value:
            value = understood(partial(tidy_school_code, length=self.max_length or 0), value)
        return super().clean(value, model_instance)


class HoursField(Text):
    """The hours of one day, kept in one form."""

    default_validators = [check_hours]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", MAX_HOURS_LENGTH)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def clean(self, value: Any, model_instance: models.Model | None) -> str:
        """Return the hours in their one form."""
        return tidy_hours(super().clean(value, model_instance))


class DegreesField(forms.DecimalField):
    """Degrees, as people type or paste them: also with a comma."""

    widget = forms.TextInput(attrs={"inputmode": "decimal"})  # one for numbers would refuse a comma

    def to_python(self, value: Any) -> Any:
        """Return the degrees. Raises ValidationError that tells what is wrong."""
        return understood(read_coordinate, str(value)) if value not in self.empty_values else None


class CoordinateField(Number):
    """A latitude or a longitude."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs |= {"max_digits": 8, "decimal_places": DECIMALS}
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> Any:
        """Take them as people type them."""
        return super().formfield(**{"form_class": DegreesField, **kwargs})


class FloatCoordinateField(Float):
    """A latitude or a longitude of a list that comes from a file, as a float."""

    def formfield(self, **kwargs: Any) -> Any:
        """Take it as people type it."""
        return super().formfield(**{"form_class": DegreesField, **kwargs})


class WholeNumberField(forms.IntegerField):
    """A number of things, as people type or paste one: also with a point for thousands."""

    widget = forms.TextInput(attrs={"inputmode": "numeric"})  # one for numbers would refuse a point

    def to_python(self, value: Any) -> int | None:
        """Return the number. Raises ValidationError that shows what is wrong."""
        return understood(read_whole_number, str(value)) if value not in self.empty_values else None


class CountField(Count):
    """How many of something."""

    def formfield(self, **kwargs: Any) -> Any:
        """Take it as people type it."""
        return super().formfield(**{"form_class": WholeNumberField, **kwargs})


def check_point(latitude: Any, longitude: Any) -> None:
    """Raise ValidationError, at its field, when the two are no place in the Netherlands; none is fine."""
    if (latitude is None) != (longitude is None):
        missing = "latitude" if latitude is None else "longitude"
        raise ValidationError({missing: _("A place on the map needs both numbers, or neither.")})
    if latitude is not None:
        try:
            check_place(latitude, longitude)
        except NotUnderstoodError as problem:
            raise ValidationError({"latitude": in_words(problem)}) from problem
