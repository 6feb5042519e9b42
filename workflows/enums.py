"""The enumerations of validation. Their values are stored and, where public, appear in the API."""

from enum import StrEnum


class PanelKind(StrEnum):
    """Who reads in a panel."""

    PARENTS = "parents"
    YOUTH = "youth"
    SPEAKERS = "speakers"
    EXPERTS = "experts"


class Manner(StrEnum):
    """How readers are spoken to; in the catalogues a context of its own."""

    PARENTS = "parents"
    YOUTH = "youth"


class Decision(StrEnum):
    """A member's verdict on a text. A tip has words and does not hold the text; `NO` is "not yet"."""

    YES = "yes"
    YES_WITH_TIP = "yes_with_tip"
    NO = "no"

    @property
    def takes_words(self) -> bool:
        """Whether a comment belongs to it; what somebody wrote at another choice is not kept with it."""
        return self is not Decision.YES


class Outcome(StrEnum):
    """How a round ended. Only `OPEN` can still change."""

    OPEN = "open"
    APPROVED = "approved"
    NOT_APPROVED = "not_approved"
    NO_QUORUM = "no_quorum"
    CANCELLED = "cancelled"


class RemarkKind(StrEnum):
    """How a member marked a passage. `FACT`: an expert says that it is not right, or out of date."""

    PLUS = "plus"
    MINUS = "minus"
    UNKNOWN_WORD = "unknown_word"
    FACT = "fact"


class Reason(StrEnum):
    """Why a member marked a passage with a minus; the last two: what is the matter with a fact."""

    HARD_WORD = "hard_word"
    LONG_SENTENCE = "long_sentence"
    DO_NOT_KNOW_WHAT_TO_DO = "do_not_know_what_to_do"
    NOT_MY_EXPERIENCE = "not_my_experience"
    TONE = "tone"
    OTHER = "other"
    NOT_RIGHT = "not_right"
    OUTDATED = "outdated"


class QuestionKind(StrEnum):
    """What a member is asked after reading. `FIND`, `UNDERSTAND` and `DO` are the editor's own questions."""

    OWN_WORDS = "own_words"
    FIND = "find"
    UNDERSTAND = "understand"
    DO = "do"
    JUDGEMENT = "judgement"
    MISSING = "missing"
    SOURCES = "sources"
    VALID_UNTIL = "valid_until"


class Choice(StrEnum):
    """An answer that is chosen rather than written."""

    YES = "yes"
    A_LITTLE = "a_little"
    NO = "no"
    DO_NOT_KNOW = "do_not_know"


class Score(StrEnum):
    """An editor's score for the answer to a key question. The member never sees it."""

    GOOD = "good"
    HALF = "half"
    WRONG = "wrong"


class ReplyOutcome(StrEnum):
    """What an editor did with a remark."""

    CHANGED = "changed"
    NOT_CHANGED = "not_changed"


class ClosingEvent(StrEnum):
    """The events about which participants get a mail."""

    PUBLISHED = "published"
    SENT_BACK = "sent_back"
    CHANGED = "changed"
    STOPPED = "stopped"
    ANSWERED = "answered"


class TextStatus(StrEnum):
    """Where a text stands after a round. Shown to members; not stored."""

    PUBLIC = "public"
    PLANNED = "planned"
    READING = "reading"
    CHANGING = "changing"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"


class ApprovalKind(StrEnum):
    """How a text was approved. All but the first are recorded exceptions."""

    PANELS = "panels"
    URGENT = "urgent"
    MINOR_EDIT = "minor_edit"


class RequestState(StrEnum):
    """The state of a request for an exception."""

    WAITING = "waiting"
    CONFIRMED = "confirmed"
    REFUSED = "refused"


class MinorEditProblem(StrEnum):
    """Why a change is more than a minor edit."""

    FACTS = "facts"
    STRUCTURE = "structure"
    LINKS = "links"
    NUMBERS = "numbers"
    WORDS = "words"


class AgeBand(StrEnum):
    """The age of a member. A birth date is never stored; nobody under 12 can be entered."""

    FROM_12 = "12-15"
    FROM_16 = "16-17"
    ADULT = "18+"


class SchoolOfChild(StrEnum):
    """Which kind of school a parent's children go to."""

    PRIMARY = "po"
    SECONDARY = "vo"
    BOTH = "po+vo"


class ReachedBy(StrEnum):
    """How a member receives links."""

    EMAIL = "email"
    HAND = "hand"


class Aim(StrEnum):
    """The groups of which a panel wants a minimum number of members."""

    READS_LITTLE = "reads_little"
    DUTCH_LATER = "dutch_later"
    PRIMARY = "primary"
    SECONDARY = "secondary"
    FROM_12 = "from_12"
    FROM_16 = "from_16"


class Understanding(StrEnum):
    """Whether readers answered a key question well enough."""

    NOBODY_ANSWERED = "nobody_answered"
    TO_SCORE = "to_score"
    REACHED = "reached"
    NOT_REACHED = "not_reached"


class WhenStale(StrEnum):
    """What happens to a stale translation: one that no longer says what its source text says."""

    NOTICE = "notice"
    FALL_BACK = "fall_back"
    WITHDRAW = "withdraw"


class TranslationState(StrEnum):
    """How far the translation of one article has come. Shown to translators; not stored."""

    TO_TRANSLATE = "to_translate"
    SOURCE_CHANGED = "source_changed"
    SENT_BACK = "sent_back"
    WAITING = "waiting"
    APPROVED = "approved"
    SOURCE_GONE = "source_gone"


class ProposalState(StrEnum):
    """The state of a region's proposal. Only `OPEN` can still change."""

    OPEN = "open"
    TAKEN_OVER = "taken_over"
    TAKEN_OVER_IN_PART = "taken_over_in_part"
    NOT_TAKEN_OVER = "not_taken_over"
    WITHDRAWN = "withdrawn"


class SectionChange(StrEnum):
    """How a section of a source text changed."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
