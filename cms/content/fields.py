"""A model field for several choices from a fixed list."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _


class ChoicesField(models.JSONField):
    """A list of values from `choices_class`."""

    def __init__(
        self, *args: Any, choices_class: type[models.TextChoices] | None = None, **kwargs: Any
    ) -> None:
        self.choices_class = choices_class
        kwargs.setdefault("default", list)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        """Leave the choices out of migrations: they are wording, not structure."""
        return super().deconstruct()

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        """Raise ValidationError when a value is not one of the choices."""
        super().validate(value, model_instance)
        allowed = set(self.choices_class.values) if self.choices_class else set()
        unknown = (
            [str(item) for item in value if item not in allowed] if isinstance(value, list) else [str(value)]
        )
        if unknown:
            raise ValidationError(_("Not a known value: %(values)s."), params={"values": ", ".join(unknown)})

    def formfield(self, **kwargs: Any) -> forms.Field:
        """Show the choices as checkboxes."""
        choices = self.choices_class.choices if self.choices_class else []
        return forms.MultipleChoiceField(
            choices=choices,
            required=not self.blank,
            label=kwargs.get("label", self.verbose_name),
            help_text=self.help_text,
            widget=forms.CheckboxSelectMultiple,
        )
