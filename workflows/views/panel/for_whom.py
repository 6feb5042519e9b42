"""For whom a text is, in words that no reader is spoken to with."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from workflows.enums import PanelKind
from workflows.models import Round
from workflows.rules.reads_for import ForWhom, reads_for, written_for

READERS = {
    ForWhom.PARENTS: pgettext_lazy("a text is for", "parents"),
    ForWhom.YOUTH: pgettext_lazy("a text is for", "young people"),
    ForWhom.CHILDREN: pgettext_lazy("a text is for", "pupils of primary school"),
    ForWhom.PROFESSIONALS: pgettext_lazy("a text is for", "people who work in education"),
}
WOULD_UNDERSTAND = {
    ForWhom.PARENTS: _("Would a parent understand this?"),
    ForWhom.YOUTH: _("Would a young person understand this?"),
    ForWhom.CHILDREN: _("Would a pupil of primary school understand this?"),
    ForWhom.PROFESSIONALS: _("Would somebody who works in education understand this?"),
}


def for_whom(round: Round) -> dict[str, Any]:  # noqa: A002 - the domain's term
    """Return for whom a text is, and, when its panel reads for somebody else, what to think of."""
    kind, audience = PanelKind(round.panel.kind), round.text.audience
    reader = reads_for(kind, audience)
    return {
        "for_whom": [READERS[one] for one in written_for(audience)],
        "reads_for": reader,
        "would_understand": WOULD_UNDERSTAND[reader] if reader and kind is not PanelKind.EXPERTS else "",
    }
