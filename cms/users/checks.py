"""Refuses to run a public installation that still has accounts with a known password."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError

from cms.users.models import User

MESSAGE = "There are demonstration accounts with a known password in this database."
HINT = "Delete the accounts {names}, or use a database of its own for the demonstration."


def check_no_demonstration_accounts() -> None:
    """Raise ImproperlyConfigured when a demonstration account exists outside the demonstration."""
    names = _demonstration_accounts()
    if names:
        raise ImproperlyConfigured(f"{MESSAGE} {HINT.format(names=', '.join(names))}")


@register(Tags.database)
def demonstration_accounts_check(
    app_configs: Sequence[AppConfig] | None,  # noqa: ARG001 - the signature of a check
    **kwargs: Any,  # noqa: ARG001 - the signature of a check
) -> list[CheckMessage]:
    """Report the same in `manage.py check --database default`."""
    try:
        names = _demonstration_accounts()
    except DatabaseError:  # before the first migration there are no accounts at all
        return []
    return [Error(MESSAGE, hint=HINT.format(names=", ".join(names)), id="users.E001")] if names else []


def _demonstration_accounts() -> list[str]:
    if getattr(settings, "DEMONSTRATION", False):
        return []
    accounts = User.objects.filter(is_demonstration=True, is_active=True)
    return sorted(accounts.values_list("username", flat=True))
