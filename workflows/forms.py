"""The forms of panel members. Text that is too long is no error: it is cut, and the page says so."""

import re
from typing import Any, Self

from django import forms
from django.utils.translation import gettext_lazy as _

from workflows.actions.reading.add_remark import NOTE_LENGTH
from workflows.actions.reading.cast_verdict import COMMENT_LENGTH
from workflows.actions.reading.save_answer import ANSWER_LENGTH
from workflows.enums import Choice, Decision, Reason, RemarkKind
from workflows.errors import ChangedElsewhere
from workflows.models import Answer, Remark, Round, Verdict
from workflows.models.choices import (
    CHOICES,
    DECISIONS,
    FACT_REASONS,
    MINUS_REASONS,
    REASONS,
    REMARK_KINDS,
)
from workflows.policies import lacks_words
from workflows.rules.places import Place
from workflows.rules.questions import Question

CHOOSE = {"required": _("Choose one of the answers."), "invalid_choice": _("Choose one of the answers.")}


class FreeTextField(forms.CharField):
    """Free text, in any script and of any length."""

    def to_python(self, value: Any) -> str:
        """Return the text without null characters; a line ending counts as one character."""
        return super().to_python(str(value or "").replace("\x00", "").replace("\r\n", "\n")) or ""


class PageForm(forms.Form):
    """Carries what its page was made from, so that a page that was open for long overwrites nothing.

    `elsewhere` is what was stored meanwhile, when it would have been overwritten.
    """

    made_from = forms.CharField(required=False)
    elsewhere: Any = None

    def now_made_from(self, stored: Any) -> None:
        """Let the page go on from what is stored now."""
        typed = {name: self.data[name] for name in self.data}
        self.data = {**typed, "made_from": stored.fingerprint}

    def ask(self, error: ChangedElsewhere) -> None:
        """Let the page show both, what is stored and what was typed: the next time this is sent, it holds."""
        self.elsewhere = error.stored
        self.now_made_from(error.stored)


class RemarkForm(PageForm):
    """A mark on one piece of the text. Who judges facts can mark one as not right, with its source."""

    kind = forms.ChoiceField(choices=REMARK_KINDS, error_messages=CHOOSE)
    reason = forms.ChoiceField(choices=REASONS, required=False, error_messages=CHOOSE)
    word = FreeTextField(required=False)
    source = forms.ChoiceField(required=False, error_messages=CHOOSE)
    note = FreeTextField(required=False)
    limit = NOTE_LENGTH
    too_long = False
    minus_reasons, fact_reasons = MINUS_REASONS, FACT_REASONS

    def __init__(self, round: Round, *args: Any, **kwargs: Any) -> None:  # noqa: A002 - the domain's term
        super().__init__(*args, **kwargs)
        titles = [source["title"] for source in round.text.sources] if round.panel.judges_facts else []
        self.fields["source"].choices = [(title, title) for title in titles]  # type: ignore[attr-defined] # a ChoiceField
        if not round.panel.judges_facts:
            kinds = [pair for pair in REMARK_KINDS if pair[0] != RemarkKind.FACT.value]
            self.fields["kind"].choices = kinds  # type: ignore[attr-defined] # a ChoiceField

    @classmethod
    def about(cls, remark: Remark | None, round: Round, *, kind: str = "") -> Self:  # noqa: A002 - as above
        """Return the form as it was filled in before, or with the `kind` that was chosen just now."""
        if remark is None:
            return cls(round, initial={"kind": kind})
        said = {name: getattr(remark, name) for name in ("kind", "reason", "source", "note")}
        return cls(
            round, initial={**said, "made_from": remark.fingerprint} | ({"kind": kind} if kind else {})
        )

    def remark(self, text: str, at: Place) -> dict[str, Any]:
        """Return the mark: on the unknown word if the place contains it, else on the whole place.

        `text` is the whole passage.
        """
        answers = self.cleaned_data
        kind = RemarkKind(answers["kind"])
        word = answers["word"] if kind is RemarkKind.UNKNOWN_WORD else ""
        place = _place(word, text, at)
        note = answers["note"] if place else "\n".join(filter(None, [word, answers["note"]]))
        self.too_long = len(note) > NOTE_LENGTH
        reason = Reason(answers["reason"]) if answers["reason"] else None
        return {
            "kind": kind,
            "reason": reason,
            "source": answers["source"] if kind is RemarkKind.FACT else "",
            "note": note,
            "start": at.start,
            "end": at.end,
            **place,
            "made_from": answers["made_from"],
        }


