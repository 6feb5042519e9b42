"""Plain Dutch out of Dutch, as wagtail-localize asks for a translation."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.strings import StringValue

from cms.content.readability.house_list import house_list
from cms.content.readability.targets import PLAIN_DUTCH
from cms.translation.plain_dutch import make_plainer


class PlainDutchTranslator(BaseMachineTranslator):
    """Prefills with the house list and with splits that are safe; the rest stays as it was, and is said to.

    wagtail-localize's own classes compare the first part of a language's tag: none of them takes this pair.
    """

    display_name = _("Help with plain Dutch")

    def can_translate(self, source_locale: Locale, target_locale: Locale) -> bool:
        """From Dutch into plain Dutch alone."""
        return (source_locale.language_code, target_locale.language_code) == ("nl", PLAIN_DUTCH)

    def translate(
        self, source_locale: Locale, target_locale: Locale, strings: Iterable[StringValue]
    ) -> dict[StringValue, StringValue]:
        """Return each string as plain as it can safely be made, which may be unchanged."""
        del source_locale, target_locale
        words = house_list()
        return {string: StringValue(make_plainer(string.data, house_list=words).html) for string in strings}
