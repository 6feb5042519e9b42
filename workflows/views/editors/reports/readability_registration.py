"""Registers the comparison of machine and readers in Wagtail's admin."""

from django.urls import URLPattern, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.content.views.readability_report import ReadabilityReportMenuItem
from cms.content.views.reports import report_urls
from workflows.views.editors.reports.readability_report import REPORT, MachineAndReadersView


@hooks.register("register_admin_urls")
def machine_and_readers_urls() -> list[URLPattern]:
    """Only for people who may enter the admin: Wagtail sees to that."""
    return report_urls(REPORT, MachineAndReadersView, below="machine-and-readers")


@hooks.register("register_reports_menu_item")
def machine_and_readers_menu_item() -> MenuItem:
    """Add the report next to that of the articles."""
    return ReadabilityReportMenuItem(
        _("Readability: machine and readers"), reverse(REPORT), icon_name="list-ul", order=120
    )
