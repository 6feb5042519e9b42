"""The support point: the place parents and youths can turn to."""

from datetime import date

import reversion
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField

from cms.content.blocks import WholeStreamBlock
from cms.content.fields import ChoicesField
from cms.keeping.kept_texts import KeptTexts
from cms.labels.labelled import Labelled
from cms.regions.blocks import ExceptionBlock, NetworkBlock, SupportQuestionBlock
from cms.regions.enums import ClosedOn, SpokenLanguage
from cms.regions.fields import (
    CoordinateField,
    HoursField,
    TelephoneField,
    WholePostcodeField,
    check_chat,
    check_point,
)
from cms.regions.hours_text import read_hours
from cms.regions.opening_hours import DayHours, ExceptionalDays, OpeningHours
from cms.regions.public_holidays import USUALLY_CLOSED, PublicHoliday

WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def usually_closed() -> list[str]:
    """Return the holidays on which a new support point is closed until somebody chooses others."""
    return [holiday.value for holiday in USUALLY_CLOSED]


@reversion.register()
class SupportPoint(Labelled, KeptTexts, models.Model):
    """An ouder- en jeugdsteunpunt. It serves one or more regions: those with this `support_point`.

    The hours of each weekday are stored as text: "09:00-12:30, 13:30-17:00, op afspraak"; empty means closed.
    """

    name = models.CharField(_("name"), max_length=200)
    telephone = TelephoneField(_("telephone"), blank=True)
    whatsapp = TelephoneField(_("WhatsApp"), blank=True, validators=[check_chat])
    email = models.EmailField(_("e-mail address"), blank=True)
    website = models.URLField(_("website"), blank=True)
    readers_contact = models.CharField(
        _("person for readers of panels"),
        max_length=80,
        blank=True,
        help_text=_("By name. Readers of this region and their parents see who they can ask, and call."),
    )

    monday = HoursField(_("Monday"))
    tuesday = HoursField(_("Tuesday"))
    wednesday = HoursField(_("Wednesday"))
    thursday = HoursField(_("Thursday"))
    friday = HoursField(_("Friday"))
    saturday = HoursField(_("Saturday"))
    sunday = HoursField(_("Sunday"))
    closed_on = ChoicesField(
        _("closed on these public holidays"), choices_class=ClosedOn, default=usually_closed, blank=True
    )
    exceptions = StreamField(
        WholeStreamBlock([("days", ExceptionBlock())]), verbose_name=_("exceptions"), blank=True
    )

    street = models.CharField(_("street and number"), max_length=120, blank=True)
    postcode = WholePostcodeField(_("postcode"), blank=True)
    city = models.CharField(_("town"), max_length=80, blank=True)
    latitude = CoordinateField(_("latitude"), null=True, blank=True)
    longitude = CoordinateField(_("longitude"), null=True, blank=True)

    questions = StreamField(
        WholeStreamBlock([("question", SupportQuestionBlock())]),
        verbose_name=_("questions one can come with"),
        blank=True,
    )
    spoken_languages = ChoicesField(_("languages spoken"), choices_class=SpokenLanguage, blank=True)
    independence = models.TextField(_("a word on independence"), max_length=1000, blank=True)
    network = StreamField(
        WholeStreamBlock([("party", NetworkBlock())]), verbose_name=_("network around it"), blank=True
    )

    class Meta:
        verbose_name = _("support point")
        verbose_name_plural = _("support points")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Raise ValidationError when there is no way to reach it, or its name or coordinates are none."""
        super().clean()
        if not (self.telephone or self.whatsapp or self.email):
            raise ValidationError(
                _("Fill in a telephone number, a WhatsApp number or an e-mail address: a way to reach it.")
            )
        check_point(self.latitude, self.longitude)

    @property
    def week(self) -> tuple[DayHours, ...]:
        """The hours of each day of an ordinary week."""
        return tuple(read_hours(getattr(self, day)) for day in WEEK)

    @property
    def opening_hours(self) -> OpeningHours:
        """The opening hours as a rule that can be evaluated."""
        return OpeningHours(
            week=self.week,
            exceptions=tuple(self._exceptions()),
            closed_on=[PublicHoliday(value) for value in self.closed_on],
        )

    def _exceptions(self) -> list[ExceptionalDays]:
        exceptions = []
        for block in self.exceptions:
            first: date = block.value["first"]
            exceptions.append(
                ExceptionalDays(
                    first=first,
                    last=block.value["last"] or first,
                    hours=read_hours(block.value["hours"]),
                    reason=block.value["reason"],
                )
            )
        return exceptions
