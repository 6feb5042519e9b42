"""What readers and parents are promised, in sentences: the one place that says it, for pages and mails alike.

The numbers are those that the code keeps to: `workflows.rules.promises`, and the rule of the round.
"""

from django.utils.translation import gettext, ngettext

from cms.content.meaning.passages import passages
from workflows.models import Round
from workflows.models.members.promises import promises
from workflows.rules.promises import reading_minutes, within_months

USUAL_WORDS, USUAL_QUESTIONS = 400, 6


class Promised:
    """The sentences, in the language that is active when they are asked for. No "you" is in them."""

    def answers(self) -> str:
        """How long answers are kept."""
        term = in_words(promises().answers)
        return gettext(
            "The answers are erased within %(term)s after the reading of the text has ended. "
            "Only the counts stay."
        ) % {"term": term}

    def parents(self) -> str:
        """How long the address of a parent is kept."""
        return gettext(
            "The e-mail address of a parent is erased when the parent has answered, "
            "and after %(term)s without an answer."
        ) % {"term": in_words(promises().parents)}

    def backups(self) -> str:
        """How long backups keep what was erased, and what is never in them; empty when there are none."""
        days = promises().backups
        said = gettext("Copies for emergencies are kept for %(term)s more. Nobody looks into them.")
        never = gettext("The recording of an answer is never in such a copy.")
        return f"{said % {'term': in_words(days)}} {never}" if days else ""

    def spoken(self) -> str:
        """How long a spoken answer is kept."""
        return gettext(
            "The recording is erased as soon as the words are written down. "
            "At the latest %(term)s after the reading of the text has ended."
        ) % {"term": in_words(promises().spoken)}

    def usual_duration(self) -> str:
        """How long reading takes, when no text is known yet."""
        return _minutes(reading_minutes(USUAL_WORDS, USUAL_QUESTIONS))


def duration(round: Round) -> str:  # noqa: A002 - the domain's term
    """Return how long reading this text takes, in a sentence."""
    words = sum(len(passage.text.split()) for passage in passages(round.text.content))
    return _minutes(reading_minutes(words, len(round.questions)))


def needed(round: Round) -> str:  # noqa: A002 - the domain's term
    """Return when the panel of this round says yes, in sentences."""
    return gettext(
        "The panel says yes if this is true. Number of answers: %(minimum)s or more. Yes, with or without a "
        "tip: %(share)s%% or more. And no two readers find the same words hard, unclear or not right."
    ) % {"minimum": round.minimum_readers, "share": round.approval_share}


def then(*, already_public: bool) -> str:
    """Return what follows when all panels have decided."""
    if already_public:
        return gettext(
            "This text could not wait: it is on the website already. Do all panels that read the text say "
            "yes? Then it stays there as it is now. If not, it goes back to the writers."
        )
    return gettext(
        "Do all panels that read the text say yes? Then it goes on the website as it is now. "
        "If not, it goes back to the writers."
    )


def tip() -> str:
    """Return what becomes of marks, tips and answers."""
    return gettext(
        "After the reading the writers read all marks, tips and answers. Every tip gets an answer, also when "
        "the text is on the website by then. The answer is behind this same link."
    )


def in_words(days: int) -> str:
    """Return a term in words: in months when "within" so many months is true, else in days."""
    if months := within_months(days):
        return ngettext("%(count)d month", "%(count)d months", months) % {"count": months}
    return ngettext("%(count)d day", "%(count)d days", days) % {"count": days}


def _minutes(minutes: int) -> str:
    return ngettext("It takes about %(minutes)d minute.", "It takes about %(minutes)d minutes.", minutes) % {
        "minutes": minutes
    }
