"""Small makers of real objects; each makes one thing, with the parts it cannot do without."""

from tests.factories.approvals import approve, publish_approved
from tests.factories.articles import SENTENCES, article, article_index, body, locale
from tests.factories.panels import invitation_for, member, panel
from tests.factories.replies import answer_remarks
from tests.factories.roles import KEEPING_PANELS, with_role
from tests.factories.rounds import decide, invite, reader, round_of, take_part
from tests.factories.translations import translation
from tests.factories.users import editor, superuser
from tests.factories.workflows import workflow

__all__ = [
    "KEEPING_PANELS",
    "SENTENCES",
    "answer_remarks",
    "approve",
    "article",
    "article_index",
    "body",
    "decide",
    "editor",
    "invitation_for",
    "invite",
    "locale",
    "member",
    "panel",
    "publish_approved",
    "reader",
    "round_of",
    "superuser",
    "take_part",
    "translation",
    "with_role",
    "workflow",
]
