"""A mail: a subject, and the same content as text and as HTML."""

from typing import Any

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string


def render_mail(template: str, /, *, subject: str, to: str, **context: Any) -> EmailMultiAlternatives:
    """Return a mail from a pair of templates, `<template>.txt` and `.html`, in the language that is active.

    The HTML extends `mail/base.html`. Nothing in a mail tracks its reader.
    """
    mail = EmailMultiAlternatives(
        subject=" ".join(subject.split()),
        body=render_to_string(f"{template}.txt", context),
        to=[to],
    )
    mail.attach_alternative(render_to_string(f"{template}.html", context), "text/html")
    return mail
