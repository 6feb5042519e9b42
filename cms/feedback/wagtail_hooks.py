"""The hooks into Wagtail's admin."""

from django.urls import URLPattern, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.content.views.reports import report_urls
from cms.feedback.views.report import REPORT, ReadersMenuItem, ReadersReportView


@hooks.register("register_admin_urls")
def readers_report_urls() -> list[URLPattern]:
    """Only for people who may enter the admin: Wagtail sees to that."""
    return report_urls(REPORT, ReadersReportView, below="readers")


@hooks.register("register_reports_menu_item")
def report_menu_item() -> MenuItem:
    """Add the report to Wagtail's own."""
    return ReadersMenuItem(_("What readers say"), reverse(REPORT), icon_name="comment", order=120)
