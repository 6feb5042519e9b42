"""The form of a member."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList

from cms.content.typed_fields import EmailAddressField
from cms.regions.permissions import regions_of
from workflows.actions.members.save_member import save_member
from workflows.models import Member, ParentalConsent

PARENT_AGREED = _(
    "A parent has agreed already, and that address is erased. Nobody is asked anew here: nothing was saved "
    "or sent. To let the member speak answers, too, the parent uses the link that we sent then. Is it gone? "
    "Erase the member, and add the member again with the address of the parent. For any other change: leave "
    "this field empty."
)


class MemberForm(WagtailAdminModelForm):
    """A member, and the e-mail address of a parent, stored until the parent has answered."""

    parent_email = EmailAddressField(
        label=_("E-mail address of a parent"),
        required=False,
        help_text=_(
            "For members of 12 to 15 years only. We ask this parent by e-mail. Without a yes the member gets "
            "no invitations. We delete this address as soon as the parent answers."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Show the address of a parent who has not answered; a regional desk sees only its own panels."""
        super().__init__(*args, **kwargs)
        if "panel" in self.fields and not self.for_user.has_perm("workflows.add_member"):
            panels = self.fields["panel"]
            panels.queryset = panels.queryset.filter(region__in=regions_of(self.for_user))
        consent = ParentalConsent.objects.unanswered().filter(member_id=self.instance.pk).first()
        if consent:
            self.initial["parent_email"] = consent.email

    def clean_parent_email(self) -> str:
        """Refuse an address to which nothing would be sent: a parent has agreed, and is not asked anew."""
        typed: str = self.cleaned_data["parent_email"]
        agreed = ParentalConsent.objects.exclude(given_at=None).filter(member_id=self.instance.pk)
        if typed and agreed.exists():
            raise ValidationError(PARENT_AGREED)
        return typed

    def save(self, commit: bool = True) -> Member:  # noqa: ARG002, FBT001, FBT002 - Django's signature
        """Save through the action, which may still raise ValidationError."""
        parent_email = self.cleaned_data["parent_email"]
        return save_member(member=self.instance, parent_email=parent_email, by=self.for_user)


EDIT_HANDLER = ObjectList(
    [
        FieldPanel("panel"),
        FieldPanel("name", help_text=_("Only to greet the reader. Editors never see it with an answer.")),
        MultiFieldPanel(
            [
                FieldPanel("reached_by"),
                FieldPanel(
                    "email",
                    help_text=_(
                        "The invitations go here. An author who is on the panel under this address is left "
                        "out for the own text."
                    ),
                ),
                FieldPanel("language"),
            ],
            _("How the invitations come"),
        ),
        MultiFieldPanel(
            [FieldPanel("age_band"), FieldPanel("parent_email")],
            _("Age"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("school_of_child"),
                FieldRowPanel([FieldPanel("reads_little"), FieldPanel("dutch_later")]),
            ],
            _("Who is this?"),
            help_text=_(
                "May stay open. It helps to ask different readers for each text. Editors never see it with "
                "an answer."
            ),
        ),
        MultiFieldPanel(
            [
                FieldPanel("active", help_text=_("Switched off, this member is not invited to new rounds.")),
                FieldPanel(
                    "paused_until",
                    help_text=_(
                        "Until this day the member is not invited. Members can set it themselves, too."
                    ),
                ),
            ],
            _("Taking part"),
        ),
    ],
    base_form_class=MemberForm,
)
