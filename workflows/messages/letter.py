"""A letter: a subject and the same words as text and as HTML."""

from typing import Any

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string


def render_mail(name: str, /, *, subject: str, to: str, **context: Any) -> EmailMultiAlternatives:
    """Return a letter from the templates of this name, in the language that is active; nothing is traced."""
    message = EmailMultiAlternatives(
        subject=" ".join(subject.split()),
        body=render_to_string(f"workflows/mail/{name}.txt", context),
        to=[to],
    )
    message.attach_alternative(render_to_string(f"workflows/mail/{name}.html", context), "text/html")
    return message
