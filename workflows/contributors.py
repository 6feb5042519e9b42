"""Who worked on a text, and so has no part in who reads it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet
from wagtail.models import WorkflowState

from cms.content.models import TextPage
from cms.content.text_pages import text_page
from cms.typed.mailboxes import mailbox
from cms.users.models import KnownMailbox, User
from workflows.models import FrozenText, Invitation, Member, ReadingTogether, Round


@dataclass(frozen=True)
class Contributors:
    """The accounts of who wrote, edited or submitted a text, and every mailbox that these have had."""

    accounts: frozenset[int]
    mailboxes: frozenset[str]

    def include(self, member: Member) -> bool:
        """Whether the member is one of them, or was chosen by one of them.

        By the address, and by who entered the member, vouched for the member or had the link: more than
        that is not known of anybody.
        """
        return member.mailbox in self.mailboxes or not self.accounts.isdisjoint(member.chosen_by)


def contributors(page: TextPage | None) -> Contributors:
    """Return who worked on a page; nobody when it is gone."""
    if page is None:
        return Contributors(frozenset(), frozenset())
    accounts = accounts_behind(page)
    emails = User.objects.filter(pk__in=accounts).exclude(email="").values_list("email", flat=True)
    known = KnownMailbox.objects.filter(user__in=accounts).values_list("mailbox", flat=True)
    return Contributors(accounts, frozenset([*map(mailbox, emails), *known]))


def contributors_to(text: FrozenText) -> Contributors:
    """Return who worked on the page of a frozen text."""
    return contributors(text_page(text.article, text.language))


def became_contributor(invitation: Invitation) -> bool:
    """Whether the member moved to a mailbox that was, before the invitation, that of who worked on the text.

    Not one that an account has had only since then: else who wrote a text could take a reader's vote away.
    """
    member = invitation.member
    if member is None or not member.mailbox:
        return False
    known = KnownMailbox.objects.filter(mailbox=member.mailbox, known_since__lt=invitation.created_at)
    accounts = set(known.values_list("user_id", flat=True))
    return bool(accounts) and not accounts.isdisjoint(contributors_to(invitation.round.text).accounts)


def worked_on(user: User, texts: Iterable[FrozenText]) -> bool:
    """Whether this person worked on the page of one of these texts."""
    read = {(text.article, text.language) for text in texts}
    pages = (text_page(article, language) for article, language in sorted(read))
    return any(user.pk in accounts_behind(page) for page in pages if page)


def texts_open_to(member: Member) -> QuerySet[FrozenText]:
    """Return the texts of the running rounds in which this member reads, or could be chosen next."""
    helped = ReadingTogether.objects.filter(neighbour=member.panel_id, agreed_at__isnull=False)
    of_panel = Q(panel=member.panel_id) | Q(panel__in=helped.values("panel"))
    running = Round.objects.open().filter(of_panel | Q(invitations__member=member))
    return FrozenText.objects.filter(rounds__in=running).distinct()


def accounts_behind(page: TextPage) -> frozenset[int]:
    """Return the accounts: who owns the page, is responsible, stored a revision, or submitted it."""
    submitted = WorkflowState.objects.for_instance(page).values_list("requested_by_id", flat=True)
    stored = page.revisions.values_list("user_id", flat=True)
    known = {page.owner_id, page.responsible_id, *stored, *submitted}
    return frozenset(pk for pk in known if pk is not None)
