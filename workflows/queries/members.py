"""Who may read a text."""

from django.db.models import QuerySet

from cms.content.models import ArticlePage
from cms.users.models import User
from workflows.models import Member, Panel, Round


def author_emails(page: ArticlePage) -> set[str]:
    """Return the addresses, in lower case, of everybody who wrote at this text."""
    accounts = {page.owner_id, page.responsible_id, *page.revisions.values_list("user_id", flat=True)}
    emails = User.objects.filter(pk__in=accounts - {None}).values_list("email", flat=True)
    return {email.casefold() for email in emails if email}


def authors_of_text(round: Round) -> set[str]:  # noqa: A002 - the house's word
    """Return the same for the text of a round; nobody when its page is gone."""
    text = round.text
    page = ArticlePage.objects.filter(
        translation_key=text.article, locale__language_code=text.language
    ).first()
    return author_emails(page) if page else set()


def eligible_members(panel: Panel, page: ArticlePage) -> list[Member]:
    """Return the members who take part and did not write at this text."""
    authors = author_emails(page)
    members: QuerySet[Member] = panel.members.filter(active=True).order_by("pk")
    return [member for member in members if member.email.casefold() not in authors]
