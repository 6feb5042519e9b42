"""A standing group of readers."""

import reversion
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cms.content.languages import language_choices
from workflows.enums import Aim, Manner, PanelKind
from workflows.models.choices import AIMS, PANEL_KINDS
from workflows.models.members.floors import floor
from workflows.rules.quorum import Rule

AT_MOST_50 = MaxValueValidator(50)


def _at_least(aim: Aim) -> "models.PositiveSmallIntegerField[int, int]":
    return models.PositiveSmallIntegerField(AIMS[aim], default=0, validators=[AT_MOST_50])


@reversion.register()
class Panel(models.Model):
    """Readers of one kind in one language, with the rule by which they approve.

    A round invites the required readers and a reserve. Members who read in the last `rest_rounds` rounds
    rest, as long as there are others. `aim_x` is how many members of that group the panel wants to have.
    """

    name = models.CharField(_("name"), max_length=120)
    kind = models.CharField(_("kind"), max_length=20, choices=PANEL_KINDS)
    region = models.ForeignKey(
        "regions.Region",
        verbose_name=_("region"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="panels",
        help_text=_("Empty for a panel that reads the national texts."),
    )
    language = models.CharField(_("language"), max_length=20, choices=language_choices, default="nl")
    minimum_readers = models.PositiveSmallIntegerField(
        _("readers needed"), default=5, validators=[MinValueValidator(1), MaxValueValidator(50)]
    )
    approval_share = models.PositiveSmallIntegerField(
        _("share in favour (%)"), default=80, validators=[MinValueValidator(1), MaxValueValidator(100)]
    )
    reading_days = models.PositiveSmallIntegerField(
        _("days to read"), default=14, validators=[MinValueValidator(1), MaxValueValidator(90)]
    )
    spare_readers = models.PositiveSmallIntegerField(
        _("readers to spare"),
        default=2,
        validators=[AT_MOST_50],
        help_text=_("So many more are invited than are needed, since not everybody has time."),
    )
    rest_rounds = models.PositiveSmallIntegerField(
        _("rounds of rest"),
        default=1,
        validators=[AT_MOST_50],
        help_text=_("Whoever reads then rests for so many rounds, as long as there are others."),
    )
    spoken_answers = models.BooleanField(_("members may speak their answers"), default=False)
    aim_reads_little = _at_least(Aim.READS_LITTLE)
    aim_dutch_later = _at_least(Aim.DUTCH_LATER)
    aim_primary = _at_least(Aim.PRIMARY)
    aim_secondary = _at_least(Aim.SECONDARY)
    aim_from_12 = _at_least(Aim.FROM_12)
    aim_from_16 = _at_least(Aim.FROM_16)

    class Meta:
        verbose_name = _("panel")
        verbose_name_plural = _("panels")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Raise ValidationError for a rule under the floor, naming it and the field."""
        least = self.floor
        if self.minimum_readers is not None and self.minimum_readers < least.minimum_readers:
            raise ValidationError(
                {
                    "minimum_readers": gettext("At least %(least)d readers decide.")
                    % {"least": least.minimum_readers}
                }
            )
        if self.approval_share is not None and self.approval_share < least.approval_share:
            raise ValidationError(
                {
                    "approval_share": gettext("At least %(least)d%% is in favour.")
                    % {"least": least.approval_share}
                }
            )

    @property
    def tone(self) -> Manner:
        """How its members are spoken to: youths as youths, everybody else politely."""
        return Manner.YOUTH if self.kind == PanelKind.YOUTH else Manner.PARENTS

    @property
    def judges_facts(self) -> bool:
        """Whether its members look at the text beside its sources, and say which fact is not right."""
        return self.kind == PanelKind.EXPERTS

    @property
    def floor(self) -> Rule:
        """The lowest rule that a panel like this one may have."""
        return floor(regional=self.region_id is not None)

    @property
    def place(self) -> str:
        """The code of its region; "" for a national panel."""
        return str(self.region.code) if self.region else ""

    @property
    def rule(self) -> Rule:
        """The rule by which this panel approves a text."""
        return Rule(self.minimum_readers, self.approval_share)

    @property
    def aims(self) -> dict[Aim, int]:
        """How many members of each group the panel wants; groups it does not ask for are left out."""
        return {aim: wanted for aim in Aim if (wanted := getattr(self, f"aim_{aim.value}"))}
