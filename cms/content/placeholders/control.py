"""The list in the rich text editor from which placeholders are picked."""

import json
from typing import Any, Final

from django.forms import Media
from django.forms.widgets import Script
from django.utils.functional import lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.rich_text.editors.draftail.features import ControlFeature
from wagtail.admin.staticfiles import versioned_static

from cms.content.placeholders.filling import TOKENS, Placeholder

FEATURE: Final = "placeholders"
#: the names editors see
NAMES: Final = {
    Placeholder.SUPPORT_POINT: gettext_lazy("name of the support point"),
    Placeholder.TELEPHONE: gettext_lazy("telephone number"),
    Placeholder.WHATSAPP: gettext_lazy("WhatsApp number"),
    Placeholder.EMAIL: gettext_lazy("e-mail address"),
    Placeholder.OPENING_HOURS: gettext_lazy("opening hours"),
    Placeholder.REGION: gettext_lazy("name of the region"),
}


class PlaceholderFeature(ControlFeature):
    """Passes its script the labels in the user's language, in an attribute of the script tag."""

    def __init__(self) -> None:
        super().__init__({"type": FEATURE}, css={"all": ["content/placeholders.css"]})

    @property
    def media(self) -> Media:
        """Return the style sheet and the script with its labels.

        Wagtail keeps what this returns for everybody: the labels get their language when they are rendered.
        """
        url = versioned_static("content/placeholders.js")
        script: Any = Script(url, **{"data-placeholders": lazy(_labels, str)()})
        return super().media + Media(js=[script])


def _labels() -> str:
    items = [{"token": TOKENS[placeholder], "name": str(name)} for placeholder, name in NAMES.items()]
    return json.dumps({"label": _("Insert what each region has of its own…"), "items": items})
