"""Filters that keep what runs the other way in order, in mails and on pages with the words of readers."""

from datetime import datetime
from typing import Any

from django import template
from django.utils.formats import date_format
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language_bidi, pgettext

from cms.text import Direction, direction_of, isolated_html, isolated_value, runs

register = template.Library()


@register.filter
def directed(value: Any, way: Direction | None = None) -> SafeString:
    """Return words as HTML, with what runs the other way isolated; without `way`, than their first letter."""
    html = conditional_escape(value)
    return mark_safe(isolated_html(html, way or direction_of(html)))  # noqa: S308 - escaped just above


@register.filter
def bdi(value: Any) -> SafeString:
    """Return a value for the middle of a sentence in HTML; isolated when something runs the other way."""
    html = conditional_escape(value)
    return format_html("<bdi>{}</bdi>", html) if runs(str(value), _here()) else html


@register.filter
def isolate(value: Any) -> str:
    """Return a value for the middle of a sentence in plain text, in the language that is active."""
    return isolated_value(str(value), _here())


@register.filter(expects_localtime=True)
def moment(value: datetime) -> str:
    """Return a day and an hour, with the signs and in the order of the language that is active."""
    return date_format(value, pgettext("a moment, as Django writes dates", "l j E, H:i"))


def _here() -> Direction:
    return "rtl" if get_language_bidi() else "ltr"
