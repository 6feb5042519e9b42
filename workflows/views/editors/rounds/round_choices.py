"""What an editor can choose for a round with too few readers: more time, or closing it."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.admin import messages

from workflows.actions.rounds.close_without_quorum import close_without_quorum
from workflows.actions.rounds.extend_round import extend_round
from workflows.errors import WorkflowError
from workflows.models import Round


class DaysForm(forms.Form):
    """How much more time."""

    days = forms.IntegerField()


class RoundChoiceView(View):
    """Handles POST only, and leads back to the article."""

    http_method_names = ["post"]

    def perform(self, current: Round, user: Any) -> str:
        """Call the action, and return the message to show."""
        raise NotImplementedError

    def post(self, request: HttpRequest, *, page_id: int, pk: int) -> HttpResponse:
        """Do it, or show why not."""
        current = get_object_or_404(Round.objects.select_related("text"), pk=pk)
        try:
            messages.success(request, self.perform(current, request.user))
        except WorkflowError as error:
            messages.error(request, str(error))
        return HttpResponseRedirect(reverse("validation:article", args=[page_id]))


class ExtendRoundView(RoundChoiceView):
    """Gives the readers more time."""

    def perform(self, current: Round, user: Any) -> str:
        """Extend by the number of days; anything else is refused like zero days."""
        form = DaysForm(self.request.POST)
        extended = extend_round(
            round=current, days=form.cleaned_data["days"] if form.is_valid() else 0, by=user
        )
        until = date_format(localtime(extended.deadline))
        return _("Readers have until %(date)s now. Who did not answer yet is reminded.") % {"date": until}


class CloseWithoutQuorumView(RoundChoiceView):
    """Ends the round."""

    def perform(self, current: Round, user: Any) -> str:
        """Close the round."""
        close_without_quorum(round=current, by=user)
        return _("The round is closed. Too few have read the text, so it is not approved.")
