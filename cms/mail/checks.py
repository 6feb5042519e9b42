"""Refuses to run a public installation that does not say who asks: nobody trusts a mail from nobody."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import ImproperlyConfigured

NEEDED = (
    "ORGANISATION_NAME",
    "ORGANISATION_CONTACT",
    "ORGANISATION_TELEPHONE",
    "ORGANISATION_EMAIL",
    "ORGANISATION_ADDRESS",
)
MESSAGE = "Readers and parents are not told who asks them: {names} is missing."
HINT = (
    "Set in the environment: the name of the organisation, a person by name, a telephone number, an e-mail "
    "address and a postal address. Every mail and every page of the reading room shows them."
)


def check_organisation() -> None:
    """Raise ImproperlyConfigured when a public installation does not say who asks."""
    if missing := _missing():
        raise ImproperlyConfigured(f"{MESSAGE.format(names=', '.join(missing))} {HINT}")


@register()
def organisation_check(
    app_configs: Sequence[AppConfig] | None,  # noqa: ARG001 - the signature of a check
    **kwargs: Any,  # noqa: ARG001 - the signature of a check
) -> list[CheckMessage]:
    """Report the same to every `manage.py` command that checks the installation."""
    missing = _missing()
    return [Error(MESSAGE.format(names=", ".join(missing)), hint=HINT, id="mail.E001")] if missing else []


def _missing() -> list[str]:
    if not settings.ORGANISATION_REQUIRED:
        return []
    return [name for name in NEEDED if not getattr(settings, name).strip()]
