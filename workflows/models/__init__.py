"""What is stored of validation; it outlives the page it is about. Pages are in `cms.content`."""

from workflows.models.approvals.approval import Approval
from workflows.models.approvals.exception_request import ExceptionRequest
from workflows.models.approvals.file_erasure import FileErasure
from workflows.models.approvals.frozen_text import FrozenText
from workflows.models.approvals.held_publication import HeldPublication
from workflows.models.approvals.readability_record import ReadabilityRecord
from workflows.models.approvals.text_file import TextFile
from workflows.models.approvals.withdrawal import Withdrawal
from workflows.models.ended_link import EndedLink
from workflows.models.mails.desk_mail import DeskMail
from workflows.models.mails.outcome_mail import OutcomeMail
from workflows.models.members.member import Member
from workflows.models.members.panel import Panel
from workflows.models.members.parental_consent import ParentalConsent
from workflows.models.members.reading_together import ReadingTogether
from workflows.models.members.rule_request import RuleRequest
from workflows.models.proposal import Proposal
from workflows.models.recordings.recording import Recording
from workflows.models.recordings.voice import Voice
from workflows.models.rounds.answer import Answer
from workflows.models.rounds.check import EditorialCheck, SecondReading
from workflows.models.rounds.consent import Consent
from workflows.models.rounds.invitation import Invitation
from workflows.models.rounds.question_set import QuestionSet
from workflows.models.rounds.remark import Remark
from workflows.models.rounds.reply import Reply
from workflows.models.rounds.round import Round
from workflows.models.rounds.spoken_answer import SpokenAnswer
from workflows.models.rounds.step_request import StepRequest
from workflows.models.rounds.task import PanelReviewTask
from workflows.models.rounds.verdict import Verdict
from workflows.models.saved_view import SavedView
from workflows.models.supplement_confirmation import SupplementConfirmation
from workflows.models.translations.source_comparison import SourceComparison
from workflows.models.translations.stale_translations import (
    StaleTranslationException,
    StaleTranslationSettings,
)
from workflows.models.translations.translation_assignment import TranslationAssignment

__all__ = [
    "Answer",
    "Approval",
    "Consent",
    "DeskMail",
    "EditorialCheck",
    "EndedLink",
    "ExceptionRequest",
    "FileErasure",
    "FrozenText",
    "HeldPublication",
    "Invitation",
    "Member",
    "OutcomeMail",
    "Panel",
    "PanelReviewTask",
    "ParentalConsent",
    "Proposal",
    "QuestionSet",
    "ReadabilityRecord",
    "ReadingTogether",
    "Recording",
    "Remark",
    "Reply",
    "Round",
    "RuleRequest",
    "SavedView",
    "SecondReading",
    "SourceComparison",
    "SpokenAnswer",
    "StaleTranslationException",
    "StaleTranslationSettings",
    "StepRequest",
    "SupplementConfirmation",
    "TextFile",
    "TranslationAssignment",
    "Verdict",
    "Voice",
    "Withdrawal",
]
