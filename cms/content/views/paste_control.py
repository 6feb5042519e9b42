"""What reads the clipboard in the editor: a script in each rich text field, and for the fields beside it."""

import json
from typing import Any, Final

from django.forms import Media
from django.forms.widgets import Script
from django.urls import reverse
from django.utils.functional import lazy
from django.utils.translation import gettext as _
from wagtail.admin.rich_text.editors.draftail.features import ControlFeature
from wagtail.admin.staticfiles import versioned_static

FEATURE: Final = "paste"


class PasteFeature(ControlFeature):
    """Passes its script the endpoint and its sentences, in an attribute of the script tag."""

    def __init__(self) -> None:
        super().__init__({"type": FEATURE})

    @property
    def media(self) -> Media:
        """Return the script with what it says, in the language of whoever it is rendered for."""
        script: Any = Script(versioned_static("content/paste.js"), **{"data-paste": lazy(_data, str)()})
        return super().media + Media(js=[script])


def _data() -> str:
    failed = _("What you pasted could not be tidied up: only its words are here. Check lists and headings.")
    picture = _("A picture cannot be pasted in a text. Add a block “Image”, and choose the picture there.")
    return json.dumps({"url": reverse("paste"), "failed": failed, "picture": picture})
