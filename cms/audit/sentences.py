"""The sentences of log entries in the history of the site and of a page."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils.functional import Promise
from wagtail.log_actions import LogActionRegistry, LogFormatter

from cms.audit.changes import changes_in_words


@dataclass(frozen=True)
class LogSentence:
    """`label` says what was done, and names it in a filter; `counted` adds the details of the entry.

    The fields that were changed follow by themselves.
    """

    label: Promise | str
    counted: Promise | str = ""


def register_sentences(actions: LogActionRegistry, app: str, sentences: Mapping[str, LogSentence]) -> None:
    """Register a sentence for each action of an app, by the name of the action."""
    for name, sentence in sentences.items():
        actions.register_action(f"{app}.{name}")(partial(_Formatter, sentence))


def what_was_done(entry: Any) -> str:
    """Return the sentence of an entry, of ours without the reason."""
    formatter = entry.formatter
    return str(formatter.format_what(entry) if isinstance(formatter, _Formatter) else entry.message)


def why_it_was_done(entry: Any) -> str:
    """Return the reason of one of our entries, or the comment of one of Wagtail's."""
    return str(entry.data.get("why") or entry.comment or "")


class _Formatter(LogFormatter):
    def __init__(self, sentence: LogSentence) -> None:
        self.sentence, self.label = sentence, sentence.label

    def format_message(self, log_entry: Any) -> str:
        message = self.format_what(log_entry)
        return f"{message}: “{log_entry.data['why']}”" if "why" in log_entry.data else message

    def format_what(self, log_entry: Any) -> str:
        # an entry outlives the code that wrote it: it may lack a detail that the sentence has today
        details = defaultdict(lambda: "–", log_entry.data)
        message = str(self.sentence.counted) % details if self.sentence.counted else str(self.label)
        if "fields" in log_entry.data:
            message = f"{message}; {changes_in_words(log_entry.data['fields'], _model(log_entry))}"
        return message


def _model(log_entry: Any) -> Any:
    """Return the model of what an entry is about, while there is one, without a query for each entry."""
    kind = log_entry.content_type_id
    return ContentType.objects.get_for_id(kind).model_class() if kind else None
