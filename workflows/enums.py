"""The words of validation. The values are stored and, where they are public, the words of the API."""

from enum import StrEnum


class PanelKind(StrEnum):
    """Who read."""

    PARENTS = "parents"
    YOUTH = "youth"
    SPEAKERS = "speakers"
    EXPERTS = "experts"


class Decision(StrEnum):
    """A member's verdict on a text."""

    YES = "yes"
    AFTER_SMALL_CHANGE = "after_small_change"
    NO = "no"


class Outcome(StrEnum):
    """What became of a round. Only `OPEN` can still change."""

    OPEN = "open"
    APPROVED = "approved"
    NOT_APPROVED = "not_approved"
    NO_QUORUM = "no_quorum"
    CANCELLED = "cancelled"


class RemarkKind(StrEnum):
    """What a member says of a passage."""

    PLUS = "plus"
    MINUS = "minus"
    UNKNOWN_WORD = "unknown_word"


class Reason(StrEnum):
    """Why a member put a minus."""

    HARD_WORD = "hard_word"
    LONG_SENTENCE = "long_sentence"
    DO_NOT_KNOW_WHAT_TO_DO = "do_not_know_what_to_do"
    NOT_MY_EXPERIENCE = "not_my_experience"
    TONE = "tone"
    OTHER = "other"


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
    """An answer that is chosen, not written."""

    YES = "yes"
    A_LITTLE = "a_little"
    NO = "no"
    DO_NOT_KNOW = "do_not_know"


class Score(StrEnum):
    """What an editor says of the answer to a key question. The member never sees it."""

    GOOD = "good"
    HALF = "half"
    WRONG = "wrong"


class ReplyOutcome(StrEnum):
    """What an editor did with a remark."""

    CHANGED = "changed"
    NOT_CHANGED = "not_changed"


class ClosingEvent(StrEnum):
    """What those who took part hear of."""

    PUBLISHED = "published"
    SENT_BACK = "sent_back"
    STOPPED = "stopped"


class Fate(StrEnum):
    """What became of a text that was read. Shown to members; not stored."""

    PUBLIC = "public"
    PLANNED = "planned"
    READING = "reading"
    CHANGING = "changing"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"


class ApprovalKind(StrEnum):
    """By which way a text was approved. All but the first are recorded exceptions."""

    PANELS = "panels"
    URGENT = "urgent"
    MINOR_EDIT = "minor_edit"


class RequestState(StrEnum):
    """What became of a request for an exception."""

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
    """How old a member is. Never a birth date; nobody under 12 can be entered."""

    FROM_12 = "12-15"
    FROM_16 = "16-17"
    ADULT = "18+"


class SchoolOfChild(StrEnum):
    """Where a parent's children go to school."""

    PRIMARY = "po"
    SECONDARY = "vo"
    BOTH = "po+vo"


class ReachedBy(StrEnum):
    """How a link comes to a member."""

    EMAIL = "email"
    HAND = "hand"


class Aim(StrEnum):
    """Of whom a panel wants a minimum."""

    READS_LITTLE = "reads_little"
    DUTCH_LATER = "dutch_later"
    PRIMARY = "primary"
    SECONDARY = "secondary"
    FROM_12 = "from_12"
    FROM_16 = "from_16"


class Stage(StrEnum):
    """Where the newest text of an article is. Shown to editors; not stored."""

    DRAFT = "draft"
    CHECKING = "checking"
    READING = "reading"
    SENT_BACK = "sent_back"
    PUBLIC = "public"
    CHANGED = "changed"


class Understanding(StrEnum):
    """Whether readers answered a key question well enough."""

    NOBODY_ANSWERED = "nobody_answered"
    TO_SCORE = "to_score"
    REACHED = "reached"
    NOT_REACHED = "not_reached"


class WhenStale(StrEnum):
    """What happens to a translation that no longer says what its source text says."""

    NOTICE = "notice"
    FALL_BACK = "fall_back"
    WITHDRAW = "withdraw"


class TranslationState(StrEnum):
    """Where the translation of one article is. Shown to translators; not stored."""

    TO_TRANSLATE = "to_translate"
    SOURCE_CHANGED = "source_changed"
    SENT_BACK = "sent_back"
    WAITING = "waiting"
    APPROVED = "approved"
    SOURCE_GONE = "source_gone"


class ProposalState(StrEnum):
    """What became of a region's proposal. Only `OPEN` can still change."""

    OPEN = "open"
    TAKEN_OVER = "taken_over"
    TAKEN_OVER_IN_PART = "taken_over_in_part"
    NOT_TAKEN_OVER = "not_taken_over"
    WITHDRAWN = "withdrawn"


class DeskEvent(StrEnum):
    """What a desk hears of by mail."""

    PROPOSED = "proposed"
    ANSWERED = "answered"
    NATIONAL_CHANGED = "national_changed"


class SectionChange(StrEnum):
    """What became of a section of a source text."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
