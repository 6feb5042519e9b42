"""Lists, adds and removes the people who work for a region."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, View
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from cms.content.typed_fields import EmailAddressField
from cms.regions.actions.add_to_desk import add_to_desk
from cms.regions.actions.remove_from_desk import remove_from_desk
from cms.regions.enums import DeskRole
from cms.regions.errors import DeskRefused
from cms.regions.models import Region
from cms.regions.permissions import check_can_manage_desks
from cms.regions.queries.people import colleagues
from cms.regions.tasks import send_welcome
from cms.users.models import User


class ColleagueForm(forms.Form):
    """The form to add somebody."""

    email = EmailAddressField(label=gettext_lazy("E-mail address"), max_length=150)
    first_name = forms.CharField(label=gettext_lazy("First name"), max_length=150)
    last_name = forms.CharField(label=gettext_lazy("Last name"), max_length=150)
    role = forms.ChoiceField(
        label=gettext_lazy("May work on"),
        choices=DeskRole.choices,
        initial=DeskRole.TEXTS,
        widget=forms.RadioSelect,
    )


if TYPE_CHECKING:
    PeopleFormView = FormView[ColleagueForm]
else:
    PeopleFormView = FormView  # generic only for the type checker


class DeskManagerMixin:
    """A view for users who decide who works for a region."""

    kwargs: Any

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        """Raise PermissionDenied for other users."""
        user: Any = request.user
        check_can_manage_desks(user)
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]  # a mixin of views

    @cached_property
    def region(self) -> Region:
        """The region in the URL."""
        return get_object_or_404(Region.objects.select_related("desk"), pk=self.kwargs["pk"])


class PeopleView(DeskManagerMixin, WagtailAdminTemplateMixin, PeopleFormView):
    """The accounts of a region, and a form to add one."""

    request: Any
    form_class = ColleagueForm
    page_title = gettext_lazy("People of this region")
    header_icon = "group"
    template_name = "regions/people.html"

    def get_page_subtitle(self) -> str:
        """Name the region."""
        return str(self.region)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Return the way back to the region."""
        plural = capfirst(Region._meta.verbose_name_plural)  # noqa: SLF001 - Django's documented way to ask
        return [
            *self.breadcrumbs_items,
            {"url": reverse("regions:index"), "label": plural},
            {"url": reverse("regions:edit", args=[self.region.pk]), "label": str(self.region)},
            {"url": "", "label": _("People of this region")},
        ]

    def form_valid(self, form: ColleagueForm) -> HttpResponse:
        """Add the person; if that is refused, show why in the form."""
        try:
            user = add_to_desk(region=self.region, by=self.request.user, **form.cleaned_data)
        except DeskRefused as refused:
            form.add_error("email", str(refused))
            return self.form_invalid(form)
        message = _("%(name)s now has access. A mail to %(email)s says so.")
        messages.success(self.request, message % {"name": user, "email": user.email})
        return HttpResponseRedirect(reverse("regions:people", args=[self.region.pk]))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the region and its people."""
        return super().get_context_data(region=self.region, colleagues=colleagues(self.region), **kwargs)


class SendWelcomeView(DeskManagerMixin, View):
    """Sends the welcome mail again to somebody who never signed in."""

    def post(self, request: HttpRequest, user: int, **_kwargs: Any) -> HttpResponse:
        """Send the mail; 404 for somebody who does not work for this region."""
        recipient = next((person for person in colleagues(self.region) if person.user.pk == user), None)
        if recipient is None:
            raise Http404
        send_welcome.enqueue(user, self.region.pk)
        messages.success(request, _("The mail to %(email)s is sent again.") % {"email": recipient.user.email})
        return HttpResponseRedirect(reverse("regions:people", args=[self.region.pk]))


class RemoveColleagueView(DeskManagerMixin, View):
    """Withdraws somebody's access. Only by POST: a GET changes nothing."""

    def post(self, request: HttpRequest, user: int, **_kwargs: Any) -> HttpResponse:
        """Withdraw the access, and show whether there was any."""
        by: Any = request.user
        person = get_object_or_404(User, pk=user)
        removed = remove_from_desk(region=self.region, user=person, by=by)
        message = (
            _("%(name)s has no access to this region any more.")
            if removed
            else _("%(name)s had no access to this region.")
        )
        messages.success(request, message % {"name": person})
        return HttpResponseRedirect(reverse("regions:people", args=[self.region.pk]))
