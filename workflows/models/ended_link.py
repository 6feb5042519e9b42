"""What is left of a link that ended, so that it can say what happened: to a person, or to the link."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from workflows.enums import Manner
from workflows.models.members.member import Member
from workflows.models.members.parental_consent import ParentalConsent
from workflows.models.rounds.invitation import Invitation


class EndedLinkQuerySet(models.QuerySet["EndedLink"]):
    """The links that ended."""

    def remember(self, link: Invitation | Member | ParentalConsent, *, replaced: bool) -> None:
        """Store that this link, as it is stored now, ends, and how to speak of it."""
        tone = Manner.PARENTS
        if not isinstance(link, ParentalConsent):
            tone = link.round.panel.tone if isinstance(link, Invitation) else link.tone
        ended = EndedLink(
            token_hash=link.token_hash,
            of_parent=isinstance(link, ParentalConsent),
            replaced=replaced,
            tone=tone,
            language=link.page_language,
        )
        self.bulk_create([ended], ignore_conflicts=True)


class EndedLink(models.Model):
    """No person is in it: the hash of a secret that only its owner has, and how to say what happened.

    `of_parent`: the link of a parent, else of a member. `replaced`: a newer link took its place; else the
    person was erased. `tone` and `language` are those of its pages. Deleted after its term
    (`workflows.rules.promises`).
    """

    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    of_parent = models.BooleanField(default=False)
    replaced = models.BooleanField(default=False)
    tone = models.CharField(max_length=10)
    language = models.CharField(max_length=20)
    ended_at = models.DateTimeField(auto_now_add=True)

    objects = EndedLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("ended link")
        verbose_name_plural = _("ended links")
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"
