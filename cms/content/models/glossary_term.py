"""The glossary: terms that regional sites explain to their readers."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import TranslatableMixin

from cms.content.models.once import OneTerm
from cms.keeping.kept_texts import KeptTexts


class GlossaryTerm(OneTerm, KeptTexts, TranslatableMixin, models.Model):
    """A term explained in plain words, in one language. An explained term no longer counts as hard."""

    term = models.CharField(
        _("term"),
        max_length=120,
        help_text=_("As in a dictionary. With an abbreviation, write both: ontwikkelingsperspectief (OPP)."),
    )
    explanation = models.TextField(
        _("explanation"),
        max_length=500,
        help_text=_(
            "In plain words, as you would say it to a parent. Readers of a text read its explanations too: a "
            "change reaches sites when they approve the next version of a text with this term."
        ),
    )

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary")
        ordering = ["term"]
        constraints = [
            models.UniqueConstraint(fields=["locale", "term"], name="glossary_term_once_per_language")
        ]

    def __str__(self) -> str:
        return self.term
