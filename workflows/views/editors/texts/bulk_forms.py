"""What is asked when several texts are changed at once."""

from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.models import GroupPagePermission

from cms.content.enums import Audience
from cms.users.models import User
from workflows.rules.classification import Reclassification
from workflows.views.editors.texts.filters import topics


class OwnerForm(forms.Form):
    """Somebody who works on texts, or nobody."""

    owner = forms.ModelChoiceField(
        User.objects.none(), label=_("New owner"), required=False, empty_label=_("Nobody")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rights = GroupPagePermission.objects.filter(permission__codename="change_page")
        people = User.objects.filter(
            Q(groups__in=rights.values("group")) | Q(is_superuser=True), is_active=True
        )
        owner: Any = self.fields["owner"]
        owner.queryset = people.distinct().order_by("first_name", "last_name", "username")


class NewAudienceForm(forms.Form):
    """One audience or more."""

    audience = forms.MultipleChoiceField(
        label=_("New audience"), choices=Audience.choices, widget=forms.CheckboxSelectMultiple
    )

    @property
    def change(self) -> Reclassification:
        """What was chosen."""
        return Reclassification(audience=tuple(self.cleaned_data["audience"]))


class TopicsForm(forms.Form):
    """Topics to add, and topics to take away."""

    added = forms.MultipleChoiceField(
        label=_("Add these topics"), choices=topics, required=False, widget=forms.CheckboxSelectMultiple
    )
    removed = forms.MultipleChoiceField(
        label=_("Take these topics away"), choices=topics, required=False, widget=forms.CheckboxSelectMultiple
    )

    def clean(self) -> dict[str, Any]:
        """Raise ValidationError when nothing is chosen, or the same topic twice."""
        cleaned: dict[str, Any] = super().clean() or {}
        added, removed = cleaned.get("added", []), cleaned.get("removed", [])
        if not added and not removed:
            raise forms.ValidationError(_("Choose at least one topic. Nothing was changed."))
        if set(added) & set(removed):
            raise forms.ValidationError(
                _("A topic stands in both lists. Choose where it belongs. Nothing was changed.")
            )
        return cleaned

    @property
    def change(self) -> Reclassification:
        """What was chosen."""
        chosen = self.cleaned_data
        return Reclassification(added=frozenset(chosen["added"]), removed=frozenset(chosen["removed"]))
