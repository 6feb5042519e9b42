"""The form of a new webhook, and the pages that make and end one."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.views import generic

from api.actions.webhooks.end_webhook import end_webhook
from api.actions.webhooks.make_webhook import make_webhook
from api.errors import MadeBeforeError, WebhookRefusedError
from api.models import Document, Webhook
from api.permissions import keeps_all_sites
from api.views.own import OwnSiteForm
from api.views.sent_once import SentOnceForm, made_before, shown_once
from api.webhooks.addresses import leads_inside
from api.webhooks.signing import secret_of
from cms.regions.views.own import PermittedObjectMixin


class NewWebhookForm(OwnSiteForm, SentOnceForm):
    """Where messages go, for whom, and who is told when they do not arrive."""

    url = forms.URLField(
        label=gettext_lazy("Address"),
        max_length=500,
        assume_scheme="https",
        help_text=gettext_lazy("Where the site takes messages. The developer of the site knows it."),
    )

    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Languages"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("The site hears of texts in these languages. None chosen: of all of them."),
    )
    kinds = forms.MultipleChoiceField(
        label=gettext_lazy("Kinds of text"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("The site hears of these kinds of text. None chosen: of all of them."),
    )

    class Meta:
        model = Webhook
        fields = ["url", "region", "contact_email", "languages", "kinds"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["contact_email"].required = True
        languages: Any = self.fields["languages"]
        languages.choices = settings.WAGTAIL_CONTENT_LANGUAGES
        kinds: Any = self.fields["kinds"]
        kinds.choices = [
            (Document.Kind.ARTICLE.value, _("Articles")),
            (Document.Kind.STORY.value, _("Stories")),
        ]
        if keeps_all_sites(self.for_user):
            self.fields["region"].required = False

    def clean_url(self) -> str:
        """Raise ValidationError for a URL that messages cannot go to."""
        url: str = self.cleaned_data["url"]
        schemes = ("https://", "http://") if settings.WEBHOOKS_MAY_REACH_THIS_MACHINE else ("https://",)
        if not url.startswith(schemes) or "@" in url.partition("://")[2].partition("/")[0]:
            raise ValidationError(
                _("Give an address that starts with https://, without a name and a password.")
            )
        if leads_inside(url):
            raise ValidationError(_("This address is inside a private network."))
        return url


class CreateWebhookView(generic.CreateView):
    """Makes a webhook, and shows its secret this once."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Make it, or show why not above the form, which keeps what was typed."""
        data = form.cleaned_data
        try:
            made = make_webhook(
                region=data["region"],
                url=data["url"],
                contact_email=data["contact_email"],
                languages=data["languages"],
                kinds=data["kinds"],
                by=self.request.user,
                once=data["once"],
            )
        except MadeBeforeError:
            return self.made_before()
        except WebhookRefusedError:
            form.add_error("url", _("This address has a webhook already, or there are ten. End one first."))
            return self.form_invalid(form)
        context = {
            "webhook": made,
            "secret": secret_of(made.pk, made.serial),
            "page_title": _("The secret of the new webhook"),
        }
        return shown_once(self.request, "api/admin/webhook_made.html", context)

    def form_invalid(self, form: Any) -> HttpResponse:
        """Show what is wrong, unless this form made its webhook before."""
        made = Webhook.objects.filter(pk=form.cleaned_data.get("once"))
        return self.made_before() if made.exists() else super().form_invalid(form)

    def made_before(self) -> HttpResponse:
        """Say that no second webhook was made, and what to do without the secret of the first."""
        sentence = _(
            "This form had made a webhook already, so no other one was made. Its secret is shown once. "
            "Did you not copy it? Then end the webhook here, and make it anew."
        )
        return made_before(self.request, sentence, reverse("webhooks:index"))


class EndWebhookView(PermittedObjectMixin, generic.DeleteView):
    """Ends a webhook, after a question."""

    required_permission = "delete"
    page_title = gettext_lazy("End this webhook")

    @property
    def confirmation_message(self) -> str:
        """Say what stops and what stays."""
        return _(
            "The site at this address gets no messages any more, and the list of what was sent is deleted. "
            "The site can still read all changes in the feed."
        )

    def form_valid(self, form: Any) -> HttpResponse:  # noqa: ARG002 - Django's signature
        """End it with the action, which records by whom."""
        end_webhook(webhook=self.object.pk, by=self.request.user)
        messages.success(self.request, _("The webhook has ended."))
        return HttpResponseRedirect(self.get_success_url())
