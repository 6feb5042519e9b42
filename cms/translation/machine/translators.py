"""The machine translators of this installation, by its settings."""

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
    """Return our own translator into plain Dutch, and the service in the settings, if any.

    Raises ImportError when the library of that service is not installed.
    """
    config = settings.MACHINE_TRANSLATION
    installed: list[BaseMachineTranslator] = [import_string(PLAIN_DUTCH)({})]
    if config["SERVICE"]:
        path = SERVICES.get(config["SERVICE"], config["SERVICE"])
        installed.append(import_string(path)(config["OPTIONS"]))
    return installed


def translator_for(source: Locale, target: Locale) -> BaseMachineTranslator | None:
    """Return the translator from one language into the other, or None."""
    return next((each for each in configured_translators() if each.can_translate(source, target)), None)


def is_free(translator: BaseMachineTranslator) -> bool:
    """Whether its words cost nothing: only our own."""
    return isinstance(translator, import_string(PLAIN_DUTCH))


class InstalledTranslator(BaseMachineTranslator):
    """The translator set in wagtail-localize: its editor shows a button where one of ours can translate."""

    # follows "Translate with", which ends in a space in some languages and not in others
    display_name = format_lazy(" {}", _("the machine"))

    def can_translate(self, source_locale: Locale, target_locale: Locale) -> bool:
        """Whether one of the translators can."""
        return translator_for(source_locale, target_locale) is not None

    def translate(
        self, source_locale: Locale, target_locale: Locale, strings: Iterable[StringValue]
    ) -> dict[StringValue, StringValue]:
        """Return nothing: only `ask_prefill`, which counts the words, sends them to a service."""
        del source_locale, target_locale, strings
        return {}


def tool_name(translator: Any) -> str:
    """Return the name of the service, as it is stored with its translations."""
    return str(translator.display_name)[:255]
