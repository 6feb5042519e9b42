"""Readers who read for others: an expert beside the sources, and a youth with a text for parents."""

from datetime import date

from django.utils import translation

from tests import factories
from workflows.default_questions import default_questions
from workflows.enums import PanelKind, QuestionKind
from workflows.models import Invitation
from workflows.rules.questions import Question, in_order
from workflows.rules.reads_for import ForWhom

LAW = {
    "title": "Wet op het primair onderwijs, artikel 40",
    "publisher": "Overheid",
    "url": "https://wetten.example.org/een-heel-lang-adres/BWBR0003420/2026-08-01/artikel-40/lid-1",
    "consulted_on": "2026-11-01",
    "status": "In force since 2014.",
}
PAPER = {"title": "Een handreiking", "publisher": "Een raad", "url": "", "consulted_on": None}


def expert() -> Invitation:
    """An expert who reads a text with two sources."""
    with translation.override("en"):
        questions = default_questions(PanelKind.EXPERTS)
    made = factories.reader(
        kind="experts",
        language="en",
        summary="You hear within six weeks. The school helps.",
        questions=questions,
        sources=[{"type": "source", "value": one} for one in (LAW, PAPER)],
        valid_until=date(2027, 11, 1),
    )
    return factories.take_part(made)


def youth() -> Invitation:
    """A youth who reads a text for parents."""
    do = [Question("key-1", QuestionKind.DO, "What do you do first?")]
    with translation.override("en"):
        questions = in_order(default_questions(PanelKind.YOUTH, ForWhom.PARENTS), do)
    return factories.take_part(factories.reader(kind="youth", language="en", questions=questions))
