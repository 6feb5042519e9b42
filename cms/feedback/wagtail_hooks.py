"""The ways in from Wagtail's admin."""

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.feedback.views.report import REPORT, ReadersMenuItem, ReadersReportView


@hooks.register("register_admin_urls")
def report_addresses() -> list[URLPattern]:
    """Only for who may enter the admin: Wagtail sees to that."""
    results = ReadersReportView.as_view(results_only=True)
    return [
        path("reports/readers/", ReadersReportView.as_view(), name=REPORT),
        path("reports/readers/results/", results, name=f"{REPORT}_results"),
    ]


@hooks.register("register_reports_menu_item")
def report_menu_item() -> MenuItem:
    """Put the report beside Wagtail's own."""
    return ReadersMenuItem(_("What readers say"), reverse(REPORT), icon_name="comment", order=120)
