"""The topics of articles."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import TranslatableMixin

from cms.keeping.kept_texts import KeptTexts
from cms.labels.labelled import Labelled


class Topic(Labelled, KeptTexts, TranslatableMixin, models.Model):
    """A subject. Its slug is the same in all languages; its name is not.

    What readers approve holds its `translation_key`, which never changes: slug and name are labels of it.
    `former_slugs` still find its texts, and are no other topic's.
    """

    slug = models.SlugField(_("short name in addresses"), max_length=60)
    name = models.CharField(_("name"), max_length=120)
    former_slugs = models.JSONField(default=list, blank=True, editable=False)

    label_fields = ("name", "slug")

    panels = [FieldPanel("name"), FieldPanel("slug")]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["locale", "slug"], name="topic_slug_once_per_language")
        ]

    def __str__(self) -> str:
        return self.name

    def is_known_label(self, field: str) -> bool:
        """Whether another language has it: a topic has one slug in all of them."""
        others = Topic.objects.filter(translation_key=self.translation_key, slug=self.slug)
        return field == "slug" and others.exists()

    @transaction.atomic
    def store(self, *args: Any, **kwargs: Any) -> None:
        """Save the topic. A slug that it had before still leads to it, and all languages get the new one."""
        earlier = Topic.objects.filter(pk=self.pk).values_list("slug", flat=True).first()
        if earlier and earlier != self.slug:
            self.former_slugs = [slug for slug in [*self.former_slugs, earlier] if slug != self.slug]
        super().store(*args, **kwargs)
        if earlier and earlier != self.slug:
            for other in Topic.objects.filter(translation_key=self.translation_key).exclude(slug=self.slug):
                other.slug = self.slug
                other.store()

    def clean(self) -> None:
        """Raise ValidationError for a slug of another topic, present or former, and for what is no label."""
        super().clean()
        others = Topic.objects.exclude(translation_key=self.translation_key)
        taken = {slug for former in others.values_list("former_slugs", flat=True) for slug in former}
        if self.slug in taken:
            raise ValidationError({"slug": _("Sites still know another topic by this. Choose another one.")})
        if others.filter(slug=self.slug).exists():
            raise ValidationError({"slug": _("There is a topic with this short name. Choose another one.")})
