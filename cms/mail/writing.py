"""A mail: a subject, and the same content as text and as HTML."""

from collections.abc import Mapping
from typing import Any

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils.translation import get_language_bidi

from cms.text import Direction, isolated, kept


def render_mail(
    template: str, /, *, subject: str, to: str, headers: Mapping[str, str] | None = None, **context: Any
) -> EmailMultiAlternatives:
    """Return a mail from a pair of templates, `<template>.txt` and `.html`, in the language that is active.

    The HTML extends `mail/base.html`. Nothing in a mail tracks its reader. In the text each URL stands on a
    line of its own, and no line is broken here: programs that fold lines keep it whole.
    """
    way: Direction = "rtl" if get_language_bidi() else "ltr"
    mail = EmailMultiAlternatives(
        subject=isolated(kept(" ".join(subject.split())), way),
        body=isolated(render_to_string(f"{template}.txt", context), way),
        to=[to],
        headers=dict(headers or {}),
    )
    mail.attach_alternative(render_to_string(f"{template}.html", context), "text/html")
    return mail
