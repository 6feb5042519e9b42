"""Rounds without the editor's work before them, for tests that are about reading."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from cms.content.models import ArticlePage
from tests.factories.articles import article
from tests.factories.panels import member, panel
from workflows.actions.freeze_text import freeze_text
from workflows.models import Invitation, Member, Panel, Round


def round_of(readers: Panel, page: ArticlePage | None = None, **fields: Any) -> Round:
    """An open round in which a panel reads an article."""
    values = {
        "number": 1,
        "minimum_readers": readers.minimum_readers,
        "approval_share": readers.approval_share,
        "deadline": timezone.now() + timedelta(days=14),
        **fields,
    }
    return Round.objects.create(panel=readers, text=freeze_text(page=page or article()), **values)


def invite(reader: Member, to: Round, **fields: Any) -> Invitation:
    """An invitation that nobody opened yet."""
    invitation = Invitation(member=reader, round=to, **fields)
    invitation.renew_hash()
    invitation.save()
    return invitation


def reader(*, kind: str = "parents", language: str = "nl", name: str = "Fatima", **fields: Any) -> Invitation:
    """One member's invitation to a round of an own panel; `fields` are the article's."""
    readers = panel(kind, language=language)
    page = article(language=language, **fields)
    return invite(member(readers, name=name), round_of(readers, page))
