"""Checks the settings of machine translation."""

from typing import Any

from django.conf import settings
from django.core.checks import Error, register

from cms.translation.machine.translators import SERVICES, configured_translators

_REQUIRED_OPTIONS = {"libretranslate": "LIBRETRANSLATE_URL", "deepl": "AUTH_KEY", "google": "PROJECT_ID"}


@register()
def check_machine_translation(**_kwargs: Any) -> list[Error]:
    """Report what is missing, before an editor notices."""
    service, options = settings.MACHINE_TRANSLATION["SERVICE"], settings.MACHINE_TRANSLATION["OPTIONS"]
    if not service:
        return []
    if service not in SERVICES and "." not in service:
        return [Error(f"MACHINE_TRANSLATION is {service!r}; choose one of {', '.join(SERVICES)}.")]
    if service in _REQUIRED_OPTIONS and not options[_REQUIRED_OPTIONS[service]]:
        return [
            Error(f"MACHINE_TRANSLATION is {service!r}, but its address or key is missing; see README.md.")
        ]
    try:
        configured_translators()
    except ImportError as error:
        return [Error(f"MACHINE_TRANSLATION is {service!r}, but a library is missing: {error}.")]
    return []
