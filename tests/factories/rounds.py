"""Rounds without the editor's work before them, for tests that are about reading."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.utils import timezone

from cms.content.meaning.passages import passages
from cms.content.models import ArticlePage
from tests.factories.articles import article
from tests.factories.panels import member, panel
from tests.factories.sounds import sound
from workflows.actions.reading.begin_reading import begin_reading
from workflows.actions.reading.cast_verdict import cast_verdict
from workflows.actions.reading.give_consent import give_consent
from workflows.actions.reading.keep_spoken_answer import keep_spoken_answer
from workflows.actions.reading.start_speaking import start_speaking
from workflows.actions.rounds.freeze_text import freeze_text
from workflows.enums import Decision
from workflows.models import Consent, Invitation, Member, Panel, Remark, Reply, Round, SpokenAnswer, Verdict
from workflows.rules.questions import Question


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
    invitation.save()
    return invitation


def reader(
    *,
    kind: str = "parents",
    language: str = "nl",
    name: str = "Fatima",
    consented: bool = True,
    questions: Sequence[Question] = (),
    **fields: Any,
) -> Invitation:
    """One member's invitation to a round of an own panel; `fields` are the article's."""
    readers = panel(kind, language=language)
    page = article(language=language, **fields)
    made = invite(
        member(readers, name=name), round_of(readers, page, questions=[one.to_json() for one in questions])
    )
    if consented:
        Consent.objects.create(invitation=made)
    return made


def take_part(invitation: Invitation) -> Invitation:
    """The same invitation, of a member who agreed and began to read."""
    give_consent(invitation=invitation)
    begin_reading(invitation=invitation)
    invitation.refresh_from_db()
    return invitation


def speak(invitation: Invitation, question: str = "", content: bytes | None = None) -> SpokenAnswer:
    """What a member said, by default with the verdict, on a panel that allows it."""
    Panel.objects.filter(rounds=invitation.round_id).update(spoken_answers=True)
    invitation = Invitation.objects.select_related("round__panel", "member").get(pk=invitation.pk)
    start_speaking(invitation=invitation)
    return keep_spoken_answer(invitation=invitation, question=question, sound=sound(content))


def mark(invitation: Invitation, passage: str = "summary", **fields: Any) -> Remark:
    """A mark of a member, by default a minus on all of the summary."""
    found = next(one for one in passages(invitation.round.text.content) if one.anchor == passage)
    start, end = fields.pop("start", 0), fields.pop("end", len(found.text))
    values = {"kind": "minus", "quote": found.text[start:end], **fields}
    return Remark.objects.create(invitation=invitation, passage=passage, start=start, end=end, **values)


def reply(*remarks: Remark, outcome: str = "changed", text: str = "We schrijven nu korter.") -> Reply:
    """An editor's answer to these remarks of one round."""
    made = Reply.objects.create(round=remarks[0].invitation.round, outcome=outcome, text=text)
    Remark.objects.filter(pk__in=[remark.pk for remark in remarks]).update(reply=made)
    return made


def decide(*, invitation: Invitation, decision: Decision, comment: str = "") -> Verdict:
    """The verdict of a member who agreed and read, as it is cast on the pages."""
    return cast_verdict(invitation=take_part(invitation), decision=decision, comment=comment)
