"""Who has a text: one page for each text and language, also when the text is gone."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from api.actions.sites.remind_site import remind_site
from api.errors import NothingToRemindError, NotYourSiteError
from api.models import Change
from api.permissions import keeps_all_sites
from api.queries.sites.holders import Holder, holders
from api.queries.sites.lines import last_lines
from api.queries.sites.titles import titles
from api.views.sites.access import SitesAccess
from api.views.sites.report import REPORT
from api.views.sites.words import HOLDINGS, moment, read_up_to
from cms.regions.permissions import regions_of


class SitesOfTextView(SitesAccess, WagtailAdminTemplateMixin, TemplateView):
    """Lists the sites, the most urgent first, and sends a reminder to one of them."""

    page_title = gettext_lazy("Sites with this text")
    header_icon = "site"
    template_name = "api/admin/sites_of_text.html"
    http_method_names = ["get", "head", "post"]

    @cached_property
    def text(self) -> tuple[UUID, str]:
        """The text and its language."""
        return self.kwargs["article"], self.kwargs["language"]

    @cached_property
    def lines(self) -> list[Change]:
        """Its last lines, as far as they are this person's. Raises Http404 for what never was public."""
        found = [line for line in last_lines(*self.text) if self.keeps(line.region) or not line.region]
        if not found:
            raise Http404
        return found

    @cached_property
    def own_regions(self) -> set[str]:
        """The codes of the regions at whose desk this person works."""
        user: Any = self.request.user
        return set(regions_of(user).values_list("code", flat=True))

    def keeps(self, region: str) -> bool:
        """Whether this person keeps the sites of a region, or ("") the national ones."""
        user: Any = self.request.user
        return keeps_all_sites(user) or region in self.own_regions

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """Send the reminder, or say why not."""
        user: Any = request.user
        site = request.POST.get("site", "")
        try:
            sent = remind_site(
                key=int(site) if site.isdecimal() else 0, article=self.text[0], language=self.text[1], by=user
            )
        except (NotYourSiteError, NothingToRemindError) as error:
            messages.error(request, str(error))
        else:
            sent.refresh_from_db()
            if sent.failure:
                messages.error(request, _("The mail could not be sent. Try again later."))
            else:
                messages.success(
                    request, _("The reminder is sent to %(to)s.") % {"to": sent.key.contact_email}
                )
        return HttpResponseRedirect(request.path)

    def get_page_subtitle(self) -> str:
        """Name the text."""
        language = dict(settings.LANGUAGES).get(self.text[1], self.text[1])
        return f"{titles([self.text])[self.text]} ({language})"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Lead back to all sites."""
        return [
            *self.breadcrumbs_items,
            {"url": reverse(REPORT), "label": _("Sites")},
            {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the sites."""
        user: Any = self.request.user
        found = holders(user, *self.text, self.lines)
        return super().get_context_data(
            sites=[self._shown(holder) for holder in found],
            withdrawn=all(line.type == Change.Type.WITHDRAWN for line in self.lines),
            changed=moment(max(line.at for line in self.lines)),
            **kwargs,
        )

    def _shown(self, holder: Holder) -> dict[str, Any]:
        last, region = holder.reminder, holder.key.region
        return {
            "key": holder.key,
            "holding": holder.holding.value,
            "has": HOLDINGS[holder.holding],
            "read": read_up_to(holder.progress),
            "reminder": last,
            "may_remind": holder.may_be_reminded and self.keeps(region.code if region else ""),
        }
