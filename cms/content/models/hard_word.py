"""The house list: hard words with plainer alternatives."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from cms.content.models.once import OneTerm
from cms.keeping.kept_texts import KeptTexts


class HardWord(OneTerm, KeptTexts, models.Model):
    """A word or fixed phrase that is hard to read, and what to write instead. Dutch only."""

    term = models.CharField(
        _("hard word"),
        max_length=120,
        unique=True,
        help_text=_("As in a dictionary: other forms of the word are found too."),
    )
    alternatives = models.TextField(
        _("plainer words"), max_length=500, blank=True, help_text=_("One on each line, the best one first.")
    )
    is_term = models.BooleanField(
        _("term of the field"),
        default=False,
        help_text=_("Such a word may stay if the text explains it."),
    )
    explanation = models.TextField(_("explanation"), max_length=500, blank=True)
    active = models.BooleanField(_("in use"), default=True)

    class Meta:
        verbose_name = _("hard word")
        verbose_name_plural = _("hard words")
        ordering = ["term"]

    def __str__(self) -> str:
        return self.term

    @property
    def plainer(self) -> tuple[str, ...]:
        """The plainer words, the best one first."""
        return tuple(line.strip() for line in self.alternatives.splitlines() if line.strip())
