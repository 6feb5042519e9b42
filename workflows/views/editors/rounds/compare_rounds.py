"""Two versions of a text side by side, with the remarks on the earlier one and their replies."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from cms.content.meaning.snapshot import article_snapshot
from workflows.models import FrozenText, Round
from workflows.queries.replies.passages import PassageToAnswer, passage_to_answer, remarks_by_passage
from workflows.queries.rounds.differences import Pair, side_by_side
from workflows.queries.rounds.tallies import rounds_of_other_texts
from workflows.views.editors.rounds.comparison import before_and_after
from workflows.views.editors.rounds.round import RoundWorkPage

DRAFT = "draft"


@dataclass(frozen=True)
class PassageRow:
    """A passage before and after, and the remarks on the earlier one."""

    pair: Pair
    before: SafeString
    after: SafeString
    remarks: PassageToAnswer | None


class CompareView(RoundWorkPage):
    """Compares the text of a round with that of another one, or with the newest draft.

    By default that is the version read before; for the first one, the draft.
    """

    page_title = _("Two texts side by side")
    template_name = "workflows/editors/compare.html"

    @cached_property
    def others(self) -> list[Round]:
        """The rounds of other versions of this text."""
        return rounds_of_other_texts(self.round)

    @cached_property
    def other(self) -> Round | None:
        """The round to compare with; None for the draft. Raises Http404 when it does not exist."""
        chosen = self.request.GET.get("with", "")
        before = [other for other in self.others if other.pk < self.round.pk]
        if not chosen and (before or self.page is None):
            return before[0] if before else self.others[0] if self.others else None
        match = next((other for other in self.others if str(other.pk) == chosen), None)
        if match is None and (chosen not in ("", DRAFT) or self.page is None):
            raise Http404
        return match

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Give the template the rows; remarks are those of all panels that read the earlier text."""
        earlier, later = self.round, self.other
        if later and later.pk < earlier.pk:
            earlier, later = later, earlier
        after = later.text if later else self.draft()
        remarks = remarks_by_passage(Round.objects.filter(text=earlier.text))
        rows = [_row(pair, remarks) for pair in side_by_side(earlier.text, after)]
        return super().get_context_data(
            earlier=earlier,
            later=later,
            others=self.others,
            rows=rows,
            changed=sum(row.pair.changed for row in rows),
            **kwargs,
        )

    def draft(self) -> FrozenText:
        """Return the newest draft as if it were frozen; the text itself when its page is gone."""
        if self.page is None:
            return self.round.text
        return FrozenText(content=article_snapshot(self.page.get_latest_revision_as_object()))


def _row(pair: Pair, remarks: dict[str, list[Any]]) -> PassageRow:
    before, after = before_and_after(pair.before, pair.after)
    earlier = remarks.get(pair.before.anchor, []) if pair.before else []
    return PassageRow(
        pair, before, after, passage_to_answer(pair.before, earlier) if pair.before and earlier else None
    )
