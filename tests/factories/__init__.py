"""Small makers of real objects, each with the parts it cannot do without. No checks."""

from tests.factories.approvals import approve, panel_counts, publish_approved
from tests.factories.articles import SENTENCES, article, article_index, body, locale
from tests.factories.files import (
    document,
    download_block,
    picture,
    picture_block,
    png,
    replace,
    upload_again,
)
from tests.factories.glossary import glossary_term
from tests.factories.keys import api_key
from tests.factories.panels import invitation_for, member, panel
from tests.factories.proposals import NATIONAL_DESK, proposal
from tests.factories.regional import region_page, regional_article, story, story_index, supplement
from tests.factories.regions import at_desk_of, postcode_area, region, support_point
from tests.factories.replies import answer_remarks
from tests.factories.roles import KEEPING_PANELS, with_role
from tests.factories.rounds import decide, invite, mark, reader, reply, round_of, speak, take_part
from tests.factories.sounds import recorded, recording, silent_film, sound, voice, wav
from tests.factories.translations import translation
from tests.factories.users import editor, superuser
from tests.factories.workflows import workflow

__all__ = [
    "KEEPING_PANELS",
    "NATIONAL_DESK",
    "SENTENCES",
    "answer_remarks",
    "api_key",
    "approve",
    "article",
    "article_index",
    "at_desk_of",
    "body",
    "decide",
    "document",
    "download_block",
    "editor",
    "glossary_term",
    "invitation_for",
    "invite",
    "locale",
    "mark",
    "member",
    "panel",
    "panel_counts",
    "picture",
    "picture_block",
    "png",
    "postcode_area",
    "proposal",
    "publish_approved",
    "reader",
    "recorded",
    "recording",
    "region",
    "region_page",
    "regional_article",
    "replace",
    "reply",
    "round_of",
    "silent_film",
    "sound",
    "speak",
    "story",
    "story_index",
    "superuser",
    "supplement",
    "support_point",
    "take_part",
    "translation",
    "upload_again",
    "voice",
    "wav",
    "with_role",
    "workflow",
]
