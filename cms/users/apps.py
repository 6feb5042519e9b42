"""Django's configuration of this app."""

from django.apps import AppConfig


class UsersConfig(AppConfig):
    """Editors' accounts."""

    name = "cms.users"
    label = "users"

    def ready(self) -> None:
        """Register the check on demonstration accounts."""
        from cms.users import checks  # noqa: F401, PLC0415 - registers itself when the apps are ready
