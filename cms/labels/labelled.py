"""For models whose labels sites show: what a person types waits for a second one."""

from typing import Any, ClassVar

from django.contrib.contenttypes.fields import GenericRelation
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import get_active_log_context

from cms.labels.actions.ask_label import ask_label
from cms.labels.queries.unseen import Label, unseen_labels
from cms.labels.rule import Problem, problem_of
from cms.users.models import User

SENTENCES = {
    Problem.LONG: _("This is too long for a name: at most 60 characters and 8 words."),
    Problem.SENTENCE: _(
        "This looks like a sentence. Sites show it in texts that nobody read with it, so write a name only: "
        "on one line, without ? ! ; : and without a full stop at the end of a word."
    ),
    Problem.ADDRESS: _("Write a name only: no address of a site, no e-mail address, no telephone number."),
}


class Labelled(models.Model):
    """Stands before the model's other bases. A model that does more when it is saved overrides `store`."""

    label_fields: ClassVar[tuple[str, ...]] = ("name",)

    label_changes = GenericRelation("labels.LabelChange")

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store all but the labels that a person changed: these wait. Raises ValidationError, as `clean`."""
        by = _at_work()
        new = unseen_labels(self) if by else []
        _check(new)
        with transaction.atomic():
            for label in new:
                setattr(self, label.field, label.stored)
            self.store(*args, **kwargs)
            for label in new:
                ask_label(about=self, label=label, by=by)

    @property
    def is_seen(self) -> bool:
        """Whether a second person saw its first labels: until then it is on no site. One query."""
        return not self.label_changes.filter(is_first=True).exists()

    def is_known_label(self, field: str) -> bool:  # noqa: ARG002 - models decide by field
        """Whether the label of a new row is one that was seen already."""
        return False

    def clean(self) -> None:
        """Raise ValidationError for a label that a person typed and that is none."""
        super().clean()
        _check(unseen_labels(self) if _at_work() else [])

    def store(self, *args: Any, **kwargs: Any) -> None:
        """Store the row as it is: with labels that were seen."""
        super().save(*args, **kwargs)


def _at_work() -> User | None:
    """Return who is signed in to the admin and does this; commands are run by an administrator."""
    user: User | None = get_active_log_context().user
    return user


def _check(labels: list[Label]) -> None:
    problems = {label.field: problem for label in labels if (problem := problem_of(label.words))}
    if problems:
        raise ValidationError({field: SENTENCES[problem] for field, problem in problems.items()})
