"""Converts block quotes to blocks with somebody's experience."""

from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _
from markdown_it.tree import SyntaxTreeNode

from cms.content.enums import Audience
from cms.content.importing.rich_text import rich_parts
from cms.content.rendering.rich_text import plain_text

MAX_TEXT_LENGTH = 2000
MAX_PERSON_LENGTH = 160
DASHES = ("— ", "– ", "-- ")


def speaker_of(audience: tuple[str, ...], language: str) -> str:
    """Return whom to credit with a quote that names nobody, in the language of the text; never a name."""
    with translation.override(language):
        speakers = {
            Audience.PARENTS.value: _("A parent"),
            Audience.YOUTH.value: _("A young person"),
            Audience.CHILDREN.value: _("A child"),
            Audience.PROFESSIONALS.value: _("A professional"),
        }
    return next((speakers[name] for name in speakers if name in audience), "")


def quote(node: SyntaxTreeNode, speaker: str) -> list[tuple[str, Any]]:
    """Return the quote as a list of one block, or [] when it does not fit one.

    A last line that begins with a dash names the speaker.
    """
    parts = [part for child in node.children for part in rich_parts(child)]
    paragraphs = [text for part in parts if (text := plain_text(part))]
    person = speaker
    if len(paragraphs) > 1 and paragraphs[-1].startswith(DASHES):
        person = paragraphs.pop().lstrip("—–- ")
    text = "\n\n".join(paragraphs)
    if not text or len(text) > MAX_TEXT_LENGTH or not 0 < len(person) <= MAX_PERSON_LENGTH:
        return []
    return [("quote", {"text": text, "person": person})]
