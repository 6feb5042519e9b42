"""The services of this installation, by its settings."""

from collections.abc import Iterable
from typing import Any, Final

from django.conf import settings
from django.utils.module_loading import import_string
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.strings import StringValue

PLAIN_DUTCH: Final = "cms.translation.machine.plain_dutch_translator.PlainDutchTranslator"
SERVICES: Final = {
    "libretranslate": "wagtail_localize.machine_translators.libretranslate.LibreTranslator",
    "deepl": "wagtail_localize.machine_translators.deepl.DeepLTranslator",
    "google": "wagtail_localize.machine_translators.google.GoogleCloudTranslator",
}


def configured_translators() -> list[BaseMachineTranslator]:
    """Return our own help with plain Dutch, and the service that the settings name, if any.

    Raises ImportError when Google's is named and its library is not installed.
    """
    chosen = settings.MACHINE_TRANSLATION
    found: list[BaseMachineTranslator] = [import_string(PLAIN_DUTCH)({})]
    if chosen["SERVICE"]:
        path = SERVICES.get(chosen["SERVICE"], chosen["SERVICE"])
        found.append(import_string(path)(chosen["OPTIONS"]))
    return found


def translator_for(source: Locale, target: Locale) -> BaseMachineTranslator | None:
    """Return what translates from the one language into the other, or None."""
    return next((one for one in configured_translators() if one.can_translate(source, target)), None)


def is_free(translator: BaseMachineTranslator) -> bool:
    """Whether nobody is paid for its words: our own."""
    return isinstance(translator, import_string(PLAIN_DUTCH))


class InstalledTranslator(BaseMachineTranslator):
    """What wagtail-localize's editor is told of: it shows its button where one of the services can help."""

    # after the words "Translate with", which end in a space in some languages and not in others
    display_name = format_lazy(" {}", _("the machine"))

    def can_translate(self, source_locale: Locale, target_locale: Locale) -> bool:
        """Whether one of them can."""
        return translator_for(source_locale, target_locale) is not None

    def translate(
        self, source_locale: Locale, target_locale: Locale, strings: Iterable[StringValue]
    ) -> dict[StringValue, StringValue]:
        """Give nothing: words go to a service by `ask_prefill` alone, which counts them."""
        del source_locale, target_locale, strings
        return {}


def tool_name(translator: Any) -> str:
    """Return the service's name as it is kept with what it made."""
    return str(translator.display_name)[:255]
