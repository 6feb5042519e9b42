"""The form of a supplement in the editor."""

from typing import Any

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from cms.content.forms import ArticleForm
from cms.content.national_article import sections_of

MAX_LABEL_LENGTH = 70


class SupplementForm(ArticleForm):
    """Lists the possible places in the national article by the beginning of each block."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "place" not in self.fields:
            return
        sections = sections_of(self.instance.article, self.instance.locale.language_code)
        after = _("after: %(text)s")
        choices = [(key, after % {"text": Truncator(text).chars(MAX_LABEL_LENGTH)}) for key, text in sections]
        self.fields["place"] = forms.ChoiceField(
            choices=[("", _("at the end, where all that is regional stands")), *choices],
            required=False,
            label=self.fields["place"].label,
            help_text=_("When that piece of the national text goes away, the supplement moves to the end."),
        )
        if self.instance.place and self.instance.place not in dict(choices):
            self.initial["place"] = ""
