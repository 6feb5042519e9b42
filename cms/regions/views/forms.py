"""The forms of regions and support points."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from cms.regions.actions.save_support_point import save_support_point
from cms.regions.models import Region, SupportPoint
from cms.regions.names import read_names

MAX_NAME_LENGTH = 80


class NamesField(forms.CharField):
    """A list of names, each on a line of its own; shown so, and read with commas and semicolons too."""

    widget = forms.Textarea(attrs={"rows": 6})

    def prepare_value(self, value: Any) -> Any:
        """Return a list as lines of text."""
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        """Return the names, each once."""
        return read_names(super().to_python(value) or "")

    def validate(self, value: Any) -> None:
        """Raise ValidationError for what is too long to be a name."""
        super().validate(value)
        if any(len(name) > MAX_NAME_LENGTH for name in value):
            raise forms.ValidationError(_("Write each name on a line of its own."))

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Compare lists."""
        return list(initial or []) != self.to_python(data)


class RegionForm(WagtailAdminModelForm):
    """A region. Its code identifies it everywhere, and cannot be changed."""

    municipalities = NamesField(
        label=_("Municipalities"), required=False, help_text=_("One on each line, by their official names.")
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages of its site"),
        choices=settings.LANGUAGES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("In which languages the site of this region shows texts. None: all of them."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk and "code" in self.fields:
            self.fields["code"].disabled = True


class SupportPointForm(WagtailAdminModelForm):
    """A support point, with the regions that it serves."""

    regions = forms.ModelMultipleChoiceField(
        label=_("Regions"),
        queryset=Region.objects.all(),
        required=False,
        widget=forms.SelectMultiple(attrs={"size": 12}),
        help_text=_(
            "Which regions it serves. Hold Ctrl to choose more. A region has one support point: "
            "choosing it here takes it over from another."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk and "regions" in self.fields:
            self.initial["regions"] = self.instance.regions.all()

    def save(self, commit: bool = True) -> SupportPoint:  # noqa: ARG002, FBT001, FBT002 - Django's signature
        """Save through the action. Without permission to choose the regions, they stay as they are."""
        return save_support_point(support_point=self.instance, regions=self.cleaned_data.get("regions"))
