"""The questions for one kind of panel in one language."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField
from wagtail.snippets.models import register_snippet

from cms.content.languages import language_choices
from cms.keeping.kept_texts import KeptTexts
from workflows.models.choices import PANEL_KINDS
from workflows.models.rounds.question_blocks import QuestionsBlock


@register_snippet
class QuestionSet(KeptTexts, models.Model):
    """Content that an administrator edits. A round that is open keeps the questions it was opened with."""

    kind = models.CharField(_("kind of panel"), max_length=20, choices=PANEL_KINDS)
    language = models.CharField(_("language"), max_length=20, choices=language_choices)
    questions = StreamField(QuestionsBlock(), verbose_name=_("questions"), blank=True)

    panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("language")]),
        FieldPanel(
            "questions",
            help_text=_(
                "The key questions of the article come after “in your own words”; the verdict comes last."
            ),
        ),
    ]

    class Meta:
        verbose_name = _("question set")
        verbose_name_plural = _("question sets")
        ordering = ["kind", "language"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "language"], name="one_question_set_per_kind_and_language"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.get_language_display()}"
