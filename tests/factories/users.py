"""Editors."""

from itertools import count

from cms.users.models import User

_numbers = count(1)


def editor(**fields: object) -> User:
    """An account without any rights of its own."""
    number = next(_numbers)
    values = {"username": f"editor-{number}", "email": f"editor-{number}@example.org", **fields}
    return User.objects.create_user(password="a good password", **values)


def superuser(**fields: object) -> User:
    """Somebody who may do everything that Wagtail knows."""
    return editor(is_superuser=True, is_staff=True, **fields)
