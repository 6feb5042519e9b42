"""A field for an e-mail address that takes it as people and their programs write it."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.db import models

from cms.text.mailboxes import typed_address

if TYPE_CHECKING:
    Address = models.EmailField[str, str]
else:
    Address = models.EmailField  # Django's fields take no type arguments when they run


class AddressFormField(forms.EmailField):
    """Reads "Ada <ada@example.org>" as the address in it."""

    def to_python(self, value: Any) -> Any:
        """Return the address that was typed or pasted; its capitals stay."""
        return typed_address(super().to_python(value) or "")


class AddressField(Address):
    """An address; its capitals stay. Compare by `cms.text.mailboxes.mailbox`."""

    def clean(self, value: Any, model_instance: models.Model | None) -> str:
        """Return the address that was typed or pasted."""
        return str(super().clean(typed_address(value or ""), model_instance))

    def formfield(self, **kwargs: Any) -> Any:
        """Return a form field that takes the same."""
        return super().formfield(**{"form_class": AddressFormField, **kwargs})
