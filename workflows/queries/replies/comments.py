"""What readers said of the whole text, and the replies of editors to it.

The tips and other comments that came with verdicts: each needs a reply, whatever its member decided, also
when the text is public. So do the words with which an expert said that sources or a date are not right.
"""

from dataclasses import dataclass
from typing import Literal

from django.db.models import QuerySet

from workflows.enums import Choice
from workflows.models import Answer, Reply, Round, Verdict
from workflows.queries.rounds.questions import round_questions
from workflows.visibility import shown_to_editors


@dataclass(frozen=True)
class Comment:
    """What was said, `about` what, and its row."""

    row: Verdict | Answer
    about: str
    words: str

    @property
    def of(self) -> Literal["comments", "facts"]:
        """Whether it came with a verdict, or with a "no" about sources or a date."""
        return "comments" if isinstance(self.row, Verdict) else "facts"


@dataclass(frozen=True)
class ReplyWithComments:
    """A reply and the comments it answers."""

    reply: Reply
    comments: list[Comment]


@dataclass(frozen=True)
class CommentsToAnswer:
    """The comments of one round: `waiting` for a reply, and replied to."""

    waiting: list[Comment]
    replied: list[ReplyWithComments]

    @property
    def done(self) -> int:
        """How many have a reply."""
        return sum(len(one.comments) for one in self.replied)

    def waiting_rows(self, of: Literal["comments", "facts"]) -> list[int]:
        """Return the primary keys of those that wait, of one kind."""
        return [comment.row.pk for comment in self.waiting if comment.of == of]


def comments(rounds: "QuerySet[Round]") -> list[Verdict]:
    """Return the verdicts in these rounds that came with a comment and that editors may see; one query.

    In an order that does not tell whose they are.
    """
    with_reply = _with_comment(rounds).select_related("reply", "invitation__round__panel")
    return list(with_reply.order_by("invitation__round__panel__name", "decision", "comment"))


def said_of_facts(answers: "QuerySet[Answer]") -> "QuerySet[Answer]":
    """Return those of these answers that say in words what is not right about the sources or the date.

    No other question asks for words with a "no": `workflows.rules.questions`.
    """
    return answers.filter(choice=Choice.NO.value).exclude(text="")


def facts(rounds: "QuerySet[Round]") -> "QuerySet[Answer]":
    """Return what experts said in these rounds of sources and dates, and editors may see."""
    return shown_to_editors(said_of_facts(Answer.objects.filter(invitation__round__in=rounds)))


def comments_to_answer(round: Round) -> CommentsToAnswer:  # noqa: A002 - the domain's term
    """Return the comments of a round, sorted: waiting, replied to; two queries."""
    found = CommentsToAnswer([], [])
    by_reply: dict[int, ReplyWithComments] = {}
    for comment in _comments_of(round):
        reply = comment.row.reply
        if reply:
            by_reply.setdefault(reply.pk, ReplyWithComments(reply, [])).comments.append(comment)
        else:
            found.waiting.append(comment)
    found.replied.extend(by_reply.values())
    return found


def comments_without_reply(rounds: "QuerySet[Round]") -> "QuerySet[Verdict]":
    """Return the verdicts of these rounds whose comment has no reply."""
    return _with_comment(rounds).filter(reply=None)


def facts_without_reply(rounds: "QuerySet[Round]") -> "QuerySet[Answer]":
    """Return what was said in these rounds of sources and dates, and has no reply."""
    return facts(rounds).filter(reply=None)


def _comments_of(round: Round) -> list[Comment]:  # noqa: A002 - the domain's term
    rounds = Round.objects.filter(pk=round.pk)
    asked = {question.key: question.text for question in round_questions(round)}
    about_facts = facts(rounds).select_related("reply").order_by("question", "text")
    return [
        *(
            Comment(one, f"{asked.get(one.question, '')} {one.get_choice_display()}", one.text)
            for one in about_facts
        ),
        *(Comment(one, str(one.get_decision_display()), one.comment) for one in comments(rounds)),
    ]


def _with_comment(rounds: "QuerySet[Round]") -> "QuerySet[Verdict]":
    return shown_to_editors(Verdict.objects.filter(invitation__round__in=rounds)).exclude(comment="")
