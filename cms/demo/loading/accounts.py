"""The accounts of the demonstration."""

from django.contrib.auth.models import Group

from cms.users.models import User
from workflows.actions.prepare_roles import CHIEF_EDITORS, EDITORS, PANEL_MANAGERS

PASSWORD = "demo"  # noqa: S105 - meant to be known; production refuses to start with these accounts
ACCOUNTS = {
    "redacteur": ("Roos", "Redacteur", [EDITORS]),
    "eindredacteur": ("Eline", "Eindredacteur", [EDITORS, CHIEF_EDITORS, PANEL_MANAGERS]),
    "regio": ("Rik", "Regio Utrecht", ["Regio PO2601", "Regio VO2601"]),
    "beheer": ("Bas", "Beheer", []),
}


def load_accounts() -> dict[str, User]:
    """Return the accounts by name, made when they are not there."""
    return {name: _account(name) for name in ACCOUNTS}


def _account(username: str) -> User:
    first_name, last_name, roles = ACCOUNTS[username]
    administrator = not roles
    user, created = User.objects.get_or_create(
        username=username,
        defaults={
            "first_name": first_name,
            "last_name": last_name,
            "email": f"{username}@demo.example",
            "is_demonstration": True,
            "is_staff": administrator,
            "is_superuser": administrator,
        },
    )
    if created:
        user.set_password(PASSWORD)
        user.save()
        user.groups.set(Group.objects.filter(name__in=roles))
    return user
