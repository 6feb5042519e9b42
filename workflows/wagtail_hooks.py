"""The hooks that put validation into Wagtail's admin."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import BooleanField, ExpressionWrapper, QuerySet
from django.http import HttpRequest
from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page
from wagtail.permissions import register_permission_policy

from cms.audit.sentences import register_sentences
from cms.content.text_pages import text_models
from cms.content.uploads import MODELS
from cms.content.uses import WHERE_SHOWN, WHERE_USED
from cms.content.views.bulk import BEFORE_QUESTION
from cms.regions.permissions import RegionalPermissionPolicy
from workflows.log_actions import SENTENCES
from workflows.models import Member, Panel
from workflows.permissions import can_see_evidence
from workflows.queries.approvals.on_no_site import on_no_site
from workflows.queries.uses.panels import panel_uses, panels_of_region
from workflows.queries.uses.terms import term_shown
from workflows.queries.uses.topics import topic_uses
from workflows.views.editors.exceptions.deleting import ask_why_deleted, refuse_bulk
from workflows.views.editors.exceptions.moving import warn_before_bulk_move, warn_before_move
from workflows.views.editors.exceptions.stop_review import replace_cancel_button
from workflows.views.editors.files.dashboard import ErasuresDashboardPanel
from workflows.views.editors.files.deleting import (
    delete_document,
    delete_image,
    delete_new_document,
    delete_new_image,
    refuse_bulk_delete,
)
from workflows.views.editors.files.file import file
from workflows.views.editors.files.replacing import (
    EditDocumentView,
    EditImageView,
    EditNewDocumentView,
    EditNewImageView,
)
from workflows.views.editors.files.upload_policy import UploadPermissionPolicy
from workflows.views.editors.members.dashboard import NeighboursDashboardPanel, RulesDashboardPanel
from workflows.views.editors.newsroom.dashboard import ValidationDashboardPanel
from workflows.views.editors.newsroom.withdrawals import WithdrawalsDashboardPanel
from workflows.views.editors.regional.buttons import regional_buttons
from workflows.views.editors.regional.dashboard import RegionalDashboardPanel
from workflows.views.editors.reports import readability_registration  # noqa: F401 - its hooks are registered on import
from workflows.views.editors.rounds.article_viewset import ValidatedArticleViewSet
from workflows.views.editors.rounds.buttons import exception_buttons, validation_button
from workflows.views.editors.rounds.deleted_terms import tell_of_deleted_terms
from workflows.views.editors.rounds.few_readers import warn_about_few_readers
from workflows.views.editors.rounds.new_slug import tell_of_new_slug
from workflows.views.editors.rounds.side_panel import validation_side_panel
from workflows.views.editors.rounds.submitting import refuse_unanswered, replace_submit_button
from workflows.views.editors.rounds.what_follows import tell_what_follows
from workflows.views.editors.spoken.dashboard import SpokenDashboardPanel
from workflows.views.editors.texts import registration  # noqa: F401 - its hooks are registered on import
from workflows.views.editors.texts.viewset import TextsViewSet
from workflows.views.editors.urls import PanelsGroup, ValidationViewSet
from workflows.views.proposals.access import NationalMenuItem
from workflows.views.proposals.dashboard import ProposalsDashboardPanel
from workflows.views.proposals.side_panel import proposals_side_panel
from workflows.views.proposals.viewsets import NationalTextsGroup
from workflows.views.translations.notice import show_translation_messages
from workflows.views.translations.viewset import TranslationDeskViewSet

register_permission_policy(Panel, RegionalPermissionPolicy(Panel, ("region__desk__group",)))
register_permission_policy(
    Member,
    RegionalPermissionPolicy(Member, ("panel__region__desk__group",), frozenset({"add", "change", "delete"})),
)
for uploads in MODELS:
    # by its exact class, so that it comes before the policy that Wagtail registers
    register_permission_policy(uploads, UploadPermissionPolicy(uploads), exact_class=True)

hooks.register("article_side_panel", validation_side_panel)
hooks.register("article_side_panel", proposals_side_panel)
hooks.register("before_edit_page", show_translation_messages, order=-1)
hooks.register("before_edit_page", refuse_unanswered)
hooks.register("construct_page_action_menu", replace_submit_button)
for moment in ("before_bulk_action", BEFORE_QUESTION):
    hooks.register(moment, refuse_bulk_delete)
    hooks.register(moment, refuse_bulk)
hooks.register("before_bulk_action", warn_before_bulk_move)
hooks.register("before_delete_page", ask_why_deleted)
hooks.register("before_move_page", warn_before_move)
hooks.register("before_delete_snippet", tell_of_deleted_terms)
for uses in (topic_uses, panel_uses, panels_of_region):
    hooks.register(WHERE_USED, uses)
hooks.register(WHERE_SHOWN, term_shown)
hooks.register("construct_page_action_menu", replace_cancel_button, order=1)
hooks.register("after_create_page", warn_about_few_readers)
hooks.register("after_edit_page", tell_what_follows)
hooks.register("after_edit_page", warn_about_few_readers)
hooks.register("after_edit_page", tell_of_new_slug)


class ValidationReportMenuItem(MenuItem):
    """Shown to people who may see evidence."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether this person may open the report."""
        user: Any = request.user
        return can_see_evidence(user)


