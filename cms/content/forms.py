"""The editor's forms for articles and stories."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import StreamBlockValidationError

from cms.content.permissions import pages_worked_on_by
from cms.content.placeholders.places import placeholder_errors
from cms.content.uploads import uploads_in
from cms.media.freezing import CannotFreeze, freeze
from cms.media.models import Upload
from cms.media.uploaded import may_see

#: the buttons of Wagtail's that send a text to its readers
SUBMITTING = ("action-submit", "action-restart-workflow")
#: the hook that compares a page and cleaned fields: whether only the slug of what is public is new
ONLY_SLUG = "only_the_slug_is_new"


class ArticleForm(WagtailAdminPageForm):
    """Asks for a reason when a text that is harder than its readers like goes to them anyway.

    Also asks whether a change to a public source text is important to the readers of its translations, and
    refuses placeholders that do not exist or that stand where they are not filled in, and, when the text is
    submitted, pictures and files that cannot be kept for its readers, and a date of validity that has passed.
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
        if self.instance.locale_id is None and self.parent_page:
            # the preview of a page that is being added does not set it
            self.instance.locale = self.parent_page.locale
        if self.instance.pk is None and not self.instance.responsible_id:
            # who begins a text keeps it up to date, until somebody else is chosen
            self.initial["responsible"] = self.for_user and self.for_user.pk
        self.fields[self.REASON].initial = self.instance.readability_reason
        if "topics" in self.fields:
            # nobody else has seen the name of a new one, so it can be chosen for no text yet
            topics = self.fields["topics"].queryset
            self.fields["topics"].queryset = topics.exclude(label_changes__is_first=True)
        # the answer given for the published change does not hold for the next one
        unchanged = self.instance.live and not self.instance.has_unpublished_changes
        self.fields[self.IMPORTANT].initial = self.instance.important_change and not unchanged

    def clean(self) -> dict[str, Any]:
        """Report wrong placeholders at the block they are in."""
        cleaned: dict[str, Any] = super().clean()
        for error in placeholder_errors(cleaned):
            validation_error: ValidationError = ValidationError(error.message)
            if error.block is not None:
                validation_error = StreamBlockValidationError(block_errors={error.block: validation_error})
            self.add_error(error.field, validation_error)
        if errors := self._unseen(cleaned.get("body")):
            self.add_error("body", StreamBlockValidationError(block_errors=errors))
        submits = any(name in self.data for name in SUBMITTING)
        if submits and (errors := _file_errors(cleaned.get("body"))):
            self.add_error("body", StreamBlockValidationError(block_errors=errors))
        if submits or self.data.get("workflow-action-name") == "approve":
            self._check_date(cleaned)
        return cleaned

    def _unseen(self, body: Any) -> dict[int, ValidationError]:
        """Return by block that a picture or file in it, which the draft did not have yet, is another's.

        The chooser does not offer it: a form that names it was made by hand, and would show it to its maker.
        """
        if body is None or self.for_user is None:
            return {}
        known = uploads_in(self.instance.body) if self.instance.pk else {}
        if not any(
            not may_see(self.for_user, one) for key, one in uploads_in(body).items() if key not in known
        ):
            return {}
        return {
            index: ValidationError(_("You may not use this picture or file. Choose another one."))
            for index, block in enumerate(body)
            for key, upload in _uploads_of(body, block).items()
            if key not in known and not may_see(self.for_user, upload)
        }

    def _check_date(self, cleaned: dict[str, Any]) -> None:
        valid_until = cleaned.get("valid_until")
        if valid_until and valid_until < timezone.localdate() and not self._only_the_slug(cleaned):
            self.add_error("valid_until", _("This day has passed. Choose a later day, or none."))

    def _only_the_slug(self, cleaned: dict[str, Any]) -> bool:
        """Whether this is a public text as it is, with another slug: that stays public past its date."""
        return any(compare(self.instance, cleaned) for compare in hooks.get_hooks(ONLY_SLUG))

    def save(self, commit: bool = True) -> Any:  # noqa: FBT001, FBT002 - Django's signature
        """Store both answers with the revision."""
        self.instance.readability_reason = self.cleaned_data.get(self.REASON, "")
        self.instance.important_change = self.cleaned_data.get(self.IMPORTANT, False)
        return super().save(commit=commit)


def _file_errors(body: Any) -> dict[int, ValidationError]:
    """Keep the files of a text that goes to its readers; return by block why one of them cannot be kept."""
    errors = {}
    for index, block in enumerate(body or ()):
        for upload in _uploads_of(body, block).values():
            try:
                freeze(upload)
            except CannotFreeze as error:
                errors[index] = ValidationError(str(error))
    return errors


def _uploads_of(body: Any, block: Any) -> dict[str, Upload]:
    return uploads_in(body.stream_block.to_python([block.get_prep_value()]))


class StoryForm(ArticleForm):
    """Offers the articles in the story's own language to link it to; its translations follow.

    These are public, or drafts of who writes; what is linked already stays.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "about" in self.fields:
            articles = self.fields["about"].queryset.filter(locale=self.instance.locale)
            linked = [article.pk for article in self.instance.about.all()] if self.instance.pk else []
            seen = Q(live=True) | Q(pk__in=linked) | Q(pk__in=pages_worked_on_by(self.for_user).values("pk"))
            self.fields["about"].queryset = articles.filter(seen).order_by("title")


class ReasonPanel(FieldPanel):
    """Shows the field for the reason only when it is needed."""

    class BoundPanel(FieldPanel.BoundPanel):
        """The field in one form."""

        def is_shown(self) -> bool:
            """Whether a reason is required or was given."""
            required = self.form is not None and bool(self.form.errors.get(self.field_name))
            return super().is_shown() and bool(required or self.instance.readability_reason)


class ImportantPanel(FieldPanel):
    """Shows the field only for a published source text: only then can translations be affected."""

    class BoundPanel(FieldPanel.BoundPanel):
        """The field in one form."""

        def is_shown(self) -> bool:
            """Whether this is such a text."""
            is_source = self.instance.locale_id and (
                self.instance.locale.language_code == settings.LANGUAGE_CODE
            )
            return super().is_shown() and bool(is_source and self.instance.live)
