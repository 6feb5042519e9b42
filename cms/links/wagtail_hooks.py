"""What this app registers with Wagtail."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry

from cms.audit.sentences import LogSentence, register_sentences
from cms.content.views.reports import report_urls
from cms.links.views.notices import tell_of_links
from cms.links.views.page import link_page
from cms.links.views.report import REPORT, LinksMenuItem, LinksReportView


@hooks.register("register_admin_urls")
def link_urls() -> list[URLPattern]:
    """Only for people who may enter the admin: Wagtail sees to that."""
    return [
        *report_urls(REPORT, LinksReportView, below="links"),
        path("links/<slug:pk>/", link_page, name="link"),
    ]


@hooks.register("register_reports_menu_item")
def report_menu_item() -> MenuItem:
    """Add the report to Wagtail's own."""
    return LinksMenuItem(_("Links"), reverse(REPORT), icon_name="link", order=130)


@hooks.register("before_edit_page")
def links_of_text(request: HttpRequest, page: Any) -> None:
    """Say it where the text is edited."""
    tell_of_links(request, page)


@hooks.register("register_log_actions")
def name_log_actions(actions: LogActionRegistry) -> None:
    """Name what is logged of links in the history of the site."""
    register_sentences(
        actions,
        "links",
        {
            "ignore_link": LogSentence(_("Ignored what was found of a link")),
            "heed_link": LogSentence(_("Took a link up again that was ignored")),
        },
    )
