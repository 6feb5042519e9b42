"""A mail: a subject, and the same content as text and as HTML."""

import re
from collections.abc import Mapping
from typing import Any, Final

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils.translation import get_language_bidi

from cms.text import Direction, isolated, kept

ADDRESS: Final = re.compile(r"^https?://\S+$", re.MULTILINE)


def render_mail(
    template: str, /, *, subject: str, to: str, headers: Mapping[str, str] | None = None, **context: Any
) -> EmailMultiAlternatives:
    """Return a mail from a pair of templates, `<template>.txt` and `.html`, in the language that is active.

    The HTML extends `mail/base.html`. Nothing in a mail tracks its reader. In the text each URL stands on a
    line of its own, and no line is broken here: programs that fold lines keep it whole. Titles, numbers and
    addresses keep their order in a language that runs the other way.
    """
    way: Direction = "rtl" if get_language_bidi() else "ltr"
    mail = EmailMultiAlternatives(
        subject=isolated(kept(" ".join(subject.split())), way),
        body=_whole_addresses(isolated(render_to_string(f"{template}.txt", context), way), way),
        to=[to],
        headers=dict(headers or {}),
    )
    mail.attach_alternative(render_to_string(f"{template}.html", context), "text/html")
    return mail


def _whole_addresses(text: str, way: Direction) -> str:
    """Return the text with each line that is an address in its own order, where lines run the other way.

    Bare, its last slash would be shown at the other end. The spaces keep the signs out of the link that
    programs make of it.
    """
    return ADDRESS.sub("\u2066 \\g<0> \u2069", text) if way == "rtl" else text
