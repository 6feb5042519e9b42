"""In which language somebody works."""

from django.conf import settings

from cms.users.models import User


def admin_language(user: User) -> str:
    """Return the language in which this person sees the admin, and gets mails."""
    profile = getattr(user, "wagtail_userprofile", None)
    return str(profile.get_preferred_language() if profile else settings.LANGUAGE_CODE)
