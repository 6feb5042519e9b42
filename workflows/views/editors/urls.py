"""The URLs of these pages, under /admin/validation/."""

from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.viewsets.base import ViewSet, ViewSetGroup

from workflows.views.editors.exceptions.ask import AskMinorEditView, AskUrgentView
from workflows.views.editors.exceptions.decide import RequestView
from workflows.views.editors.exceptions.delete_text import DeleteTextView
from workflows.views.editors.exceptions.stop_review import StopReviewView
from workflows.views.editors.exceptions.story_consent import StoryConsentView
from workflows.views.editors.exceptions.withdraw import WithdrawView
from workflows.views.editors.files.erase import EraseFileView
from workflows.views.editors.members.mails import MailViewSet
from workflows.views.editors.members.member_viewset import MemberViewSet
from workflows.views.editors.members.panel_viewset import PanelViewSet
from workflows.views.editors.members.steps import StepsViewSet
from workflows.views.editors.regional.supplements import AddSupplementView, StillRightView
from workflows.views.editors.replies.reply_page import RepliesView
from workflows.views.editors.replies.scores import ScoresView
from workflows.views.editors.reports.evidence import ApprovalView
from workflows.views.editors.reports.evidence_report import ValidationReportView
from workflows.views.editors.rounds.article import ArticleValidationView
from workflows.views.editors.rounds.compare_rounds import CompareView
from workflows.views.editors.rounds.invite import InviteOthersView
from workflows.views.editors.rounds.round import RoundView
from workflows.views.editors.rounds.round_choices import CloseWithoutQuorumView, ExtendRoundView
from workflows.views.editors.rounds.submit_translation import SubmitTranslationView
from workflows.views.editors.spoken.page import SpokenAnswersViewSet
from workflows.views.editors.voices.page import VoiceView


class ValidationViewSet(ViewSet):
    """An article's validation, the exceptions to it, and the evidence."""

    name = "validation"

    def get_urlpatterns(self) -> list[object]:
        """Return the URLs; evidence has none to change it."""
        return [
            path("<int:page_id>/", ArticleValidationView.as_view(), name="article"),
            path("<int:page_id>/urgent/", AskUrgentView.as_view(), name="ask_urgent"),
            path("<int:page_id>/minor-edit/", AskMinorEditView.as_view(), name="ask_minor_edit"),
            path("<int:page_id>/withdraw/", WithdrawView.as_view(), name="withdraw"),
            path("<int:page_id>/delete/", DeleteTextView.as_view(), name="delete"),
            path("<int:page_id>/stop/", StopReviewView.as_view(), name="stop"),
            path("<int:page_id>/invite/<int:pk>/", InviteOthersView.as_view(), name="invite_others"),
            path("<int:page_id>/extend/<int:pk>/", ExtendRoundView.as_view(), name="extend_round"),
            path("<int:page_id>/close/<int:pk>/", CloseWithoutQuorumView.as_view(), name="close_round"),
            path(
                "<int:page_id>/submit-translation/",
                SubmitTranslationView.as_view(),
                name="submit_translation",
            ),
            path("<int:page_id>/supplement/", AddSupplementView.as_view(), name="add_supplement"),
            path("<int:page_id>/still-right/", StillRightView.as_view(), name="still_right"),
            path("<int:page_id>/voice/", VoiceView.as_view(), name="voice"),
            path("<int:page_id>/consent/", StoryConsentView.as_view(), name="story_consent"),
            path("requests/<int:pk>/", RequestView.as_view(), name="request"),
            path("approvals/<int:pk>/", ApprovalView.as_view(), name="approval"),
            path("rounds/<int:pk>/", RoundView.as_view(), name="round"),
            path("rounds/<int:pk>/replies/", RepliesView.as_view(), name="replies"),
            path("rounds/<int:pk>/scores/", ScoresView.as_view(), name="scores"),
            path("rounds/<int:pk>/compare/", CompareView.as_view(), name="compare"),
            path("files/<str:digest>/erase/", EraseFileView.as_view(), name="erase_file"),
            path("report/", ValidationReportView.as_view(), name="report"),
            path("report/results/", ValidationReportView.as_view(results_only=True), name="report_results"),
        ]


class PanelsGroup(ViewSetGroup):
    """The pages for managers of panels."""

    menu_label = _("Panels")
    menu_icon = "group"
    menu_order = 250
    add_to_admin_menu = True
    items = (PanelViewSet, StepsViewSet, MemberViewSet, SpokenAnswersViewSet, MailViewSet)