@hooks.register("register_log_actions")
def name_log_actions(actions: LogActionRegistry) -> None:
    """Describe log entries of validation in the history of the site and of a page."""
    register_sentences(actions, "workflows", SENTENCES)


@hooks.register("register_admin_viewset")
def viewsets() -> list[Any]:
    """Add our viewsets to the admin."""
    texts = [ValidatedArticleViewSet(model=model) for model in text_models()]
    return [
        TextsViewSet(),
        ValidationViewSet(),
        PanelsGroup(),
        *texts,
        TranslationDeskViewSet(),
        NationalTextsGroup(),
    ]


@hooks.register("register_admin_urls")
def shareable_links() -> list[Any]:
    """Serve shareable links below the admin."""
    return [path("hand-over/", include("workflows.views.editors.members.shareable_links_urls"))]


@hooks.register("register_admin_urls", order=-1)
def files_of_texts() -> list[Any]:
    """Serve files of texts to those who may see them; come before Wagtail where one is deleted or changed."""
    return [
        path("files/<str:digest>/<str:name>", file, name="file_of_text"),
        path("images/<int:image_id>/delete/", delete_image),
        path("images/multiple/<int:image_id>/delete/", delete_new_image),
        path("documents/delete/<int:document_id>/", delete_document),
        path("images/<int:image_id>/", EditImageView.as_view()),
        path("documents/edit/<int:document_id>/", EditDocumentView.as_view()),
        path("documents/multiple/<int:doc_id>/delete/", delete_new_document),
        path("images/multiple/<int:image_id>/", EditNewImageView.as_view()),
        path("documents/multiple/<int:doc_id>/", EditNewDocumentView.as_view()),
    ]


@hooks.register("register_reports_menu_item")
def report_menu_item() -> MenuItem:
    """Add the report to Wagtail's own."""
    return ValidationReportMenuItem(
        _("Validation"), reverse("validation:report"), icon_name="clipboard-list", order=100
    )


@hooks.register("register_reports_menu_item")
def proposals_menu_item() -> MenuItem:
    """Add the proposals of regions to the reports."""
    return NationalMenuItem(
        _("Proposals of regions"), reverse("proposals:index"), icon_name="edit", order=105
    )


@hooks.register("construct_homepage_panels")
def dashboard(_request: HttpRequest, panels: list[Any]) -> None:
    """Show on the home page what waits."""
    panels += [
        ErasuresDashboardPanel(),
        ValidationDashboardPanel(),
        RegionalDashboardPanel(),
        RulesDashboardPanel(),
        NeighboursDashboardPanel(),
        SpokenDashboardPanel(),
        ProposalsDashboardPanel(),
        WithdrawalsDashboardPanel(),
    ]


@hooks.register("construct_explorer_page_queryset")
def say_what_is_on_no_site(_parent: Page, pages: Any, _request: HttpRequest) -> Any:
    """Give the list of pages what Wagtail does not know: which live pages no site shows."""
    return pages.annotate(on_no_site=ExpressionWrapper(on_no_site(), BooleanField()))


@hooks.register("register_page_header_buttons")
def header_buttons(page: Page, user: Any, **_kwargs: Any) -> Iterator[Any]:
    """Add the links to validation above the editor."""
    yield from validation_button(page, user)
    yield from exception_buttons(page, user)
    yield from regional_buttons(page, user)


@hooks.register("register_page_listing_more_buttons")
def listing_buttons(page: Page, user: Any, **_kwargs: Any) -> Iterator[Any]:
    """Add the link to validation to page listings: a translation has no other."""
    yield from validation_button(page, user)
    yield from regional_buttons(page.specific, user)


@hooks.register("register_permissions")
def permissions() -> QuerySet[Permission]:
    """Let administrators give the named roles to groups."""
    return Permission.objects.filter(
        content_type__app_label="workflows",
        codename__in=["publish_urgently", "confirm_minor_edit", "view_proposal", "answer_proposal"],
    )