class RemovalForm(PageForm):
    """The mark to remove."""

    mark = forms.IntegerField(min_value=1)


class VerdictForm(PageForm):
    """What a member decides."""

    decision = forms.ChoiceField(choices=DECISIONS, error_messages=CHOOSE)
    comment = FreeTextField(required=False)
    limit = COMMENT_LENGTH
    too_long = False
    is_spoken = False  # whether the member has said the words

    @classmethod
    def about(cls, verdict: Verdict | None) -> Self:
        """Return the form as it was filled in before."""
        if verdict is None:
            return cls()
        said = {"decision": verdict.decision, "comment": verdict.comment}
        return cls(initial={**said, "made_from": verdict.fingerprint})

    def clean(self) -> dict[str, Any]:
        """Refuse a tip without words, written or spoken."""
        answers = super().clean() or self.cleaned_data
        decision = answers.get("decision")
        if decision and not self.is_spoken and lacks_words(Decision(decision), answers.get("comment", "")):
            self.add_error("comment", _("“Yes, with a tip” needs a tip in words. No tip? Then choose “Yes”."))
        return answers

    def verdict(self) -> dict[str, Any]:
        """Return the decision with its comment."""
        decision, comment = Decision(self.cleaned_data["decision"]), self.cleaned_data["comment"]
        self.too_long = decision.takes_words and len(comment) > COMMENT_LENGTH
        return {"decision": decision, "comment": comment, "made_from": self.cleaned_data["made_from"]}


class ConsentForm(forms.Form):
    """A member agrees to take part."""

    agree = forms.BooleanField()


class AnswerForm(PageForm):
    """The answer to one question. Every field is optional."""

    choice = forms.ChoiceField(required=False, error_messages=CHOOSE)
    text = FreeTextField(required=False)
    place = forms.CharField(required=False, max_length=100)
    limit = ANSWER_LENGTH
    too_long = False

    def __init__(self, question: Question, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        allowed = {choice.value for choice in question.choices}
        self.fields["choice"].choices = [pair for pair in CHOICES if pair[0] in allowed]  # type: ignore[attr-defined] # a ChoiceField

    @classmethod
    def about(cls, question: Question, answer: Answer | None) -> Self:
        """Return the form as it was filled in before."""
        if answer is None:
            return cls(question)
        place = Place(answer.passage, answer.start or 0, answer.end or 0) if answer.passage else ""
        said = {"choice": answer.choice, "text": answer.text, "place": str(place)}
        return cls(question, initial={**said, "made_from": answer.fingerprint})

    def answer(self) -> dict[str, Any]:
        """Return the answer; "I do not know" comes without a place."""
        choice = Choice(self.cleaned_data["choice"]) if self.cleaned_data["choice"] else None
        self.too_long = len(self.cleaned_data["text"]) > ANSWER_LENGTH
        place = None if choice else Place.parse(self.cleaned_data["place"])
        text, made_from = self.cleaned_data["text"], self.cleaned_data["made_from"]
        return {"choice": choice, "text": text, "place": place, "made_from": made_from}


def _place(word: str, text: str, at: Place) -> dict[str, int]:
    """Return where this word is in a place, preferably as a whole word; {} when it is not there."""
    exact = re.escape(word.strip("\"'“”‘’.,:;?! "))
    if not exact:
        return {}
    for pattern in (rf"(?<!\w){exact}(?!\w)", exact):
        if match := re.compile(pattern, re.IGNORECASE).search(text, at.start, at.end):
            return {"start": match.start(), "end": match.end()}
    return {}
