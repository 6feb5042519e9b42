"""Editors."""

from itertools import count
from typing import Any

from cms.users.models import User

_numbers = count(1)


def editor(**fields: Any) -> User:
    """An account without any rights of its own."""
    number = next(_numbers)
    values: dict[str, Any] = {
        "username": f"editor-{number}",
        "email": f"editor-{number}@example.org",
        **fields,
    }
    return User.objects.create_user(password="a good password", **values)


def superuser(**fields: Any) -> User:
    """Somebody who may do everything that Wagtail knows."""
    return editor(is_superuser=True, is_staff=True, **fields)
