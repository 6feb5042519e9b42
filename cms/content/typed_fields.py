"""Fields of forms, and blocks, that understand what people type (`cms.typed`)."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from wagtail import blocks
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.widgets import AdminDateInput

from cms.typed import NotUnderstoodError, read_date, read_email, read_web_address

Read = TypeVar("Read")


def in_words(problem: NotUnderstoodError) -> str:
    """Return the sentence for the person who typed it."""
    return gettext(problem.message) % problem.params


def understood(read: Callable[[str], Read], written: str) -> Read:
    """Return what a function of `cms.typed` reads in it. Raises ValidationError with its sentence."""
    try:
        return read(written)
    except NotUnderstoodError as problem:
        raise ValidationError(in_words(problem)) from problem


class DayField(forms.DateField):
    """A day, as people write one: 3-11-2026, 3 november 2026, 2026-11-03."""

    def to_python(self, value: Any) -> date | None:
        """Return the day. Raises ValidationError that tells what is wrong with it."""
        if isinstance(value, str) and value.strip():
            return understood(read_date, value)
        return super().to_python(value)


class WebAddressField(forms.URLField):
    """A web address, as people type or paste one: with or without https://."""

    widget = forms.TextInput(attrs={"inputmode": "url"})  # a browser would refuse one without https://

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"assume_scheme": "https", **kwargs})

    def to_python(self, value: Any) -> str:
        """Return the whole address. Raises ValidationError that tells what is wrong with it."""
        return str(super().to_python(understood(read_web_address, value or "")))


class EmailAddressField(forms.EmailField):
    """An e-mail address, as people type or paste one."""

    widget = forms.TextInput(attrs={"inputmode": "email"})  # a browser would refuse "Name <address>"

    def to_python(self, value: Any) -> str:
        """Return the address alone. Raises ValidationError that tells what is wrong with it."""
        return str(super().to_python(understood(read_email, value or "")))


class DayBlock(blocks.DateBlock):
    """A day in a text; the same structure as Wagtail's block."""

    def __init__(self, required: bool = True, help_text: Any = None, **kwargs: Any) -> None:  # noqa: FBT001, FBT002 - Wagtail's signature
        super().__init__(required=required, help_text=help_text, **kwargs)
        self.field = DayField(required=required, help_text=help_text or "", widget=AdminDateInput())

    def deconstruct(self) -> Any:
        """Stay out of migrations: they hold structure, not how it is typed."""
        _path, args, kwargs = super().deconstruct()
        return "wagtail.blocks.DateBlock", args, kwargs


class WebAddressBlock(blocks.URLBlock):
    """A web address in a text; the same structure as Wagtail's block."""

    def __init__(self, required: bool = True, help_text: Any = None, **kwargs: Any) -> None:  # noqa: FBT001, FBT002 - Wagtail's signature
        super().__init__(required=required, help_text=help_text, **kwargs)
        self.field = WebAddressField(required=required, help_text=help_text or "")

    def deconstruct(self) -> Any:
        """Stay out of migrations: they hold structure, not how it is typed."""
        _path, args, kwargs = super().deconstruct()
        return "wagtail.blocks.URLBlock", args, kwargs


def understand_in_the_admin() -> None:
    """Let every form of the admin read days, web addresses and e-mail addresses like this."""
    register_form_field_override(
        models.DateField, override={"form_class": DayField, "widget": AdminDateInput}
    )
    register_form_field_override(
        models.URLField, override={"form_class": WebAddressField, "assume_scheme": "https"}
    )
    register_form_field_override(models.EmailField, override={"form_class": EmailAddressField})
