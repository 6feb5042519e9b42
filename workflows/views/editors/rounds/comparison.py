"""Two texts side by side."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail.admin.compare import TextDiff

from cms.content.meaning.passages import Passage
from cms.content.meaning.snapshot import article_snapshot
from cms.content.models import TextPage
from workflows.models import FrozenText
from workflows.queries.approvals.current import current_approval
from workflows.queries.rounds.differences import Differences, differences

WORDS = re.compile(r"\w+\s*|\W\s*")
FACT_LABELS = {
    "audience": _("audience"),
    "sectors": _("sectors"),
    "topics": _("topics"),
    "validUntil": _("valid until"),
    "sources": _("sources"),
    "files": _("images and files"),
}


@dataclass(frozen=True)
class TextComparison:
    """`rows` are pieces of HTML in which additions and deletions are marked; `facts` are named."""

    rows: list[SafeString]
    facts: list[str]

    @property
    def is_empty(self) -> bool:
        """Whether the two texts are the same."""
        return not self.rows and not self.facts


def public_comparison(page: TextPage) -> TextComparison | None:
    """Compare the newest draft with the public text; None when nothing is public."""
    approval = current_approval(page.translation_key, page.locale.language_code) if page.live else None
    if approval is None:
        return None
    return comparison(
        approval.text, FrozenText(content=article_snapshot(page.get_latest_revision_as_object()))
    )


def comparison(before: FrozenText, after: FrozenText) -> TextComparison:
    """Compare two frozen texts."""
    changes: Differences = differences(before, after)
    rows = [passage_difference(old, new) for old, new in changes.passages]
    return TextComparison(rows, [str(FACT_LABELS[name]) for name in changes.facts])


def before_and_after(old: Passage | None, new: Passage | None) -> tuple[SafeString, SafeString]:
    """Return a passage before and after as HTML, with deletions marked in one and additions in the other."""
    changes = _word_changes(old, new)
    before = [(tag, words) for tag, words in changes if tag != "addition"]
    after = [(tag, words) for tag, words in changes if tag != "deletion"]
    return TextDiff(before).to_html(), TextDiff(after).to_html()


def passage_difference(old: Passage | None, new: Passage | None) -> SafeString:
    """Return a passage as one piece of HTML in which additions and deletions are marked."""
    html: SafeString = TextDiff(_word_changes(old, new)).to_html()
    return html


def marked_difference(before: str, after: str) -> SafeString:
    """Return both texts as one piece of HTML in which additions and deletions are marked."""
    html: SafeString = TextDiff(list(_changes(WORDS.findall(before), WORDS.findall(after)))).to_html()
    return html


def _word_changes(old: Passage | None, new: Passage | None) -> list[tuple[str, str]]:
    before, after = (old.text if old else ""), (new.text if new else "")
    if before == after and old and new and old.html != new.html:
        before, after = old.html, new.html  # a link or a picture changed: show what a reader does not see
    return list(_changes(WORDS.findall(before), WORDS.findall(after)))


def _changes(before: list[str], after: list[str]) -> Iterator[tuple[str, str]]:
    """Yield changes word by word; Wagtail's own `diff_text` marks all that follows a changed word."""
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield "equal", "".join(before[i:j])
            continue
        if i < j:
            yield "deletion", "".join(before[i:j])
        if k < m:
            yield "addition", "".join(after[k:m])
