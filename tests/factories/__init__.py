"""Small makers of real objects; each makes one thing, with the parts it cannot do without."""

from tests.factories.approvals import approve, publish_approved
from tests.factories.articles import SENTENCES, article, article_index, body, locale
from tests.factories.keys import api_key
from tests.factories.panels import invitation_for, member, panel
from tests.factories.regional import region_page, regional_article, story, story_index, supplement
from tests.factories.regions import at_desk_of, postcode_area, region, support_point
from tests.factories.roles import KEEPING_PANELS, with_role
from tests.factories.rounds import decide, invite, reader, round_of, take_part
from tests.factories.translations import translation
from tests.factories.users import editor, superuser
from tests.factories.workflows import workflow

__all__ = [
    "KEEPING_PANELS",
    "SENTENCES",
    "api_key",
    "approve",
    "article",
    "article_index",
    "at_desk_of",
    "body",
    "decide",
    "editor",
    "invitation_for",
    "invite",
    "locale",
    "member",
    "panel",
    "postcode_area",
    "publish_approved",
    "reader",
    "region",
    "region_page",
    "regional_article",
    "round_of",
    "story",
    "story_index",
    "superuser",
    "supplement",
    "support_point",
    "take_part",
    "translation",
    "with_role",
    "workflow",
]
