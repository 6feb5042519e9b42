"""The titles of texts that sites have, or should not have any more."""

from collections.abc import Collection
from uuid import UUID

from django.utils.translation import gettext as _
from wagtail.models import Page

Text = tuple[UUID, str]


def titles(texts: Collection[Text]) -> dict[Text, str]:
    """Return the title of each text, as it was public last; one query. A text that was deleted has its id."""
    pages = Page.objects.filter(translation_key__in={article for article, _language in texts}, alias_of=None)
    rows = pages.values_list("translation_key", "locale__language_code", "title")
    found = {(article, language): title for article, language, title in rows}
    return {text: found.get(text) or _("A text that is gone (%(id)s)") % {"id": text[0]} for text in texts}
