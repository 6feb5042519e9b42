"""Dutch to plain Dutch, as a machine translator of wagtail-localize."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _
from wagtail.models import Locale
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.strings import StringValue

from cms.content.readability.house_list import house_list
from cms.content.readability.targets import PLAIN_DUTCH
from cms.translation.plain_dutch import make_plainer


class PlainDutchTranslator(BaseMachineTranslator):
    """Prefills with the house list and with safe splits; the rest is unchanged, and marked so.

    wagtail-localize's own classes compare only the first part of a language tag: none accepts this pair.
    """

    display_name = _("Help with plain Dutch")

    def can_translate(self, source_locale: Locale, target_locale: Locale) -> bool:
        """Whether this is from Dutch into plain Dutch."""
        return (source_locale.language_code, target_locale.language_code) == ("nl", PLAIN_DUTCH)

    def translate(
        self, source_locale: Locale, target_locale: Locale, strings: Iterable[StringValue]
    ) -> dict[StringValue, StringValue]:
        """Return each string as plain as can safely be done, which may be unchanged."""
        del source_locale, target_locale
        words = house_list()
        return {string: StringValue(make_plainer(string.data, house_list=words).html) for string in strings}
