"""What is kept of validation. Rounds, verdicts and approvals outlive the page they are about."""

from workflows.models.answer import Answer
from workflows.models.approval import Approval
from workflows.models.closing_letter import ClosingLetter
from workflows.models.consent import Consent
from workflows.models.desk_letter import DeskLetter
from workflows.models.exception_request import ExceptionRequest
from workflows.models.frozen_text import FrozenText
from workflows.models.invitation import Invitation
from workflows.models.member import Member
from workflows.models.panel import Panel
from workflows.models.parental_consent import ParentalConsent
from workflows.models.proposal import Proposal
from workflows.models.question_set import QuestionSet
from workflows.models.readability_record import ReadabilityRecord
from workflows.models.remark import Remark
from workflows.models.reply import Reply
from workflows.models.round import Round
from workflows.models.source_comparison import SourceComparison
from workflows.models.stale_translations import StaleTranslationException, StaleTranslationSettings
from workflows.models.supplement_confirmation import SupplementConfirmation
from workflows.models.task import PanelReviewTask
from workflows.models.translation_assignment import TranslationAssignment
from workflows.models.verdict import Verdict
from workflows.models.withdrawal import Withdrawal

__all__ = [
    "Answer",
    "Approval",
    "ClosingLetter",
    "Consent",
    "DeskLetter",
    "ExceptionRequest",
    "FrozenText",
    "Invitation",
    "Member",
    "Panel",
    "PanelReviewTask",
    "ParentalConsent",
    "Proposal",
    "QuestionSet",
    "ReadabilityRecord",
    "Remark",
    "Reply",
    "Round",
    "SourceComparison",
    "StaleTranslationException",
    "StaleTranslationSettings",
    "SupplementConfirmation",
    "TranslationAssignment",
    "Verdict",
    "Withdrawal",
]
