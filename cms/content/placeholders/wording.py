"""The generic wording for placeholders where no region is known.

Readers approve it as a part of the text, so it is frozen with it. It fits the same sentence as a region's own
details: "U kunt bellen: {openingstijden}." reads well both ways. It addresses nobody.
"""

from collections.abc import Collection
from typing import Final

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from cms.content.languages import interface_language
from cms.content.placeholders.filling import Placeholder

GENERIC_WORDING: Final = {
    Placeholder.SUPPORT_POINT: _("the support point for parents and youths"),
    Placeholder.TELEPHONE: _("the telephone number of the support point"),
    Placeholder.WHATSAPP: _("the WhatsApp number of the support point"),
    Placeholder.EMAIL: _("the e-mail address of the support point"),
    Placeholder.OPENING_HOURS: _("during the opening hours of the support point"),
    Placeholder.REGION: _("the partnership of schools in the region"),
}


def placeholder_wording(used: Collection[Placeholder], language: str) -> dict[str, str]:
    """Return the wording for these placeholders in a language, or in its nearest interface language."""
    with translation.override(interface_language(language)):
        return {
            placeholder.value: str(wording)
            for placeholder, wording in GENERIC_WORDING.items()
            if placeholder in used
        }
