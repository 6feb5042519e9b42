"""The accounts of the demonstration."""

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.db import transaction

from cms.users.models import User
from workflows.actions.setup.ensure_roles import CHIEF_EDITORS, EDITORS, PANEL_MANAGERS

PASSWORD = "demo"  # noqa: S105 - meant to be known; production refuses to start with these accounts
Accounts = dict[str, User]
ACCOUNTS = {
    "redacteur": ("Roos", "Redacteur", [EDITORS]),
    "eindredacteur": ("Eline", "Eindredacteur", [EDITORS, CHIEF_EDITORS]),
    "panels": ("Petra", "Panelbeheer", [PANEL_MANAGERS]),
    "vertaler": ("Vera", "Vertaler", [EDITORS]),
    "regio": ("Rik", "Regio Utrecht", ["Regio PO2601", "Regio VO2601"]),
    "regio2": ("Anouk", "Regio Amsterdam", ["Regio PO2707", "Regio VO2708"]),
    "beheer": ("Bas", "Beheer", []),
}
DESCRIPTIONS = {
    "redacteur": ("schrijft de landelijke artikelen en leest wat lezers ervan vinden", "national editor"),
    "eindredacteur": ("kijkt een tekst na vóór de panels lezen", "chief editor"),
    "panels": ("beheert de panels en hun leden, en werkt niet aan teksten", "manager of panels"),
    "vertaler": ("vertaalt de artikelen", "translator"),
    "regio": ("schrijft voor twee regio’s bij Utrecht", "regional desk, Utrecht"),
    "regio2": ("schrijft voor twee regio’s bij Amsterdam", "regional desk, Amsterdam"),
    "beheer": ("mag alles", "administrator"),
}


@transaction.atomic
def load_accounts() -> Accounts:
    """Return the accounts by name; create those that are missing."""
    existing = {user.username: user for user in User.objects.filter(username__in=ACCOUNTS)}
    missing = ACCOUNTS.keys() - existing.keys()
    password_hash = make_password(PASSWORD) if missing else ""  # once: hashing is slow on purpose
    return existing | {name: _create(name, password_hash) for name in ACCOUNTS if name in missing}


def desk_of(region: str, accounts: Accounts) -> User:
    """Return the account that writes for a region, or for the whole country."""
    names = [name for name, (*_names, roles) in ACCOUNTS.items() if f"Regio {region}" in roles]
    return accounts[names[0] if names else "redacteur"]


def _create(username: str, password_hash: str) -> User:
    first_name, last_name, roles = ACCOUNTS[username]
    administrator = not roles
    user = User.objects.create(
        username=username,
        password=password_hash,
        first_name=first_name,
        last_name=last_name,
        email=f"{username}@demo.example",
        is_demonstration=True,
        is_staff=administrator,
        is_superuser=administrator,
    )
    user.groups.set(Group.objects.filter(name__in=roles))
    return user
