"""A region's proposal to change a national text, and the national desk's answer."""

from uuid import UUID

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from workflows.enums import ProposalState
from workflows.models.approvals.approval import Approval
from workflows.models.approvals.frozen_text import FrozenText
from workflows.models.choices import PROPOSAL_STATES

EXPLAINED_STATES = [ProposalState.TAKEN_OVER_IN_PART.value, ProposalState.NOT_TAKEN_OVER.value]
UNANSWERED_STATES = [ProposalState.OPEN.value, ProposalState.WITHDRAWN.value]
STATES = [state.value for state in ProposalState]


class ProposalQuerySet(models.QuerySet["Proposal"]):
    """Queries on proposals."""

    def open(self) -> "ProposalQuerySet":
        """Those that wait for an answer."""
        return self.filter(state=ProposalState.OPEN.value)

    def about(self, article: UUID, language: str) -> "ProposalQuerySet":
        """Those about one text."""
        return self.filter(article=article, language=language)


class Proposal(models.Model):
    """Evidence: it outlives the page and the region. Once decided it never changes.

    `national` is the approval of the public text that was on the screen. `passage` is the anchor of a
    piece of that text and `quote` its words then; both are empty for a proposal about the whole of it.
    `decided_at` and `decided_by` are of the answer, or of the withdrawal by the region.
    """

    article = models.UUIDField()
    language = models.CharField(_("language"), max_length=20)
    region = models.CharField(_("region"), max_length=10)
    national = models.ForeignKey(
        Approval, on_delete=models.PROTECT, related_name="+", verbose_name=_("approval of the national text")
    )
    passage = models.CharField(max_length=60, blank=True)
    quote = models.TextField(_("the words as they were"), blank=True)
    words = models.TextField(_("what the region would write"))
    reason = models.TextField(_("why"))
    proposed_at = models.DateTimeField(_("proposed"), auto_now_add=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("proposed by"),
    )
    state = models.CharField(
        _("state"), max_length=20, choices=PROPOSAL_STATES, default=ProposalState.OPEN.value
    )
    answer = models.TextField(_("answer"), blank=True)
    decided_at = models.DateTimeField(_("decided"), null=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("decided by"),
    )

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("proposal of a region")
        verbose_name_plural = _("proposals of regions")
        ordering = ["-proposed_at", "-pk"]
        default_permissions = ("view",)
        permissions = [("answer_proposal", _("Can answer the proposals of regions"))]
        indexes = [models.Index(fields=["article", "language"]), models.Index(fields=["region"])]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=STATES), name="a_proposal_has_a_known_state"),
            models.CheckConstraint(
                condition=Q(state="open", decided_at__isnull=True)
                | (~Q(state="open") & Q(decided_at__isnull=False)),
                name="a_proposal_is_open_until_decided",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=EXPLAINED_STATES) | ~Q(answer=""),
                name="what_is_not_taken_over_is_explained",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=UNANSWERED_STATES) | Q(answer=""), name="an_answer_has_a_state"
            ),
            models.CheckConstraint(
                condition=~Q(words="") & ~Q(reason="") & ~Q(region=""), name="a_proposal_says_what_and_why"
            ),
            models.CheckConstraint(
                condition=~Q(passage="") | Q(quote=""), name="words_are_quoted_of_a_passage"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.text}, {self.region}"

    @property
    def text(self) -> FrozenText:
        """The national text it is about."""
        return self.national.text

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.state == ProposalState.OPEN

    @property
    def is_taken_over(self) -> bool:
        """Whether the national desk adopts it, at least in part."""
        return self.state in (ProposalState.TAKEN_OVER, ProposalState.TAKEN_OVER_IN_PART)

    @property
    def is_withdrawn(self) -> bool:
        """Whether the region withdrew it."""
        return self.state == ProposalState.WITHDRAWN
