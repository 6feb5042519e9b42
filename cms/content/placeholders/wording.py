"""The words that stand for what a region has of its own, where no region is known.

Readers approve them as a part of the text, so they are frozen with it. They fit into one sentence with what a
region has: "U kunt bellen: {openingstijden}." reads well both ways. They address nobody.
"""

from collections.abc import Collection
from typing import Final

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from cms.content.languages import interface_language
from cms.content.placeholders.filling import Placeholder

WORDS: Final = {
    Placeholder.SUPPORT_POINT: _("the support point for parents and youths"),
    Placeholder.TELEPHONE: _("the telephone number of the support point"),
    Placeholder.WHATSAPP: _("the WhatsApp number of the support point"),
    Placeholder.EMAIL: _("the e-mail address of the support point"),
    Placeholder.OPENING_HOURS: _("during the opening hours of the support point"),
    Placeholder.REGION: _("the partnership of schools in the region"),
}


def placeholder_wording(used: Collection[Placeholder], language: str) -> dict[str, str]:
    """Return the words for these placeholders in a language, or in the nearest one that the interface has."""
    with translation.override(interface_language(language)):
        return {one.value: str(words) for one, words in WORDS.items() if one in used}
