"""The form of an article in the editor."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import StreamBlockValidationError

from cms.content.placeholders.places import placeholder_faults


class ArticleForm(WagtailAdminPageForm):
    """Has room for the reason why a text goes to its readers that is harder than they like.

    And for whether a change of a public source text is important to those who read a translation of it. It
    refuses placeholders that do not exist, or stand where readers would read their braces.
    """

    REASON = "reason_to_submit"
    reason_to_submit = forms.CharField(
        required=False,
        max_length=1000,
        label=_("Why this text may go to its readers although it is hard"),
        help_text=_("Whoever manages the panel sees this beside the reading round."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    IMPORTANT = "is_important_change"
    is_important_change = forms.BooleanField(
        required=False,
        label=_("This is an important change: of rights, terms or telephone numbers"),
        help_text=_(
            "When the new text is published, translations of the old one are taken away at once, until they "
            "are brought up to date."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields[self.REASON].initial = self.instance.readability_reason
        # what was said of the public text is not said of the next change
        fresh = self.instance.live and not self.instance.has_unpublished_changes
        self.fields[self.IMPORTANT].initial = self.instance.important_change and not fresh

    def clean(self) -> dict[str, Any]:
        """Say what is wrong with placeholders, at the block where it is."""
        cleaned: dict[str, Any] = super().clean()
        for fault in placeholder_faults(cleaned):
            told: ValidationError = ValidationError(fault.message)
            if fault.block is not None:
                told = StreamBlockValidationError(block_errors={fault.block: told})
            self.add_error(fault.field, told)
        return cleaned

    def save(self, commit: bool = True) -> Any:  # noqa: FBT001, FBT002 - Django's signature
        """Keep both with the revision."""
        self.instance.readability_reason = self.cleaned_data.get(self.REASON, "")
        self.instance.important_change = self.cleaned_data.get(self.IMPORTANT, False)
        return super().save(commit=commit)


class StoryForm(ArticleForm):
    """Lets a story be tied to articles in Dutch: its translations follow."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "about" in self.fields:
            articles = self.fields["about"].queryset
            self.fields["about"].queryset = articles.filter(locale=self.instance.locale).order_by("title")


class ReasonPanel(FieldPanel):
    """Shows the question for the reason only when it matters."""

    class BoundPanel(FieldPanel.BoundPanel):
        """The field in one form."""

        def is_shown(self) -> bool:
            """Whether a reason was asked for or given."""
            asked = self.form is not None and bool(self.form.errors.get(self.field_name))
            return super().is_shown() and bool(asked or self.instance.readability_reason)


class ImportantPanel(FieldPanel):
    """Asks it of a source text that is public already: only then there are translations to think of."""

    class BoundPanel(FieldPanel.BoundPanel):
        """The field in one form."""

        def is_shown(self) -> bool:
            """Whether this is such a text."""
            is_source = self.instance.locale_id and (
                self.instance.locale.language_code == settings.LANGUAGE_CODE
            )
            return super().is_shown() and bool(is_source and self.instance.live)
