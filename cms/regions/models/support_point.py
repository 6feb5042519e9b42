"""The support point: the place parents and youths can turn to."""

from datetime import date

import reversion
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from cms.content.fields import ChoicesField
from cms.keeping.kept_texts import KeptTexts
from cms.regions.blocks import ExceptionBlock, NetworkBlock, SupportQuestionBlock
from cms.regions.enums import SpokenLanguage
from cms.regions.fields import HoursField, TelephoneField
from cms.regions.hours_text import read_periods
from cms.regions.opening_hours import ExceptionalDays, OpeningHours, Period

WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
POSTCODE = RegexValidator(r"^[1-9]\d{3} ?[A-Za-z]{2}$", _("Write four digits and two letters: 1234 AB."))


@reversion.register()
class SupportPoint(KeptTexts, models.Model):
    """An ouder- en jeugdsteunpunt. It serves one or more regions: those with this `support_point`.

    The hours of each weekday are stored as text: "09:00-12:30, 13:30-17:00"; empty means closed.
    """

    name = models.CharField(_("name"), max_length=200)
    telephone = TelephoneField(_("telephone"), blank=True)
    whatsapp = TelephoneField(_("WhatsApp"), blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    website = models.URLField(_("website"), blank=True)

    monday = HoursField(_("Monday"))
    tuesday = HoursField(_("Tuesday"))
    wednesday = HoursField(_("Wednesday"))
    thursday = HoursField(_("Thursday"))
    friday = HoursField(_("Friday"))
    saturday = HoursField(_("Saturday"))
    sunday = HoursField(_("Sunday"))
    closed_on_public_holidays = models.BooleanField(_("closed on public holidays"), default=True)
    exceptions = StreamField([("days", ExceptionBlock())], verbose_name=_("exceptions"), blank=True)

    street = models.CharField(_("street and number"), max_length=120, blank=True)
    postcode = models.CharField(_("postcode"), max_length=7, blank=True, validators=[POSTCODE])
    city = models.CharField(_("town"), max_length=80, blank=True)
    latitude = models.DecimalField(
        _("latitude"),
        max_digits=8,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(50), MaxValueValidator(54)],
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=8,
        decimal_places=6,
        null=True,
        blank=True,
        validators=[MinValueValidator(3), MaxValueValidator(8)],
    )

    questions = StreamField(
        [("question", SupportQuestionBlock())], verbose_name=_("questions one can come with"), blank=True
    )
    spoken_languages = ChoicesField(_("languages spoken"), choices_class=SpokenLanguage, blank=True)
    independence = models.TextField(_("a word on independence"), max_length=1000, blank=True)
    network = StreamField([("party", NetworkBlock())], verbose_name=_("network around it"), blank=True)

    class Meta:
        verbose_name = _("support point")
        verbose_name_plural = _("support points")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Raise ValidationError when there is no way to reach it, or only half of its coordinates."""
        if not (self.telephone or self.whatsapp or self.email):
            raise ValidationError(
                _("Fill in a telephone number, a WhatsApp number or an e-mail address: a way to reach it.")
            )
        if (self.latitude is None) != (self.longitude is None):
            missing = "latitude" if self.latitude is None else "longitude"
            raise ValidationError({missing: _("A place on the map needs both numbers, or neither.")})

    @property
    def week(self) -> tuple[tuple[Period, ...], ...]:
        """The periods of each day of an ordinary week."""
        return tuple(tuple(read_periods(getattr(self, day))) for day in WEEK)

    @property
    def opening_hours(self) -> OpeningHours:
        """The opening hours as a rule that can be evaluated."""
        return OpeningHours(
            week=self.week,
            exceptions=tuple(self._exceptions()),
            closed_on_public_holidays=self.closed_on_public_holidays,
        )

    def _exceptions(self) -> list[ExceptionalDays]:
        exceptions = []
        for block in self.exceptions:
            first: date = block.value["first"]
            exceptions.append(
                ExceptionalDays(
                    first=first,
                    last=block.value["last"] or first,
                    periods=tuple(read_periods(block.value["hours"])),
                    reason=block.value["reason"],
                )
            )
        return exceptions
